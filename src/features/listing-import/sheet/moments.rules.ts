import type { Cell } from "../import-types.ts";
import { finder } from "../vocabulary/match.ts";
import { type WeekdayCode, weekdays } from "../vocabulary/times.ts";
import { textOf } from "./cells.rules.ts";

const findDay = finder(weekdays);

/** From six to eight; `minutes` where it is said how long. */
export interface TimeSpan {
  readonly at: string;
  readonly minutes: number | undefined;
}

const two = (number: number): string => String(number).padStart(2, "0");
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
const longest = 7 * 24 * 60;

/** Spreadsheets count days from the end of 1899; times of day are parts of a day. */
const firstDay = Temporal.PlainDate.from("1899-12-30");

const clock = String.raw`(\d{1,2})(?:[.:](\d{2}))?`;
const spanPattern = new RegExp(
  String.raw`^(?:(?:klo|kl|kello|at)\.?\s*)?${clock}(?:\s*(?:-|–|—|−|to|till)\s*(?:(?:klo|kl)\.?\s*)?${clock})?\s*(?:alkaen|lähtien|->|h|uhr)?\.?$`,
  "i",
);

/** "18-20", "klo 18.30", "18:00–19:30", or a spreadsheet's own time of day. Undefined where it is none. */
export function readTime(cell: Cell | undefined): TimeSpan | undefined {
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? undefined : { at: cell.toISOString().slice(11, 16), minutes: undefined };
  }
  if (typeof cell === "number" && cell >= 0 && cell < 1) {
    return { at: timeOf(Math.round(cell * 1440) % 1440), minutes: undefined };
  }
  const match = spanPattern.exec(textOf(cell));
  if (!match) return undefined;
  const [, hour, minute, endHour, endMinute] = match;
  const start = minutesAt(hour, minute);
  if (start === undefined || start === 1440) return undefined;
  if (endHour === undefined) return { at: timeOf(start), minutes: undefined };
  const end = minutesAt(endHour, endMinute);
  if (end === undefined || end === start) return undefined;
  // What ends before it begins goes over midnight.
  const length = (end - start + 1440) % 1440;
  return length < 5 ? undefined : { at: timeOf(start), minutes: length };
}

function minutesAt(hour = "", minute = "0"): number | undefined {
  const at = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && at <= 1440 ? at : undefined;
}

/** "90", "90 min", "1,5 h", "2 tuntia". Undefined where it is no such length. */
export function readMinutes(cell: Cell | undefined): number | undefined {
  const match = /^(\d{1,4}(?:[.,]\d{1,2})?)\s*(min\p{L}*|h|t|tunti\p{L}*|tim\p{L}*|hours?)?\.?$/iu.exec(textOf(cell));
  if (!match) return undefined;
  const number = Number(match[1]?.replace(",", "."));
  const minutes = match[2] && !/^min/i.test(match[2]) ? number * 60 : number;
  return Number.isInteger(minutes) && minutes >= 5 && minutes <= longest ? minutes : undefined;
}

/** "12.3.2027", "2027-03-12", or a spreadsheet's own date. Undefined where it is none. */
function readDate(cell: Cell | undefined): Temporal.PlainDate | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : plausible(textOf(cell));
  if (typeof cell === "number") {
    return Number.isInteger(cell) && cell > 36_500 && cell < 73_000 ? firstDay.add({ days: cell }) : undefined;
  }
  const text = textOf(cell);
  const finnish = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (finnish) return plausible(`${finnish[3]}-${two(Number(finnish[2]))}-${two(Number(finnish[1]))}`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? plausible(text) : undefined;
}

function plausible(iso: string): Temporal.PlainDate | undefined {
  try {
    const date = Temporal.PlainDate.from(iso);
    return date.year >= 2000 && date.year < 2100 ? date : undefined;
  } catch {
    return undefined;
  }
}

/** A single day, and the weekday somebody has written before it. */
export interface SaidDate {
  readonly date: Temporal.PlainDate;
  readonly weekday: WeekdayCode | undefined;
}

/** Single days: "12.3.2027", "pe 12.3., 19.3. ja 26.3.2027". Undefined where anything else stands there too. */
export function readDates(cell: Cell | undefined): readonly SaidDate[] | undefined {
  const one = readDate(cell);
  if (one) return [{ date: one, weekday: undefined }];
  if (typeof cell !== "string") return undefined;
  const found: SaidDate[] = [];
  let year: string | undefined;
  // From the end, because the year most often stands behind the last.
  for (const part of textOf(cell)
    .split(/[,;\n]|\s(?:ja|sekä|och|and|&)\s/i)
    .toReversed()) {
    const match = /^(?:(\p{L}+)\.?\s)?(\d{1,2})\.\s?(\d{1,2})\.?\s?(\d{4})?$/u.exec(part.trim());
    year = match?.[4] ?? year;
    const date = match && year ? readDate(`${match[2]}.${match[3]}.${year}`) : undefined;
    const weekday = match?.[1] === undefined ? undefined : findDay(match[1]);
    if (!date || (match?.[1] !== undefined && !weekday)) return undefined;
    found.push({ date, weekday });
  }
  return found.toSorted((one, other) => Temporal.PlainDate.compare(one.date, other.date));
}
