import type { OfferingContent } from "../directory/index.ts";
import {
  completed,
  type DraftContent,
  publishDirectly,
  saveDraft,
  submitListing,
  type Writer,
} from "../listings/index.ts";
import { isSameWayIn, type WayIn } from "./admission.rules.ts";
import type { AdmissionsContext } from "./admissions-context.ts";
import { listedWay } from "./find-admission.ts";
import { findListing } from "./more.queries.ts";

/**
 * Where the listing stands after the group has said how one gets in. `shown`: it says the same by now. `waits`: a reviewer
 * looks first. `draft`: it stands in words that somebody is writing. `not-kept`: others keep the listing, and are shown it.
 */
export const inSteps = ["shown", "waits", "draft", "not-kept", "unlisted"] as const;
export type InStep = (typeof inSteps)[number];

/** Where the change stands already, as far as it is written in the listing: nobody needs to put it there again. */
export function standsWritten(
  revisions: readonly { readonly state: string; readonly content: unknown }[],
  wanted: WayIn,
): "waits" | "draft" | undefined {
  const open = revisions.find(({ state }) => state !== "accepted");
  const listed = open && listedWay(open.content as OfferingContent);
  if (!open || !listed || !isSameWayIn(listed, { ...wanted, startsOn: wanted.startsOn ?? listed.startsOn }))
    return undefined;
  return open.state === "submitted" ? "waits" : "draft";
}

/** Puts into the group's listing how one gets in: at once where that is a small change, else before a reviewer. */
export async function putIntoListing(
  ctx: AdmissionsContext,
  writer: Writer,
  spaceId: string,
  wanted: WayIn,
): Promise<InStep> {
  const listing = await ctx.database.withActor(writer, (tx) => findListing(tx, spaceId));
  if (!listing) return "unlisted";
  const { offeringId, revisions } = listing;
  const accepted = revisions.find(({ state }) => state === "accepted");
  const open = revisions.find(({ state }) => state !== "accepted");
  const base = open ?? accepted;
  if (!base) return "not-kept";
  const shown = accepted && completed(accepted.content as unknown as DraftContent);
  const isRight =
    says(shown, wanted) || (shown && (await showAtOnce(ctx, writer, offeringId, withWayIn(shown, wanted))));
  if (isRight && !open) return "shown";
  // What is being written keeps it too, or it would be lost when that is shown.
  const draft = withWayIn(base.content as unknown as DraftContent, wanted);
  if ((await saveDraft(ctx, writer, offeringId, draft)).kind !== "saved") return "not-kept";
  const isBeingWritten = open !== undefined && open.state !== "submitted";
  const handedIn = isBeingWritten ? undefined : (await submitListing(ctx, writer, offeringId)).kind;
  if (isRight || handedIn === "published") return "shown";
  return handedIn === "submitted" || handedIn === "nothing" ? "waits" : "draft";
}

const says = (content: OfferingContent | undefined, wanted: WayIn): boolean => {
  const listed = listedWay(content);
  return listed !== undefined && isSameWayIn(listed, wanted);
};

const showAtOnce = async (ctx: AdmissionsContext, writer: Writer, id: string, content: OfferingContent) =>
  (await publishDirectly(ctx, writer, id, content)).kind === "done";

function withWayIn<C extends DraftContent>(content: C, { when, how, nextIntake, startsOn }: WayIn): C {
  const { nextIntake: _, startsOn: __, ...kept } = content.admission ?? {};
  return {
    ...content,
    admission: {
      ...kept,
      when,
      how,
      ...(nextIntake && { nextIntake: nextIntake.toString() }),
      ...(startsOn && { startsOn: startsOn.toString() }),
    },
  };
}
