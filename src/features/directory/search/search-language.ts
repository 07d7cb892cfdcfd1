import {
  familiesOfWord,
  familyById,
  phrasesIn,
  relatedThemes,
  stemsOf,
  suggestionWords,
  themesOf,
  tokensOf,
} from "../../themes/index.ts";
import { facetKey, familyKey, type Keys, type Language, type Strength, themeKey } from "./language.ts";
import { folded } from "./words.ts";

/** A Finnish dictionary, where the machine has one. */
export interface Dictionary {
  /** The base form of a word, and then those of the parts of a compound. */
  baseFormsOf(word: string): readonly string[];
}

/**
 * How strongly each kind of key ties a word to others; two words are tied by both of their ties together. A saying leads to its
 * theme and, just strongly enough to be found after all else, to the themes `kin` to it.
 */
export const ties = { folded: 15, stem: 14, base: 14, part: 8, family: 11, theme: 12, phrase: 13, kin: 4, facet: 8 };

/** Themes surer than this are told of. */
const toldFrom = 0.3;
/** Themes less sure than this are not taken to be a listing's. */
const inferredFrom = 0.6;

/** The languages of the directory, by the vocabulary of the themes; with a dictionary better still. */
export function searchLanguage(dictionary?: Dictionary): Language {
  return {
    keysOf(word) {
      const keys = newKeys([[word, 16]]);
      keys.add(`o:${folded(word)}`, ties.folded);
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
      const ofWords = words.map(meaningsOfWord);
      const beside = newKeys();
      const tokens = tokensOf(text);
      const inPhrase = new Set<number>();
      for (const { phrase, at } of phrasesIn(tokens)) {
        const kin = relatedThemes(phrase.theme);
        const parts = at.flatMap((place) => tokens[place]?.split("-") ?? []);
        const spoken = words.flatMap((word, n) => (parts.includes(folded(word)) ? [n] : []));
        for (const n of spoken) {
          inPhrase.add(n);
          ofWords[n]?.add(themeKey(phrase.theme), ties.phrase);
          for (const { id } of kin) ofWords[n]?.add(themeKey(id), ties.kin);
        }
        if (spoken.length === 0) {
          beside.add(themeKey(phrase.theme), ties.phrase);
          for (const { id } of kin) beside.add(themeKey(id), ties.kin);
        }
      }
      const themes = themesOf(text).filter(({ weight }) => weight >= toldFrom);
      return {
        ofWords: ofWords.map(({ all }) => all),
        inPhrase,
        general: new Set(words.flatMap((word, n) => (isGeneral(word) && !inPhrase.has(n) ? [n] : []))),
        beside: beside.all,
        themes: themes.map(({ theme }) => theme),
      };
    },
    themesOfTexts: (text) => themesOf(text).filter(({ weight }) => weight >= inferredFrom),
    suggestions: suggestionWords(),
  };
}

/** A word that we know, and that is of no theme. */
function isGeneral(word: string): boolean {
  const families = familiesOfWord(word);
  return families.length > 0 && families.every(({ family }) => (familyById(family)?.themes ?? []).length === 0);
}

function meaningsOfWord(word: string) {
  const keys = newKeys();
  for (const { family, weight } of familiesOfWord(word)) {
    const known = familyById(family);
    for (const { theme, weight: sure } of known?.themes ?? []) keys.add(themeKey(theme), ties.theme * weight * sure);
    for (const facet of known?.facets ?? []) keys.add(facetKey(facet), ties.facet * weight);
  }
  return keys;
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
