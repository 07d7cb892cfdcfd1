import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { nextMeetings, type OfferingContent } from "../directory/index.ts";
import { addMeeting, saveDraft, startListing, submitListing, type Writer } from "../listings/index.ts";
import { codeFor, indexOfCode } from "./event-codes.ts";
import { findEvent, findKeptOffering, insertDay, insertEvent } from "./gate-events.queries.ts";
import { type GateEventsContext, keyOwnerOf, zone } from "./gate-events-context.ts";

/** When a day begins, and how many minutes it takes. */
export interface DayToAdd {
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly capacity: number | null;
}

export interface EventToStart {
  /** The form's own id, which is the listing's from now on: a second press finds the first event. */
  readonly id: string;
  readonly organisationId: string | null;
  readonly spaceId: string | null;
  readonly writtenIn: Locale;
  readonly content: OfferingContent;
  readonly openToProfessionals: boolean;
  readonly childCare: boolean;
  readonly food: boolean;
  readonly programme: string;
  readonly days: readonly DayToAdd[];
}

/** Makes an event and its listing, and hands that to a reviewer. False where the id is somebody else's. */
export async function startEvent(ctx: GateEventsContext, writer: Writer, event: EventToStart): Promise<boolean> {
  const { id, organisationId, writtenIn, content } = event;
  await startListing(ctx, writer, { id, organisationId, writtenIn });
  const known = await ctx.database.withActor(writer, (tx) => findEvent(tx, id));
  if (!known) {
    // Pressed again: what was handed in stays handed in.
    if ((await saveDraft(ctx, writer, id, content)).kind !== "saved") return false;
    await ctx.database.withActor(writer, async (tx) => {
      const isFirst = await insertEvent(tx, {
        offering_id: id,
        space_id: event.spaceId,
        open_to_professionals: event.openToProfessionals,
        child_care: event.childCare,
        food: event.food,
        programme: event.programme,
      });
      if (isFirst) for (const day of event.days) await addDayTo(tx, ctx, id, day);
    });
  }
  await submitListing(ctx, writer, id);
  return true;
}

/** How many days of a listing that was there before are taken along. */
const mostDaysTaken = 12;

/** Takes sign-ups for a listing that was made as any other is. False where it is not theirs, or says no day. */
export async function takeSignUps(
  ctx: GateEventsContext,
  writer: Writer,
  offeringId: string,
  capacity: number | null,
): Promise<boolean> {
  const now = ctx.clock.now();
  return ctx.database.withActor(writer, async (tx) => {
    if (await findEvent(tx, offeringId)) return true;
    const content = (await findKeptOffering(tx, offeringId))?.content;
    if (content?.form !== "gate-event") return false;
    const meetings = nextMeetings(content, now, mostDaysTaken).filter(
      ({ status, timed }) => status !== "cancelled" && timed,
    );
    const isFirst = await insertEvent(tx, {
      offering_id: offeringId,
      open_to_professionals: false,
      child_care: content.childCare ?? false,
      food: false,
    });
    for (const { start, end } of isFirst ? meetings : []) {
      const minutes = end ? Math.round(start.until(end).total("minutes")) : usualMinutes;
      await addDayTo(tx, ctx, offeringId, { startsAt: start.toInstant(), minutes, capacity });
    }
    return true;
  });
}

/** Half a day is what an open event takes where nobody says otherwise. */
export const usualMinutes = 180;

async function addDayTo(
  tx: Tx,
  ctx: GateEventsContext,
  offeringId: string,
  { startsAt, minutes, capacity }: DayToAdd,
): Promise<void> {
  const id = newOpaqueId();
  await insertDay(tx, {
    id,
    offering_id: offeringId,
    starts_at: startsAt,
    minutes,
    capacity,
    helpers_index: indexOfCode(ctx.key, "helpers", codeFor(ctx.key, "helpers", id)),
    meet_index: indexOfCode(ctx.key, "meet", codeFor(ctx.key, "meet", id)),
  });
  await ctx.keyRing.make(tx, keyOwnerOf(id));
}

/**
 * One more day: here, and in the listing, where it is shown at once. What somebody else writes in the listing meanwhile
 * stays. False where the event is not theirs to keep. Throws `one_day_at_a_time` where it has that day already.
 */
export async function addDay(
  ctx: GateEventsContext,
  writer: Writer,
  offeringId: string,
  day: DayToAdd,
): Promise<boolean> {
  const start = day.startsAt.toZonedDateTimeISO(zone);
  const added = {
    dates: [start.toPlainDate().toString()],
    at: start.toPlainTime().toString({ smallestUnit: "minute" }),
    minutes: day.minutes,
    timeZone: zone,
  };
  return ctx.database.withActor(writer, async (tx) => {
    if (!(await addMeeting(tx, writer, offeringId, added, ctx.clock.now()))) return false;
    await addDayTo(tx, ctx, offeringId, day);
    return true;
  });
}
