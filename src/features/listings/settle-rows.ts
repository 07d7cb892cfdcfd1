import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { OfferingContent } from "../directory/index.ts";
import {
  type ImportedBefore,
  listImported,
  listStanding,
  listTakenIds,
  type StandingRevision,
} from "./import.queries.ts";
import type { ImportContext, ListingRow, ListingSource } from "./import-listings.ts";
import { today } from "./listings-context.ts";
import { findOrganisationById } from "./lists.queries.ts";
import { canonical, same } from "./same.rules.ts";
import { secretAddressPlace } from "./secret-address.ts";

export type RowFate = "new" | "changed" | "unchanged";

/** What a source may change: what it brought before, and by our own ids all that its organisation keeps. */
export interface Before {
  readonly byOwnId: ReadonlyMap<string, ImportedBefore>;
  readonly byOurId: ReadonlyMap<string, ImportedBefore>;
  /** What its earlier imports brought. */
  readonly imported: readonly ImportedBefore[];
  readonly organisation: { readonly slug: string; readonly name: string } | undefined;
}

/** One row beside what stands already. */
export interface SettledRow {
  readonly row: ListingRow;
  readonly known: ImportedBefore | undefined;
  /** `taken`: it names a listing that is not this source's to change. */
  readonly fate: RowFate | "taken";
  /** What the listing will say. */
  readonly content: OfferingContent;
  /** What it said before, where the row named it by our own id. */
  readonly before: OfferingContent | undefined;
  /** The sealed address it had and keeps; undefined where the row says what becomes of it. */
  readonly keptAddress: Buffer | null | undefined;
}

export async function findBefore(tx: Tx, { feed, organisationId }: ListingSource): Promise<Before> {
  const all = await listImported(tx, feed, organisationId);
  const imported = all.filter((one) => one.feed === feed);
  return {
    byOwnId: new Map(imported.flatMap((one) => (one.externalId ? [[one.externalId, one]] : []))),
    byOurId: new Map(all.flatMap((one) => (one.state === "draft" ? [] : [[one.id, one]]))),
    imported,
    organisation: organisationId ? await findOrganisationById(tx, organisationId) : undefined,
  };
}

/** The listing a row speaks of: by its own id in the source, or by ours. */
export const knownOf = (before: Before, { externalId, ourId }: ListingRow): ImportedBefore | undefined =>
  before.byOwnId.get(externalId) ?? (ourId === undefined ? undefined : before.byOurId.get(ourId));

/** What two rows must not share: the listing they speak of. */
export const identityOf = (before: Before, row: ListingRow): string => knownOf(before, row)?.id ?? row.externalId;

/**
 * What was imported before and is not among `seen` (identities). What was never shown cannot end: a reviewer still decides
 * on it.
 */
export const missingFrom = (before: Before, seen: ReadonlySet<string>): readonly ImportedBefore[] =>
  before.imported.filter(({ id, state }) => state !== "ended" && state !== "draft" && !seen.has(id));

/** What an import of these rows does to each, without doing it. */
export async function settleRows(
  tx: Tx,
  ctx: ImportContext,
  source: ListingSource,
  before: Before,
  rows: readonly ListingRow[],
): Promise<SettledRow[]> {
  const ours = rows.flatMap((row) => (isByOurId(before, row) ? (knownOf(before, row)?.id ?? []) : []));
  const standing = Map.groupBy(await listStanding(tx, ours), ({ offeringId }) => offeringId);
  const strange = rows.flatMap((row) => (knownOf(before, row) ? [] : (row.ourId ?? [])));
  const taken = await listTakenIds(tx, strange);
  return Promise.all(
    rows.map(async (row): Promise<SettledRow> => {
      const known = knownOf(before, row);
      const revisions = standing.get(known?.id ?? "") ?? [];
      const shown = revisions.find(({ state }) => state === "accepted");
      if (known && shown && isByOurId(before, row))
        return settleOwn(ctx, source, before, { row, known, shown }, revisions);
      const fate = row.ourId && taken.has(row.ourId) ? "taken" : fateOf(ctx.key, known, row);
      return { row, known, fate, content: row.content, before: undefined, keptAddress: undefined };
    }),
  );
}

const isByOurId = (before: Before, row: ListingRow): boolean =>
  row.ourId !== undefined && !before.byOwnId.has(row.externalId);

/** A row of what this service itself gave out: it changes what it says otherwise, and nothing it does not speak of. */
async function settleOwn(
  ctx: ImportContext,
  { withRow }: ListingSource,
  { organisation }: Before,
  { row, known, shown }: { row: ListingRow; known: ImportedBefore; shown: StandingRevision },
  revisions: readonly StandingRevision[],
): Promise<SettledRow> {
  const context = { organisation, today: today(ctx.clock.now()) };
  const content = withRow ? withRow({ id: known.id, content: shown.content }, row.content, context) : row.content;
  const keepsAddress = row.secretAddress === undefined && content.place?.privacy === "confidential";
  const keptAddress = keepsAddress ? shown.secretAddress : undefined;
  const isThat = async (one: StandingRevision) =>
    same(withoutVenue(content), withoutVenue(one.content)) && (await hasAddress(ctx, one, row.secretAddress));
  const live = known.state === "published" || known.state === "unconfirmed";
  const alike = await Promise.all(revisions.filter((one) => live || one.state === "submitted").map(isThat));
  const fate = alike.includes(true) ? "unchanged" : "changed";
  return { row, known, fate, content, before: shown.content, keptAddress };
}

async function hasAddress({ keyRing }: ImportContext, one: StandingRevision, address: string | undefined) {
  if (address === undefined) return true;
  if (!one.secretAddress) return false;
  return (await keyRing.open(secretAddressPlace(one.offeringId), one.secretAddress)) === address;
}

const withoutVenue = ({ place, ...content }: OfferingContent) => {
  const { venueId: _, ...rest } = place ?? {};
  return { ...content, place: rest };
};

/** What was imported before is compared by its hash, whatever has been written here meanwhile. */
function fateOf(key: InstallationKey, known: ImportedBefore | undefined, row: ListingRow): RowFate {
  if (!known) return "new";
  const isThere = known.waits || (known.state !== "ended" && known.state !== "hidden");
  return isThere && known.hash?.equals(hashOf(key, row)) ? "unchanged" : "changed";
}

/**
 * What tells whether a row has changed: all of it, whatever the order of its parts. Keyed, because an address that is not
 * shown could be guessed from a plain hash.
 */
export const hashOf = (key: InstallationKey, { content, secretAddress = "" }: ListingRow): Buffer =>
  blindIndex(key.derive("blind-index"), "imported-row", `${canonical(content)}|${secretAddress}`);
