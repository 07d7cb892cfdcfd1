import * as v from "valibot";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { readDay } from "../../shared/time/read-typed.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import type { MeetingFrame } from "./agree-meetings.ts";
import { meetingWays, roomStates, taskKinds } from "./meeting.rules.ts";
import { reminderWays } from "./own-reminder.ts";
import { type Break, beginnings, rhythms } from "./series.rules.ts";
import { taskDeeds } from "./share-tasks.ts";

/** Longer than any field of ours takes: what is too long is told beside its field. */
const line = v.optional(v.pipe(v.string(), v.maxLength(2_000), v.trim(), v.normalize("NFC")), "");
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const idOrNone = v.optional(v.union([id, v.literal("")]), "");

const where = {
  minutes: line,
  way: v.optional(v.picklist([...meetingWays, ""]), ""),
  room: idOrNone,
  place: line,
  link: line,
};
const when = { dayDate: line, dayTime: line };

export const SeriesForm = v.object({
  ...when,
  ...where,
  beginning: v.optional(v.picklist(beginnings.map(String)), "0"),
  rhythm: v.optional(v.picklist([...rhythms, ""]), ""),
  until: line,
  breakFrom: line,
  breakTo: line,
  publish: v.optional(v.picklist(["yes", ""]), ""),
  do: v.optional(v.picklist(["show", "make", "edit"]), "show"),
});
export type SeriesFields = v.InferOutput<typeof SeriesForm>;

export const MeetingForm = v.object({
  form: id,
  ...when,
  ...where,
  word: line,
  publish: v.optional(v.picklist(["yes", ""]), ""),
});
export type MeetingFields = v.InferOutput<typeof MeetingForm>;

/** Where a meeting and all that follow go: first its new day, then each one's. */
export const ShiftForm = v.object({ day: line, do: v.optional(v.picklist(["show", "make"]), "show") });

/** The field of one meeting's new day. */
export const shiftedDay = (id: string): string => `day-${id}`;
/** What stands in each of them, by the meeting. */
export const shiftedDays = async (c: AppContext): Promise<ReadonlyMap<string, string>> =>
  new Map(
    [...(await c.req.formData())]
      .filter(([name]) => name.startsWith("day-"))
      .map(([name, value]) => [name.slice("day-".length), String(value).trim()]),
  );

export const WordForm = v.object({ word: line });
/** A carrier cannot come: it is cancelled, somebody of the group leads it, or this carrier does. */
export const CannotComeForm = v.object({ word: line, way: v.union([v.picklist(["cancel", "anyone"]), id]) });
export const TaskForm = v.object({ task: id, deed: v.picklist(taskDeeds) });
export const NewTaskForm = v.object({ form: id, kind: v.picklist([...taskKinds, "own"]), words: line });
export const ComingForm = v.object({ answer: v.picklist(["there", "away", "unsaid"]) });
export const NumberForm = v.object({ number: line });
export const CustomForm = v.object({ absences: v.optional(v.literal("yes")) });
export const RoomForm = v.object({
  form: id,
  state: v.optional(v.picklist([...roomStates, ""]), ""),
  /** How it stood when the page was made: who changes nothing of that leaves what a partner has answered meanwhile. */
  seen: v.optional(v.picklist([...roomStates, ""]), ""),
  partner: idOrNone,
  when: line,
  place: line,
  whom: line,
  key: line,
  equipment: line,
  access: line,
});
export type RoomFields = v.InferOutput<typeof RoomForm>;
export const RoomAnswerForm = v.object({ room: id, answer: v.picklist(["agreed", "declined"]), word: line });
export const RoomIdForm = v.object({ room: id });
export const CalendarForm = v.object({ title: line, place: v.optional(v.literal("yes")) });
export const ReminderForm = v.object({ way: v.optional(v.picklist([...reminderWays, ""]), ""), address: line });
export type ReminderFields = v.InferOutput<typeof ReminderForm>;

/** Every value of a field that may be there many times. */
export const valuesOf = async (c: AppContext, name: string): Promise<string[]> =>
  (await c.req.formData()).getAll(name).map(String);

/** How long, in characters, what is written here may be. */
export const longest = { place: 200, when: 400, link: 500, word: 500, task: 80, room: 400, title: 60 } as const;

export const tooLong = (typed: string, most: number): string | undefined =>
  typed.length > most ? m.group_meetings_too_long({ most }) : undefined;

export const dateIn = (typed: string): Temporal.PlainDate | undefined => {
  const iso = readDay(typed);
  return iso === undefined ? undefined : Temporal.PlainDate.from(iso);
};

/** `18:00` and `18.00` as a time of day; undefined where it is none. */
function timeIn(typed: string): Temporal.PlainTime | undefined {
  const [, hour = "", minute = ""] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(typed) ?? [];
  return hour === "" ? undefined : Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
}

/** A whole number between two; undefined where it is none. */
export const numberIn = (typed: string, least: number, most: number): number | undefined =>
  /^\d{1,5}$/.test(typed) && Number(typed) >= least && Number(typed) <= most ? Number(typed) : undefined;

type WhereFields = Pick<MeetingFields, "dayDate" | "dayTime" | "minutes" | "way" | "room" | "place" | "link">;

export type FrameRead =
  | { readonly ok: true; readonly day: Temporal.PlainDate; readonly frame: MeetingFrame }
  | { readonly ok: false; readonly errors: FieldErrors };

/** When and where, as typed. `rooms`: those one may choose, with the place each means. */
export function readFrame(
  fields: WhereFields,
  rooms: readonly { readonly id: string; readonly place: string }[],
  today: Temporal.PlainDate,
): FrameRead {
  const day = dateIn(fields.dayDate);
  const at = timeIn(fields.dayTime);
  const minutes = numberIn(fields.minutes, 5, 1_440);
  const room = rooms.find((one) => one.id === fields.room);
  const isPast = day && Temporal.PlainDate.compare(day, today) < 0;
  const errors: Record<string, string | undefined> = {
    day: !day
      ? m.group_meetings_day_fault()
      : isPast
        ? m.group_meetings_day_past()
        : fields.dayTime !== "" && !at
          ? m.group_meetings_time_fault()
          : undefined,
    minutes: fields.minutes !== "" && minutes === undefined ? m.group_meetings_minutes_fault() : undefined,
    way: fields.way === "" ? m.group_meetings_way_needed() : undefined,
    place: tooLong(fields.place, longest.place),
    link: tooLong(fields.link, longest.link),
  };
  if (!day || fields.way === "" || Object.values(errors).some((error) => error !== undefined))
    return { ok: false, errors };
  const { way, link } = fields;
  return {
    ok: true,
    day,
    frame: { at, minutes, way, roomId: room?.id, place: fields.place || (room?.place ?? ""), link },
  };
}

/** One break between two days; none where neither is told, undefined where it is none. */
export function breaksIn({ breakFrom, breakTo }: Pick<SeriesFields, "breakFrom" | "breakTo">): Break[] | undefined {
  if (breakFrom === "" && breakTo === "") return [];
  const [from, to] = [dateIn(breakFrom), dateIn(breakTo)];
  return from && to && Temporal.PlainDate.compare(from, to) <= 0 ? [{ from, to }] : undefined;
}
