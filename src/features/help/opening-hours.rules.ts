/** Where the lines' opening times are told. */
export const zone = "Europe/Helsinki";

/** One opening in every week. A closing time at or before the opening is on the next day: 18–00 ends at midnight. */
export interface OpeningSpan {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly opens: Temporal.PlainTime;
  readonly closes: Temporal.PlainTime;
}

export type Schedule =
  | { readonly kind: "always" }
  | { readonly kind: "weekly"; readonly spans: readonly OpeningSpan[] }
  | { readonly kind: "unknown" };

export type OpenState =
  | { readonly kind: "always" }
  | { readonly kind: "open"; readonly until: Temporal.ZonedDateTime }
  | { readonly kind: "closed"; readonly opens: Temporal.ZonedDateTime }
  | { readonly kind: "unknown" };

/** What can be said of a line at `now`. Knows nothing of public holidays: the page says so. */
export function openState(schedule: Schedule, now: Temporal.Instant): OpenState {
  if (schedule.kind !== "weekly") return schedule;
  const openings = openingsAround(schedule.spans, now);
  const current = openings.find(({ from, to }) => !isBefore(now, from) && isBefore(now, to));
  if (current) return { kind: "open", until: endOfStretch(openings, current.to) };
  const next = openings.find(({ from }) => isBefore(now, from));
  return next ? { kind: "closed", opens: next.from } : { kind: "unknown" };
}

interface Opening {
  readonly from: Temporal.ZonedDateTime;
  readonly to: Temporal.ZonedDateTime;
}

/** The openings from yesterday, whose night may still last, to the same weekday next week; earliest first. */
function openingsAround(spans: readonly OpeningSpan[], now: Temporal.Instant): Opening[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return (
    Array.from({ length: 9 }, (_, day) => today.add({ days: day - 1 }))
      .flatMap((date) => spans.filter((span) => span.weekday === date.dayOfWeek).map((span) => openingOn(date, span)))
      // An hour that the clocks skip in March is no opening at all.
      .filter(({ from, to }) => Temporal.ZonedDateTime.compare(from, to) < 0)
      .sort((one, other) => Temporal.ZonedDateTime.compare(one.from, other.from))
  );
}

function openingOn(date: Temporal.PlainDate, { opens, closes }: OpeningSpan): Opening {
  const overMidnight = Temporal.PlainTime.compare(closes, opens) <= 0;
  return {
    from: date.toZonedDateTime({ timeZone: zone, plainTime: opens }),
    to: date.add({ days: overMidnight ? 1 : 0 }).toZonedDateTime({ timeZone: zone, plainTime: closes }),
  };
}

/** When openings follow each other without a break, a caller cares about the last one's end. */
function endOfStretch(openings: readonly Opening[], end: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return openings.reduce(
    (last, { from, to }) =>
      Temporal.ZonedDateTime.compare(from, last) <= 0 && Temporal.ZonedDateTime.compare(to, last) > 0 ? to : last,
    end,
  );
}

function isBefore(now: Temporal.Instant, time: Temporal.ZonedDateTime): boolean {
  return Temporal.Instant.compare(now, time.toInstant()) < 0;
}
