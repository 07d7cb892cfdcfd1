/** How long a browser stays signed in. */
export interface SessionLimits {
  /** Without being used. */
  readonly idle: Temporal.Duration;
  /** At most, however much it is used. */
  readonly whole: Temporal.Duration;
  /** How exactly its use is noted, in minutes: rounded down, so that it never lives longer than promised. */
  readonly exactness: number;
}

const own: SessionLimits = {
  idle: Temporal.Duration.from({ hours: 30 * 24 }),
  whole: Temporal.Duration.from({ hours: 90 * 24 }),
  exactness: 5,
};
const shared: SessionLimits = {
  idle: Temporal.Duration.from({ minutes: 15 }),
  whole: Temporal.Duration.from({ hours: 12 }),
  exactness: 1,
};

export const limitsOf = (sharedDevice: boolean): SessionLimits => (sharedDevice ? shared : own);

/** What is known of a session when its token is shown. */
export interface SessionFacts {
  readonly shared_device: boolean;
  readonly made_at: Temporal.Instant;
  readonly seen_at: Temporal.Instant;
  readonly ends_at: Temporal.Instant;
}

/** A session that begins at `now`. */
export function newSession(sharedDevice: boolean, now: Temporal.Instant): SessionFacts {
  const { whole, exactness } = limitsOf(sharedDevice);
  return {
    shared_device: sharedDevice,
    made_at: wholeMinutes(now, 5),
    seen_at: wholeMinutes(now, exactness),
    ends_at: now.add(whole),
  };
}

/** Whether it still lets its person in. */
export function isAlive(session: SessionFacts, now: Temporal.Instant): boolean {
  const { idle } = limitsOf(session.shared_device);
  return isBefore(now, session.ends_at) && isBefore(now, session.seen_at.add(idle));
}

/** When it is to be noted as seen, or undefined where that would change nothing. */
export function seenAgainAt(session: SessionFacts, now: Temporal.Instant): Temporal.Instant | undefined {
  const seen = wholeMinutes(now, limitsOf(session.shared_device).exactness);
  return isBefore(session.seen_at, seen) ? seen : undefined;
}

/** Has the person come in so lately that they need not show their words again? */
export function isFresh(session: Pick<SessionFacts, "made_at">, now: Temporal.Instant): boolean {
  return isBefore(now, session.made_at.add({ minutes: 10 }));
}

/** `moment` rounded down to whole `minutes`. */
export function wholeMinutes(moment: Temporal.Instant, minutes: number): Temporal.Instant {
  const unit = minutes * 60_000;
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(moment.epochMilliseconds / unit) * unit);
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;
