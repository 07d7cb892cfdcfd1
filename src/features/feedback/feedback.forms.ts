import * as v from "valibot";
import { m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { type Letter, longest, type Topic, topics } from "./feedback.rules.ts";

const line = v.optional(v.pipe(v.string(), v.trim()), "");

export const LetterForm = v.object({
  form: v.pipe(v.string(), v.uuid()),
  topic: v.optional(v.picklist([...topics, ""]), ""),
  message: line,
  place: line,
  contact: line,
});
export type LetterFields = v.InferOutput<typeof LetterForm>;

export const CodeForm = v.object({ code: line });
export const AnswerForm = v.object({ answer: line });

export type Checked =
  | { readonly ok: true; readonly topic: Topic; readonly letter: Letter }
  | { readonly ok: false; readonly errors: FieldErrors };

/** The letter, or what is still to be changed in it. */
export function checkLetter({ topic, message, place, contact }: LetterFields): Checked {
  const errors: FieldErrors = {
    topic: topic === "" ? m.feedback_topic_missing() : undefined,
    message: message === "" ? m.feedback_message_missing() : tooLong(message, longest.message),
    place: tooLong(place, longest.place),
    contact: tooLong(contact, longest.contact),
  };
  if (topic === "" || Object.values(errors).some((error) => error !== undefined)) return { ok: false, errors };
  return { ok: true, topic, letter: { message, place, contact } };
}

export function checkAnswer(answer: string): string | undefined {
  return answer === "" ? m.feedback_answer_missing() : tooLong(answer, longest.answer);
}

const tooLong = (text: string, most: number): string | undefined =>
  text.length > most ? m.feedback_too_long({ most }) : undefined;
