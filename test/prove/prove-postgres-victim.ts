import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { guardOf } from "../../src/shared/db/embedded/embedded.testing.ts";

/** A running writer process and the server it owns. */
export interface Victim {
  readonly node: ChildProcess;
  /** Resolves with the rest of the next line that begins with `word`; rejects at the process's end, or after a minute. */
  said(word: string): Promise<string>;
  /** Ends as it will when asked kindly. */
  finish(): Promise<void>;
}

/** Starts a writer in `dataDir`. */
export function startWriter(dataDir: string, password: string, acknowledgements: string, round: number): Victim {
  const script = fileURLToPath(new URL("./prove-postgres-writer.ts", import.meta.url));
  const node = spawn(
    process.execPath,
    ["--import", "tsx", script, dataDir, password, acknowledgements, String(round)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines = createInterface(node.stdout);
  const ended = once(node, "exit");

  function said(word: string): Promise<string> {
    return new Promise((resolve, reject) => {
      lines.on("line", (line) => line.startsWith(word) && resolve(line.slice(word.length).trim()));
      lines.once("close", () => reject(new Error(`the writer ended before it said "${word}"`)));
      setTimeout(() => reject(new Error(`the writer did not say "${word}" within a minute`)), 60_000).unref();
    });
  }

  async function finish(): Promise<void> {
    node.kill("SIGTERM");
    const [code] = await ended;
    if (code !== 0) throw new Error(`the writer ended with ${code} when it was asked to stop`);
  }

  return { node, said, finish };
}

/** kill -9 for each of `pids`, in this order, at once. */
export function killHard(...pids: readonly (number | undefined)[]): void {
  for (const pid of pids) {
    if (pid === undefined) throw new Error("there is no process to kill");
    process.kill(pid, "SIGKILL");
  }
}

/** The shell that would stop the server if its node died. */
export function findGuard(postmaster: number): number | undefined {
  return guardOf(postmaster, readdirSync("/proc").map(Number));
}
