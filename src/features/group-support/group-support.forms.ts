import * as v from "valibot";
import { partnerRoles, visitWays } from "./group-support.rules.ts";

/** Longer than any field of ours takes: what is too long is told beside its field. */
const line = v.optional(v.pipe(v.string(), v.maxLength(2_000), v.trim(), v.normalize("NFC")), "");
const text = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(20_000),
    v.transform((typed) => typed.normalize("NFC").replace(/\r\n?/g, "\n").trim()),
  ),
  "",
);
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const maybe = <const Options extends readonly string[]>(options: Options) =>
  v.optional(v.picklist([...options, ""]), "");

/** How long what is written may be, in characters. */
export const longest = { line: 200, word: 2_000, notes: 4_000 } as const;

/** An organisation is asked to take a group that is planned. */
export const AskForm = v.object({
  form: id,
  organisation: v.optional(v.union([id, v.literal("")]), ""),
  word: text,
  contact: line,
  share: maybe(["summary", "whole"]),
});
export type AskFields = v.InferOutput<typeof AskForm>;
/** …and tells more when something was asked back. */
export const MoreForm = v.object({ word: text });
export const AnswerForm = v.object({ answer: maybe(["yes", "more", "no"]), word: text });
export type AnswerFields = v.InferOutput<typeof AnswerForm>;
export const StarterForm = v.object({ nickname: line });

/** Help in starting is asked for. */
export const SupportForm = v.object({
  form: id,
  helper: line,
  visits: maybe(["0", "1", "2", "3"]),
  remote: v.optional(v.literal("yes")),
  who: line,
  hope: text,
  contact: line,
  group: line,
  theme: line,
  town: line,
  place: line,
  first: line,
});
/** …and both sides write to each other. */
export const SupportWordForm = v.object({ form: id, word: text });
export type SupportFields = v.InferOutput<typeof SupportForm>;
export const HelpForm = v.object({ answer: maybe(["yes", "no"]), helper: line, contact: line, word: text });
export type HelpFields = v.InferOutput<typeof HelpForm>;
export const VisitForm = v.object({ form: id, way: maybe(visitWays), day: line, time: line });
export type VisitFields = v.InferOutput<typeof VisitForm>;
export const NotesForm = v.object({ agreed: text, done: v.optional(v.literal("yes")) });

/** A professional is invited to be a partner. */
export const InviteForm = v.object({
  form: id,
  role: maybe(partnerRoles),
  name: v.optional(v.literal("yes")),
  word: text,
  contact: line,
  email: line,
  laterName: v.optional(v.literal("yes")),
  laterTheme: line,
  laterTown: line,
});
export type InviteFields = v.InferOutput<typeof InviteForm>;
export const AgreedForm = v.object({ agreed: text });
export const PartnerForm = v.object({
  answer: maybe(["yes", "no"]),
  name: line,
  work: line,
  contact: line,
});
export type PartnerFields = v.InferOutput<typeof PartnerForm>;

/** An area centre writes to a group that nobody carries, or takes its listing from show. */
export const CentreWordForm = v.object({ word: text });
export type CentreWordFields = v.InferOutput<typeof CentreWordForm>;
export const CentreClosesForm = v.object({ how: maybe(["hidden", "ended"]), reason: text });
export type CentreClosesFields = v.InferOutput<typeof CentreClosesForm>;
