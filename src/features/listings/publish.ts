import { newId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { OfferingContent } from "../directory/index.ts";
import { venueOf } from "./import-listings.ts";
import {
  findAcceptedRevision,
  insertRevision,
  isSlugTaken,
  markPublished,
  type NewRevision,
  type Offering,
  type Revision,
  supersedeAccepted,
  updatePublishedNumber,
  updateSlug,
} from "./listings.queries.ts";
import { today, type Writer } from "./listings-context.ts";
import { showOfferings } from "./show-offerings.ts";
import { freeSlug, slugOf } from "./slug.rules.ts";
import { ensureVenues, venueKey } from "./venues.queries.ts";
import { writerOf } from "./who-writes.ts";

/** A new accepted revision in the place of the one that is shown, at once. */
export async function showAccepted(
  tx: Tx,
  writer: Writer,
  offering: Offering,
  content: OfferingContent,
  secretAddress: Buffer | null,
  now: Temporal.Instant,
): Promise<void> {
  await showMade(tx, offering.id, {
    content,
    secretAddress,
    now,
    ...(await writerOf(tx, writer, offering.organisationId)),
  });
}

/** The same, where it is known as whom it was made. */
export async function showMade(
  tx: Tx,
  offeringId: string,
  made: Pick<NewRevision, "content" | "secretAddress" | "madeAs" | "madeBy" | "now">,
): Promise<void> {
  await supersedeAccepted(tx, offeringId);
  const number = await insertRevision(tx, { offeringId, state: "accepted", ...made });
  await updatePublishedNumber(tx, offeringId, number);
  await showOfferings(tx, [offeringId], made.now);
}

/** Shows what a reviewer has just accepted, at an address made of its name the first time. */
export async function showRevision(
  tx: Tx,
  offering: Offering,
  revision: Revision,
  content: OfferingContent,
  now: Temporal.Instant,
): Promise<void> {
  if (offering.state === "draft") await giveSlug(tx, offering, content);
  await markPublished(tx, offering.id, revision.number, today(now));
  await showOfferings(tx, [offering.id], now);
}

async function giveSlug(tx: Tx, { id, slug }: Offering, { name, place }: OfferingContent): Promise<void> {
  const wanted = slugOf(name.fi ?? name.sv ?? name.en ?? name["fi-simple"], place?.town);
  if (wanted === slug) return;
  const taken = wanted !== "" && (await isSlugTaken(tx, wanted));
  await updateSlug(
    tx,
    id,
    freeSlug(wanted, id, () => taken),
  );
}

/** The content with its place among its keeper's, so that it can be closed with all that meets there. */
export async function withVenue(
  tx: Tx,
  { id, organisationId }: Offering,
  keptBy: string | null,
  content: OfferingContent,
  now: Temporal.Instant,
): Promise<OfferingContent> {
  const venue = venueOf(content);
  const { place } = content;
  if (!venue || !place) return content;
  const before = (await findAcceptedRevision(tx, id))?.content.place;
  const sameAddress = before?.address === place.address && before?.municipality === place.municipality;
  const ids = await ensureVenues(tx, { organisationId, keptBy }, [venue], () => newId(now));
  const { point, ...rest } = place;
  const venueId = ids.get(venueKey(venue));
  return { ...content, place: { ...rest, ...(sameAddress && point && { point }), ...(venueId && { venueId }) } };
}
