/** The present moment as a parameter: the service is given the real one, tests one they can move. */
export interface Clock {
  now(): Temporal.Instant;
}

/**
 * The only place that reads the system's time. In whole milliseconds: PostgreSQL keeps microseconds and rounds up what
 * is finer, and what was written "now" would then be read back as in the future.
 */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" }),
};
