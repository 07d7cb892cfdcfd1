import type { Tx } from "../../shared/db/types.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { confirmationDays } from "./confirm.rules.ts";
import { today } from "./listings-context.ts";
import { countKept, type ListedOffering, listKeptPage, type Standing } from "./lists.queries.ts";

/** How many listings stand on a page. */
const onPage = 25;
const longestName = 80;

/** Where listings may stand, as addresses name it. */
export const standingNames = {
  nakyvissa: "shown",
  vahvistettavat: "unconfirmed",
  tarkistettavana: "waiting",
  kesken: "writing",
  paattyneet: "ended",
} as const satisfies Readonly<Record<string, Standing>>;
export type StandingName = keyof typeof standingNames;

/** What is looked for among the listings somebody keeps; all of it stands in the address. */
export interface KeptQuery {
  readonly name: string;
  readonly standing: StandingName | undefined;
  /** Counted from one. */
  readonly page: number;
}

/** A page of listings and what was looked for. */
export interface KeptList {
  readonly query: KeptQuery;
  readonly pages: number;
  readonly listings: readonly ListedOffering[];
  /** How many there are in all, how many were found, and how many wait for a confirmation. */
  readonly counts: { readonly all: number; readonly found: number; readonly unconfirmed: number };
}

/** Is there so much that one has to look for something, or has one? */
export const isLong = ({ counts, query }: KeptList): boolean =>
  counts.all > onPage || query.name !== "" || query.standing !== undefined;

/** What the address asks for; what it does not say plainly is not asked. */
export function keptQueryOf(c: AppContext): KeptQuery {
  const { nimi = "", tila = "", sivu = "" } = c.req.query();
  const standing = Object.hasOwn(standingNames, tila) ? (tila as StandingName) : undefined;
  return { name: nimi.trim().slice(0, longestName), standing, page: /^[1-9]\d{0,4}$/.test(sivu) ? Number(sivu) : 1 };
}

/** That page of what the person at hand keeps, or the last one there is. */
export async function findKeptList(
  tx: Tx,
  organisationId: string | null,
  asked: KeptQuery,
  now: Temporal.Instant,
): Promise<KeptList> {
  const { confirmedBy } = confirmationDays(today(now));
  const wanted = { name: asked.name, standing: asked.standing && standingNames[asked.standing] };
  const counts = await countKept(tx, organisationId, wanted, confirmedBy);
  const pages = Math.max(1, Math.ceil(counts.found / onPage));
  const page = Math.min(asked.page, pages);
  const slice = { ...wanted, from: (page - 1) * onPage, size: onPage };
  const listings = await listKeptPage(tx, organisationId, slice, confirmedBy);
  return { query: { ...asked, page }, pages, listings, counts };
}

/** The address of a page of the same search. */
export function keptPath(base: string, { name, standing }: KeptQuery, page: number): string {
  const said = new URLSearchParams();
  if (name !== "") said.set("nimi", name);
  if (standing) said.set("tila", standing);
  if (page > 1) said.set("sivu", String(page));
  return said.size === 0 ? base : `${base}?${said}`;
}
