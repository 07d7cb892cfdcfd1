import { access, type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import type { Clock } from "../../time/clock.ts";
import { writeEnd, writeHead, writeTableEnd, writeTableStart } from "./archive.ts";
import { asBackupError, exists } from "./backup-error.ts";
import { copyOut } from "./copy.ts";
import { wrap } from "./envelope.ts";
import { type End, format, type Head, type Manifest } from "./manifest.ts";
import { meter, type OnProgress } from "./progress.ts";
import { RowDigest } from "./row-digest.ts";
import { encrypterFor, type LockWith } from "./secret.ts";
import { type Choice, openSnapshot, type SizedTable } from "./snapshot.ts";

export interface BackupOptions extends Choice {
  /** Connected, and allowed to take the owner's role. It is ended if the backup fails. */
  readonly admin: pg.Client;
  /** The file to be made. While it is being written its name ends in `.partial`. */
  readonly out: string;
  readonly lock: LockWith;
  readonly clock: Clock;
  /** Whether files that are there already, finished or not, may be replaced. */
  readonly overwrite?: boolean;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/**
 * Writes one locked file that holds every row as it was at one moment, while the service goes on. The file is there
 * whole and on the disk, or not at all. Throws `BackupError` with a sentence, or what the database threw.
 */
export async function backup(options: BackupOptions): Promise<Manifest> {
  const { admin, out, overwrite = false } = options;
  const partial = `${out}.partial`;
  let file: FileHandle | undefined;
  try {
    const encrypter = encrypterFor(options.lock);
    if (!overwrite && (await isThere(out))) throw exists(out);
    if (overwrite) await rm(partial, { force: true });
    file = await open(partial, "wx", 0o600);

    const snapshot = await openSnapshot(admin, options);
    const head: Head = {
      format,
      madeAt: options.clock.now().toString(),
      ...snapshot.about,
      part: options.only !== undefined,
      excluded: [...(options.exclude ?? [])],
    };
    const end: End = { tables: [], sequences: snapshot.sequences };
    const archive = writeArchive(admin, head, snapshot.tables, end, options.onProgress);
    const sink = file.createWriteStream({ flush: true });
    await pipeline(wrap(archive, encrypter), sink, options.signal ? { signal: options.signal } : {});
    await admin.query("COMMIT");

    await rename(partial, out);
    await syncFolder(dirname(out));
    return { ...head, ...end };
  } catch (error) {
    if (file) {
      // In the middle of a COPY there is no other way to stop the server than to hang up.
      await admin.end();
      await file.close();
      await rm(partial, { force: true });
    }
    throw asBackupError(error, file ? out : partial);
  }
}

/** The whole archive; what was found in the tables is noted in `end` on the way. */
async function* writeArchive(
  admin: pg.Client,
  head: Head,
  tables: readonly SizedTable[],
  end: End,
  onProgress: OnProgress | undefined,
): AsyncGenerator<Buffer> {
  const report = meter("copy", onProgress);
  const all = tables.reduce((sum, table) => sum + table.size, 1);
  let done = 0;
  yield writeHead(head);
  for (const { name, columns, size } of tables) {
    report(done / all, name);
    const digest = new RowDigest();
    let copied = 0;
    yield writeTableStart({ name, columns });
    for await (const block of copyOut(admin, { name, columns })) {
      digest.add(block);
      copied += block.length;
      report((done + Math.min(copied, size)) / all, name);
      yield block;
    }
    yield writeTableEnd();
    end.tables.push({ name, columns, ...digest.result() });
    done += size;
  }
  yield writeEnd(end);
  report(1);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The new name lasts through a power cut only once the folder is on the disk too; Windows does that by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
