import { createCipheriv, createDecipheriv } from "node:crypto";

/** The fixed initial value of RFC 5649. */
const initialValue = Buffer.from("A65959A6", "hex");

/** Wraps a data key under the key-encryption key (AES-256 key wrap with padding, RFC 5649). */
export function wrapKey(encryptionKey: Buffer, secret: Buffer): Buffer {
  const cipher = createCipheriv("id-aes256-wrap-pad", encryptionKey, initialValue);
  return Buffer.concat([cipher.update(secret), cipher.final()]);
}

/** Unwraps it again. Throws where the key-encryption key is another or the wrapped key was changed. */
export function unwrapKey(encryptionKey: Buffer, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv("id-aes256-wrap-pad", encryptionKey, initialValue);
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
}
