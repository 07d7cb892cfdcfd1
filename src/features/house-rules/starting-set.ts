import { currentLocale, type Locale, languageTags, m } from "../../shared/i18n/index.ts";
import type { Topic } from "./house-rules.rules.ts";
import type { Rule } from "./open-rules.ts";

interface TopicWords {
  /** What the rule is about, above it on the board. */
  readonly title: typeof m.house_rules_rhythm;
  /** The words it is proposed in. A group edits them until they are its own. */
  readonly words: () => string;
}

/** The starting set (G9), written by us. A topic without words does not compile. */
const set: Readonly<Record<Topic, TopicWords>> = {
  rhythm: { title: m.house_rules_rhythm, words: m.house_rules_rhythm_words },
  commitment: { title: m.house_rules_commitment, words: m.house_rules_commitment_words },
  absences: { title: m.house_rules_absences, words: m.house_rules_absences_words },
  late: { title: m.house_rules_late, words: m.house_rules_late_words },
  "talking-time": { title: m.house_rules_talking_time, words: m.house_rules_talking_time_words },
  silence: { title: m.house_rules_silence, words: m.house_rules_silence_words },
  confidentiality: { title: m.house_rules_confidentiality, words: m.house_rules_confidentiality_words },
  phones: { title: m.house_rules_phones, words: m.house_rules_phones_words },
  photos: { title: m.house_rules_photos, words: m.house_rules_photos_words },
  newcomers: { title: m.house_rules_newcomers, words: m.house_rules_newcomers_words },
  "coffee-money": { title: m.house_rules_coffee_money, words: m.house_rules_coffee_money_words },
  "child-care": { title: m.house_rules_child_care, words: m.house_rules_child_care_words },
  outside: { title: m.house_rules_outside, words: m.house_rules_outside_words },
  evaluation: { title: m.house_rules_evaluation, words: m.house_rules_evaluation_words },
  "children-adult": { title: m.house_rules_children_adult, words: m.house_rules_children_adult_words },
  "children-kind": { title: m.house_rules_children_kind, words: m.house_rules_children_kind_words },
  "online-privacy": { title: m.house_rules_online_privacy, words: m.house_rules_online_privacy_words },
  "online-camera": { title: m.house_rules_online_camera, words: m.house_rules_online_camera_words },
};

export const startingWords = (topic: Topic): string => set[topic].words();

/** What speaks this language: the reader's own way of it, where it is theirs. */
export const localeOf = (lang: Rule["lang"], reader: Locale = currentLocale()): Locale =>
  languageTags[reader].startsWith(lang) ? reader : lang;

/** What a rule is about, in the reader's language or another; undefined for a group's own, which says it in its words. */
export const topicTitle = (topic: Topic | "own", locale?: Locale): string | undefined =>
  topic === "own" ? undefined : set[topic].title({}, locale && { locale });
