import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { skeletonOf } from "./nickname.rules.ts";

/** What a nickname is found by: an HMAC of its skeleton. Whatever is typed has one, also what nobody could be called. */
export const nameIndexOf = (key: InstallationKey, nickname: string): Buffer =>
  blindIndex(key.derive("blind-index"), "sign-in-name", skeletonOf(nickname));

/** What is tried or asked for. */
export type AttemptKind = "words" | "recovery" | "email" | "email-to" | "email-code" | "desk" | "desk-staff";

/** What wrong attempts are counted by: the name and the sender together, so that nobody can slow down somebody else. */
export const attemptIndexOf = (key: InstallationKey, kind: AttemptKind, nameIndex: Buffer, sender: string): Buffer =>
  blindIndex(key.derive("blind-index"), `sign-in-attempt-${kind}`, `${nameIndex.toString("hex")}|${sender}`);
