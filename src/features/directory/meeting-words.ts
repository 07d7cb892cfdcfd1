import { type Locale, m } from "../../shared/i18n/index.ts";
import { type Rhythm, readRule } from "./meeting-dates.rules.ts";
import type { Meeting } from "./meeting-times.rules.ts";
import type { MeetingTimes } from "./offering.ts";

/** Finland's own ways of writing times and dates; English as Europe reads it. */
const formats: Record<Locale, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB", "fi-simple": "fi-FI" };

/** "tiistai", "tisdag". */
const plain = [
  m.directory_weekday_1,
  m.directory_weekday_2,
  m.directory_weekday_3,
  m.directory_weekday_4,
  m.directory_weekday_5,
  m.directory_weekday_6,
  m.directory_weekday_7,
] as const;
/** As a habit: "tiistaisin", "tisdagar". */
const always = [
  m.directory_weekdays_1,
  m.directory_weekdays_2,
  m.directory_weekdays_3,
  m.directory_weekdays_4,
  m.directory_weekdays_5,
  m.directory_weekdays_6,
  m.directory_weekdays_7,
] as const;
/** One of the month's: "tiistai", "tisdagen". */
const oneOf = [
  m.directory_weekday_the_1,
  m.directory_weekday_the_2,
  m.directory_weekday_the_3,
  m.directory_weekday_the_4,
  m.directory_weekday_the_5,
  m.directory_weekday_the_6,
  m.directory_weekday_the_7,
] as const;
/** When: "tiistaina", "tisdag". */
const on = [
  m.directory_on_weekday_1,
  m.directory_on_weekday_2,
  m.directory_on_weekday_3,
  m.directory_on_weekday_4,
  m.directory_on_weekday_5,
  m.directory_on_weekday_6,
  m.directory_on_weekday_7,
] as const;
const ordinals = new Map([
  [1, m.directory_nth_1],
  [2, m.directory_nth_2],
  [3, m.directory_nth_3],
  [4, m.directory_nth_4],
  [5, m.directory_nth_5],
  [-1, m.directory_nth_last],
]);

/** How often, where no day is known. */
const undated = {
  weekly: m.directory_rhythm_undated_weekly,
  fortnightly: m.directory_rhythm_undated_fortnightly,
  monthly: m.directory_rhythm_undated_monthly,
  appointment: m.directory_rhythm_by_appointment,
} as const;

type Words = readonly ((inputs: Record<string, never>, options: { locale: Locale }) => string)[];

const list = (words: readonly string[], locale: Locale) => new Intl.ListFormat(formats[locale]).format(words);
const named = (words: Words, weekday: number, locale: Locale) => words[weekday - 1]?.({}, { locale }) ?? "";

/** The name of a weekday (ISO: 1 is Monday). */
export const weekdayName = (weekday: number, locale: Locale): string => named(plain, weekday, locale);

/** How often and when, without exceptions and breaks: "joka toinen tiistai klo 18–20", "sovitusti". */
export function rhythmInWords(times: MeetingTimes, locale: Locale): string {
  const days = daysInWords(times, locale);
  return times.at && (times.rule || times.dates?.length)
    ? m.directory_rhythm_at({ days, time: clockSpan(times.at, times.minutes, locale) }, { locale })
    : days;
}

/** The same on paper, where no next date stands beside it: of every second week one must know which. */
export function rhythmOnPaper(times: MeetingTimes, locale: Locale): string {
  const rhythm = rhythmInWords(times, locale);
  if (!times.rule || !times.from || readRule(times.rule).interval === 1) return rhythm;
  const date = dateInWords(Temporal.PlainDate.from(times.from), locale);
  return m.directory_rhythm_from({ rhythm, date }, { locale });
}

function daysInWords(times: MeetingTimes, locale: Locale): string {
  const at = { locale };
  if (times.rule === undefined) {
    const [first, ...others] = times.dates ?? [];
    if (first === undefined) return undated[times.often ?? "appointment"]({}, at);
    return others.length === 0
      ? m.directory_rhythm_once({ date: dateInWords(Temporal.PlainDate.from(first), locale) }, at)
      : m.directory_rhythm_single_days({}, at);
  }
  const rhythm = readRule(times.rule);
  const { freq, interval, special } = rhythm;
  if (!special && freq === "DAILY" && interval === 1 && rhythm.days.length === 0)
    return m.directory_rhythm_daily({}, at);
  if (!special && freq === "WEEKLY") return weeklyInWords(weekdaysOf(rhythm, times), interval, locale);
  if (!special && freq === "MONTHLY") {
    const day = monthlyInWords(rhythm, locale);
    if (day && interval === 1) return day;
    if (day) return m.directory_rhythm_monthly_every({ day, interval }, at);
  }
  return m.directory_rhythm_varies({}, at);
}

function weekdaysOf({ days }: Rhythm, { from }: MeetingTimes): readonly number[] {
  if (days.length > 0) return days.map(({ weekday }) => weekday).toSorted();
  return from === undefined ? [1] : [Temporal.PlainDate.from(from).dayOfWeek];
}

function weeklyInWords(weekdays: readonly number[], interval: number, locale: Locale): string {
  const at = { locale };
  const days =
    weekdays.join() === "1,2,3,4,5"
      ? m.directory_rhythm_workdays({}, at)
      : weekdays.length === 7
        ? m.directory_rhythm_daily({}, at)
        : list(
            weekdays.map((weekday) => named(always, weekday, locale)),
            locale,
          );
  if (interval === 1) return days;
  const [only] = weekdays;
  if (interval === 2 && only && weekdays.length === 1) {
    return m.directory_rhythm_every_second({ day: named(plain, only, locale) }, at);
  }
  return interval === 2
    ? m.directory_rhythm_every_second_week({ days }, at)
    : m.directory_rhythm_every_nth_week({ days, interval }, at);
}

function monthlyInWords({ days, monthDays }: Rhythm, locale: Locale): string | undefined {
  const at = { locale };
  const [first] = days;
  if (first) {
    const words = days.map(({ nth = 0 }) => ordinals.get(nth)?.({}, at));
    if (words.includes(undefined) || days.some(({ weekday }) => weekday !== first.weekday)) return undefined;
    const nth = list(words as string[], locale);
    return m.directory_rhythm_monthly({ nth, day: named(oneOf, first.weekday, locale) }, at);
  }
  const [day] = monthDays;
  return day !== undefined && day > 0 && monthDays.length === 1 ? m.directory_rhythm_month_day({ day }, at) : undefined;
}

/** "klo 18–20", "kl. 18.30–20", "18:00–20:00"; of minutes unknown only the beginning. */
export function clockSpan(at: string, minutes: number | undefined, locale: Locale): string {
  const start = Temporal.PlainTime.from(at);
  const end = minutes && minutes < 24 * 60 ? start.add({ minutes }) : undefined;
  const span = end ? `${clock(start, locale)}–${clock(end, locale, "end")}` : clock(start, locale);
  return m.directory_at({ span }, { locale });
}

function clock(time: Temporal.PlainTime, locale: Locale, edge: "start" | "end" = "start"): string {
  const minute = String(time.minute).padStart(2, "0");
  const hour = edge === "end" && time.hour === 0 && time.minute === 0 ? 24 : time.hour;
  if (locale === "en") return `${hour}:${minute}`;
  return time.minute === 0 ? String(hour) : `${hour}.${minute}`;
}

/** "24.11.2026", "24 November 2026"; without the year where it is `thisYear`. */
export function dateInWords(date: Temporal.PlainDate, locale: Locale, thisYear?: number): string {
  const year = date.year !== thisYear;
  if (locale === "en") {
    return date.toLocaleString(formats.en, { day: "numeric", month: "long", ...(year && { year: "numeric" }) });
  }
  return `${date.day}.${date.month}.${year ? date.year : ""}`;
}

/** "tänään klo 18–20", "tiistaina 24.11. klo 18–20". In the meeting's own time. */
export function meetingInWords({ start, end, timed }: Meeting, now: Temporal.Instant, locale: Locale): string {
  const day = dayInWords(start.toPlainDate(), now.toZonedDateTimeISO(start.timeZoneId).toPlainDate(), locale);
  if (!timed) return day;
  const minutes = end && Math.round(start.toPlainDateTime().until(end.toPlainDateTime()).total("minutes"));
  const time = clockSpan(start.toPlainTime().toString({ smallestUnit: "minute" }), minutes, locale);
  return m.directory_rhythm_at({ days: day, time }, { locale });
}

/**
 * When a moved meeting usually would have been: "24.11."; on the same day at another hour "klo 18"; undefined where neither has
 * changed, and it is something else that is not as usual.
 */
export function movedFromInWords({ start, movedFrom, movedFromAt }: Meeting, locale: Locale): string | undefined {
  if (!movedFrom) return undefined;
  if (!movedFrom.equals(start.toPlainDate())) return dateInWords(movedFrom, locale, start.year);
  const isSameTime = movedFromAt && Temporal.PlainTime.from(movedFromAt).equals(start.toPlainTime());
  return movedFromAt && !isSameTime ? clockSpan(movedFromAt, undefined, locale) : undefined;
}

/** "tänään", "huomenna", "tiistaina 24.11.". */
function dayInWords(day: Temporal.PlainDate, today: Temporal.PlainDate, locale: Locale): string {
  const at = { locale };
  const date = dateInWords(day, locale, today.year);
  const days = today.until(day).days;
  const weekday = named(on, day.dayOfWeek, locale);
  if (days === 0) return m.directory_day_today({ weekday, date }, at);
  if (days === 1) return m.directory_day_tomorrow({ weekday, date }, at);
  return m.directory_day({ weekday, date }, at);
}
