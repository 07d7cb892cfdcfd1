import type { KeyOwner } from "../../shared/crypto/key-ring.ts";
import { type Place, seal } from "../../shared/crypto/sealing.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Services } from "../../shared/http/app-env.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { insertFeedback } from "./feedback.queries.ts";
import { answerBy, type Letter, type Topic, today } from "./feedback.rules.ts";
import { codeFor, codeIndexOf } from "./reference-code.ts";

export type FeedbackContext = Pick<Services, "database" | "clock" | "key" | "keyRing">;

/** Each letter has a key of its own, as a room of two has. */
export const keyOwnerOf = (id: string): KeyOwner => ({ kind: "space", id });
export const contentPlace = (id: string): Place => ({ table: "feedback", row: id, column: "content" });
export const answerPlace = (id: string): Place => ({ table: "feedback", row: id, column: "answer" });

export const door = { kind: "door" } as const;

export interface LetterToLeave extends Letter {
  /** An id made for this one showing of the form: sent twice, the letter is left once and has the same code. */
  readonly form: string;
  readonly topic: Topic;
  readonly locale: Locale;
}

/** Takes in what somebody wrote, sealed, and returns the reference code by which they find the answer. */
export async function leaveFeedback(ctx: FeedbackContext, letter: LetterToLeave): Promise<string> {
  const { form, topic, locale, message, place, contact } = letter;
  const id = newOpaqueId();
  const code = codeFor(ctx.key, form);
  const leftOn = today(ctx.clock.now());
  try {
    await ctx.database.withActor(door, async (tx) => {
      const key = await ctx.keyRing.make(tx, keyOwnerOf(id));
      await insertFeedback(tx, {
        id,
        code_index: codeIndexOf(ctx.key, code),
        topic,
        locale,
        left_on: leftOn,
        answer_by: answerBy(leftOn),
        content: seal(key, contentPlace(id), JSON.stringify({ message, place, contact })),
      });
    });
  } catch (error) {
    // Pressed twice: the first press has left it, and the key made for this one is rolled back.
    if (violatedConstraint(error) !== "feedback_code_index_key") throw error;
  }
  return code;
}
