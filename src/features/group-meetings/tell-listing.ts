import { isDeepStrictEqual } from "node:util";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import type { OfferingContent } from "../directory/index.ts";
import { groupOf } from "../groups/index.ts";
import { type DraftContent, publishDirectly, saveDraft, submitListing, type Writer } from "../listings/index.ts";
import type { Inside } from "../spaces/index.ts";
import { followMeeting, followShift } from "./follow-meeting.ts";
import { findKeptListing, findListing } from "./group-meetings.queries.ts";
import {
  type Agreed,
  differs,
  goneFrom,
  tellsTruly,
  toldOn,
  withAgreed,
  withChanged,
  withExtra,
  withStart,
} from "./listing.rules.ts";
import { isOver } from "./meeting.rules.ts";
import { elsewhereNote } from "./meeting-words.ts";
import { dayOf, type MeetingsContext, person } from "./meetings-context.ts";
import { type GroupMeeting, meetingsOf } from "./open-meetings.ts";
import { isElsewhere } from "./place.rules.ts";

/** A meeting as it is by now, and the day it was on before. */
export interface Told {
  readonly was: Temporal.PlainDate;
  readonly is: GroupMeeting;
}

/**
 * `told`: everyone sees it. `waits`: it stands in the words that a reviewer reads, or that are still being written. `none`:
 * the public page tells nothing of that. `by-hand`: somebody else keeps the listing, or it needs a hand.
 */
export type ListingAnswer = { readonly kind: "told" | "waits" | "none" | "by-hand" };

/**
 * Tells of a change on the group's public page, where it has told of the meeting or of the group's start. Where somebody else
 * keeps the listing, e.g. an organisation's staff, the service has it follow: nobody is to come in vain meanwhile.
 */
export async function tellListing(ctx: MeetingsContext, here: Inside, told: Told): Promise<ListingAnswer> {
  const listing = await listingOf(ctx, here);
  if (!listing) return { kind: "none" };
  if (!listing.keeps) return letFollow(ctx, here, listing, told);
  const tells = listing.shown ?? listing.open?.content;
  if (!tells) return { kind: "none" };
  const answer = toldOn(tells, told.was, told.is)
    ? await changeListing(ctx, person(here.personId), listing, (content) => withTold(content, told))
    : ({ kind: "none" } as const);
  await tellStart(ctx, here);
  return answer.kind === "told" && listing.shown ? answerAfter(listing.shown, told) : answer;
}

const withTold = <C extends DraftContent>(content: C, { was, is }: Told): C =>
  withChanged(content, was, is, isElsewhere(is, content) ? elsewhereNote() : undefined);

async function letFollow(ctx: MeetingsContext, here: Inside, { shown }: Listing, told: Told): Promise<ListingAnswer> {
  const { was, is } = told;
  const payload = { meeting: is.id, was: was.toString(), elsewhere: shown !== undefined && isElsewhere(is, shown) };
  await ctx.database.withActor(person(here.personId), (tx) =>
    enqueue(tx, followMeeting, payload, { now: ctx.clock.now() }),
  );
  return shown && toldOn(shown, was, is) ? answerAfter(shown, told) : { kind: "none" };
}

/** Where the listing cannot say it, e.g. without a time of day, somebody has to; of another room it may have nothing to say. */
function answerAfter(shown: OfferingContent, told: Told): ListingAnswer {
  const after = withTold(shown, told);
  if (!tellsTruly(after, told.is)) return { kind: "by-hand" };
  return { kind: told.is.cancelled || !isDeepStrictEqual(after, shown) ? "told" : "none" };
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

/** Does the public page tell the days that are agreed, as far as the person at hand can see? */
export async function isInStep(ctx: MeetingsContext, here: Inside): Promise<boolean> {
  const listing = await listingOf(ctx, here);
  return !(listing && differenceOf(listing, await aheadOf(ctx, here), ctx.clock.now())?.days);
}

/**
 * Has the public page tell where all meetings from `first` on have gone, where it told of them before; somebody who has left
 * other days there means them. `first` is as it was.
 */
export async function tellShift(
  ctx: MeetingsContext,
  here: Inside,
  { wasInStep, first }: { readonly wasInStep: boolean; readonly first: GroupMeeting },
): Promise<ListingAnswer> {
  const listing = await listingOf(ctx, here);
  if (!listing || (listing.keeps && !(listing.shown ?? listing.open))) return { kind: "none" };
  if (!wasInStep) return { kind: "by-hand" };
  if (listing.keeps) {
    const agreed = await aheadOf(ctx, here);
    const off = goneFrom(first.onDay, first, agreed);
    const answer = await changeListing(ctx, person(here.personId), listing, (content) =>
      withAgreed(content, agreed, off),
    );
    await tellStart(ctx, here);
    return answer;
  }
  const payload = { space: here.space.id, from: first.onDay.toString(), meeting: first.id };
  await ctx.database.withActor(person(here.personId), (tx) =>
    enqueue(tx, followShift, payload, { now: ctx.clock.now() }),
  );
  return { kind: listing.shown ? "told" : "none" };
}

/** Has the public page tell of one meeting more. */
export async function tellExtra(ctx: MeetingsContext, here: Inside, extra: Agreed): Promise<ListingAnswer> {
  const listing = await listingOf(ctx, here);
  if (!listing) return { kind: "none" };
  const answer = await changeListing(ctx, person(here.personId), listing, (content) => withExtra(content, extra));
  await tellStart(ctx, here);
  return answer;
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

/** What the group has agreed on and is not over. */
async function aheadOf(ctx: MeetingsContext, here: Inside): Promise<GroupMeeting[]> {
  const now = ctx.clock.now();
  return (await meetingsOf(ctx, here, dayOf(now))).filter((one) => !isOver(one, now));
}

/** Changes what is shown at once, and what is being written with it, or the change would be lost when that is shown. */
export async function changeListing(
  ctx: MeetingsContext,
  actor: Writer,
  { offeringId, keeps, shown, open }: Listing,
  change: <C extends DraftContent>(content: C) => C,
): Promise<ListingAnswer> {
  if (!keeps) return { kind: "by-hand" };
  if (shown) {
    const changed = change(shown);
    const isSaid = isDeepStrictEqual(changed, shown);
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
  if (!listing || !group) return;
  const today = dayOf(ctx.clock.now());
  await changeListing(ctx, person(here.personId), listing, (content) => withStart(content, group.startsOn, today));
}
