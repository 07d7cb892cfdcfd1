/** Many growing lists of 32-bit numbers in one place: a list of one number costs 20 bytes, a long one little over 4 a number. */
export interface Lists {
  /** A new, empty list. */
  add(): number;
  push(list: number, value: number): void;
  sizeOf(list: number): number;
  /** Shows the list's numbers where they lie, run by run: `block[from]` up to before `block[to]`. In no particular order. */
  read(list: number, visit: (block: Uint32Array, from: number, to: number) => void): void;
  /** Of all lists together. */
  readonly bytes: number;
}

const blockBits = 14;
const blockSize = 1 << blockBits;
const longestSlice = 1 << 11;

/**
 * A list is a chain of slices, each twice as long as the one before: first the address of the slice before, then numbers.
 * Slices lie in blocks, so that growing copies nothing.
 */
export function makeLists(): Lists {
  const blocks: Uint32Array[] = [];
  let nextFree = blockSize;
  let lists = 0;
  let heads = new Uint32Array(64);
  let sizes = new Uint32Array(64);
  /** Of the newest slice: how many numbers it can hold, and how many it has room for. */
  let capacities = new Uint16Array(64);
  let rooms = new Uint16Array(64);

  function newSlice(list: number): void {
    const capacity = Math.min(longestSlice, (capacities[list] as number) * 2 || 1);
    if (nextFree + capacity + 1 > blockSize) {
      blocks.push(new Uint32Array(blockSize));
      nextFree = 0;
    }
    const block = blocks.length - 1;
    (blocks[block] as Uint32Array)[nextFree] = heads[list] as number;
    // The address is one more than the place, so that 0 means none.
    heads[list] = block * blockSize + nextFree + 1;
    nextFree += capacity + 1;
    capacities[list] = capacity;
    rooms[list] = capacity;
  }

  return {
    add() {
      if (lists === heads.length) {
        heads = grown(heads, new Uint32Array(lists * 2));
        sizes = grown(sizes, new Uint32Array(lists * 2));
        capacities = grown(capacities, new Uint16Array(lists * 2));
        rooms = grown(rooms, new Uint16Array(lists * 2));
      }
      return lists++;
    },
    push(list, value) {
      if (rooms[list] === 0) newSlice(list);
      const capacity = capacities[list] as number;
      const room = rooms[list] as number;
      const place = (heads[list] as number) + capacity - room;
      (blocks[place >>> blockBits] as Uint32Array)[place & (blockSize - 1)] = value;
      rooms[list] = room - 1;
      sizes[list] = (sizes[list] as number) + 1;
    },
    sizeOf: (list) => sizes[list] as number,
    read(list, visit) {
      const size = sizes[list] as number;
      let shown = 0;
      let address = heads[list] as number;
      let filled = (capacities[list] as number) - (rooms[list] as number);
      while (address !== 0) {
        const block = blocks[(address - 1) >>> blockBits] as Uint32Array;
        const start = (address - 1) & (blockSize - 1);
        visit(block, start + 1, start + 1 + filled);
        shown += filled;
        address = block[start] as number;
        // Slices before the longest double; all of the longest are alike, so what is left tells how long the next is.
        filled = size - shown >= longestSlice * 2 - 1 ? longestSlice : (size - shown + 1) >>> 1;
      }
    },
    get bytes() {
      return blocks.length * blockSize * 4 + heads.length * 12;
    },
  };
}

function grown<A extends Uint32Array | Uint16Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
