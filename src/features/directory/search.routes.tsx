import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { type Locale, languageTags, m } from "../../shared/i18n/index.ts";
import { nameOf, nearestMunicipality } from "../../shared/places/index.ts";
import { kinThemes, relatedThemes, type Theme, type ThemeId, themeById } from "../themes/index.ts";
import { areSensitive, speaksOfDanger } from "./danger.rules.ts";
import { type DrawCards, type DrawnCard, makeCardDrawer } from "./drawn-cards.tsx";
import { listEntries } from "./entries.queries.ts";
import { valueWords } from "./facet-values.ts";
import { makeKeptLines } from "./kept-lines.ts";
import type { Found, OtherSearch } from "./results.views.tsx";
import type { SearchAnswer, SearchQuery } from "./search/search.ts";
import { Answer, SearchPage } from "./search.views.tsx";
import { anyLanguage, understand } from "./search-request.ts";
import {
  asksSomething,
  emptySearch,
  facetNames,
  readSearch,
  type SearchState,
  searchPath,
  without,
} from "./search-state.rules.ts";

/** The index of this process, as pages use it. */
export interface DirectorySearch {
  search(query: SearchQuery, now: Temporal.Instant): SearchAnswer;
  /** A number that is another one as soon as the offering has changed; undefined where it is not offered. */
  versionOf(id: string): number | undefined;
}

/** Gives the index to a route. A test waits until it has taken in what was written a moment ago. */
export type FindDirectory = (c: AppContext) => DirectorySearch | Promise<DirectorySearch>;

/** Below this many results a page also tells where there is more. */
const few = 4;
const otherDistances = [100, 200] as const;
const mostOthers = 5;
const chatsAnywhere = { words: "", chosen: { form: ["chat"] } } as const;

/**
 * `/haku`, and the two answers its island asks for. Those are sent by POST, so that words and position stand in no
 * address and therefore in no history and no log of any machine between.
 */
export function searchRoutes(directory: FindDirectory): Hono<AppEnv> {
  const kept = { drawCards: makeCardDrawer(), crisisLines: makeKeptLines() };
  const find = async (c: AppContext, state: SearchState) => findFor(c, await directory(c), kept, state);
  return new Hono<AppEnv>()
    .get("/haku", async (c) => {
      const state = readSearch(new URL(c.req.url).searchParams);
      return page(c, <SearchPage found={await find(c, state)} listed={!asksSomething(state)} />);
    })
    .post("/haku/vastaus", async (c) => {
      const state = readSearch(new URLSearchParams(await c.req.text()));
      return page(c, <Answer found={await find(c, state)} />);
    })
    .post("/haku/lahella", async (c) => {
      const [lat, lon] = (await c.req.text()).split(" ").map(Number);
      if (lat === undefined || lon === undefined || !isInFinland(lat, lon)) return c.text("", 422);
      return c.text(nameOf(nearestMunicipality({ lat, lon }), c.var.locale));
    });
}

/** With room for islands and for a telephone that is a little lost. */
const isInFinland = (lat: number, lon: number) => lat > 58 && lat < 71 && lon > 18 && lon < 33;

async function findFor(
  c: AppContext,
  directory: DirectorySearch,
  kept: { readonly drawCards: DrawCards; readonly crisisLines: ReturnType<typeof makeKeptLines> },
  state: SearchState,
): Promise<Found> {
  const { services, actor, locale } = c.var;
  const now = services.clock.now();
  const understood = understand(state);
  const query = { ...understood.query, language: languageTags[locale] };
  const answer = directory.search(query, now);
  const themes = [...new Set([...(query.chosen.theme ?? []), ...answer.themes])];
  const elsewhere = answer.total < few ? farther(directory, state, query, themes, now) : [];
  const wanted = answer.ids.map((id, n) => ({ id, km: answer.distances[n], version: directory.versionOf(id) }));
  const cards = await kept.drawCards(c, wanted, now);
  const fromAnywhere =
    elsewhere.length === 0 ? [] : await services.database.withActor(actor, (tx) => listEntries(tx, elsewhere));
  const danger = speaksOfDanger(state.words);
  const sensitive = asksSomething(state) && areSensitive(themes.slice(0, 2));
  return {
    state,
    understood,
    answer,
    cards,
    organisations: organiserNames(cards),
    others: answer.total < few ? otherSearches(directory, state, locale, now, answer.total) : [],
    fromAnywhere,
    related: relatedTo(themes),
    chats: answer.total < few ? directory.search({ ...chatsAnywhere, sort: "best", from: 0, size: 0 }, now).total : 0,
    danger,
    sensitive,
    crisisLines: danger || sensitive ? await kept.crisisLines(c, now) : [],
    now,
  };
}

/**
 * Three things that can be taken part in from anywhere, where the search has found little: what its words find, then what is
 * about its themes, then about what is kin to them. Where nobody knows what it is about, none: anything would be beside it.
 */
function farther(
  directory: DirectorySearch,
  state: SearchState,
  query: SearchQuery,
  themes: readonly string[],
  now: Temporal.Instant,
): readonly string[] {
  if (state.anywhere || (query.words === "" && themes.length === 0)) return [];
  const spareFor = themes.slice(0, 1);
  const anywhere = { words: "", chosen: {}, anywhere: true, spareFor, sort: "best", from: 0, size: 6 } as const;
  const about = (some: readonly string[]) =>
    some.length === 0 ? [] : directory.search({ ...anywhere, chosen: { ...spoken, theme: some } }, now).ids;
  const named = query.chosen.theme ? { theme: query.chosen.theme } : {};
  // Whoever asks for a language is not helped by another one.
  const spoken = query.chosen.language ? { language: query.chosen.language } : {};
  const ofWords =
    query.words === ""
      ? []
      : directory.search({ ...anywhere, words: query.words, chosen: { ...spoken, ...named } }, now).ids;
  const kin = themes.slice(0, 1).flatMap((id) => kinThemes(id as ThemeId).map((theme) => theme.id));
  const seen = new Set(directory.search(query, now).ids);
  const found = new Set([...ofWords, ...about(query.chosen.theme ?? themes.slice(0, 1)), ...about(kin)]);
  return [...found].filter((id) => !seen.has(id)).slice(0, 3);
}

/** Wider and other searches that find more than this one, with how much. */
function otherSearches(
  directory: DirectorySearch,
  state: SearchState,
  locale: Locale,
  now: Temporal.Instant,
  already: number,
): readonly OtherSearch[] {
  const understood = understand(state);
  const { query, place, placeFromWords, languagesFromWords } = understood;
  const tried: { label: string; state: SearchState }[] = [];
  if (query.within) tried.push({ label: m.directory_other_anywhere(), state: { ...state, here: false } });
  if (languagesFromWords.length > 0) {
    tried.push({ label: m.directory_any_language(), state: anyLanguage(state, understood, locale) });
  }
  if (place && query.place?.kind === "around") {
    for (const km of otherDistances) {
      if (km > state.km)
        tried.push({ label: m.directory_other_km({ km, place: nameOf(place, locale) }), state: { ...state, km } });
    }
  }
  if (Object.values(state.chosen).flat().length > 1) {
    tried.push({ label: m.directory_other_unfiltered(), state: { ...state, chosen: {} } });
  }
  for (const name of facetNames) {
    for (const value of state.chosen[name] ?? []) {
      const label = m.directory_other_without({ value: valueWords(name, value, locale, new Map()) });
      tried.push({ label, state: without(state, name, value) });
    }
  }
  if (place) {
    const anyPlace = { ...state, place: "", ...(placeFromWords && { words: query.words }) };
    tried.push({ label: m.directory_other_country(), state: anyPlace });
    const name = nameOf(place, locale);
    const only = { ...emptySearch, place: name, km: state.km };
    if (query.words) tried.push({ label: m.directory_other_wordless({ place: name }), state: only });
  }
  return tried
    .map(({ label, state: other }) => {
      const page1 = { ...other, page: 1 };
      const { query: wider } = understand(page1);
      return { label, to: searchPath(page1), count: directory.search({ ...wider, size: 0 }, now).total };
    })
    .filter(({ count }) => count > already)
    .slice(0, mostOthers);
}

function relatedTo(themes: readonly string[]): readonly Theme[] {
  const [first] = themes;
  if (first === undefined) return [];
  const own = themes.slice(0, 3).flatMap((id) => themeById(id) ?? []);
  return [...new Set([...own, ...relatedThemes(first)])].slice(0, 6);
}

/** The names of organisers by their slugs, from the offerings at hand. */
function organiserNames(cards: readonly DrawnCard[]): ReadonlyMap<string, string> {
  return new Map(
    cards.flatMap(({ organisers }) => organisers.flatMap(({ slug, name }) => (slug ? [[slug, name] as const] : []))),
  );
}
