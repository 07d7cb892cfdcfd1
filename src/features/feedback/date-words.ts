import type { Locale } from "../../shared/i18n/index.ts";

/** Finland's own ways of writing dates; English as Europe reads it. */
const formats: Record<Locale, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB", "fi-simple": "fi-FI" };

/** "21. marraskuuta 2026", with the month as a word. */
export const longDate = (date: Temporal.PlainDate, locale: Locale): string =>
  date.toLocaleString(formats[locale], { dateStyle: "long" });
