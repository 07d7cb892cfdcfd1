import { clockWords } from "../../shared/i18n/clock-words.ts";
import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import { type AgeBand, childrenIn, type Party } from "./event.rules.ts";
import { zone } from "./gate-events-context.ts";

export const bandWords: Readonly<Record<AgeBand, () => string>> = {
  infants: m.gate_events_band_infants,
  small: m.gate_events_band_small,
  school: m.gate_events_band_school,
  young: m.gate_events_band_young,
};

const tag = () => {
  const locale = currentLocale();
  return locale === "en" ? "en-GB" : locale === "fi-simple" ? "fi" : languageTags[locale];
};

/** "lauantaina 5. joulukuuta 2026 klo 14–17.30", by Finland's clocks. */
export function timeWords({ startsAt, minutes }: { startsAt: Temporal.Instant; minutes: number }): string {
  const start = startsAt.toZonedDateTimeISO(zone).toPlainDateTime();
  const day = start.toLocaleString(tag(), { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const clock = (time: Temporal.PlainDateTime) => clockWords(time, currentLocale());
  // A word joiner on each side keeps "14–17.30" on one line.
  return m.gate_events_time({ day, from: `${clock(start)}\u2060`, to: `\u2060${clock(start.add({ minutes }))}` });
}

/** The same as a heading begins. */
export function timeTitle(day: Parameters<typeof timeWords>[0]): string {
  const words = timeWords(day);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "2 aikuista ja 3 lasta". */
export const partyWords = (party: Party): string =>
  m.gate_events_party({ adults: party.adults, children: childrenIn(party) });

/** What was agreed on the spot: "tiistaina 8. joulukuuta 2026 klo 18". */
export function nextWords({ date, time }: { readonly date: string; readonly time: string }): string {
  const day = Temporal.PlainDate.from(date).toLocaleString(tag(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  if (time === "") return day;
  return m.gate_events_day_at({ day, time: clockWords(Temporal.PlainTime.from(time), currentLocale()) });
}
