/** The present moment as a parameter: the service is given the real one, tests one they can move. */
export interface Clock {
  now(): Temporal.Instant;
}

/** The only place that reads the system's time. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };
