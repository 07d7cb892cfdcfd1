import { createHash } from "node:crypto";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";

/** The code in the link that leads to a space's door. A new number makes a new code, and the old one opens nothing. */
export const doorCodeOf = (key: InstallationKey, spaceId: string, doorNumber: number): string =>
  blindIndex(key.derive("blind-index"), "space-door", `${spaceId}|${doorNumber}`).toString("base64url");

/** All that is stored of it. */
export const hashOfDoorCode = (code: string): Buffer => createHash("sha256").update(code).digest();
