import {
  type Localized,
  type MeetingTimes,
  meetingDates,
  nextMeetings,
  type OfferingContent,
} from "../directory/index.ts";
import { startOf, type When, zone } from "./meeting.rules.ts";
import { patternOf } from "./pattern.rules.ts";

type Content = Pick<OfferingContent, "meetings">;
type Exception = NonNullable<MeetingTimes["exceptions"]>[number];

/** Where a meeting is now on the public page: a day of the rhythm, or a day it was moved to. */
const heldBy = (times: MeetingTimes, day: string): Exception | "regular" | undefined => {
  const moved = times.exceptions?.find((one) => one.movedTo?.on === day);
  if (moved) return moved;
  const [first] = meetingDates(times, Temporal.PlainDate.from(day)).take(1);
  const inBreak = times.breaks?.some(({ from, to }) => from <= day && day <= to) ?? false;
  const isMoved = times.exceptions?.some((one) => one.on === day && one.movedTo) ?? false;
  return first?.toString() === day && !inBreak && !isMoved ? "regular" : undefined;
};

/** Does everyone who reads the listing expect a meeting on this day? */
export const isTold = ({ meetings }: Content, on: Temporal.PlainDate): boolean =>
  meetings.some((times) => heldBy(times, on.toString()) !== undefined);

interface NewTime {
  readonly onDay: Temporal.PlainDate;
  readonly at: Temporal.PlainTime | undefined;
  /** A word for everyone who reads the listing: it is not where it usually is. */
  readonly note?: Localized | undefined;
}

/**
 * The listing with the meeting of `from` on another day or at another time; `to` undefined: it is cancelled. What the listing
 * does not tell of, and what has no time there, stays as it is.
 */
export function withMoved<C extends Content>(content: C, from: Temporal.PlainDate, to: NewTime | undefined): C {
  const meetings = content.meetings.map((times) => {
    const held = heldBy(times, from.toString());
    const at = timeOf(to?.at) ?? times.at;
    if (!held || (to && !at)) return times;
    const on = held === "regular" ? from.toString() : held.on;
    const isBack = to && at === times.at && to.onDay.toString() === on && !to.note;
    if (isBack) return withException(times, on);
    const moved = to && at ? { movedTo: { on: to.onDay.toString(), at } } : {};
    return withException(times, on, { on, ...moved, ...(to?.note && { note: to.note }) });
  });
  return { ...content, meetings };
}

/** The listing with this day's meeting held as it always is. */
export const withHeld = <C extends Content>(content: C, on: Temporal.PlainDate): C => ({
  ...content,
  meetings: content.meetings.map((times) =>
    times.exceptions?.some((one) => one.on === on.toString()) ? withException(times, on.toString()) : times,
  ),
});

function withException({ exceptions = [], ...rest }: MeetingTimes, on: string, exception?: Exception): MeetingTimes {
  const others = exceptions.filter((one) => one.on !== on);
  const all = exception ? [...others, exception] : others;
  return all.length > 0 ? { ...rest, exceptions: all } : rest;
}

/** A meeting the group has agreed on. */
export type Agreed = When & { readonly cancelled: boolean };

/** The listing telling these meetings to come, and no others. As it was where none is agreed. */
export function withAgreed<C extends Content & Pick<OfferingContent, "endsOn">>(
  content: C,
  agreed: readonly Agreed[],
): C {
  if (agreed.length === 0) return content;
  const alike = Map.groupBy(agreed, ({ at, minutes }) => `${timeOf(at)} ${minutes}`);
  const meetings = [...alike.values()].map(timesOf);
  const last =
    agreed
      .map(({ onDay }) => onDay.toString())
      .toSorted()
      .at(-1) ?? "";
  const endsLater = content.endsOn !== undefined && content.endsOn < last;
  return { ...content, meetings, ...(endsLater && { endsOn: last }) };
}

/** Meetings of one time of day: as a rhythm where they follow one, else day by day. */
function timesOf(alike: readonly Agreed[]): MeetingTimes {
  const days = alike.map(({ onDay }) => onDay).toSorted(Temporal.PlainDate.compare);
  const [one] = alike;
  const at = timeOf(one?.at);
  const cancelled = alike.filter((meeting) => meeting.cancelled).map(({ onDay }) => ({ on: onDay.toString() }));
  const pattern = patternOf(days);
  const left = pattern?.gaps.filter(({ from, to }) => from === to).map(({ from }) => ({ on: from })) ?? [];
  const breaks = pattern?.gaps.filter(({ from, to }) => from !== to) ?? [];
  const exceptions = [...cancelled, ...left].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return {
    ...(pattern
      ? { rule: pattern.rule, from: String(days[0]), until: String(days.at(-1)) }
      : { dates: days.map(String) }),
    ...(at && { at }),
    ...(at && one?.minutes && { minutes: one.minutes }),
    timeZone: zone,
    ...(exceptions.length > 0 && { exceptions }),
    ...(breaks.length > 0 && { breaks }),
  };
}

/** The listing telling of one meeting more. */
export function withExtra<C extends Content>(content: C, extra: Agreed): C {
  if (isTold(content, extra.onDay)) return content;
  // What was to be agreed on has been.
  const known = content.meetings.filter(({ rule, dates }) => rule !== undefined || (dates?.length ?? 0) > 0);
  return { ...content, meetings: [...known, timesOf([extra])] };
}

/** So many meetings of the listing are compared with what was agreed. */
const compared = 60;

/** Does everyone who reads the listing expect other meetings than the group, as far ahead as it has agreed on any? */
export function differs(
  content: Content & Pick<OfferingContent, "endsOn">,
  agreed: readonly Agreed[],
  now: Temporal.Instant,
) {
  const own = agreed.filter(({ cancelled }) => !cancelled);
  const last = agreed
    .map(({ onDay }) => onDay.toString())
    .toSorted()
    .at(-1);
  if (last === undefined) return false;
  const told = nextMeetings(content, now, compared)
    .filter(({ status }) => status !== "cancelled")
    .filter(({ start }) => start.toPlainDate().toString() <= last);
  const moment = (start: Temporal.ZonedDateTime, timed: boolean) =>
    timed ? start.toInstant().toString() : start.toPlainDate().toString();
  const everyones = new Set(told.map(({ start, timed }) => moment(start, timed)));
  const groups = new Set(own.map((one) => moment(startOf(one), one.at !== undefined)));
  return everyones.symmetricDifference(groups).size > 0;
}

const timeOf = (at: Temporal.PlainTime | undefined) => at?.toString({ smallestUnit: "minute" });
