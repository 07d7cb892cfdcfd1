import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";

/** What remains of somebody who has gone: nobody can tell from it who it was, or make one without the key. */
export const markOf = (key: InstallationKey, personId: string): Buffer =>
  blindIndex(key.derive("blind-index"), "erased-person", personId);

/** The mark as the page's own form holds it. */
export const markText = (mark: Buffer): string => mark.toString("base64url");

/** Reads it back, or undefined where it is none. */
export function readMark(text: string | undefined): Buffer | undefined {
  const mark = Buffer.from(text ?? "", "base64url");
  return mark.length === 32 ? mark : undefined;
}
