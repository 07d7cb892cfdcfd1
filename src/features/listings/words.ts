import { type Locale, m } from "../../shared/i18n/index.ts";
import { type AdmissionTime, dateInWords, type Localized, type Place } from "../directory/index.ts";
import { type ThemeId, themeById, themeName } from "../themes/index.ts";
import type { RhythmKind } from "./rhythms.rules.ts";

/** A theme's name; one that is no longer there by its id. */
export const themeWords = (id: string): string => (themeById(id as ThemeId) ? themeName(id as ThemeId) : id);

type Words<Value extends string> = Readonly<Record<Value, () => string>>;

export const timeWords: Words<AdmissionTime> = {
  "any-time": m.listings_when_any_time,
  "agreed-times": m.listings_when_agreed_times,
  "before-start": m.listings_when_before_start,
};

export const privacyWords: Words<Place["privacy"]> = {
  exact: m.listings_place_exact,
  approximate: m.listings_place_approximate,
  confidential: m.listings_place_confidential,
};

export const rhythmWords: Words<RhythmKind> = {
  weekly: m.listings_rhythm_weekly,
  fortnightly: m.listings_rhythm_fortnightly,
  monthly: m.listings_rhythm_monthly,
  dates: m.listings_rhythm_dates,
  appointment: m.listings_rhythm_appointment,
  special: m.listings_rhythm_special,
};

/** The languages a text may be written in, by their own names. */
export const textLanguages: Words<keyof Localized> = {
  fi: m.ui_language_fi,
  sv: m.ui_language_sv,
  en: m.ui_language_en,
  "fi-simple": m.ui_language_fi_simple,
};

/** Options of a question, in the order of `words`. */
export const optionsOf = <Value extends string>(words: Words<Value>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value]() }));

export const weekdayWords = [
  m.directory_weekday_1,
  m.directory_weekday_2,
  m.directory_weekday_3,
  m.directory_weekday_4,
  m.directory_weekday_5,
  m.directory_weekday_6,
  m.directory_weekday_7,
] as const;

export const nthWords: Readonly<Record<string, () => string>> = {
  "1": m.directory_nth_1,
  "2": m.directory_nth_2,
  "3": m.directory_nth_3,
  "4": m.directory_nth_4,
  "-1": m.directory_nth_last,
};

/** The languages people are most often met in; others by their tag. */
export const spokenLanguages = ["fi", "sv", "en", "fi-simple", "fse", "se", "ru", "et", "ar", "so", "uk"] as const;

/** What it is called while it is written: its name in whichever language there is. */
export const nameOf = ({ name }: { readonly name?: Localized | undefined }): string =>
  name?.fi ?? name?.sv ?? name?.en ?? name?.["fi-simple"] ?? m.listings_nameless();

/** "tiistai 24.11.2026". */
export const weekdayAndDay = (day: Temporal.PlainDate, locale: Locale): string =>
  `${weekdayWords[day.dayOfWeek - 1]?.() ?? ""} ${dateInWords(day, locale)}`;
