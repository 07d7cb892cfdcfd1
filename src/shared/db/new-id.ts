import { randomBytes } from "node:crypto";

/**
 * A new id: UUID version 7 (RFC 9562), so that rows made one after another lie beside each other in an index. It tells
 * when it was made; where that must not be known (personas), use `newOpaqueId`.
 */
export function newId(now: Temporal.Instant): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.epochMilliseconds, 0, 6);
  return format(bytes, 0x70);
}

/** A new id that tells nothing, not even its time: UUID version 4. */
export function newOpaqueId(): string {
  return format(randomBytes(16), 0x40);
}

function format(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | version, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
