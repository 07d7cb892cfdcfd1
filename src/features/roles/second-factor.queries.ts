import type { Tx } from "../../shared/db/types.ts";
import type { Shown } from "./staff.rules.ts";

/** What the session has shown, or undefined where it has ended. */
export const findShown = (tx: Tx, sessionId: string): Promise<Shown | undefined> =>
  tx.selectFrom("session").select(["second_factor_at", "staff_seen_at"]).where("id", "=", sessionId).executeTakeFirst();

export async function noteShown(tx: Tx, sessionId: string, shown: Shown): Promise<void> {
  await tx.updateTable("session").set(shown).where("id", "=", sessionId).execute();
}

export async function noteStaffSeen(tx: Tx, sessionId: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable("session").set({ staff_seen_at: at }).where("id", "=", sessionId).execute();
}

export const findSecondFactor = (tx: Tx, personId: string) =>
  tx
    .selectFrom("second_factor")
    .select(["secret", "confirmed", "failures", "next_at"])
    .where("person_id", "=", personId)
    .executeTakeFirst();

export const lockSecondFactor = (tx: Tx, personId: string) =>
  tx
    .selectFrom("second_factor")
    .select(["secret", "confirmed", "failures", "next_at"])
    .where("person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst();

/** A new secret, in the place of one that was never confirmed. One that is in use stays. */
export async function insertSecret(
  tx: Tx,
  row: {
    readonly person_id: string;
    readonly secret: Buffer;
    readonly confirmed: boolean;
    readonly next_at: Temporal.Instant;
  },
): Promise<void> {
  await tx
    .insertInto("second_factor")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column("person_id")
        .doUpdateSet({ secret: row.secret, confirmed: row.confirmed, failures: 0, next_at: row.next_at })
        .where("second_factor.confirmed", "=", false),
    )
    .execute();
}

export async function noteWrongCode(
  tx: Tx,
  personId: string,
  after: { readonly failures: number; readonly next_at: Temporal.Instant },
): Promise<void> {
  await tx.updateTable("second_factor").set(after).where("person_id", "=", personId).execute();
}

/** Accepts the code of one half minute: false where that one or a later one was accepted before, or the secret changed. */
export async function acceptStep(tx: Tx, personId: string, secret: Buffer, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("second_factor")
    .set({ last_step: step, confirmed: true, failures: 0 })
    .where("person_id", "=", personId)
    .where("secret", "=", secret)
    .where("last_step", "<", step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
