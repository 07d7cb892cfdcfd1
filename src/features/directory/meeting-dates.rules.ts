import { RRuleTemporal } from "rrule-temporal";
import type { MeetingTimes } from "./offering.ts";

export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** What a rhythm asks for, read from its RRULE; weekdays are ISO numbers, Monday is 1. */
export interface Rhythm {
  readonly freq: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  /** With which of the month's: 1 the first, -1 the last, undefined every one. */
  readonly days: readonly { readonly weekday: number; readonly nth: number | undefined }[];
  readonly monthDays: readonly number[];
  /** True where the rule asks for something else too. */
  readonly special: boolean;
}

const read = new Map<string, Rhythm>();
const mostRead = 1_000;

/** The parts of `FREQ=MONTHLY;BYDAY=1TU`. The whole country has a few dozen of them, so each is read once. */
export function readRule(rule: string): Rhythm {
  const rhythm = read.get(rule) ?? partsOf(rule);
  if (read.size < mostRead) read.set(rule, rhythm);
  return rhythm;
}

function partsOf(rule: string): Rhythm {
  const parts = new Map(rule.split(";").map((part) => part.split("=", 2) as [string, string]));
  const list = (name: string) => parts.get(name)?.split(",") ?? [];
  const setPosition = list("BYSETPOS").map(Number);
  const days = list("BYDAY").flatMap((code) => {
    const weekday = weekdayCodes.indexOf(code.slice(-2) as (typeof weekdayCodes)[number]) + 1;
    const own = Number(code.slice(0, -2)) || undefined;
    return own === undefined && setPosition.length > 0 && list("BYDAY").length === 1
      ? setPosition.map((nth) => ({ weekday, nth }))
      : [{ weekday, nth: own }];
  });
  const known = new Set(["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "WKST", "UNTIL", "COUNT"]);
  if (list("BYDAY").length === 1) known.add("BYSETPOS");
  return {
    freq: parts.get("FREQ") as Rhythm["freq"],
    interval: Number(parts.get("INTERVAL") ?? 1) || 1,
    days,
    monthDays: list("BYMONTHDAY").map(Number),
    special: [...parts.keys()].some((name) => !known.has(name)),
  };
}

/** Where a rhythm does not say when it began; a Monday. */
const longAgo = Temporal.PlainDate.from("2024-01-01");

/** The farthest a rhythm is followed, so that a rule without days ends too. */
const horizon = { years: 3 };

/**
 * The days of a rhythm from `from` on, in order, before exceptions and breaks. Days and not instants: a meeting at six
 * is at six before and after the clocks are turned. A rule nobody can read has no days.
 */
export function* meetingDates(times: MeetingTimes, from: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  const first = times.from === undefined ? undefined : Temporal.PlainDate.from(times.from);
  const start = later(first ?? from, from);
  const last = earlier(
    times.until === undefined ? undefined : Temporal.PlainDate.from(times.until),
    start.add(horizon),
  );
  for (const date of times.rule === undefined ? single(times, start) : repeated(times.rule, first ?? longAgo, start)) {
    if (Temporal.PlainDate.compare(date, last) > 0) return;
    yield date;
  }
}

function single(times: MeetingTimes, start: Temporal.PlainDate): Temporal.PlainDate[] {
  return [...new Set(times.dates)]
    .toSorted()
    .map((date) => Temporal.PlainDate.from(date))
    .filter((date) => Temporal.PlainDate.compare(date, start) >= 0);
}

const weeklyRule = /^FREQ=WEEKLY(;(INTERVAL=\d+|BYDAY=(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*))*$/;
const monthlyRule =
  /^FREQ=MONTHLY(;INTERVAL=\d+)?;BYDAY=-?[1-5](MO|TU|WE|TH|FR|SA|SU)(,-?[1-5](MO|TU|WE|TH|FR|SA|SU))*$/;

/**
 * Nearly all rhythms are weekly or by the month's weekdays, and an index of the whole country asks for all of them: they are
 * counted without the library.
 */
function repeated(rule: string, first: Temporal.PlainDate, start: Temporal.PlainDate): Iterable<Temporal.PlainDate> {
  if (weeklyRule.test(rule)) return weekly(readRule(rule), first, start);
  if (monthlyRule.test(rule)) return monthly(readRule(rule), first, start);
  return byRule(rule, first, start);
}

function* weekly(rhythm: Rhythm, first: Temporal.PlainDate, start: Temporal.PlainDate) {
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const days = rhythm.days.length > 0 ? rhythm.days.map(({ weekday }) => weekday) : [first.dayOfWeek];
  const ordered = [...new Set(days)].toSorted();
  const earliest = monday.until(start).days;
  const weeks = Math.floor(earliest / 7);
  for (let week = weeks - (weeks % rhythm.interval); ; week += rhythm.interval) {
    for (const weekday of ordered) {
      const days = week * 7 + weekday - 1;
      if (days >= earliest) yield monday.add({ days });
    }
  }
}

function* monthly({ days, interval }: Rhythm, first: Temporal.PlainDate, start: Temporal.PlainDate) {
  const firstMonth = first.with({ day: 1 });
  const months = start.with({ day: 1 }).since(firstMonth, { largestUnit: "months" }).months;
  for (let month = months - (months % interval); ; month += interval) {
    const beginning = firstMonth.add({ months: month });
    const ofMonth = new Set(
      days.flatMap(({ weekday, nth }) => (nth === undefined ? [] : [dayOfMonth(beginning, weekday, nth)])),
    );
    for (const day of [...ofMonth].toSorted((one, other) => one - other)) {
      if (day < 1 || day > beginning.daysInMonth) continue;
      const date = beginning.with({ day });
      if (Temporal.PlainDate.compare(date, start) >= 0) yield date;
    }
  }
}

/** The day of the month that is its `nth` such weekday, from its end where below 0; outside the month where it has none. */
function dayOfMonth(beginning: Temporal.PlainDate, weekday: number, nth: number): number {
  const earliest = 1 + ((weekday - beginning.dayOfWeek + 7) % 7);
  const all = Math.floor((beginning.daysInMonth - earliest) / 7) + 1;
  return earliest + 7 * (nth > 0 ? nth - 1 : all + nth);
}

function* byRule(rule: string, first: Temporal.PlainDate, start: Temporal.PlainDate) {
  const recurrence = readable(rule, first);
  let after = start.toZonedDateTime("UTC");
  for (let inclusive = true; recurrence; inclusive = false) {
    const next = recurrence.next(after, inclusive);
    if (!next) return;
    after = Temporal.ZonedDateTime.from(next.toString());
    yield after.toPlainDate();
  }
}

function readable(rule: string, first: Temporal.PlainDate) {
  try {
    return new RRuleTemporal({ rruleString: rule, dtstart: first.toZonedDateTime("UTC"), temporal: Temporal });
  } catch {
    return undefined;
  }
}

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
const earlier = (one: Temporal.PlainDate | undefined, other: Temporal.PlainDate) =>
  one && Temporal.PlainDate.compare(one, other) <= 0 ? one : other;
