import { randomBytes, randomInt as systemRandomInt } from "node:crypto";
import type { PassphraseHasher } from "../../shared/crypto/passphrase-hash.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { CredentialHashes } from "./accounts.queries.ts";
import { canonicalPhrase, type Language, makePhrase, makeRecoveryCode, wordLists } from "./words/words.rules.ts";

/** Words are given in the language a person reads; Easy Finnish has the Finnish ones. */
export const wordsLanguageOf = (locale: Locale): Language => (locale === "fi-simple" ? "fi" : locale);

/** New words and a new code as their person is shown them, and what may be stored of them. */
export interface FreshCredentials {
  readonly words: readonly string[];
  readonly code: string;
  readonly hashes: CredentialHashes;
}

/** Makes them; `words` only where they must be the same each time, as in the demo. */
export async function freshCredentials(
  passphrases: PassphraseHasher,
  language: Language,
  words: readonly string[] = makePhrase(wordLists[language], (below) => systemRandomInt(below)),
): Promise<FreshCredentials> {
  const code = makeRecoveryCode(randomBytes);
  const [words_hash, recovery_hash] = await Promise.all([
    passphrases.hash(canonicalPhrase(words)),
    passphrases.hash(code),
  ]);
  return { words, code, hashes: { words_hash, recovery_hash } };
}
