import type { Phase } from "../../shared/ui/index.ts";
import type { MeetingTimes } from "../directory/index.ts";

/** Where a group is on its path (G3). The first two are before the first meeting. */
const groupPhases = ["planning", "reaching", "beginning", "acquainting", "working", "ending", "ended"] as const;
export type GroupPhase = (typeof groupPhases)[number];

/** Those one goes to with one press. A group ends on a page of its own, and with everything that hangs on it. */
export const livingPhases = groupPhases.filter((phase): phase is Exclude<GroupPhase, "ended"> => phase !== "ended");

/** G2, usually mixed. */
export const groupKinds = ["everyday", "togetherness", "growth", "influence"] as const;
export type GroupKind = (typeof groupKinds)[number];

const stones: Record<GroupPhase, Phase> = {
  planning: "starting",
  reaching: "starting",
  beginning: "beginning",
  acquainting: "acquainting",
  working: "together",
  ending: "ending",
  ended: "ending",
};

/** The stone of the path on which the group stands. */
export const stoneOf = (phase: GroupPhase): Phase => stones[phase];

/** How often a new group meets, as it is asked on one page; `later`: it is agreed together. */
export const firstRhythms = ["fortnightly", "weekly", "monthly", "later"] as const;
export type FirstRhythm = (typeof firstRhythms)[number];

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The meetings that follow from the first day, an ISO date; where there is none yet, how often is all that is known. */
export function meetingsFrom(first: string, at: string, rhythm: FirstRhythm): MeetingTimes {
  const timeZone = "Europe/Helsinki";
  if (first === "") return { ...(rhythm !== "later" && { often: rhythm }), timeZone };
  // About two hours is what a meeting takes (G6).
  const hours = at === "" ? {} : { at, minutes: 120 };
  if (rhythm === "later") return { dates: [first], ...hours, timeZone };
  const day = Temporal.PlainDate.from(first);
  const weekday = codes[day.dayOfWeek - 1];
  const nth = Math.ceil(day.day / 7);
  const rule = {
    weekly: `FREQ=WEEKLY;BYDAY=${weekday}`,
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
    monthly: `FREQ=MONTHLY;BYDAY=${nth === 5 ? -1 : nth}${weekday}`,
  }[rhythm];
  return { rule, from: first, ...hours, timeZone };
}

/** How long before its day handing over is offered at the group's home, in days. */
const handoverOffered = 14;

/** Is it time to speak of handing over? Only where somebody means to, or a starter carries the group, and nobody has said no. */
export function isTimeToHandOver(
  group: {
    readonly phase: GroupPhase;
    readonly startsOn: Temporal.PlainDate | null;
    readonly handoverOn: Temporal.PlainDate | null;
    readonly handoverUnwanted: boolean;
  },
  isStarter: boolean,
  today: Temporal.PlainDate,
): boolean {
  if (group.handoverUnwanted || group.phase === "ending" || group.phase === "ended") return false;
  const day = group.handoverOn ?? (isStarter && group.startsOn ? proposedHandover(group.startsOn) : undefined);
  return day !== undefined && Temporal.PlainDate.compare(day.subtract({ days: handoverOffered }), today) <= 0;
}

/** When the starter steps back where nothing else was agreed: at the fourth meeting, two weeks apart (G3). */
export const proposedHandover = (first: Temporal.PlainDate): Temporal.PlainDate => first.add({ weeks: 6 });
