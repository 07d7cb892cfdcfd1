import type { ThemeId } from "../themes.ts";
import { parsePattern, type VocabularyLanguage, vocabularyLanguages } from "./notation.ts";
import { PatternSet } from "./pattern-set.ts";
import { sayings } from "./sayings.ts";

export interface Phrase {
  /** As the list has it. */
  readonly text: string;
  readonly language: VocabularyLanguage;
  readonly theme: ThemeId;
}

export interface PhraseMatch {
  readonly phrase: Phrase;
  /** Places of its words among the tokens, in the order of the phrase. */
  readonly at: readonly number[];
}

/** Other words between those of a phrase: "menetin viime vuonna lapseni". */
const between = 2;

const phrases: { readonly phrase: Phrase; readonly length: number }[] = [];
const slots = new PatternSet<{ readonly phrase: number; readonly slot: number }>();

for (const [theme, lists] of Object.entries(sayings) as [ThemeId, (typeof sayings)[ThemeId]][]) {
  for (const language of vocabularyLanguages) {
    for (const text of lists?.[language] ?? []) {
      const words = text.split(" ");
      for (const [slot, alternatives] of words.entries()) {
        for (const word of alternatives.split("|")) {
          slots.add(parsePattern(word), language, { phrase: phrases.length, slot });
        }
      }
      phrases.push({ phrase: { text, language, theme }, length: words.length });
    }
  }
}

/** Words of phrases as they are also written: run together with "and", or as they are spoken. */
const alsoWritten: ReadonlyMap<string, string> = new Map([
  ["enka", "en"],
  ["eika", "ei"],
  ["emmeka", "emme"],
  ["eivatka", "eivat"],
  ["oon", "olen"],
  ["oo", "ole"],
  ["ollu", "ollut"],
  ["mun", "minun"],
  ["mulla", "minulla"],
  ["mul", "minulla"],
  ["mulle", "minulle"],
  ["multa", "minulta"],
  ["kans", "kanssa"],
  ["mut", "minut"],
  ["mua", "minua"],
  ["itteni", "itseni"],
  ["ittensa", "itsensa"],
  ["itteensa", "itseensa"],
  ["itteaan", "itseaan"],
  ["itteani", "itseani"],
  ["itteeni", "itseani"],
  ["emma", "en"],
  ["enma", "en"],
]);

/** Phrases in a text's tokens, in any order of their words, which Finnish leaves free; at most two words may stand between. */
export function phrasesIn(tokens: readonly string[]): readonly PhraseMatch[] {
  const seen = new Map<number, number[]>();
  const found = new Map<number, PhraseMatch>();
  for (const [at, token] of tokens.entries()) {
    slots.match(alsoWritten.get(token) ?? token, ({ phrase, slot }, weight) => {
      if (weight < 0.8) return;
      const entry = phrases[phrase];
      if (!entry) return;
      const places = seen.get(phrase) ?? Array<number>(entry.length).fill(Number.NEGATIVE_INFINITY);
      if (!places.includes(at)) places[slot] = at;
      seen.set(phrase, places);
      if (!found.has(phrase) && at - Math.min(...places) < entry.length + between) {
        found.set(phrase, { phrase: entry.phrase, at: [...places] });
      }
    });
  }
  return longest([...found.values()]);
}

/** "vauva kuoli kohtuun" is not "vauva kuoli" besides: of phrases on the same words the one that says more. */
function longest(matches: readonly PhraseMatch[]): PhraseMatch[] {
  return matches.filter(
    (match) =>
      !matches.some((other) => other.at.length > match.at.length && match.at.every((at) => other.at.includes(at))),
  );
}

export const allPhrases = (): readonly Phrase[] => phrases.map(({ phrase }) => phrase);
