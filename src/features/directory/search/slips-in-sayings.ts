import { isWounding, phrasesIn, tokensOf, wholeWords } from "../../themes/index.ts";
import { mayBeMeant, respelt, slipsBetween } from "./did-you-mean.ts";
import { folded, wordsOf } from "./words.ts";

/** Shorter words are a slip away from too many others. */
const shortest = 6;
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
 * The text as it was meant where a slip of the keys hides a saying of what has wounded somebody: "mentin lapseni" is read as "menetin
 * lapseni", though "mentin" might be a form of some other word. Undefined where no such saying comes to light.
 */
export function saidBehindSlips(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const meant = respelt(text, wordsOf(text), spelling);
  if (meant === undefined) return undefined;
  const before = woundsIn(text);
  return [...woundsIn(meant)].some((theme) => !before.has(theme)) ? meant : undefined;
}
