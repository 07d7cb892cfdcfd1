/** Sets of small numbers, one bit each. Signed, because the machine's own integers are: unsigned ones become floats. */
export type Bits = Int32Array;

/** Room for the numbers below `size`. */
export const makeBits = (size: number): Bits => new Int32Array((size + 31) >>> 5);

export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

export function setBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
}

export function clearBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] as number) & ~(1 << (at & 31));
}

/** The same set with room for more. */
export function widened(bits: Bits, size: number): Bits {
  const wider = makeBits(size);
  wider.set(bits);
  return wider;
}

/** Keeps in `bits` what `other` has too. `other` may be shorter; what is beyond it, it has not. */
export function keepCommon(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] as number) & (other[at] ?? 0);
}

/** Keeps in `bits` what `other` has not. */
export function keepOthers(bits: Bits, other: Bits): void {
  const length = Math.min(bits.length, other.length);
  for (let at = 0; at < length; at++) bits[at] = (bits[at] as number) & ~(other[at] as number);
}

/** Adds to `bits` what `other` has. */
export function addAll(bits: Bits, other: Bits): void {
  const length = Math.min(bits.length, other.length);
  for (let at = 0; at < length; at++) bits[at] = (bits[at] as number) | (other[at] as number);
}

/** Writes into `places` which 32-bit words of it are not empty; how many there were. Counting looks only there. */
export function listFilled(bits: Bits, places: Int32Array): number {
  let filled = 0;
  for (let at = 0; at < bits.length; at++) if (bits[at] !== 0) places[filled++] = at;
  return filled;
}

/** How many both have; the first `filled` of `places` are the filled words of `bits`. `other` may be shorter. */
export function countCommon(bits: Bits, places: Int32Array, filled: number, other: Bits): number {
  const length = Math.min(bits.length, other.length);
  let count = 0;
  if (filled * 2 > bits.length) {
    for (let at = 0; at < length; at++) count += ones((bits[at] as number) & (other[at] as number));
    return count;
  }
  for (let n = 0; n < filled; n++) {
    const at = places[n] as number;
    if (at < length) count += ones((bits[at] as number) & (other[at] as number));
  }
  return count;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at++) count += ones(bits[at] as number);
  return count;
}

/** Writes the numbers of the set into `into` in rising order; how many there were. */
export function listBits(bits: Bits, into: Int32Array): number {
  let found = 0;
  for (let at = 0; at < bits.length; at++) {
    let word = bits[at] as number;
    while (word !== 0) {
      const lowest = word & -word;
      into[found++] = (at << 5) + (31 - Math.clz32(lowest));
      word ^= lowest;
    }
  }
  return found;
}

/** How many bits of a 32-bit word are one. */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
