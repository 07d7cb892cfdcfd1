import { createReadStream } from "node:fs";
import { pipeline, type Transform } from "node:stream";
import * as web from "node:stream/web";
import { createZstdCompress, createZstdDecompress } from "node:zlib";
import type { Encrypter } from "age-encryption";
import { codeOf } from "../errors.ts";
import { BackupError, damaged } from "./backup-error.ts";
import { decrypterFor, type OpenWith } from "./secret.ts";

/** Every file of the age format begins with this line. */
const firstLine = Buffer.from("age-encryption.org/v1\n");

/**
 * Compresses and locks what flows through. The envelope is an age file (age-encryption.org/v1) around one zstd frame:
 * 64 KiB chunks, each authenticated with its number and whether it is the last, the header bound to the same key.
 */
export async function* wrap(plain: AsyncIterable<Buffer>, encrypter: Encrypter): AsyncGenerator<Uint8Array> {
  yield* await encrypter.encrypt(asWebStream(through(plain, createZstdCompress())));
}

/**
 * What is in the file. Every byte that comes out has been authenticated, but only the end of the flow tells that the
 * file is whole: read it through once before believing any of it. Throws `BackupError`.
 */
export async function* unwrap(
  file: string,
  secret: OpenWith,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const decrypter = decrypterFor(secret);
  try {
    const plain = await decrypter.decrypt(asWebStream(readAge(file, onBytes)));
    yield* through(plain, createZstdDecompress());
  } catch (error) {
    throw whatHappened(error, secret);
  }
}

async function* readAge(file: string, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    if (first && !chunk.subarray(0, firstLine.length).equals(firstLine)) {
      throw new BackupError("not-a-backup", `${file} is not a backup of Vertaiskehä, or its beginning is damaged.`);
    }
    first = false;
    onBytes(chunk.length);
    yield chunk;
  }
  if (first) throw new BackupError("not-a-backup", `${file} is empty.`);
}

/** Chunk by chunk, as they are asked for. Node's own class is the global one; only their types differ. */
const asWebStream = (source: AsyncIterable<Uint8Array>) =>
  web.ReadableStream.from(source) as unknown as ReadableStream<Uint8Array>;

/** `source` through `transform`; a failure of either is thrown where the result is read. */
function through(source: AsyncIterable<Uint8Array>, transform: Transform): AsyncIterable<Buffer> {
  pipeline(source, transform, () => {});
  return transform;
}

/** The library tells its refusals apart by their words only. */
function whatHappened(error: unknown, secret: OpenWith): unknown {
  if (error instanceof BackupError) return error;
  const code = codeOf(error);
  if (code !== undefined && !/^ERR_|^Z_|^ZSTD/.test(code)) return error;
  if (error instanceof Error && /no identity matched/.test(error.message)) {
    const what = "passphrase" in secret ? "passphrase" : "key";
    return new BackupError(
      "wrong-secret",
      `The ${what} does not open this backup. Check it, and that this is the right file.`,
      error,
    );
  }
  return damaged(error);
}
