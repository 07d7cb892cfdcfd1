import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { codeOfForm } from "../admissions/index.ts";

/** What a code leads to: one's own sign-up, a day's tasks, "I want to meet again", or one wish to. */
export type CodeKind = "sign-up" | "helpers" | "meet" | "wish";

/**
 * The code of one showing of a form, or of one day. It is made of the id and the installation's key, and stands nowhere: a
 * day's own can be shown again whenever it is needed.
 */
export const codeFor = (key: InstallationKey, kind: CodeKind, id: string): string =>
  codeOfForm(key, `event-${kind}-${id}`);

/** What the database finds a code by; the kinds cannot be compared. */
export const indexOfCode = (key: InstallationKey, kind: CodeKind, code: string): Buffer =>
  blindIndex(key.derive("blind-index"), `event-${kind}-index`, code);

/** A row that a code alone leads to has its id from the code: whoever reads the row cannot tell the code. */
export function idOfCode(key: InstallationKey, kind: CodeKind, code: string): string {
  const hex = indexOfCode(key, kind, code).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
