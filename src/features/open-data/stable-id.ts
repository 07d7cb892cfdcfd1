import { createHash } from "node:crypto";

/** Ours alone, and the same in every installation: a term of a taxonomy has one id everywhere. */
const namespace = Buffer.from("6b1c27de52f84f0d9d0f6d3b8a54e7c1", "hex");

/** The UUID (version 5, RFC 9562) of something that has no row of its own: always the same for the same names. */
export function stableId(...names: readonly (string | number)[]): string {
  const bytes = createHash("sha1").update(namespace).update(names.join("\n")).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
