import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { commonPhrases } from "./words/common-phrases.ts";
import { wordLists } from "./words/words.rules.ts";

/** A shorter one is not looked at, however odd it is. */
export const shortestOwnPhrase = 14;
export const longestOwnPhrase = 200;

/** The one text of an own passphrase that is hashed. Stable for ever, as stored hashes depend on it. */
export const ownPhraseText = (typed: string): string => typed.normalize("NFKC").replace(/\s+/gu, " ").trim();

export type OwnPhraseFault = "empty" | "too-short" | "too-long" | "name" | "weak";
export type Strength = "strong" | "very-strong";

const strength = new ZxcvbnFactory({
  dictionary: { common: commonPhrases, fi: [...wordLists.fi], sv: [...wordLists.sv], en: [...wordLists.en] },
});

/**
 * Would a stranger need far too long to guess it? Judged with what they would try first: the nickname, the service's
 * name, our own words, what is common in Finland.
 */
export function judgeOwnPhrase(
  typed: string,
  known: readonly string[],
):
  | { readonly ok: true; readonly text: string; readonly strength: Strength }
  | { readonly ok: false; readonly fault: OwnPhraseFault } {
  const text = ownPhraseText(typed);
  const length = [...text].length;
  if (length === 0) return { ok: false, fault: "empty" };
  if (length < shortestOwnPhrase) return { ok: false, fault: "too-short" };
  if (length > longestOwnPhrase) return { ok: false, fault: "too-long" };
  const names = known.flatMap((name) => [name, ...name.split(/[ .-]/)]).filter((name) => name.length >= 4);
  const { score } = strength.check(text, names);
  if (score < 3) return { ok: false, fault: holdsOne(text, names) ? "name" : "weak" };
  // A name said twice is no stronger than once: what is beside it must do.
  if (holdsOne(text, names) && strength.check(without(text, names), names).score < 3)
    return { ok: false, fault: "name" };
  return { ok: true, text, strength: score >= 4 ? "very-strong" : "strong" };
}

const holdsOne = (text: string, names: readonly string[]): boolean =>
  names.some((name) => text.toLowerCase().includes(name.toLowerCase()));

const without = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => rest.toLowerCase().replaceAll(name.toLowerCase(), ""), text).trim();
