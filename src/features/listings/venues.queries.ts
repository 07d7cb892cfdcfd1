import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import type { Closure } from "./entry.rules.ts";

/** Who keeps a place or an offering: an organisation, a person, or (imports without an organisation) nobody. */
export interface Keeper {
  readonly organisationId: string | null;
  readonly keptBy: string | null;
}

/** A place that may be shown. */
export interface VenueFacts {
  readonly name: string;
  readonly address: string | null;
  readonly municipality: string | null;
  readonly postalCode: string | null;
}

/** The same place written in other cases is the same place; as the table's unique index says. */
export const venueKey = (venue: VenueFacts): string =>
  JSON.stringify([venue.name.toLowerCase(), venue.address?.toLowerCase() ?? "", venue.municipality ?? ""]);

/** The ids of these places among the keeper's, by `venueKey`; those that are not there yet are made. */
export async function ensureVenues(
  tx: Tx,
  keeper: Keeper,
  venues: readonly VenueFacts[],
  newId: () => string,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(venues.map((venue) => [venueKey(venue), venue]));
  if (wanted.size === 0) return new Map();
  await tx
    .insertInto("venue")
    .values(
      [...wanted.values()].map((venue) => ({
        id: newId(),
        organisation_id: keeper.organisationId,
        kept_by: keeper.keptBy,
        name: venue.name,
        address: venue.address,
        municipality: venue.municipality,
        postal_code: venue.postalCode,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = await tx
    .selectFrom("venue")
    .select(["id", "name", "address", "municipality", "postal_code as postalCode"])
    .where("organisation_id", "is not distinct from", keeper.organisationId)
    .where("kept_by", "is not distinct from", keeper.keptBy)
    .where(
      sql<string>`lower(name)`,
      "=",
      sql<string>`ANY (${[...wanted.values()].map(({ name }) => name.toLowerCase())}::text[])`,
    )
    .execute();
  return new Map(rows.map((row) => [venueKey(row), row.id]));
}

/** When each of these places is closed, today or later. */
export async function listClosures(
  tx: Tx,
  venueIds: readonly string[],
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly Closure[]>> {
  if (venueIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("venue_closure")
    .select(["venue_id as venueId", "first_day as from", "last_day as to"])
    .where("venue_id", "=", sql<string>`ANY (${[...new Set(venueIds)]}::uuid[])`)
    .where("last_day", ">=", today)
    .orderBy("first_day")
    .execute();
  return Map.groupBy(
    rows.map(({ venueId, from, to }) => ({ venueId, from: from.toString(), to: to.toString() })),
    ({ venueId }) => venueId,
  );
}
