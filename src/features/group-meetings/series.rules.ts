/** How often a group meets after its first meetings; `none`: it agrees later. */
export const rhythms = ["monthly", "every-4-weeks", "every-3-weeks", "fortnightly", "weekly", "none"] as const;
export type Rhythm = (typeof rhythms)[number];

/** How many first meetings are two weeks apart (G6), before the rhythm; 0: the rhythm from the first. */
export const beginnings = [4, 3, 0] as const;

/** No meetings from the first day to the last, both included. */
export interface Break {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface Series {
  readonly first: Temporal.PlainDate;
  readonly beginning: (typeof beginnings)[number];
  readonly rhythm: Rhythm;
  /** The last day on which one may be. */
  readonly until: Temporal.PlainDate;
  readonly breaks: readonly Break[];
}

/** As many as can be agreed at once: a year of weekly meetings. */
export const mostMeetings = 53;

const weeks: Readonly<Partial<Record<Rhythm, number>>> = {
  weekly: 1,
  fortnightly: 2,
  "every-3-weeks": 3,
  "every-4-weeks": 4,
};

/** The days of a series in their order, each once. The first meetings keep their number: a break only puts them off. */
export function daysOf(series: Series): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  const wanted = Math.max(series.beginning, 1);
  for (const day of candidates(series, () => days.length < wanted)) {
    if (Temporal.PlainDate.compare(day, series.until) > 0 || days.length >= mostMeetings) break;
    if (!isInBreak(series.breaks, day)) days.push(day);
  }
  return days;
}

function* candidates({ first, beginning, rhythm }: Series, isBeginning: () => boolean): Generator<Temporal.PlainDate> {
  let day = first;
  while (isBeginning()) {
    yield day;
    // What a break takes of a series without first meetings is taken: the rhythm goes on.
    if (beginning === 0) break;
    if (isBeginning()) day = day.add({ weeks: 2 });
  }
  const step = weeks[rhythm];
  while (rhythm !== "none") {
    day = step ? day.add({ weeks: step }) : nextOfMonth(day, first);
    yield day;
  }
}

/** The same weekday of the month as `pattern`'s, in the first month in which it is two weeks or more after `day`. */
function nextOfMonth(day: Temporal.PlainDate, pattern: Temporal.PlainDate): Temporal.PlainDate {
  const soonest = day.add({ weeks: 2 });
  for (let month = day.toPlainYearMonth(); ; month = month.add({ months: 1 })) {
    const found = sameWeekdayIn(month, pattern);
    if (Temporal.PlainDate.compare(found, soonest) >= 0) return found;
  }
}

/** The first, second, third or fourth Tuesday as `pattern` is one; a fifth is the month's last. */
function sameWeekdayIn(month: Temporal.PlainYearMonth, pattern: Temporal.PlainDate): Temporal.PlainDate {
  const nth = Math.ceil(pattern.day / 7);
  const firstDay = month.toPlainDate({ day: 1 });
  const first = firstDay.add({ days: (pattern.dayOfWeek - firstDay.dayOfWeek + 7) % 7 });
  if (nth < 5) return first.add({ weeks: nth - 1 });
  const fifth = first.add({ weeks: 4 });
  return fifth.month === month.month ? fifth : first.add({ weeks: 3 });
}

export const isInBreak = (breaks: readonly Break[], day: Temporal.PlainDate): boolean =>
  breaks.some(({ from, to }) => Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0);
