import { stat } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { readArchive } from "./archive.ts";
import { asBackupError, damaged } from "./backup-error.ts";
import { unwrap } from "./envelope.ts";
import type { End, Head, Manifest } from "./manifest.ts";
import { meter, type OnProgress, type Progress } from "./progress.ts";
import { RowDigest } from "./row-digest.ts";
import type { OpenWith } from "./secret.ts";

/**
 * Reads a backup from its first byte to its last, and says what is in it. When it returns, the file is whole and
 * nothing in it has been changed. Throws `BackupError`.
 */
export async function readManifest(file: string, secret: OpenWith, onProgress?: OnProgress): Promise<Manifest> {
  try {
    let head: Head | undefined;
    let end: End | undefined;
    const tables: End["tables"] = [];
    for await (const section of readArchive(await openFile(file, secret, "check", onProgress))) {
      if (section.kind === "head") head = section.head;
      else if (section.kind === "end") end = section.end;
      else {
        const digest = new RowDigest();
        for await (const block of section.rows) digest.add(block);
        tables.push({ ...section.table, ...digest.result() });
      }
    }
    if (!head || !end || !isDeepStrictEqual(tables, end.tables)) throw damaged();
    return { ...head, ...end };
  } catch (error) {
    throw asBackupError(error, file);
  }
}

/** The archive in the file; `onProgress` hears how far in the file the reading is. */
export async function openFile(
  file: string,
  secret: OpenWith,
  step: Progress["step"],
  onProgress: OnProgress | undefined,
): Promise<AsyncGenerator<Buffer>> {
  const report = meter(step, onProgress);
  const { size } = await stat(file);
  let done = 0;
  return unwrap(file, secret, (count) => {
    done += count;
    report(done / size);
  });
}
