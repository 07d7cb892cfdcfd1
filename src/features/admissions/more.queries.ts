import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

// Groups that run side by side.

/** The group that runs beside this one, where each has named the other. For the door. */
export async function findParallel(tx: Tx, spaceId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("parallel_group as mine")
    .innerJoin("parallel_group as theirs", (join) =>
      join.onRef("theirs.space_id", "=", "mine.other_id").onRef("theirs.other_id", "=", "mine.space_id"),
    )
    .select("mine.other_id")
    .where("mine.space_id", "=", spaceId)
    .executeTakeFirst();
  return row?.other_id;
}

/** Who has named whom, as far as it touches this group. */
export const listNamed = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("parallel_group")
    .select(["space_id as by", "other_id as other"])
    .where((is) => is.or([is("space_id", "=", spaceId), is("other_id", "=", spaceId)]))
    .execute();

/** Names the group beside one's own. Throws 42501 where `tx`'s actor does not carry or lead it. */
export const saveParallel = async (tx: Tx, spaceId: string, otherId: string): Promise<void> => {
  await tx
    .insertInto("parallel_group")
    .values({ space_id: spaceId, other_id: otherId })
    .onConflict((conflict) => conflict.column("space_id").doUpdateSet({ other_id: otherId }))
    .execute();
};

export const deleteParallel = async (tx: Tx, spaceId: string): Promise<void> => {
  await tx.deleteFrom("parallel_group").where("space_id", "=", spaceId).execute();
};

/** Where the other part of each family's request stands. For those who carry or lead the group. */
export async function listFamilies(tx: Tx, spaceId: string) {
  const { rows } = await sql<{ request_id: string; other_space: string; other_stands: "asked" | "ready" | "not" }>`
    SELECT * FROM families_in(${spaceId})`.execute(tx);
  return rows;
}

// What the members say.

/** Of whom the person at hand is to hear, in the groups they are in. */
export async function listComersToHearOf(tx: Tx, spaceId: string, today: Temporal.PlainDate) {
  const { rows } = await sql<{
    request_id: string;
    heard_until: Temporal.PlainDate;
    introduction: Buffer | null;
  }>`SELECT request_id, heard_until, introduction FROM comers_to_hear_of()
     WHERE space_id = ${spaceId} AND heard_until >= ${today} ORDER BY heard_until, request_id`.execute(tx);
  return rows;
}

/** Throws 42501 where the persona is not one's own, or does not hear of this request. */
export const saveView = async (tx: Tx, row: Insertable<DB["entry_view"]>): Promise<void> => {
  await tx
    .insertInto("entry_view")
    .values(row)
    .onConflict((conflict) => conflict.columns(["request_id", "persona_id"]).doUpdateSet({ content: row.content }))
    .execute();
};

export const deleteView = async (tx: Tx, requestId: string, personaId: string): Promise<void> => {
  await tx.deleteFrom("entry_view").where("request_id", "=", requestId).where("persona_id", "=", personaId).execute();
};

/** What has been said about a request, as far as `tx`'s actor may see. */
export const listViews = (tx: Tx, requestId: string) =>
  tx.selectFrom("entry_view").select(["persona_id", "content"]).where("request_id", "=", requestId).execute();

/** What the person has said of anybody, in all their groups. */
export const listOwnViews = (tx: Tx) =>
  tx
    .selectFrom("entry_view")
    .select(["request_id", "content"])
    .where(sql<boolean>`persona_id IN (SELECT my_personas())`)
    .execute();

// A word to everyone who waits.

/** False where it has been told already, under the same id. */
export async function insertNotice(tx: Tx, row: Insertable<DB["entry_notice"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("entry_notice")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What those have been told since who asked as the `number`th or before, the newest first. */
export const listNotices = (tx: Tx, spaceId: string, number: number, since: Temporal.PlainDate) =>
  tx
    .selectFrom("entry_notice")
    .select(["id", "kind", "on_day as day", "told_on as toldOn"])
    .where("space_id", "=", spaceId)
    .where("told_on", ">=", since)
    .where((is) => is.or([is("last_number", "is", null), is("last_number", ">=", number)]))
    .orderBy("told_on", "desc")
    .orderBy("id", "desc")
    .execute();

// Reminders, for the service.

/** Who has a talk at this moment and left a way to be reminded of it. */
export const findToRemind = (tx: Tx, requestId: string, startsAt: Temporal.Instant) =>
  tx
    .selectFrom("entry_request as r")
    .innerJoin("entry_slot as t", "t.request_id", "r.id")
    .select(["r.id", "r.space_id", "r.locale", "r.remind_by", "r.remind_to"])
    .where("r.id", "=", requestId)
    .where("t.starts_at", "=", startsAt)
    .where("r.state", "in", ["asked", "offered", "agreed"])
    .executeTakeFirst();

export const findComing = (tx: Tx, id: string) =>
  tx
    .selectFrom("coming")
    .select(["id", "space_id", "on_day", "remind_by", "remind_to", "locale"])
    .where("id", "=", id)
    .executeTakeFirst();

// The listing beside the group.

/** The group's listing, and what of it is shown and being written, as far as `tx`'s actor keeps it. */
export async function findListing(tx: Tx, spaceId: string) {
  const group = await tx
    .selectFrom("support_group")
    .select("offering_id")
    .where("space_id", "=", spaceId)
    .executeTakeFirst();
  if (!group?.offering_id) return undefined;
  const revisions = await tx
    .selectFrom("offering_revision")
    .select(["state", "content"])
    .where("offering_id", "=", group.offering_id)
    .where("state", "in", ["accepted", "draft", "submitted", "changes-asked"])
    .execute();
  return { offeringId: group.offering_id, revisions };
}
