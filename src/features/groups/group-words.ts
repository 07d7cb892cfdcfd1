import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import type { FirstRhythm, GroupPhase } from "./group.rules.ts";

type Words<Value extends string> = Readonly<Record<Value, () => string>>;

export const phaseWords: Words<GroupPhase> = {
  planning: m.groups_phase_planning,
  reaching: m.groups_phase_reaching,
  beginning: m.groups_phase_beginning,
  acquainting: m.groups_phase_acquainting,
  working: m.groups_phase_working,
  ending: m.groups_phase_ending,
  ended: m.groups_phase_ended,
};

/** What those who carry the group are advised to do in each phase; all of it may be left undone (G22). */
export const phaseAdvice: Words<GroupPhase> = {
  planning: m.groups_advice_planning,
  reaching: m.groups_advice_reaching,
  beginning: m.groups_advice_beginning,
  acquainting: m.groups_advice_acquainting,
  working: m.groups_advice_working,
  ending: m.groups_advice_ending,
  ended: m.groups_advice_ended,
};

export const firstRhythmWords: Words<FirstRhythm> = {
  fortnightly: m.groups_rhythm_fortnightly,
  weekly: m.groups_rhythm_weekly,
  monthly: m.groups_rhythm_monthly,
  later: m.groups_rhythm_later,
};

/** What each part of a group's life is, in one line, by its section's key. */
export const sectionWords: Readonly<Record<string, () => string>> = {
  meetings: m.groups_section_meetings,
  "house-rules": m.groups_section_rules,
  admissions: m.groups_section_comers,
  hearing: m.groups_section_hearing,
  outreach: m.groups_section_outreach,
  "gate-events": m.groups_section_events,
  tasks: m.groups_section_tasks,
  support: m.groups_section_support,
  partners: m.groups_section_partners,
};

/** Options of a question, in the order of `words`. */
export const optionsOf = <Value extends string>(words: Words<Value>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value]() }));

/** Why staff have looked into a space. */
export const reasonWords: Words<"safety" | "report" | "law" | "technical"> = {
  safety: m.spaces_reading_safety,
  report: m.spaces_reading_report,
  law: m.spaces_reading_law,
  technical: m.spaces_reading_technical,
};

/** A day in the reader's language. */
export function dayWords(day: Temporal.PlainDate): string {
  const locale = currentLocale();
  return day.toLocaleString(locale === "en" ? "en-GB" : languageTags[locale], { dateStyle: "long" });
}
