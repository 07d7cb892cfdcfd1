import type { Tx } from "../../shared/db/types.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { endEntries, type OfferingContent } from "../directory/index.ts";
import { isSmall } from "./changes.rules.ts";
import { confirmationDays } from "./confirm.rules.ts";
import type { DraftContent } from "./draft.rules.ts";
import {
  findAcceptedRevision,
  findOpenRevision,
  insertRevision,
  lockAsWorker,
  lockOffering,
  markAllConfirmed,
  markEnded,
  markPublished,
  type Offering,
  type Revision,
  updateDraft,
  updateRevisionState,
} from "./listings.queries.ts";
import { type ListingsContext, today, type Writer } from "./listings-context.ts";
import { meetingChanged } from "./meeting-changed.ts";
import { showAccepted, showMade } from "./publish.ts";
import { isCancelled, withCancelled } from "./rhythms.rules.ts";
import { same } from "./same.rules.ts";
import { showOfferings } from "./show-offerings.ts";
import { writerOf } from "./who-writes.ts";

export type KeptTrue = { readonly kind: "done" | "not-found" };
const done: KeptTrue = { kind: "done" };
const notFound: KeptTrue = { kind: "not-found" };

/** One press: all that the listing says is still so. What was marked or hidden is shown again. */
export function confirmListing(ctx: ListingsContext, writer: Writer, id: string): Promise<KeptTrue> {
  const now = ctx.clock.now();
  return withShown(ctx, writer, id, async (tx, _, accepted) => {
    await markPublished(tx, id, accepted.number, today(now));
    await showOfferings(tx, [id], now);
    return done;
  });
}

/** The same for everything an organisation keeps that waits for it: a fellowship has hundreds. Returns how many. */
export function confirmAll(ctx: ListingsContext, writer: Writer, organisationId: string): Promise<number> {
  const now = ctx.clock.now();
  const day = today(now);
  return ctx.database.withActor(writer, async (tx) => {
    const ids = await markAllConfirmed(tx, organisationId, confirmationDays(day).confirmedBy, day);
    await showOfferings(tx, ids, now);
    return ids.length;
  });
}

/** It is no longer offered. Its address stays and says so; its history stays. */
export function endListing(ctx: ListingsContext, writer: Writer, id: string): Promise<KeptTrue> {
  const now = ctx.clock.now();
  return ctx.database.withActor(writer, async (tx) => {
    const offering = await lockOffering(tx, id);
    if (!offering || !(offering.keeps || (offering.reviews && writer.kind === "staff"))) return notFound;
    const open = offering.keeps ? await findOpenRevision(tx, id) : undefined;
    if (open) await updateRevisionState(tx, open, "withdrawn");
    if (offering.state === "draft" || offering.state === "ended") return done;
    await markEnded(tx, id);
    await endEntries(tx, [id], now);
    return done;
  });
}

/**
 * What has ended is offered again: a draft of what was shown last, for its keepers to look through. It is shown at its old
 * address once a reviewer has accepted it. A second press finds the draft.
 */
export function offerAgain(ctx: ListingsContext, writer: Writer, id: string): Promise<KeptTrue> {
  const now = ctx.clock.now();
  return ctx.database.withActor(writer, async (tx) => {
    const offering = await lockOffering(tx, id);
    if (!offering?.keeps || offering.state !== "ended") return notFound;
    if (await findOpenRevision(tx, id)) return done;
    const last = await findAcceptedRevision(tx, id);
    if (!last) return notFound;
    const made = await writerOf(tx, writer, offering.organisationId);
    const { secretAddress } = last;
    const content = withoutPastEnd(last.content, today(now));
    await insertRevision(tx, { offeringId: id, content, secretAddress, state: "draft", ...made, now });
    return done;
  });
}

/** A last day that is over is no plan for what comes. */
function withoutPastEnd({ endsOn, ...content }: DraftContent, day: Temporal.PlainDate): DraftContent {
  const isOver = endsOn !== undefined && Temporal.PlainDate.compare(endsOn, day) < 0;
  return isOver || endsOn === undefined ? content : { ...content, endsOn };
}

export interface Cancellation {
  readonly on: Temporal.PlainDate;
  /** A word of why, in the language its keepers write in; empty where nobody wants to give one. */
  readonly note: string;
  /** It happens after all. */
  readonly undo?: boolean;
}

/** Cancels one day's meeting. Everyone sees it at once, and a draft that is being written, or not shown yet, keeps it too. */
export function cancelMeeting(
  ctx: ListingsContext,
  writer: Writer,
  id: string,
  { on, note, undo = false }: Cancellation,
): Promise<KeptTrue> {
  const now = ctx.clock.now();
  return ctx.database.withActor(writer, async (tx): Promise<KeptTrue> => {
    const offering = await lockOffering(tx, id);
    if (!offering?.keeps || offering.state === "ended") return notFound;
    const said = note ? { [offering.writtenIn]: note } : undefined;
    const cancelled = undo ? undefined : { note: said };
    const open = await findOpenRevision(tx, id);
    if (open) await updateDraft(tx, open, withCancelled(open.content, on, cancelled), open.secretAddress);
    const accepted = await findAcceptedRevision(tx, id);
    if (accepted && offering.state !== "draft") {
      const content = withCancelled(accepted.content as OfferingContent, on, cancelled);
      await showAccepted(tx, writer, offering, content, accepted.secretAddress, now);
    }
    await enqueue(tx, meetingChanged, { offering: id, on: on.toString(), undo }, { now });
    return done;
  });
}

/**
 * The same for those who run what meets and keep no listing of it. `tx` acts as the worker. What is cancelled already keeps
 * its note.
 */
export const cancelForRunners = (tx: Tx, id: string, on: Temporal.PlainDate, now: Temporal.Instant): Promise<void> =>
  changeForRunners(
    tx,
    id,
    (content) => (isCancelled(content, on) ? content : withCancelled(content, on, { note: undefined })),
    now,
  );

/**
 * What those who run what meets have changed of it and keep no listing: everyone sees it at once, and what is being written
 * keeps it too. `tx` acts as the worker. What `change` leaves as it is stays as it is.
 */
export async function changeForRunners(
  tx: Tx,
  id: string,
  change: <C extends DraftContent>(content: C) => C,
  now: Temporal.Instant,
): Promise<void> {
  const offering = await lockAsWorker(tx, id);
  if (!offering || offering.state === "ended") return;
  const open = await findOpenRevision(tx, id);
  if (open && !same(change(open.content), open.content))
    await updateDraft(tx, open, change(open.content), open.secretAddress);
  const accepted = await findAcceptedRevision(tx, id);
  if (!accepted) return;
  const content = change(accepted.content);
  if (same(content, accepted.content)) return;
  await showMade(tx, id, { content, secretAddress: accepted.secretAddress, madeAs: "runner", madeBy: null, now });
}

/**
 * One more meeting, beside whatever stands there: everyone sees it at once, and a draft that somebody is writing or has
 * handed in keeps it too. False where the listing is not theirs, or is over.
 */
export async function addMeeting(
  tx: Tx,
  writer: Writer,
  id: string,
  times: OfferingContent["meetings"][number],
  now: Temporal.Instant,
): Promise<boolean> {
  const offering = await lockOffering(tx, id);
  if (!offering?.keeps || offering.state === "ended") return false;
  const added = <C extends Pick<OfferingContent, "meetings">>(content: C): C => ({
    ...content,
    meetings: [...content.meetings, times],
  });
  const open = await findOpenRevision(tx, id);
  if (open) await updateDraft(tx, open, added(open.content), open.secretAddress);
  const accepted = await findAcceptedRevision(tx, id);
  if (accepted) {
    const content = added(accepted.content as OfferingContent);
    await showAccepted(tx, writer, offering, content, accepted.secretAddress, now);
  }
  return open !== undefined || accepted !== undefined;
}

/**
 * Shows a small change at once, without a form: for commands that know it whole. `not-small` where a reviewer has to see it;
 * then nothing happens.
 */
export function publishDirectly(
  ctx: ListingsContext,
  writer: Writer,
  id: string,
  content: OfferingContent,
): Promise<KeptTrue | { readonly kind: "not-small" }> {
  return withShown<KeptTrue | { readonly kind: "not-small" }>(ctx, writer, id, async (tx, offering, accepted) => {
    if (!isSmall(accepted.content, content)) return { kind: "not-small" };
    await showAccepted(tx, writer, offering, content, accepted.secretAddress, ctx.clock.now());
    return done;
  });
}

type Accepted = Revision;

/** For what is done to a listing that has been shown, by those who keep it. */
function withShown<A extends { readonly kind: string } = KeptTrue>(
  { database }: ListingsContext,
  writer: Writer,
  id: string,
  work: (tx: Tx, offering: Offering, accepted: Accepted) => Promise<A>,
): Promise<A | KeptTrue> {
  return database.withActor(writer, async (tx): Promise<A | KeptTrue> => {
    const offering = await lockOffering(tx, id);
    if (!offering?.keeps || offering.state === "draft" || offering.state === "ended") return notFound;
    const accepted = await findAcceptedRevision(tx, id);
    return accepted ? work(tx, offering, accepted) : notFound;
  });
}
