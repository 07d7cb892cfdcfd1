import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import type { Tx } from "../../shared/db/types.ts";
import { emailsIn, mostContacts, phonesIn } from "./contact-index.rules.ts";
import { saveKnownContacts } from "./keep-apart.queries.ts";

/** As accounts find an address: the two must stay the same, and a test compares them. */
export const emailIndex = (key: InstallationKey, email: string): Buffer =>
  blindIndex(key.derive("blind-index"), "person-email", email);

export const phoneIndex = (key: InstallationKey, phone: string): Buffer =>
  blindIndex(key.derive("blind-index"), "person-phone", phone);

/** The indexes of the numbers and addresses in texts somebody wrote, the first text's first. */
export const contactIndexes = (key: InstallationKey, texts: readonly string[]): Buffer[] =>
  texts
    .flatMap((text) => [
      ...phonesIn(text).map((phone) => phoneIndex(key, phone)),
      ...emailsIn(text).map((email) => emailIndex(key, email)),
    ])
    .slice(0, mostContacts);

/**
 * A feature that is given a number or an address by its person says so here, in the same transaction (`tx` acts for them), so
 * that keeping apart finds them by it.
 */
export async function noteContacts(tx: Tx, key: InstallationKey, personId: string, text: string): Promise<void> {
  await saveKnownContacts(tx, personId, contactIndexes(key, [text]));
}
