import type { Locale } from "../../shared/i18n/index.ts";
import { languageTags } from "../../shared/i18n/index.ts";
import { grouped } from "../../shared/ui/index.ts";
import {
  type DirectoryEntry,
  formAndWays,
  type Openness,
  opennessOf,
  placeInWords,
  readIfAny,
  readIn,
  rhythmOnPaper,
} from "../directory/index.ts";
import { codeOf } from "./chosen.rules.ts";

/** An offering in the few words of one line. */
export interface EntryWords {
  readonly id: string;
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  /** Of the name, where it is in another language than the page. */
  readonly lang: string | undefined;
  /** Rhythms, the first two; none where one agrees on the time. */
  readonly when: readonly string[];
  readonly where: string | undefined;
  /** "ryhmä, verkossa". */
  readonly form: string;
  readonly openness: Openness | undefined;
  readonly phone: string | undefined;
  readonly hours: string | undefined;
  readonly unconfirmed: boolean;
}

/** What one line, on paper or on screen, says of an offering. */
export function wordsOf(entry: DirectoryEntry, locale: Locale): EntryWords {
  const { content } = entry;
  const name = readIn(content.name, locale);
  return {
    id: entry.id,
    code: codeOf(entry.id),
    slug: entry.slug,
    name: name.text,
    lang: name.lang,
    when: content.meetings.slice(0, 2).map((times) => rhythmOnPaper(times, locale)),
    where: placeInWords(content, locale),
    form: formAndWays(content, locale),
    openness: opennessOf(content),
    phone: content.contact.phone && grouped(content.contact.phone),
    hours: readIfAny(content.contact.phoneHours, locale)?.text,
    unconfirmed: entry.standing === "unconfirmed",
  };
}

/** The language of a paper as PDF knows it: Easy Finnish is Finnish to a screen reader. */
export const paperLanguage = (locale: Locale): string => (locale === "fi-simple" ? "fi" : languageTags[locale]);
