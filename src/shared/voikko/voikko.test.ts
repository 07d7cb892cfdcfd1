import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findVoikkoFile, openVoikko, VoikkoFileError } from "./index.ts";
import { voikkoOf } from "./voikko.ts";

const folder = mkdtempSync(join(tmpdir(), "voikko-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Arc = readonly [symbolIn: string, symbolOut: string, target: number];
interface State {
  readonly final?: boolean;
  readonly arcs: readonly Arc[];
}

/** A VFST file of our own making: flags, then letters, then tags. States with 255 arcs and more get an overflow cell. */
function vfst(states: readonly State[]): Uint8Array {
  const all = states.flatMap(({ arcs }) => arcs);
  const used = new Set([...all.map(([symbolIn]) => symbolIn), ...all.map(([, symbolOut]) => symbolOut)]);
  const kind = (symbol: string) => (symbol === "" ? 0 : symbol.startsWith("@") ? 1 : symbol.startsWith("[") ? 3 : 2);
  const symbols = ["", ...[...used].filter(Boolean).toSorted((a, b) => kind(a) - kind(b))];

  const cellsOf = ({ final, arcs }: State) => (final ? 1 : 0) + arcs.length;
  const needs = (state: State) => cellsOf(state) + (cellsOf(state) > 255 ? 1 : 0);
  const starts = states.map((_, at) => states.slice(0, at).reduce((sum, state) => sum + needs(state), 0));
  const table = Buffer.alloc(states.reduce((sum, state) => sum + needs(state), 0) * 8);
  for (const [number, state] of states.entries()) {
    const more = cellsOf(state) - 1;
    const cells: [number, number, number][] = state.arcs.map(([symbolIn, symbolOut, target]) => [
      symbols.indexOf(symbolIn),
      symbols.indexOf(symbolOut),
      starts[target] ?? target,
    ]);
    if (state.final) cells.unshift([0xffff, 0, 0]);
    let at = (starts[number] ?? 0) * 8;
    for (const [index, [symbolIn, symbolOut, target]] of cells.entries()) {
      table.writeUInt16LE(symbolIn, at);
      table.writeUInt16LE(symbolOut, at + 2);
      table.writeUInt32LE(target + (index === 0 ? Math.min(more, 255) * 0x1000000 : 0), at + 4);
      at += 8;
      if (index === 0 && more >= 255) {
        table.writeUInt32LE(more, at);
        at += 8;
      }
    }
  }
  const header = Buffer.alloc(18);
  header.writeUInt32LE(0x00013a6e, 0);
  header.writeUInt32LE(0x000351fa, 4);
  header.writeUInt16LE(symbols.length, 16);
  const names = Buffer.from(symbols.map((symbol) => `${symbol}\0`).join(""));
  const filling = Buffer.alloc((8 - ((header.length + names.length) % 8)) % 8);
  return Buffer.concat([header, names, filling, table]);
}

/** Knows `suru`; `lo`, after which a flag forbids a second part; and `la`, where a letter comes out of a flag. */
const small = vfst([
  {
    arcs: [
      ["", "[Xp]", 1],
      ["l", "l", 9],
    ],
  },
  { arcs: [["s", "s", 2]] },
  { arcs: [["u", "u", 3]] },
  { arcs: [["r", "r", 4]] },
  { arcs: [["u", "u", 5]] },
  { arcs: [["", "[X]", 6]] },
  { arcs: [["", "s", 7]] },
  { arcs: [["", "u", 14]] },
  { final: true, arcs: [] },
  {
    arcs: [
      ["o", "o", 10],
      ["a", "a", 16],
    ],
  },
  { arcs: [["@P.LAST.ON@", "", 11]] },
  { final: true, arcs: [["", "[Bc]", 12]] },
  {
    arcs: [
      ["@D.LAST@", "", 0],
      ["@R.LAST.ON@", "", 8],
    ],
  },
  { final: true, arcs: [] },
  { arcs: [["", "r", 15]] },
  { final: true, arcs: [["", "", 13]] },
  { arcs: [["@U.CASE.A@", "p", 17]] },
  {
    arcs: [
      ["@U.CASE.B@", "", 18],
      ["@C.CASE@", "@C.CASE@", 18],
    ],
  },
  { final: true, arcs: [] },
]);

describe("a dictionary of a few words", () => {
  it("answers with the words' base forms", () => {
    expect(voikkoOf(small).baseFormsOf("suru")).toEqual(["suru"]);
    expect(voikkoOf(small).baseFormsOf("SURU")).toEqual(["suru"]);
  });

  it("knows nothing else", () => {
    for (const word of ["", "sur", "surua", "leski", "🙂", "s".repeat(1_000)]) {
      expect(voikkoOf(small).baseFormsOf(word)).toEqual([]);
    }
  });

  it("obeys its flags, and outputs a letter that comes out of one, but never a flag", () => {
    expect(voikkoOf(small).baseFormsOf("lo")).toEqual(["lo"]);
    expect(voikkoOf(small).analyse("losuru")).toEqual([]);
    expect(voikkoOf(small).baseFormsOf("la")).toEqual(["lap"]);
  });

  it("reads a state with more transitions than a cell can count", () => {
    const letters = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    const wide = voikkoOf(
      vfst([{ arcs: letters.map((letter): Arc => [letter, letter, 1]) }, { final: true, arcs: [] }]),
    );
    for (const letter of letters) expect(wide.baseFormsOf(letter)).toEqual([letter]);
    expect(wide.baseFormsOf("a")).toEqual([]);
  });

  it("comes to an end where a dictionary goes round in a circle", () => {
    const round = voikkoOf(
      vfst([
        {
          arcs: [
            ["", "a", 0],
            ["", "b", 0],
            ["x", "x", 1],
          ],
        },
        { final: true, arcs: [] },
      ]),
    );
    expect(round.baseFormsOf("x").length).toBeLessThanOrEqual(40);
    expect(round.baseFormsOf("y")).toEqual([]);
  });
});

describe("a file that is no dictionary", () => {
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(small);
    change(bytes);
    return bytes;
  };
  const broken: readonly [string, Uint8Array, RegExp][] = [
    ["is empty", new Uint8Array(), /too short/],
    ["is something else", Buffer.from("<html>Not found, and some more of it</html>"), /no VFST/],
    ["has the other byte order", changed((bytes) => bytes.subarray(0, 8).swap32()), /byte order/],
    ["is weighted", changed((bytes) => bytes.writeUInt8(1, 8)), /weighted/],
    ["is cut off", small.subarray(0, small.length - 3), /cut off/],
    ["lacks its last states", small.subarray(0, small.length - 24), /nowhere|past its end/],
    ["has no symbols", small.subarray(0, 20), /symbols|cut off/],
    ["leads past its end", changed((bytes) => bytes.writeUInt32LE(0x00ffffff, bytes.length - 20)), /nowhere|past/],
    ["has a flag of an unknown kind", vfst([{ arcs: [["@X.LAST.ON@", "", 0]] }]), /flag/],
  ];

  it.each(broken)("%s: says so", (_, bytes, message) => {
    expect(() => voikkoOf(bytes)).toThrow(VoikkoFileError);
    expect(() => voikkoOf(bytes)).toThrow(message);
  });

  it("never does worse than say so, whichever byte is wrong", () => {
    for (let at = 0; at < small.length; at++) {
      const bytes = changed((copy) => copy.writeUInt8((copy.readUInt8(at) + 113) % 256, at));
      try {
        expect(voikkoOf(bytes).baseFormsOf("suru").length).toBeLessThanOrEqual(40);
      } catch (error) {
        expect(error).toBeInstanceOf(VoikkoFileError);
      }
    }
  });
});

describe("opening", () => {
  it("gives nothing where there is no file", () => {
    expect(openVoikko(undefined)).toBeUndefined();
    expect(openVoikko(join(folder, "none.vfst"))).toBeUndefined();
  });

  it("opens a file, and refuses what is no file", () => {
    const path = join(folder, "mor.vfst");
    writeFileSync(path, small);
    expect(openVoikko(path)?.baseFormsOf("suru")).toEqual(["suru"]);
    expect(() => openVoikko(folder)).toThrow(VoikkoFileError);
  });
});

const debians = findVoikkoFile();
describe.skipIf(!debians)("Debian's dictionary (skipped where voikko-fi is not installed)", () => {
  const voikko = debians ? openVoikko(debians) : undefined;

  it.each([
    ["sydänsairauksista", ["sydänsairaus", "sydän", "sairaus"]],
    ["omaishoitajien", ["omaishoitaja", "omainen", "hoitaja", "hoitaa"]],
    ["päihdeongelmasta", ["päihdeongelma", "päihde", "ongelma"]],
    ["menetyksestä", ["menetys", "menettää"]],
    ["lapsettomuuden", ["lapsettomuus", "lapsi"]],
    ["vankilasta", ["vankila"]],
    ["Helsingissä", ["helsinki"]],
    ["ex-miehen", ["mies"]],
    ["yksinhuoltajille", ["yksinhuoltaja", "yksin", "huoltaja", "huoltaa"]],
    ["xyzzy", []],
  ])("%s", (word, bases) => {
    expect(voikko?.baseFormsOf(word)).toEqual(expect.arrayContaining(bases));
    expect((voikko?.baseFormsOf(word).length ?? 0) > 0).toBe(bases.length > 0);
  });
});
