import type { Tx } from "../../../shared/db/types.ts";
import type { DirectorySearch, SearchPlace, SearchQuery } from "../../directory/index.ts";
import { listIds, type RowFilter } from "../open-data.queries.ts";
import type { OrganiserRow } from "../organisers.queries.ts";
import type { ListQuery } from "./list-query.rules.ts";
import { organisationId } from "./organisations.rules.ts";
import { type Find, terms } from "./taxonomies.ts";

/** What finding needs: the index of this process, the database, and who organises what. */
export interface Sources {
  readonly index: DirectorySearch;
  readonly tx: Tx;
  readonly now: Temporal.Instant;
  readonly organisers: () => Promise<readonly OrganiserRow[]>;
}

type Asked = Pick<
  ListQuery,
  "search" | "modifiedAfter" | "taxonomy" | "term" | "organizationId" | "postcode" | "km"
> & { readonly meetsSomewhere?: boolean };

/**
 * Ids of all services that pass every filter, best first where words are searched for, else in the order of ids: pages then
 * stay as they are while other things change. Each filter is asked by itself and only what passes all is left.
 */
export async function findServices(sources: Sources, asked: Asked): Promise<readonly string[]> {
  const search = (query: Partial<SearchQuery>) => {
    const all = { words: "", chosen: {}, sort: "best", from: 0, size: Number.MAX_SAFE_INTEGER } as const;
    return sources.index.search({ ...all, ...query }, sources.now);
  };
  const passing: ReadonlySet<string>[] = [];

  const finds = [asked.term && [asked.term.find], asked.taxonomy && findsOf(asked.taxonomy)];
  for (const alternatives of finds) {
    if (!alternatives || alternatives.includes("everything")) continue;
    passing.push(await findAny(sources, search, alternatives));
  }
  if (asked.postcode) {
    const { ids, distances } = search({ place: around(asked.postcode, asked.km) });
    // Without a distance it is what serves the postal code's area; with one, what is there.
    const near = asked.km === undefined ? ids : ids.filter((_, n) => (distances[n] ?? Infinity) <= (asked.km ?? 0));
    passing.push(new Set(near));
  }
  const organiser = await organiserFilter(sources, asked.organizationId);
  if (organiser === "unknown") return [];
  if (organiser && "slug" in organiser)
    passing.push(new Set(search({ chosen: { organisation: [organiser.slug] } }).ids));
  const rows: RowFilter = {
    ...(asked.modifiedAfter && { changedSince: asked.modifiedAfter }),
    ...(organiser && "organiserNamed" in organiser && organiser),
    ...(asked.meetsSomewhere && { meetsSomewhere: true }),
  };
  if (Object.keys(rows).length > 0) passing.push(new Set(await listIds(sources.tx, rows)));

  const { ids } = search({ words: asked.search ?? "" });
  const left = ids.filter((id) => passing.every((set) => set.has(id)));
  return asked.search ? left : left.toSorted();
}

const findsOf = (taxonomy: string): readonly Find[] => {
  const finds = terms.filter((term) => term.taxonomy === taxonomy).map(({ find }) => find);
  return taxonomy === "ptv" ? ["everything"] : finds;
};

async function findAny(
  { tx }: Sources,
  search: (query: Partial<SearchQuery>) => { ids: readonly string[] },
  alternatives: readonly Exclude<Find, "everything">[] | readonly Find[],
): Promise<ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  const times = new Set<string>();
  for (const find of alternatives) {
    if (find === "everything") continue;
    if ("admissionTimes" in find) for (const time of find.admissionTimes) times.add(time);
    else values.set(find.facet, new Set([...(values.get(find.facet) ?? []), ...find.values]));
  }
  const found = new Set<string>(times.size > 0 ? await listIds(tx, { admissionTimes: [...times] }) : []);
  for (const [facet, wanted] of values) {
    // Values of one facet widen each other; that they are the facet's own is the taxonomies' to know.
    const chosen = { [facet]: [...wanted] } as SearchQuery["chosen"];
    for (const id of search({ chosen }).ids) found.add(id);
  }
  return found;
}

/** Those who live at the postal code: the place itself is told by its municipality and by areas served. */
const around = ({ point, municipality }: NonNullable<ListQuery["postcode"]>, km: number | undefined): SearchPlace => ({
  kind: "around",
  point: [point.lon, point.lat],
  km: km ?? 0.001,
  ...(km === undefined && { municipality }),
});

async function organiserFilter({ organisers }: Sources, id: string | undefined) {
  if (id === undefined) return undefined;
  const organiser = (await organisers()).find((one) => organisationId(one) === id);
  if (!organiser) return "unknown";
  return organiser.slug ? { slug: organiser.slug } : { organiserNamed: organiser.name };
}
