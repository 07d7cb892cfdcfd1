import { familiesOfWord, familyById, isWounding, phrasesIn, tokensOf, wholeWords } from "../../themes/index.ts";
import { mayBeMeant, respelt, slipsBetween } from "./did-you-mean.ts";
import { isOfPeople } from "./people.ts";
import { folded, wordsOf } from "./words.ts";

/** Shorter words are a slip away from too many others. */
const shortest = 6;
/** A word of so many letters that is a slip away from a heavy one is hardly another word. */
const long = 10;
/** Nobody writes more to look for something. */
const longest = 500;
const heavyWords = wholeWords.filter((word) => word.length >= shortest);

const spelling = (word: string) =>
  word.length < shortest || heavyWords.includes(word)
    ? undefined
    : heavyWords.find(
        (heavy) => mayBeMeant(folded(word), folded(heavy)) && slipsBetween(folded(word), folded(heavy), 2) === 1,
      );

const woundsIn = (text: string) =>
  new Set(phrasesIn(tokensOf(text)).flatMap(({ phrase }) => (isWounding(phrase.theme) ? [phrase.theme] : [])));

/**
 * The text as it was meant where a slip of the keys hides what has wounded somebody: "mentin lapseni" is read as "menetin lapseni",
 * though "mentin" might be a form of some other word, and "lapsikuolma" is not about children. Undefined where nothing of that
 * kind comes to light.
 */
export function saidBehindSlips(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const typed = wordsOf(text);
  const meant = respelt(text, typed, spelling);
  if (meant === undefined) return undefined;
  const before = woundsIn(text);
  if ([...woundsIn(meant)].some((theme) => !before.has(theme))) return meant;
  return respelt(text, typed.filter(hidesWound), spelling);
}

/** Is it a slip away from a word that alone names a wound, and nothing that we know by itself? */
function hidesWound(word: string): boolean {
  const meant = word.length >= long || isOfPeople(word) ? spelling(word) : undefined;
  return meant !== undefined && namesWound(meant) && !namesWound(word);
}

const namesWound = (word: string): boolean =>
  familiesOfWord(word).some(({ family, weight }) =>
    (familyById(family)?.themes ?? []).some(({ theme, weight: sure }) => isWounding(theme) && weight * sure >= surely),
  );
const surely = 0.7;
