import * as v from "valibot";

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
const yes = v.optional(v.literal("yes"));

/** How a party says that it comes. */
export const PartyForm = v.object({ adults: line, ages: line, diets: text, access: text, contact: line, consent: yes });
export type PartyFields = v.InferOutput<typeof PartyForm>;
export const SignUpForm = v.object({
  ...PartyForm.entries,
  form: id,
  day: v.optional(v.union([id, v.literal("")]), ""),
});
export type SignUpFields = v.InferOutput<typeof SignUpForm>;
export const CodeForm = v.object({ code: line });

export const HelperForm = v.object({ form: id, task: v.optional(v.union([id, v.literal("")]), ""), name: line });
export type HelperFields = v.InferOutput<typeof HelperForm>;
export const BackForm = v.object({ form: id });

export const WishForm = v.object({
  form: id,
  name: line,
  contact: line,
  shared: yes,
  readers: v.picklist(["keepers", "carriers"]),
});
export type WishFields = v.InferOutput<typeof WishForm>;

/** A new event, on one page. */
export const mostDays = 4;
export const EventForm = v.object({
  form: id,
  name: line,
  happens: text,
  town: line,
  place: line,
  address: line,
  date1: line,
  date2: line,
  date3: line,
  date4: line,
  time: line,
  hours: line,
  capacity: line,
  programme: text,
  phone: line,
  professionals: yes,
  childCare: yes,
  food: yes,
});
export type EventFields = v.InferOutput<typeof EventForm>;

/** What is changed of an event that there is. */
export const SettingsForm = v.object({
  programme: text,
  professionals: yes,
  childCare: yes,
  food: yes,
  wishesTo: v.optional(v.picklist(["keepers", "carriers"]), "keepers"),
  /** The group it is tied to; empty: to none. */
  group: v.optional(v.union([id, v.literal("")])),
});
export const UseForm = v.object({ capacity: line });
export const DayForm = v.object({ newDate: line, newTime: line, hours: line, capacity: line });
export type DayFields = v.InferOutput<typeof DayForm>;
export const CapacityForm = v.object({ capacity: line });
export const TaskForm = v.object({ form: id, words: line, needed: line });
export type TaskFields = v.InferOutput<typeof TaskForm>;
export const TaskIdForm = v.object({ task: id });
export const CameForm = v.object({ cameAdults: line, cameChildren: line });
export type CameFields = v.InferOutput<typeof CameForm>;
export const NextForm = v.object({ nextDate: line, nextTime: line, place: line });
export type NextFields = v.InferOutput<typeof NextForm>;
export const GroupForm = v.object({
  form: id,
  name: line,
  nickname: line,
  entry: v.optional(v.picklist(["walk-in", "talk"]), "talk"),
});
export type GroupFields = v.InferOutput<typeof GroupForm>;
export const CancelForm = v.object({ really: yes });

/** A whole number between two; undefined where it is none. */
export function numberIn(typed: string, least: number, most: number): number | undefined {
  const number = Number(typed);
  return /^\d{1,6}$/.test(typed) && number >= least && number <= most ? number : undefined;
}
