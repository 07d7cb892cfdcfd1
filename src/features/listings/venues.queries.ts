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

export interface OwnVenue extends VenueFacts {
  readonly id: string;
}

const ofName = (name: string) => sql<boolean>`(${name} = '' OR strpos(lower(name), lower(${name})) > 0)`;

/** How many places an organisation has, and how many of them have this in their name. */
export const countVenues = (tx: Tx, organisationId: string, name: string) =>
  tx
    .selectFrom("venue")
    .select([
      sql<number>`count(*)::int`.as("all"),
      sql<number>`(count(*) FILTER (WHERE ${ofName(name)}))::int`.as("found"),
    ])
    .where("organisation_id", "=", organisationId)
    .executeTakeFirstOrThrow();

/** Some of an organisation's places, as those who keep its listings see them: those closed today or later first. */
export const listVenues = (
  tx: Tx,
  organisationId: string,
  { name, from, size }: { readonly name: string; readonly from: number; readonly size: number },
  today: Temporal.PlainDate,
): Promise<OwnVenue[]> =>
  tx
    .selectFrom("venue")
    .select(["id", "name", "address", "municipality", "postal_code as postalCode"])
    .where("organisation_id", "=", organisationId)
    .where(ofName(name))
    .orderBy(sql`EXISTS (SELECT FROM venue_closure c WHERE c.venue_id = venue.id AND c.last_day >= ${today})`, "desc")
    .orderBy(sql`lower(name)`)
    .orderBy("id")
    .limit(size)
    .offset(from)
    .execute();

/** A place, if the person at hand keeps it. */
export const findVenue = (tx: Tx, id: string): Promise<{ readonly id: string } | undefined> =>
  tx.selectFrom("venue").select("id").where("id", "=", id).executeTakeFirst();

export interface StoredClosure extends Closure {
  readonly id: string;
  readonly venueId: string;
}

/** When an organisation's places are closed, today or later. */
export async function listOrganisationClosures(
  tx: Tx,
  organisationId: string,
  today: Temporal.PlainDate,
): Promise<StoredClosure[]> {
  const rows = await tx
    .selectFrom("venue_closure as c")
    .innerJoin("venue as v", "v.id", "c.venue_id")
    .select(["c.id", "c.venue_id as venueId", "c.first_day as from", "c.last_day as to"])
    .where("v.organisation_id", "=", organisationId)
    .where("c.last_day", ">=", today)
    .orderBy("c.first_day")
    .execute();
  return rows.map(({ from, to, ...row }) => ({ ...row, from: from.toString(), to: to.toString() }));
}

/** One already there under this id stays as it is. */
export async function insertClosure(tx: Tx, { id, venueId, from, to }: StoredClosure): Promise<void> {
  const days = { first_day: Temporal.PlainDate.from(from), last_day: Temporal.PlainDate.from(to) };
  await tx
    .insertInto("venue_closure")
    .values({ id, venue_id: venueId, ...days })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a closure back, and tells of which place. */
export async function deleteClosure(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.deleteFrom("venue_closure").where("id", "=", id).returning("venue_id").executeTakeFirst();
  return row?.venue_id;
}
