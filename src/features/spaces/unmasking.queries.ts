import { type Insertable, sql, type Updateable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

export async function insertUnmasking(tx: Tx, row: Insertable<DB["unmasking"]>): Promise<void> {
  await tx.insertInto("unmasking").values(row).execute();
}

const columns = ["u.id", "u.space_id", "u.persona_id", "u.reason", "u.asked_at", "u.confirmed_at", "u.closed"] as const;

/** Whatever is open or to be looked at again in the organisation, for those of its people who may know. */
export const listUnmaskings = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("unmasking as u")
    .select([...columns, "u.review_on", "u.told_on"])
    .select(sql<boolean>`holder_is_me(u.asked_by)`.as("askedByMe"))
    .select(sql<boolean>`coalesce(holder_is_me(u.confirmed_by), false)`.as("confirmedByMe"))
    .where("u.organisation_id", "=", organisationId)
    .where((is) => is.or([is("u.closed", "=", false), is("u.review_on", "is not", null)]))
    .where("u.told_on", "is", null)
    .orderBy("u.asked_at")
    .execute();

export const findUnmasking = (tx: Tx, organisationId: string, id: string) =>
  tx
    .selectFrom("unmasking as u")
    .select([...columns, "u.review_on", "u.told_on"])
    .select(sql<boolean>`holder_is_me(u.asked_by)`.as("askedByMe"))
    .select(sql<boolean>`coalesce(holder_is_me(u.confirmed_by), false)`.as("confirmedByMe"))
    .where("u.organisation_id", "=", organisationId)
    .where("u.id", "=", id)
    .executeTakeFirst();

/** False where `tx`'s actor may not, or somebody has been quicker. */
export async function updateUnmasking(tx: Tx, id: string, row: Updateable<DB["unmasking"]>): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable("unmasking").set(row).where("id", "=", id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whose persona it is: only to the two, and only while it is open. */
export async function findUnmasked(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ who: string | null }>`SELECT unmasked(${id}::uuid) AS who`.execute(tx);
  return rows[0]?.who ?? undefined;
}

/** The person's e-mail address, sealed, if they have given one. `tx` acts for them. */
export const findOwnAddress = (tx: Tx) => tx.selectFrom("person_email").select("email").executeTakeFirst();

/** What the person is told afterwards. `tx` acts for them. */
export const listToldUnmaskings = (tx: Tx) =>
  tx.selectFrom("unmasking").select(["id", "persona_id", "told_on"]).where("told_on", "is not", null).execute();

/** For the service: whose time is over. */
export const listOverdueUnmaskings = (tx: Tx, moment: Temporal.Instant) =>
  tx
    .selectFrom("unmasking")
    .select(["id", "confirmed_at", "review_on"])
    .where("closed", "=", false)
    .where((is) =>
      is.or([is("confirmed_at", "<", moment), is.and([is("confirmed_at", "is", null), is("asked_at", "<", moment)])]),
    )
    .execute();

/** Closes it, and tells the person unless that would endanger somebody. */
export async function closeUnmasking(tx: Tx, id: string, told_on: Temporal.PlainDate | null): Promise<void> {
  await tx.updateTable("unmasking").set({ closed: true, told_on }).where("id", "=", id).execute();
}
