import { createHash } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync, rmdirSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { codeOf, EmbeddedError } from "./errors.ts";
import { onWindows } from "./platform.ts";
import { type Account, canEnter } from "./run-as.ts";

/** Where a server listens: the folder of its Unix socket (on Windows the loopback address), and its port. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

const port = 5432;
/** the socket and its lock, in the socket's folder */
export const socketFiles = [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`];
/** the longest name of a Unix socket that Linux takes is 107 bytes (macOS: 103), without the closing zero */
const longest = 103;

/**
 * The folder for the socket: `run` in the data folder, or a short one under the system's temporary folder when that name
 * would be too long or `account` could not reach it.
 */
export function socketDirFor(dataDir: string, account: Account | undefined): string {
  const short = `vertaiskeha-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`;
  const folders = [join(dataDir, "run"), join(tmpdir(), short), join("/tmp", short)];
  const fitting = folders.filter((folder) => Buffer.byteLength(join(folder, socketFiles[0] ?? "")) <= longest);
  return fitting.find((folder) => canEnter(dirname(folder), account)) ?? join("/tmp", short);
}

/** Makes the socket's folder, open to the server's user only. A folder that another user put there is refused. */
export function makeSocketDir(folder: string, account: Account | undefined): void {
  const us = process.geteuid?.() ?? 0;
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  if (onWindows) return;
  const found = lstatSync(folder);
  if (!found.isDirectory() || ![us, account?.uid].includes(found.uid)) {
    throw new EmbeddedError("not-writable", `${folder} belongs to another user: remove it and start again.`);
  }
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
}

/** Takes the folder away again if it is outside the data folder and empty. */
export function removeSocketDir(folder: string, dataDir: string): void {
  if (dirname(folder) === dataDir) return;
  try {
    rmdirSync(folder);
  } catch {
    // not empty, or gone: the next start finds it by the same name
  }
}

/** The address of the socket in `folder`. */
export function socketIn(folder: string): Address {
  return { host: folder, port };
}

/** The address for a new server: a socket in `folder`; on Windows, where Node cannot open Unix sockets, a free port. */
export async function addressFor(folder: string): Promise<Address> {
  if (!onWindows) return socketIn(folder);
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const found = server.address();
  await new Promise((resolve) => server.close(resolve));
  return { host: "127.0.0.1", port: found && typeof found === "object" ? found.port : port };
}
