import type { Localized, OfferingContent } from "../offering.ts";
import { facetKey, type Language, mainThemeKey, themeKey } from "./language.ts";
import { isStopWord } from "./stop-words.ts";
import { wordsOf } from "./words.ts";

/** How much a word says of an offering, by where it stands. */
export const weights = {
  name: 8,
  theme: 6,
  otherTheme: 4,
  facet: 3,
  summary: 4,
  organiser: 3,
  forWhom: 4,
  purpose: 2,
  rest: 1,
};
/** Of one text a word counts at most this often, so that repeating it does not help. */
const mostOften = 2;

export interface EntryWords {
  /** Every word with its impact, 1–255: the sum of the weights of the places where it stands. */
  readonly impacts: ReadonlyMap<string, number>;
  /** How many words the texts have. */
  readonly length: number;
}

/** The words by which an offering is found, of all its languages together. */
export function entryWords(content: OfferingContent, language: Language): EntryWords {
  // A word's impact in the lowest eight bits, then how often the text in hand has it, then which text that is. Words that
  // say nothing are -1 until the end. One look-up a word: this is where an index's filling spends its time.
  const impacts = new Map<string, number>();
  let text = 0;
  let length = 0;
  const add = (word: string, weight: number) => {
    const before = impacts.get(word) ?? (isStopWord(word) ? -1 : 0);
    if (before === -1) return impacts.set(word, -1);
    length += 1;
    const times = before >> 10 === text ? (before >> 8) & 3 : 0;
    if (times >= mostOften) return;
    impacts.set(word, (text << 10) | ((times + 1) << 8) | Math.min(255, (before & 255) + weight));
  };
  const addText = (words: string, weight: number) => {
    text += 1;
    for (const word of wordsOf(words)) add(word, weight);
  };
  const addTexts = (texts: Localized | undefined, weight: number) => {
    // The same sentence in Easy Finnish is not said twice.
    for (const text of new Set(Object.values(texts ?? {}))) if (text) addText(text, weight);
  };

  addTexts(content.name, weights.name);
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
  text += 1;
  const addMain = (theme: string | undefined) => theme && add(mainThemeKey(theme), weights.otherTheme);
  addMain(content.themes[0]);
  for (const [n, theme] of content.themes.entries()) {
    add(themeKey(theme), n === 0 ? weights.theme : weights.otherTheme);
  }
  if (content.themes.length === 0) {
    const said = [content.name, content.summary, content.forWhom, content.purpose].flatMap(
      (texts) => texts?.fi ?? texts?.sv ?? texts?.en ?? [],
    );
    for (const { theme, weight } of language.themesOfTexts(said.join(". "))) {
      // Which of them it is about before all else nobody has said.
      addMain(theme);
      add(themeKey(theme), Math.max(1, Math.round(weights.theme * weight)));
    }
  }
  for (const facet of facetWords(content)) add(facetKey(facet), weights.facet);
  for (const [word, packed] of impacts) {
    if (packed === -1) impacts.delete(word);
    else impacts.set(word, packed & 255);
  }
  return { impacts, length };
}

/** What people say in words of whom it is for and how one takes part: "miehille", "verkossa". */
const facetWords = ({ audiences, form, ways, cost }: OfferingContent): readonly string[] => [
  ...audiences.map((audience) => `audience:${audience}`),
  `form:${form}`,
  ...ways.map((way) => `way:${way}`),
  ...(cost?.free ? ["free"] : []),
];
