import { isDescribed } from "../at-home.rules.ts";
import type { Localized, OfferingContent } from "../offering.ts";
import { facetKey, type Language, mainThemeKey, themeKey } from "./language.ts";
import { isStopWord } from "./stop-words.ts";
import { forEachWord } from "./words.ts";

/** How much a word says of an offering, by where it stands. */
export const weights = {
  name: 10,
  /** Of which nothing else is told: "A Vision for You" helps nobody with their eyes. */
  onlyName: 3,
  theme: 6,
  otherTheme: 4,
  /** Of which its main theme is only a part. */
  widerTheme: 3,
  facet: 3,
  summary: 4,
  organiser: 3,
  forWhom: 6,
  purpose: 2,
  rest: 1,
};
/** Of the themes that a text speaks of, those with this share of the surest one's weight may be what it is about. */
const mainFrom = 0.85;
/** A listing of which nothing is told but its name is about what that surely says. */
const nameSaysFrom = 0.7;
/** Of one text a word counts at most this often, so that repeating it does not help. */
const mostOften = 2;

export interface EntryWords {
  /** Every word with its impact, 1–255: the sum of the weights of the places where it stands. */
  readonly impacts: ReadonlyMap<string, number>;
  /** How many words the texts have. */
  readonly length: number;
}

/** The same with numbers for words: the first `count` of `words`, and of `impacts` by a word's number. Until the next is read. */
export interface NumberedWords {
  readonly words: Uint32Array;
  readonly count: number;
  readonly impactOf: (word: number) => number;
  readonly length: number;
}

/** The words by which an offering is found, of all its languages together. */
export function entryWords(content: OfferingContent, language: Language): EntryWords {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  const read = makeEntryReader(language, (text, from, to) => {
    const word = text.slice(from, to);
    const known = numbers.get(word) ?? (isStopWord(word) ? noWord : all.push(word) - 1);
    numbers.set(word, known);
    return known;
  });
  const { words, count, impactOf, length } = read(content);
  return {
    impacts: new Map([...words.subarray(0, count)].map((word) => [all[word] as string, impactOf(word)])),
    length,
  };
}

/** The number of words that say nothing. */
export const noWord = -1;

/**
 * Reads offerings one after the other, without a look-up of a word but `numberOf`, which is told where the word stands: here an
 * index's filling spends its time.
 */
export function makeEntryReader(
  language: Language,
  numberOf: (text: string, from: number, to: number) => number,
): (content: OfferingContent) => NumberedWords {
  // By a word's number: its impact in the lowest eight bits, then how often the text in hand has it, then which text that is.
  let packed = new Int32Array(1_024);
  let words = new Uint32Array(256);
  let count = 0;
  let text = 0;
  let length = 0;
  const add: AddWord = (of, from, to, weight) => {
    const number = numberOf(of, from, to);
    if (number === noWord) return;
    length += 1;
    if (number >= packed.length) packed = grown(packed, new Int32Array(number * 2));
    const before = packed[number] as number;
    if (before === 0) {
      if (count === words.length) words = grown(words, new Uint32Array(count * 2));
      words[count++] = number;
    }
    const times = before >> 10 === text ? (before >> 8) & 3 : 0;
    if (times >= mostOften) return;
    packed[number] = (text << 10) | ((times + 1) << 8) | Math.min(255, (before & 255) + weight);
  };
  const impactOf = (word: number) => (packed[word] as number) & 255;
  return (content) => {
    for (let n = 0; n < count; n++) packed[words[n] as number] = 0;
    count = 0;
    text = 0;
    length = 0;
    readWords(content, language, add, () => {
      text += 1;
    });
    return { words, count, impactOf, length };
  };
}

function grown<A extends Int32Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Notes the word of a text, from where it begins up to before where it ends. */
type AddWord = (of: string, from: number, to: number, weight: number) => void;

/** Tells of every word with its weight, and of every text before its words. */
function readWords(content: OfferingContent, language: Language, add: AddWord, beginText: () => void): void {
  const addKey = (key: string, weight: number) => add(key, 0, key.length, weight);
  const addText = (words: string, weight: number) => {
    beginText();
    forEachWord(words, (of, from, to) => add(of, from, to, weight), true);
  };
  const addTexts = (texts: Localized | undefined, weight: number) => {
    if (texts === undefined) return;
    const all = Object.values(texts);
    // The same sentence in Easy Finnish is not said twice.
    for (const [n, text] of all.entries()) if (text && all.indexOf(text) === n) addText(text, weight);
  };

  addTexts(content.name, hasOnlyName(content) ? weights.onlyName : weights.name);
  addTexts(content.summary, weights.summary);
  addTexts(content.purpose, weights.purpose);
  addTexts(content.forWhom, weights.forWhom);
  for (const texts of [
    content.whatHappens,
    content.competence,
    content.professionalHelp,
    content.admission?.note,
    content.childCareNote,
  ]) {
    addTexts(texts, weights.rest);
  }
  for (const { name } of content.organisers) addText(name, weights.organiser);
  if (content.fellowship) addText(content.fellowship, weights.organiser);
  if (content.place?.town) addText(content.place.town, weights.rest);
  if (content.place?.name) addText(content.place.name, weights.rest);
  beginText();
  const themes = content.themes.length > 0 ? namedThemes(content) : themesSpokenOf(content, language);
  for (const { theme, weight } of themes) addKey(themeKey(theme), Math.max(1, Math.round(weight)));
  for (const { theme } of themes.filter(({ isMain }) => isMain)) {
    addKey(mainThemeKey(theme), weights.otherTheme);
    const wider = language.widerTheme(theme);
    if (wider !== undefined && !themes.some((other) => other.theme === wider))
      addKey(themeKey(wider), weights.widerTheme);
  }
  for (const facet of facetWords(content)) addKey(facetKey(facet), weights.facet);
}

interface ThemeOfEntry {
  readonly theme: string;
  readonly weight: number;
  /** Is it what the offering is about before all else? */
  readonly isMain: boolean;
}

const namedThemes = ({ themes }: OfferingContent): readonly ThemeOfEntry[] =>
  themes.map((theme, n) => ({ theme, weight: n === 0 ? weights.theme : weights.otherTheme, isMain: n === 0 }));

/** Which of them it is about before all else nobody has said: the surest ones, and of a theme and its part the part. */
function themesSpokenOf(content: OfferingContent, language: Language): readonly ThemeOfEntry[] {
  const said = [content.name, content.summary, content.forWhom, content.purpose].flatMap(
    (texts) => texts?.fi ?? texts?.sv ?? texts?.en ?? [],
  );
  // A name alone may mean anything: "Desperate as the Dying".
  const sureEnough = hasOnlyName(content) ? nameSaysFrom : 0;
  const spoken = language.themesOfTexts(said.join(". ")).filter(({ weight }) => weight >= sureEnough);
  const least = mainFrom * Math.max(0, ...spoken.map(({ weight }) => weight));
  const sure = spoken.filter(({ weight }) => weight >= least);
  const wider = new Set(sure.map(({ theme }) => language.widerTheme(theme)));
  return spoken.map(({ theme, weight }) => ({
    theme,
    weight: weights.theme * weight,
    isMain: weight >= least && !wider.has(theme),
  }));
}

/** Is nothing told of it besides its name: neither themes nor a description? */
const hasOnlyName = (content: OfferingContent): boolean => content.themes.length === 0 && !isDescribed(content);

/** What people say in words of whom it is for and how one takes part: "miehille", "verkossa". */
const facetWords = ({ audiences, form, ways, cost }: OfferingContent): readonly string[] => [
  ...audiences.map((audience) => `audience:${audience}`),
  `form:${form}`,
  ...ways.map((way) => `way:${way}`),
  ...(cost?.free ? ["free"] : []),
];
