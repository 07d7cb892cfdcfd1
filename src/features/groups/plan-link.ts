import { createHash } from "node:crypto";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";

/** The code in the link that is given to those asked along. A new number makes a new code, and the old one opens nothing. */
export const codeOfPlan = (key: InstallationKey, planId: string, number: number): string =>
  blindIndex(key.derive("blind-index"), "group-plan-link", `${planId}|${number}`).toString("base64url");

/** All that is stored of it. */
export const hashOfPlanCode = (code: string): Buffer => createHash("sha256").update(code).digest();
