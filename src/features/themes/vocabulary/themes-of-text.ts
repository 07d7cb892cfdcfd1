import { type ThemeId, themeById } from "../themes.ts";
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
/** What is said of one's life as it is besides what has happened: loneliness, age. */
const besides = 0.9;
/** A theme that is less likely than this share of the likeliest is rather not meant, and may hurt. */
const leastShare = 0.35;
/** Where one thought ends: "has died. Children are" is nothing that anybody said. */
const sentencesOf = (text: string): string[] => text.split(/[.!?;:…]+(?=\s|$)|\s[–—-]\s|\n/);
/** "Juodaan kahvia", "dricker kaffe": what one is offered at the table is not what one drinks too much of. */
const atTable = [
  /\b(?:juo|joi)\p{L}*\s+(?:\p{L}+\s+)?(?:kahvi|tee(?:tä|n)?\b|kaakao|mehu)\p{L}*/giu,
  /\b(?:kahvi|teetä|kaakao|mehu)\p{L}*\s+(?:juo|joi)\p{L}*/giu,
  /\bdr[iau](?:ck|nk)\p{L}*\s+(?:\p{L}+\s+)?(?:kaffe|te|saft|coffee|tea|cocoa|juice)\b/giu,
];
const withoutTable = (text: string): string => atTable.reduce((left, offered) => left.replace(offered, " "), text);

/** Nobody asks in more words than this; the rest is not looked at. */
const longestText = 60;

/**
 * What a text, most often what somebody searches with, is about: likeliest first, none where no word is known. Each family of words
 * and each phrase is a piece of evidence, however often it is there; pieces for the same theme add up and never reach certainty. A word in a phrase speaks of
 * the phrase's theme alone: "mies lyö" is not about men.
 */
export function themesOf(text: string): readonly ThemeMatch[] {
  const found = evidenceIn(text, true);
  const least = leastShare * Math.max(0, ...found.map(({ weight }) => weight));
  return found.filter(({ weight }) => weight >= least);
}

/** What a listing's text may be about besides: it speaks of many things, and each word of it counts, in phrases too. */
export const themesTouchedIn = (text: string): readonly ThemeMatch[] => evidenceIn(text, false);

function evidenceIn(text: string, phraseTakesWords: boolean): readonly ThemeMatch[] {
  const doubt = new Map<ThemeId, number>();
  const evidence = (theme: ThemeId, weight: number) => {
    const sure = themeById(theme)?.group === "life" ? weight * besides : weight;
    doubt.set(theme, (doubt.get(theme) ?? 1) * (1 - sure));
  };

  const said = new Set<ThemeId>();
  const hinted = new Map<string, number>();
  let left = longestText;
  for (const sentence of sentencesOf(withoutTable(text))) {
    const tokens = tokensOf(sentence).slice(0, left);
    left -= tokens.length;
    const { themes, inPhrase } = themesOfPhrases(tokens);
    for (const theme of themes) said.add(theme);
    for (const [at, token] of tokens.entries()) {
      if (phraseTakesWords && inPhrase.has(at)) continue;
      for (const { family, weight } of familiesOfWord(token)) {
        hinted.set(family, Math.max(hinted.get(family) ?? 0, weight));
      }
    }
  }
  for (const theme of said) evidence(theme, ofPhrase);
  for (const [family, weight] of hinted) {
    for (const pointed of familyById(family)?.themes ?? []) evidence(pointed.theme, pointed.weight * weight * ofWord);
  }

  return [...doubt]
    .map(([theme, left]) => ({ theme, weight: 1 - left }))
    .filter(({ weight }) => weight >= 0.05)
    .sort((one, other) => other.weight - one.weight);
}

/** Themes of the phrases, and the places of their words. `nepsy-vanhemmat` is two words of a phrase as well as one. */
function themesOfPhrases(tokens: readonly string[]) {
  const matches = [...phrasesIn(tokens)];
  const inPhrase = new Set(matches.flatMap(({ at }) => at));
  if (tokens.some((token) => token.includes("-")))
    matches.push(...phrasesIn(tokens.flatMap((token) => token.split("-"))));
  return { themes: new Set(matches.map(({ phrase }) => phrase.theme)), inPhrase };
}
