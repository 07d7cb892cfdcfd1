/**
 * The file a VFST transducer lies in (libvoikko's unweighted format), read into tables. Layout, in the byte order of the machine
 * it was made on: two cookies of four bytes, one byte "weighted", seven of nothing; the number of symbols in two bytes and the
 * symbols, each ended by a zero; filling up to the next eight; then cells of eight bytes. A cell is a transition: symbol in,
 * symbol out (two bytes each), target state (three), how many more transitions its state has (one). 255 there means that the
 * next cell holds the number instead. Symbol 0 is nothing at all; symbols named `@P.CASE.ON@` are flags; then single letters;
 * then tags in brackets. A transition with symbol 65535 going in marks a state where a word may end.
 */
export interface Transducer {
  readonly symbols: readonly string[];
  /** Numbers of the symbols that are single letters. */
  readonly letters: ReadonlyMap<string, number>;
  /** For each symbol what it asks of or does to a feature, where it is a flag. */
  readonly flags: readonly (Flag | undefined)[];
  readonly features: number;
  /** Symbol in and symbol out of each cell, one after the other. */
  readonly arcs: Uint16Array;
  /** Target in the low 24 bits, the number of more transitions above. */
  readonly info: Uint32Array;
  readonly states: number;
}

export interface Flag {
  readonly operation: "P" | "C" | "U" | "R" | "D";
  readonly feature: number;
  /** 0 where none is named. */
  readonly value: number;
}

/** A file that is not what it should be, or cannot be read. Its message says why, in English, for whoever runs the service. */
export class VoikkoFileError extends Error {
  override readonly name = "VoikkoFileError";
}

export const finalSymbol = 0xffff;
const cookies = [0x00013a6e, 0x000351fa] as const;
const header = 16;
const cell = 8;

/** Reads a transducer. Throws VoikkoFileError. Every target is checked, so that walking needs no checks. */
export function readTransducer(bytes: Uint8Array): Transducer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < header + 2) throw new VoikkoFileError("the file is too short for a VFST dictionary");
  const little = view.getUint32(0, true) === cookies[0];
  if (!little && view.getUint32(0, false) === cookies[0]) {
    throw new VoikkoFileError("the dictionary was made for a machine of the other byte order");
  }
  if (!little || view.getUint32(4, true) !== cookies[1]) throw new VoikkoFileError("the file is no VFST dictionary");
  if (view.getUint8(8) !== 0) throw new VoikkoFileError("weighted VFST dictionaries are not read");

  const { symbols, end } = readSymbols(bytes, view.getUint16(header, true));
  const start = Math.ceil(end / cell) * cell;
  const states = (bytes.length - start) / cell;
  if (states < 1 || !Number.isInteger(states)) throw new VoikkoFileError("the dictionary is cut off");

  const arcs = new Uint16Array(states * 2);
  const info = new Uint32Array(states);
  for (let at = 0; at < states; at++) {
    const offset = start + at * cell;
    arcs[at * 2] = view.getUint16(offset, true);
    arcs[at * 2 + 1] = view.getUint16(offset + 2, true);
    info[at] = view.getUint32(offset + 4, true);
  }
  const transducer = { symbols, letters: lettersOf(symbols), ...flagsOf(symbols), arcs, info, states };
  checkStates(transducer);
  return transducer;
}

/** How many cells after a state's first belong to it. */
export function moreCells({ arcs, info }: Pick<Transducer, "arcs" | "info">, state: number): number {
  const more = (info[state] ?? 0) >>> 24;
  if (more < 255) return more;
  const next = (state + 1) * 2;
  return (arcs[next] ?? 0) + (arcs[next + 1] ?? 0) * 0x10000 + 1;
}

function readSymbols(bytes: Uint8Array, count: number): { symbols: string[]; end: number } {
  const decoder = new TextDecoder();
  const symbols: string[] = [];
  let at = header + 2;
  while (symbols.length < count) {
    const end = bytes.indexOf(0, at);
    if (end < 0 || end - at > 100) throw new VoikkoFileError("the dictionary's symbols cannot be read");
    symbols.push(decoder.decode(bytes.subarray(at, end)));
    at = end + 1;
  }
  if (symbols[0] !== "") throw new VoikkoFileError("the dictionary's first symbol is not the empty one");
  return { symbols, end: at };
}

function lettersOf(symbols: readonly string[]): Map<string, number> {
  return new Map(symbols.flatMap((symbol, at) => ([...symbol].length === 1 ? [[symbol, at]] : [])));
}

function flagsOf(symbols: readonly string[]): { flags: (Flag | undefined)[]; features: number } {
  const features = new Map<string, number>();
  const values = new Map<string, number>();
  const numberIn = (known: Map<string, number>, name: string) => {
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  };
  const flags = symbols.map((symbol): Flag | undefined => {
    const [, operation, feature, value] = /^@([PCURD])\.([^.@]+)(?:\.([^@]+))?@$/.exec(symbol) ?? [];
    if (!operation || !feature) {
      if (/^@.+@$/.test(symbol)) throw new VoikkoFileError(`the dictionary has a flag we do not know: ${symbol}`);
      return undefined;
    }
    return {
      operation: operation as Flag["operation"],
      feature: numberIn(features, feature),
      value: value ? numberIn(values, value) + 1 : 0,
    };
  });
  return { flags, features: features.size };
}

/** From the first state on: every reachable state lies within the file, with all its transitions and their symbols. */
function checkStates(transducer: Transducer): void {
  const { arcs, info, states, symbols } = transducer;
  const seen = new Uint8Array(states);
  const waiting = [0];
  seen[0] = 1;
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const more = moreCells(transducer, state);
    if (state + more >= states) throw new VoikkoFileError("a state of the dictionary reaches past its end");
    for (let at = state; at <= state + more; at++) {
      if (at === state + 1 && more >= 255) continue;
      const symbol = arcs[at * 2] ?? 0;
      if (symbol === finalSymbol) continue;
      const target = (info[at] ?? 0) & 0xffffff;
      if (symbol >= symbols.length || (arcs[at * 2 + 1] ?? 0) >= symbols.length || target >= states) {
        throw new VoikkoFileError("a transition of the dictionary leads nowhere");
      }
      if (!seen[target]) {
        seen[target] = 1;
        waiting.push(target);
      }
    }
  }
}
