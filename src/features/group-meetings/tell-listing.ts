import { isDeepStrictEqual } from "node:util";
import type { OfferingContent } from "../directory/index.ts";
import { groupOf } from "../groups/index.ts";
import { type DraftContent, publishDirectly, saveDraft, submitListing, type Writer } from "../listings/index.ts";
import type { Inside } from "../spaces/index.ts";
import { findKeptListing, findListing } from "./group-meetings.queries.ts";
import { type Agreed, differs, isTold, withAgreed, withExtra, withHeld, withMoved } from "./listing.rules.ts";
import { elsewhereNote } from "./meeting-words.ts";
import { dayOf, type MeetingsContext, person } from "./meetings-context.ts";
import { type GroupMeeting, meetingsOf } from "./open-meetings.ts";
import { isElsewhere } from "./place.rules.ts";

type To = Pick<GroupMeeting, "onDay" | "at" | "way" | "place">;

/** What has become of a meeting. */
export type Told =
  | { readonly deed: "cancelled" | "restored"; readonly on: Temporal.PlainDate }
  | { readonly deed: "moved"; readonly on: Temporal.PlainDate; readonly to: To };

/**
 * `told`: everyone sees it. `waits`: it stands in the words that a reviewer reads, or that are still being written. `none`:
 * the public page tells nothing of that. `by-hand`: somebody else keeps the listing, or it needs a hand.
 */
export type ListingAnswer = { readonly kind: "told" | "waits" | "none" | "by-hand" };

/**
 * Tells of a change on the group's public page, where it has told of the meeting or of the group's start. Only the keeper of
 * the listing can; an organisation's listing is kept by its staff, on the listing's own page.
 */
export async function tellListing(ctx: MeetingsContext, here: Inside, told: Told): Promise<ListingAnswer> {
  const listing = await listingOf(ctx, here);
  const tells = listing?.shown ?? listing?.open?.content;
  if (!listing || !tells) return { kind: "none" };
  const answer = isTold({ meetings: tells.meetings ?? [] }, told.on)
    ? await changeListing(ctx, person(here.personId), listing, (content) => withTold(content, told), told)
    : ({ kind: "none" } as const);
  await tellStart(ctx, here);
  return answer;
}

function withTold<C extends DraftContent>(content: C, told: Told): C {
  switch (told.deed) {
    case "cancelled":
      return withMoved(content, told.on, undefined);
    case "restored":
      return withHeld(content, told.on);
    case "moved": {
      const { onDay, at } = told.to;
      const note = isElsewhere(told.to, content) ? elsewhereNote() : undefined;
      return withMoved(content, told.on, { onDay, at, note });
    }
  }
}

/** Has the public page tell all meetings to come as they are agreed, and none else. */
export async function tellAgreed(ctx: MeetingsContext, here: Inside): Promise<ListingAnswer> {
  const listing = await listingOf(ctx, here);
  if (!listing) return { kind: "none" };
  const agreed = await aheadOf(ctx, here);
  const answer = await changeListing(ctx, person(here.personId), listing, (content) => withAgreed(content, agreed));
  await tellStart(ctx, here);
  return answer;
}

/** Has the public page tell of one meeting more. */
export async function tellExtra(ctx: MeetingsContext, here: Inside, extra: Agreed): Promise<ListingAnswer> {
  const listing = await listingOf(ctx, here);
  if (!listing) return { kind: "none" };
  return changeListing(ctx, person(here.personId), listing, (content) => withExtra(content, extra));
}

/** In what a public page tells other than the group has agreed on. */
export interface Difference {
  /** Other days or times. */
  readonly days: boolean;
  /** Another place than that of all meetings to come. */
  readonly place: boolean;
}

/** Undefined where it tells the same, or tells nothing. */
export function differenceOf(
  { shown, open }: Pick<Listing, "shown" | "open">,
  agreed: readonly (Agreed & Pick<GroupMeeting, "way" | "place">)[],
  now: Temporal.Instant,
): Difference | undefined {
  const tells = open?.content ?? shown;
  if (!tells) return undefined;
  const days = differs({ ...tells, meetings: tells.meetings ?? [] }, agreed, now);
  const held = agreed.filter(({ cancelled }) => !cancelled);
  const place = held.length > 0 && held.every((one) => isElsewhere(one, tells));
  return days || place ? { days, place } : undefined;
}

/** How the public page stands to what the group has agreed on; undefined where it has none, or tells the same. */
export interface OutOfStep extends Difference {
  readonly offeringId: string;
  /** Its address, where everyone sees it. */
  readonly slug: string | undefined;
  /** The person at hand keeps the listing. */
  readonly keeps: boolean;
  /** Those who keep it for an organisation see by themselves that it differs. */
  readonly seen: boolean;
}

export async function outOfStep(ctx: MeetingsContext, here: Inside): Promise<OutOfStep | undefined> {
  const listing = await listingOf(ctx, here);
  const difference = listing && differenceOf(listing, await aheadOf(ctx, here), ctx.clock.now());
  if (!difference) return undefined;
  const { offeringId, slug, keeps } = listing;
  return { offeringId, slug, keeps, seen: !keeps && here.space.organisers.length > 0, ...difference };
}

/** Does the person keep the group's listing? */
export const keepsListing = async (ctx: MeetingsContext, here: Inside): Promise<boolean> =>
  (await listingOf(ctx, here))?.keeps ?? false;

interface Listing {
  readonly offeringId: string;
  readonly slug: string | undefined;
  readonly keeps: boolean;
  readonly shown: OfferingContent | undefined;
  readonly open: { readonly state: string; readonly content: DraftContent } | undefined;
}

/** The group's listing as everyone reads it, and what is being written of it where the person keeps it. */
async function listingOf(ctx: MeetingsContext, here: Inside): Promise<Listing | undefined> {
  const group = await groupOf(ctx, here.personId, here.space.id);
  const { offeringId } = group ?? {};
  return offeringId ? readListing(ctx, person(here.personId), offeringId) : undefined;
}

/** The same of any listing, as far as `actor` keeps it. */
export const readListing = (ctx: MeetingsContext, actor: Writer, offeringId: string): Promise<Listing> =>
  ctx.database.withActor(actor, async (tx) => {
    const everyones = await findListing(tx, offeringId);
    const kept = await findKeptListing(tx, offeringId);
    const isShown = everyones?.slug !== undefined && everyones.content.meetings !== undefined;
    return {
      offeringId,
      slug: everyones?.slug,
      keeps: kept.shown !== undefined || kept.open !== undefined,
      shown: isShown ? (kept.shown ?? (everyones.content as OfferingContent)) : undefined,
      open: kept.open,
    };
  });

const aheadOf = (ctx: MeetingsContext, here: Inside) => meetingsOf(ctx, here, dayOf(ctx.clock.now()));

/** Changes what is shown at once, and what is being written with it, or the change would be lost when that is shown. */
export async function changeListing(
  ctx: MeetingsContext,
  actor: Writer,
  { offeringId, keeps, shown, open }: Listing,
  change: <C extends DraftContent>(content: C) => C,
  told?: Told,
): Promise<ListingAnswer> {
  if (!keeps) return { kind: "by-hand" };
  if (shown) {
    const changed = change(shown);
    const isSaid = isDeepStrictEqual(changed, shown);
    // Where the listing cannot say it, e.g. without a time of day, somebody has to.
    if (isSaid && told?.deed === "moved") return { kind: "by-hand" };
    const published = isSaid || (await publishDirectly(ctx, actor, offeringId, changed)).kind === "done";
    if (!published) return { kind: "by-hand" };
  }
  if (open) {
    const { kind } = await saveDraft(ctx, actor, offeringId, change(open.content));
    if (kind !== "saved") return { kind: "by-hand" };
    if (open.state === "submitted") await submitListing(ctx, actor, offeringId);
  }
  return { kind: shown ? "told" : "waits" };
}

/** A listing that tells when the group starts goes on telling it right. */
async function tellStart(ctx: MeetingsContext, here: Inside): Promise<void> {
  const group = await groupOf(ctx, here.personId, here.space.id);
  const listing = await listingOf(ctx, here);
  const { startsOn } = group ?? {};
  if (!listing || !startsOn || Temporal.PlainDate.compare(startsOn, dayOf(ctx.clock.now())) < 0) return;
  await changeListing(ctx, person(here.personId), listing, (content) =>
    content.admission?.startsOn
      ? { ...content, admission: { ...content.admission, startsOn: startsOn.toString() } }
      : content,
  );
}
