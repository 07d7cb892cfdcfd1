import { meetingDates, weekdayCodes } from "../directory/index.ts";
import { zone } from "./meeting.rules.ts";

/** A rhythm as an RRULE, and where it is not kept; a gap of one day begins and ends on it. */
export interface Pattern {
  readonly rule: string;
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
}

/** So many days are needed before one speaks of a rhythm. */
const fewest = 3;

/** The rhythm that these days, in their order, follow with the fewest gaps. Undefined where they are only days. */
export function patternOf(days: readonly Temporal.PlainDate[]): Pattern | undefined {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last || days.length < fewest) return undefined;
  const fitting = rulesFrom(first).flatMap((rule) => {
    const all = [...meetingDates({ rule, from: first.toString(), until: last.toString(), timeZone: zone }, first)];
    const wanted = new Set(days.map(String));
    const missed = all.filter((day) => !wanted.has(day.toString()));
    return all.length - missed.length === wanted.size ? [{ rule, all, missed, wanted }] : [];
  });
  const [best] = fitting.toSorted((one, other) => one.missed.length - other.missed.length);
  if (!best || best.missed.length >= days.length) return undefined;
  return { rule: best.rule, gaps: runsOf(best.all, best.wanted) };
}

function rulesFrom(first: Temporal.PlainDate): string[] {
  const day = weekdayCodes[first.dayOfWeek - 1];
  const nth = Math.ceil(first.day / 7);
  const isLast = first.add({ weeks: 1 }).month !== first.month;
  return [
    `FREQ=WEEKLY;BYDAY=${day}`,
    ...[2, 3, 4].map((interval) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${day}`),
    ...(nth < 5 ? [`FREQ=MONTHLY;BYDAY=${nth}${day}`] : []),
    ...(isLast ? [`FREQ=MONTHLY;BYDAY=-1${day}`] : []),
  ];
}

/** Days of the rhythm that follow each other and are not among the wanted ones. */
function runsOf(all: readonly Temporal.PlainDate[], wanted: ReadonlySet<string>) {
  const runs: { from: string; to: string }[] = [];
  let isOpen = false;
  for (const day of all.map(String)) {
    const run = runs.at(-1);
    if (wanted.has(day)) isOpen = false;
    else if (isOpen && run) run.to = day;
    else {
      runs.push({ from: day, to: day });
      isOpen = true;
    }
  }
  return runs;
}
