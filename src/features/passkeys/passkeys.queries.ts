import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

export async function insertChallenge(tx: Tx, row: Insertable<DB["passkey_challenge"]>): Promise<void> {
  await tx.insertInto("passkey_challenge").values(row).execute();
}

/** Deletes the challenge and tells what it was: of two who come with it one gets it. */
export const takeChallengeRow = (tx: Tx, hash: Buffer) =>
  tx
    .deleteFrom("passkey_challenge")
    .where("challenge_hash", "=", hash)
    .returning(["purpose", "session_id", "user_handle", "ends_at"])
    .executeTakeFirst();

export async function deleteChallengesBefore(tx: Tx, moment: Temporal.Instant): Promise<void> {
  await tx.deleteFrom("passkey_challenge").where("ends_at", "<=", moment).execute();
}

export async function insertPasskey(tx: Tx, row: Insertable<DB["passkey"]>): Promise<void> {
  await tx.insertInto("passkey").values(row).execute();
}

const checked = ["id", "person_id", "credential_id", "user_handle", "public_key", "counter", "transports"] as const;

/** A person's passkeys, as the door checks them. */
export const listPasskeysOf = (tx: Tx, personId: string) =>
  tx.selectFrom("passkey").select(checked).where("person_id", "=", personId).orderBy("id").execute();

export const findPasskey = (tx: Tx, credentialId: Buffer) =>
  tx.selectFrom("passkey").select(checked).where("credential_id", "=", credentialId).executeTakeFirst();

/** Notes how often the passkey has signed: false where another answer was as far already, as one of a copy would be. */
export async function notePasskeyUsed(
  tx: Tx,
  id: string,
  { counter, synced }: { readonly counter: number; readonly synced: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("passkey")
    .set({ counter, synced })
    .where("id", "=", id)
    // A device that does not count says zero each time.
    .where((is) => is.or([is("counter", "<", counter), is.and([is("counter", "=", 0), is(is.val(counter), "=", 0)])]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The passkeys of the person `tx` acts for. */
export const listOwnPasskeys = (tx: Tx) =>
  tx
    .selectFrom("passkey")
    .select(["id", "name", "synced", "made_on as madeOn"])
    .orderBy("made_on")
    .orderBy("id")
    .execute();

export async function deleteOwnPasskey(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("passkey").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Does the person `tx` acts for carry anything for others? */
export async function carriesRole(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ carries: boolean }>`SELECT carries_role() AS carries`.execute(tx);
  return rows[0]?.carries ?? false;
}

/** Whether the session began with a passkey. */
export async function beganByPasskey(tx: Tx, sessionId: string): Promise<boolean> {
  const found = await tx.selectFrom("session").select("by_passkey").where("id", "=", sessionId).executeTakeFirst();
  return found?.by_passkey ?? false;
}

export async function noteByPasskey(tx: Tx, sessionId: string): Promise<void> {
  await tx.updateTable("session").set({ by_passkey: true }).where("id", "=", sessionId).execute();
}
