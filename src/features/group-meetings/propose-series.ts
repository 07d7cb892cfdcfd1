import { nextMeetings, readRule } from "../directory/index.ts";
import { answerTo, groupOf, planOf } from "../groups/index.ts";
import type { Inside } from "../spaces/index.ts";
import type { SeriesFields } from "./group-meetings.forms.ts";
import { findListing } from "./group-meetings.queries.ts";
import { usualMinutes } from "./meeting.rules.ts";
import { dayOf, type MeetingsContext, person } from "./meetings-context.ts";
import { meetingsOf } from "./open-meetings.ts";
import type { Rhythm } from "./series.rules.ts";

/** How long a series is where the group has no end, in months: a season. */
const season = 6;

/** What has been answered already, in the plan or in the listing, as the form of a series has it: nothing is typed twice. */
export async function proposedFields(ctx: MeetingsContext, here: Inside): Promise<Partial<SeriesFields>> {
  const now = ctx.clock.now();
  const today = dayOf(now);
  const group = await groupOf(ctx, here.personId, here.space.id);
  const { offeringId } = group ?? {};
  const listing = offeringId
    ? await ctx.database.withActor(person(here.personId), (tx) => findListing(tx, offeringId))
    : undefined;
  const answers = (await planOf(ctx, here.personId, here.space.id))?.answers ?? {};
  const known = await meetingsOf(ctx, here, today);
  const { content } = listing ?? {};
  const times = content?.meetings?.[0];
  const isAhead = (day: Temporal.PlainDate | null | undefined) => day && Temporal.PlainDate.compare(day, today) >= 0;
  const [next] = content?.meetings ? nextMeetings({ meetings: content.meetings }, now, 1) : [];
  const first = isAhead(group?.startsOn) && known.length === 0 ? group?.startsOn : next?.start.toPlainDate();
  const until = group?.endsOn ?? (first ?? today).add({ months: season });
  const [pause] = (times?.breaks ?? []).filter(({ to }) => to >= today.toString());
  const place = content?.place;
  const rhythm = rhythmIn(times?.rule) ?? rhythmOf(answerTo(answers, "rhythm"));
  const hasMet = known.length > 0 || (group?.startsOn && !isAhead(group.startsOn));
  return {
    dayDate: first?.toString() ?? "",
    dayTime: times?.at ?? answerTo(answers, "time"),
    minutes: String(times?.minutes ?? usualMinutes),
    way: wayIn(content?.ways ?? [answerTo(answers, "way")]),
    place: [place?.name, place?.address].filter(Boolean).join(", ") || answerTo(answers, "place"),
    link: content?.onlineUrl ?? "",
    // A group that has met already goes on in its rhythm, and whoever meets every week needs no denser beginning.
    beginning: hasMet || rhythm === "weekly" ? "0" : "4",
    rhythm,
    until: until.toString(),
    breakFrom: pause?.from ?? "",
    breakTo: pause?.to ?? "",
  };
}

function wayIn(ways: readonly string[]): SeriesFields["way"] {
  if (ways.includes("hybrid") || (ways.includes("online") && ways.includes("face-to-face"))) return "hybrid";
  return ways.includes("online") ? "online" : "face-to-face";
}

/** The rhythm of a listing, where it is one of ours. */
function rhythmIn(rule: string | undefined): Rhythm | undefined {
  if (rule === undefined) return undefined;
  const { freq, interval, days } = readRule(rule);
  if (freq === "MONTHLY" && interval === 1 && days.length > 0) return "monthly";
  if (freq !== "WEEKLY") return undefined;
  return ([undefined, "weekly", "fortnightly", "every-3-weeks", "every-4-weeks"] as const)[interval];
}

const rhythmOf = (answer: string): Rhythm | "" =>
  answer === "weekly" || answer === "fortnightly" || answer === "monthly" ? answer : "";
