import { familiesOfWord, stemsOf, suggestionWords, themeById, themesTouchedIn } from "../../themes/index.ts";
import { familyKey, type Keys, type Language } from "./language.ts";
import { meaningsOf } from "./meanings.ts";
import { saidBehindSlips } from "./slips-in-sayings.ts";
import { sparedBy } from "./spared.ts";
import { newKeys, ties } from "./ties.ts";
import { folded } from "./words.ts";

/** A Finnish dictionary, where the machine has one. */
export interface Dictionary {
  /** The base form of a word, and then those of the parts of a compound. */
  baseFormsOf(word: string): readonly string[];
}

/** Themes less sure than this are not taken to be a listing's. */
const inferredFrom = 0.4;

/** Words that we know and that are no longer have no stem but themselves. */
const shortWord = 4;

/** The languages of the directory, by the vocabulary of the themes; with a dictionary better still. */
export function searchLanguage(dictionary?: Dictionary): Language {
  const keysOf = (word: string): Keys => {
    const keys = newKeys([[word, 16]]);
    keys.add(`o:${folded(word)}`, ties.folded);
    if (isEveryday(word)) return keys.all;
    const families = familiesOfWord(word);
    // What is left of a short word is that of many a word: "homo" is not "home".
    const isShort = families.length > 0 && word.length <= shortWord;
    for (const stem of stemsOf(word)) if (!isShort || stem.length === word.length) keys.add(`s:${stem}`, ties.stem);
    for (const { family, weight } of families) keys.add(familyKey(family), ties.family * weight);
    // What the vocabulary knows it knows better than a dictionary of the whole language.
    const [base, ...parts] = families.length === 0 ? (dictionary?.baseFormsOf(word) ?? []) : [];
    if (base === undefined) return keys.all;
    keys.add(`b:${base}`, ties.base);
    for (const part of parts) keys.add(`b:${part}`, ties.part);
    for (const { family, weight } of familiesOfWord(base)) keys.add(familyKey(family), ties.family * weight);
    return keys.all;
  };
  return {
    keysOf,
    meaningsOf: (text, words) => meaningsOf(text, words, keysOf),
    sparedFor: (themes) => sparedBy(new Set(themes.flatMap((id) => themeById(id)?.id ?? [])), []),
    themesOfTexts: (text) => themesTouchedIn(text).filter(({ weight }) => weight >= inferredFrom),
    widerTheme: (theme) => themeById(theme)?.partOf,
    saidBehindSlips,
    suggestions: suggestionWords(),
  };
}

/** Forms of a heavy word by their letters that are nearly always an everyday one: families who "syövät" eat. */
const everyday = new Set(["syövät", "syovat"]);
const isEveryday = (word: string) => everyday.has(word);
