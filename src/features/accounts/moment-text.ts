import { type Locale, languageTags } from "../../shared/i18n/index.ts";

/** A day and a time as the person's own clock shows them. */
export function momentText(moment: Temporal.Instant, locale: Locale): string {
  const when = moment.toZonedDateTimeISO("Europe/Helsinki");
  const options = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } as const;
  return when.toLocaleString(locale === "en" ? "en-GB" : languageTags[locale], options);
}
