import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import type { NicknameFault } from "../accounts/index.ts";
import type { TakePartRefusal } from "../consents/index.ts";
import type { ReadingCategory } from "./read-space.ts";
import type { SpaceRole, Standing } from "./space.rules.ts";

const roles: Record<SpaceRole, () => string> = {
  participant: m.spaces_role_participant,
  facilitator: m.spaces_role_facilitator,
  starter: m.spaces_role_starter,
  moderator: m.spaces_role_moderator,
  supporter: m.spaces_role_supporter,
};
export const roleInSpaceWord = (role: SpaceRole): string => roles[role]();

const standings: Record<Standing, () => string> = {
  asked: m.spaces_standing_asked,
  waiting: m.spaces_standing_waiting,
  promise: m.spaces_standing_promise,
  in: m.spaces_standing_in,
};
export const standingWords = (standing: Standing): string => standings[standing]();

const categories: Record<ReadingCategory, () => string> = {
  safety: m.spaces_reading_safety,
  report: m.spaces_reading_report,
  law: m.spaces_reading_law,
  technical: m.spaces_reading_technical,
};
export const categoryWords = (category: ReadingCategory): string => categories[category]();

const refusals: Record<TakePartRefusal, () => string> = {
  "age-needed": m.spaces_age_needed,
  "adults-needed": m.spaces_adults_needed,
  "ground-needed": m.spaces_adults_needed,
  "guardian-needed": m.spaces_guardian_needed,
};
export const childrenWords = (why: TakePartRefusal): string => refusals[why]();

/** The limits that `readNickname` keeps; a test compares them. */
export const longestNickname = 30;
export const mostDigits = 4;

const faults: Record<NicknameFault, () => string> = {
  empty: m.accounts_nickname_empty,
  "too-short": m.accounts_nickname_too_short,
  "too-long": () => m.accounts_nickname_too_long({ most: longestNickname }),
  characters: m.accounts_nickname_characters,
  digits: () => m.accounts_nickname_digits({ most: mostDigits }),
  reserved: m.accounts_nickname_reserved,
};
export const nicknameFaultWords = (fault: NicknameFault): string => faults[fault]();

/** A day in the reader's language. */
export function dayWords(day: Temporal.PlainDate): string {
  const locale = currentLocale();
  return day.toLocaleString(locale === "en" ? "en-GB" : languageTags[locale], { dateStyle: "long" });
}
