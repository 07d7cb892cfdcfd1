import type { DraftContent } from "./draft.rules.ts";
import {
  countWaitingBehind,
  findAcceptedRevision,
  findOffering,
  findOpenRevision,
  mustLeaveToAnother,
  type Offering,
  type Revision,
} from "./listings.queries.ts";
import type { ListingsContext, Writer } from "./listings-context.ts";

/** What waits for a decision, as a reviewer sees it. */
export interface OpenedReview {
  readonly offering: Offering;
  readonly revision: Revision;
  /** What everyone sees now; undefined of a new one. */
  readonly shown: DraftContent | undefined;
  /** False where the reviewer wrote it and another could decide. */
  readonly mayDecide: boolean;
  /** An address that is not shown was given, changed or taken away. */
  readonly secretChanged: boolean;
  /** A group stands behind it: one can write to its door here. */
  readonly hasDoor: boolean;
}

/** The revision of this listing that waits, or undefined where none does or the person at hand does not review it. */
export function openReview(ctx: ListingsContext, reviewer: Writer, id: string): Promise<OpenedReview | undefined> {
  return ctx.database.withActor(reviewer, async (tx) => {
    const offering = await findOffering(tx, id);
    if (!offering?.reviews) return undefined;
    const revision = await findOpenRevision(tx, id);
    if (revision?.state !== "submitted") return undefined;
    const accepted = await findAcceptedRevision(tx, id);
    const [before, after] = [accepted?.secretAddress ?? null, revision.secretAddress];
    return {
      offering,
      revision,
      shown: accepted?.content,
      mayDecide: !(await mustLeaveToAnother(tx, revision)),
      secretChanged: before === null || after === null ? before !== after : !before.equals(after),
      hasDoor: (await countWaitingBehind(tx, id)) !== undefined,
    };
  });
}
