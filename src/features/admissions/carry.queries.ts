import { type ExpressionBuilder, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

// Answering.

/** What of a request two may change at once, its row locked until the transaction ends. */
export const lockRequest = (tx: Tx, spaceId: string, id: string) =>
  tx
    .selectFrom("entry_request")
    .select(["id", "state", "notes", "call_on"])
    .where("space_id", "=", spaceId)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();

// Whom they wait for.

const isWaiting = (is: ExpressionBuilder<DB, "entry_request">) =>
  is.and([is("state", "=", "asked"), is.or([is("answered_on", "is", null), is("way", "<>", "word")])]);

/** They have chosen a time to talk, and it has not been said yes to. */
const talkWaits = (now: Temporal.Instant) => sql<boolean>`EXISTS (
  SELECT FROM entry_slot t
  WHERE t.request_id = entry_request.id AND NOT t.confirmed AND t.starts_at > ${now.toString()}::timestamptz)`;

/**
 * How many wait for those who carry the group: for a first answer, for their yes to a talk, or for the next word, once it is to be
 * said before the day `by` (`urgent`). How many of them are late by `today`. `since`: the first promised day; null where only talks wait.
 */
export async function countWaiting(
  tx: Tx,
  spaceIds: readonly string[],
  now: Temporal.Instant,
  { by, today }: { readonly by: Temporal.PlainDate; readonly today: Temporal.PlainDate },
) {
  if (spaceIds.length === 0) return [];
  const rows = await tx
    .selectFrom("entry_request")
    .select((is) => [
      "space_id as spaceId",
      is.fn
        .countAll<number>()
        .filterWhere((one) =>
          one.or([
            one.and([isWaiting(one), one.or([one("answered_on", "is", null), one("answer_by", "<", by)])]),
            talkWaits(now),
          ]),
        )
        .as("due"),
      is.fn
        .countAll<number>()
        .filterWhere((one) => one.and([isWaiting(one), one("answer_by", "<", by)]))
        .as("urgent"),
      is.fn
        .countAll<number>()
        .filterWhere((one) => one.and([isWaiting(one), one("answer_by", "<", today)]))
        .as("late"),
      is.fn.min("answer_by").filterWhere(isWaiting).as("since"),
    ])
    .where("space_id", "in", spaceIds)
    .where((is) => is.or([isWaiting(is), is.and([is("state", "in", ["asked", "offered"]), talkWaits(now)])]))
    .groupBy("space_id")
    .execute();
  return rows.map((row) => ({
    ...row,
    due: Number(row.due),
    urgent: Number(row.urgent),
    late: Number(row.late),
  }));
}

/** The groups the person at hand carries; `tx` acts for them. */
export async function listCarriedGroups(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom("support_group")
    .select("space_id")
    .where(sql<boolean>`space_id = ANY (ARRAY(SELECT carried_spaces()))`)
    .orderBy("space_id")
    .execute();
  return rows.map(({ space_id }) => space_id);
}

/** Marks what should have been answered before `today`, and the spaces where this was. A new promise may be broken anew. */
export async function escalateLate(tx: Tx, today: Temporal.PlainDate): Promise<string[]> {
  const rows = await tx
    .updateTable("entry_request")
    .set({ escalated_on: today })
    .where(isWaiting)
    .where("answer_by", "<", today)
    .where((is) => is.or([is("escalated_on", "is", null), is("escalated_on", "<=", is.ref("answer_by"))]))
    .returning("space_id")
    .execute();
  return [...new Set(rows.map(({ space_id }) => space_id))];
}

/** Spaces that nobody carries whose requests their organisation sees since `day`, though none is late yet. */
export async function listSeenUncarried(tx: Tx, day: Temporal.PlainDate, today: Temporal.PlainDate): Promise<string[]> {
  const rows = await tx
    .selectFrom("entry_request")
    .select("space_id")
    .distinct()
    .where(isWaiting)
    .where("escalated_on", "=", day)
    .where("answer_by", ">=", today)
    .execute();
  return rows.map(({ space_id }) => space_id);
}

/**
 * Marks what a group without an organisation has left waiting since before `day`, for the area centres to count. The
 * municipality of each group where this was, as its listing says it.
 */
export async function leaveToCentres(tx: Tx, day: Temporal.PlainDate, today: Temporal.PlainDate) {
  const marked = await tx
    .updateTable("entry_request")
    .set({ centre_on: today })
    .where(isWaiting)
    .where("answer_by", "<", day)
    .where((is) => is.or([is("centre_on", "is", null), is("centre_on", "<=", is.ref("answer_by"))]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("space_organisation as o")
            .select("o.space_id")
            .whereRef("o.space_id", "=", "entry_request.space_id"),
        ),
      ),
    )
    .returning("space_id")
    .execute();
  if (marked.length === 0) return [];
  return tx
    .selectFrom("support_group as g")
    .leftJoin("directory_entry as e", "e.id", "g.offering_id")
    .select(sql<string | null>`e.content #>> '{place,municipality}'`.as("municipality"))
    .where("g.space_id", "in", [...new Set(marked.map(({ space_id }) => space_id))])
    .execute();
}

/** Whom to remind, with their sealed address: those who carry a group that has become late today. */
export async function listCarriersToRemind(tx: Tx, today: Temporal.PlainDate) {
  const { rows } = await sql<ToRemind>`SELECT * FROM carriers_to_remind(${today})`.execute(tx);
  return rows;
}

/** The same of the area centre of a region. */
export async function listCentreToRemind(tx: Tx, region: string) {
  const { rows } = await sql<ToRemind>`SELECT * FROM centre_to_remind(${region})`.execute(tx);
  return rows;
}

/** Somebody who has confirmed an address, sealed with their own key. */
export interface ToRemind {
  readonly person_id: string;
  readonly locale: string;
  readonly email: Buffer;
}

// Times to talk.

/** Whose a time is, its row locked; undefined where there is none in the group, or it is free. For those who carry it. */
export const lockTakenSlot = (tx: Tx, spaceId: string, id: string) =>
  tx
    .selectFrom("entry_slot as t")
    .innerJoin("entry_request as r", "r.id", "t.request_id")
    .select(["r.id as requestId", "r.state", "r.remind_by as remindBy"])
    .where("t.id", "=", id)
    .where("t.space_id", "=", spaceId)
    .forNoKeyUpdate("t")
    .executeTakeFirst();

/** A taken time is at another moment, which those who carry the group have said yes to by saying it. */
export const moveSlot = async (tx: Tx, id: string, startsAt: Temporal.Instant): Promise<void> => {
  await tx.updateTable("entry_slot").set({ starts_at: startsAt, confirmed: true }).where("id", "=", id).execute();
};

/** Where a talk is held, or by what number or link, sealed. */
export const updatePlace = async (tx: Tx, id: string, place: Buffer, leadsThere: boolean): Promise<void> => {
  await tx.updateTable("entry_slot").set({ place, leads_there: leadsThere }).where("id", "=", id).execute();
};

/** The time that has just been given to a request is one those who carry the group have said yes to. */
export const confirmGiven = async (tx: Tx, requestId: string): Promise<void> => {
  await tx.updateTable("entry_slot").set({ confirmed: true }).where("request_id", "=", requestId).execute();
};

// Places.

/** How many a group takes, and how many of its places are taken. For those who carry or lead it. */
export async function findRoom(tx: Tx, spaceId: string) {
  const { rows } = await sql<{ places: number; taken: number }>`
    SELECT places, taken FROM group_room(${spaceId})`.execute(tx);
  return rows[0];
}
