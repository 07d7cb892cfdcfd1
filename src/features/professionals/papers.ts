import { encode } from "uqr";
import { type Locale, localPath, m } from "../../shared/i18n/index.ts";
import { nameOf, type Place } from "../../shared/places/index.ts";
import { type CrisisLine, grouped } from "../../shared/ui/index.ts";
import { type DirectoryEntry, dateInWords, type Openness } from "../directory/index.ts";
import { themeGroupName, themeName } from "../themes/index.ts";
import type { AreaAtGlance, GroupAtGlance } from "./areas.rules.ts";
import type { CardSize } from "./chosen.rules.ts";
import { type EntryWords, paperLanguage, wordsOf } from "./entry-words.ts";

const opennessWords: Readonly<Record<Openness, () => string>> = {
  open: m.ui_ring_open,
  replenishing: m.ui_ring_replenishing,
  closed: m.ui_ring_closed,
};

/** A square code as a picture. */
export function squareCode(text: string): string {
  const { size, data } = encode(text, { border: 1 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${dots.join("")}" fill="#000"/></svg>`;
}

/** Typst knows languages by two or three letters. */
const typstLanguage = (lang: string | undefined, locale: Locale) => (lang ?? paperLanguage(locale)).split("-")[0];

export interface PaperFacts {
  readonly publicUrl: string;
  readonly locale: Locale;
  /** When it is made: what has begun is told by its next time. */
  readonly now: Temporal.Instant;
}

/** An address as it is typed. */
const bare = (address: string): string => address.replace(/^https?:\/\/|\/$/g, "");

/** Without names nothing is told by which one could guess what it is about: a house's name, a mail's address. */
function lineOf(words: EntryWords, { locale, publicUrl }: Omit<PaperFacts, "now">, named = true) {
  return {
    name: named ? words.name : null,
    lang: typstLanguage(words.lang, locale),
    when: words.when,
    where: (named ? (words.where ?? words.form) : words.street) ?? null,
    openness: words.openness ? { kind: words.openness, word: opennessWords[words.openness]() } : null,
    wayIn: words.wayIn ?? null,
    phone: words.phone ?? null,
    hours: words.hours ?? null,
    email: (named && words.email) || null,
    website: (named && words.website && bare(words.website)) || null,
    address: bare(`${publicUrl}${localPath(locale, words.path)}`),
    unconfirmed: words.unconfirmed ? m.directory_unconfirmed_short() : null,
  };
}

/** As one keeps it in a pocket: with what is not as usual in the weeks to come. */
function withChanges(words: EntryWords, facts: Omit<PaperFacts, "now">, named: boolean) {
  const line = lineOf(words, facts, named);
  return { ...line, when: [...line.when, ...words.changes] };
}

const emergencyNumber = "112";

/** Whom to call at once. A card for a pocket has the emergency number alone: it is in everyone's pocket. */
const crisisWords = (lines: readonly CrisisLine[]): string =>
  [
    m.professionals_paper_crisis({ number: emergencyNumber }),
    ...lines.map(({ name, number }) => `${name} ${grouped(number)}.`),
  ].join(" ");

/** What the area's paper says, in the request's language. */
export function areaPaper(
  place: Place,
  glance: AreaAtGlance,
  { publicUrl, locale, now, lines }: PaperFacts & { lines: readonly CrisisLine[] },
) {
  const address = `${publicUrl}${localPath(locale, `/ammattilaisille/${place.slug}`)}`;
  const groupsOf = (groups: readonly GroupAtGlance[]) =>
    groups.map(({ group, themes }) => ({
      name: group ? themeGroupName(group, locale) : m.professionals_no_theme(),
      themes: themes.map(({ theme, entries }) => ({
        name: theme ? themeName(theme.id, locale) : null,
        lines: entries.map((entry) => lineOf(wordsOf(entry, locale, now), { publicUrl, locale })),
      })),
    }));
  const sections = [
    { title: m.professionals_here(), groups: groupsOf(glance.here) },
    { title: m.professionals_anywhere(), groups: groupsOf(glance.anywhere) },
  ];
  return {
    title: m.professionals_area_title({ place: nameOf(place, locale) }),
    lang: paperLanguage(locale),
    lead: m.professionals_paper_lead({ count: glance.count }),
    fresh: freshness(now, locale),
    crisis: crisisWords(lines),
    qr: squareCode(address),
    qrAlt: m.professionals_paper_code(),
    sections: sections.filter(({ groups }) => groups.length > 0),
  };
}

export const freshness = (now: Temporal.Instant, locale: Locale): string =>
  m.professionals_fresh({ date: dateInWords(now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate(), locale) });

export interface CardOptions {
  readonly size: CardSize;
  readonly large: boolean;
  /** Without names: a time, a place and a number. */
  readonly nameless: boolean;
}

/** What a hand-out says, in the request's language. `path`: where all of it opens; it is written out where it is short. */
export function cardPaper(
  entries: readonly DirectoryEntry[],
  { size, large, nameless }: CardOptions,
  { publicUrl, locale, now, path }: PaperFacts & { path: string },
) {
  const address = `${publicUrl}${localPath(locale, path)}`;
  return {
    title: m.professionals_card_title(),
    lang: paperLanguage(locale),
    size,
    large,
    lines: entries.map((entry) => withChanges(wordsOf(entry, locale, now), { publicUrl, locale }, !nameless)),
    open: m.professionals_card_open(),
    // A list of codes is too long to type; then the service's own name tells whose this is.
    address: path.includes("?") ? new URL(publicUrl).host : bare(address),
    crisis: crisisWords([]),
    fold: m.professionals_card_fold(),
    qr: squareCode(address),
    qrAlt: m.professionals_paper_code(),
  };
}

const capital = (words: string): string => `${words.charAt(0).toLocaleUpperCase("fi")}${words.slice(1)}`;

/** What the cards of a single offering say, in the request's language: four alike on a sheet, to cut and to hand out. */
export function fourCardsPaper(entry: DirectoryEntry, named: boolean, facts: PaperFacts) {
  const { publicUrl, locale, now } = facts;
  const words = wordsOf(entry, locale, now);
  const address = `${publicUrl}${localPath(locale, words.path)}`;
  const line = withChanges(words, facts, named);
  return {
    title: m.directory_card_title(),
    lang: paperLanguage(locale),
    line: { ...line, when: line.when.map(capital) },
    labels: {
      when: m.directory_when(),
      where: m.directory_where(),
      call: m.directory_call(),
      write: m.directory_email(),
      website: m.directory_website(),
      wayIn: m.directory_way_in(),
    },
    open: m.professionals_card_open(),
    address: bare(address),
    crisis: crisisWords([]),
    qr: squareCode(address),
    qrAlt: m.professionals_paper_code(),
  };
}

/** What is sent as a text message: no names, no themes. */
export function messageText(
  entries: readonly DirectoryEntry[],
  address: string,
  locale: Locale,
  now: Temporal.Instant,
): string {
  const lines = entries.map((entry) => {
    const { when, changes, street, phone } = wordsOf(entry, locale, now);
    return [...when, ...changes, street, phone].filter(Boolean).join(", ");
  });
  return [m.professionals_message_start(), ...lines.filter((line) => line !== ""), address].join("\n");
}
