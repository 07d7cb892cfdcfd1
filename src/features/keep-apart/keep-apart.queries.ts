import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

export async function insertKeptApart(tx: Tx, row: Insertable<DB["keep_apart"]>): Promise<void> {
  await tx.insertInto("keep_apart").values(row).execute();
}

/** Whom the person at hand has named, in no order that matters. */
export const listKeptApart = (tx: Tx) =>
  tx.selectFrom("keep_apart").select(["id", "way", "label", "made_on"]).orderBy("made_on").orderBy("id").execute();

export async function deleteKeptApart(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("keep_apart").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** For the door: is somebody in the space whom this person must not meet? */
export async function isKeptApart(tx: Tx, spaceId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ apart: boolean }>`
    SELECT kept_apart(${spaceId}::uuid, ${personId}::uuid) AS apart`.execute(tx);
  // No answer is no permission.
  return rows[0]?.apart !== false;
}

/** Descriptions that wait for a coordinator; `tx` acts as staff. Who wrote them is not among what staff may select. */
export const listDescriptions = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("keep_apart")
    .select(["id", "description", "made_on"])
    .where("organisation_id", "=", organisationId)
    .where("handled_on", "is", null)
    .orderBy("made_on")
    .orderBy("id")
    .execute();

/** A coordinator knows whom it means. False where nobody in that space has had such a nickname, or it was handled. */
export async function tieDescription(
  tx: Tx,
  { id, spaceId, nameIndex }: { readonly id: string; readonly spaceId: string; readonly nameIndex: Buffer },
  today: Temporal.PlainDate,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    SELECT tie_description(${id}::uuid, ${spaceId}::uuid, ${nameIndex}, ${today.toString()}::date) AS done`.execute(tx);
  return rows[0]?.done === true;
}

export async function markHandled(tx: Tx, id: string, today: Temporal.PlainDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("keep_apart")
    .set({ handled_on: today })
    .where("id", "=", id)
    .where("handled_on", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function saveKnownContacts(tx: Tx, person_id: string, indexes: readonly Buffer[]): Promise<void> {
  if (indexes.length === 0) return;
  const rows = indexes.map((contact_index) => ({ person_id, contact_index }));
  // A bare "do nothing": nobody reads here what is known.
  await tx
    .insertInto("known_contact")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whose coordinators can be asked. */
export const listOrganisations = (tx: Tx) =>
  tx.selectFrom("organisation").select(["id", "name"]).orderBy("name").orderBy("id").execute();

/** How many descriptions wait in each organisation the person at hand leads. */
export async function countDescriptions(tx: Tx) {
  const { rows } = await sql<{ organisation_id: string; count: number }>`
    SELECT * FROM descriptions_to_handle()`.execute(tx);
  return rows;
}
