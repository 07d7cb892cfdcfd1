import { describe, expect, it } from "vitest";
import { slipsBetween } from "./did-you-mean.ts";
import { chunks, folded, trigramsOf, typedWords, wordsOf } from "./words.ts";

describe("words", () => {
  it("keep their letters, in lower case", () => {
    expect(wordsOf("Äidit ja ISÄT, 12 askelta!")).toEqual(["äidit", "ja", "isät", "12", "askelta"]);
  });

  it("of a hyphenated word are its parts and the whole", () => {
    expect(wordsOf("AVH-kerho, A-klinikka")).toEqual(["avh", "kerho", "avhkerho", "klinikka", "aklinikka"]);
    expect(typedWords("al-anon").map(({ word, whole }) => [word, whole])).toEqual([
      ["al", "alanon"],
      ["anon", "alanon"],
    ]);
  });

  it("lose what a colon or an apostrophe adds to them", () => {
    expect(wordsOf("AVH:n raa'at")).toEqual(["avh", "raaat"]);
  });

  it("are the same pieces of a text wherever it is read", () => {
    for (const text of ["Vauva-arki – yhdessä", "ADHD:n kanssa", "поддержка близких", "a-b-c d'e f:g-", "-suru-"]) {
      const pieces = (text.toLowerCase().match(chunks) ?? []).flatMap((piece) => wordsOf(piece));
      expect(wordsOf(text)).toEqual(pieces);
    }
  });

  it("are folded to what a keyboard without our letters writes", () => {
    expect(folded("äiti")).toBe("aiti");
    expect(trigramsOf("suru")).toEqual(["  s", " su", "sur", "uru", "ru "]);
  });
});

it("counts letters changed, added, left out and swapped as one slip each", () => {
  expect(slipsBetween("masenuns", "masennus", 3)).toBe(1);
  expect(slipsBetween("omaishoitja", "omaishoitaja", 3)).toBe(1);
  expect(slipsBetween("suru", "ero", 2)).toBe(2);
});
