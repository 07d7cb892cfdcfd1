import { type Locale, m } from "../../shared/i18n/index.ts";
import { type OpenState, zone } from "./opening-hours.rules.ts";

/** Finland's own ways of writing dates; English as Europe reads it. */
const formats: Record<Locale, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB", "fi-simple": "fi-FI" };

/** "Open now, until 20", or null where nothing is known. Call it inside the request: the words are in its language. */
export function openStateInWords(state: OpenState, now: Temporal.Instant, locale: Locale): string | null {
  switch (state.kind) {
    case "always":
      return m.help_open_now();
    case "open":
      return m.help_open_until({ time: clockTime(state.until, locale, "end") });
    case "closed": {
      const time = clockTime(state.opens, locale, "start");
      const days = daysUntil(state.opens, now);
      if (days === 0) return m.help_opens_today({ time });
      if (days === 1) return m.help_opens_tomorrow({ time });
      return m.help_opens_weekday({ weekday: state.opens.toLocaleString(formats[locale], { weekday: "long" }), time });
    }
    case "unknown":
      return null;
  }
}

/** 9, 9.30 or, in English, 9:30. The end of a day is 24, not 0. */
export function clockTime(time: Temporal.ZonedDateTime, locale: Locale, edge: "start" | "end"): string {
  const hour = edge === "end" && time.hour === 0 && time.minute === 0 ? 24 : time.hour;
  const minute = String(time.minute).padStart(2, "0");
  if (locale === "en") return `${hour}:${minute}`;
  return time.minute === 0 ? String(hour) : `${hour}.${minute}`;
}

/** 21.11.2026, or 21 November 2026 in English. */
export function dateInWords(date: Temporal.PlainDate, locale: Locale): string {
  return locale === "en"
    ? date.toLocaleString(formats.en, { dateStyle: "long" })
    : `${date.day}.${date.month}.${date.year}`;
}

/** "Finnish and Swedish", from language codes. */
export function languagesInWords(codes: readonly string[], locale: Locale): string {
  const names = new Intl.DisplayNames(formats[locale], { type: "language" });
  return new Intl.ListFormat(formats[locale]).format(codes.map((code) => names.of(code) ?? code));
}

function daysUntil(time: Temporal.ZonedDateTime, now: Temporal.Instant): number {
  return now.toZonedDateTimeISO(zone).toPlainDate().until(time.toPlainDate()).days;
}
