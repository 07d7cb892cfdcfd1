/** The service's own time, which is the country's. */
export const ourZone = "Europe/Helsinki";

const known = new Map<string, boolean>([[ourZone, true]]);
const mostKnown = 600;

/** Do its clocks always show what ours do? Mariehamn's and Tallinn's do. */
export function isOurTime(timeZone: string): boolean {
  const seen = known.get(timeZone);
  if (seen !== undefined) return seen;
  const ours = ["2026-01-15T12:00Z", "2026-07-15T12:00Z"].every((text) => {
    const instant = Temporal.Instant.from(text);
    return (
      instant.toZonedDateTimeISO(timeZone).offsetNanoseconds === instant.toZonedDateTimeISO(ourZone).offsetNanoseconds
    );
  });
  if (known.size < mostKnown) known.set(timeZone, ours);
  return ours;
}

/** A time of somebody else's clock by ours: `18:00`, and how many days later (or earlier) it is here. */
export interface OurTime {
  readonly at: string;
  readonly days: number;
}

/** What ours show when theirs show `at` on `date`. The difference changes where clocks are turned on other days, or nowhere. */
export function inOurTime(date: Temporal.PlainDate, at: string, timeZone: string): OurTime {
  const ours = date.toZonedDateTime({ timeZone, plainTime: at }).withTimeZone(ourZone);
  const time = ours.toPlainTime().toString({ smallestUnit: "minute" });
  return { at: time, days: date.until(ours.toPlainDate()).days };
}

/** The weekday (ISO) that is so many days later. */
export const laterWeekday = (weekday: number, days: number): number => ((((weekday - 1 + days) % 7) + 7) % 7) + 1;
