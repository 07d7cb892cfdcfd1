import * as v from "valibot";
import { type Locale, locales } from "../../shared/i18n/index.ts";
import { ageBands } from "../consents/index.ts";
import { admissionTimes, admissionWays } from "../directory/index.ts";
import { decisions, noticeKinds, reminderWays, requestWays, slotWays } from "./admission.rules.ts";

const line = (longest: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longest)), "");
const lines = v.pipe(
  v.string(),
  v.maxLength(8_000),
  v.transform((typed) => typed.replace(/\r\n?/g, "\n").trim()),
);
const text = v.optional(lines, "");
const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const yes = v.optional(v.literal("yes"));
const day = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(10)), "");

/** How many questions a group may ask. */
export const mostQuestions = 8;
const answersOf = (prefix: "" | "beside-") =>
  Object.fromEntries(Array.from({ length: mostQuestions }, (_, index) => [`${prefix}answer${index}`, text]));

/** How one wants to be reminded, and where to. */
const reminder = { remindBy: v.optional(v.picklist([...reminderWays, ""]), ""), remindTo: line(200) };
export const ReminderForm = v.object(reminder);
export type ReminderFields = v.InferOutput<typeof ReminderForm>;

export const AskForm = v.object({
  form: uuid,
  way: v.optional(v.picklist([...requestWays, ""]), ""),
  name: line(80),
  message: text,
  contact: line(200),
  invitation: line(60),
  consent: yes,
  age: line(40),
  along: line(200),
  introduction: text,
  ...reminder,
  ...answersOf(""),
  // To the group that runs beside this one, for the same family.
  both: v.optional(v.picklist(["yes", ""]), ""),
  either: yes,
  "beside-message": text,
  "beside-age": line(40),
  "beside-along": line(200),
  "beside-introduction": text,
  ...answersOf("beside-"),
});
export type AskFields = v.InferOutput<typeof AskForm>;

export const ComingForm = v.object({ form: uuid, day: v.pipe(v.string(), v.isoDate()), ...reminder });
export type ComingFields = v.InferOutput<typeof ComingForm>;
export const ComingBackForm = v.object({ form: uuid });
export const CodeForm = v.object({ code: line(60) });
/** A word to those who carry the group; `code` where the browser did not carry it any more. */
export const WordForm = v.object({ form: uuid, text, code: line(60) });
export type WordFields = v.InferOutput<typeof WordForm>;
export const SlotChoiceForm = v.object({ slot: v.optional(v.union([uuid, v.literal("")]), ""), number: line(200) });
/** A time that those who carry the group give, with its place, number or link where it had none. */
export const GiveTimeForm = v.object({ slot: v.optional(v.union([uuid, v.literal("")]), ""), place: line(300) });
export const ConfirmForm = v.object({ place: line(300) });
export const EnterForm = v.object({
  nickname: line(200),
  anyway: yes,
  age: v.optional(v.picklist([...ageBands, ""]), ""),
});

/** An answer, a decision and notes are sent together: saving one loses nothing of the others. */
export const AnswerForm = v.object({
  text,
  decision: v.optional(v.picklist([...decisions, ""]), ""),
  callOn: day,
  // Absent where the page has none.
  notes: v.optional(lines),
  // What stood on the page when it was opened.
  stamp: v.optional(v.pipe(v.string(), v.maxLength(40))),
});
export type AnswerFields = v.InferOutput<typeof AnswerForm>;
export const SlotForm = v.object({
  startDate: day,
  startTime: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(5)), ""),
  minutes: line(40),
  way: v.picklist(slotWays),
  place: line(300),
  // Somebody else of those who carry the group has another talk at that time.
  anyway: yes,
});
export type SlotFields = v.InferOutput<typeof SlotForm>;
/** What becomes of a talk that somebody has: another moment, or none, and then the time is free for others or gone. */
export const talkChanges = ["move", "free", "gone"] as const;
export const TalkForm = v.object({
  what: v.optional(v.picklist([...talkChanges, ""]), ""),
  startDate: day,
  startTime: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(5)), ""),
  place: line(300),
  text,
});
export type TalkFields = v.InferOutput<typeof TalkForm>;
export const InvitationForm = v.object({ label: v.optional(line(80), ""), uses: line(40), lastDay: day });
export type InvitationFields = v.InferOutput<typeof InvitationForm>;
export const SettingsForm = v.object({
  when: v.picklist(admissionTimes),
  how: v.picklist(admissionWays),
  promise: line(40),
  nextIntake: day,
  startsOn: day,
  heardDays: line(40),
  places: line(40),
  questions: text,
  ...Object.fromEntries(locales.map((language) => [`questions-${language}`, text])),
});
export type SettingsFields = v.InferOutput<typeof SettingsForm>;
/** The group's questions as they were typed in another language than its own. */
export const questionsTyped = (fields: SettingsFields, language: Locale): string =>
  String((fields as Readonly<Record<string, unknown>>)[`questions-${language}`] ?? "");

export const PlacesForm = v.object({ places: line(40) });
export const ParallelForm = v.object({ slug: line(300) });
export const TwoGroupsForm = v.object({ one: line(40), other: line(40) });
export const NoticeForm = v.object({ form: uuid, kind: v.picklist(noticeKinds), day });
export type NoticeFields = v.InferOutput<typeof NoticeForm>;
export const ViewForm = v.object({ request: uuid, text });

/** A day as it was typed; undefined where it is none. */
export function dayIn(typed: string): Temporal.PlainDate | undefined {
  try {
    return typed === "" ? undefined : Temporal.PlainDate.from(typed);
  } catch {
    return undefined;
  }
}

/** A whole number between two; undefined where it is none. */
export function numberIn(typed: string, least: number, most: number): number | undefined {
  const number = Number(typed);
  return /^\d+$/.test(typed) && number >= least && number <= most ? number : undefined;
}
