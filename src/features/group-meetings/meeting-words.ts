import { clockWords } from "../../shared/i18n/clock-words.ts";
import { currentLocale, type Locale, m } from "../../shared/i18n/index.ts";
import { type Localized, meetingInWords } from "../directory/index.ts";
import type { Holiday } from "./holidays.rules.ts";
import { type MeetingWay, type RoomState, startOf, type When } from "./meeting.rules.ts";
import type { GroupMeeting, MeetingTask } from "./open-meetings.ts";
import type { ReminderWay } from "./own-reminder.ts";
import type { Rhythm } from "./series.rules.ts";

type Words<Value extends string> = Readonly<Record<Value, () => string>>;

export const wayWords: Words<MeetingWay> = {
  "face-to-face": m.group_meetings_way_room,
  online: m.group_meetings_way_online,
  hybrid: m.group_meetings_way_both,
};

export const rhythmWords: Words<Rhythm> = {
  monthly: m.group_meetings_rhythm_monthly,
  "every-4-weeks": m.group_meetings_rhythm_four,
  "every-3-weeks": m.group_meetings_rhythm_three,
  fortnightly: m.group_meetings_rhythm_two,
  weekly: m.group_meetings_rhythm_weekly,
  none: m.group_meetings_rhythm_none,
};

const tasks: Words<Exclude<MeetingTask["kind"], "own">> = {
  leads: m.group_meetings_task_leads,
  key: m.group_meetings_task_key,
  coffee: m.group_meetings_task_coffee,
  "child-care": m.group_meetings_task_child_care,
  opener: m.group_meetings_task_opener,
  theme: m.group_meetings_task_theme,
};
export const taskName = ({ kind, words }: Pick<MeetingTask, "kind" | "words">): string =>
  kind === "own" ? words : tasks[kind]();

export const roomStateWords: Words<RoomState> = {
  asked: m.group_meetings_room_asked,
  agreed: m.group_meetings_room_agreed,
  declined: m.group_meetings_room_declined,
};

export const reminderWayWords: Words<ReminderWay> = {
  sms: m.group_meetings_reminder_sms,
  mail: m.group_meetings_reminder_mail,
};

export const holidayWords: Words<Holiday> = {
  "new-year": m.group_meetings_holiday_new_year,
  epiphany: m.group_meetings_holiday_epiphany,
  "good-friday": m.group_meetings_holiday_good_friday,
  easter: m.group_meetings_holiday_easter,
  "easter-monday": m.group_meetings_holiday_easter_monday,
  "may-day": m.group_meetings_holiday_may_day,
  ascension: m.group_meetings_holiday_ascension,
  pentecost: m.group_meetings_holiday_pentecost,
  "midsummer-eve": m.group_meetings_holiday_midsummer_eve,
  midsummer: m.group_meetings_holiday_midsummer,
  "all-saints": m.group_meetings_holiday_all_saints,
  independence: m.group_meetings_holiday_independence,
  "christmas-eve": m.group_meetings_holiday_christmas_eve,
  christmas: m.group_meetings_holiday_christmas,
  "st-stephen": m.group_meetings_holiday_st_stephen,
  "new-years-eve": m.group_meetings_holiday_new_years_eve,
};

/** Options of a question, in the order of `words`. */
export const optionsOf = <Value extends string>(words: Words<Value>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value]() }));

/** "tänään klo 18–20", "tiistaina 1.12.": when a meeting is. */
export function whenInside(when: When, now: Temporal.Instant): string {
  const start = startOf(when);
  const end = when.at && when.minutes ? start.add({ minutes: when.minutes }) : undefined;
  const meeting = {
    start,
    end,
    timed: when.at !== undefined,
    status: "on",
    movedFrom: undefined,
    movedFromAt: undefined,
    note: undefined,
  } as const;
  return meetingInWords(meeting, now, currentLocale());
}

/** The same as a sentence begins. */
export function whenWords(when: When, now: Temporal.Instant): string {
  const words = whenInside(when, now);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const dayAlone = (onDay: Temporal.PlainDate): When => ({ onDay, at: undefined, minutes: undefined });

/** A day alone, in the same manner. */
export const dayWords = (onDay: Temporal.PlainDate, now: Temporal.Instant): string => whenWords(dayAlone(onDay), now);

/** From which day a meeting was moved, or, on the same day, from which hour; undefined where it was not. */
export function movedWords(
  { movedFrom, movedFromAt }: Pick<GroupMeeting, "movedFrom" | "movedFromAt">,
  now: Temporal.Instant,
): string | undefined {
  if (movedFrom) return m.group_meetings_moved({ day: whenInside(dayAlone(movedFrom), now) });
  return movedFromAt && m.group_meetings_moved_hour({ time: clockWords(movedFromAt, currentLocale()) });
}

/** Where it is, in one line; empty where nobody has said. */
export const whereWords = ({ way, place }: { readonly way: MeetingWay; readonly place: string }): string =>
  way === "online"
    ? m.group_meetings_way_online()
    : [place, way === "hybrid" ? m.group_meetings_way_both() : ""].filter(Boolean).join(", ");

/** What everyone is told of a meeting that is not where it usually is: never where it is instead. */
export const elsewhereNote = (): Localized => {
  const said = (locale: Locale) => m.group_meetings_public_elsewhere({}, { locale });
  return { fi: said("fi"), sv: said("sv"), en: said("en"), "fi-simple": said("fi-simple") };
};
