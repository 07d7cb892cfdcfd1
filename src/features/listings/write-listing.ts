import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { isSmall } from "./changes.rules.ts";
import { completed, type DraftContent, emptyDraft, tidied } from "./draft.rules.ts";
import {
  findAcceptedRevision,
  findLastDecided,
  findOpenRevision,
  insertOffering,
  insertRevision,
  lockOffering,
  type Offering,
  type Revision,
  updateDraft,
  updateRevisionState,
} from "./listings.queries.ts";
import { keyOwnerOf, type ListingsContext, type Writer } from "./listings-context.ts";
import { findOrganisationById } from "./lists.queries.ts";
import { showAccepted, withVenue } from "./publish.ts";
import { same } from "./same.rules.ts";
import { secretAddressPlace } from "./secret-address.ts";
import { freeSlug } from "./slug.rules.ts";
import { writerOf } from "./who-writes.ts";

export interface ListingToStart {
  /** Made by whoever asks: the same id asked for twice is one listing. */
  readonly id: string;
  /** The organisation that keeps it, as its staff; null for a person's own. */
  readonly organisationId: string | null;
  readonly writtenIn: Locale;
  /** What the draft says from the beginning. */
  readonly begun?: Partial<DraftContent>;
}

/** Begins a listing. Throws where `writer` may not: row-level security refuses. */
export async function startListing(ctx: ListingsContext, writer: Writer, listing: ListingToStart): Promise<void> {
  const now = ctx.clock.now();
  await ctx.database.withActor(writer, async (tx) => {
    // Its address comes from its name, once it is shown.
    const slug = freeSlug("", listing.id, () => false);
    const keptBy = listing.organisationId === null ? writer.personId : undefined;
    const { id, organisationId, writtenIn } = listing;
    await insertOffering(tx, { id, organisationId, writtenIn, slug, keptBy, now });
    const offering = await lockOffering(tx, listing.id);
    if (!offering || (await findOpenRevision(tx, listing.id)) || offering.state !== "draft") return;
    const organisation = listing.organisationId ? await findOrganisationById(tx, listing.organisationId) : undefined;
    const content: DraftContent = {
      ...emptyDraft,
      ...listing.begun,
      languages: [listing.writtenIn],
      organisers: organisation ? [{ slug: organisation.slug, name: organisation.name }] : [],
    };
    const made = await writerOf(tx, writer, listing.organisationId);
    await insertRevision(tx, { offeringId: listing.id, content, secretAddress: null, state: "draft", ...made, now });
  });
}

export interface DraftChange {
  /** What is to stand in the draft, from what stands there now; undefined where somebody else has changed the same. */
  readonly merge: (stored: DraftContent) => DraftContent | undefined;
  /** An address that is not shown: a text puts it in place, null takes it away, undefined leaves it. */
  readonly secretAddress?: string | null | undefined;
}

export type SaveAnswer =
  | { readonly kind: "saved" | "not-found" }
  | { readonly kind: "conflict"; readonly stored: DraftContent };

/**
 * Changes the draft of a listing, and begins one where there is none: of what is shown, of what was sent back, of what
 * waits (it then waits no more). What nobody changes is not written.
 */
export async function changeDraft(
  ctx: ListingsContext,
  writer: Writer,
  id: string,
  { merge, secretAddress }: DraftChange,
): Promise<SaveAnswer> {
  const found = await ctx.database.withActor(writer, (tx) => lockOffering(tx, id));
  if (!found?.keeps) return { kind: "not-found" };
  const sealed = await sealAddress(ctx, writer, found, secretAddress);
  return ctx.database.withActor(writer, async (tx) => {
    const offering = await lockOffering(tx, id);
    if (!offering?.keeps || isOver(offering, await findOpenRevision(tx, id))) return { kind: "not-found" };
    const base = await findBase(tx, id);
    const stored = base?.content ?? emptyDraft;
    const merged = merge(stored);
    if (!merged) return { kind: "conflict", stored };
    const content = tidied(merged);
    if (sealed === undefined && same(stored, content)) return { kind: "saved" };
    const secret = sealed === undefined ? (base?.secretAddress ?? null) : sealed;
    await writeDraft(tx, writer, offering, base, content, secret, ctx.clock.now());
    return { kind: "saved" };
  });
}

/** Puts this content in the place of the draft's: for commands and for whoever writes a whole listing at once. */
export const saveDraft = (
  ctx: ListingsContext,
  writer: Writer,
  id: string,
  content: DraftContent,
  secretAddress?: string | null,
): Promise<SaveAnswer> => changeDraft(ctx, writer, id, { merge: () => content, secretAddress });

/** What the next words are written upon: the open revision, the one that is shown, or what was declined before anything was. */
export const findBase = async (tx: Tx, id: string): Promise<Revision | undefined> =>
  (await findOpenRevision(tx, id)) ?? (await findAcceptedRevision(tx, id)) ?? (await findLastDecided(tx, id));

async function writeDraft(
  tx: Tx,
  writer: Writer,
  offering: Offering,
  base: Revision | undefined,
  content: DraftContent,
  secretAddress: Buffer | null,
  now: Temporal.Instant,
): Promise<void> {
  if (base?.state === "draft") return updateDraft(tx, base, content, secretAddress);
  if (base?.state === "submitted" || base?.state === "changes-asked") await updateRevisionState(tx, base, "withdrawn");
  const made = await writerOf(tx, writer, offering.organisationId);
  await insertRevision(tx, { offeringId: offering.id, content, secretAddress, state: "draft", ...made, now });
}

async function sealAddress(
  { keyRing }: ListingsContext,
  writer: Writer,
  { id, organisationId }: Offering,
  address: string | null | undefined,
): Promise<Buffer | null | undefined> {
  if (!address) return address === undefined ? undefined : null;
  const owner = keyOwnerOf(organisationId, writer.personId);
  return owner ? keyRing.seal(owner, secretAddressPlace(id), address) : undefined;
}

export type SubmitAnswer = { readonly kind: "submitted" | "published" | "incomplete" | "nothing" | "not-found" };

/**
 * Hands the draft to a reviewer. A small change to what is shown already is shown at once. A second press finds nothing
 * left to hand in.
 */
export async function submitListing(ctx: ListingsContext, writer: Writer, id: string): Promise<SubmitAnswer> {
  const now = ctx.clock.now();
  return ctx.database.withActor(writer, async (tx) => {
    const offering = await lockOffering(tx, id);
    if (!offering?.keeps) return { kind: "not-found" };
    const draft = await findOpenRevision(tx, id);
    if (draft?.state !== "draft") return { kind: "nothing" };
    const written = completed(draft.content);
    if (!written) return { kind: "incomplete" };
    const keptBy = offering.organisationId === null ? writer.personId : null;
    const content = await withVenue(tx, offering, keptBy, written, now);
    const shown = await findAcceptedRevision(tx, id);
    if (shown && isLive(offering) && isSmall(shown.content, content) && sameSecret(shown, draft)) {
      await updateRevisionState(tx, draft, "withdrawn");
      await showAccepted(tx, writer, offering, content, draft.secretAddress, now);
      return { kind: "published" };
    }
    await updateDraft(tx, draft, content, draft.secretAddress);
    await updateRevisionState(tx, draft, "submitted");
    return { kind: "submitted" };
  });
}

/** Small changes are shown at once only where everyone sees the listing already. */
export const isLive = ({ state }: Pick<Offering, "state">): boolean => state === "published" || state === "unconfirmed";

/** It has ended, and nobody is writing it anew. */
export const isOver = ({ state }: Pick<Offering, "state">, open: unknown): boolean => state === "ended" && !open;

const sameSecret = (one: Revision, other: Revision): boolean =>
  one.secretAddress === null
    ? other.secretAddress === null
    : one.secretAddress.equals(other.secretAddress ?? Buffer.of());
