import type { Strength } from "./language.ts";
import type { SearchQuery } from "./search.ts";

/** Tuned on the tuning half and the development set of test/relevance. */
export const tuned = {
  /** How soon more of the same word adds nothing more. */
  saturation: 24,
  /** How much a long text weighs each of its words down: 0 not at all, 1 wholly. */
  lengthMatters: 0.2,
  /** What is found must have this share of what the best found has of the words' worth. */
  leastShare: 0.4,
  leastShareOfAll: 0.4,
  /** And this share of the best score. */
  leastScore: 0.31,
  /** Words that meet less surely than this are no answer to each other, even where there is no better one. */
  leastStrength: 3,
  /** Families, themes and facets that a word speaks of less surely are not asked for. */
  leastConcept: 5,
  fuzzyFrom: 0.6,
  /** What a word that the vocabulary does not know is worth against one that it knows. */
  outsideVocabulary: 0.7,
  /** How much more the word itself counts than others of its families. */
  ownBonus: 0.25,
  /** What is left of a score of what only hurts less than what is left out. */
  last: 0.3,
  /** What is left of a score of books and stories where nobody asks for them: people come first. */
  toRead: 0.75,
  /** What is left of a score in a language that whoever asks may not speak. */
  otherLanguage: 0.75,
  /** What a word that fits most listings ("group", "support") is worth against one that fits few. */
  general: 0.5,
  /** And a word that only counts beside others ("my child" beside "has died"). */
  leaning: 0.7,
};

/** Two words meet by a key: as strong as both their ties to it. */
export const keyStrength = (asked: Strength, has: Strength): Strength => (asked * has + 8) >> 4;

/**
 * How surely `word` of a listing is meant by `asked`, a word nobody has written, when `common` of its `trigrams` are in
 * `word` too. 0: not at all.
 */
export function fuzzyStrength(asked: string, word: string, common: number, trigrams: number): Strength {
  if (asked.length < 4 || word.length < 3 || /\d/.test(asked)) return 0;
  const likeness = common / trigrams;
  return likeness >= tuned.fuzzyFrom ? Math.round(likeness * 8) : 0;
}

/** From this strength a word is meant beyond doubt. */
export const sureFrom: Strength = 8;

/** Of a saying's themes: is it the one of which what was said is a part? Surer than what is kin, less sure than what was said. */
export const isWider = (strength: Strength): boolean => strength >= widerFrom && strength < sureFrom;
const widerFrom: Strength = 6;

/**
 * What a word is worth to a listing that has it with `strength`, when `having` of `all` listings have it as surely. Beyond
 * doubt is as sure as it gets: another word of the family is worth as much as the word itself.
 */
export const wordWorth = (all: number, having: number, strength: Strength): number =>
  (Math.log(1 + (all - having + 0.5) / (having + 0.5)) * Math.min(strength, sureFrom)) / sureFrom;

/**
 * What the word itself is worth, by strength: as much as the best that its families and themes gave (`most`), so that
 * another word of the family is as good; where it has none, by how rare it is, but less than a word we know.
 */
export const ownWorths = (worths: readonly number[], most: number): readonly number[] =>
  worths.map((worth, strength) =>
    most > 0 ? (most * Math.min(strength, sureFrom)) / sureFrom : worth * tuned.outsideVocabulary,
  );

/** Longer texts are taken to be of this many words. */
export const longestText = 1_000;

/** How much a text of `length` words weighs each of them down. */
export const lengthNorm = (length: number, meanLength: number): number =>
  tuned.saturation * (1 - tuned.lengthMatters + tuned.lengthMatters * (length / meanLength));

/** How much of its worth a word gives a listing that has it `amount` much (strength × impact). */
export const wordShare = (amount: number, norm: number): number => amount / (amount + norm);

/** What words give a listing: their worth together, and its score by how much it says of them. */
export interface Found {
  readonly share: number;
  readonly score: number;
}

/** How much a listing must have to be found, when the best of all has `best` and the best of those here have so much. */
export const leastFound = (best: number, bestHere: Found): Found => ({
  share: Math.max(bestHere.share * tuned.leastShare, best * tuned.leastShareOfAll),
  score: bestHere.score * tuned.leastScore,
});

/** What is known of one that is found; not a number where it is not known. */
export interface RankFacts {
  /** Worth of the words it has, where words were asked for. */
  readonly score: number;
  readonly km: number;
  /** How far one looks around, where one does. */
  readonly limit: number;
  /** Milliseconds of the epoch. */
  readonly changed: number;
  readonly next: number;
  readonly unconfirmed: boolean;
  /** Is it offered in the language of whoever asks? */
  readonly spoken: boolean;
  /** Is it offered somewhere else in the world? */
  readonly afar: boolean;
  /** Does it say anything of itself beside its name? */
  readonly described: boolean;
  /** Does it come after all else that the words find? */
  readonly last: boolean;
  /** Is it to be read alone, where nobody asks for something to read? */
  readonly alone: boolean;
}

/** Where it stands in the order asked for: lower is earlier. Those that stand alike go by their ids. */
export function rankOf(sort: SearchQuery["sort"], facts: RankFacts): number {
  const { score, km, limit, changed, next, unconfirmed, spoken, described } = facts;
  // Where no words say what is looked for, nobody looks for what is elsewhere in the world, in a language they may not speak.
  const afar = facts.afar && !spoken;
  if (sort === "next") return known(next, Number.POSITIVE_INFINITY) + (afar ? 1e14 : 0);
  if (sort === "fresh") return -changed;
  const isAround = !Number.isNaN(limit);
  if (sort === "near" && isAround) return known(km, Number.POSITIVE_INFINITY);
  // Best: what is unconfirmed or in another language a little later; what is near a little earlier.
  if (!Number.isNaN(score)) {
    return -score * standingOf(facts) * (isAround ? nearness(km, limit) : 1);
  }
  // What one need not go to stands after what is near and before what is far.
  if (isAround) return known(km, limit) + (unconfirmed ? limit / 10 : 0) + (afar ? 1e14 : 0);
  return -changed + (afar ? 4e14 : 0) + (unconfirmed ? 2e14 : 0) + (described ? 0 : 1e14);
}

/** What is left of a score of what stands back before all else that the words find as well. */
export function standingOf({
  unconfirmed,
  spoken,
  last,
  alone,
}: Pick<RankFacts, "unconfirmed" | "spoken" | "last" | "alone">): number {
  const asSuch = (unconfirmed ? 0.9 : 1) * (spoken ? 1 : tuned.otherLanguage);
  return asSuch * (last ? tuned.last : 1) * (alone ? tuned.toRead : 1);
}

const known = (value: number, otherwise: number): number => (Number.isNaN(value) ? otherwise : value);

/** From 1.2 beside one's door to 1 at the limit, for what one need not go to 1.1, and less for what is beyond. */
function nearness(km: number, limit: number): number {
  if (Number.isNaN(km)) return 1.1;
  return km <= limit ? 1.2 - (0.2 * km) / Math.max(limit, 1) : 0.8;
}
