import { meetingDates, readRule } from "./meeting-dates.rules.ts";
import type { Localized, MeetingTimes, OfferingContent } from "./offering.ts";
import { inOurTime, isOurTime, laterWeekday } from "./our-time.rules.ts";
import type { DayPart, Facets } from "./search/search.ts";

/** One meeting to come. */
export interface Meeting {
  /** In the meeting's own time zone; the beginning of the day where no time is known. */
  readonly start: Temporal.ZonedDateTime;
  /** Undefined where it is not known how long it takes. */
  readonly end: Temporal.ZonedDateTime | undefined;
  /** False where only the day is known. */
  readonly timed: boolean;
  readonly status: "on" | "moved" | "cancelled";
  /** The day it usually would have been, of a moved one. */
  readonly movedFrom: Temporal.PlainDate | undefined;
  /** And at what time; undefined where none is known. */
  readonly movedFromAt: string | undefined;
  readonly note: Localized | undefined;
}

/** All that says when an offering meets. */
export type WhenItMeets = Pick<OfferingContent, "meetings" | "endsOn">;

type Break = NonNullable<MeetingTimes["breaks"]>[number];

/** After so many meetings that do not happen, nobody looks further. */
const mostCancelled = 100;

/**
 * The next `count` meetings that happen and are not over at `from`, in order, with the cancelled ones among and before
 * them: whoever comes tonight must see that tonight is cancelled. Breaks are left out.
 */
export function nextMeetings(content: WhenItMeets, from: Temporal.Instant, count: number): readonly Meeting[] {
  const last = content.endsOn;
  const all = content.meetings.flatMap((times) => meetingsOf(times, from, count, last)).toSorted(byStart);
  const shown: Meeting[] = [];
  let happening = 0;
  for (const meeting of all) {
    if (happening >= count) break;
    if (meeting.status !== "cancelled") happening++;
    shown.push(meeting);
  }
  // Cancelled meetings far behind the last that happens tell nothing.
  return shown;
}

function meetingsOf(times: MeetingTimes, from: Temporal.Instant, count: number, endsOn: string | undefined): Meeting[] {
  const exceptions = new Map(times.exceptions?.map((exception) => [exception.on, exception]));
  const regular = (date: Temporal.PlainDate): Meeting | undefined => {
    const exception = exceptions.get(date.toString());
    const meeting = meetingOn(times, date);
    if (!exception) return meeting;
    if (exception.movedTo && !isOver(movedMeeting(times, exception), from)) return undefined;
    return { ...meeting, status: "cancelled", note: exception.note };
  };
  const found: Meeting[] = [];
  let happening = 0;
  for (const date of meetingDates(times, dayBefore(times, from))) {
    if (happening >= count || found.length > mostCancelled || isAfter(date, endsOn)) break;
    if (inBreak(times, date)) continue;
    const meeting = regular(date);
    if (!meeting || isOver(meeting, from)) continue;
    if (meeting.status === "on") happening++;
    found.push(meeting);
  }
  return [...found, ...movedMeetings(times, from, endsOn)];
}

function movedMeetings(times: MeetingTimes, from: Temporal.Instant, endsOn: string | undefined): Meeting[] {
  return (times.exceptions ?? []).flatMap((exception) => {
    const meeting = movedMeeting(times, exception);
    if (!meeting || isOver(meeting, from)) return [];
    const day = meeting.start.toPlainDate();
    const wasPlanned = meets(times, Temporal.PlainDate.from(exception.on));
    return wasPlanned && !inBreak(times, day) && !isAfter(day, endsOn) ? [meeting] : [];
  });
}

function movedMeeting(times: MeetingTimes, exception: NonNullable<MeetingTimes["exceptions"]>[number]) {
  if (!exception.movedTo) return undefined;
  const { on, at } = exception.movedTo;
  return {
    ...meetingOn({ ...times, at }, Temporal.PlainDate.from(on)),
    status: "moved" as const,
    movedFrom: Temporal.PlainDate.from(exception.on),
    movedFromAt: times.at,
    note: exception.note,
  };
}

const unmoved = { movedFrom: undefined, movedFromAt: undefined } as const;

/** Is this a day of the rhythm? */
function meets(times: MeetingTimes, day: Temporal.PlainDate): boolean {
  const [first] = meetingDates(times, day).take(1);
  return first?.equals(day) ?? false;
}

function meetingOn({ at, minutes, timeZone }: MeetingTimes, date: Temporal.PlainDate): Meeting {
  const start = date.toZonedDateTime({ timeZone, ...(at && { plainTime: at }) });
  // As people say it: from six to eight, also on a night when the clocks are turned.
  const end = at && minutes ? start.toPlainDateTime().add({ minutes }).toZonedDateTime(timeZone) : undefined;
  return { start, end, timed: at !== undefined, status: "on", ...unmoved, note: undefined };
}

/** A meeting of unknown length is not over before two hours are; one of unknown time not before its day is. */
function isOver(meeting: Meeting | undefined, now: Temporal.Instant): boolean {
  if (!meeting) return false;
  const { start, timed } = meeting;
  const end = meeting.end ?? (timed ? start.add({ hours: 2 }) : start.add({ days: 1 }));
  return Temporal.Instant.compare(end.toInstant(), now) <= 0;
}

/** A day early enough for a meeting that has begun and is not over; the longest takes a week. */
const dayBefore = (times: MeetingTimes, from: Temporal.Instant) =>
  from
    .subtract({ minutes: times.minutes ?? 120 })
    .toZonedDateTimeISO(times.timeZone)
    .toPlainDate();

const inBreak = (times: MeetingTimes, date: Temporal.PlainDate) => {
  const day = date.toString();
  return times.breaks?.some(({ from, to }) => from <= day && day <= to) ?? false;
};

const isAfter = (date: Temporal.PlainDate, last: string | undefined) => last !== undefined && date.toString() > last;

const byStart = (one: Meeting, other: Meeting) => Temporal.ZonedDateTime.compare(one.start, other.start);

/** Breaks people should know of on `day`: those at hand and those that begin within two months, soonest first. */
export function breaksToKnow(content: WhenItMeets, day: Temporal.PlainDate): readonly Break[] {
  const today = day.toString();
  const soon = day.add({ months: 2 }).toString();
  const breaks = content.meetings.flatMap(({ breaks = [] }) => breaks);
  const known = breaks.filter(({ from, to }) => today <= to && from <= soon);
  const once = new Map(known.map((one) => [`${one.from} ${one.to} ${one.why}`, one]));
  return [...once.values()].toSorted((one, other) => one.from.localeCompare(other.from));
}

/** Is the offering over on `day`? */
export const isEnded = (content: WhenItMeets, day: Temporal.PlainDate): boolean => isAfter(day, content.endsOn);

/** When in the week an offering meets, as facets know it: only what is known. */
export interface WeekTimes {
  readonly weekdays: ReadonlySet<Facets["weekday"]>;
  readonly dayParts: ReadonlySet<DayPart>;
  /** A weekday and a part of the day of one meeting. */
  readonly together: ReadonlySet<`${number} ${DayPart}`>;
}

/**
 * The weekdays and parts of a day of an offering's rhythms and single days, by our clocks: whoever is free on Thursday evenings
 * is free then here. A rhythm by day of the month has no weekday.
 */
export function weekTimesOf(content: Pick<OfferingContent, "meetings">): WeekTimes {
  const times = content.meetings.map(byOurClock);
  const weekdays = times.flatMap(({ days }) => days).map((day) => String(day) as Facets["weekday"]);
  const dayParts = times.flatMap(({ at }) => (at === undefined ? [] : dayPartOf(at)));
  const together = times.flatMap(({ at, days }) =>
    at === undefined ? [] : days.map((day) => `${day} ${dayPartOf(at)}` as const),
  );
  return { weekdays: new Set(weekdays), dayParts: new Set(dayParts), together: new Set(together) };
}

/** Where a rhythm does not say when it began, it is reckoned as on a day of winter. */
const anyDay = "2026-01-15";

function byOurClock(times: MeetingTimes): { readonly at: string | undefined; readonly days: readonly number[] } {
  const { at, timeZone } = times;
  if (at === undefined || isOurTime(timeZone)) return { at, days: weekdaysOf(times) };
  const ours = inOurTime(Temporal.PlainDate.from(times.dates?.[0] ?? times.from ?? anyDay), at, timeZone);
  return { at: ours.at, days: weekdaysOf(times).map((day) => laterWeekday(day, ours.days)) };
}

function weekdaysOf(times: MeetingTimes): readonly number[] {
  if (times.rule === undefined) return (times.dates ?? []).map((date) => Temporal.PlainDate.from(date).dayOfWeek);
  const { freq, interval, days } = readRule(times.rule);
  if (days.length > 0) return days.map(({ weekday }) => weekday);
  if (freq === "WEEKLY" && times.from !== undefined) return [Temporal.PlainDate.from(times.from).dayOfWeek];
  return freq === "DAILY" && interval === 1 ? [1, 2, 3, 4, 5, 6, 7] : [];
}

/** `18:30` is an evening. */
function dayPartOf(at: string): DayPart {
  const hour = Number(at.slice(0, 2));
  return hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
}
