import { currentLocale, languageTags } from "../../shared/i18n/index.ts";

/** The day it is in Finland. */
export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate =>
  moment.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

/** A day in the reader's words. */
export function dayText(day: Temporal.PlainDate): string {
  const locale = currentLocale();
  return day.toLocaleString(locale === "en" ? "en-GB" : languageTags[locale], { dateStyle: "long" });
}
