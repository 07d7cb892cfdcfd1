import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalPhrase,
  type Language,
  makePhrase,
  PHRASE_BITS,
  PHRASE_WORDS,
  readPhrase,
  type WordList,
  wordLists,
} from "./words.rules.ts";

const LANGUAGES = ["fi", "sv", "en"] as const;
const allWords = LANGUAGES.flatMap((language) => [...wordLists[language]]);

/** Written apart from the code under test: dots and rings off, small letters. */
const fold = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "");

describe.each(LANGUAGES)("the word list %s", (language) => {
  const list = wordLists[language];

  it("has 2,048 different words of four to ten small letters, in the order of its language", () => {
    expect(new Set(list.map(fold)).size).toBe(2048);
    expect(list).toHaveLength(2048);
    const letters = { fi: /^[a-zäö]{4,10}$/, sv: /^[a-zåäö]{4,10}$/, en: /^[a-z]{4,10}$/ }[language];
    expect(list.filter((word) => !letters.test(word))).toEqual([]);
    expect(list).toEqual([...list].sort(new Intl.Collator(language).compare));
  });

  it("keeps any two words at least three slips apart", () => {
    expect(pairsWithin(2, [...list])).toEqual([]);
  });

  it("holds no word that two others make together, so that a left-out space is never in doubt", () => {
    const folded = new Set(list.map(fold));
    const halves = (word: string) => Array.from(word, (_, i) => [word.slice(0, i), word.slice(i)] as const);
    const inTwo = [...folded].filter((word) => halves(word).some(([a, b]) => folded.has(a) && folded.has(b)));
    expect(inTwo).toEqual([]);
  });

  it("has not changed: phrases that people keep depend on every word and on its spelling", () => {
    const fingerprint = createHash("sha256").update(list.join(" ")).digest("hex");
    expect(fingerprint).toBe(FINGERPRINTS[language]);
  });
});

it("no word of one language is the same as, or one slip from, a word of another", () => {
  expect(pairsWithin(1, allWords)).toEqual([]);
});

describe("making a phrase", () => {
  it("takes seven words by the numbers it is given", () => {
    const numbers = [0, 2047, 5, 5, 1024, 1, 2];
    const asked: number[] = [];
    const phrase = makePhrase(wordLists.fi, (below) => {
      asked.push(below);
      return numbers[asked.length - 1] ?? 0;
    });
    expect(phrase).toEqual(numbers.map((n) => wordLists.fi[n]));
    expect(asked).toEqual(Array(7).fill(2048));
    expect(PHRASE_BITS).toBe(PHRASE_WORDS * Math.log2(2048));
  });

  it("refuses what would make a weaker phrase", () => {
    expect(() => makePhrase(wordLists.fi.slice(1), () => 0)).toThrow(RangeError);
    expect(() => makePhrase(wordLists.fi, () => 2048)).toThrow(RangeError);
  });
});

describe("reading a phrase", () => {
  it("gives back every phrase of every list, in its order and spelling, however it is laid out", () => {
    fc.assert(
      fc.property(
        aPhrase,
        fc.array(separator, { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        ({ words, language }, between, capitals) => {
          const typed = between[7] + words.map((word, i) => word + between[i]).join("");
          expect(readPhrase(capitals ? typed.toUpperCase() : typed)).toEqual({ kind: "phrase", words, language });
        },
      ),
    );
  });

  it("reads numbered lines, missing dots and rings, and letters built of two marks", () => {
    fc.assert(
      fc.property(aPhrase, ({ words, language }) => {
        const expected = { kind: "phrase", words, language };
        expect(readPhrase(words.map((word, i) => `${i + 1}. ${word}`).join("\n"))).toEqual(expected);
        expect(readPhrase(words.map((word, i) => `${i + 1}${word}`).join(" "))).toEqual(expected);
        expect(readPhrase(words.map(fold).join(" "))).toEqual(expected);
        expect(readPhrase(words.join(" ").normalize("NFD"))).toEqual(expected);
        expect(readPhrase(words.map((word) => `\u200b${word}\u00ad`).join("\u00a0"))).toEqual(expected);
      }),
    );
  });

  it("forgives one slip in each of the seven words", () => {
    fc.assert(
      fc.property(aPhrase, fc.array(aSlip, { minLength: 7, maxLength: 7 }), ({ words, language }, slips) => {
        const typed = words.map((word, i) => slips[i]?.(word)).join(" ");
        expect(readPhrase(typed)).toEqual({ kind: "phrase", words, language });
      }),
      { numRuns: 300 },
    );
  });

  it("forgives a word typed in two parts and two words typed together", () => {
    fc.assert(
      fc.property(aPhrase, fc.nat(6), fc.nat(5), fc.nat(), ({ words, language }, apart, together, cut) => {
        const expected = { kind: "phrase", words, language };
        expect(readPhrase(words.map((word, i) => (i === apart ? inTwo(word, cut) : word)).join(" "))).toEqual(expected);
        expect(readPhrase(words.map((word, i) => word + (i === together ? "" : " ")).join(""))).toEqual(expected);
      }),
    );
  });

  it("never takes two different phrases for the same", () => {
    fc.assert(
      fc.property(aPhrase, fc.nat(6), fc.nat(2046), ({ words, language }, at, other) => {
        const list = wordLists[language];
        const changed = words.with(at, list.filter((word) => word !== words[at])[other] ?? "");
        const [one, two] = [words, changed].map((phrase) => readPhrase(phrase.join(" ")));
        expect(one).toEqual({ kind: "phrase", words, language });
        expect(two).toEqual({ kind: "phrase", words: changed, language });
        expect(canonicalPhrase(words)).not.toBe(canonicalPhrase(changed));
        const turned = words.toReversed();
        expect(readPhrase(turned.join(" "))).toEqual({ kind: "phrase", words: turned, language });
      }),
    );
  });

  it("tells which words it does not know, two slips and words of another list among them", () => {
    const words = wordLists.sv.slice(100, 107);
    const typed = words.with(2, `${words[2]}xy`).with(4, wordLists.fi[3] ?? "");
    expect(readPhrase(typed.join(" "))).toEqual({ kind: "unknown-words", positions: [2, 4] });
    expect(readPhrase(words.with(6, "x".repeat(50_000)).join(" "))).toEqual({ kind: "unknown-words", positions: [6] });
  });

  it("tells when there are too few words or too many", () => {
    const eight = wordLists.en.slice(40, 48);
    expect(readPhrase("")).toEqual({ kind: "wrong-count", count: 0 });
    expect(readPhrase("1. 2. 3.")).toEqual({ kind: "wrong-count", count: 0 });
    expect(readPhrase(eight.slice(0, 6).join(" "))).toEqual({ kind: "wrong-count", count: 6 });
    expect(readPhrase(eight.join(" "))).toEqual({ kind: "wrong-count", count: 8 });
    expect(readPhrase("a ".repeat(50_000))).toEqual({ kind: "wrong-count", count: 50_000 });
  });

  it("answers any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (typed) => {
        expect(["phrase", "unknown-words", "wrong-count"]).toContain(readPhrase(typed).kind);
      }),
    );
  });
});

describe("a canonical phrase", () => {
  it("is the seven words with single spaces, composed; hashes depend on this exact text", () => {
    expect(canonicalPhrase(["kesäilta", "hiutale"])).toBe("kes\u00e4ilta hiutale");
    expect(canonicalPhrase(["kesa\u0308ilta", "hiutale"])).toBe("kes\u00e4ilta hiutale");
    expect(allWords.filter((word) => word !== word.normalize("NFC"))).toEqual([]);
  });
});

const FINGERPRINTS: Record<Language, string> = {
  fi: "699ac5cdd2664ccb254f4b8ff88e217028754cbd09a66df25664b743c5ee02a8",
  sv: "f38308947466d5a1c250fe5e6e2c26b8a058b3433280bb1eb92c3741904e4ebc",
  en: "a60c9fdc93735ff2b496745313d46549a7b4fa33d909780fe05d1c7f9884d38d",
};

const aPhrase = fc
  .constantFrom(...LANGUAGES)
  .chain((language) =>
    fc
      .array(fc.nat(2047), { minLength: 7, maxLength: 7 })
      .map((numbers) => ({ language, words: at(wordLists[language], numbers) })),
  );

const separator = fc.constantFrom(" ", "  ", "\n", "\r\n", "\t", ", ", ". ", " - ", "–", ";", "/", "\u3000");

/** What a finger does to a word: leaves out, adds or replaces a letter, or swaps two neighbours. */
const aSlip = fc
  .record({
    kind: fc.constantFrom("leave-out", "add", "replace", "swap"),
    place: fc.nat(),
    letter: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzåäö7"),
  })
  .map(({ kind, place, letter }) => (word: string) => {
    const letters = [...word];
    const i = place % (kind === "add" ? letters.length + 1 : kind === "swap" ? letters.length - 1 : letters.length);
    if (kind === "leave-out") letters.splice(i, 1);
    if (kind === "add") letters.splice(i, 0, letter);
    if (kind === "replace") letters.splice(i, 1, letter);
    if (kind === "swap") letters.splice(i, 2, letters[i + 1] ?? "", letters[i] ?? "");
    return letters.join("");
  });

function at(list: WordList, numbers: readonly number[]): string[] {
  return numbers.map((n) => list[n] ?? "");
}

function inTwo(word: string, cut: number): string {
  const i = 1 + (cut % (word.length - 1));
  return `${word.slice(0, i)} ${word.slice(i)}`;
}

/** Pairs of `words` that `limit` slips or fewer turn into each other. Such a pair shares what is left after leaving out `limit` letters. */
function pairsWithin(limit: number, words: readonly string[]): string[] {
  const sharing = new Map<string, Set<string>>();
  for (const word of new Set(words.map(fold))) {
    for (const rest of leavingOut(limit, word)) sharing.set(rest, (sharing.get(rest) ?? new Set()).add(word));
  }
  const pairs = new Set<string>();
  for (const group of sharing.values()) {
    for (const a of group) for (const b of group) if (a < b && distance(a, b) <= limit) pairs.add(`${a} ${b}`);
  }
  return [...pairs];
}

function leavingOut(limit: number, word: string): Set<string> {
  const rests = new Set([word]);
  for (let round = 0; round < limit; round++) {
    for (const rest of [...rests])
      for (let i = 0; i < rest.length; i++) rests.add(rest.slice(0, i) + rest.slice(i + 1));
  }
  return rests;
}

/**
 * Damerau–Levenshtein distance, by the textbook: the form in which swapped letters may be edited further. Only this one
 * is a metric; by the simpler form two words three apart can still be one slip from the same typed word.
 */
function distance(a: string, b: string): number {
  const cells = new Map<string, number>();
  const far = a.length + b.length;
  const cell = (i: number, j: number) => cells.get(`${i},${j}`) ?? (i === 0 ? j : j === 0 ? i : far);
  const lastRowWith = new Map<string, number>();
  for (let i = 1; i <= a.length; i++) {
    let lastMatch = 0;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const row = lastRowWith.get(b[j - 1] ?? "") ?? 0;
      const swapped = row && lastMatch ? cell(row - 1, lastMatch - 1) + (i - row - 1) + 1 + (j - lastMatch - 1) : far;
      const replaced = cell(i - 1, j - 1) + (same ? 0 : 1);
      cells.set(`${i},${j}`, Math.min(replaced, cell(i - 1, j) + 1, cell(i, j - 1) + 1, swapped));
      if (same) lastMatch = j;
    }
    lastRowWith.set(a[i - 1] ?? "", i);
  }
  return cell(a.length, b.length);
}

it("measures distance as a metric, swaps that are edited further included", () => {
  expect(distance("vaihde", "vivahde")).toBe(2);
  expect(distance("kala", "akla")).toBe(1);
  expect(distance("kala", "kalat")).toBe(1);
  expect(distance("kala", "tuoli")).toBe(4);
});
