import { findOffered, listMeetingsToList } from "./led-listing.queries.ts";
import { withAgreed } from "./listing.rules.ts";
import type { MeetingWay } from "./meeting.rules.ts";
import { dayOf, type MeetingsContext } from "./meetings-context.ts";
import { openDetails } from "./open-meetings.ts";
import { changeListing, type Difference, differenceOf, type ListingAnswer, readListing } from "./tell-listing.ts";

const staff = (personId: string) => ({ kind: "staff", personId }) as const;

/**
 * Which of these listings of an organisation tell other meetings, or another place, than their groups have agreed on. For its
 * staff, who see neither the meetings nor where they are: only that something differs. Empty for whoever leads none of them.
 */
export async function ledDifferences(
  ctx: MeetingsContext,
  personId: string,
  offeringIds: readonly string[],
): Promise<ReadonlyMap<string, Difference>> {
  const groups = await ctx.database.withActor(staff(personId), (tx) => findOffered(tx, offeringIds));
  const found = new Map<string, Difference>();
  for (const { offeringId, spaceId } of groups) {
    const listing = await readListing(ctx, staff(personId), offeringId);
    const difference = listing.keeps && differenceOf(listing, await agreedIn(ctx, personId, spaceId), ctx.clock.now());
    if (difference) found.set(offeringId, difference);
  }
  return found;
}

/** Has the organisation's listing tell what its group has agreed on: `none` where there is no group, or nothing is agreed. */
export async function takeLedMeetings(
  ctx: MeetingsContext,
  personId: string,
  offeringId: string,
): Promise<ListingAnswer> {
  const [group] = await ctx.database.withActor(staff(personId), (tx) => findOffered(tx, [offeringId]));
  if (!group) return { kind: "none" };
  const agreed = await agreedIn(ctx, personId, group.spaceId);
  if (agreed.length === 0) return { kind: "none" };
  const listing = await readListing(ctx, staff(personId), offeringId);
  return changeListing(ctx, staff(personId), listing, (content) => withAgreed(content, agreed));
}

async function agreedIn(ctx: MeetingsContext, personId: string, spaceId: string) {
  const today = dayOf(ctx.clock.now());
  const rows = await ctx.database.withActor(staff(personId), (tx) => listMeetingsToList(tx, spaceId, today));
  return Promise.all(
    rows.map(async (row) => ({
      onDay: row.on_day,
      at: row.at ?? undefined,
      minutes: row.minutes ?? undefined,
      cancelled: row.cancelled,
      way: row.way as MeetingWay,
      place: (await openDetails(ctx, row.id, row.details)).place,
    })),
  );
}
