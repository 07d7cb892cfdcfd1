import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

/** One's own calendar address, as far as it can be told: the secret itself is told once. */
export const findCalendar = (tx: Tx, personaId: string) =>
  tx
    .selectFrom("meeting_calendar")
    .select(["title", "shows_place"])
    .where("persona_id", "=", personaId)
    .executeTakeFirst();

/** A new address; the old one leads nowhere from now on. */
export async function replaceCalendar(tx: Tx, row: Insertable<DB["meeting_calendar"]>): Promise<void> {
  await deleteCalendar(tx, row.persona_id);
  await tx.insertInto("meeting_calendar").values(row).execute();
}

export const deleteCalendar = (tx: Tx, personaId: string) =>
  tx.deleteFrom("meeting_calendar").where("persona_id", "=", personaId).execute();

interface CalendarRow {
  readonly persona_id: string;
  readonly title: Buffer | null;
  readonly shows_place: boolean;
  /** Null in the one row of a calendar without meetings. */
  readonly id: string | null;
  readonly on_day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime | null;
  readonly minutes: number | null;
  readonly cancelled: boolean;
  readonly changes: number;
  readonly details: Buffer | null;
}

/** The meetings behind an address; nothing where it leads nowhere. For the door. */
export const openCalendar = async (tx: Tx, hash: Buffer): Promise<CalendarRow[]> =>
  (await sql<CalendarRow>`SELECT * FROM open_calendar(${hash})`.execute(tx)).rows;

export const findReminder = (tx: Tx, personaId: string) =>
  tx.selectFrom("meeting_reminder").select(["way", "address"]).where("persona_id", "=", personaId).executeTakeFirst();

export async function replaceReminder(tx: Tx, row: Insertable<DB["meeting_reminder"]>): Promise<void> {
  await deleteReminder(tx, row.persona_id);
  await tx.insertInto("meeting_reminder").values(row).execute();
}

export const deleteReminder = (tx: Tx, personaId: string) =>
  tx.deleteFrom("meeting_reminder").where("persona_id", "=", personaId).execute();

/** What is not cancelled in a group that has ended is held to say goodbye; one that only says it is over meets no more. */
const goesOnOrEndedWhole = sql<boolean>`(sg.phase <> 'ended' OR s.state = 'ended')`;

const listed = (tx: Tx) =>
  tx
    .selectFrom("group_meeting as g")
    .innerJoin("space as s", "s.id", "g.space_id")
    .innerJoin("support_group as sg", "sg.space_id", "g.space_id")
    .select(["g.id", "g.on_day", "g.at", "g.minutes", "g.cancelled", "g.moved_from", "g.moved_from_at", "sg.starts_on"])
    .select((is) => is.ref("sg.offering_id").$notNull().as("offering_id"))
    .where("sg.offering_id", "is not", null)
    .where("s.state", "=", "active")
    .orderBy("g.on_day");
type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>["execute"]>>[number];

const listedOf = (row: ListedRow) => ({
  id: row.id,
  offeringId: row.offering_id,
  startsOn: row.starts_on,
  onDay: row.on_day,
  at: row.at ?? undefined,
  minutes: row.minutes ?? undefined,
  cancelled: row.cancelled,
  movedFrom: row.moved_from ?? undefined,
  movedFromAt: row.moved_from_at ?? undefined,
});

/** A meeting of a group that goes on and has a listing, as the listing may tell of it. For the service. */
export async function findListed(tx: Tx, meetingId: string) {
  const row = await listed(tx).where("g.id", "=", meetingId).executeTakeFirst();
  return row && listedOf(row);
}

/** All meetings of such a group from a day on. For the service. */
export const listListed = async (tx: Tx, spaceId: string, from: Temporal.PlainDate) =>
  (await listed(tx).where("g.space_id", "=", spaceId).where("g.on_day", ">=", from).execute()).map(listedOf);

/** Who wants a word of the meetings of a day and has had none. For the service. */
export const listRemindersOf = (tx: Tx, day: Temporal.PlainDate) =>
  tx
    .selectFrom("group_meeting as g")
    .innerJoin("space as s", "s.id", "g.space_id")
    .innerJoin("support_group as sg", "sg.space_id", "g.space_id")
    .innerJoin("meeting_reminder as r", "r.space_id", "g.space_id")
    .select(["r.persona_id", "r.space_id", "r.way", "r.address", "r.locale", "g.at"])
    .where("g.on_day", "=", day)
    .where("g.cancelled", "=", false)
    .where(goesOnOrEndedWhole)
    .where(sql<boolean>`r.reminded_of IS DISTINCT FROM ${day}`)
    .execute();

export const markReminded = (tx: Tx, personaId: string, day: Temporal.PlainDate) =>
  tx.updateTable("meeting_reminder").set({ reminded_of: day }).where("persona_id", "=", personaId).execute();

/** Who wants a word of a change in this meeting, where it is still to come. For the service. */
export const listRemindersOfMeeting = (tx: Tx, meetingId: string, today: Temporal.PlainDate) =>
  tx
    .selectFrom("group_meeting as g")
    .innerJoin("space as s", "s.id", "g.space_id")
    .innerJoin("support_group as sg", "sg.space_id", "g.space_id")
    .innerJoin("meeting_reminder as r", "r.space_id", "g.space_id")
    .select(["r.persona_id", "r.space_id", "r.way", "r.address", "r.locale"])
    .where("g.id", "=", meetingId)
    .where(goesOnOrEndedWhole)
    .where("g.on_day", ">=", today)
    .execute();

/** Who wants a word of their group's meetings, but for the one who has brought a change about. For the service. */
export const listRemindersIn = (tx: Tx, spaceId: string, but: string | null) =>
  tx
    .selectFrom("meeting_reminder as r")
    .select(["r.persona_id", "r.space_id", "r.way", "r.address", "r.locale"])
    .where("r.space_id", "=", spaceId)
    .where(sql<boolean>`r.persona_id IS DISTINCT FROM ${but}::uuid`)
    .execute();

/** What was said beforehand of meetings that are over goes, and who could not come. For the service. */
export async function forgetBefore(tx: Tx, today: Temporal.PlainDate): Promise<void> {
  const over = tx.selectFrom("group_meeting").select("id").where("on_day", "<", today);
  await tx
    .updateTable("group_meeting")
    .set({ absent_carrier: null })
    .where("on_day", "<", today)
    .where("absent_carrier", "is not", null)
    .execute();
  await tx.deleteFrom("meeting_task").where("meeting_id", "in", over).execute();
  await tx.deleteFrom("meeting_answer").where("meeting_id", "in", over).execute();
}

/** Everything that is kept of the person at hand around meetings, group by group. */
export const listOwn = (tx: Tx) =>
  tx
    .selectFrom("persona as p")
    .leftJoin("meeting_calendar as c", "c.persona_id", "p.id")
    .leftJoin("meeting_reminder as r", "r.persona_id", "p.id")
    .select(({ selectFrom, fn }) => [
      "p.id",
      "p.nickname",
      "c.shows_place",
      "r.way",
      selectFrom("meeting_task as t")
        .select(fn.countAll<number>().as("n"))
        .whereRef("t.taken_by", "=", "p.id")
        .as("tasks"),
      selectFrom("meeting_answer as a")
        .select(fn.countAll<number>().as("n"))
        .whereRef("a.persona_id", "=", "p.id")
        .as("answers"),
    ])
    .where(sql<boolean>`p.id = ANY (ARRAY(SELECT my_personas()))`)
    .execute();
