import { type Bits, hasBit } from "./bits.ts";
import { sureFrom, wordShare, wordWorth } from "./ranking.rules.ts";

/**
 * What slots have of the words of one search: columns by slot, used again by the next. This is where a search spends its
 * time, so it is written for the machine: no objects, no closures in the loops.
 */
export interface Tally {
  // Of one way to have a word (a family, a theme, the word itself): strength × impact added up, the greatest strength, and
  // which slots have any.
  readonly amounts: Int32Array;
  readonly strengths: Uint8Array;
  readonly touched: Uint32Array;
  // Of one word: the best of its ways, and which slots have any.
  readonly worths: Float64Array;
  readonly wordScores: Float64Array;
  readonly wordSlots: Uint32Array;
  // Of all words together, and which slots have any.
  readonly shares: Float64Array;
  readonly scores: Float64Array;
  readonly slots: Uint32Array;
}

export const makeTally = (capacity: number): Tally => ({
  amounts: new Int32Array(capacity),
  strengths: new Uint8Array(capacity),
  touched: new Uint32Array(capacity),
  worths: new Float64Array(capacity),
  wordScores: new Float64Array(capacity),
  wordSlots: new Uint32Array(capacity),
  shares: new Float64Array(capacity),
  scores: new Float64Array(capacity),
  slots: new Uint32Array(capacity),
});

/** What a way is worth to slots that have it with each strength: the more of `count` have it as surely, the less. */
export function worthsOf(count: number, { strengths, touched }: Tally, gathered: number): readonly number[] {
  const having = new Uint32Array(17);
  for (let n = 0; n < gathered; n++) {
    const strength = strengths[touched[n] as number] as number;
    having[strength] = (having[strength] as number) + 1;
  }
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
  const { amounts, strengths, touched, wordScores, wordSlots } = tally;
  const best = tally.worths;
  let slots = having;
  for (let n = 0; n < gathered; n++) {
    const slot = touched[n] as number;
    const worth = worths[strengths[slot] as number] as number;
    const score = worth * wordShare(amounts[slot] as number, norms[lengths[slot] as number] as number);
    amounts[slot] = 0;
    if (within !== undefined && !hasBit(within, slot)) continue;
    const before = best[slot] as number;
    if (before === 0) wordSlots[slots++] = slot;
    if (worth > before) best[slot] = worth;
    const scored = wordScores[slot] as number;
    wordScores[slot] = (score > scored ? score : scored) + bonus * score;
  }
  return slots;
}

/** Adds the word to what slots have of all words, and clears it; how many slots have any word, of which `before` had one. */
export function addWord(tally: Tally, having: number, weight: number, before: number): number {
  const { worths, wordScores, wordSlots, shares, scores, slots } = tally;
  let all = before;
  for (let n = 0; n < having; n++) {
    const slot = wordSlots[n] as number;
    const share = shares[slot] as number;
    if (share === 0) slots[all++] = slot;
    shares[slot] = share + weight * (worths[slot] as number);
    scores[slot] = (scores[slot] as number) + weight * (wordScores[slot] as number);
    worths[slot] = 0;
    wordScores[slot] = 0;
  }
  return all;
}
