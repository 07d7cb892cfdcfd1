/** Groups meet by the clocks of Finland. */
export const zone = "Europe/Helsinki";

export const meetingWays = ["face-to-face", "online", "hybrid"] as const;
export type MeetingWay = (typeof meetingWays)[number];

/** What somebody sees to in a meeting (G7); `leads` only where a facilitator cannot come. */
export const taskKinds = ["key", "coffee", "child-care", "opener", "theme"] as const;
export type TaskKind = (typeof taskKinds)[number];

export const roomStates = ["asked", "agreed", "declined"] as const;
export type RoomState = (typeof roomStates)[number];

/** When a meeting is; of some only the day is agreed. */
export interface When {
  readonly onDay: Temporal.PlainDate;
  readonly at: Temporal.PlainTime | undefined;
  readonly minutes: number | undefined;
}

/** How long a meeting is thought to take where nobody has said, in minutes (G6). */
export const usualMinutes = 120;

export const startOf = ({ onDay, at }: When): Temporal.ZonedDateTime =>
  at ? onDay.toZonedDateTime({ timeZone: zone, plainTime: at }) : onDay.toZonedDateTime(zone);

/** When it is over: at its end, or with its day where no time is known. */
export const isOver = (when: When, now: Temporal.Instant): boolean => {
  const start = startOf(when);
  const end = when.at ? start.add({ minutes: when.minutes ?? usualMinutes }) : start.add({ days: 1 });
  return Temporal.Instant.compare(end.toInstant(), now) <= 0;
};

export const hasBegun = (when: When, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startOf(when).toInstant(), now) <= 0;

type Happening = When & { readonly cancelled: boolean };

/** What is worth seeing first: the next meeting and, where it is cancelled, the next that happens. */
export function nextOf<M extends Happening>(meetings: readonly M[], now: Temporal.Instant): M[] {
  const ahead = meetings.filter((one) => !isOver(one, now));
  const [first] = ahead;
  if (!first?.cancelled) return first ? [first] : [];
  const happening = ahead.find(({ cancelled }) => !cancelled);
  return happening ? [first, happening] : [first];
}

interface Span {
  readonly startsOn: Temporal.PlainDate | null;
  readonly endsOn: Temporal.PlainDate | null;
}

/**
 * The day of the group's first meeting, as its meetings tell. Whoever has begun has begun; until then the start follows the
 * first meeting that is not cancelled. Null where that is cancelled and no other agreed; undefined where nothing changes.
 */
export function startAfter(
  meetings: readonly Happening[],
  { startsOn, endsOn }: Span,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null | undefined {
  const before = Temporal.PlainDate.compare;
  const happening = meetings.filter(({ cancelled }) => !cancelled).map(({ onDay }) => onDay);
  const first = happening.toSorted(before)[0];
  const isOff = startsOn !== null && meetings.some(({ onDay, cancelled }) => cancelled && onDay.equals(startsOn));
  if (!first) return isOff ? null : undefined;
  if ((startsOn && before(startsOn, today) < 0 && !isOff) || before(first, today) < 0) return undefined;
  if ((startsOn && before(startsOn, first) === 0) || (endsOn && before(first, endsOn) > 0)) return undefined;
  return first;
}

/**
 * What whoever waits to come has to know of a change: when the next time is now, or that there is none. Undefined where the
 * next time is as it was.
 */
export function newNextTime(
  before: readonly Happening[],
  after: readonly Happening[],
  now: Temporal.Instant,
): { readonly kind: "moved"; readonly day: Temporal.PlainDate } | { readonly kind: "cancelled" } | undefined {
  const next = (meetings: readonly Happening[]) => meetings.find((one) => !one.cancelled && !isOver(one, now));
  const [was, is] = [next(before), next(after)];
  if (!is) return was && { kind: "cancelled" };
  const isSame = was && startOf(was).equals(startOf(is));
  return isSame ? undefined : { kind: "moved", day: is.onDay };
}
