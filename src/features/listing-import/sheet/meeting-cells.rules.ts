import { m } from "../../../shared/i18n/index.ts";
import { type MeetingTimes, readRule, rhythmInWords } from "../../directory/index.ts";
import type { ColumnId } from "../vocabulary/headings.ts";
import { byAppointment, rhythmWords, type WeekdayCode, weekdayCodes, weekdays } from "../vocabulary/times.ts";

type MeetingCells = Record<
  Extract<ColumnId, "day" | "time" | "minutes" | "rhythm" | "from" | "until">,
  string | number
>;

const empty: MeetingCells = { day: "", time: "", minutes: "", rhythm: "", from: "", until: "" };
const zone = "Europe/Helsinki";

/**
 * When an offering meets, in the import's columns. What they cannot say stands there in plain words all the same: a person
 * can read it, and the import says that it cannot, so that nothing is lost unseen.
 */
export function meetingCells(meetings: readonly MeetingTimes[]): MeetingCells {
  const [first, ...others] = meetings;
  if (!first) return empty;
  if (others.length > 0) return severalCells(meetings);
  const bounds = { from: dateWords(first.from), until: dateWords(first.until) };
  const clock = { time: first.at ?? "", minutes: first.at && first.minutes ? first.minutes : "" };
  if (first.timeZone !== zone) return inWords(meetings);
  if (first.rule === undefined) {
    const days = first.dates ?? [];
    if (days.length === 0) return { ...empty, rhythm: byAppointment.appointment[0] ?? "" };
    return { ...empty, ...clock, day: days.map(dateWords).join(", ") };
  }
  const said = rhythmCells(first);
  return said ? { ...empty, ...bounds, ...clock, ...said } : inWords(meetings);
}

/** A weekly or monthly rhythm that the import reads back as it is. */
function rhythmCells({ rule = "", from }: MeetingTimes): Pick<MeetingCells, "day" | "rhythm"> | undefined {
  const { freq, interval, days, monthDays, special } = readRule(rule);
  if (special || (interval > 1 && from === undefined)) return undefined;
  const names = [...new Set(days.map(({ weekday }) => dayWord(weekday)))].join(", ");
  const every = interval === 1 ? "" : `${word("every")} ${interval}. `;
  if (interval > 5) return undefined;
  if (freq === "DAILY" && interval === 1 && days.length === 0) {
    return {
      day: weekdayCodes.map((_, index) => dayWord(index + 1)).join(", "),
      rhythm: `${word("every")} ${word("week")}`,
    };
  }
  if (freq === "WEEKLY" && days.every(({ nth }) => nth === undefined) && (days.length > 0 || from)) {
    const own = days.length > 0 ? names : dayWord(Temporal.PlainDate.from(from ?? "").dayOfWeek);
    return { day: own, rhythm: `${every || `${word("every")} `}${word("week")}` };
  }
  if (freq !== "MONTHLY" || interval > 1) return undefined;
  const month = rhythmWords.month.find((known) => !known.endsWith("*")) ?? "";
  const [monthDay] = monthDays;
  if (monthDay !== undefined && days.length === 0 && monthDays.length === 1 && monthDay > 0) {
    return { day: "", rhythm: `${month} ${monthDay}. ${word("day")}` };
  }
  const nths = [...new Set(days.map(({ nth }) => nth))];
  const whole = nths.length * new Set(days.map(({ weekday }) => weekday)).size === days.length;
  const known = nths.every((nth) => nth !== undefined && nth >= -1 && nth <= 5 && nth !== 0);
  if (!whole || !known || days.length === 0) return undefined;
  return {
    day: names,
    rhythm: `${month} ${nths.map((nth) => (nth === -1 ? m.directory_nth_last({}, { locale: "fi" }) : `${nth}.`)).join(" ")}`,
  };
}

/** Several weekly rhythms, each day with its own time: "ma 18:00-20:00, ke 12:00-13:00". */
function severalCells(meetings: readonly MeetingTimes[]): MeetingCells {
  const [first] = meetings;
  const days = meetings.flatMap((times) => {
    const { rule, at, minutes } = times;
    if (rule === undefined || !at || times.timeZone !== zone) return [undefined];
    const { freq, interval, days: own, special } = readRule(rule);
    const plain = freq === "WEEKLY" && interval === 1 && !special && own.length > 0 && own.every(({ nth }) => !nth);
    const same = times.from === first?.from && times.until === first?.until;
    if (!plain || !same || (minutes && minutes >= 24 * 60)) return [undefined];
    const end = minutes ? `-${Temporal.PlainTime.from(at).add({ minutes }).toString({ smallestUnit: "minute" })}` : "";
    return own.map(({ weekday }) => `${dayWord(weekday)} ${at}${end}`);
  });
  if (days.includes(undefined)) return inWords(meetings);
  return { ...empty, day: days.join(", "), from: dateWords(first?.from), until: dateWords(first?.until) };
}

const inWords = (meetings: readonly MeetingTimes[]): MeetingCells => ({
  ...empty,
  rhythm: meetings
    .map((times) => `${rhythmInWords(times, "fi")}${times.timeZone === zone ? "" : ` (${times.timeZone})`}`)
    .join("; "),
});

const word = (name: "every" | "week" | "day") => (rhythmWords[name][0] ?? "").replaceAll("*", "");
const dayWord = (weekday: number) => weekdays[(weekdayCodes[weekday - 1] ?? "MO") as WeekdayCode][0] ?? "";

/** "12.3.2027" */
function dateWords(date: string | undefined): string {
  if (date === undefined) return "";
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${day}.${month}.${year}`;
}
