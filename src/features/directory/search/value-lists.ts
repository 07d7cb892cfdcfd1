/**
 * Every slot's values of every facet, one after the other: counting looks once at each value of what was found, however many
 * values there are in all.
 */
export interface ValueLists {
  /** Notes the values of the next slot; slots come in their order, and none is left out. */
  add(values: Iterable<number>): void;
  /** Counts each value, by its number below `size`, in the first `total` of `slots`. */
  count(slots: Uint32Array, total: number, size: number): Uint32Array;
}

export function makeValueLists(): ValueLists {
  let values = new Uint32Array(1_024);
  /** Where each slot's values end; they begin where those of the slot before end. */
  let ends = new Uint32Array(64);
  let slots = 0;
  let filled = 0;

  return {
    add(of) {
      for (const value of of) {
        if (filled === values.length) values = doubled(values);
        values[filled++] = value;
      }
      if (slots === ends.length) ends = doubled(ends);
      ends[slots++] = filled;
    },
    count(found, total, size) {
      const counts = new Uint32Array(size);
      for (let n = 0; n < total; n++) {
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

function doubled(from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(from.length * 2);
  wider.set(from);
  return wider;
}
