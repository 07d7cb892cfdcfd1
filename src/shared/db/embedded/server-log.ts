import { copyFileSync, openSync, readFileSync, renameSync, statSync, truncateSync } from "node:fs";
import { dirname } from "node:path";
import { explainFileError } from "./errors.ts";

/** One megabyte in the log and one in its predecessor. */
const limit = 1_000_000;

/** Opens the server's log for appending, after putting a long one aside. Returns the file descriptor for the server. */
export function openLog(path: string): number {
  try {
    if (sizeOf(path) > limit) renameSync(path, `${path}.1`);
    return openSync(path, "a", 0o600);
  } catch (error) {
    throw explainFileError(error, dirname(path));
  }
}

/** Keeps the log of a running server short. The server appends, so a file cut to nothing is written on from its start. */
export function trimLog(path: string): void {
  if (sizeOf(path) <= limit) return;
  try {
    copyFileSync(path, `${path}.1`);
    truncateSync(path);
  } catch {
    // perhaps the disk is full: the next time will do
  }
}

/** The length of the log now, for `lastComplaint`. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last FATAL or PANIC sentence that was written after the log had length `from`; "" when there is none. */
export function lastComplaint(path: string, from: number): string {
  const text = readFileSync(path);
  const since = text.length < from ? text : text.subarray(from); // shorter: it was put aside meanwhile
  return [...since.toString().matchAll(/(?:FATAL|PANIC): +(.+)/g)].at(-1)?.[1] ?? "";
}
