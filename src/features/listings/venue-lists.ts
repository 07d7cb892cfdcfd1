import type { Tx } from "../../shared/db/types.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { countVenues, listVenues, type OwnVenue } from "./venues.queries.ts";

/** How many places stand on a page. */
const onPage = 25;
const longestName = 80;

/** What is looked for among an organisation's places; all of it stands in the address. */
export interface VenueQuery {
  readonly name: string;
  /** Counted from one. */
  readonly page: number;
}

/** A page of places, and how many there are in all. */
export interface VenueList {
  readonly query: VenueQuery;
  readonly pages: number;
  readonly all: number;
  readonly venues: readonly OwnVenue[];
}

/** What the address asks for. */
export function venueQueryOf(c: AppContext): VenueQuery {
  const { nimi = "", sivu = "" } = c.req.query();
  return { name: nimi.trim().slice(0, longestName), page: /^[1-9]\d{0,4}$/.test(sivu) ? Number(sivu) : 1 };
}

/** That page of an organisation's places, or the last one there is. */
export async function findVenueList(
  tx: Tx,
  organisationId: string,
  asked: VenueQuery,
  today: Temporal.PlainDate,
): Promise<VenueList> {
  const { all, found } = await countVenues(tx, organisationId, asked.name);
  const pages = Math.max(1, Math.ceil(found / onPage));
  const page = Math.min(asked.page, pages);
  const slice = { name: asked.name, from: (page - 1) * onPage, size: onPage };
  return { query: { ...asked, page }, pages, all, venues: await listVenues(tx, organisationId, slice, today) };
}

/** The address of a page of the same search. */
export function venuesPath(base: string, { name }: VenueQuery, page: number): string {
  const said = new URLSearchParams();
  if (name !== "") said.set("nimi", name);
  if (page > 1) said.set("sivu", String(page));
  return said.size === 0 ? base : `${base}?${said}`;
}
