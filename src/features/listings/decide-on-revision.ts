import type { Tx } from "../../shared/db/types.ts";
import { completed } from "./draft.rules.ts";
import {
  findOpenRevision,
  lockOffering,
  mustLeaveToAnother,
  supersedeAccepted,
  updateDecision,
} from "./listings.queries.ts";
import type { ListingsContext, Writer } from "./listings-context.ts";
import { showRevision } from "./publish.ts";
import { writerOf } from "./who-writes.ts";

export type Decided =
  | { readonly kind: "done" | "not-found" }
  /** The person at hand wrote it, and somebody else could decide. */
  | { readonly kind: "own" }
  /** It no longer waits: it was decided on, or taken back to be written further. */
  | { readonly kind: "changed" };

type Reviewer = Extract<Writer, { kind: "staff" }>;

/** Accepts what waits under `number`, without the themes that do not fit it, and shows it to everyone in the same transaction. */
export const acceptRevision = (
  ctx: ListingsContext,
  reviewer: Reviewer,
  id: string,
  number: number,
  withoutThemes: readonly string[] = [],
) => decide(ctx, reviewer, id, { number, state: "accepted", reason: null, withoutThemes });

/**
 * Accepts each of these, as they were looked through, in one transaction. What has changed since, or is another's to decide,
 * stays as it is. Returns how many are shown now.
 */
export function acceptRevisions(
  ctx: ListingsContext,
  reviewer: Reviewer,
  seen: readonly { readonly id: string; readonly number: number }[],
): Promise<number> {
  const now = ctx.clock.now();
  return ctx.database.withActor(reviewer, async (tx) => {
    let accepted = 0;
    // Two who accept the same at once hold them in the same order.
    for (const { id, number } of seen.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      const { kind } = await decideIn(tx, reviewer, id, { number, state: "accepted", reason: null }, now);
      if (kind === "done") accepted += 1;
    }
    return accepted;
  });
}

/** Sends it back to those who keep it, with what is still to be changed. */
export const askForChanges = (ctx: ListingsContext, reviewer: Reviewer, id: string, number: number, reason: string) =>
  decide(ctx, reviewer, id, { number, state: "changes-asked", reason });

/** Declines it with a reason. What was shown before stays as it was. */
export const declineRevision = (ctx: ListingsContext, reviewer: Reviewer, id: string, number: number, reason: string) =>
  decide(ctx, reviewer, id, { number, state: "declined", reason });

function decide(ctx: ListingsContext, reviewer: Reviewer, id: string, decision: Decision): Promise<Decided> {
  const now = ctx.clock.now();
  return ctx.database.withActor(reviewer, (tx) => decideIn(tx, reviewer, id, decision, now));
}

interface Decision {
  readonly number: number;
  readonly state: "accepted" | "changes-asked" | "declined";
  readonly reason: string | null;
  readonly withoutThemes?: readonly string[];
}

async function decideIn(
  tx: Tx,
  reviewer: Reviewer,
  id: string,
  { number, state, reason, withoutThemes = [] }: Decision,
  now: Temporal.Instant,
): Promise<Decided> {
  const offering = await lockOffering(tx, id);
  if (!offering?.reviews) return { kind: "not-found" };
  const revision = await findOpenRevision(tx, id);
  if (revision?.number !== number || revision.state !== "submitted") return { kind: "changed" };
  if (await mustLeaveToAnother(tx, revision)) return { kind: "own" };
  const { madeAs: as, madeBy } = await writerOf(tx, reviewer, offering.organisationId, true);
  if (state === "accepted") await supersedeAccepted(tx, id);
  const { themes } = revision.content;
  const themesLeftOut = themes.filter((theme) => withoutThemes.includes(theme));
  const kept = { ...revision.content, themes: themes.filter((theme) => !themesLeftOut.includes(theme)) };
  const content = state === "accepted" ? completed(kept) : undefined;
  const decided = await updateDecision(tx, revision, {
    state,
    reason,
    themesLeftOut,
    content: themesLeftOut.length > 0 ? content : undefined,
    as,
    by: madeBy ?? "",
    now,
  });
  if (!decided) return { kind: "changed" };
  if (state !== "accepted") return { kind: "done" };
  if (!content) throw new Error("what was handed in is not complete");
  await showRevision(tx, offering, revision, content, now);
  return { kind: "done" };
}
