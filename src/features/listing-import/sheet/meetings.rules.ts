import type { MeetingTimes } from "../../directory/index.ts";
import { type Cell, good, type Read, wrong } from "../import-types.ts";
import { type ColumnId, headingOf } from "../vocabulary/headings.ts";
import { finder } from "../vocabulary/match.ts";
import {
  byAppointment,
  dateExamples,
  dayExamples,
  minuteExamples,
  once,
  rhythmExamples,
  timeExamples,
  type WeekdayCode,
  weekdayCodes,
} from "../vocabulary/times.ts";
import { notUnderstood, type SheetCells, textOf, together } from "./cells.rules.ts";
import { readDates, readMinutes, readTime, type TimeSpan } from "./moments.rules.ts";
import { readRhythm, type SaidRhythm } from "./rhythm.rules.ts";

const timeZone = "Europe/Helsinki";
const isByAppointment = finder(byAppointment);
const isOnce = finder(once);

/** What says when a row's meetings are. `today` decides only which years' even weeks are meant. */
export function meetingsOf(given: SheetCells, today: Temporal.PlainDate): Read<readonly MeetingTimes[]> {
  const cells = withDay(given);
  const frame = frameOf(cells);
  if (!frame.ok) {
    // What else is not understood is told at once too.
    const { time: _time, minutes: _minutes, from: _from, until: _until, ...days } = cells;
    const rest = meetingsOf(days, today);
    return wrong(...frame.faults, ...(rest.ok ? [] : rest.faults.filter(({ code }) => code === "not-understood")));
  }
  const dayText = textOf(cells.day);
  const rhythmText = textOf(cells.rhythm);
  if (isByAppointment(dayText) || isByAppointment(rhythmText)) return good([{ timeZone }]);
  if (!frame.value.span) {
    const own = daysWithTimes(dayText);
    if (own) return several(own, cells, today);
  }
  return oneRhythm(
    cells.day,
    isOnce(rhythmText) ? "" : rhythmText,
    frame.value,
    today,
    isOnce(rhythmText) !== undefined,
  );
}

/** "Torstaisin klo 18-20" under the time, where nothing stands under the day: people write both in either. */
function withDay(cells: SheetCells): SheetCells {
  const { time, ...rest } = cells;
  const saysDay = cells.day === undefined && typeof time === "string" && !readTime(time) && /\p{L}{2}/u.test(time);
  return saysDay ? { ...rest, day: time } : cells;
}

interface Frame {
  readonly span: TimeSpan | undefined;
  readonly from: Temporal.PlainDate | undefined;
  readonly until: Temporal.PlainDate | undefined;
}

function frameOf(cells: SheetCells): Read<Frame> {
  const read = together({
    span: readAs("time", cells, readTime, timeExamples),
    minutes: readAs("minutes", cells, readMinutes, minuteExamples),
    from: readAs("from", cells, readOneDate, dateExamples),
    until: readAs("until", cells, readOneDate, dateExamples),
  });
  if (!read.ok) return read;
  const { span, minutes, from, until } = read.value;
  return good({ span: span && { at: span.at, minutes: minutes ?? span.minutes }, from, until });
}

function readOneDate(cell: Cell | undefined): Temporal.PlainDate | undefined {
  const [one, other] = readDates(cell) ?? [];
  return other ? undefined : one?.date;
}

/** A cell as `read` understands it; undefined where it is empty. */
function readAs<T>(
  column: ColumnId,
  cells: SheetCells,
  read: (cell: Cell | undefined) => T | undefined,
  examples: readonly string[],
): Read<T | undefined> {
  if (cells[column] === undefined) return good(undefined);
  const value = read(cells[column]);
  return value === undefined ? wrong(notUnderstood(column, textOf(cells[column]), examples)) : good(value);
}

const oneTime = String.raw`\d{1,2}(?:[.:]\d{2})?`;
const dayAndTime = new RegExp(
  String.raw`^(.*?\p{L}.*?)\s+((?:klo|kl)\.?\s*${oneTime}(?:\s*[-–]\s*${oneTime})?|${oneTime}\s*[-–]\s*${oneTime}|\d{1,2}[.:]\d{2})$`,
  "iu",
);

/** "ma 18-20, ke klo 12": each day with a time of its own, or undefined where that is not so. */
function daysWithTimes(text: string): readonly { readonly day: string; readonly time: string }[] | undefined {
  const parts = text.split(/[,;\n]/).map((part) => part.trim());
  const found = parts.map((part) => dayAndTime.exec(part));
  const all = found.flatMap((match) => (match?.[1] && match[2] ? [{ day: match[1], time: match[2] }] : []));
  return all.length === parts.length && all.length > 0 ? all : undefined;
}

function several(
  parts: readonly { readonly day: string; readonly time: string }[],
  cells: SheetCells,
  today: Temporal.PlainDate,
): Read<readonly MeetingTimes[]> {
  const all: MeetingTimes[] = [];
  for (const { day, time } of parts) {
    const one = meetingsOf({ ...cells, day, time }, today);
    if (!one.ok) return one;
    all.push(...one.value);
  }
  return good(all);
}

function oneRhythm(
  day: Cell | undefined,
  rhythmText: string,
  frame: Frame,
  today: Temporal.PlainDate,
  isSingle: boolean,
): Read<readonly MeetingTimes[]> {
  const said = readDates(day);
  const differs = said?.find(({ date, weekday }) => weekday && weekday !== codeOf(date));
  if (differs) {
    // A day that is another weekday would send somebody to a closed door.
    return wrong({ code: "weekday-differs", column: headingOf("day"), date: dateText(differs.date) });
  }
  const dates = said?.map(({ date }) => date);
  const dayText = dates ? "" : textOf(day);
  if (dayText === "" && rhythmText === "" && !dates) {
    // A group that begins on a day and meets once, or whose time is not told.
    if (isSingle && frame.from) return good([{ dates: [frame.from.toString()], ...clockOf(frame), timeZone }]);
    return frame.span ? wrong({ code: "weekday-missing", column: headingOf("day") }) : good([]);
  }
  // Each cell by itself first, to say which of them is not understood.
  if (!readRhythm(dayText)) return wrong(notUnderstood("day", dayText, dayExamples));
  if (!readRhythm(rhythmText)) return wrong(notUnderstood("rhythm", rhythmText, rhythmExamples));
  const rhythm = readRhythm(`${rhythmText} ${dayText}`);
  if (!rhythm) return wrong(notUnderstood("day", `${rhythmText} ${dayText}`, dayExamples));
  if (!dates) return repeated(rhythm, frame, today);
  const [first] = dates;
  const single = !rhythm.repeats || dates.length > 1 || !first;
  if (single) return good([{ dates: dates.map((date) => date.toString()), ...clockOf(frame), timeZone }]);
  // "12.1.2027" and "joka viikko": the rhythm begins on that day and takes its weekday.
  const days = rhythm.days.length > 0 ? rhythm.days : [codeOf(first)];
  return repeated({ ...rhythm, days }, { ...frame, from: frame.from ?? first }, today);
}

const dateText = ({ day, month, year }: Temporal.PlainDate): string => `${day}.${month}.${year}`;
const codeOf = (date: Temporal.PlainDate): WeekdayCode => weekdayCodes[date.dayOfWeek - 1] ?? "MO";

const clockOf = ({ span }: Frame) => ({
  ...(span && { at: span.at }),
  ...(span?.minutes !== undefined && { minutes: span.minutes }),
});

function repeated(said: SaidRhythm, frame: Frame, today: Temporal.PlainDate): Read<readonly MeetingTimes[]> {
  const { from, until } = frame;
  const bounds = { ...(from && { from: from.toString() }), ...(until && { until: until.toString() }) };
  const rest = { ...clockOf(frame), timeZone };
  const every = said.interval > 1 ? `;INTERVAL=${said.interval}` : "";
  if (said.monthly) {
    const byDay = monthDays(said, from);
    // Every second month, of which nobody knows which: neither.
    if (!byDay || (every && !from)) return wrong({ code: "which-of-month", column: headingOf("rhythm") });
    return good([{ rule: `FREQ=MONTHLY${every};${byDay}`, ...bounds, ...rest }]);
  }
  const days = said.days.length > 0 || !from ? said.days : [codeOf(from)];
  if (days.length === 0) return wrong({ code: "weekday-missing", column: headingOf("day") });
  const rule = `FREQ=WEEKLY${every};BYDAY=${days.join()}`;
  if (said.weeks) return good(alternateWeeks(rule, said.weeks, frame, today).map((times) => ({ ...times, ...rest })));
  if (every && !from) return wrong({ code: "which-weeks", column: headingOf("rhythm") });
  return good([{ rule, ...bounds, ...rest }]);
}

/** `BYDAY=1TU,3TU` or `BYMONTHDAY=15`; which of the month's from the first day where it is not said. */
function monthDays({ days, nths, monthDay }: SaidRhythm, from: Temporal.PlainDate | undefined): string | undefined {
  if (monthDay !== undefined) return `BYMONTHDAY=${monthDay}`;
  const which = nths.length > 0 ? nths : from ? [Math.ceil(from.day / 7)] : [];
  const weekdays = days.length > 0 ? days : from ? [codeOf(from)] : [];
  if (which.length === 0 || weekdays.length === 0) return undefined;
  return `BYDAY=${which.flatMap((nth) => weekdays.map((day) => `${nth}${day}`)).join()}`;
}

/**
 * Even or odd weeks: every second week until a year of 53 weeks, after which the others are meant. So there is one rhythm
 * for each stretch between such years; the one at hand, and the next where it begins within a year.
 */
function alternateWeeks(
  rule: string,
  weeks: "even" | "odd",
  { from, until }: Frame,
  today: Temporal.PlainDate,
): readonly Pick<MeetingTimes, "rule" | "from" | "until">[] {
  const reference = from && Temporal.PlainDate.compare(from, today) > 0 ? from : today;
  return stretches(reference)
    .map(({ first, last }) => {
      const start = from && Temporal.PlainDate.compare(from, first) > 0 ? from : first;
      const even = (start.weekOfYear ?? 0) % 2 === 0;
      const monday = start.subtract({ days: start.dayOfWeek - 1 });
      const begins = even === (weeks === "even") ? start : monday.add({ weeks: 1 });
      const end = until && (!last || Temporal.PlainDate.compare(until, last) < 0) ? until : last;
      return { begins, end };
    })
    .filter(({ begins, end }) => !end || Temporal.PlainDate.compare(begins, end) <= 0)
    .map(({ begins, end }) => ({ rule, from: begins.toString(), ...(end && { until: end.toString() }) }));
}

interface Stretch {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate | undefined;
}

function stretches(day: Temporal.PlainDate): readonly Stretch[] {
  const year = day.yearOfWeek ?? day.year;
  const long = (one: number) => Temporal.PlainDate.from({ year: one, month: 12, day: 28 }).weekOfYear === 53;
  let first = year;
  while (!long(first - 1)) first -= 1;
  let last = year;
  while (!long(last)) last += 1;
  const mondayOf = (one: number) => {
    const fourth = Temporal.PlainDate.from({ year: one, month: 1, day: 4 });
    return fourth.subtract({ days: fourth.dayOfWeek - 1 });
  };
  const turn = mondayOf(last + 1);
  const soon = day.until(turn).days <= 366;
  // Far from a turn its end is left unsaid: it would only puzzle whoever reads it.
  const now = { first: mondayOf(first), last: soon ? turn.subtract({ days: 1 }) : undefined };
  return soon ? [now, { first: turn, last: undefined }] : [now];
}
