import type { SignedIn } from "../../shared/http/app-env.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import type { FormStamp } from "./form-stamp.ts";
import { isKept, openFor } from "./hand-over.ts";
import { isInTime, wordsToCheck } from "./handover.rules.ts";
import { deleteHandover, findHandoverByForm } from "./sessions.queries.ts";
import { isWordAt } from "./typed-words.ts";

export interface CheckRequest {
  readonly form: FormStamp;
  readonly signedIn: SignedIn | undefined;
  /** The two words as they were typed, or undefined where they are yet to be asked for. */
  readonly typed: readonly [string, string] | undefined;
}

/** Counted from 1, as people count. */
type Numbers = readonly [number, number];

export type CheckAnswer =
  | { readonly kind: "ask"; readonly asked: Numbers }
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly asked: Numbers; readonly wrong: readonly [boolean, boolean] }
  /** The words are kept no longer, or belong to another browser. */
  | { readonly kind: "gone" };

/** Whether two of the words just given are on the person's paper. Once they are, we keep the words no longer. */
export function checkWords(ctx: AccountsContext, { form, signedIn, typed }: CheckRequest): Promise<CheckAnswer> {
  return ctx.database.withActor(door, async (tx): Promise<CheckAnswer> => {
    const found = await findHandoverByForm(tx, form.hash);
    if (!found || found.session_id !== signedIn?.sessionId) return { kind: "gone" };
    if (!isKept(found) || !isInTime(found, ctx.clock.now())) return { kind: "gone" };
    const { words } = openFor(form, found);
    const [first, second] = wordsToCheck(form.hash, words.length);
    const asked = [first + 1, second + 1] as const;
    if (!typed) return { kind: "ask", asked };

    const right = [first, second].map((place, index) => isWordAt(words, place, typed[index] ?? ""));
    if (!right.every(Boolean)) return { kind: "wrong", asked, wrong: [!right[0], !right[1]] };
    await deleteHandover(tx, found.session_id);
    return { kind: "right" };
  });
}
