/** The quiet colours an emblem is drawn with; styles/signs.css gives them their values in light and dark. */
export const tones = ["spruce", "moss", "lake", "clay", "heather", "straw"] as const;
export type Tone = (typeof tones)[number];

export type TableShape = "round" | "square" | "long";

/** How one group's emblem is drawn: a table and the dots round it, in two colours. */
export interface EmblemPlan {
  readonly table: TableShape;
  readonly tableTone: Tone;
  /** One tone for each seat, clockwise. */
  readonly seats: readonly Tone[];
  /** Where the first seat is, in turns from the top. */
  readonly start: number;
}

/**
 * The emblem of `seed`: the same seed always gives the same drawing, and the drawing gives nothing back of the seed.
 * Pass something opaque, such as a group's public id; never a person's name.
 */
export function planEmblem(seed: string): EmblemPlan {
  const draw = drawer(seed);
  const first = draw(tones.length);
  const second = (first + 1 + draw(tones.length - 1)) % tones.length;
  const [tableTone, otherTone] = [toneAt(first), toneAt(second)];
  const count = 5 + draw(4);
  const rhythm = 1 + draw(3);
  const table = (["round", "round", "square", "long"] as const)[draw(4)] ?? "round";
  return {
    table,
    tableTone,
    seats: Array.from({ length: count }, (_, seat) => (seat % (rhythm + 1) === 0 ? otherTone : tableTone)),
    start: draw(8) / (8 * count),
  };
}

function toneAt(index: number): Tone {
  return tones[index] ?? tones[0];
}

/** A small generator of even numbers below `limit`, wound up by the seed (FNV-1a, then mulberry32). */
function drawer(seed: string): (limit: number) => number {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(seed)) state = Math.imul(state ^ byte, 0x01000193);
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
