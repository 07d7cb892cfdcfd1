/** What a session has shown: when a second factor, and when it last did something as staff. */
export interface Shown {
  readonly second_factor_at: Temporal.Instant | null;
  readonly staff_seen_at: Temporal.Instant | null;
}

/** How long, in minutes, one may be still before the code is asked for again. */
const staffIdle = 30;
/** How long after the code what changes other people's roles may be done, in minutes. */
const latelyFor = 10;
/** However busy one is: one code opens a working day, in hours. */
const staffDay = 12;

/** `lately` also opens what changes roles; `standing` opens the rest. */
export type StaffState = "lately" | "standing" | "not-shown";

/** How far the second factor shown in a session reaches at `now`. */
export function staffState({ second_factor_at: shown, staff_seen_at: seen }: Shown, now: Temporal.Instant): StaffState {
  if (!shown || !seen) return "not-shown";
  if (!isWithin(seen, { minutes: staffIdle }, now) || !isWithin(shown, { hours: staffDay }, now)) return "not-shown";
  return isWithin(shown, { minutes: latelyFor }, now) ? "lately" : "standing";
}

/** The minute to note, or undefined where it is noted already. */
export function staffSeenAgainAt({ staff_seen_at: seen }: Shown, now: Temporal.Instant): Temporal.Instant | undefined {
  const minute = wholeMinute(now);
  return seen && Temporal.Instant.compare(seen, minute) >= 0 ? undefined : minute;
}

/** Rounded down, so that a session never lives longer than promised. */
export const wholeMinute = (moment: Temporal.Instant): Temporal.Instant =>
  moment.round({ smallestUnit: "minute", roundingMode: "floor" });

const isWithin = (from: Temporal.Instant, length: Temporal.DurationLike, now: Temporal.Instant) =>
  Temporal.Instant.compare(now, from.add(length)) < 0;

/** Slips of a tired hand cost nothing; then it doubles from five seconds up to a quarter of an hour. Nobody is locked out. */
export function secondsAfterWrongCodes(failures: number): number {
  return failures <= 3 ? 0 : Math.min(900, 5 * 2 ** (failures - 4));
}
