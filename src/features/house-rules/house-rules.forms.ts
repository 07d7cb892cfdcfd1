import * as v from "valibot";
import { answers } from "./house-rules.rules.ts";

const line = v.optional(v.pipe(v.string(), v.maxLength(200), v.trim()), "");
/** Longer than any field of ours takes: what is too long is told beside its field. */
const text = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(20_000),
    v.transform((typed) => typed.normalize("NFC").replace(/\r\n?/g, "\n").trim()),
  ),
  "",
);
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const wording = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number));
const yes = v.optional(v.literal("yes"));
/** What was on the page, as `writeRead` writes it. */
const read = v.pipe(v.string(), v.maxLength(2_400));

export const ProposeForm = v.object({ id, words: text });
export const RewordForm = v.object({ wording, words: text });
export const AnswerForm = v.object({
  wording,
  answer: v.optional(v.picklist([...answers, ""]), ""),
  words: text,
  unnamed: yes,
});
export const AgreeForm = v.object({ read });
export const CommentForm = v.object({ id, words: text });
export const CommentIdForm = v.object({ comment: id });
export const AcceptForm = v.object({ read, review: line });
export const MeetingForm = v.object({ read, present: line, objecting: line, review: line });
export const VersionForm = v.object({ version: id });
export const ReviewForm = v.object({ version: id, review: line });
export const CountForm = v.object({ version: id, count: line });
export const ChoicesForm = v.object({ unnamed: yes, named: yes });
export const StoryForm = v.object({
  wording: v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number)),
  story: text,
});
export const IntroducedForm = v.object({ persona: v.optional(v.union([id, v.literal("")]), "") });
