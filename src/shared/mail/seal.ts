import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What mail needs of the installation's key: 32 bytes, from which each use has a key of its own. */
export interface MailKeys {
  readonly sealing: Buffer;
  readonly naming: Buffer;
}

export function mailKeys(key: Buffer): MailKeys {
  if (key.length !== 32) throw new TypeError("the mail key is not 32 bytes");
  const derive = (use: string) => Buffer.from(hkdfSync("sha256", key, "", `vertaiskeha:mail:${use}`, 32));
  return { sealing: derive("sealing"), naming: derive("naming") };
}

const version = 1;
const ivLength = 12;
const tagLength = 16;

/** Encrypts `text` for the job `id` alone: AES-256-GCM, bound to table, column, row and version. Base64url. */
export function seal(keys: MailKeys, id: string, text: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", keys.sealing, iv).setAAD(boundTo(id));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The text that was sealed for the job `id`. Throws when it was sealed with another key, for another job, or altered. */
export function unseal(keys: MailKeys, id: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes[0] !== version) throw new TypeError("sealed in a way this version does not know");
  const iv = bytes.subarray(1, 1 + ivLength);
  const tag = bytes.subarray(1 + ivLength, 1 + ivLength + tagLength);
  const decipher = createDecipheriv("aes-256-gcm", keys.sealing, iv, { authTagLength: tagLength })
    .setAAD(boundTo(id))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(1 + ivLength + tagLength)), decipher.final()]).toString("utf8");
}

const boundTo = (id: string) => Buffer.from(`job|payload|${id}|${version}`);

/** A name for the message of job `id`: the same at every try, and it tells nobody the id. */
export function messageName(keys: MailKeys, id: string): string {
  return createHmac("sha256", keys.naming).update(id).digest("hex").slice(0, 32);
}
