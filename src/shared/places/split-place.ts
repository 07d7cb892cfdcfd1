import { named, slips } from "./find-place.ts";
import { fold } from "./fold.ts";
import { nameIndex } from "./name-index.ts";
import { postalCode } from "./places.ts";
import type { Place, SplitQuery } from "./types.ts";

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words beside a place that go with it: "i Åbo", "near Turku", "Kuopion lähellä". */
const little = new Set([
  ..."i in near around nara kring omkring pa lahella lahelta lahelle lahistolla lahinna lahimpana likella".split(" "),
]);
/** The same in several words. */
const littleSayings = [
  ["i", "narheten", "av"],
  ["close", "to"],
] as const;
/** Of those the ones with which Finnish bends a place as it does otherwise bend what there is some of: "lähellä Lahtea". */
const beside = new Set("lahella lahelta lahelle lahinna lahimpana likella".split(" "));
/** More words than these no place has. */
const longest = 5;

/**
 * The place named among free words, and the words without it: "menetin lapseni, Jyväskylä" → Jyväskylä, "menetin
 * lapseni". An ordinary word that is a place's name too counts as a place only when it says so: alone, within commas,
 * with a capital inside the sentence, or in the case one uses of the place ("Salossa").
 */
export function splitPlace(query: string): SplitQuery {
  const words = [...query.matchAll(/[\p{L}\p{N}:-]+/gu)].map(
    (match): Word => ({ text: match[0], start: match.index, end: match.index + match[0].length }),
  );
  for (const exact of [true, false]) {
    for (let length = Math.min(exact ? longest : 1, words.length); length > 0; length -= 1) {
      // The last one wins: a place is more often said after the matter than before it.
      for (let first = words.length - length; first >= 0; first -= 1) {
        const place = read(query, words, first, length, exact);
        if (place) return { place, exact, rest: without(query, words, first, length) };
      }
    }
  }
  return { place: undefined, exact: true, rest: tidy(query) };
}

/** The place these words name where they stand. */
function read(query: string, words: readonly Word[], first: number, length: number, exact: boolean): Place | undefined {
  const from = words[first];
  const to = words[first + length - 1];
  if (!from || !to) return undefined;
  const part = query.slice(from.start, to.end);
  // Words on both sides of a comma are no one name.
  if (/[,;.!?()]/.test(part)) return undefined;
  const typed = fold(part);
  const alone = standsAlone(query, from, to);
  if (!exact) return slip(typed, alone || (first > 0 && isCapital(part)));
  if (/^\d{5}$/.test(typed)) return postalCode(typed);
  const hit = nameIndex().get(typed);
  if (!hit) return length > 1 ? named(typed) : undefined;
  // "Suomen laki" looks for no place.
  const capital = first > 0 && isCapital(part) && hit.place.kind !== "country";
  const near = [words[first - 1], words[first + length]].some((word) => beside.has(fold(word?.text ?? "")));
  if (hit.form === "partitive") return alone || capital || near ? hit.place : undefined;
  const said = alone || hit.form === "local" || capital || near;
  return !hit.ordinary || said ? hit.place : undefined;
}

/**
 * A long word one slip away from one place only. Ordinary words come near places' names more often than one would think
 * (koulussa, kopiosta), so the first letter must be right and a bent form longer than a name.
 */
function slip(typed: string, clear: boolean): Place | undefined {
  if (typed.length < (clear ? 7 : 8)) return undefined;
  const meant = slips(typed).filter((hit) => hit.key[0] === typed[0] && (hit.form === "name" || typed.length >= 10));
  const [only, ...others] = new Set(meant.map((hit) => hit.place));
  return others.length === 0 ? only : undefined;
}

/** Between commas or the ends of the text. */
function standsAlone(query: string, from: Word, to: Word): boolean {
  return /(^|[,;])\s*$/.test(query.slice(0, from.start)) && /^\s*([,;]|$)/.test(query.slice(to.end));
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

function without(query: string, words: readonly Word[], first: number, length: number): string {
  let start = first;
  let end = first + length - 1;
  const isLittle = (at: number) => little.has(fold(words[at]?.text ?? ""));
  const isWord = (at: number, word: string) => fold(words[at]?.text ?? "") === word;
  const saying = littleSayings.find((said) => said.every((word, n) => isWord(start - said.length + n, word)));
  if (saying) start -= saying.length;
  else if (isLittle(start - 1)) start -= 1;
  if (isLittle(end + 1)) end += 1;
  return tidy(`${query.slice(0, words[start]?.start)} , ${query.slice(words[end]?.end)}`);
}

/** Without the commas and spaces that nothing is left between. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\s*([,;])(\s*[,;])*/g, "$1")
    .replace(/^[\s,;]+|[\s,;]+$/g, "")
    .replace(/([,;])(?=\S)/g, "$1 ");
