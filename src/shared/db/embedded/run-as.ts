import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, lchownSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedError } from "./errors.ts";

/** The unprivileged user that the server runs as when we are root: PostgreSQL refuses to run as root itself. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Names tried in turn; the last one is made when none exists. */
const names = ["postgres", "vertaiskeha-postgres"];

/**
 * The account for `cluster`, or undefined when we are not root and run the server as ourselves. An existing cluster keeps
 * its owner, so that a server first started by an ordinary user can later be started by root.
 */
export function accountFor(cluster: string): Account | undefined {
  if (process.geteuid?.() !== 0) return undefined;
  const owner = ownerOf(cluster);
  if (owner && owner.uid !== 0) return owner;
  return lookUp(names) ?? create(names.at(-1) ?? "");
}

/** Gives the file or folder `path`, with everything in it, to `account`. */
export function giveTo(account: Account | undefined, path: string): void {
  if (!account) return;
  chownSync(path, account.uid, account.gid);
  if (!statSync(path).isDirectory()) return;
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}

/** Whether `account` can walk to `directory`: asked of the system itself, which also knows ACLs and the like. */
export function canEnter(directory: string, account: Account | undefined): boolean {
  if (!account) return true;
  const walk = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", directory], { ...account, cwd: "/", stdio: "ignore" });
  return walk.status === 0;
}

/** The owner of `path`, or undefined when it does not exist. */
export function ownerOf(path: string): Account | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function lookUp(candidates: readonly string[]): Account | undefined {
  for (const name of candidates) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  return undefined;
}

/** initdb wants a user with a name, so a bare number would not do. */
function create(name: string): Account {
  try {
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/bin/false", name],
      { stdio: "pipe" },
    );
  } catch (error) {
    throw noAccount(name, error);
  }
  const account = lookUp([name]);
  if (!account) throw noAccount(name);
  return account;
}

function noAccount(name: string, cause?: unknown): EmbeddedError {
  return cannotRunAsRoot(`no user could be made for it: create a system user called ${name}`, cause);
}

/** The sentence for a root without root's rights, as in a hardened container. */
export function cannotBecome(account: Account | undefined): EmbeddedError {
  return cannotRunAsRoot(
    `this process may not change to user ${account?.uid}: give it the right (CAP_SETUID, CAP_CHOWN)`,
  );
}

function cannotRunAsRoot(what: string, cause?: unknown): EmbeddedError {
  return new EmbeddedError(
    "cannot-run-as-root",
    `PostgreSQL does not run as root and ${what}, start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.`,
    cause,
  );
}
