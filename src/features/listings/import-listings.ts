import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { newId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Services } from "../../shared/http/app-env.ts";
import { endEntries, type OfferingContent, putEntries } from "../directory/index.ts";
import { entryOf } from "./entry.rules.ts";
import {
  confirmImported,
  endOfferings,
  findTakenSlugs,
  type ImportedBefore,
  insertImported,
  insertImportedRevisions,
  listImported,
  lockFeed,
  updateImported,
} from "./import.queries.ts";
import { canonical } from "./same.rules.ts";
import { secretAddressPlace } from "./secret-address.ts";
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
}

export type RowFate = "new" | "changed" | "unchanged";
export interface ImportOutcome {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
}

export type ImportContext = Pick<Services, "clock" | "key" | "keyRing">;

/** How many rows go to the database at a time. */
const batch = 500;

/** What an import of these rows would do to each, without doing it. The rows' ids must be different from one another. */
export function fateOf(key: InstallationKey, before: ReadonlyMap<string, ImportedBefore>, row: ListingRow): RowFate {
  const known = before.get(row.externalId);
  if (!known) return "new";
  return known.state !== "ended" && known.state !== "hidden" && known.hash.equals(hashOf(key, row))
    ? "unchanged"
    : "changed";
}

/**
 * Those that were imported before and are not among `seen`. What was never shown cannot end: a reviewer still decides on it.
 */
export const missingFrom = (
  before: ReadonlyMap<string, ImportedBefore>,
  seen: ReadonlySet<string>,
): readonly ImportedBefore[] =>
  [...before.values()].filter(
    ({ externalId, state }) => state !== "ended" && state !== "draft" && !seen.has(externalId),
  );

/** What earlier imports of this feed brought, by the row's own id. */
export const findImported = async (tx: Tx, feed: string): Promise<ReadonlyMap<string, ImportedBefore>> =>
  new Map((await listImported(tx, feed)).map((row) => [row.externalId, row]));

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
  const before = await findImported(tx, source.feed);
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const seen = new Set<string>();
  let waiting: ListingRow[] = [];
  const flush = async () => {
    for (const row of waiting) counts[fateOf(ctx.key, before, row)] += 1;
    await importBatch(tx, ctx, source, before, waiting);
    waiting = [];
    onProgress(seen.size);
  };
  for await (const row of rows) {
    if (seen.has(row.externalId)) throw new Error(`two rows are called ${row.externalId}`);
    seen.add(row.externalId);
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
  before: ReadonlyMap<string, ImportedBefore>,
  rows: readonly ListingRow[],
): Promise<void> {
  const now = ctx.clock.now();
  const today = now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  const keeper = { organisationId: source.organisationId, keptBy: null };
  const confirmed = rows.filter((row) => fateOf(ctx.key, before, row) === "unchanged");
  await confirmImported(tx, idsOf(before, confirmed), today);

  const work = rows.filter((row) => fateOf(ctx.key, before, row) !== "unchanged");
  const venues = await ensureVenues(
    tx,
    keeper,
    work.flatMap((row) => venueOf(row.content) ?? []),
    () => newId(now),
  );
  const closures = await listClosures(tx, [...venues.values()], today);
  const taken = new Set(await findTakenSlugs(tx, work.map(wantedSlug)));
  const prepared = await Promise.all(
    work.map(async (row) => {
      const known = before.get(row.externalId);
      const id = known?.id ?? newId(now);
      const slug = known?.slug ?? freeSlug(wantedSlug(row), id, (wanted) => taken.has(wanted));
      taken.add(slug);
      const venue = venueOf(row.content);
      const venueId = venue && venues.get(venueKey(venue));
      const place = row.content.place;
      const content = venueId && place ? { ...row.content, place: { ...place, venueId } } : row.content;
      const secretAddress = await sealAddress(ctx, source, id, row.secretAddress);
      return {
        id,
        slug,
        known,
        content,
        venueId,
        secretAddress,
        hash: hashOf(ctx.key, row),
        externalId: row.externalId,
      };
    }),
  );
  const { organisationId, feed, publish } = source;
  const fresh = prepared.filter(({ known }) => !known);
  await insertImported(
    tx,
    fresh.map(({ id, slug, externalId, hash }) => {
      const confirmedOn = publish ? today : null;
      return { id, slug, organisationId, feed, externalId, hash, published: publish, confirmedOn, now };
    }),
  );
  const state = publish ? "accepted" : "submitted";
  await insertImportedRevisions(
    tx,
    prepared.map(({ id, content, secretAddress }) => ({ offeringId: id, content, secretAddress, state, now })),
  );
  await updateImported(
    tx,
    prepared.flatMap(({ known, id, hash }) => (known ? [{ id, hash }] : [])),
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

const idsOf = (before: ReadonlyMap<string, ImportedBefore>, rows: readonly ListingRow[]): string[] =>
  rows.flatMap((row) => before.get(row.externalId)?.id ?? []);

const wantedSlug = ({ content }: ListingRow): string =>
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

/**
 * What tells whether a row has changed: all of it, whatever the order of its parts. Keyed, because an address that is not
 * shown could be guessed from a plain hash.
 */
const hashOf = (key: InstallationKey, { content, secretAddress = "" }: ListingRow): Buffer =>
  blindIndex(key.derive("blind-index"), "imported-row", `${canonical(content)}|${secretAddress}`);
