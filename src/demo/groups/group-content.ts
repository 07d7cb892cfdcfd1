import type { MeetingTimes, OfferingContent } from "../../features/directory/index.ts";
import { type DemoContext, todayIn, weekdayAfter } from "../demo-context.ts";
import { type DemoListing, demoListings } from "../listings/index.ts";
import type { DemoGroup, DemoMeetings } from "./demo-group.ts";
import { groupListings } from "./listings.ts";

/** On which days a group meets; over Christmas it does not. */
export function daysOf(ctx: Pick<DemoContext, "clock">, meetings: DemoMeetings): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  let day = weekdayAfter(ctx, meetings.from, meetings.weekday);
  for (; days.length < meetings.count; day = day.add({ days: meetings.every })) if (!isChristmas(day)) days.push(day);
  return days;
}

/** The next day on which it meets, from today on. */
export const nextDayOf = (ctx: Pick<DemoContext, "clock">, meetings: DemoMeetings): Temporal.PlainDate | undefined =>
  daysOf(ctx, meetings).find((day) => Temporal.PlainDate.compare(day, todayIn(ctx)) > 0);

const isChristmas = ({ month, day }: Temporal.PlainDate): boolean =>
  (month === 12 && day >= 21) || (month === 1 && day <= 6);

/** A listing of the demo, by its slug, as seen from today. */
function listingOf(ctx: Pick<DemoContext, "clock">, slug: string): DemoListing {
  const known = [...demoListings(todayIn(ctx)), ...groupListings].find((one) => one.slug === slug);
  if (!known) throw new Error(`the demo has no listing ${slug}`);
  return known;
}

export const contentOf = (ctx: Pick<DemoContext, "clock">, slug: string): OfferingContent =>
  listingOf(ctx, slug).content;

/** The organisation that keeps the listing; null where it is a person's own. */
export const keeperOf = (ctx: Pick<DemoContext, "clock">, slug: string): string | null => listingOf(ctx, slug).keeper;

/** The group's listing, with the days on which the group meets and takes somebody in, as seen from today. */
export function groupContent(ctx: Pick<DemoContext, "clock">, group: DemoGroup): OfferingContent {
  const content = contentOf(ctx, group.listing);
  const days = daysOf(ctx, group.meetings);
  const [first, last] = [days[0], days.at(-1)];
  const { admission } = content;
  if (!first || !last || !admission) throw new Error(`${group.listing} neither meets nor lets anybody in`);
  return {
    ...content,
    admission: {
      ...admission,
      ...(admission.when === "before-start" && { startsOn: first.toString() }),
      ...(admission.when === "agreed-times" && { nextIntake: nextIntake(todayIn(ctx)).toString() }),
    },
    meetings: [rhythm(group.meetings, first, admission.when === "before-start" ? last : undefined)],
  };
}

function rhythm(
  { every, at, minutes }: DemoMeetings,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate | undefined,
): MeetingTimes {
  const day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][from.dayOfWeek - 1];
  return {
    rule: `FREQ=WEEKLY${every === 14 ? ";INTERVAL=2" : ""};BYDAY=${day}`,
    from: from.toString(),
    ...(until && { until: until.toString() }),
    breaks: [0, 1].map((years) => ({
      from: `${from.year + years}-12-21`,
      to: `${from.year + years + 1}-01-06`,
      why: "season" as const,
    })),
    at,
    minutes,
    timeZone: "Europe/Helsinki",
  };
}

/** New ones come in January and in August. */
export function nextIntake(today: Temporal.PlainDate): Temporal.PlainDate {
  const days = [0, 1].flatMap((years) => [1, 8].map((month) => new Temporal.PlainDate(today.year + years, month, 8)));
  const next = days.find((day) => Temporal.PlainDate.compare(day, today.add({ days: 7 })) > 0);
  if (!next) throw new Error("no January and no August is to come");
  return next;
}
