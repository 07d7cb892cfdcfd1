import { m } from "../../shared/i18n/index.ts";
import { listHolders, openNames } from "../organisations/index.ts";
import type { DraftContent } from "./draft.rules.ts";
import { listRevisions, type MadeAs, type Offering, type Revision } from "./listings.queries.ts";
import type { ListingsContext, Writer } from "./listings-context.ts";

export interface ShownRevision {
  readonly revision: Revision;
  /** What was shown when this was written; undefined at first. */
  readonly before: DraftContent | undefined;
  /** As the organisation knows them, or what they are. */
  readonly writer: string;
  readonly decider: string | undefined;
}

/** Everything that ever stood in a listing, newest first, with who wrote and who decided. */
export async function listHistory(ctx: ListingsContext, writer: Writer, offering: Offering): Promise<ShownRevision[]> {
  const { organisationId } = offering;
  const { revisions, holders } = await ctx.database.withActor(writer, async (tx) => {
    const all = await listRevisions(tx, offering.id);
    const ids = all.flatMap(({ madeAs, madeBy, decidedAs, decidedBy }) => [
      ...(madeAs === "holder" && madeBy ? [madeBy] : []),
      ...(decidedAs === "holder" && decidedBy ? [decidedBy] : []),
    ]);
    return {
      revisions: all,
      holders: organisationId ? await listHolders(tx, organisationId, [...new Set(ids)]) : [],
    };
  });
  const names = await openNames(ctx, holders);
  const nameOf = (as: MadeAs, id: string | null): string => names.get(id ?? "") ?? roleNames[as]();
  // What was taken back without an answer says nothing that the next one does not.
  const told = revisions.filter(({ state, decidedAt }) => state !== "withdrawn" || decidedAt !== null);
  return told.map((revision, index) => ({
    revision,
    before: told.slice(index + 1).find(({ state }) => state === "accepted" || state === "superseded")?.content,
    writer: nameOf(revision.madeAs, revision.madeBy),
    decider: revision.decidedAs === null ? undefined : nameOf(revision.decidedAs, revision.decidedBy),
  }));
}

const roleNames: Readonly<Record<MadeAs, () => string>> = {
  holder: m.listings_somebody_left,
  keeper: m.listings_keeper,
  import: m.listings_import,
  platform: m.listings_platform,
  runner: m.listings_runner,
};
