import { isDeepStrictEqual } from "node:util";
import { groupOf } from "../groups/index.ts";
import { cancelMeeting, publishDirectly } from "../listings/index.ts";
import type { Inside } from "../spaces/index.ts";
import { findKeptListing, findListing } from "./group-meetings.queries.ts";
import { isMovedThere, isTold, withMoved } from "./listing.rules.ts";
import { dayOf, type MeetingsContext, person } from "./meetings-context.ts";

/** What has become of a meeting. */
export type Told =
  | { readonly deed: "cancelled" | "restored"; readonly on: Temporal.PlainDate }
  | {
      readonly deed: "moved";
      readonly on: Temporal.PlainDate;
      readonly to: { readonly onDay: Temporal.PlainDate; readonly at: Temporal.PlainTime | undefined };
    };

/** `none`: the public page tells nothing of that day. `by-hand`: somebody else keeps the listing, or it needs a hand. */
export type ListingAnswer = { readonly kind: "told" | "none" | "by-hand" };

/**
 * Tells of a change on the group's public page, where it has told of the meeting or of the group's start. Only the keeper of
 * the listing can; an organisation's listing is kept by its staff, on the listing's own page.
 */
export async function tellListing(ctx: MeetingsContext, here: Inside, told: Told): Promise<ListingAnswer> {
  const group = await groupOf(ctx, here.personId, here.space.id);
  if (!group?.offeringId) return { kind: "none" };
  const { offeringId, startsOn } = group;
  const answer = await tellDay(ctx, here, offeringId, told);
  if (startsOn) await tellStart(ctx, here, offeringId, startsOn);
  return answer;
}

async function tellDay(ctx: MeetingsContext, here: Inside, offeringId: string, told: Told): Promise<ListingAnswer> {
  const actor = person(here.personId);
  const [shown, kept] = await ctx.database.withActor(actor, async (tx) => [
    await findListing(tx, offeringId),
    await findKeptListing(tx, offeringId),
  ]);
  const isPublic = shown?.slug !== undefined && shown.content.meetings !== undefined;
  if (!isPublic || !isTold({ meetings: shown.content.meetings ?? [] }, told.on)) return { kind: "none" };
  if (!kept) return { kind: "by-hand" };
  const changed = withMoved(kept, told.on, told.deed === "moved" ? told.to : undefined);
  const isPlain = told.deed !== "moved" && !isMovedThere(kept, told.on);
  // Where the listing cannot say it, e.g. without a time of day, somebody has to.
  if (!isPlain && isDeepStrictEqual(changed, kept)) return { kind: "by-hand" };
  const { kind } = isPlain
    ? await cancelMeeting(ctx, actor, offeringId, { on: told.on, note: "", undo: told.deed === "restored" })
    : await publishDirectly(ctx, actor, offeringId, changed);
  return { kind: kind === "done" ? "told" : "by-hand" };
}

/** A listing that tells when the group starts goes on telling it right. */
async function tellStart(ctx: MeetingsContext, here: Inside, offeringId: string, startsOn: Temporal.PlainDate) {
  const actor = person(here.personId);
  const kept = await ctx.database.withActor(actor, (tx) => findKeptListing(tx, offeringId));
  const { admission } = kept ?? {};
  const isToCome = Temporal.PlainDate.compare(startsOn, dayOf(ctx.clock.now())) >= 0;
  if (!kept || !admission?.startsOn || admission.startsOn === startsOn.toString() || !isToCome) return;
  const changed = { ...kept, admission: { ...admission, startsOn: startsOn.toString() } };
  await publishDirectly(ctx, actor, offeringId, changed);
}
