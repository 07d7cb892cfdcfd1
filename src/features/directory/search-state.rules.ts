import { accessFeatures, admissionWays, audiences, facilitatorKinds, meetingWays, offeringForms } from "./offering.ts";
import { dayParts, type FacetName, type SearchQuery } from "./search/search.ts";

/** The names of facets in addresses. They are the state of a search, so they do not change. */
export const facetParams = {
  theme: "teema",
  form: "muoto",
  way: "tapa",
  openness: "avoimuus",
  entry: "paasy",
  facilitators: "ohjaaja",
  audience: "kenelle",
  language: "kieli",
  weekday: "paiva",
  dayPart: "aika",
  access: "esteeton",
  childCare: "lastenhoito",
  anonymous: "nimeton",
  free: "maksuton",
  region: "maakunta",
  municipality: "kunta",
  organisation: "jarjesto",
} as const satisfies Record<FacetName, string>;

export const facetNames = Object.keys(facetParams) as FacetName[];

/** Values that are known beforehand; the rest have a shape. */
const known: { readonly [F in FacetName]: readonly string[] | RegExp } = {
  theme: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  form: offeringForms,
  way: meetingWays,
  openness: ["open", "replenishing", "closed"],
  entry: admissionWays,
  facilitators: facilitatorKinds,
  audience: audiences,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  weekday: ["1", "2", "3", "4", "5", "6", "7"],
  dayPart: dayParts,
  access: accessFeatures,
  childCare: ["yes"],
  anonymous: ["yes"],
  free: ["yes"],
  region: /^\d{2}$/,
  municipality: /^\d{3}$/,
  organisation: /^[a-z0-9]+(-[a-z0-9]+)*$/,
};

export const sorts = ["best", "near", "next", "fresh"] as const;
export type Sort = SearchQuery["sort"];

/** How far from a place, in kilometres. */
export const distances = [10, 30, 50, 100, 200] as const;
export const usualDistance = 30;

const longestWords = 200;
const longestPlace = 80;
const mostValues = 20;
const mostPages = 500;

/** What a person looks for, as the address of `/haku` says it. */
export interface SearchState {
  readonly words: string;
  readonly place: string;
  /** Facets' values as they stand in the address: a theme is its slug. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly anywhere: boolean;
  /** Of what a place finds only what is there, and not what is open to the whole country. */
  readonly here: boolean;
  /** Words are looked for as they are typed, not as we would spell them. */
  readonly exact: boolean;
  readonly km: number;
  readonly sort: Sort;
  readonly page: number;
  readonly map: boolean;
}

export const emptySearch: SearchState = {
  words: "",
  place: "",
  chosen: {},
  anywhere: false,
  here: false,
  exact: false,
  km: usualDistance,
  sort: "best",
  page: 1,
  map: false,
};

/** Reads a search from an address or a form; what it does not know, it leaves. */
export function readSearch(params: URLSearchParams): SearchState {
  const chosen: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of facetNames) {
    const values = [...new Set(params.getAll(facetParams[name]))].filter((value) => isKnown(name, value));
    if (values.length > 0) chosen[name] = values.slice(0, mostValues);
  }
  const km = Number(params.get("km"));
  const sort = sorts.find((one) => one === params.get("jarjestys"));
  const page = Number(params.get("sivu"));
  return {
    words: oneLine(params.get("q"), longestWords),
    place: oneLine(params.get("paikka"), longestPlace),
    chosen,
    anywhere: params.get("missa-vain") === "yes",
    here: params.get("vain-taalla") === "yes",
    exact: params.get("tarkka") === "yes",
    km: distances.find((one) => one === km) ?? usualDistance,
    sort: sort ?? "best",
    page: Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1,
    map: params.get("kartta") === "yes",
  };
}

function isKnown(name: FacetName, value: string): boolean {
  const values = known[name];
  return values instanceof RegExp ? value.length <= 60 && values.test(value) : values.includes(value);
}

const oneLine = (text: string | null, longest: number) => (text ?? "").replace(/\s+/g, " ").trim().slice(0, longest);

/** The search's own address, a path of ours without its language: always the same for the same search. */
export function searchPath(state: Partial<SearchState>): string {
  const { words, place, chosen, anywhere, here, exact, km, sort, page, map } = { ...emptySearch, ...state };
  const params = new URLSearchParams();
  if (words) params.set("q", words);
  if (place) params.set("paikka", place);
  for (const name of facetNames) for (const value of chosen[name] ?? []) params.append(facetParams[name], value);
  if (anywhere) params.set("missa-vain", "yes");
  if (here) params.set("vain-taalla", "yes");
  if (exact) params.set("tarkka", "yes");
  if (km !== usualDistance) params.set("km", String(km));
  if (sort !== "best") params.set("jarjestys", sort);
  if (page > 1) params.set("sivu", String(page));
  if (map) params.set("kartta", "yes");
  const query = params.toString();
  return query ? `/haku?${query}` : "/haku";
}

/** The same search without one of its values, from its first page. */
export function without(state: SearchState, name: FacetName, value: string): SearchState {
  const rest = (state.chosen[name] ?? []).filter((one) => one !== value);
  const { [name]: _, ...others } = state.chosen;
  return { ...state, page: 1, chosen: rest.length > 0 ? { ...others, [name]: rest } : others };
}

/** Does it ask for anything at all? */
export const asksSomething = (state: SearchState): boolean =>
  state.words !== "" || state.place !== "" || state.anywhere || Object.keys(state.chosen).length > 0;

/** The order in which a facet's known values are shown; none where it has none. */
export function facetValueOrder(name: FacetName): readonly string[] {
  const values = known[name];
  return values instanceof RegExp ? [] : values;
}
