import { currentLocale, type Locale, languageTags, m } from "../../shared/i18n/index.ts";
import type { Answer, Readiness } from "./house-rules.rules.ts";
import type { SaidAnswer, SaidComment, Version } from "./open-rules.ts";

/** A day in the reader's language, or in another. */
export function dayWords(day: Temporal.PlainDate, locale: Locale = currentLocale()): string {
  return day.toLocaleString(locale === "en" ? "en-GB" : languageTags[locale], { dateStyle: "long" });
}

const answers: Readonly<Record<Answer, () => string>> = {
  agree: m.house_rules_agree,
  wish: m.house_rules_wish,
  object: m.house_rules_object,
};
export const answerWords = (answer: Answer): string => answers[answer]();

/** Whose words they are, as far as it may be told. */
export const byWords = ({ by, mine, unnamed }: Pick<SaidAnswer | SaidComment, "by" | "mine" | "unnamed">): string => {
  if (mine) return m.house_rules_by_me();
  if (by) return by.nickname;
  return unnamed ? m.house_rules_by_unnamed() : m.house_rules_by_left();
};

/** How a draft stands. */
export function readinessWords(ready: Readiness): string {
  switch (ready.kind) {
    case "empty":
      return m.house_rules_ready_empty();
    case "objections":
      return m.house_rules_ready_objections({ count: ready.rules });
    case "waiting":
      return m.house_rules_ready_waiting({ count: ready.rules });
    case "ready":
      return m.house_rules_ready();
  }
}

/** How a version was accepted: in numbers, with the objections there were. */
export function acceptedWords(version: Version): string[] {
  const { acceptedOn, present, objecting, openObjections, withoutAccount } = version;
  if (!acceptedOn) return [];
  const day = dayWords(acceptedOn);
  return [
    present === null ? m.house_rules_accepted_online({ day }) : m.house_rules_accepted_meeting({ day, count: present }),
    ...(objecting ? [m.house_rules_accepted_objecting({ count: objecting })] : []),
    ...(openObjections > 0 ? [m.house_rules_accepted_open({ count: openObjections })] : []),
    ...(withoutAccount > 0 ? [m.house_rules_accepted_later({ count: withoutAccount })] : []),
  ];
}
