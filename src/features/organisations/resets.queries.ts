import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

/** The requests that wait for a second administrator, asked after `since`. */
export const listOpenResets = (tx: Tx, organisationId: string, since: Temporal.Instant) =>
  tx
    .selectFrom("second_factor_reset")
    .select(["id", "holder_id as holderId", "asked_at as askedAt"])
    .select(sql<boolean>`asked_by = current_person_id()`.as("mine"))
    .where("organisation_id", "=", organisationId)
    .where("confirmed_at", "is", null)
    .where("asked_at", ">", since)
    .execute();

/** Takes out of the way a request that nobody confirmed in time. */
export async function deleteResetsBefore(tx: Tx, holderId: string, moment: Temporal.Instant): Promise<void> {
  await tx
    .deleteFrom("second_factor_reset")
    .where("holder_id", "=", holderId)
    .where("confirmed_at", "is", null)
    .where("asked_at", "<=", moment)
    .execute();
}

/** False where somebody has asked already. */
export async function insertReset(
  tx: Tx,
  reset: {
    readonly id: string;
    readonly organisation_id: string;
    readonly holder_id: string;
    readonly asked_by: string;
    readonly asked_at: Temporal.Instant;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto("second_factor_reset")
    .values(reset)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

export const findOpenReset = (tx: Tx, id: string, organisationId: string) =>
  tx
    .selectFrom("second_factor_reset")
    .select(["holder_id as holderId", "asked_at as askedAt"])
    .select(sql<boolean>`asked_by = current_person_id()`.as("mine"))
    .where("id", "=", id)
    .where("organisation_id", "=", organisationId)
    .where("confirmed_at", "is", null)
    .executeTakeFirst();

/** The second administrator's word; the database then takes the second factor away. */
export async function confirmReset(
  tx: Tx,
  id: string,
  confirmed: { readonly confirmed_by: string; readonly confirmed_at: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("second_factor_reset")
    .set(confirmed)
    .where("id", "=", id)
    .where("confirmed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
