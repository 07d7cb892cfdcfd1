import type { Insertable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

/** Every consent of the person at hand, those withdrawn too. */
export const listOwnConsents = (tx: Tx) =>
  tx
    .selectFrom("consent")
    .select(["purpose", "version", "given_on as givenOn", "withdrawn_on as withdrawnOn"])
    .orderBy("purpose")
    .orderBy("given_on")
    .execute();

export async function insertConsent(tx: Tx, row: Insertable<DB["consent"]>): Promise<void> {
  await tx
    .insertInto("consent")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Withdraws what is in force for the purpose, in whatever words. */
export async function withdrawConsents(tx: Tx, purpose: string, today: Temporal.PlainDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("consent")
    .set({ withdrawn_on: today })
    .where("purpose", "=", purpose)
    .where("withdrawn_on", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** For the service itself, before it does what was consented to. */
export async function isConsented(tx: Tx, personId: string, purpose: string, version: number): Promise<boolean> {
  const found = await tx
    .selectFrom("consent")
    .select("purpose")
    .where("person_id", "=", personId)
    .where("purpose", "=", purpose)
    .where("version", "=", version)
    .where("withdrawn_on", "is", null)
    .executeTakeFirst();
  return found !== undefined;
}
