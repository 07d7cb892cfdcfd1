const before = Temporal.PlainDate.compare;

/** A meeting and the day it goes to. */
export interface Shift {
  readonly id: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

interface Meeting {
  readonly id: string;
  readonly onDay: Temporal.PlainDate;
  readonly cancelled: boolean;
}

/** A meeting and all that are held after it, in their order. What is cancelled is off on its day, and stays there. */
export function followingOf<M extends Meeting>(meetings: readonly M[], id: string): M[] {
  const held = meetings.filter(({ cancelled }) => !cancelled).toSorted((a, b) => before(a.onDay, b.onDay));
  const first = held.findIndex((one) => one.id === id);
  return first < 0 ? [] : held.slice(first);
}

/** `order`: it would be before one that it comes after. */
export type ShiftFault = "past" | "taken" | "off" | "order";

/** What is in the way of these days, in the order of `shifts`, by the meeting. `staying`: all meetings that stay where they are. */
export function faultsOf(
  shifts: readonly Shift[],
  staying: readonly Meeting[],
  today: Temporal.PlainDate,
): ReadonlyMap<string, ShiftFault> {
  const found = shifts.map(({ id, to }, index): [string, ShiftFault | undefined] => {
    const there = staying.find(({ onDay }) => onDay.equals(to));
    const previous = shifts[index - 1];
    if (before(to, today) < 0) return [id, "past"];
    if (there) return [id, there.cancelled ? "off" : "taken"];
    return [id, previous && before(to, previous.to) <= 0 ? "order" : undefined];
  });
  return new Map(found.filter((one): one is [string, ShiftFault] => one[1] !== undefined));
}

/**
 * The shifts one after the other so that no day ever has two: what goes later from the last on, what goes earlier from the
 * first. Only for days that keep their order.
 */
export function oneByOne(shifts: readonly Shift[]): Shift[] {
  const later = shifts.filter(({ from, to }) => before(to, from) > 0);
  const earlier = shifts.filter(({ from, to }) => before(to, from) < 0);
  return [...later.toReversed(), ...earlier];
}
