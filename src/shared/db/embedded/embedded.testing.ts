import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client, type QueryResultRow } from "pg";
import type { EmbeddedServer } from "./index.ts";

/** A new folder in memory where there is one, which other users may pass through. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(inMemory(), "vk-embedded-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** Memory is quick, but a container may have very little of it. */
function inMemory(): string {
  try {
    accessSync("/dev/shm", constants.W_OK);
    const { bavail, bsize } = statfsSync("/dev/shm");
    if (bavail * bsize > 1e9) return "/dev/shm";
  } catch {
    // there is none
  }
  return tmpdir();
}

/** A client whose connection may break without ending the test. */
export async function connectTo(server: EmbeddedServer, database = "postgres"): Promise<Client> {
  const client = new Client(server.connection(database));
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** One query on a connection of its own. */
export async function ask<Row extends QueryResultRow>(server: EmbeddedServer, sql: string): Promise<Row[]> {
  const client = await connectTo(server);
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another node process that owns a server; resolves when it has printed a line that starts with `awaited`. */
export async function ownerProcess(dataDir: string, password: string, awaited = "ready") {
  const script = fileURLToPath(new URL("./owner.fixture.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, dataDir, password], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith(awaited)) return { child, pid: Number(line.split(" ")[1]) };
  }
  throw new Error(`the owner process ended before "${awaited}"`);
}

/** kill -9, and wait for the end. */
export async function killHard(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** The guard of a postmaster: the only other process of its session, for every backend opens its own. */
export function guardOf(postmaster: number, pids: readonly number[]): number | undefined {
  return pids.find((pid) => pid !== postmaster && sessionOf(pid) === postmaster);
}

function sessionOf(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[3]);
  } catch {
    return undefined;
  }
}
