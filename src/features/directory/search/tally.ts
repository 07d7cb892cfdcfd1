import { type Bits, hasBit } from "./bits.ts";
import { sureFrom, wordShare, wordWorth } from "./ranking.rules.ts";

/**
 * What slots have of the words of one search: columns by slot, used again by the next. This is where a search spends its
 * time, so it is written for the machine: no objects, no closures in the loops.
 */
export interface Tally {
  /** Of one way to have a word (a family, a theme, the word itself): strength × impact added up, and in the lowest five bits the greatest strength. */
  readonly amounts: Int32Array;
  /** Which slots have any of it. */
  readonly touched: Uint32Array;
  /** Of one word, the best of its ways: by twice the slot its worth, and beside it its score; and which slots have any. */
  readonly ofWord: Float64Array;
  readonly wordSlots: Uint32Array;
  /** Of all words together: by twice the slot their worth, and beside it their score; and which slots have any. */
  readonly ofAll: Float64Array;
  readonly slots: Uint32Array;
}

export const makeTally = (capacity: number): Tally => ({
  amounts: new Int32Array(capacity),
  touched: new Uint32Array(capacity),
  ofWord: new Float64Array(capacity * 2),
  wordSlots: new Uint32Array(capacity),
  ofAll: new Float64Array(capacity * 2),
  slots: new Uint32Array(capacity),
});

/** How many bits of an amount are its greatest strength. */
export const strengthBits = 5;
const strengthMask = (1 << strengthBits) - 1;

/**
 * Adds what one word's postings (the slot in the upper 24 bits, the impact in the lower 8) give their slots with `strength`. Slots
 * of length 0 are dead. `gathered` slots had something before; how many have now.
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
  let having = gathered;
  for (let at = from; at < to; at++) {
    const posting = postings[at] as number;
    const slot = posting >>> 8;
    const amount = amounts[slot] as number;
    const more = (strength * (posting & 255)) << strengthBits;
    if (amount !== 0) amounts[slot] = amount + more;
    else if (lengths[slot] !== 0) {
      touched[having++] = slot;
      // Words come strongest first, so the first to touch a slot is its strongest.
      amounts[slot] = more | strength;
    }
  }
  return having;
}

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

export interface Way {
  /** By strength. */
  readonly worths: readonly number[];
  /** What share of its score is added to that of the best way. */
  readonly bonus: number;
  readonly lengths: Uint16Array;
  readonly norms: Float64Array;
  /** Where alone it counts, if not everywhere. */
  readonly within?: Bits | undefined;
}

/** Takes what has been gathered as one way to have the word, of which the best counts; how many slots have the word now. */
export function takeWay(
  tally: Tally,
  gathered: number,
  having: number,
  { worths, bonus, lengths, norms, within }: Way,
): number {
  const { amounts, touched, ofWord, wordSlots } = tally;
  const worthOf = Float64Array.from(worths);
  let slots = having;
  for (let n = 0; n < gathered; n++) {
    const slot = touched[n] as number;
    const packed = amounts[slot] as number;
    amounts[slot] = 0;
    if (within !== undefined && !hasBit(within, slot)) continue;
    const worth = worthOf[packed & strengthMask] as number;
    const score = worth * wordShare(packed >> strengthBits, norms[lengths[slot] as number] as number);
    const at = slot * 2;
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
  const { ofWord, wordSlots, ofAll, slots } = tally;
  let all = before;
  for (let n = 0; n < having; n++) {
    const slot = wordSlots[n] as number;
    const at = slot * 2;
    const share = ofAll[at] as number;
    if (share === 0) slots[all++] = slot;
    ofAll[at] = share + weight * (ofWord[at] as number);
    ofAll[at + 1] = (ofAll[at + 1] as number) + weight * (ofWord[at + 1] as number);
    ofWord[at] = 0;
    ofWord[at + 1] = 0;
  }
  return all;
}
