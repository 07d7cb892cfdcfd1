import { KeyGone } from "../../shared/crypto/key-ring.ts";
import { findAnswer } from "./feedback.queries.ts";
import { answerPlace, door, type FeedbackContext } from "./leave-feedback.ts";
import { codeIndexOf } from "./reference-code.ts";

export type Found =
  | { readonly kind: "waiting"; readonly answerBy: Temporal.PlainDate }
  | { readonly kind: "answered"; readonly on: Temporal.PlainDate; readonly answer: string };

/** The answer, or the promise of one, to whoever has the code; undefined where the code opens nothing. */
export async function readAnswer(ctx: FeedbackContext, code: string): Promise<Found | undefined> {
  const row = await ctx.database.withActor(door, (tx) => findAnswer(tx, codeIndexOf(ctx.key, code)));
  if (!row) return undefined;
  if (!row.answer || !row.answered_on) return { kind: "waiting", answerBy: row.answer_by };
  try {
    return { kind: "answered", on: row.answered_on, answer: await ctx.keyRing.open(answerPlace(row.id), row.answer) };
  } catch (error) {
    if (error instanceof KeyGone) return undefined;
    throw error;
  }
}
