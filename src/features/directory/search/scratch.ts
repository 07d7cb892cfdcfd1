import { type Bits, makeBits } from "./bits.ts";

/**
 * Sets and lists of slots for the search at hand, used again by the next one. Made anew for each search they would be hundreds
 * of kilobytes, and most of what the collector of a busy service has to do.
 */
export interface Scratch {
  /** A search begins, with room for so many slots: all that was given out before may be used again. */
  begin(capacity: number): void;
  /** An empty set. */
  bits(): Bits;
  /** A set of the same slots as `bits`. */
  copyOf(bits: Bits): Bits;
  /** Room for every slot; what stands in it means nothing. */
  list(): Int32Array;
  /** Room for the place of every 32-bit word of a set. */
  places(): Int32Array;
}

export function makeScratch(): Scratch {
  let room = 0;
  let sets: Bits[] = [];
  let lists: Int32Array[] = [];
  let setsInUse = 0;
  let listsInUse = 0;
  const nextSet = () => {
    sets[setsInUse] ??= makeBits(room);
    return sets[setsInUse++] as Bits;
  };
  return {
    begin(capacity) {
      if (capacity !== room) {
        sets = [];
        lists = [];
      }
      room = capacity;
      setsInUse = 0;
      listsInUse = 0;
    },
    bits: () => nextSet().fill(0),
    copyOf(bits) {
      const copy = nextSet();
      copy.set(bits);
      return copy;
    },
    places: nextSet,
    list() {
      lists[listsInUse] ??= new Int32Array(room);
      return lists[listsInUse++] as Int32Array;
    },
  };
}
