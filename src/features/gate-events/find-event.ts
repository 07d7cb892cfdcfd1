import type { AppContext } from "../../shared/http/app-env.ts";
import { nextMeetings, type OfferingContent } from "../directory/index.ts";
import { freeIn, isOpen } from "./event.rules.ts";
import { type EventDay, findEventBySlug, listDays } from "./gate-events.queries.ts";
import { door, type GateEventsContext } from "./gate-events-context.ts";
import { listLine } from "./sign-ups.queries.ts";

/** A day one may sign up for. */
export interface OpenDay extends EventDay {
  /** How many more fit; undefined: as many as come. */
  readonly free: number | undefined;
}

/** The event of a listing with the days one may still sign up for; undefined where the listing has none. */
export async function eventAtDoor(ctx: Pick<GateEventsContext, "database" | "clock">, slug: string) {
  const now = ctx.clock.now();
  return ctx.database.withActor(door, async (tx) => {
    const event = await findEventBySlug(tx, slug);
    if (!event) return undefined;
    const days: OpenDay[] = [];
    const meets = startsOf(event.content, now);
    for (const day of await listDays(tx, event.offeringId)) {
      if (isOpen(day, now) && meets.has(day.startsAt.epochMilliseconds))
        days.push({ ...day, free: freeIn(await listLine(tx, day.id), day.capacity) });
    }
    return { ...event, days };
  });
}
/**
 * When the listing says that it meets. A day that was cancelled or taken away there, or whose place is closed, is no day to
 * sign up for.
 */
export const startsOf = (content: OfferingContent, now: Temporal.Instant): ReadonlySet<number> =>
  new Set(
    nextMeetings(content, now, mostDays)
      .filter(({ status }) => status !== "cancelled")
      .map(({ start }) => start.epochMilliseconds),
  );
const mostDays = 60;

export type EventAtDoor = NonNullable<Awaited<ReturnType<typeof eventAtDoor>>>;

/** Where one signs up for what a listing tells of; undefined where that is not done here, or not any more. */
export async function signUpPathOf(c: AppContext, slug: string): Promise<string | undefined> {
  const event = await eventAtDoor(c.var.services, slug);
  return event && event.days.length > 0 ? `/tuki/${slug}/ilmoittaudu` : undefined;
}
