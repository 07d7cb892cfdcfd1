import { english } from "./english.ts";
import { finnish } from "./finnish.ts";
import { swedish } from "./swedish.ts";

export { makeRecoveryCode, readRecoveryCode } from "./recovery-code.rules.ts";

export type Language = "fi" | "sv" | "en";
export type WordList = readonly string[];

export type PhraseReading =
  | { kind: "phrase"; words: string[]; language: Language }
  | { kind: "unknown-words"; positions: number[] }
  | { kind: "wrong-count"; count: number };

/** The lists, by the language a person has chosen. Any two words of one list are at least three slips apart. */
export const wordLists: Readonly<Record<Language, WordList>> = { fi: finnish, sv: swedish, en: english };

/** How many words a phrase has. */
export const PHRASE_WORDS = 7;

/** How many bits of chance a phrase holds: seven words, each one of 2^11. */
export const PHRASE_BITS = 77;

/** How many letters the longest word of the lists has. */
const LONGEST_WORD = 10;

const LIST_LENGTH = 2 ** (PHRASE_BITS / PHRASE_WORDS);

/**
 * A new phrase from `list`. `randomInt(below)` must give an even, cryptographically strong choice of 0…below-1.
 * Throws a RangeError for a list or a number that would make the phrase weaker than `PHRASE_BITS`.
 */
export function makePhrase(list: WordList, randomInt: (below: number) => number): string[] {
  if (list.length !== LIST_LENGTH) throw new RangeError(`A phrase needs ${LIST_LENGTH} words to choose from`);
  return Array.from({ length: PHRASE_WORDS }, () => {
    const word = list[randomInt(list.length)];
    if (word === undefined) throw new RangeError("randomInt gave a number outside the list");
    return word;
  });
}

/**
 * The exact text that is hashed for a phrase: its words as the list spells them, in order, one space between.
 * Stable for ever, as every stored hash depends on it. Give it words from `makePhrase` or `readPhrase` only.
 */
export function canonicalPhrase(words: readonly string[]): string {
  return words.join(" ").normalize("NFC");
}

/**
 * What a person meant by what they typed. Forgiven: capitals, numbering, anything between the words, missing dots and
 * rings (ä, ö, å), one slip in each word, a compound typed apart and two words typed together. The language is the one
 * whose list explains all the words with the fewest slips.
 * `positions` are indexes, from 0, of the typed words that the nearest list does not know.
 */
export function readPhrase(typed: string): PhraseReading {
  const parts = typedWords(typed);
  if (parts.length > 2 * PHRASE_WORDS) return { kind: "wrong-count", count: parts.length };

  let best: { reading: Reading; language: Language } | undefined;
  for (const lexicon of lexicons) {
    const reading = cheapestReading(parts, lexicon);
    if (reading && (!best || reading.slips < best.reading.slips)) best = { reading, language: lexicon.language };
  }
  if (best) return { kind: "phrase", words: best.reading.words, language: best.language };

  if (parts.length !== PHRASE_WORDS) return { kind: "wrong-count", count: parts.length };
  const positions = lexicons
    .map((lexicon) => parts.flatMap((part, position) => (findWord(part, lexicon) ? [] : [position])))
    .reduce((fewest, other) => (other.length < fewest.length ? other : fewest));
  return { kind: "unknown-words", positions };
}

type Lexicon = { language: Language; wordByFolded: ReadonlyMap<string, string> };
type Reading = { words: string[]; slips: number };

const LANGUAGES = ["fi", "sv", "en"] as const;
const lexicons: readonly Lexicon[] = LANGUAGES.map((language) => ({
  language,
  wordByFolded: new Map(wordLists[language].map((word) => [fold(word), word])),
}));

/** Small letters without dots, rings or accents, and without the invisible marks that come along with copied text. */
function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "");
  return plain.toLowerCase().replaceAll("ø", "o").replaceAll("æ", "a");
}

/** The typed words, folded. A figure inside a word is a slip and stays; in front of a word it is numbering. */
function typedWords(typed: string): string[] {
  const runs = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  return runs.map((run) => run.replace(/^\p{N}+/u, "")).filter((word) => word !== "");
}

/** The word that was meant. One slip never fits two words of a list, as they stand three slips apart. */
function findWord(typed: string, { wordByFolded }: Lexicon): Reading | undefined {
  const exact = wordByFolded.get(typed);
  if (exact !== undefined) return { words: [exact], slips: 0 };
  for (const [folded, word] of wordByFolded) {
    if (isOneSlipApart(folded, typed)) return { words: [word], slips: 1 };
  }
  return undefined;
}

/** Two words typed together, without any other slip. */
function findTwoWords(typed: string, { wordByFolded }: Lexicon): Reading | undefined {
  if (typed.length > 2 * LONGEST_WORD) return undefined;
  for (let cut = 1; cut < typed.length; cut++) {
    const first = wordByFolded.get(typed.slice(0, cut));
    const second = wordByFolded.get(typed.slice(cut));
    if (first !== undefined && second !== undefined) return { words: [first, second], slips: 1 };
  }
  return undefined;
}

/** One word typed in two parts. The wrong space is a slip of its own. */
function findWordApart(typed: string, lexicon: Lexicon): Reading | undefined {
  const found = findWord(typed, lexicon);
  return found && { words: found.words, slips: found.slips + 1 };
}

/** Whether inserting, leaving out, replacing or swapping letters at one place (or nothing at all) makes `a` of `b`. */
function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** The reading of all `parts` as one whole phrase that needs the fewest slips. */
function cheapestReading(parts: readonly string[], lexicon: Lexicon): Reading | undefined {
  // reached[i] holds the cheapest readings of the first i parts, by how many words they make.
  const reached = Array.from({ length: parts.length + 1 }, () => new Map<number, Reading>());
  reached[0]?.set(0, { words: [], slips: 0 });

  const extend = (from: number, to: number, step: Reading | undefined) => {
    if (!step) return;
    for (const before of reached[from]?.values() ?? []) {
      const reading = { words: [...before.words, ...step.words], slips: before.slips + step.slips };
      const known = reached[to]?.get(reading.words.length);
      if (!known || reading.slips < known.slips) reached[to]?.set(reading.words.length, reading);
    }
  };
  for (const [i, part] of parts.entries()) {
    extend(i, i + 1, findWord(part, lexicon));
    extend(i, i + 1, findTwoWords(part, lexicon));
    if (i + 1 < parts.length) extend(i, i + 2, findWordApart(part + parts[i + 1], lexicon));
  }
  return reached[parts.length]?.get(PHRASE_WORDS);
}
