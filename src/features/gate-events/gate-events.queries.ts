import { type Insertable, sql, type Updateable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import type { OfferingContent } from "../directory/index.ts";

/** What is said and asked of an event. */
export interface EventSettings {
  readonly offeringId: string;
  readonly spaceId: string | null;
  readonly openToProfessionals: boolean;
  readonly childCare: boolean;
  readonly food: boolean;
  readonly programme: string;
  readonly wishesTo: "keepers" | "carriers";
}

const settings = [
  "e.offering_id as offeringId",
  "e.space_id as spaceId",
  "e.open_to_professionals as openToProfessionals",
  "e.child_care as childCare",
  "e.food",
  "e.programme",
  "e.wishes_to as wishesTo",
] as const;

/** One day of an event, as its door knows it. */
export interface EventDay {
  readonly id: string;
  readonly offeringId: string;
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly capacity: number | null;
  readonly cancelled: boolean;
  /** It was cancelled, and happens after all. */
  readonly restored: boolean;
  readonly nextMeeting: Buffer | null;
}

const dayColumns = [
  "d.id",
  "d.offering_id as offeringId",
  "d.starts_at as startsAt",
  "d.minutes",
  "d.capacity",
  "d.next_meeting as nextMeeting",
] as const;
const cancelled = sql<boolean>`d.cancelled_on IS NOT NULL`.as("cancelled");
const restored = sql<boolean>`d.restored_on IS NOT NULL`.as("restored");

/** The event of a listing that everyone sees; `tx` acts as the door. */
export const findEventBySlug = (tx: Tx, slug: string) =>
  tx
    .selectFrom("gate_event as e")
    .innerJoin("directory_entry as l", "l.id", "e.offering_id")
    .select([...settings, "l.slug", "l.content"])
    .where("l.slug", "=", slug)
    .where("l.content", "is not", null)
    .$castTo<EventSettings & { readonly slug: string; readonly content: OfferingContent }>()
    .executeTakeFirst();

/** The event, and its listing as far as everyone sees it. */
export const findEvent = (tx: Tx, offeringId: string) =>
  tx
    .selectFrom("gate_event as e")
    .leftJoin("directory_entry as l", "l.id", "e.offering_id")
    .select([...settings, "l.slug", "l.content"])
    .where("e.offering_id", "=", offeringId)
    .$castTo<EventSettings & { readonly slug: string | null; readonly content: OfferingContent | null }>()
    .executeTakeFirst();

/** False where the listing has its event already: another press was quicker. */
export async function insertEvent(tx: Tx, row: Insertable<DB["gate_event"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("gate_event")
    .values(row)
    .onConflict((conflict) => conflict.column("offering_id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False where it is not theirs. */
export async function updateEvent(tx: Tx, offeringId: string, row: Updateable<DB["gate_event"]>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("gate_event")
    .set(row)
    .where("offering_id", "=", offeringId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

// Days.

const days = (tx: Tx) => tx.selectFrom("gate_event_day as d").select([...dayColumns, cancelled, restored]);

/** The days of an event, in order. */
export const listDays = (tx: Tx, offeringId: string): Promise<EventDay[]> =>
  days(tx).where("d.offering_id", "=", offeringId).orderBy("d.starts_at").execute();

export const findDay = (tx: Tx, id: string): Promise<EventDay | undefined> =>
  days(tx).where("d.id", "=", id).executeTakeFirst();

/** The day whose tasks, or whose wishes to meet again, a code leads to; `tx` acts as the door. */
export const findDayByCode = (tx: Tx, kind: "helpers" | "meet", index: Buffer): Promise<EventDay | undefined> =>
  days(tx)
    .where(kind === "helpers" ? "d.helpers_index" : "d.meet_index", "=", index)
    .executeTakeFirst();

/** Throws `one_day_at_a_time` where the event has that moment already. */
export const insertDay = (tx: Tx, row: Insertable<DB["gate_event_day"]>) =>
  tx.insertInto("gate_event_day").values(row).execute();

/** False where it is not theirs. */
export async function updateDay(tx: Tx, id: string, row: Updateable<DB["gate_event_day"]>): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable("gate_event_day").set(row).where("id", "=", id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The day is off, or (`undo`) on again. False where it is so already: somebody else has said it and told everyone. */
export async function turnDay(
  tx: Tx,
  id: string,
  { undo, today }: { readonly undo: boolean; readonly today: Temporal.PlainDate },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("gate_event_day")
    .set(undo ? { cancelled_on: null, restored_on: today } : { cancelled_on: today, restored_on: null })
    .where("id", "=", id)
    .where("cancelled_on", undo ? "is not" : "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

// Which events there are.

export interface ListedEvent {
  readonly offeringId: string;
  readonly slug: string | null;
  readonly content: Partial<OfferingContent> | null;
}

export type EventsOf =
  | { readonly organisation: string }
  | { readonly spaceId: string }
  /** Those a person keeps themselves. */
  | { readonly personId: string };

/** The events of an organisation, of a group, or a person's own, the newest listing first. */
export async function listEvents(tx: Tx, by: EventsOf): Promise<ListedEvent[]> {
  const rows = await tx
    .selectFrom("gate_event as e")
    .leftJoin("directory_entry as l", "l.id", "e.offering_id")
    .leftJoin("offering as o", "o.id", "e.offering_id")
    .leftJoin("organisation as g", "g.id", "o.organisation_id")
    .select((eb) => [
      "e.offering_id as offeringId",
      "l.slug",
      eb.fn
        .coalesce(
          "l.content",
          eb
            .selectFrom("offering_revision as r")
            .select("r.content")
            .whereRef("r.offering_id", "=", "e.offering_id")
            .orderBy("r.number", "desc")
            .limit(1),
        )
        .as("content"),
    ])
    .where((eb) => {
      if ("organisation" in by) return eb("g.slug", "=", by.organisation);
      if ("spaceId" in by) return eb("e.space_id", "=", by.spaceId);
      return eb("o.kept_by", "=", by.personId);
    })
    .orderBy("e.offering_id", "desc")
    .execute();
  return rows.map(({ content, ...event }) => ({ ...event, content: content as Partial<OfferingContent> | null }));
}

/** A day in sums: people, not parties. What has been forgotten of it is counted as it was. */
export interface CountedDay
  extends Pick<EventDay, "id" | "offeringId" | "startsAt" | "minutes" | "capacity" | "cancelled"> {
  readonly coming: number;
  readonly waiting: number;
  /** As those noted who ran it; null: nobody did. */
  readonly came: number | null;
  readonly wishes: number;
}

/** The days of these events that begin after a moment, in order, with their sums. */
export const listCountedDays = (
  tx: Tx,
  offeringIds: readonly string[],
  after: Temporal.Instant,
): Promise<CountedDay[]> =>
  tx
    .selectFrom("gate_event_day as d")
    .innerJoinLateral(
      sql<{ coming: number; waiting: number }>`(
        SELECT coalesce(sum(people) FILTER (WHERE state = 'in'), 0)::integer AS coming,
          coalesce(sum(people) FILTER (WHERE state = 'waiting'), 0)::integer AS waiting
        FROM (SELECT state, adults + infants + small + school + young AS people FROM event_numbers(d.id)) s)`.as("n"),
      (join) => join.onTrue(),
    )
    .select(["d.id", "d.offering_id as offeringId", "d.starts_at as startsAt", "d.minutes", "d.capacity", "n.waiting"])
    .select([
      cancelled,
      sql<number>`coalesce(d.signed_adults + d.signed_children, n.coming)`.as("coming"),
      sql<number | null>`CASE WHEN num_nonnulls(d.came_adults, d.came_children) > 0
        THEN coalesce(d.came_adults, 0) + coalesce(d.came_children, 0) END`.as("came"),
      sql<number>`event_wishes(d.id) + d.wished`.as("wishes"),
    ])
    .where("d.offering_id", "in", offeringIds)
    .where("d.starts_at", ">", after)
    .orderBy("d.starts_at")
    .execute();

/** A listing that the person at hand keeps, with its newest words. */
export const findKeptOffering = (tx: Tx, offeringId: string) =>
  tx
    .selectFrom("offering as o")
    .leftJoin("organisation as g", "g.id", "o.organisation_id")
    .select((eb) => [
      "o.id",
      "o.organisation_id as organisationId",
      "g.slug as organisation",
      eb
        .selectFrom("offering_revision as r")
        .select("r.content")
        .whereRef("r.offering_id", "=", "o.id")
        .where("r.state", "in", ["draft", "submitted", "changes-asked", "accepted"])
        .orderBy("r.number", "desc")
        .limit(1)
        .as("content"),
    ])
    .where("o.id", "=", offeringId)
    .where(sql<boolean>`person_keeps_offering(o.id)`)
    .$castTo<{
      readonly id: string;
      readonly organisationId: string | null;
      readonly organisation: string | null;
      readonly content: OfferingContent | null;
    }>()
    .executeTakeFirst();

/** An organisation the person at hand leads, by its address. */
export const findLedOrganisation = (tx: Tx, slug: string) =>
  tx
    .selectFrom("organisation")
    .select(["id", "slug", "name"])
    .where("slug", "=", slug)
    .where(sql<boolean>`person_has_role(id, '{administrator,coordinator}')`)
    .executeTakeFirst();

/** Which of these spaces are groups, as far as the person at hand may see. */
export async function listGroupsAmong(tx: Tx, spaceIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (spaceIds.length === 0) return new Set();
  const rows = await tx.selectFrom("support_group").select("space_id").where("space_id", "in", spaceIds).execute();
  return new Set(rows.map(({ space_id: id }) => id));
}
