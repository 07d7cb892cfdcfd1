import type { OfferingContent } from "../directory/index.ts";
import { type DraftContent, emptyDraft } from "./draft.rules.ts";
import {
  countWaitingBehind,
  findAcceptedRevision,
  findLastDecided,
  findOffering,
  findOpenRevision,
  type Offering,
  type Revision,
} from "./listings.queries.ts";
import type { ListingsContext, Writer } from "./listings-context.ts";
import { findOrganisationById } from "./lists.queries.ts";
import { type OpenedReport, openReports } from "./report-listing.ts";
import { findBase } from "./write-listing.ts";

/** A listing as those who keep it see it. */
export interface OpenedListing {
  readonly offering: Offering;
  readonly organisation: { readonly slug: string; readonly name: string } | undefined;
  /** What is being written, or what is shown where nothing is. */
  readonly draft: DraftContent;
  readonly open: Revision | undefined;
  /** What everyone sees. */
  readonly shown: OfferingContent | undefined;
  readonly hasSecretAddress: boolean;
  /** Was the newest revision declined? */
  readonly declined: boolean;
  /** What a reviewer answered last. */
  readonly decided: (Pick<Revision, "reason" | "themesLeftOut"> & { readonly declined: boolean }) | undefined;
  readonly reports: readonly OpenedReport[];
  /** How many wait to come to the group behind it; undefined where there is none. */
  readonly waiting: number | undefined;
}

/** The listing, or undefined for whoever does not keep it. */
export async function openListing(
  ctx: ListingsContext,
  writer: Writer,
  id: string,
): Promise<OpenedListing | undefined> {
  const found = await ctx.database.withActor(writer, async (tx) => {
    const offering = await findOffering(tx, id);
    if (!offering?.keeps) return undefined;
    const { organisationId } = offering;
    return {
      offering,
      organisation: organisationId ? await findOrganisationById(tx, organisationId) : undefined,
      base: await findBase(tx, id),
      open: await findOpenRevision(tx, id),
      accepted: await findAcceptedRevision(tx, id),
      last: await findLastDecided(tx, id),
      waiting: await countWaitingBehind(tx, id),
    };
  });
  if (!found) return undefined;
  const { offering, organisation, base, open, accepted, last, waiting } = found;
  const declined = open === undefined && last?.state === "declined";
  return {
    offering,
    organisation,
    draft: { ...emptyDraft, ...base?.content },
    open,
    shown: accepted?.content as OfferingContent | undefined,
    hasSecretAddress: Boolean(base?.secretAddress),
    declined,
    decided: last && { reason: last.reason, themesLeftOut: last.themesLeftOut, declined: last.state === "declined" },
    reports: await openReports(ctx, writer, id),
    waiting,
  };
}
