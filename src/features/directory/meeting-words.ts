import { type Locale, m } from "../../shared/i18n/index.ts";
import { meetingDates, type Rhythm, readRule, weekdayCodes } from "./meeting-dates.rules.ts";
import { breaksToKnow, type Meeting, nextMeetings, type WhenItMeets } from "./meeting-times.rules.ts";
import type { MeetingTimes } from "./offering.ts";
import { inOurTime, isOurTime, laterWeekday, ourZone } from "./our-time.rules.ts";

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

/**
 * How often and when, without exceptions and breaks: "joka toinen tiistai klo 18–20", "sovitusti". What follows clocks that are
 * not ours is told by ours as they are at `now`, with theirs beside: "torstaisin klo 21–22 Suomen aikaa (…)".
 */
export function rhythmInWords(times: MeetingTimes, locale: Locale, now?: Temporal.Instant): string {
  const theirs = byTheirClock(times, locale);
  const { at, timeZone, minutes } = times;
  if (at === undefined || !(times.rule || times.dates?.length) || isOurTime(timeZone)) return theirs;
  const ours = inOurTime(nextDay(times, now), at, timeZone);
  const days = daysLater(times, ours.days);
  if (!days) return m.directory_time_theirs({ rhythm: theirs, zone: zoneName(timeZone) }, { locale });
  const time = clockSpan(ours.at, minutes, locale);
  const local = ours.days === 0 ? clockSpan(at, minutes, locale) : theirs;
  return inBothTimes(daysInWords(days, locale), time, local, locale);
}

/** Each rhythm once, without those that are over where others are not. */
export function rhythmsInWords(
  meetings: readonly MeetingTimes[],
  now: Temporal.Instant,
  locale: Locale,
): readonly string[] {
  const today = now.toZonedDateTimeISO(ourZone).toPlainDate().toString();
  const running = meetings.filter(({ until }) => until === undefined || until >= today);
  const shown = running.length > 0 ? running : meetings;
  return [...new Set(shown.map((times) => rhythmInWords(times, locale, now)))];
}

function byTheirClock(times: MeetingTimes, locale: Locale): string {
  const days = daysInWords(times, locale);
  return times.at && (times.rule || times.dates?.length)
    ? m.directory_rhythm_at({ days, time: clockSpan(times.at, times.minutes, locale) }, { locale })
    : days;
}

function inBothTimes(days: string, time: string, local: string, locale: Locale): string {
  const ours = m.directory_time_ours({ time, local }, { locale });
  return m.directory_rhythm_at({ days, time: ours }, { locale });
}

/** Where nobody says what day it is, a rhythm's own first day, or one of winter. */
const anyDay = "2026-01-15";

/** The day by which the difference of clocks is told. */
function nextDay(times: MeetingTimes, now: Temporal.Instant | undefined): Temporal.PlainDate {
  const known = Temporal.PlainDate.from(times.dates?.[0] ?? times.from ?? anyDay);
  if (!now) return known;
  const [next] = meetingDates(times, now.toZonedDateTimeISO(times.timeZone).toPlainDate()).take(1);
  return next ?? known;
}

/** The same days as they are called where it is so many days later; undefined where a rhythm cannot be said so. */
function daysLater(times: MeetingTimes, days: number): MeetingTimes | undefined {
  if (days === 0) return times;
  const later = (date: string) => Temporal.PlainDate.from(date).add({ days }).toString();
  const from = times.from === undefined ? {} : { from: later(times.from) };
  if (times.rule === undefined) return { ...times, dates: times.dates?.map(later) };
  const rhythm = readRule(times.rule);
  const { freq, interval, special } = rhythm;
  if (special || freq !== "WEEKLY") return freq === "DAILY" && interval === 1 ? times : undefined;
  const codes = weekdaysOf(rhythm, times).map((weekday) => weekdayCodes[laterWeekday(weekday, days) - 1]);
  return { ...times, ...from, rule: `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${codes.join()}` };
}

/** "Los Angeles" of America/Los_Angeles. */
const zoneName = (timeZone: string): string => (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");

/**
 * The same on paper, where no next date stands beside it: of every second week one must know which. Once it has begun, that is
 * told by its next time as it stands at `now`.
 */
export function rhythmOnPaper(times: MeetingTimes, locale: Locale, now?: Temporal.Instant): string {
  const rhythm = rhythmInWords(times, locale, now);
  if (!times.rule || !times.from || readRule(times.rule).interval === 1) return rhythm;
  const from = Temporal.PlainDate.from(times.from);
  const today = now?.toZonedDateTimeISO(times.timeZone).toPlainDate();
  if (!now || !today || Temporal.PlainDate.compare(from, today) >= 0) {
    return m.directory_rhythm_from({ rhythm, date: dateInWords(from, locale) }, { locale });
  }
  const next = nextMeetings({ meetings: [times] }, now, 1).find(({ status }) => status === "on");
  if (!next) return rhythm;
  const date = dateInWords(next.start.toPlainDate(), locale);
  return m.directory_rhythm_next({ rhythm, date }, { locale });
}

/** How far ahead paper tells what is not as usual, and how many days of it there is room for. */
const toldOnPaper = { months: 2 };
const mostDaysOnPaper = 5;

/** What is not as its rhythm says, for paper: which of the times at hand are cancelled or moved, and the breaks. */
export function changesOnPaper(content: WhenItMeets, now: Temporal.Instant, locale: Locale): readonly string[] {
  const today = now.toZonedDateTimeISO(ourZone).toPlainDate();
  const last = today.add(toldOnPaper);
  const inWords = (date: Temporal.PlainDate) => dateInWords(date, locale);
  const changed = nextMeetings(content, now, 10)
    .filter(({ start, status }) => status !== "on" && Temporal.PlainDate.compare(start.toPlainDate(), last) <= 0)
    .slice(0, mostDaysOnPaper);
  const cancelled = changed.filter(({ status }) => status === "cancelled").map(({ start }) => start.toPlainDate());
  const moved = changed.filter(({ status }) => status === "moved");
  const breaks = breaksToKnow(content, today).map(({ from, to, why }) => {
    const dates = { from: inWords(Temporal.PlainDate.from(from)), to: inWords(Temporal.PlainDate.from(to)) };
    return why === "place-closed"
      ? m.directory_break_place(dates, { locale })
      : m.directory_break_season(dates, { locale });
  });
  return [
    ...(cancelled.length > 0
      ? [m.directory_next_cancelled({ when: list(cancelled.map(inWords), locale) }, { locale })]
      : []),
    ...moved.map((meeting) => movedOnPaper(meeting, now, locale)),
    ...breaks,
  ];
}

function movedOnPaper(meeting: Meeting, now: Temporal.Instant, locale: Locale): string {
  const when = meetingInWords(meeting, now, locale, { onPaper: true });
  const from = movedFromInWords(meeting, locale);
  return from ? m.directory_next_moved({ when, from }, { locale }) : m.directory_next_unusual({ when }, { locale });
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

/**
 * "tänään klo 18–20", "tiistaina 24.11. klo 18–20". By our clocks; where the meeting has others, with its own beside, unless
 * that is told already (`local`). What is `onPaper` is read on another day too: there no day is "tomorrow".
 */
export function meetingInWords(
  { start, end, timed }: Meeting,
  now: Temporal.Instant,
  locale: Locale,
  { local: withLocal = true, onPaper = false } = {},
): string {
  const isOurs = !timed || isOurTime(start.timeZoneId);
  const here = isOurs ? start : start.withTimeZone(ourZone);
  const today = now.toZonedDateTimeISO(here.timeZoneId).toPlainDate();
  const day = onPaper ? dayOnPaper(here.toPlainDate(), locale) : dayInWords(here.toPlainDate(), today, locale);
  if (!timed) return day;
  const minutes = end && Math.round(start.toPlainDateTime().until(end.toPlainDateTime()).total("minutes"));
  const spanOf = (time: Temporal.ZonedDateTime) =>
    clockSpan(time.toPlainTime().toString({ smallestUnit: "minute" }), minutes, locale);
  if (isOurs) return m.directory_rhythm_at({ days: day, time: spanOf(here) }, { locale });
  if (!withLocal) {
    return m.directory_rhythm_at(
      { days: day, time: m.directory_time_here({ time: spanOf(here) }, { locale }) },
      { locale },
    );
  }
  const isSameDay = here.toPlainDate().equals(start.toPlainDate());
  const localDay = named(on, start.dayOfWeek, locale);
  const local = isSameDay ? spanOf(start) : m.directory_rhythm_at({ days: localDay, time: spanOf(start) }, { locale });
  return inBothTimes(day, spanOf(here), local, locale);
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

/** Is its day told by the day it is read on: "tänään", "huomenna"? */
export function isTodayOrTomorrow({ start, timed }: Meeting, now: Temporal.Instant): boolean {
  const here = !timed || isOurTime(start.timeZoneId) ? start : start.withTimeZone(ourZone);
  const { days } = now.toZonedDateTimeISO(here.timeZoneId).toPlainDate().until(here.toPlainDate());
  return days === 0 || days === 1;
}

/** "tiistaina 24.11.2026", whenever it is read. */
const dayOnPaper = (day: Temporal.PlainDate, locale: Locale): string =>
  m.directory_day({ weekday: named(on, day.dayOfWeek, locale), date: dateInWords(day, locale) }, { locale });

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
