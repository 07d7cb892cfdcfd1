import type { ThemeId } from "../themes.ts";
import { familiesOfWord, familyById } from "./families.ts";
import { tokensOf } from "./notation.ts";
import { phrasesIn } from "./phrases.ts";

export interface ThemeMatch {
  readonly theme: ThemeId;
  /** 0–1. */
  readonly weight: number;
}

const ofPhrase = 0.95;
/** What one word can do at most: a phrase says more. */
const ofWord = 0.85;
/** Nobody asks in more words than this; the rest is not looked at. */
const longestText = 60;

/**
 * What a text, most often what somebody searches with, is about: likeliest first, none where no word is known. Each word and
 * each phrase is a piece of evidence; pieces for the same theme add up and never reach certainty.
 */
export function themesOf(text: string): readonly ThemeMatch[] {
  const tokens = tokensOf(text).slice(0, longestText);
  const doubt = new Map<ThemeId, number>();
  const evidence = (theme: ThemeId, weight: number) => doubt.set(theme, (doubt.get(theme) ?? 1) * (1 - weight));

  for (const token of tokens) {
    const ofToken = new Map<ThemeId, number>();
    for (const { family, weight } of familiesOfWord(token)) {
      for (const pointed of familyById(family)?.themes ?? []) {
        ofToken.set(pointed.theme, Math.max(ofToken.get(pointed.theme) ?? 0, pointed.weight * weight));
      }
    }
    for (const [theme, weight] of ofToken) evidence(theme, weight * ofWord);
  }
  for (const theme of themesOfPhrases(tokens)) evidence(theme, ofPhrase);

  return [...doubt]
    .map(([theme, left]) => ({ theme, weight: 1 - left }))
    .filter(({ weight }) => weight >= 0.05)
    .sort((one, other) => other.weight - one.weight);
}

/** `nepsy-vanhemmat` is two words of a phrase as well as one. */
function themesOfPhrases(tokens: readonly string[]): ReadonlySet<ThemeId> {
  const matches = [...phrasesIn(tokens)];
  if (tokens.some((token) => token.includes("-")))
    matches.push(...phrasesIn(tokens.flatMap((token) => token.split("-"))));
  return new Set(matches.map(({ phrase }) => phrase.theme));
}
