import { askForChanges, startListing, submitListing } from "../features/listings/index.ts";
import { formId, type GroupsToFill, idOf } from "./demo-context.ts";
import { firstRevision } from "./fill-groups.ts";
import { waitingListings } from "./groups/listings.ts";

/** Listings that nobody sees yet: one waits for a reviewer, one was sent back. */
export async function fillWaiting(ctx: GroupsToFill): Promise<void> {
  for (const { slug, writer: nickname, sentBack, content } of waitingListings) {
    const id = formId(ctx.key, slug);
    const writer = { kind: "person", personId: idOf(ctx, nickname) } as const;
    await startListing(ctx, writer, { id, organisationId: null, writtenIn: "fi", begun: content });
    await submitListing(ctx, writer, id);
    if (sentBack)
      await askForChanges(ctx, { kind: "staff", personId: idOf(ctx, sentBack.by) }, id, firstRevision, sentBack.reason);
  }
}
