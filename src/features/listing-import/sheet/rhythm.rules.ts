import { fold } from "../../themes/index.ts";
import { finder } from "../vocabulary/match.ts";
import {
  daySets,
  numbers,
  ordinals,
  rhythmWords,
  type WeekdayCode,
  weekdayCodes,
  weekdays,
} from "../vocabulary/times.ts";

/** What is said of days and weeks, before it is known whether it is enough. */
export interface SaidRhythm {
  readonly days: readonly WeekdayCode[];
  /** Which of the month's: 1 the first, -1 the last. */
  readonly nths: readonly number[];
  readonly monthly: boolean;
  /** Every second week or month is 2. */
  readonly interval: number;
  readonly weeks: "even" | "odd" | undefined;
  /** The 15th of the month. */
  readonly monthDay: number | undefined;
  /** True where a rhythm was named at all. */
  readonly repeats: boolean;
}

const findDay = finder(weekdays);
const findDays = finder(daySets);
const findOrdinal = finder(ordinals);
const findNumber = finder(numbers);
const findWord = finder(rhythmWords);

type Token =
  | { readonly is: "days"; readonly days: readonly WeekdayCode[] }
  | { readonly is: "ordinal" | "number"; readonly nth: number }
  | { readonly is: "month-day"; readonly nth: number }
  | { readonly is: NonNullable<ReturnType<typeof findWord>> };

const sets = { daily: weekdayCodes, workdays: weekdayCodes.slice(0, 5), weekend: weekdayCodes.slice(5) } as const;

/** Reads "ma-pe", "joka toinen tiistai", "kuukauden 1. ja 3. ke"; undefined where a word of it is not known. */
export function readRhythm(text: string): SaidRhythm | undefined {
  const tokens: Token[] = [];
  const words =
    fold(text)
      .normalize("NFC")
      .match(/\d+\.?|[\p{L}:]+(?:\s?[-–]\s?\p{L}+)?\.?|[^\s,;/()]+/gu) ?? [];
  for (const word of words) {
    const token = tokenOf(word);
    if (!token) return undefined;
    tokens.push(token);
  }
  return said(tokens);
}

function tokenOf(word: string): Token | undefined {
  const range = /^(\p{L}+)\s?[-–]\s?(\p{L}+)\.?$/u.exec(word);
  const days = range ? daysBetween(findDay(range[1] ?? ""), findDay(range[2] ?? "")) : undefined;
  if (days) return { is: "days", days };
  const set = findDays(word);
  if (set) return { is: "days", days: sets[set] };
  const known = findWord(word);
  if (known) return { is: known };
  const day = findDay(word);
  if (day) return { is: "days", days: [day] };
  const ordinal = findOrdinal(word);
  if (ordinal) return { is: "ordinal", nth: Number(ordinal) };
  const number = findNumber(word);
  if (number) return { is: "number", nth: Number(number) };
  const monthDay = /^(\d{1,2})\.$/.exec(word)?.[1];
  return monthDay && Number(monthDay) <= 31 ? { is: "month-day", nth: Number(monthDay) } : undefined;
}

function daysBetween(first: WeekdayCode | undefined, last: WeekdayCode | undefined) {
  if (!first || !last) return undefined;
  const [from, to] = [weekdayCodes.indexOf(first), weekdayCodes.indexOf(last)];
  return from < to ? weekdayCodes.slice(from, to + 1) : undefined;
}

function said(tokens: readonly Token[]): SaidRhythm {
  const days = new Set<WeekdayCode>();
  const nths: number[] = [];
  let monthly = tokens.some(({ is }) => is === "monthly");
  let interval = 1;
  let repeats = monthly;
  let weeks: SaidRhythm["weeks"];
  let monthDay: number | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    const after = tokens[at + 2];
    if (!token) break;
    switch (token.is) {
      case "days":
        for (const day of token.days) days.add(day);
        break;
      case "every":
        repeats = true;
        // "joka toinen viikko", "joka toinen tiistai"; but of "joka kuun toinen tiistai" the month comes first.
        if (next?.is === "ordinal" && next.nth > 1 && after?.is !== "nothing") {
          interval = next.nth;
          at += 1;
        } else if (next?.is === "day") {
          for (const day of weekdayCodes) days.add(day);
          at += 1;
        }
        break;
      case "number":
        // "kahden viikon välein"; "kerran viikossa" says nothing of how many weeks lie between.
        if ((next?.is === "week" || next?.is === "month") && token.nth > 1) interval = token.nth;
        break;
      case "ordinal":
        nths.push(token.nth);
        break;
      case "month-day":
        monthDay = token.nth;
        break;
      case "month":
        monthly = true;
        repeats = true;
        break;
      case "fortnightly":
        interval = 2;
        repeats = true;
        break;
      case "even":
      case "odd":
        weeks = token.is;
        repeats = true;
        break;
      case "week":
      case "weekly":
        repeats = true;
        break;
    }
  }
  // "kuukauden 3. päivä": the third day, not the third of some weekday.
  if (monthly && days.size === 0 && nths.length === 1 && tokens.some(({ is }) => is === "day")) {
    monthDay ??= nths.pop();
  }
  if (nths.length > 0 && days.size > 0) monthly = true;
  return {
    days: weekdayCodes.filter((day) => days.has(day)),
    nths: [...new Set(nths)].toSorted((one, other) => one - other),
    monthly,
    interval: weeks ? 2 : interval,
    weeks,
    monthDay: monthly ? monthDay : undefined,
    repeats: repeats || monthly,
  };
}
