import {
  familiesOfWord,
  familyById,
  isWounding,
  kinThemes,
  phrasesIn,
  stemsOf,
  suggestionWords,
  type ThemeId,
  themeById,
  themesOf,
  themesTouchedIn,
  tokensOf,
} from "../../themes/index.ts";
import {
  facetKey,
  familyKey,
  type Keys,
  type Language,
  type Leaning,
  mainThemeKey,
  type Strength,
  themeKey,
} from "./language.ts";
import { saidBehindSlips } from "./slips-in-sayings.ts";
import { folded } from "./words.ts";

/** A Finnish dictionary, where the machine has one. */
export interface Dictionary {
  /** The base form of a word, and then those of the parts of a compound. */
  baseFormsOf(word: string): readonly string[];
}

/**
 * How strongly each kind of key ties a word to others; two words are tied by both of their ties together. A saying leads to its
 * theme and, just strongly enough to be found after all else, to what is before all else about a theme `kin` to it.
 */
export const ties = {
  folded: 15,
  stem: 14,
  base: 14,
  part: 8,
  family: 11,
  theme: 12,
  phrase: 13,
  wider: 6,
  kin: 3,
  nearKin: 5,
  nearest: 1,
  facet: 6,
};

/** Themes surer than this are told of. */
const toldFrom = 0.3;
/** From here a word names a theme rather than hinting at it. */
const surelyNamed = 0.7;
/** Themes less sure than this are not taken to be a listing's. */
const inferredFrom = 0.4;

/** The languages of the directory, by the vocabulary of the themes; with a dictionary better still. */
export function searchLanguage(dictionary?: Dictionary): Language {
  return {
    keysOf(word) {
      const keys = newKeys([[word, 16]]);
      keys.add(`o:${folded(word)}`, ties.folded);
      if (isEveryday(word)) return keys.all;
      for (const stem of stemsOf(word)) keys.add(`s:${stem}`, ties.stem);
      const families = familiesOfWord(word);
      for (const { family, weight } of families) keys.add(familyKey(family), ties.family * weight);
      // What the vocabulary knows it knows better than a dictionary of the whole language.
      const [base, ...parts] = families.length === 0 ? (dictionary?.baseFormsOf(word) ?? []) : [];
      if (base === undefined) return keys.all;
      keys.add(`b:${base}`, ties.base);
      for (const part of parts) keys.add(`b:${part}`, ties.part);
      for (const { family, weight } of familiesOfWord(base)) keys.add(familyKey(family), ties.family * weight);
      return keys.all;
    },
    meaningsOf(text, words) {
      const ofWords = words.map(() => newKeys());
      const beside = newKeys();
      const tokens = tokensOf(text);
      const inPhrase = new Set<number>();
      const said = phrasesIn(tokens);
      const hasSensitive = said.some(({ phrase }) => themeById(phrase.theme)?.sensitive);
      for (const { phrase, at } of said) {
        // "he hits me and I am alone": the lesser comes after the greater.
        const isAside = hasSensitive && !themeById(phrase.theme)?.sensitive;
        const keys = isAside ? [[mainThemeKey(phrase.theme), ties.nearKin] as const] : keysOfSaid(phrase.theme);
        const parts = at.flatMap((place) => tokens[place]?.split("-") ?? []);
        const spoken = words.flatMap((word, n) => (parts.includes(folded(word)) ? [n] : []));
        for (const n of spoken) {
          inPhrase.add(n);
          for (const [key, tie] of keys) ofWords[n]?.add(key, tie);
        }
        if (spoken.length === 0) for (const [key, tie] of keys) beside.add(key, tie);
      }
      const specific = new Set(
        words.flatMap((word, n) => (themesNamedBy(word).length > 0 && !inPhrase.has(n) ? [n] : [])),
      );
      // Whoever speaks of a wound is spared all that only has a word in common with it.
      const isWound =
        said.some(({ phrase }) => isWounding(phrase.theme)) ||
        [...specific].some((n) => themesNamedBy(words[n] as string).some(isWounding));
      const isSaid = inPhrase.size > 0 || beside.all.size > 0;
      if (isWound) {
        // "nuori leski": of such a word, of whoever asks and not of what happened, nobody is found alone.
        for (const n of specific) if (themesNamedBy(words[n] as string).every(isOfLife)) specific.delete(n);
      }
      const leaning = words.flatMap((word, n): [number, Leaning][] => {
        if (isOfPeople(word)) return isSaid || specific.size > 0 ? [[n, "core"]] : [];
        return isWound && !specific.has(n) ? [[n, "around"]] : [];
      });
      for (const n of isWound ? [] : inPhrase) {
        const word = words[n] as string;
        if (!isOfPeople(word)) for (const [key, tie] of meaningsOfWord(word)) ofWords[n]?.add(key, tie);
      }
      const themes = themesOf(text).filter(({ weight }) => weight >= toldFrom);
      return {
        ofWords: ofWords.map(({ all }, n) => (inPhrase.has(n) ? all : meaningsOfWord(words[n] as string))),
        inPhrase,
        specific,
        leaning: new Map(leaning),
        general: new Set(words.flatMap((word, n) => (isGeneral(word) && !inPhrase.has(n) ? [n] : []))),
        beside: beside.all,
        themes: themes.map(({ theme }) => theme),
      };
    },
    themesOfTexts: (text) => themesTouchedIn(text).filter(({ weight }) => weight >= inferredFrom),
    widerTheme: (theme) => themeById(theme)?.partOf,
    saidBehindSlips,
    suggestions: suggestionWords(),
  };
}

/** Forms of a heavy word by their letters that are nearly always an everyday one: families who "syövät" eat. */
const everyday = new Set(["syövät", "syovat"]);
const isEveryday = (word: string) => everyday.has(word);

const isOfLife = (theme: ThemeId) => themeById(theme)?.group === "life" && theme !== "loneliness";

/** What is made for all of which the theme is a part: a parish's grief group, of widows. */
function widerKeys(theme: ThemeId): readonly (readonly [string, Strength])[] {
  const wider = themeById(theme)?.partOf;
  return wider === undefined ? [] : [[mainThemeKey(wider), ties.wider]];
}

/** What a saying asks for: its theme, rather what is about it before all else, and at the end what is kin. */
const keysOfSaid = (theme: ThemeId): readonly (readonly [string, Strength])[] => [
  [themeKey(theme), ties.phrase],
  [mainThemeKey(theme), ties.phrase],
  ...widerKeys(theme),
  ...kinThemes(theme).map(({ id, sensitive }, n): [string, Strength] => [
    // One who lost a child is not shown those who lost a spouse for the grief that both name besides.
    sensitive ? mainThemeKey(id) : themeKey(id),
    n < ties.nearest ? ties.nearKin : ties.kin,
  ]),
];

/** A word that we know, and that is of no theme. */
function isGeneral(word: string): boolean {
  const families = familiesOfWord(word);
  return families.length > 0 && families.every(({ family }) => (familyById(family)?.themes ?? []).length === 0);
}

/** Whom one may speak of whatever it is about: "my child", "a man". */
const people = new Set(
  "child men women fathers mothers parents spouse sibling families close-ones friend adults grandparents".split(" "),
);

const isOfPeople = (word: string) => {
  const families = familiesOfWord(word).filter(({ weight }) => weight > 0.5);
  return families.length > 0 && families.every(({ family }) => people.has(family));
};

/** Themes that a word names, unless it only speaks of people. */
const themesNamedBy = (word: string) =>
  familiesOfWord(word)
    .filter(({ family }) => !people.has(family))
    .flatMap(({ family, weight }) =>
      (familyById(family)?.themes ?? []).flatMap(({ theme, weight: sure }) =>
        weight * sure >= surelyNamed ? [theme] : [],
      ),
    );

function meaningsOfWord(word: string): Keys {
  const keys = newKeys();
  for (const { family, weight } of familiesOfWord(word)) {
    const known = familyById(family);
    for (const { theme, weight: sure } of known?.themes ?? []) {
      keys.add(themeKey(theme), ties.theme * weight * sure);
      if (weight * sure >= surelyNamed) for (const [key, tie] of widerKeys(theme)) keys.add(key, tie);
    }
    for (const facet of known?.facets ?? []) keys.add(facetKey(facet), ties.facet * weight);
  }
  return keys.all;
}

/** Keys of which each keeps its greatest strength. */
function newKeys(first: Iterable<readonly [string, Strength]> = []) {
  const all = new Map<string, Strength>(first);
  const add = (key: string, strength: number) => {
    const rounded = Math.round(strength);
    if (rounded > (all.get(key) ?? 0)) all.set(key, rounded);
  };
  return { all: all as Keys, add };
}
