import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import { ownPhraseText, shortestOwnPhrase } from "./own-phrase.rules.ts";
import { canonicalPhrase, PHRASE_WORDS, readPhrase, readRecoveryCode } from "./words/words.rules.ts";

export type WordsFault =
  | { readonly kind: "empty" }
  | { readonly kind: "wrong-count"; readonly count: number }
  | { readonly kind: "unknown-words"; readonly positions: readonly number[] };

export type TypedWords =
  /** `doubt`: it can only be a passphrase of one's own; this is why it cannot be words of ours. */
  | { readonly ok: true; readonly phrase: string; readonly doubt?: WordsFault }
  | { readonly ok: false; readonly fault: WordsFault };

/**
 * The words someone typed, or the passphrase they have thought of themselves, as the one text that is hashed. What is
 * nobody's words and too short for a passphrase is said at once.
 */
export function readWords(typed: string): TypedWords {
  if (typed.trim() === "") return { ok: false, fault: { kind: "empty" } };
  const reading = readPhrase(typed);
  if (reading.kind === "phrase") return { ok: true, phrase: canonicalPhrase(reading.words) };
  const own = ownPhraseText(typed);
  return own.length < shortestOwnPhrase ? { ok: false, fault: reading } : { ok: true, phrase: own, doubt: reading };
}

/** What to say where they did not fit: what is odd about them as words, or else `otherwise`. */
export const wrongWordsText = (doubt: WordsFault | undefined, otherwise: string): string =>
  doubt ? `${wordsFaultText(doubt)} ${m.accounts_words_or_own()}` : otherwise;

/** What is wrong, in words. */
export function wordsFaultText(fault: WordsFault): string {
  switch (fault.kind) {
    case "empty":
      return m.accounts_words_empty();
    case "wrong-count":
      return m.accounts_words_count({ wanted: PHRASE_WORDS, count: fault.count });
    case "unknown-words": {
      const numbers = fault.positions.map((position) => String(position + 1));
      const list = new Intl.ListFormat(languageTags[currentLocale()], { type: "conjunction" }).format(numbers);
      return m.accounts_words_unknown({ count: numbers.length, numbers: list });
    }
  }
}

/** Whether `typed` is the word at `place` of `words`, with the same forgiveness as when all of them are typed. */
export function isWordAt(words: readonly string[], place: number, typed: string): boolean {
  const reading = readPhrase(words.with(place, typed.trim() || "-").join(" "));
  return reading.kind === "phrase" && reading.words[place] === words[place];
}

/** The recovery code someone typed, as the one text that is hashed; undefined where there is a slip in it. */
export function readCode(typed: string): string | undefined {
  const reading = readRecoveryCode(typed);
  return reading.kind === "code" ? reading.code : undefined;
}
