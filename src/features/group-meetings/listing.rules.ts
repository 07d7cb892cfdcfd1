import {
  type Localized,
  type MeetingTimes,
  meetingDates,
  nextMeetings,
  type OfferingContent,
} from "../directory/index.ts";
import { hasBegun, startOf, type When, zone } from "./meeting.rules.ts";
import { patternOf } from "./pattern.rules.ts";

type Content = Pick<OfferingContent, "meetings"> & Partial<Pick<OfferingContent, "endsOn" | "admission">>;
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
function withMoved<C extends Content>(content: C, from: Temporal.PlainDate, to: NewTime | undefined): C {
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
  return lasting({ ...content, meetings }, to?.onDay.toString() ?? "");
}

/** The listing with this day's meeting held as it always is. */
const withHeld = <C extends Content>(content: C, on: Temporal.PlainDate): C => ({
  ...content,
  meetings: content.meetings.map((times) =>
    times.exceptions?.some((one) => one.on === on.toString()) ? withException(times, on.toString()) : times,
  ),
});

/** What meets on this day is not over before it. */
const lasting = <C extends Content>(content: C, last: string): C =>
  content.endsOn !== undefined && content.endsOn < last ? { ...content, endsOn: last } : content;

/** A meeting as it is after a change. */
export interface Changed extends Agreed {
  readonly movedFrom: Temporal.PlainDate | undefined;
  /** The hour it was at before it was moved. */
  readonly movedFromAt: Temporal.PlainTime | undefined;
}

/**
 * The day on which the listing tells of a meeting that was on `was` until it changed; undefined where it does not. A listing
 * that has told of its being cancelled has forgotten where a moved one was, and knows the day it was moved from.
 */
export const toldOn = (content: Content, was: Temporal.PlainDate, { movedFrom }: Changed) =>
  [was, movedFrom].find((day) => day !== undefined && isTold(content, day));

/** The listing telling of a meeting as it is by now. What it does not tell of stays as it is. */
export function withChanged<C extends Content>(
  content: C,
  was: Temporal.PlainDate,
  is: Changed,
  note: Localized | undefined,
): C {
  const on = toldOn(content, was, is);
  if (!on) return content;
  if (is.cancelled) return withMoved(content, on, undefined);
  const isAsEver = is.onDay.equals(on) && !is.movedFrom && !is.movedFromAt && !note;
  return isAsEver ? withHeld(content, on) : withMoved(content, on, { onDay: is.onDay, at: is.at, note });
}

/** Does whoever reads the listing know of this meeting what is so? */
export const tellsTruly = ({ meetings }: Content, { onDay, at, cancelled }: Agreed): boolean => {
  const day = onDay.toString();
  const told = meetings.flatMap((times) => {
    const held = heldBy(times, day);
    const isOff = times.exceptions?.some((one) => one.on === day && !one.movedTo) ?? false;
    if (!held || (held === "regular" && isOff)) return [];
    return [held === "regular" ? times.at : held.movedTo?.at];
  });
  return cancelled ? told.length === 0 : told.includes(timeOf(at));
};

/**
 * The listing telling when the group starts, where it did, or where nobody comes in later. Null: nobody knows; then it no
 * longer tells of a day that it tells to be cancelled.
 */
export function withStart<C extends Content>(
  content: C,
  startsOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): C {
  const { admission, meetings } = content;
  if (!startsOn) {
    const isOff = meetings.some(({ exceptions = [] }) =>
      exceptions.some(({ on, movedTo }) => on === admission?.startsOn && !movedTo),
    );
    if (!admission || !isOff) return content;
    const { startsOn: _, ...others } = admission;
    return { ...content, admission: others };
  }
  const asks = admission?.startsOn !== undefined || admission?.when === "before-start";
  if (!asks || Temporal.PlainDate.compare(startsOn, today) < 0) return content;
  return { ...content, admission: { ...admission, startsOn: startsOn.toString() } };
}

function withException({ exceptions = [], ...rest }: MeetingTimes, on: string, exception?: Exception): MeetingTimes {
  const others = exceptions.filter((one) => one.on !== on);
  const all = exception ? [...others, exception] : others;
  return all.length > 0 ? { ...rest, exceptions: all } : rest;
}

/** A meeting the group has agreed on. */
export type Agreed = When & { readonly cancelled: boolean };

/**
 * The listing telling these meetings to come, and no others. As it was where none is agreed. `off`: one that has gone to another
 * day with all that follow it; whoever knows of the old day must see that nothing comes of it.
 */
export function withAgreed<C extends Content>(content: C, agreed: readonly Agreed[], off?: Agreed): C {
  if (agreed.length === 0) return content;
  const isAlike = ({ at, minutes }: Agreed) => `${timeOf(at)} ${minutes}`;
  const told = off && { ...off, cancelled: true };
  const groups = [...Map.groupBy(agreed, isAlike)].map(([alike, those]) => {
    const times = timesOf(those);
    const longer = told && isAlike(told) === alike ? timesOf([told, ...those]) : undefined;
    return { times, longer: longer?.rule !== undefined && longer.rule === times.rule ? longer : undefined };
  });
  const isTold = groups.some(({ longer }) => longer);
  const alone = told && !isTold ? [{ ...timesOf([told]), until: told.onDay.toString() }] : [];
  const meetings = [...alone, ...groups.map(({ times, longer }) => longer ?? times)];
  const last =
    agreed
      .map(({ onDay }) => onDay.toString())
      .toSorted()
      .at(-1) ?? "";
  return lasting({ ...content, meetings }, last);
}

/** A day from which a meeting and all that follow it have gone, where nothing else is on it. `first`: as it is now. */
export const goneFrom = (from: Temporal.PlainDate, first: When | undefined, agreed: readonly Agreed[]) =>
  first && !agreed.some(({ onDay }) => onDay.equals(from)) ? { ...first, onDay: from, cancelled: true } : undefined;

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

/** Does everyone who reads the listing expect other meetings than the group, of those to come, as far as it has agreed on any? */
export function differs(
  content: Content & Pick<OfferingContent, "endsOn">,
  agreed: readonly Agreed[],
  now: Temporal.Instant,
) {
  const own = agreed.filter((one) => !one.cancelled && !hasBegun(one, now));
  const last = agreed
    .map(({ onDay }) => onDay.toString())
    .toSorted()
    .at(-1);
  if (last === undefined) return false;
  const told = nextMeetings(content, now, compared)
    .filter(({ status }) => status !== "cancelled")
    .filter(({ start }) => Temporal.Instant.compare(start.toInstant(), now) > 0)
    .filter(({ start }) => start.toPlainDate().toString() <= last);
  const moment = (start: Temporal.ZonedDateTime, timed: boolean) =>
    timed ? start.toInstant().toString() : start.toPlainDate().toString();
  const everyones = new Set(told.map(({ start, timed }) => moment(start, timed)));
  const groups = new Set(own.map((one) => moment(startOf(one), one.at !== undefined)));
  return everyones.symmetricDifference(groups).size > 0;
}

const timeOf = (at: Temporal.PlainTime | undefined) => at?.toString({ smallestUnit: "minute" });
