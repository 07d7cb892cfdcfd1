import { inflateRawSync } from "node:zlib";
import { FileFault } from "../import-types.ts";

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/**
 * A spreadsheet is a packed folder, and a small one can unpack to more than the machine holds. Unpacks each part up to
 * `most` bytes in all, and throws `FileFault` where there is more or where it is no such folder.
 */
export function checkUnpacked(bytes: Buffer, most: number): void {
  let left = most;
  for (const { from, packed, method } of entriesOf(bytes)) {
    const part = bytes.subarray(from, from + packed);
    if (method !== 0 && method !== 8) throw new FileFault("not-a-spreadsheet");
    left -= method === 0 ? part.length : unpackedLength(part, left);
    if (left <= 0) throw new FileFault("too-big");
  }
}

function unpackedLength(part: Buffer, most: number): number {
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(most, 1) }).length;
  } catch (error) {
    const tooBig = error instanceof RangeError;
    throw new FileFault(tooBig ? "too-big" : "not-a-spreadsheet");
  }
}

/** One part of a packed folder, unpacked; undefined where it is not there. Read it after `checkUnpacked`. */
export function partOf(bytes: Buffer, name: string): Buffer | undefined {
  for (const entry of entriesOf(bytes)) {
    if (entry.name !== name) continue;
    const part = bytes.subarray(entry.from, entry.from + entry.packed);
    return entry.method === 0 ? part : inflateRawSync(part);
  }
  return undefined;
}

function* entriesOf(bytes: Buffer) {
  const end = bytes.lastIndexOf(Buffer.of(0x50, 0x4b, 0x05, 0x06));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark)
    throw new FileFault("not-a-spreadsheet");
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new FileFault("not-a-spreadsheet");
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) throw new FileFault("not-a-spreadsheet");
    const name = bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    yield { name, from, packed: bytes.readUInt32LE(at + 20), method: bytes.readUInt16LE(at + 10) };
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
