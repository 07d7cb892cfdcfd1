import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { basename } from "node:path";
import { codeOf } from "./errors.ts";
import { onWindows, program } from "./platform.ts";

/** Linux shows its processes as files. Elsewhere the functions below know only whether a number is in use. */
export const seesProcesses = existsSync("/proc/self/stat");

/**
 * When process `pid` started, as an opaque text that no later process with the same number shares; undefined when it is
 * gone or a zombie. Without /proc every living process answers "unknown".
 */
export function startOf(pid: number): string | undefined {
  if (!seesProcesses) return numberInUse(pid) ? "unknown" : undefined;
  try {
    // "pid (name) state ppid … starttime …": the name may hold anything, so count from its closing bracket
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** A text that changes with every start of the machine: process start times count from there. */
export function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "latin1").slice(0, 8);
  } catch {
    return "unknown";
  }
}

/**
 * PostgreSQL's living processes that work in `directory`: a postmaster and its backends, or an initdb. They are told by
 * what they are and where they stand, never by a number in a file, which may by now be somebody else's.
 */
export function postgresIn(directory: string): number[] {
  const here = seesProcesses && statSync(directory, { throwIfNoEntry: false });
  if (!here) return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => {
      try {
        const cwd = statSync(`/proc/${pid}/cwd`);
        if (cwd.ino !== here.ino || cwd.dev !== here.dev) return false;
        return /^(postgres|initdb)\b/.test(basename(readlinkSync(`/proc/${pid}/exe`)));
      } catch {
        return false; // not a process, gone meanwhile, a zombie, or another user's
      }
    });
}

/** Whether some process, even a zombie or another user's, has this number. */
export function numberInUse(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** SIGINT: a server ends quickly and cleanly. SIGQUIT: at once, with recovery at the next start. SIGKILL: when deaf. */
export type Signal = "SIGINT" | "SIGQUIT" | "SIGKILL";

/** Signals a PostgreSQL process, if it is still there. */
export function signal(pid: number, name: Signal, runtime: string): void {
  if (onWindows && name !== "SIGKILL") {
    spawnSync(program(runtime, "pg_ctl"), ["kill", name.slice(3), String(pid)]);
    return;
  }
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

/** Waits until `done()` or until `ms` milliseconds are over; says which. */
export async function until(done: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!done()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}
