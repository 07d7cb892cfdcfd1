import { currentLocale, languageTags } from "../../shared/i18n/index.ts";

/** A day as it is written in the reader's language: 3.9.2026, 3 September 2026. */
export function dayWords(day: Temporal.PlainDate): string {
  const locale = currentLocale();
  const tag = locale === "en" ? "en-GB" : languageTags[locale === "fi-simple" ? "fi" : locale];
  return day.toLocaleString(tag, { day: "numeric", month: "long", year: "numeric" });
}
