import type { Locale } from "../../shared/i18n/index.ts";
import { languageTags } from "../../shared/i18n/index.ts";
import { grouped } from "../../shared/ui/index.ts";
import {
  addressInWords,
  changesOnPaper,
  type DirectoryEntry,
  formAndWays,
  handOnPath,
  type Openness,
  opennessOf,
  placeInWords,
  readIfAny,
  readIn,
  rhythmOnPaper,
  wayInWords,
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
  /** What is not as the rhythms say: cancelled, moved, a break. */
  readonly changes: readonly string[];
  readonly where: string | undefined;
  /** The same without the name of the house, which may tell what is in it. */
  readonly street: string | undefined;
  /** "ryhmä, verkossa". */
  readonly form: string;
  readonly openness: Openness | undefined;
  /** How one gets in, in a sentence or two. */
  readonly wayIn: string | undefined;
  readonly phone: string | undefined;
  readonly hours: string | undefined;
  readonly email: string | undefined;
  /** A whole address. */
  readonly website: string | undefined;
  /** A path that names nothing. */
  readonly path: string;
  readonly unconfirmed: boolean;
}

/** What one line, on paper or on screen, says of an offering; without `now`, nothing that will not be true on another day. */
export function wordsOf(entry: DirectoryEntry, locale: Locale, now?: Temporal.Instant): EntryWords {
  const { content } = entry;
  const { admission, contact, place } = content;
  const name = readIn(content.name, locale);
  return {
    id: entry.id,
    code: codeOf(entry.id),
    slug: entry.slug,
    name: name.text,
    lang: name.lang,
    when: content.meetings.slice(0, 2).map((times) => rhythmOnPaper(times, locale, now)),
    changes: now ? changesOnPaper(content, now, locale) : [],
    where: placeInWords(content, locale),
    form: formAndWays(content, locale),
    street: place && addressInWords(place, locale),
    openness: opennessOf(content),
    wayIn: admission && wayInWords(content.form, admission, locale),
    phone: contact.phone && grouped(contact.phone),
    hours: readIfAny(contact.phoneHours, locale)?.text,
    email: contact.email,
    website: contact.website ?? admission?.signUpUrl ?? content.onlineUrl,
    path: handOnPath(entry.id),
    unconfirmed: entry.standing === "unconfirmed",
  };
}

/** The language of a paper as PDF knows it: Easy Finnish is Finnish to a screen reader. */
export const paperLanguage = (locale: Locale): string => (locale === "fi-simple" ? "fi" : languageTags[locale]);
