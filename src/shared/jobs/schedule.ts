import * as v from "valibot";
import type { Tx } from "../db/types.ts";
import { enqueue } from "./enqueue.ts";
import { inTransaction, type JobAtWork, type JobHandler, type JobKind, jobKind } from "./job-kind.ts";

/** The first moment of a recurring job strictly after `moment`. The same question always has the same answer. */
export type Schedule = (moment: Temporal.Instant) => Temporal.Instant;

/** A recurring job needs nothing but its name. */
export interface Recurring {
  readonly kind: JobKind<Record<never, never>>;
  readonly schedule: Schedule;
}

/** How recurring work is done, and when. */
export interface RecurringJob {
  readonly handler: JobHandler;
  readonly recurring: Recurring;
}

/** Work that comes again and again and only changes the database. `name` is its own alone. */
export function recurringJob(
  name: string,
  schedule: Schedule,
  work: (tx: Tx, job: JobAtWork) => Promise<void>,
): RecurringJob {
  const kind = jobKind(name, v.object({}));
  return { handler: inTransaction(kind, (tx, _, job) => work(tx, job)), recurring: { kind, schedule } };
}

/** At the whole multiples of `minutes` counted from 1970. */
export function eachMinutes(minutes: number): Schedule {
  const period = minutes * 60_000;
  return (moment) =>
    Temporal.Instant.fromEpochMilliseconds((Math.floor(moment.epochMilliseconds / period) + 1) * period);
}

/** Every day at `time` by the clocks of `zone`; where summer time skips it, as much later. */
export function daily(time: string, zone: string): Schedule {
  const plainTime = Temporal.PlainTime.from(time);
  return (moment) => {
    const local = moment.toZonedDateTimeISO(zone);
    const today = local.withPlainTime(plainTime).toInstant();
    if (Temporal.Instant.compare(today, moment) > 0) return today;
    return local.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
  };
}

/**
 * Promises the next occurrence of each, under a key of its own, so that many processes make one job. Because it is
 * always made before its time, it happens even when every process is down at that moment, only later.
 */
export async function ensureNext(tx: Tx, recurring: readonly Recurring[], now: Temporal.Instant): Promise<void> {
  for (const { kind, schedule } of recurring) {
    const runAt = schedule(now);
    await enqueue(tx, kind, {}, { key: `${kind.name}@${runAt}`, runAt, now });
  }
}
