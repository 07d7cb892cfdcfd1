import type { Bits } from "./bits.ts";
import { type Found, sureFrom, wordShare, wordWorth } from "./ranking.rules.ts";

/**
 * What slots have of the words of one search: columns by slot, used again by the next. This is where a search spends its
 * time, so it is written for the machine: no objects in the loops, no calls but to what is beside them, and nothing from
 * outside that would have to be looked up again each time round.
 */
export interface Tally {
  /** Of one way to have a word (a family, a theme, the word itself): strength × impact added up, and in the lowest five bits the greatest strength. */
  readonly amounts: Int32Array;
  /** Which slots have any of it. */
  readonly touched: Int32Array;
  /** Of one word, the best of its ways: by twice the slot its worth, and beside it its score; and which slots have any. */
  ofWord: Float64Array;
  wordSlots: Int32Array;
  /** Of all words together: by twice the slot their worth, and beside it their score; and which slots have any. */
  ofAll: Float64Array;
  slots: Int32Array;
}

/** One more than there are slots, as what may not be new is noted behind the last that was. */
export const makeTally = (capacity: number): Tally => ({
  amounts: new Int32Array(capacity),
  touched: new Int32Array(capacity + 1),
  ofWord: new Float64Array(capacity * 2),
  wordSlots: new Int32Array(capacity),
  ofAll: new Float64Array(capacity * 2),
  slots: new Int32Array(capacity),
});

/** How many bits of an amount are its greatest strength. */
const strengthBits = 5;
const strengthMask = (1 << strengthBits) - 1;

/**
 * Adds what one word's postings (the slot in the upper 24 bits, the impact in the lower 8) give their slots with `strength`. Slots
 * of length 0 are dead: nobody asks what they have. `gathered` slots had something before; how many have now.
 */
export function gatherRun(
  { amounts, touched }: Tally,
  lengths: Uint16Array,
  strength: number,
  postings: Uint32Array,
  from: number,
  to: number,
  gathered: number,
): number {
  const shift = strengthBits;
  let having = gathered;
  for (let at = from; at < to; at++) {
    const posting = postings[at] as number;
    const slot = posting >>> 8;
    const amount = amounts[slot] as number;
    // Whether a slot is new is as good as thrown by dice, and the machine guesses badly: reckoned without a branch.
    const isNew = isZero(amount);
    // Words come strongest first, so the first to touch a slot is its strongest.
    amounts[slot] = amount + ((strength * (posting & 255)) << shift) + isNew * strength;
    touched[having] = slot;
    having += isNew & ~isZero(lengths[slot] as number);
  }
  return having;
}

/** 1 of 0, and 0 of any other whole number. */
const isZero = (n: number): number => ~(n | -n) >>> 31;

/** What a way is worth to slots that have it with each strength, which `having` of them do: the more of `count` have it as surely, the less. */
export function worthsOf(count: number, having: Uint32Array): readonly number[] {
  const worths = new Array<number>(17).fill(0);
  let asSurely = 0;
  for (let strength = 16; strength > 0; strength--) {
    asSurely += having[strength] as number;
    // Where none has it as surely, nobody asks what it would be worth.
    worths[strength] = asSurely === 0 ? 0 : wordWorth(count, asSurely, strength);
  }
  // All beyond doubt are alike.
  return worths.fill(worths[sureFrom] as number, sureFrom);
}

/** Leaves of what has been gathered only what is in `within`; how many slots are left. */
export function keepWithin({ amounts, touched }: Tally, gathered: number, within: Bits): number {
  let kept = 0;
  for (let n = 0; n < gathered; n++) {
    const slot = touched[n] as number;
    if ((((within[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1) touched[kept++] = slot;
    else amounts[slot] = 0;
  }
  return kept;
}

export interface Way {
  /** By strength. */
  readonly worths: readonly number[];
  /** What share of its score is added to that of the best way. */
  readonly bonus: number;
  readonly lengths: Uint16Array;
  readonly norms: Float64Array;
}

/** Takes what has been gathered as one way to have the word, of which the best counts; how many slots have the word now. */
export function takeWay(
  tally: Tally,
  gathered: number,
  having: number,
  { worths, bonus, lengths, norms }: Way,
): number {
  const { amounts, touched, ofWord, wordSlots } = tally;
  const worthOf = Float64Array.from(worths);
  const [mask, shift, shareOf] = [strengthMask, strengthBits, wordShare];
  let slots = having;
  for (let n = 0; n < gathered; n++) {
    const slot = touched[n] as number;
    const packed = amounts[slot] as number;
    amounts[slot] = 0;
    const worth = worthOf[packed & mask] as number;
    const score = worth * shareOf(packed >> shift, norms[lengths[slot] as number] as number);
    const at = slot << 1;
    const before = ofWord[at] as number;
    if (before === 0) wordSlots[slots++] = slot;
    if (worth > before) ofWord[at] = worth;
    const scored = ofWord[at + 1] as number;
    ofWord[at + 1] = (score > scored ? score : scored) + bonus * score;
  }
  return slots;
}

/** Adds the word to what slots have of all words, and clears it; how many slots have any word, of which `before` had one. */
export function addWord(tally: Tally, having: number, weight: number, before: number): number {
  if (before === 0) return beginWith(tally, having, weight);
  const { ofWord, wordSlots, ofAll, slots } = tally;
  let all = before;
  for (let n = 0; n < having; n++) {
    const slot = wordSlots[n] as number;
    const at = slot << 1;
    const share = ofAll[at] as number;
    if (share === 0) slots[all++] = slot;
    ofAll[at] = share + weight * (ofWord[at] as number);
    ofAll[at + 1] = (ofAll[at + 1] as number) + weight * (ofWord[at + 1] as number);
    ofWord[at] = 0;
    ofWord[at + 1] = 0;
  }
  return all;
}

/** The first word that any slot has is what they have of all words: its columns change places with the empty ones. */
function beginWith(tally: Tally, having: number, weight: number): number {
  [tally.ofWord, tally.ofAll] = [tally.ofAll, tally.ofWord];
  [tally.wordSlots, tally.slots] = [tally.slots, tally.wordSlots];
  if (weight === 1) return having;
  const { ofAll, slots } = tally;
  for (let n = 0; n < having; n++) {
    const at = (slots[n] as number) << 1;
    ofAll[at] = weight * (ofAll[at] as number);
    ofAll[at + 1] = weight * (ofAll[at + 1] as number);
  }
  return having;
}

/** The most that any of the first `count` slots has of the words' worth, and the most that those in `here` have; not those of `spared`. */
export function mostOf(
  { ofAll, slots }: Tally,
  count: number,
  here: Bits,
  spared: Bits,
): { best: number; bestHere: Found } {
  let best = 0;
  let share = 0;
  let score = 0;
  for (let n = 0; n < count; n++) {
    const slot = slots[n] as number;
    if ((((spared[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1) continue;
    const own = ofAll[slot << 1] as number;
    if (own > best) best = own;
    if ((((here[slot >>> 5] as number) >>> (slot & 31)) & 1) === 0) continue;
    if (own > share) share = own;
    const scored = ofAll[(slot << 1) + 1] as number;
    if (scored > score) score = scored;
  }
  return { best, bestHere: { share, score } };
}

/** Adds to `found` which of the first `count` slots are in `here` and have at least so much. */
export function findAtLeast({ ofAll, slots }: Tally, count: number, least: Found, here: Bits, found: Bits): void {
  const { share, score } = least;
  for (let n = 0; n < count; n++) {
    const slot = slots[n] as number;
    const own = ofAll[slot << 1] as number;
    const isFound = Number(own > 0) & Number(own >= share) & Number((ofAll[(slot << 1) + 1] as number) >= score);
    const at = slot >>> 5;
    found[at] = (found[at] as number) | ((isFound << (slot & 31)) & (here[at] as number));
  }
}

/** Clears what the first `count` slots have of all words. */
export function clearAll({ ofAll, slots }: Tally, count: number): void {
  for (let n = 0; n < count; n++) {
    const at = (slots[n] as number) << 1;
    ofAll[at] = 0;
    ofAll[at + 1] = 0;
  }
}
