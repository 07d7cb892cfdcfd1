import type { Language } from "./language.ts";
import { chunks, folded, trigramsOf } from "./words.ts";

/** Finds how a misspelt word is spelt. */
export type Spelling = (word: string) => string | undefined;

/** How many slips are taken for slips: two in a long word, one in a shorter one, none in the shortest. */
const slipsForgiven = (word: string) => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);
/** A word begins as it was meant to; nearly all do, and "todettiin" is not to be read as "tapettiin". */
const surelyMeant = (word: string) => (word.length < 8 ? 1 : 3);

/** May the `candidate` be what was meant by the `word`, but for a few slips? */
export function mayBeMeant(word: string, candidate: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === candidate[same]) same += 1;
  // What differs at its end alone is the word in another form, or not yet typed to its end.
  return same >= surelyMeant(word) && same < Math.min(word.length, candidate.length) - 1;
}

/** Spelling by the vocabulary's own words, and where those have nothing near, by words of listings that look `alike`. */
export function makeSpelling({ suggestions }: Language, alike: (word: string) => readonly string[]): Spelling {
  const byTrigram = new Map<string, number[]>();
  for (const [n, word] of suggestions.entries()) {
    for (const trigram of trigramsOf(folded(word))) {
      const numbers = byTrigram.get(trigram);
      if (numbers) numbers.push(n);
      else byTrigram.set(trigram, [n]);
    }
  }
  const nearest = (word: string, candidates: readonly string[]) => {
    let best: string | undefined;
    let fewest = slipsForgiven(word) + 1;
    for (const candidate of candidates.toSorted()) {
      if (!mayBeMeant(folded(word), folded(candidate))) continue;
      const slips = slipsBetween(folded(word), folded(candidate), fewest);
      if (slips < fewest) {
        best = candidate;
        fewest = slips;
      }
    }
    return best;
  };
  return (word) => {
    const numbers = new Set(trigramsOf(folded(word)).flatMap((trigram) => byTrigram.get(trigram) ?? []));
    const ours = nearest(
      word,
      [...numbers].map((n) => suggestions[n] as string),
    );
    if (ours !== undefined) return ours;
    return nearest(word, alike(word));
  };
}

/** The text with `unknown` words spelt as we know them; undefined where none of them is near a known word. */
export function respelt(text: string, unknown: readonly string[], spelling: Spelling): string | undefined {
  const better = new Map(unknown.map((word) => [word, spelling(word)]));
  const corrected = text.replace(chunks, (chunk) => better.get(chunk.normalize("NFKC").toLowerCase()) ?? chunk);
  return corrected === text ? undefined : corrected;
}

/** Letters to change, add, leave out or swap with their neighbour (optimal string alignment); `limit` when not fewer. */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min(
        (last[j - 1] as number) + (same ? 0 : 1),
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (beforeLast[j - 2] as number) + 1);
      }
      row.push(slips);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(limit, last[b.length] as number);
}
