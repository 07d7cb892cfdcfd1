import * as v from "valibot";
import type { Tx } from "../db/types.ts";
import { enqueue } from "./enqueue.ts";
import { type JobKind, jobKind } from "./job-kind.ts";

/** The first moment of a recurring job strictly after `moment`. The same question always has the same answer. */
export type Schedule = (moment: Temporal.Instant) => Temporal.Instant;

/** A recurring job needs nothing but its name. */
export type RecurringKind = JobKind<Record<never, never>>;
export const recurringKind = (name: string): RecurringKind => jobKind(name, v.object({}));

export interface Recurring {
  readonly kind: RecurringKind;
  readonly schedule: Schedule;
}

export const every = (kind: RecurringKind, schedule: Schedule): Recurring => ({ kind, schedule });

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
