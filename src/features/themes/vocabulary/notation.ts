/**
 * How the word lists are written. Words stand apart with spaces:
 *
 * - `suru`    a base form: all its inflected forms, and the word as the first part of a compound whose last part we know
 * - `sure*`   a beginning: anything may follow
 * - `=avh`    this word exactly
 * - `+ryhmä`  may also be the last part of a compound (with either of the others: `+sairau*`)
 * - `rinta/4` counts for four tenths only: the word often means something else
 * - `a|b`     in phrases: either
 */
export const vocabularyLanguages = ["fi", "sv", "en"] as const;
export type VocabularyLanguage = (typeof vocabularyLanguages)[number];

export interface Pattern {
  readonly kind: "base" | "beginning" | "exact";
  /** As written, with its own letters. */
  readonly word: string;
  readonly endsCompounds: boolean;
  /** 0–1. */
  readonly weight: number;
}

/** One word of a list. Throws where the notation is broken: the lists are ours. */
export function parsePattern(text: string): Pattern {
  const [, plus, equals, word, star, tenths] = /^(\+?)(=?)([\p{Ll}\d'-]+)(\*?)(?:\/(\d))?$/u.exec(text) ?? [];
  if (!word || (equals && star)) throw new Error(`not a pattern: ${text}`);
  return {
    kind: equals ? "exact" : star ? "beginning" : "base",
    word,
    endsCompounds: plus === "+",
    weight: tenths ? Number(tenths) / 10 : 1,
  };
}

export const parsePatterns = (list: string): Pattern[] => list.split(/\s+/).filter(Boolean).map(parsePattern);

/** Small letters without dots and accents, so that `syopa` finds what `syöpä` does. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  // Most words are of these letters only, and most of the time of looking up a word went here.
  if (/^[a-zäöå0-9-]*$/.test(small)) return small.replace(/[äå]/g, "a").replaceAll("ö", "o");
  return small
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[’‘´`]/g, "'")
    .normalize("NFC");
}

/** A text's words, folded. Parts of a word with a hyphen stay together. */
export function tokensOf(text: string): string[] {
  return fold(text).match(/[\p{L}\d]+(?:['-][\p{L}\d]+)*/gu) ?? [];
}
