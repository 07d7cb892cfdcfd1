import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Address, socketFiles, socketIn } from "./address.ts";
import { listens } from "./connect.ts";
import { EmbeddedError } from "./errors.ts";
import { onWindows } from "./platform.ts";
import { numberInUse, postgresIn, seesProcesses, signal, until } from "./processes.ts";
import type { Site } from "./site.ts";

/** What a server wrote about itself into its folder. A crash leaves it behind: believe nothing of it unproved. */
export interface PidFile {
  readonly pid: number;
  readonly address: Address;
  /** It says that it takes connections. */
  readonly ready: boolean;
}

/** Reads the cluster's postmaster.pid; undefined when it is missing, unreadable or not yet complete. */
export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    const host = onWindows ? lines[5] : lines[4];
    return pid > 0 && port > 0 && host
      ? { pid, address: { host, port }, ready: lines[7]?.trim() === "ready" }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Clears whatever an earlier server has left of itself: a postmaster whose node was killed, backends whose postmaster was
 * killed, stale lock files (their number may by now be somebody else's, or a zombie's). Call as the owner of the data
 * folder only. Returns whether the last server had ended without shutting down, so that the next one has to recover.
 */
export async function clearRemains(site: Site): Promise<boolean> {
  const { cluster, socketDir } = site;
  await endProcesses(site);
  const left = readPidFile(cluster);
  if (!seesProcesses) return left !== undefined; // then PostgreSQL itself must judge whether the file is stale
  if (left && (await listens(left.address))) throw unseen(cluster);
  if (await listens(socketIn(socketDir))) throw unseen(cluster);
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  for (const name of socketFiles) rmSync(join(socketDir, name), { force: true });
  return left !== undefined;
}

/** Ends the postmaster kindly and then, or if it is dead already, its backends without ceremony. */
export async function endProcesses({ cluster, runtime }: Site): Promise<void> {
  const file = readPidFile(cluster);
  if (!seesProcesses) return await endByNumber(file, cluster, runtime);

  const postmaster = postgresIn(cluster).find((pid) => pid === file?.pid);
  if (postmaster !== undefined) {
    signal(postmaster, "SIGINT", runtime);
    await until(() => !postgresIn(cluster).includes(postmaster), patience);
  }
  for (const name of ["SIGQUIT", "SIGKILL"] as const) {
    for (const pid of postgresIn(cluster)) signal(pid, name, runtime);
    await until(() => postgresIn(cluster).length === 0, 5_000);
  }
  if (postgresIn(cluster).length > 0) throw cannotEnd(cluster, postgresIn(cluster));
}

/**
 * How long a server that was asked to shut down may write down what it holds in memory, in milliseconds. Then it is ended
 * rudely, which loses nothing: it recovers at the next start. (It can also be deaf: one that happens to be getting over the
 * crash of a backend at that moment never ends.)
 */
export const patience = 20_000;

/** Without /proc a number that is in use and a socket that answers are the best proof of a postmaster. */
async function endByNumber(file: PidFile | undefined, cluster: string, runtime: string): Promise<void> {
  if (!file || !numberInUse(file.pid) || !(await listens(file.address))) return;
  signal(file.pid, "SIGINT", runtime);
  if (!(await until(() => !numberInUse(file.pid), patience))) throw cannotEnd(cluster, [file.pid]);
}

function cannotEnd(cluster: string, pids: readonly number[]): EmbeddedError {
  return new EmbeddedError(
    "in-use",
    `An earlier PostgreSQL still runs in ${cluster} and does not stop: end its processes (${pids.join(", ")}) and start again.`,
  );
}

function unseen(cluster: string): EmbeddedError {
  return new EmbeddedError(
    "in-use",
    `A PostgreSQL that this process cannot see, perhaps in another container, runs in ${cluster}: stop it first, or set DATA_DIR to another folder.`,
  );
}
