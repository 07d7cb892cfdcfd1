import { newId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Services } from "../../shared/http/app-env.ts";
import { endEntries, type OfferingContent, putEntries } from "../directory/index.ts";
import { entryOf } from "./entry.rules.ts";
import {
  confirmImported,
  endOfferings,
  findTakenSlugs,
  insertImported,
  insertImportedRevisions,
  lockFeed,
  updateImported,
} from "./import.queries.ts";
import { secretAddressPlace } from "./secret-address.ts";
import { findBefore, hashOf, identityOf, missingFrom, type SettledRow, settleRows } from "./settle-rows.ts";
import { freeSlug, slugOf } from "./slug.rules.ts";
import { ensureVenues, listClosures, venueKey } from "./venues.queries.ts";

/** One offering as a spreadsheet or a feed has it. */
export interface ListingRow {
  /** The row's own id in its source, by which a second import recognises it. */
  readonly externalId: string;
  /** Checked by the schema `OfferingContent`; a place's `venueId` is found here. */
  readonly content: OfferingContent;
  /** An address that is not to be shown to anyone who has not been told. */
  readonly secretAddress?: string;
  /** Our own id of the listing, where the row has it: it was given out here as a row of a spreadsheet. */
  readonly ourId?: string;
}

export interface ListingSource {
  /** Names the source for good: `organisation:<slug>`, or a feed's address. */
  readonly feed: string;
  /** Who keeps what it brings. An address that is not shown needs an organisation, whose key seals it. */
  readonly organisationId: string | null;
  /** Whether what is no longer in it has ended. */
  readonly complete: boolean;
  /** Shown at once; otherwise a reviewer decides on each. */
  readonly publish: boolean;
  /** The role_holder or platform_role of whoever brings it in: somebody else decides on it. */
  readonly by?: string | undefined;
  /** What a listing says once a row that names it by our own id has been heard; without it, what the row says. */
  readonly withRow?: (
    shown: { readonly id: string; readonly content: OfferingContent },
    row: OfferingContent,
    context: {
      readonly today: Temporal.PlainDate;
      readonly organisation: { readonly slug: string; readonly name: string } | undefined;
    },
  ) => OfferingContent;
}

export interface ImportOutcome {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
}

export type ImportContext = Pick<Services, "clock" | "key" | "keyRing">;

/** How many rows go to the database at a time. */
const batch = 500;

/**
 * Brings every row in, in the transaction at hand (the worker's): all or nothing. A row that was imported before is
 * recognised by its own id; one that has not changed is only confirmed. Rows come one after another, so that a hundred
 * thousand of them need not be in memory at once.
 */
export async function importListings(
  tx: Tx,
  ctx: ImportContext,
  source: ListingSource,
  rows: Iterable<ListingRow> | AsyncIterable<ListingRow>,
  onProgress: (done: number) => void = () => {},
): Promise<ImportOutcome> {
  await lockFeed(tx, source.feed);
  const before = await findBefore(tx, source);
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const seen = new Set<string>();
  let waiting: ListingRow[] = [];
  const flush = async () => {
    const settled = await settleRows(tx, ctx, source, before, waiting);
    for (const { fate, row } of settled) {
      if (fate === "taken") throw new Error(`the row ${row.externalId} is a listing of somebody else's`);
      counts[fate] += 1;
    }
    await importBatch(tx, ctx, source, settled);
    waiting = [];
    onProgress(seen.size);
  };
  for await (const row of rows) {
    const identity = identityOf(before, row);
    if (seen.has(identity)) throw new Error(`two rows are called ${identity}`);
    seen.add(identity);
    waiting.push(row);
    if (waiting.length === batch) await flush();
  }
  await flush();
  const missing = source.complete ? missingFrom(before, seen).map(({ id }) => id) : [];
  await endOfferings(tx, missing);
  await endEntries(tx, missing, ctx.clock.now());
  return { ...counts, ended: missing.length };
}

async function importBatch(
  tx: Tx,
  ctx: ImportContext,
  source: ListingSource,
  rows: readonly SettledRow[],
): Promise<void> {
  const now = ctx.clock.now();
  const today = now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  const keeper = { organisationId: source.organisationId, keptBy: null };
  const confirmed = rows.filter(({ fate }) => fate === "unchanged").flatMap(({ known }) => known?.id ?? []);
  await confirmImported(tx, confirmed, today);

  const work = rows.filter(({ fate }) => fate !== "unchanged");
  const venues = await ensureVenues(
    tx,
    keeper,
    work.flatMap(({ content }) => venueOf(content) ?? []),
    () => newId(now),
  );
  const closures = await listClosures(tx, [...venues.values()], today);
  const taken = new Set(await findTakenSlugs(tx, work.map(wantedSlug)));
  const prepared = await Promise.all(
    work.map(async (settled) => {
      const { row, known, keptAddress } = settled;
      const id = known?.id ?? newId(now);
      const slug = known?.slug ?? freeSlug(wantedSlug(settled), id, (wanted) => taken.has(wanted));
      taken.add(slug);
      const venue = venueOf(settled.content);
      const venueId = venue && venues.get(venueKey(venue));
      const { place } = settled.content;
      const content = venueId && place ? { ...settled.content, place: { ...place, venueId } } : settled.content;
      const secretAddress =
        keptAddress === undefined ? await sealAddress(ctx, source, id, row.secretAddress) : keptAddress;
      return { id, slug, known, content, venueId, secretAddress, hash: hashOf(ctx.key, row), row };
    }),
  );
  const { organisationId, feed, publish, by = null } = source;
  const fresh = prepared.filter(({ known }) => !known);
  await insertImported(
    tx,
    fresh.map(({ id, slug, row: { externalId }, hash }) => {
      const confirmedOn = publish ? today : null;
      return { id, slug, organisationId, feed, externalId, hash, published: publish, confirmedOn, now };
    }),
  );
  const state = publish ? "accepted" : "submitted";
  await insertImportedRevisions(
    tx,
    prepared.map(({ id, content, secretAddress }) => ({ offeringId: id, content, secretAddress, state, by, now })),
  );
  await updateImported(
    tx,
    // What a row that names a listing by our id says is not what its source last brought.
    prepared.flatMap(({ known, id, hash, row }) =>
      known ? [{ id, hash: known.externalId === row.externalId ? hash : null }] : [],
    ),
    publish ? { on: today } : undefined,
  );
  if (!publish) return;
  await putEntries(
    tx,
    prepared.map(({ id, slug, content, venueId }) =>
      entryOf(
        { id, slug, organisationId, state: "published", confirmedOn: today },
        content,
        (venueId && closures.get(venueId)) || [],
        now,
      ),
    ),
  );
}

const wantedSlug = ({ content }: Pick<SettledRow, "content">): string =>
  slugOf(content.name.fi ?? content.name.sv ?? content.name.en ?? content.name["fi-simple"], content.place?.town);

/** The place an offering meets in, where it may be shown and has a name or an address. */
export function venueOf({ place }: OfferingContent) {
  if (place?.privacy !== "exact") return undefined;
  const name = place.name ?? place.address;
  if (!name) return undefined;
  const { address = null, municipality = null, postalCode = null } = place;
  return { name, address, municipality, postalCode };
}

async function sealAddress(
  { keyRing }: ImportContext,
  { organisationId }: ListingSource,
  offeringId: string,
  address: string | undefined,
): Promise<Buffer | null> {
  if (!address) return null;
  if (!organisationId) throw new Error("an address that is not shown needs an organisation that keeps it");
  return keyRing.seal({ kind: "space", id: organisationId }, secretAddressPlace(offeringId), address);
}
