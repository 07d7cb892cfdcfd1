import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";

/** A file to read, as often as one needs to. */
export interface SourceFile {
  /** Without its folder. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** A file on this machine. Throws where there is none. */
export async function fileOnDisk(path: string): Promise<SourceFile> {
  const { size } = await stat(path);
  return { name: basename(path), size, open: () => createReadStream(path) };
}

/** A file that somebody has sent. */
export const fileInMemory = (name: string, bytes: Uint8Array): SourceFile => ({
  name,
  size: bytes.length,
  async *open() {
    yield bytes;
  },
});

/** All of it at once, for formats that cannot be read piece by piece. */
export async function wholeOf(file: SourceFile): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of file.open()) parts.push(part);
  return Buffer.concat(parts);
}
