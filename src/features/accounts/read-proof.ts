import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { waitText } from "./form-fields.views.tsx";
import type { NotProven } from "./prove-again.ts";
import { readWords, type WordsFault, wordsFaultText, wrongWordsText } from "./typed-words.ts";

export type ReadProof =
  | { readonly ok: true; readonly phrase: string | undefined; readonly doubt: WordsFault | undefined }
  | { readonly ok: false; readonly error: string; readonly status: 422 };

/** The words typed as a proof, where the form had a field for them. */
export function readProof(typed: string | undefined): ReadProof {
  if (typed === undefined) return { ok: true, phrase: undefined, doubt: undefined };
  const words = readWords(typed);
  if (!words.ok) return { ok: false, error: wordsFaultText(words.fault), status: 422 };
  return { ok: true, phrase: words.phrase, doubt: words.doubt };
}

/** What to say beside the field where the proof was refused. */
export function proofRefusal(
  c: AppContext,
  refusal: NotProven,
  doubt: WordsFault | undefined,
): { readonly error: string; readonly status: 422 | 429 } {
  switch (refusal.kind) {
    case "words-needed":
      return { error: m.accounts_change_words_needed(), status: 422 };
    case "wrong":
      return { error: wrongWordsText(doubt, m.accounts_change_wrong()), status: 422 };
    case "wait":
      c.header("Retry-After", String(refusal.seconds));
      return { error: waitText(refusal.seconds), status: 429 };
  }
}
