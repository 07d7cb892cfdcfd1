import { execFileSync } from "node:child_process";
import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { codeOf, explainFileError } from "./errors.ts";
import { type Binaries, program, unsupported } from "./platform.ts";
import { startOf } from "./processes.ts";

/**
 * The server runs from its own copy of the package: node_modules may be read-only, or unreachable for the user that the
 * server runs as, and the package's symbolic links are made by an install script that npm may block. Always copying is
 * one path to test, and cheap: 59 MB, 1023 files, 0.07 s.
 */
export function installRuntime(binaries: Binaries, target: string): void {
  const half = `${target}.${process.pid}.new`;
  try {
    const made = mkdirSync(dirname(target), { recursive: true });
    if (made) chmodSync(dirname(target), 0o755); // the shared place must be open whatever our umask is
    removeAbandoned(target);
    copyTree(binaries.native, half);
    makeLinks(half);
    proveItRuns(half);
    writeFileSync(join(half, stampName), JSON.stringify({ version: binaries.version, ...measure(half) }));
    rmSync(target, { recursive: true, force: true });
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (hasRuntime(binaries, target)) return; // another installation that shares the folder was quicker
    throw explainFileError(error, dirname(target));
  }
}

/** Whether `target` holds this version, complete: a copy cut short by a power failure has files of no length. */
export function hasRuntime(binaries: Binaries, target: string): boolean {
  try {
    const stamp = JSON.parse(readFileSync(join(target, stampName), "utf8")) as Stamp;
    const found = measure(target);
    return stamp.version === binaries.version && stamp.files === found.files && stamp.bytes === found.bytes;
  } catch {
    return false;
  }
}

interface Stamp {
  version: string;
  files: number;
  bytes: number;
}

const stampName = "copied.json";

/** Copies that killed runs left half made. */
function removeAbandoned(target: string): void {
  for (const name of readdirSync(dirname(target))) {
    const pid = name.startsWith(`${basename(target)}.`) && /\.(\d+)\.new$/.exec(name)?.[1];
    if (pid && !startOf(Number(pid))) rmSync(join(dirname(target), name), { recursive: true });
  }
}

function copyTree(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  chmodSync(target, 0o755);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) copyTree(from, to);
    else if (entry.isFile()) {
      copyFileSync(from, to, constants.COPYFILE_FICLONE);
      // readable for the server's user whatever the umask of the install was, writable for none but us
      chmodSync(to, statSync(from).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}

/** npm packages cannot hold symbolic links; this one lists the libraries' links in a file of paths like "native/lib/…". */
function makeLinks(runtime: string): void {
  const list = JSON.parse(readFileSync(join(runtime, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const path = join(runtime, relative("native", target));
    rmSync(path, { force: true });
    // all of them point at a neighbour in the same folder; Windows has an empty list
    symlinkSync(basename(source), path);
  }
}

function measure(directory: string): { files: number; bytes: number } {
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === stampName) continue;
    files += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

/** A musl system, a glibc that is too old, a disk without permission to run programs: they show themselves only here. */
function proveItRuns(runtime: string): void {
  try {
    execFileSync(program(runtime, "postgres"), ["--version"], { stdio: "pipe" });
  } catch (error) {
    const place = dirname(runtime);
    if (codeOf(error) === "EACCES") throw unsupported(`Programs may not be run from ${place} (mounted noexec?)`, error);
    throw unsupported("The embedded PostgreSQL does not run on this system (on Linux it needs a recent glibc)", error);
  }
}
