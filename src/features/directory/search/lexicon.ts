import { noWord } from "./entry-words.rules.ts";
import type { Language, Strength } from "./language.ts";
import type { Lists } from "./lists.ts";
import { fuzzyStrength, keyStrength, tuned } from "./ranking.rules.ts";
import { isStopWord } from "./stop-words.ts";
import { makeWordNumbers } from "./word-numbers.ts";
import { trigramsOf } from "./words.ts";

/** All words of all listings, and the words that mean the same or look alike. Words are numbered as they come. */
export interface Lexicon {
  /**
   * The number of the word in `text` at `from` up to before `to`, `noWord` where it says nothing; a new word gets one, and its
   * keys and trigrams are noted.
   */
  add(text: string, from: number, to: number): number;
  /** How many words there are. */
  readonly size: number;
  /** Words that have one of `keys`, with the greatest strength by which they do. */
  meeting(keys: ReadonlyMap<string, Strength>): Map<number, Strength>;
  /** Words that look like `word`, by the trigrams they have in common, with their strength. */
  resembling(word: string): Map<number, Strength>;
  wordOf(number: number): string;
}

/** Theme words and other keys that nobody types: not to be resembled. */
const isTyped = (word: string) => word[1] !== ":";

export function makeLexicon(language: Language, lists: Lists): Lexicon {
  const numbers = makeWordNumbers();
  const words: string[] = [];
  const byKey = new Map<string, number>();
  const byTrigram = new Map<string, number>();
  let hits = new Uint8Array(1_024);

  function note(map: Map<string, number>, key: string, value: number): void {
    let list = map.get(key);
    if (list === undefined) {
      list = lists.add();
      map.set(key, list);
    }
    lists.push(list, value);
  }

  return {
    add(text, from, to) {
      const known = numbers.at(text, from, to);
      if (known !== undefined) return known;
      // A word that is only cut out of a text would keep all of the text.
      const word = Buffer.from(text.slice(from, to)).toString();
      if (isStopWord(word)) {
        numbers.set(word, noWord);
        return noWord;
      }
      const number = words.length;
      words.push(word);
      numbers.set(word, number);
      if (!isTyped(word)) {
        note(byKey, word, (number << 5) | 16);
        return number;
      }
      for (const [key, strength] of language.keysOf(word)) note(byKey, key, (number << 5) | strength);
      for (const trigram of trigramsOf(word)) note(byTrigram, trigram, number);
      return number;
    },
    get size() {
      return words.length;
    },
    wordOf: (number) => words[number] as string,
    meeting(keys) {
      const met = new Map<number, Strength>();
      for (const [key, asked] of keys) {
        const list = byKey.get(key);
        if (list === undefined) continue;
        lists.read(list, (block, from, to) => {
          for (let at = from; at < to; at++) {
            const number = (block[at] as number) >>> 5;
            const strength = keyStrength(asked, (block[at] as number) & 31);
            if (strength >= tuned.leastStrength && strength > (met.get(number) ?? 0)) met.set(number, strength);
          }
        });
      }
      return met;
    },
    resembling(word) {
      if (hits.length < words.length) hits = new Uint8Array(words.length * 2);
      const trigrams = trigramsOf(word);
      const touched: number[] = [];
      for (const trigram of trigrams) {
        const list = byTrigram.get(trigram);
        if (list === undefined) continue;
        lists.read(list, (block, from, to) => {
          for (let at = from; at < to; at++) {
            const number = block[at] as number;
            if (hits[number] === 0) touched.push(number);
            hits[number] = (hits[number] as number) + 1;
          }
        });
      }
      const resembling = new Map<number, Strength>();
      for (const number of touched) {
        const strength = fuzzyStrength(word, words[number] as string, hits[number] as number, trigrams.length);
        if (strength > 0) resembling.set(number, strength);
        hits[number] = 0;
      }
      return resembling;
    },
  };
}
