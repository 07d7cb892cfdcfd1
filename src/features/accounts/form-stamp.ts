import { createHash, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";

/**
 * One showing of a form. Its stamp is a secret only that page holds, made by us: whoever sends it back is the browser
 * the form was shown to, pressing once or twice.
 */
export interface FormStamp {
  /** What the database keeps of it. */
  readonly hash: Buffer;
  /** Opens what was sealed for this form; nobody keeps it but the page. */
  readonly secret: Buffer;
}

const stampBytes = 32;
const markBytes = 16;

/** The stamp of a form that is about to be shown, as its hidden field holds it. */
export function newFormStamp(key: InstallationKey): string {
  const stamp = randomBytes(stampBytes);
  return Buffer.concat([stamp, markOf(key, stamp)]).toString("base64url");
}

/** Reads a stamp that came back, or undefined where it is none of ours. */
export function readFormStamp(key: InstallationKey, text: string | undefined): FormStamp | undefined {
  const bytes = Buffer.from(text ?? "", "base64url");
  if (bytes.length !== stampBytes + markBytes) return undefined;
  const stamp = bytes.subarray(0, stampBytes);
  if (!timingSafeEqual(bytes.subarray(stampBytes), markOf(key, stamp))) return undefined;
  return {
    hash: createHash("sha256").update(stamp).digest(),
    secret: Buffer.from(hkdfSync("sha256", stamp, key.derive("blind-index"), "words-handover", 32)),
  };
}

const markOf = (key: InstallationKey, stamp: Buffer) =>
  blindIndex(key.derive("blind-index"), "form-stamp", stamp.toString("base64url")).subarray(0, markBytes);
