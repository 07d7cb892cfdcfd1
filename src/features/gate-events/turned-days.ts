import * as v from "valibot";
import type { Database } from "../../shared/db/database.ts";
import type { Tx } from "../../shared/db/types.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { atLeastOnce, inTransaction, type JobHandler, jobKind } from "../../shared/jobs/job-kind.ts";
import { cancelForRunners, meetingChanged } from "../listings/index.ts";
import { hasBegun } from "./event.rules.ts";
import { startsOf } from "./find-event.ts";
import { findMoment, listMomentsOn, listToTell } from "./forget.queries.ts";
import { findEvent, turnDay } from "./gate-events.queries.ts";
import { dayOf } from "./gate-events-context.ts";
import { fillDay } from "./sign-up.ts";
import { tellSignUp } from "./tell-sign-ups.ts";

/** Nothing comes of a day, by somebody who keeps no listing of it. */
export const tellCancelledDay = jobKind("tell-cancelled-event-day", v.object({ day: v.string() }));

/** A day is off, or on again, and its listing says so already. */
export const tellTurnedDay = jobKind("tell-turned-event-day", v.object({ day: v.string() }));

/** There may be more room on a day that is on again: some have taken their places back meanwhile. */
const fillTurnedDay = jobKind("fill-turned-event-day", v.object({ day: v.string() }));

/** Has the listing say so, whoever cancelled the day, and promises one message to each who asked. */
const tellingCancelledDays: JobHandler = inTransaction(tellCancelledDay, async (tx, { day }, job) => {
  const found = await findMoment(tx, day);
  // Those who keep the listing have meant otherwise meanwhile.
  if (!found?.cancelled) return;
  await cancelForRunners(tx, found.offeringId, dayOf(found.startsAt), job.now());
  await tellEach(tx, day, job.now());
});

/** What was cancelled in the listing is cancelled here, and what is on there again is on here. */
const followingListings: JobHandler = inTransaction(meetingChanged, async (tx, { offering, on, undo }, job) => {
  const now = job.now();
  const content = (await findEvent(tx, offering))?.content;
  for (const { id, startsAt } of await listMomentsOn(tx, offering, Temporal.PlainDate.from(on))) {
    // A listing that is not shown yet says what the job says.
    const meets = content ? startsOf(content, now).has(startsAt.epochMilliseconds) : undo;
    if (meets !== undo || hasBegun({ startsAt }, now)) continue;
    if (await turnDay(tx, id, { undo, today: dayOf(now) })) await enqueue(tx, tellTurnedDay, { day: id }, { now });
  }
});

const tellingTurnedDays: JobHandler = inTransaction(tellTurnedDay, async (tx, { day }, job) => {
  await tellEach(tx, day, job.now());
  await enqueue(tx, fillTurnedDay, { day }, { now: job.now() });
});

/** Where a day is off, or full, nothing happens. */
const fillingTurnedDays = (database: Database): JobHandler =>
  atLeastOnce(fillTurnedDay, ({ day }, job) => fillDay({ database, clock: job }, day));

/** Everything that follows where a day is off, or on again. */
export const turningDays = ({ database }: { readonly database: Database }): JobHandler[] => [
  tellingCancelledDays,
  followingListings,
  tellingTurnedDays,
  fillingTurnedDays(database),
];

async function tellEach(tx: Tx, day: string, now: Temporal.Instant): Promise<void> {
  for (const { id } of await listToTell(tx, day)) await enqueue(tx, tellSignUp, { signUp: id }, { now });
}
