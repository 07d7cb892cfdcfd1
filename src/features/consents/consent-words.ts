import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import type { Purpose } from "./purposes.rules.ts";

interface ConsentWords {
  readonly name: () => string;
  /** What is agreed to, in the words of the version in force. */
  readonly text: () => string;
  /** What happens when it is taken back. */
  readonly after: () => string;
}

/** The words for each purpose. A purpose without words does not compile. */
export const consentWords: Readonly<Record<Purpose, ConsentWords>> = {
  health_in_application: {
    name: m.consents_health_name,
    text: m.consents_health_text_1,
    after: m.consents_health_after,
  },
  email_messages: { name: m.consents_email_name, text: m.consents_email_text_1, after: m.consents_email_after },
  text_reminders: {
    name: m.consents_reminders_name,
    text: m.consents_reminders_text_1,
    after: m.consents_reminders_after,
  },
  statistics: {
    name: m.consents_statistics_name,
    text: m.consents_statistics_text_1,
    after: m.consents_statistics_after,
  },
  research_contact: {
    name: m.consents_research_name,
    text: m.consents_research_text_1,
    after: m.consents_research_after,
  },
  publishing_story: { name: m.consents_story_name, text: m.consents_story_text_1, after: m.consents_story_after },
};

/** A day in the reader's language. */
export function dayWords(day: Temporal.PlainDate): string {
  const locale = currentLocale();
  return day.toLocaleString(locale === "en" ? "en-GB" : languageTags[locale], { dateStyle: "long" });
}
