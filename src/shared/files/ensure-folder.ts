import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes `path` and what is missing above it. Throws the system's error where that cannot be. One folder at a time:
 * Node's own recursive form tries for ever under file systems that take no folders, such as /proc.
 */
export function ensureFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) ensureFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Made by another process at the same moment.
    if (!existsSync(path)) throw error;
  }
}
