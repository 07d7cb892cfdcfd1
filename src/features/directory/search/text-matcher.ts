import { addAll, type Bits, keepOthers, setBit } from "./bits.ts";
import type { NumberedWords } from "./entry-words.rules.ts";
import { facetKey, type Keys, type Leaning, type Spared, type Strength } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Lists } from "./lists.ts";
import type { AskedWord, Grounds } from "./query-words.ts";
import { isWider, leastFound, lengthNorm, longestText, ownWorths, tuned } from "./ranking.rules.ts";
import type { Scratch } from "./scratch.ts";
import {
  addWord,
  clearAll,
  findAtLeast,
  gatherRun,
  keepWithin,
  makeTally,
  mostOf,
  takeWay,
  worthsOf,
} from "./tally.ts";

export interface TextMatch {
  /** The slots of those looked among that are found. */
  readonly bits: Bits;
  /** Those of them that come after all else. */
  readonly last: Bits;
  /** Do the words ask for something to read? */
  readonly asksToRead: boolean;
  /** The score of a slot that is found, at twice the slot and one; until the next match. */
  readonly scores: Float64Array;
  /** Words that nobody knows: no offering has them in any form, nor has the vocabulary; what looks like them was taken. */
  readonly unknown: readonly string[];
}

/** Which slots have which words, and how much they say of each. */
export interface TextMatcher {
  /** `words` by their numbers in the lexicon. */
  add(slot: number, words: NumberedWords): void;
  remove(slot: number): void;
  /**
   * `here`: the slots among which is looked. Words that lean count only where there is something of their `grounds`; what is
   * `spared` is not found.
   */
  match(asked: readonly AskedWord[], grounds: Grounds, spared: Spared, here: Bits): TextMatch;
  /** Which slots are never shown to whoever is spared this. */
  hurting(spared: Spared): Bits;
  /** Does any slot still have the word with this number? */
  isUsed(word: number): boolean;
}

const readingKey = facetKey("form:reading");

/** What has been gathered of one way to have a word. */
interface Gathered {
  /** How many slots have it. */
  readonly slots: number;
  /** What it is worth, by strength. */
  readonly worths: readonly number[];
}

/** A posting is one number: the slot in its upper 24 bits, the impact in the lower 8. */
const impactBits = 8;

export function makeTextMatcher(lexicon: Lexicon, lists: Lists, scratch: Scratch): TextMatcher {
  /** The list of postings of each word, by the word's number. */
  const postings: number[] = [];
  /** Words of each slot's texts, at least 1; 0 where the slot is dead. */
  let lengths = new Uint16Array(64);
  let count = 0;
  let allLength = 0;
  /** Kept from search to search, as making it takes longer than clearing it. */
  let tally = makeTally(0);
  /** How many slots the tally knows of from the last search: only they are cleared and looked at. */
  let tallied = 0;

  /** Adds up what every live slot has of these words, strongest first: how many slots, and with which strengths. */
  function gather(meets: ReadonlyMap<number, Strength>): Gathered {
    const byStrength = new Uint32Array(17);
    let slots = 0;
    for (const [number, strength] of [...meets].sort((a, b) => b[1] - a[1])) {
      const before = slots;
      lists.read(postings[number] as number, (block, from, to) => {
        slots = gatherRun(tally, lengths, strength, block, from, to, slots);
      });
      byStrength[strength] = (byStrength[strength] as number) + slots - before;
    }
    return { slots, worths: worthsOf(count, byStrength) };
  }

  /** By length of text, how much it weighs words down: reckoned anew when the mean has changed. */
  const norms = new Float64Array(longestText + 1);
  let normsMean = Number.NaN;
  function lengthNorms(): Float64Array {
    const mean = allLength / Math.max(1, count);
    if (mean !== normsMean)
      for (let length = 0; length <= longestText; length++) norms[length] = lengthNorm(length, mean);
    normsMean = mean;
    return norms;
  }

  /** Gives every live slot what it has of the word; false where no slot has it, but at most what looks like it. */
  function takeWord(
    { word, own, concepts, said, leans, weight }: AskedWord,
    grounds: Readonly<Record<Leaning, Bits>>,
    norms: Float64Array,
  ) {
    let having = 0;
    let most = 0;
    let isKnown = said.size > 0 || concepts.size > 0;
    const lean = leans && grounds[leans];
    for (const [keys, within] of [[said, undefined] as const, [concepts, lean] as const]) {
      for (const concept of keys) {
        const { slots, worths: plain } = gather(lexicon.meeting(new Map([concept])));
        // What is only kin to a saying is worth a part of what was said, however rare it is.
        const worths = keys === said && isWider(concept[1]) ? ownWorths(plain, most) : plain;
        const gathered = within ? keepWithin(tally, slots, within) : slots;
        having = takeWay(tally, gathered, having, { worths, bonus: 0, lengths, norms });
        most = Math.max(most, ...worths);
      }
    }
    const itself = gather(lexicon.meeting(own));
    isKnown ||= itself.slots > 0;
    const { slots, worths: plain } = isKnown ? itself : gather(lexicon.resembling(word));
    const worths = ownWorths(plain, most);
    const gathered = lean ? keepWithin(tally, slots, lean) : slots;
    having = takeWay(tally, gathered, having, { worths, bonus: tuned.ownBonus, lengths, norms });
    tallied = addWord(tally, having, weight, tallied);
    return isKnown;
  }

  /** Live slots that have anything of `grounds`. */
  function having(grounds: Keys): Bits {
    const bits = scratch.bits();
    for (const number of lexicon.meeting(grounds).keys()) {
      lists.read(postings[number] as number, (block, from, to) => {
        for (let at = from; at < to; at++) setBit(bits, (block[at] as number) >>> impactBits);
      });
    }
    return bits;
  }

  return {
    hurting({ never, unless }) {
      const bits = having(never);
      keepOthers(bits, having(unless));
      return bits;
    },
    add(slot, { words, count: many, impactOf, length }) {
      if (slot >= lengths.length) {
        const wider = new Uint16Array(lengths.length * 2);
        wider.set(lengths);
        lengths = wider;
      }
      lengths[slot] = Math.min(longestText, Math.max(1, length));
      count += 1;
      allLength += lengths[slot] as number;
      for (let n = 0; n < many; n++) {
        const number = words[n] as number;
        postings[number] ??= lists.add();
        lists.push(postings[number] as number, (slot << impactBits) | impactOf(number));
      }
    },
    remove(slot) {
      count -= 1;
      allLength -= lengths[slot] as number;
      lengths[slot] = 0;
    },
    isUsed(word) {
      let isUsed = false;
      lists.read(postings[word] as number, (block, from, to) => {
        for (let at = from; at < to && !isUsed; at++) isUsed = lengths[(block[at] as number) >>> impactBits] !== 0;
      });
      return isUsed;
    },
    match(asked, grounds, spared, here) {
      const capacity = here.length * 32;
      if (tally.slots.length < capacity) tally = makeTally(capacity);
      else clearAll(tally, tallied);
      tallied = 0;
      const norms = lengthNorms();
      const groundOf = (leaning: Leaning) =>
        asked.some(({ leans }) => leans === leaning) ? having(grounds[leaning]) : scratch.bits();
      const ground = { core: groundOf("core"), around: groundOf("around") };
      const unknown = asked.filter((word) => !takeWord(word, ground, norms)).map(({ word }) => word);

      const unless = having(spared.unless);
      const never = having(spared.never);
      keepOthers(never, unless);
      const last = having(spared.last);
      keepOthers(last, unless);
      addAll(last, having(spared.forOthers));
      const { best, bestHere } = mostOf(tally, tallied, here, never);
      const bits = scratch.bits();
      findAtLeast(tally, tallied, leastFound(best, bestHere), here, bits);
      keepOthers(bits, never);
      const asksToRead = asked.some(({ concepts }) => concepts.has(readingKey));
      return { bits, last, asksToRead, scores: tally.ofAll, unknown };
    },
  };
}
