import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import type { Tx } from "../../shared/db/types.ts";
import { phoneText } from "./contact-index.rules.ts";
import { saveKnownPhone } from "./keep-apart.queries.ts";

/** As accounts find an address: the two must stay the same, and a test compares them. */
export const emailIndex = (key: InstallationKey, email: string): Buffer =>
  blindIndex(key.derive("blind-index"), "person-email", email);

export const phoneIndex = (key: InstallationKey, phone: string): Buffer =>
  blindIndex(key.derive("blind-index"), "person-phone", phone);

/**
 * A feature that is given a phone number by its person says so here, in the same transaction (`tx` acts for them), so that
 * keeping apart finds them by it. False where it is no number.
 */
export async function notePhone(tx: Tx, key: InstallationKey, personId: string, typed: string): Promise<boolean> {
  const phone = phoneText(typed);
  if (!phone) return false;
  await saveKnownPhone(tx, personId, phoneIndex(key, phone));
  return true;
}
