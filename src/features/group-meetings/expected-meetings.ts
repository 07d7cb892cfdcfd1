import { nextMeetings } from "../directory/index.ts";
import { groupOf } from "../groups/index.ts";
import type { Inside } from "../spaces/index.ts";
import type { MeetingFrame } from "./agree-meetings.ts";
import { breaksIn, readFrame } from "./group-meetings.forms.ts";
import { findListing } from "./group-meetings.queries.ts";
import { hasEnded } from "./has-ended.ts";
import type { When } from "./meeting.rules.ts";
import { dayOf, type MeetingsContext, person } from "./meetings-context.ts";
import { proposedFields } from "./propose-series.ts";
import { isInBreak } from "./series.rules.ts";

/** So many of the listing's meetings are shown, and agreed on with one press. */
const most = 4;

/** When and where the group meets by what was said before it agreed on anything. */
export interface Expected {
  readonly next: readonly When[];
  readonly days: readonly Temporal.PlainDate[];
  readonly frame: MeetingFrame;
}

/** What the listing tells of the meetings to come, or the day on which the group starts; undefined where neither is known. */
export async function expectedMeetings(ctx: MeetingsContext, here: Inside): Promise<Expected | undefined> {
  if (await hasEnded(ctx, here)) return undefined;
  const now = ctx.clock.now();
  const today = dayOf(now);
  const group = await groupOf(ctx, here.personId, here.space.id);
  const { offeringId, startsOn } = group ?? {};
  const listing = offeringId
    ? await ctx.database.withActor(person(here.personId), (tx) => findListing(tx, offeringId))
    : undefined;
  const { meetings, endsOn } = listing?.content ?? {};
  const told = meetings ? nextMeetings({ meetings, ...(endsOn && { endsOn }) }, now, most) : [];
  const held = told.filter(({ status }) => status !== "cancelled");
  const fields = await proposedFields(ctx, here);
  const breaks = breaksIn({ breakFrom: fields.breakFrom ?? "", breakTo: fields.breakTo ?? "" }) ?? [];
  const days = held.map(({ start }) => start.toPlainDate()).filter((day) => !isInBreak(breaks, day));
  const isAhead = startsOn && Temporal.PlainDate.compare(startsOn, today) >= 0;
  const all = days.length > 0 ? days : isAhead ? [startsOn] : [];
  const [first] = held;
  const at = first?.timed ? first.start.toPlainTime() : undefined;
  const read = readFrame(
    {
      dayDate: all[0]?.toString() ?? "",
      dayTime: at?.toString({ smallestUnit: "minute" }) ?? "",
      minutes: fields.minutes ?? "",
      way: fields.way ?? "face-to-face",
      room: "",
      place: fields.place ?? "",
      link: fields.link ?? "",
    },
    [],
    today,
  );
  if (all.length === 0 || !read.ok) return undefined;
  const { frame } = read;
  return { next: all.map((onDay) => ({ onDay, at: frame.at, minutes: frame.minutes })), days: all, frame };
}
