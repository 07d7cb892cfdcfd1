import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { skeletonOf } from "./nickname.rules.ts";

/** What a nickname is found by: an HMAC of its skeleton. Whatever is typed has one, also what nobody could be called. */
export const nameIndexOf = (key: InstallationKey, nickname: string): Buffer =>
  blindIndex(key.derive("blind-index"), "sign-in-name", skeletonOf(nickname));

/** What is tried: words or a recovery code. */
export type AttemptKind = "words" | "recovery";

/** What wrong attempts are counted by: the name and the sender together, so that nobody can slow down somebody else. */
export const attemptIndexOf = (key: InstallationKey, kind: AttemptKind, nameIndex: Buffer, sender: string): Buffer =>
  blindIndex(key.derive("blind-index"), `sign-in-attempt-${kind}`, `${nameIndex.toString("hex")}|${sender}`);
