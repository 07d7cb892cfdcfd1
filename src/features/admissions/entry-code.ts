import { randomBytes } from "node:crypto";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";

/** Digits and letters that are not taken for one another (Crockford's). */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 16;

const written = (bytes: Buffer) =>
  Array.from(bytes.subarray(0, length), (byte) => letters[byte % 32])
    .join("")
    .replace(/.{4}(?=.)/g, "$&-");

/** The code that brings back whoever asked, 80 bits. One showing of the form makes one code: sent twice, it is the same. */
export const codeOfForm = (key: InstallationKey, form: string): string =>
  written(blindIndex(key.derive("blind-index"), "entry-code", form));

/** A new invitation code. It is told once. */
export const newInvitationCode = (): string => written(randomBytes(length));

/** A code as it was typed or an address holds it, in its own shape; undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
  if (plain.length !== length || ![...plain].every((letter) => letters.includes(letter))) return undefined;
  return plain.replace(/.{4}(?=.)/g, "$&-");
}

/** What the database finds a code by; the two kinds cannot be compared. */
export const indexOfCode = (key: InstallationKey, kind: "request" | "invitation", code: string): Buffer =>
  blindIndex(key.derive("blind-index"), `entry-${kind}-index`, code);
