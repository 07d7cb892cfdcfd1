import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** A key that seals what belongs to one person or one space. Lives in memory only; the database holds it wrapped. */
export interface DataKey {
  /** The row of `data_key` it comes from; written beside what it seals, so that a rotated key still finds its content. */
  readonly id: string;
  readonly secret: Buffer;
}

/** Where a sealed value stands. It is bound to this place: moved to another row or column it no longer opens. */
export interface Place {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** The value was changed, moved, or sealed with another key. */
export class SealBroken extends Error {
  override name = "SealBroken";
}

const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals `text` for `place` with AES-256-GCM and a random 96-bit IV. Layout: version (1 byte), key id (16), IV (12),
 * ciphertext, tag (16).
 */
export function seal(key: DataKey, place: Place, text: string): Buffer {
  const iv = randomBytes(ivBytes);
  const head = Buffer.concat([Buffer.of(version), idBytes(key.id), iv]);
  const cipher = createCipheriv("aes-256-gcm", key.secret, iv, { authTagLength: tagBytes });
  cipher.setAAD(bound(place, key.id));
  return Buffer.concat([head, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made. Throws `SealBroken`. */
export function unseal(key: DataKey, place: Place, sealed: Buffer): string {
  const text = 1 + 16 + ivBytes;
  if (sealed.length < text + tagBytes || sealed[0] !== version || keyIdOf(sealed) !== key.id) throw new SealBroken();
  const decipher = createDecipheriv("aes-256-gcm", key.secret, sealed.subarray(17, text), { authTagLength: tagBytes });
  decipher.setAAD(bound(place, key.id));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(text, -tagBytes)), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new SealBroken(undefined, { cause });
  }
}

/** Which data key a sealed value needs. */
export function keyIdOf(sealed: Buffer): string {
  const hex = sealed.subarray(1, 17).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * A blind index: finds an exact value without keeping it. The same value gives the same index only for the same
 * `purpose`, so that two columns cannot be compared with each other.
 */
export function blindIndex(key: Buffer, purpose: string, value: string): Buffer {
  return createHmac("sha256", key).update(`${purpose}\0${value}`).digest();
}

const idBytes = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");

const bound = ({ table, row, column }: Place, keyId: string) =>
  Buffer.from([`v${version}`, table, row, column, keyId].join("|"), "utf8");
