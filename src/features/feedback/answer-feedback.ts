import * as v from "valibot";
import type { Actor } from "../../shared/db/actor.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { findFeedback, updateAnswer } from "./feedback.queries.ts";
import { type Letter, type Topic, today } from "./feedback.rules.ts";
import { answerPlace, contentPlace, type FeedbackContext, keyOwnerOf } from "./leave-feedback.ts";

/** One letter as those who answer it see it. */
export interface OpenedFeedback extends Letter {
  readonly id: string;
  readonly topic: Topic;
  readonly locale: Locale;
  readonly leftOn: Temporal.PlainDate;
  readonly answerBy: Temporal.PlainDate;
  readonly answer: { readonly text: string; readonly on: Temporal.PlainDate } | undefined;
}

const Content = v.object({ message: v.string(), place: v.string(), contact: v.string() });

/** Opens a letter, or undefined where `actor` may not see it. */
export async function openFeedback(
  ctx: FeedbackContext,
  actor: Actor,
  id: string,
): Promise<OpenedFeedback | undefined> {
  const row = await ctx.database.withActor(actor, (tx) => findFeedback(tx, id));
  if (!row) return undefined;
  const content = v.parse(Content, JSON.parse(await ctx.keyRing.open(contentPlace(id), row.content)));
  const text = row.answer && (await ctx.keyRing.open(answerPlace(id), row.answer));
  return {
    ...content,
    id,
    topic: row.topic as Topic,
    locale: row.locale as Locale,
    leftOn: row.left_on,
    answerBy: row.answer_by,
    answer: row.answered_on && text !== null ? { text, on: row.answered_on } : undefined,
  };
}

/** Answers, once and for all: a second answer changes nothing. */
export async function answerFeedback(ctx: FeedbackContext, actor: Actor, id: string, text: string): Promise<void> {
  const sealed = await ctx.keyRing.seal(keyOwnerOf(id), answerPlace(id), text);
  await ctx.database.withActor(actor, (tx) => updateAnswer(tx, id, sealed, today(ctx.clock.now())));
}
