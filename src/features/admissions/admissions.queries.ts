import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import { hadItsTime, noticeKept } from "./admission.rules.ts";

const settings = [
  "a.when_open",
  "a.how",
  "a.promise_days",
  "a.next_intake",
  "a.questions",
  "a.questions_in",
  "a.members_heard_days",
] as const;

const groups = (tx: Tx) =>
  tx
    .selectFrom("support_group as g")
    .innerJoin("directory_entry as e", "e.id", "g.offering_id")
    .innerJoin("space as s", "s.id", "g.space_id")
    .leftJoin("admission as a", "a.space_id", "g.space_id")
    .select([
      "g.space_id",
      "g.starts_on",
      "g.uncarried_on",
      "e.slug",
      "e.content",
      "s.children",
      "s.state",
      ...settings,
    ])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom("space_organisation as o").select("o.space_id").whereRef("o.space_id", "=", "g.space_id")).as(
        "organised",
      ),
    )
    .where("e.content", "is not", null);

/** The group of a listing that is shown, with its settings as far as they are written down. For the door. */
export const findGroupBySlug = (tx: Tx, slug: string) => groups(tx).where("e.slug", "=", slug).executeTakeFirst();
export const findGroupOfSpace = (tx: Tx, spaceId: string) =>
  groups(tx).where("g.space_id", "=", spaceId).executeTakeFirst();

/** The settings as those see them who carry the group, and what its listing says. */
export const findSettings = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("support_group as g")
    .leftJoin("admission as a", "a.space_id", "g.space_id")
    .leftJoin("directory_entry as e", "e.id", "g.offering_id")
    .select(["g.starts_on", "g.ends_on", "e.slug", "e.content", ...settings])
    .where("g.space_id", "=", spaceId)
    .executeTakeFirst();

/** New settings. `tx` acts for somebody who carries the group. */
export const saveAdmission = async (tx: Tx, row: Insertable<DB["admission"]>): Promise<void> => {
  const { space_id: _, ...changed } = row;
  await tx
    .insertInto("admission")
    .values(row)
    .onConflict((conflict) => conflict.column("space_id").doUpdateSet(changed))
    .execute();
};

/** Throws `entry_request_code_index_key` when the same form was sent before, and `no_entry_after_start`. */
export const insertRequest = async (tx: Tx, row: Omit<Insertable<DB["entry_request"]>, "number">): Promise<void> => {
  // The trigger gives the number.
  await tx
    .insertInto("entry_request")
    .values({ ...row, number: 0 })
    .execute();
};

/** As the door sees a request: nothing of what was written, but the answer to it. */
const seenAtDoor = [
  "id",
  "space_id",
  "way",
  "number",
  "state",
  "seated",
  "tied",
  "aside",
  "asked_on",
  "answer_by",
  "answered_on",
  "answer",
  "together_id",
  "either_alone",
  "call_on",
  "remind_by",
  "heard_until",
  "news_on",
  "ended_with_group",
  "has_number",
] as const;

export const findRequestByCode = (tx: Tx, codeIndex: Buffer) =>
  tx.selectFrom("entry_request").select(seenAtDoor).where("code_index", "=", codeIndex).executeTakeFirst();

export const findRequestAtDoor = (tx: Tx, id: string) =>
  tx.selectFrom("entry_request").select(seenAtDoor).where("id", "=", id).executeTakeFirst();

/** The other request of the same family. For the door. */
export const findOtherOfFamily = (tx: Tx, togetherId: string, id: string) =>
  tx
    .selectFrom("entry_request")
    .select(seenAtDoor)
    .where("together_id", "=", togetherId)
    .where("id", "<>", id)
    .executeTakeFirst();

/** One of the family's two groups would do. For the door. */
export const letEitherAlone = (tx: Tx, togetherId: string) => sql`SELECT let_either_alone(${togetherId})`.execute(tx);

/** How and where they want to be reminded; null for not at all. For the door. */
export const keepReminder = (tx: Tx, id: string, way: string | null, sealed: Buffer | null) =>
  sql`SELECT keep_reminder(${id}, ${way}, ${sealed})`.execute(tx);

/** A number for a talk by telephone. For the door. */
export const keepNumber = (tx: Tx, id: string, sealed: Buffer) => sql`SELECT keep_number(${id}, ${sealed})`.execute(tx);

/** The ids of the person's own requests; `tx` acts for them. */
export async function listOwnRequestIds(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM my_entry_requests() AS id`.execute(tx);
  return rows.map(({ id }) => id);
}

export const listRequestsAtDoor = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx.selectFrom("entry_request").select(seenAtDoor).where("id", "in", ids).orderBy("asked_on", "desc").execute();

/** The person or the door says how it goes on. False where it is in another state by now. */
export async function moveRequest(
  tx: Tx,
  id: string,
  from: readonly string[],
  to: { readonly state: string; readonly ended_on: Temporal.PlainDate | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("entry_request")
    .set(to)
    .where("id", "=", id)
    .where("state", "in", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Where somebody stands in the queue: whether others may go by, and since when others wait for them. */
export const noteTurn = async (
  tx: Tx,
  { id, aside, turnOn }: { readonly id: string; readonly aside: boolean; readonly turnOn: Temporal.PlainDate | null },
): Promise<void> => {
  await tx
    .updateTable("entry_request")
    .set({ aside, turn_on: turnOn })
    .where("id", "=", id)
    .where("state", "=", "agreed")
    .execute();
};

/** Holds the group's queue until the transaction ends, so that two who come at once come one after the other. */
export const lockQueue = (tx: Tx, spaceId: string) =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`entry-queue:${spaceId}`}, 0))`.execute(tx);

/** Everyone both sides have said yes to who is not in yet. For the door. */
export const listQueue = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("entry_request")
    .select(["id", "number", "aside", "turn_on as turnOn"])
    .where("space_id", "=", spaceId)
    .where("state", "=", "agreed")
    .execute();

/** How many more fit in: those who come without an account take a place as well. For the door. */
export async function countFree(tx: Tx, spaceId: string): Promise<number> {
  const row = await tx
    .selectFrom("space as s")
    .select(({ selectFrom }) => [
      "s.places",
      sql<number>`space_size(s.id)`.as("size"),
      selectFrom("entry_request as r")
        .select(({ fn }) => fn.countAll<number>().as("seated"))
        .whereRef("r.space_id", "=", "s.id")
        .where("r.seated", "=", true)
        .as("seated"),
    ])
    .where("s.id", "=", spaceId)
    .where("s.state", "=", "active")
    .executeTakeFirst();
  return row ? row.places - row.size - Number(row.seated ?? 0) : 0;
}

/** The group says to everyone that it is full, for some days. For the door. */
export const sayFull = (tx: Tx, spaceId: string, today: Temporal.PlainDate) =>
  sql`SELECT say_full(${spaceId}, ${today})`.execute(tx);

/** Has the group said so on this day or after it? For the door. */
export async function hasSaidFull(tx: Tx, spaceId: string, since: Temporal.PlainDate): Promise<boolean> {
  const { rows } = await sql<{ said: boolean }>`SELECT said_full_since(${spaceId}, ${since}) AS said`.execute(tx);
  return rows[0]?.said ?? false;
}

/** Is the space for children? Then an age is asked at its door. */
export const isForChildren = async (tx: Tx, spaceId: string): Promise<boolean> => {
  const row = await tx.selectFrom("space").select("children").where("id", "=", spaceId).executeTakeFirst();
  return row?.children != null;
};

// Times to talk.

/** Free times to come. */
export const listFreeSlots = (tx: Tx, spaceId: string, now: Temporal.Instant) =>
  tx
    .selectFrom("entry_slot")
    .select(["id", "starts_at", "minutes", "way", "leads_there"])
    .where("space_id", "=", spaceId)
    .where("request_id", "is", null)
    .where("starts_at", ">", now)
    .orderBy("starts_at")
    .execute();

/** The talk of a request; where it is, `findPlaceOfTalk` tells once somebody has said yes to it. For the door. */
export const findSlotOf = (tx: Tx, requestId: string) =>
  tx
    .selectFrom("entry_slot")
    .select(["id", "starts_at", "minutes", "way", "confirmed", "leads_there"])
    .where("request_id", "=", requestId)
    .executeTakeFirst();

/** Gives a free time to a request. False where somebody has it. Throws `one_time_for_a_request`. */
export async function takeSlot(
  tx: Tx,
  slotId: string,
  request: { id: string; spaceId: string },
  now: Temporal.Instant,
) {
  const { numUpdatedRows } = await tx
    .updateTable("entry_slot")
    .set({ request_id: request.id })
    .where("id", "=", slotId)
    .where("space_id", "=", request.spaceId)
    .where("request_id", "is", null)
    .where("starts_at", ">", now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const freeSlot = async (tx: Tx, requestId: string): Promise<void> => {
  await tx.updateTable("entry_slot").set({ request_id: null }).where("request_id", "=", requestId).execute();
};

/** All times of a group to come. For those who carry it. */
export const listSlots = (tx: Tx, spaceId: string, now: Temporal.Instant) =>
  tx
    .selectFrom("entry_slot")
    .select(["id", "starts_at", "minutes", "way", "place", "leads_there", "request_id", "confirmed"])
    .where("space_id", "=", spaceId)
    .where("starts_at", ">", now)
    .orderBy("starts_at")
    .execute();

export const insertSlot = async (tx: Tx, row: Insertable<DB["entry_slot"]>): Promise<void> => {
  await tx.insertInto("entry_slot").values(row).execute();
};

export const deleteFreeSlot = async (tx: Tx, spaceId: string, id: string): Promise<void> => {
  await tx
    .deleteFrom("entry_slot")
    .where("id", "=", id)
    .where("space_id", "=", spaceId)
    .where("request_id", "is", null)
    .execute();
};

// Invitation codes.

/** Uses an invitation code once. False where it is no code of this group, is used up or has had its last day. */
export async function countUse(tx: Tx, spaceId: string, codeIndex: Buffer, today: Temporal.PlainDate) {
  const { numUpdatedRows } = await tx
    .updateTable("entry_code")
    .set((row) => ({ used: row("used", "+", 1) }))
    .where("code_index", "=", codeIndex)
    .where("space_id", "=", spaceId)
    .whereRef("used", "<", "uses")
    .where("last_day", ">=", today)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const insertInvitationCode = async (tx: Tx, row: Insertable<DB["entry_code"]>): Promise<void> => {
  await tx.insertInto("entry_code").values(row).execute();
};

export const listInvitationCodes = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("entry_code")
    .select(["id", "uses", "used", "last_day", "label"])
    .where("space_id", "=", spaceId)
    .orderBy("last_day")
    .execute();

export const deleteInvitationCode = async (tx: Tx, spaceId: string, id: string): Promise<void> => {
  await tx.deleteFrom("entry_code").where("id", "=", id).where("space_id", "=", spaceId).execute();
};

// "I'm coming".

/** Counts somebody in; the same form counts once. False where it was counted before. */
export const insertComing = async (tx: Tx, row: Insertable<DB["coming"]>): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("coming")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** The day somebody was counted in for; undefined where they were not, or it is over. For the door. */
export const findComingDay = async (tx: Tx, spaceId: string, id: string): Promise<Temporal.PlainDate | undefined> =>
  (
    await tx
      .selectFrom("coming")
      .select("on_day")
      .where("space_id", "=", spaceId)
      .where("id", "=", id)
      .executeTakeFirst()
  )?.on_day;

export const deleteComing = async (tx: Tx, spaceId: string, id: string): Promise<void> => {
  await tx.deleteFrom("coming").where("id", "=", id).where("space_id", "=", spaceId).execute();
};

export const listComing = (tx: Tx, spaceId: string, from: Temporal.PlainDate) =>
  tx
    .selectFrom("coming")
    .select(({ fn }) => ["on_day", fn.countAll<number>().as("count")])
    .where("space_id", "=", spaceId)
    .where("on_day", ">=", from)
    .groupBy("on_day")
    .orderBy("on_day")
    .execute();

// Those who carry the group, and staff who see what was left unanswered.

const seenInside = [
  "id",
  "space_id",
  "way",
  "by_phone",
  "locale",
  "number",
  "state",
  "seated",
  "asked_on",
  "answer_by",
  "answered_on",
  "either_alone",
  "call_on",
  "called_on",
  "remind_by",
  "heard_until",
  "news_on",
  "hears_news",
  "ended_with_group",
] as const;

/** The requests of a group that are not over, as far as `tx`'s actor sees them, without what was written. */
export const listOpenRequests = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("entry_request")
    .select(seenInside)
    .where("space_id", "=", spaceId)
    .where("state", "in", ["asked", "offered", "agreed"])
    .orderBy("number")
    .execute();

/** What was written in these requests of a group, sealed, as far as `tx`'s actor sees them. */
export const listContents = async (tx: Tx, spaceId: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx
        .selectFrom("entry_request")
        .select(["id", "content"])
        .where("space_id", "=", spaceId)
        .where("id", "in", ids)
        .execute();

/** Requests that are over whose askers are still to be told so by a call. */
export const listOverToCall = (tx: Tx, spaceId: string) => overToCall(tx, [spaceId]).select(seenInside).execute();

/** How many there are of those whom the end of their group left so, in each of these groups. */
export async function countLeftToCall(tx: Tx, spaceIds: readonly string[]) {
  if (spaceIds.length === 0) return [];
  const rows = await overToCall(tx, spaceIds)
    .clearOrderBy()
    .select((is) => ["space_id as spaceId", is.fn.countAll<number>().as("count")])
    .where("ended_with_group", "=", true)
    .groupBy("space_id")
    .execute();
  return rows.map(({ spaceId, count }) => ({ spaceId, count: Number(count) }));
}

const overToCall = (tx: Tx, spaceIds: readonly string[]) =>
  tx
    .selectFrom("entry_request")
    .where("space_id", "in", spaceIds)
    .where("state", "in", ["in", "declined"])
    .where((is) =>
      is.or([
        is.and([is("remind_by", "=", "call"), is("hears_news", "=", true)]),
        // Their group has ended, and they rang, or wanted to be rung: they look at no page.
        is.and([is("ended_with_group", "=", true), is.or([is("by_phone", "=", true), is("way", "=", "call")])]),
      ]),
    )
    .where("news_on", "is not", null)
    .orderBy("number");

export const findRequest = (tx: Tx, spaceId: string, id: string) =>
  tx
    .selectFrom("entry_request")
    .select([...seenInside, "content", "answer", "notes", "introduction", "talk_number"])
    .where("space_id", "=", spaceId)
    .where("id", "=", id)
    .executeTakeFirst();

interface RequestChange {
  readonly state?: string;
  readonly answer_by?: Temporal.PlainDate;
  readonly seated?: boolean;
  readonly answered_on?: Temporal.PlainDate;
  readonly ended_on?: Temporal.PlainDate | null;
  readonly answer?: Buffer;
  readonly notes?: Buffer | null;
  readonly call_on?: Temporal.PlainDate | null;
  readonly called_on?: Temporal.PlainDate;
  readonly heard_until?: Temporal.PlainDate | null;
  readonly news_on?: Temporal.PlainDate | null;
  readonly news_told?: boolean;
}

/** False where it is not in the state `from` any more, or `tx`'s actor may not. */
export async function updateRequest(tx: Tx, id: string, from: string, change: RequestChange): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("entry_request")
    .set(change)
    .where("id", "=", id)
    .where("state", "=", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

// The service.

/** Deletes what has had its time; the keys go with it, by a trigger. Returns how many requests. */
export async function deleteOldRequests(tx: Tx, today: Temporal.PlainDate): Promise<number> {
  const { endedOn, startedOn, askedOn } = hadItsTime(today);
  const gone = await tx
    .deleteFrom("entry_request as r")
    .where((is) =>
      is.or([
        is("r.ended_on", "<=", endedOn),
        is("r.asked_on", "<=", askedOn),
        is.and([
          is("r.way", "<>", "word"),
          is(sql`entry_time_of(r.space_id)`, "=", "before-start"),
          is.exists(
            is
              .selectFrom("support_group as g")
              .select("g.space_id")
              .whereRef("g.space_id", "=", "r.space_id")
              .where("g.starts_on", "<=", startedOn),
          ),
        ]),
      ]),
    )
    .returning("r.id")
    .execute();
  return gone.length;
}

/** Times, numbers of coming people and codes whose day is over. */
export async function deletePast(tx: Tx, now: Temporal.Instant, today: Temporal.PlainDate): Promise<void> {
  await tx
    .deleteFrom("entry_slot")
    .where("starts_at", "<", now.subtract({ hours: 24 }))
    .execute();
  await tx.deleteFrom("coming").where("on_day", "<", today).execute();
  await tx
    .deleteFrom("entry_notice")
    .where("told_on", "<=", today.subtract({ days: noticeKept }))
    .execute();
  await tx.deleteFrom("entry_code").where("last_day", "<", today).execute();
}

/** The public addresses of the organisations that have these spaces. */
export const listMailsOf = async (tx: Tx, spaceIds: readonly string[]): Promise<string[]> => {
  if (spaceIds.length === 0) return [];
  const rows = await tx
    .selectFrom("organisation as o")
    .innerJoin("space_organisation as s", "s.organisation_id", "o.id")
    .select("o.email")
    .distinct()
    .where("s.space_id", "in", spaceIds)
    .where("o.email", "is not", null)
    .execute();
  return rows.flatMap(({ email }) => (email === null ? [] : [email]));
};
