import type { Locale } from "../../shared/i18n/index.ts";
import { findPlace, nameOf, type Place, splitPlace } from "../../shared/places/index.ts";
import { themeBySlug } from "../themes/index.ts";
import { splitLanguage } from "./asked-language.rules.ts";
import type { FacetName, SearchPlace, SearchQuery } from "./search/search.ts";
import { facetNames, type SearchState } from "./search-state.rules.ts";

/** How many offerings stand on one page. */
export const pageSize = 20;

/** A search as we have understood it. */
export interface Understood {
  readonly query: SearchQuery;
  /** Where it looks. */
  readonly place: Place | undefined;
  /** The place was found among the words. */
  readonly placeFromWords: boolean;
  /** Languages that were found among the words: what is offered in none of them is left out. */
  readonly languagesFromWords: readonly string[];
  /** Places that may have been meant by what was written as one; undefined where the place is known or none was given. */
  readonly placeUnknown: readonly Place[] | undefined;
}

/** What a search asks of the index: a place by its name, themes by their ids. */
export function understand(state: SearchState): Understood {
  const { words: said, place, placeFromWords, placeUnknown } = whereOf(state);
  const near = place && searchPlaceOf(place, state.km);
  const chosen = chosenOf(state);
  const { languages, rest: words } = state.exact ? { languages: [], rest: said } : splitLanguage(said);
  const asked = languages.length > 0 && !chosen.language;
  const query: SearchQuery = {
    words,
    ...(near && { place: near }),
    ...(near && state.here && { within: "here" }),
    chosen: asked ? { ...chosen, language: languages } : chosen,
    ...(state.anywhere && { anywhere: true }),
    ...(state.exact && { exact: true }),
    // Without a point nothing is nearest.
    sort: state.sort === "near" && near?.kind !== "around" ? "best" : state.sort,
    from: (state.page - 1) * pageSize,
    size: pageSize,
  };
  return { query, place, placeFromWords, languagesFromWords: asked ? languages : [], placeUnknown };
}

/** The same search without the languages that were found among its words. */
export function anyLanguage(
  state: SearchState,
  { query, place, placeFromWords }: Understood,
  locale: Locale,
): SearchState {
  const where = place && placeFromWords ? { place: nameOf(place, locale) } : {};
  return { ...state, ...where, words: query.words, page: 1 };
}

function whereOf(state: SearchState) {
  if (state.place) {
    const answer = findPlace(state.place);
    const place = answer.found ? answer.place : undefined;
    const placeUnknown = answer.found ? undefined : answer.suggestions;
    return { words: state.words, place, placeFromWords: false, placeUnknown };
  }
  const { place, rest } = splitPlace(state.words);
  return { words: place ? rest : state.words, place, placeFromWords: place !== undefined, placeUnknown: undefined };
}

/** A town is looked for around its middle, across its borders; what is larger by its parts; the whole country is no limit. */
export function searchPlaceOf(place: Place, km: number): SearchPlace | undefined {
  if (place.kind === "country") return undefined;
  if (place.kind === "region") return { kind: "regions", codes: [place.code] };
  const [only, ...others] = place.municipalities;
  if (others.length === 0) {
    return { kind: "around", point: [place.point.lon, place.point.lat], km, ...(only && { municipality: only }) };
  }
  return { kind: "municipalities", codes: place.municipalities };
}

function chosenOf(state: SearchState): SearchQuery["chosen"] {
  const chosen: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of facetNames) {
    const values = state.chosen[name];
    if (!values) continue;
    const known = name === "theme" ? values.flatMap((slug) => themeBySlug(slug)?.id ?? []) : values;
    if (known.length > 0) chosen[name] = known;
  }
  // Values have been read as each facet knows them.
  return chosen as SearchQuery["chosen"];
}
