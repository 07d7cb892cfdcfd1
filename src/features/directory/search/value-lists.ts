/**
 * Every slot's values of every facet, one after the other: counting looks once at each value of what was found, however many
 * values there are in all.
 */
export interface ValueLists {
  /** Notes a value of the slot at hand. */
  add(value: number): void;
  /** The slot at hand has no more; slots come in their order, and none is left out. */
  endSlot(): void;
  /** Counts each value, by its number below `size`, in `slots`. */
  count(slots: Int32Array, size: number): Int32Array;
}

export function makeValueLists(): ValueLists {
  let values = new Int32Array(1_024);
  /** Where each slot's values end; they begin where those of the slot before end. */
  let ends = new Int32Array(64);
  let slots = 0;
  let filled = 0;

  return {
    add(value) {
      if (filled === values.length) values = doubled(values);
      values[filled++] = value;
    },
    endSlot() {
      if (slots === ends.length) ends = doubled(ends);
      ends[slots++] = filled;
    },
    count(found, size) {
      const counts = new Int32Array(size);
      for (let n = 0; n < found.length; n++) {
        const slot = found[n] as number;
        const end = ends[slot] as number;
        for (let at = slot === 0 ? 0 : (ends[slot - 1] as number); at < end; at++) {
          const value = values[at] as number;
          counts[value] = (counts[value] as number) + 1;
        }
      }
      return counts;
    },
  };
}

function doubled(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(from.length * 2);
  wider.set(from);
  return wider;
}
