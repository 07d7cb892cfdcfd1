import { type Insertable, sql, type Updateable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import type { OfferingContent } from "../directory/index.ts";
import type { DraftContent } from "../listings/index.ts";

const columns = [
  "id",
  "on_day",
  "at",
  "minutes",
  "way",
  "room_id",
  "details",
  "cancelled",
  "moved_from",
  "moved_from_at",
  "word",
  "absent_carrier",
  "changes",
  "headcount",
  "hands",
  "hands_promise",
] as const;

/** The meetings of a group in their order, from a day on. */
export const listMeetings = (tx: Tx, spaceId: string, from?: Temporal.PlainDate) =>
  tx
    .selectFrom("group_meeting")
    .select(columns)
    .where("space_id", "=", spaceId)
    .$if(from !== undefined, (query) => query.where("on_day", ">=", from ?? null))
    .orderBy("on_day")
    .execute();
export type MeetingRow = Awaited<ReturnType<typeof listMeetings>>[number];

export const findMeeting = (tx: Tx, spaceId: string, id: string) =>
  tx
    .selectFrom("group_meeting")
    .select(columns)
    .where("space_id", "=", spaceId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The same, locked until the transaction ends. For those who carry the group; undefined for others. */
export const lockMeeting = (tx: Tx, spaceId: string, id: string) =>
  tx
    .selectFrom("group_meeting")
    .select(columns)
    .where("space_id", "=", spaceId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** All meetings of a group in their order, locked until the transaction ends. For those who carry it; none for others. */
export const lockMeetings = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("group_meeting")
    .select(columns)
    .where("space_id", "=", spaceId)
    .orderBy("on_day")
    .forUpdate()
    .execute();

/** False where the day has a meeting already, or the same form was sent before. */
export async function insertMeeting(tx: Tx, row: Insertable<DB["group_meeting"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("group_meeting")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Changes a meeting and counts the change. Throws `one_meeting_a_day`. False where row-level security lets nothing be changed. */
export async function updateMeeting(
  tx: Tx,
  spaceId: string,
  id: string,
  row: Omit<Updateable<DB["group_meeting"]>, "changes">,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("group_meeting")
    .set(row)
    .set({ changes: sql<number>`changes + 1` })
    .where("space_id", "=", spaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const listTasks = (tx: Tx, spaceId: string, meetingId: string) =>
  tx
    .selectFrom("meeting_task")
    .select(["id", "kind", "words", "taken_by"])
    .where("space_id", "=", spaceId)
    .where("meeting_id", "=", meetingId)
    .execute();

/** How many tasks of each meeting are still free. */
export const countFreeTasks = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("meeting_task")
    .select(({ fn }) => ["meeting_id", fn.countAll<number>().as("free")])
    .where("space_id", "=", spaceId)
    .where("taken_by", "is", null)
    .groupBy("meeting_id")
    .execute();

/** A task that is there already stays as it is. */
export async function insertTask(tx: Tx, row: Insertable<DB["meeting_task"]>): Promise<void> {
  await tx
    .insertInto("meeting_task")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

interface OneTask {
  readonly spaceId: string;
  readonly id: string;
}

/** A free task becomes this persona's. False where somebody was quicker. */
export async function takeTask(tx: Tx, { spaceId, id }: OneTask, personaId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("meeting_task")
    .set({ taken_by: personaId })
    .where("space_id", "=", spaceId)
    .where("id", "=", id)
    .where("taken_by", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The task is free again. False where `tx`'s actor has no say in it. */
export async function freeTask(tx: Tx, { spaceId, id }: OneTask): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("meeting_task")
    .set({ taken_by: null })
    .where("space_id", "=", spaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteTask(tx: Tx, { spaceId, id }: OneTask): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("meeting_task")
    .where("space_id", "=", spaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Who leads instead; null: whoever takes it. */
export async function saveLeader(
  tx: Tx,
  row: { readonly id: string; readonly spaceId: string; readonly meetingId: string },
  personaId: string | null,
): Promise<void> {
  const { id, spaceId, meetingId } = row;
  await insertTask(tx, { id, space_id: spaceId, meeting_id: meetingId, kind: "leads" });
  await tx
    .updateTable("meeting_task")
    .set({ taken_by: personaId })
    .where("space_id", "=", spaceId)
    .where("meeting_id", "=", meetingId)
    .where("kind", "=", "leads")
    .execute();
}

export const deleteLeader = (tx: Tx, spaceId: string, meetingId: string) =>
  tx
    .deleteFrom("meeting_task")
    .where("space_id", "=", spaceId)
    .where("meeting_id", "=", meetingId)
    .where("kind", "=", "leads")
    .execute();

export const listAnswers = (tx: Tx, spaceId: string, meetingId: string) =>
  tx
    .selectFrom("meeting_answer")
    .select(["persona_id", "answer"])
    .where("space_id", "=", spaceId)
    .where("meeting_id", "=", meetingId)
    .execute();

/** Throws 42501 where the group has not agreed to tell. */
export async function saveAnswer(tx: Tx, row: Insertable<DB["meeting_answer"]>): Promise<void> {
  await tx
    .insertInto("meeting_answer")
    .values(row)
    .onConflict((conflict) => conflict.columns(["meeting_id", "persona_id"]).doUpdateSet({ answer: row.answer }))
    .execute();
}

export const deleteAnswer = (tx: Tx, meetingId: string, personaId: string) =>
  tx.deleteFrom("meeting_answer").where("meeting_id", "=", meetingId).where("persona_id", "=", personaId).execute();

export const findCustom = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("meeting_custom")
    .select(["tells_absences", "tasks"])
    .where("space_id", "=", spaceId)
    .executeTakeFirst();

export async function saveCustom(tx: Tx, row: Insertable<DB["meeting_custom"]>): Promise<void> {
  const { space_id: _, ...changed } = row;
  await tx
    .insertInto("meeting_custom")
    .values(row)
    .onConflict((conflict) => conflict.column("space_id").doUpdateSet(changed))
    .execute();
}

export const listRooms = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("group_room")
    .select(["id", "state", "content"])
    .where("space_id", "=", spaceId)
    .orderBy("id")
    .execute();

/** The same form sent twice is one room; another group's stays as it is. */
export async function saveRoom(
  tx: Tx,
  row: Omit<Insertable<DB["group_room"]>, "state">,
  state: string | undefined,
): Promise<void> {
  const { content } = row;
  await tx
    .insertInto("group_room")
    .values({ ...row, state: state ?? "asked" })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({ content, ...(state && { state }) })
        .where("group_room.space_id", "=", row.space_id),
    )
    .execute();
}

export async function deleteRoom(tx: Tx, spaceId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("group_room")
    .where("space_id", "=", spaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * What the group's listing says, as everyone reads it; before that, as its keeper last wrote it. Undefined for whoever
 * keeps no listing that is not shown.
 */
export async function findListing(tx: Tx, offeringId: string) {
  const shown = await tx
    .selectFrom("directory_entry")
    .select(["slug", "content"])
    .where("id", "=", offeringId)
    .where("content", "is not", null)
    .executeTakeFirst();
  if (shown) return { slug: shown.slug, content: shown.content as unknown as OfferingContent };
  const written = await tx
    .selectFrom("offering_revision")
    .select("content")
    .where("offering_id", "=", offeringId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return written && { slug: undefined, content: written.content as unknown as Partial<OfferingContent> };
}

/** What is shown of a listing and what is being written of it, for whoever keeps it; neither for others. */
export const findKeptListing = async (tx: Tx, offeringId: string) => {
  const rows = await tx
    .selectFrom("offering_revision")
    .select(["state", "content"])
    .where("offering_id", "=", offeringId)
    .where("state", "in", ["accepted", "draft", "submitted", "changes-asked"])
    .execute();
  const shown = rows.find(({ state }) => state === "accepted");
  const open = rows.find(({ state }) => state !== "accepted");
  return {
    shown: shown && (shown.content as unknown as OfferingContent),
    open: open && { state: open.state, content: open.content as unknown as DraftContent },
  };
};

/** The address of an organisation, and whether the person at hand leads it and offers its tasks. */
export const findOrganiser = (tx: Tx, id: string) =>
  tx
    .selectFrom("organisation")
    .select("slug")
    .select(sql<boolean>`person_has_role(id, '{administrator,coordinator}')`.as("leads"))
    .where("id", "=", id)
    .executeTakeFirst();
