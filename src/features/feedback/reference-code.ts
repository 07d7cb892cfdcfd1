import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";

/** Digits and letters that are not taken for one another (Crockford's). */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 16;

/**
 * The reference code of what was written in one showing of the form: 80 bits in groups of four, `k7q3-9xhw-2mvd-p4t8`.
 * The same showing has the same code, so that a form sent twice tells it twice.
 */
export function codeFor(key: InstallationKey, form: string): string {
  const bytes = blindIndex(key.derive("blind-index"), "feedback-code", form);
  const code = Array.from(bytes.subarray(0, length), (byte) => letters[byte % 32]).join("");
  return code.replace(/.{4}(?=.)/g, "$&-");
}

/** A code as somebody typed it or an address holds it, in its own shape; undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
  if (plain.length !== length || ![...plain].every((letter) => letters.includes(letter))) return undefined;
  return plain.replace(/.{4}(?=.)/g, "$&-");
}

/** What the database finds it by. */
export const codeIndexOf = (key: InstallationKey, code: string): Buffer =>
  blindIndex(key.derive("blind-index"), "feedback-code-index", code);
