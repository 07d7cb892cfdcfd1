import { type MeetingTimes, meetingDates, type OfferingContent } from "../directory/index.ts";

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

/** Was this day's meeting moved here from another day, as the listing tells it? */
export const isMovedThere = ({ meetings }: Content, on: Temporal.PlainDate): boolean =>
  meetings.some((times) => typeof heldBy(times, on.toString()) === "object");

/**
 * The listing with the meeting of `from` on another day or at another time; `to` undefined: a moved one is cancelled.
 * What the listing does not tell of, and what has no time there, stays as it is.
 */
export function withMoved<C extends Content>(
  content: C,
  from: Temporal.PlainDate,
  to: { readonly onDay: Temporal.PlainDate; readonly at: Temporal.PlainTime | undefined } | undefined,
): C {
  const meetings = content.meetings.map((times) => {
    const held = heldBy(times, from.toString());
    const at = to?.at?.toString({ smallestUnit: "minute" }) ?? times.at;
    if (!held || (to && !at)) return times;
    const on = held === "regular" ? from.toString() : held.on;
    const { exceptions = [], ...rest } = times;
    const others = exceptions.filter((one) => one.on !== on);
    const isBack = to && at === times.at && to.onDay.toString() === on;
    const exception = { on, ...(to && at && { movedTo: { on: to.onDay.toString(), at } }) };
    const changed = isBack ? others : [...others, exception];
    return changed.length > 0 ? { ...rest, exceptions: changed } : rest;
  });
  return { ...content, meetings };
}
