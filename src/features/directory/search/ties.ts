import type { Keys, Strength } from "./language.ts";

/**
 * How strongly each kind of key ties a word to others; two words are tied by both of their ties together. A saying leads to its
 * theme and, just strongly enough to be found after all else, to what is before all else about a theme `kin` to it.
 */
export const ties = {
  folded: 15,
  stem: 14,
  base: 14,
  part: 8,
  family: 11,
  theme: 12,
  phrase: 13,
  wider: 6,
  kin: 3,
  nearKin: 5,
  nearest: 1,
  facet: 6,
};

/** Keys of which each keeps its greatest strength. */
export function newKeys(first: Iterable<readonly [string, Strength]> = []) {
  const all = new Map<string, Strength>(first);
  const add = (key: string, strength: number) => {
    const rounded = Math.round(strength);
    if (rounded > (all.get(key) ?? 0)) all.set(key, rounded);
  };
  return { all: all as Keys, add };
}
