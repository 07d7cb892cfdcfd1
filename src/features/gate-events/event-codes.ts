import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { codeOfForm } from "../admissions/index.ts";

/** What a code leads to: one's own sign-up, a day's tasks, or "I want to meet again". */
export type CodeKind = "sign-up" | "helpers" | "meet";

/**
 * The code of one showing of a form, or of one day. It is made of the id and the installation's key, and stands nowhere: a
 * day's own can be shown again whenever it is needed.
 */
export const codeFor = (key: InstallationKey, kind: CodeKind, id: string): string =>
  codeOfForm(key, `event-${kind}-${id}`);

/** What the database finds a code by; the kinds cannot be compared. */
export const indexOfCode = (key: InstallationKey, kind: CodeKind, code: string): Buffer =>
  blindIndex(key.derive("blind-index"), `event-${kind}-index`, code);
