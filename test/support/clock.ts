import type { Clock } from "../../src/shared/time/clock.ts";

/** A clock that stands still until it is moved. */
export interface TestClock extends Clock {
  /** Sets the time, e.g. `2026-09-15T18:00+03:00`. */
  set(time: string): void;
  /** Moves on, e.g. `{ days: 30 }`. */
  advance(by: Temporal.DurationLike): void;
}

export function testClock(time = "2026-09-01T12:00+03:00"): TestClock {
  let now = Temporal.Instant.from(time);
  return {
    now: () => now,
    set(time) {
      now = Temporal.Instant.from(time);
    },
    advance(by) {
      now = now.toZonedDateTimeISO("Europe/Helsinki").add(by).toInstant();
    },
  };
}
