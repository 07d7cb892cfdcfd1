/** What is remembered of wrong words from one sender for one name. */
export interface Delay {
  readonly failures: number;
  /** The next attempt is not looked at before this moment. */
  readonly next_at: Temporal.Instant;
}

/** Slips of a tired hand cost nothing. */
const free = 3;
const firstDelay = 5;
const longestDelay = 15 * 60;
/** After so long without an attempt the count starts anew, in hours. */
export const delayForgotten = 24;

/** How long, in seconds, the next attempt has to wait after so many wrong ones: it doubles, up to a quarter of an hour. */
export function secondsAfter(failures: number): number {
  return failures <= free ? 0 : Math.min(longestDelay, firstDelay * 2 ** (failures - free - 1));
}

/**
 * One more attempt at `now`. It counts as wrong from the start, so that many at the same moment cannot all slip
 * through; the right words take the count away. Tells how long to wait, in seconds, where it comes too early.
 */
export function attempt(
  before: Delay | undefined,
  now: Temporal.Instant,
): { ok: true; after: Delay } | { ok: false; wait: number } {
  if (before && Temporal.Instant.compare(now, before.next_at) < 0) {
    return { ok: false, wait: Math.ceil(now.until(before.next_at).total("seconds")) };
  }
  const forgotten = !before || Temporal.Instant.compare(before.next_at.add({ hours: delayForgotten }), now) < 0;
  const failures = (forgotten ? 0 : before.failures) + 1;
  return { ok: true, after: { failures, next_at: now.add({ seconds: secondsAfter(failures) }) } };
}
