import { type MeetingTimes, meetingDates, type OfferingContent } from "../directory/index.ts";

/** How often, as people say it. `special`: a rhythm brought from elsewhere that the form cannot say; it stays as it is. */
export const rhythmKinds = ["weekly", "fortnightly", "monthly", "dates", "appointment"] as const;
export type RhythmKind = (typeof rhythmKinds)[number] | "special";

/** One rhythm as the form has it: days are ISO dates, times `18:00`, an empty string is what is not said. */
export interface Rhythm {
  readonly kind: RhythmKind;
  /** ISO numbers, Monday is 1. */
  readonly weekdays: readonly number[];
  /** Which of the month's: 1 the first, -1 the last. */
  readonly nth: number;
  readonly from: string;
  readonly until: string;
  readonly at: string;
  readonly ends: string;
  readonly dates: readonly string[];
}

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** A rhythm as an offering says it, as the form has it. */
export function rhythmOf(times: MeetingTimes): Rhythm {
  const { rule, dates = [], from = "", until = "", at = "", minutes } = times;
  const rest = { from, until, at, ends: at && minutes ? endOf(at, minutes) : "", dates };
  const none = { weekdays: [], nth: 1, ...rest };
  if (rule === undefined) return { kind: dates.length > 0 ? "dates" : "appointment", ...none };
  const weekly = /^FREQ=WEEKLY(?:;INTERVAL=([12]))?(?:;BYDAY=([A-Z,]+))?$/.exec(rule);
  if (weekly) {
    const named = weekly[2]?.split(",").map((code) => codes.indexOf(code) + 1);
    const weekdays = named ?? (from ? [Temporal.PlainDate.from(from).dayOfWeek] : []);
    return { ...none, kind: weekly[1] === "2" ? "fortnightly" : "weekly", weekdays };
  }
  const monthly = /^FREQ=MONTHLY;BYDAY=(-1|[1-4])([A-Z]{2})$/.exec(rule);
  if (monthly) {
    const weekdays = [codes.indexOf(monthly[2] ?? "") + 1];
    return { ...none, kind: "monthly", weekdays, nth: Number(monthly[1]) };
  }
  return { ...none, kind: "special" };
}

/** A rhythm as an offering says it. `before`: what it said of the same rhythm, whose exceptions and breaks stay. */
export function timesOf(rhythm: Rhythm, before?: MeetingTimes): MeetingTimes {
  const { kind, from, until, at, ends, dates } = rhythm;
  const repeats = kind !== "dates" && kind !== "appointment";
  const rule = kind === "special" ? before?.rule : ruleOf(rhythm);
  // A weekend together ends days later, which a time of day cannot say.
  const stays = before?.at === at && before.minutes !== undefined && endOf(at, before.minutes) === ends;
  return {
    ...(rule !== undefined && { rule }),
    ...(kind === "dates" && { dates: [...new Set(dates)].toSorted() }),
    ...(kind === "appointment" && before?.often && { often: before.often }),
    ...(repeats && from && { from }),
    ...(repeats && until && { until }),
    ...(kind !== "appointment" && at && { at }),
    ...(kind !== "appointment" && at && ends && { minutes: stays ? before.minutes : minutesBetween(at, ends) }),
    timeZone: before?.timeZone ?? "Europe/Helsinki",
    ...(before?.exceptions && { exceptions: before.exceptions }),
    ...(before?.breaks && { breaks: before.breaks }),
  };
}

function ruleOf({ kind, weekdays, nth }: Rhythm): string | undefined {
  const days = weekdays.map((day) => codes[day - 1]);
  if (kind === "weekly") return `FREQ=WEEKLY;BYDAY=${days.join()}`;
  if (kind === "fortnightly") return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${days.join()}`;
  return kind === "monthly" ? `FREQ=MONTHLY;BYDAY=${nth}${days[0]}` : undefined;
}

const minutesOf = (time: string): number => {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return hour * 60 + minute;
};
/** A meeting that ends before it begins goes over midnight. */
const minutesBetween = (at: string, ends: string): number => (minutesOf(ends) - minutesOf(at) + 1440) % 1440 || 1440;
const endOf = (at: string, minutes: number): string =>
  Temporal.PlainTime.from(at).add({ minutes }).toString({ smallestUnit: "minute" });

/** Does it meet on this day, by its rhythm and outside its breaks? Cancelled or not. */
export function meetsOn(times: MeetingTimes, day: Temporal.PlainDate): boolean {
  const iso = day.toString();
  if (times.breaks?.some(({ from, to }) => from <= iso && iso <= to)) return false;
  const [first] = meetingDates(times, day);
  return first?.equals(day) ?? false;
}

/** Is what would meet on this day cancelled? */
export const isCancelled = ({ meetings }: Pick<OfferingContent, "meetings">, day: Temporal.PlainDate): boolean =>
  meetings.some(({ exceptions = [] }) => exceptions.some(({ on, movedTo }) => on === day.toString() && !movedTo));

/** The same offering with this day's meetings cancelled, or no longer cancelled. */
export function withCancelled<C extends Pick<OfferingContent, "meetings">>(
  content: C,
  on: Temporal.PlainDate,
  cancelled: { readonly note: NonNullable<MeetingTimes["exceptions"]>[number]["note"] } | undefined,
): C {
  const iso = on.toString();
  const meetings = content.meetings.map((times) => {
    const others = times.exceptions?.filter((one) => one.on !== iso) ?? [];
    const { exceptions: _, ...rest } = times;
    if (!cancelled) return others.length > 0 ? { ...rest, exceptions: others } : rest;
    if (!meetsOn(times, on)) return times;
    const exception = { on: iso, ...(cancelled.note && { note: cancelled.note }) };
    return { ...rest, exceptions: [...others, exception] };
  });
  return { ...content, meetings };
}
