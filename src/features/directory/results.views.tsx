import { type Locale, m } from "../../shared/i18n/index.ts";
import { nameOf, type Place } from "../../shared/places/index.ts";
import {
  CrisisBox,
  type CrisisLine,
  Disclosure,
  Link,
  Notice,
  Pagination,
  useHref,
  useRequest,
  VisuallyHidden,
} from "../../shared/ui/index.ts";
import type { Theme } from "../themes/index.ts";
import { themeName } from "../themes/index.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import type { DrawnCard } from "./drawn-cards.tsx";
import { valueWords } from "./facet-values.ts";
import { NothingFound } from "./nothing-found.views.tsx";
import { languagesInWords } from "./offering-words.ts";
import { ResultMap } from "./result-map.views.tsx";
import type { FacetName, SearchAnswer } from "./search/search.ts";
import { anyLanguage, pageSize, type Understood } from "./search-request.ts";
import {
  asksSomething,
  facetNames,
  type SearchState,
  type Sort,
  searchPath,
  sorts,
  without,
} from "./search-state.rules.ts";
import { ThemeEntries } from "./theme-entries.views.tsx";

/** What a wider or other search would find, with the way to it. */
export interface OtherSearch {
  readonly label: string;
  readonly count: number;
  readonly to: string;
}

export interface Found {
  readonly state: SearchState;
  readonly understood: Understood;
  readonly answer: SearchAnswer;
  readonly cards: readonly DrawnCard[];
  readonly organisations: ReadonlyMap<string, string>;
  /** Where little or nothing is found: searches that find something. */
  readonly others: readonly OtherSearch[];
  /** Where little or nothing is found: what can be taken part in from anywhere. */
  readonly fromAnywhere: readonly DirectoryEntry[];
  readonly related: readonly Theme[];
  /** How many chats there are, where little or nothing is found. */
  readonly chats: number;
  /** Help at once stands first where somebody may be in danger. */
  readonly danger: boolean;
  readonly sensitive: boolean;
  readonly crisisLines: readonly CrisisLine[];
  readonly now: Temporal.Instant;
}

/** What was found, from the words above the list to the pages below it. The island changes this part as one types. */
export function Results({ found }: { found: Found }) {
  const { locale } = useRequest();
  const { state, understood, answer, cards, danger, sensitive, crisisLines } = found;
  const pages = Math.ceil(answer.total / pageSize);
  return (
    <div class="results flow" id="tulokset">
      {danger && <CrisisBox lines={crisisLines} level={2} />}
      {!asksSomething(state) && (
        <Disclosure summary={m.directory_themes_title()}>
          <ThemeEntries title={m.directory_facet_theme()} />
        </Disclosure>
      )}
      <div class="results-head">
        <h2 id="tulosten-maara" tabIndex={-1}>
          {howMany(found, locale)}
        </h2>
        <Chosen found={found} />
        {answer.total > 1 && <Sorting state={state} around={understood.query.place?.kind === "around"} />}
      </div>
      <Understanding found={found} />
      {state.map && answer.total > 0 && <ResultMap state={state} answer={answer} place={understood.place} />}
      {cards.length > 0 && <DrawnCards cards={cards} />}
      <Pagination page={state.page} pages={pages} to={(page) => searchPath({ ...state, page })} />
      {answer.total > 0 && state.words === "" && <AsTable state={state} />}
      {answer.total < 4 && <NothingFound found={found} />}
      {sensitive && !danger && <CrisisBox lines={crisisLines} level={2} />}
    </div>
  );
}

/** The same list as `Cards` makes of cards that are yet to be drawn. */
function DrawnCards({ cards }: { cards: readonly DrawnCard[] }) {
  const html = cards.map((card) => `<li>${card.html}</li>`).join("");
  return <ul class="cards" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** What was found, to take along. Not with words of one's own: they would stand in the address of the file. */
function AsTable({ state }: { state: SearchState }) {
  const query = searchPath({ ...state, page: 1, map: false }).slice("/haku".length);
  return (
    <p class="small soft screen-only">
      {m.directory_take_along()} <Link to={`/haku.csv${query}`}>CSV</Link> · <Link to={`/haku.xlsx${query}`}>XLSX</Link>
    </p>
  );
}

/** "12 tulosta – Jyväskylä, 30 km". */
function howMany({ answer, understood, state }: Found, locale: Locale): string {
  const count = answer.total;
  if (!understood.place) return m.directory_found({ count });
  const place = nameOf(understood.place, locale);
  return understood.query.place?.kind === "around"
    ? m.directory_found_around({ count, place, km: state.km })
    : m.directory_found_in({ count, place });
}

/** What the search is narrowed by, each with the way to be rid of it. */
function Chosen({ found: { state, understood, organisations } }: { found: Found }) {
  const { locale } = useRequest();
  const chosen = facetNames.flatMap((name: FacetName) =>
    (state.chosen[name] ?? []).map((value) => ({
      key: `${name} ${value}`,
      label: valueWords(name, value, locale, organisations),
      to: searchPath(without(state, name, value)),
    })),
  );
  if (state.anywhere) {
    chosen.push({
      key: "anywhere",
      label: m.directory_anywhere(),
      to: searchPath({ ...state, anywhere: false, page: 1 }),
    });
  }
  if (state.here && understood.query.within) {
    chosen.push({ key: "here", label: m.directory_here(), to: searchPath({ ...state, here: false, page: 1 }) });
  }
  if (chosen.length === 0) return null;
  return (
    <ul class="chosen" aria-label={m.directory_chosen()}>
      {chosen.map(({ key, label, to }) => (
        <li key={key}>
          <Remove to={to} label={label} />
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Link to={searchPath({ words: state.words, place: state.place, km: state.km })}>
            {m.directory_chosen_none()}
          </Link>
        </li>
      )}
    </ul>
  );
}

function Remove({ to, label }: { to: string; label: string }) {
  const href = useHref();
  return (
    <a class="chosen-one" href={href(to)}>
      <VisuallyHidden>{m.directory_chosen_remove()} </VisuallyHidden>
      {label}
      <span aria-hidden="true"> ×</span>
    </a>
  );
}

const sortWords: Record<Sort, () => string> = {
  best: m.directory_sort_best,
  near: m.directory_sort_near,
  next: m.directory_sort_next,
  fresh: m.directory_sort_fresh,
};

/** The order, and whether there is a map. Links, so that they work by themselves. */
function Sorting({ state, around }: { state: SearchState; around: boolean }) {
  const href = useHref();
  const shown = sorts.filter((sort) => sort !== "near" || around);
  return (
    <div class="sorting">
      <nav aria-label={m.directory_sort()}>
        <ul class="sorts">
          {shown.map((sort) => (
            <li key={sort}>
              <a
                href={href(searchPath({ ...state, sort, page: 1 }))}
                aria-current={sort === state.sort ? "true" : undefined}
              >
                {sortWords[sort]()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Link to={searchPath({ ...state, map: !state.map })}>
        {state.map ? m.directory_map_hide() : m.directory_map_show()}
      </Link>
    </div>
  );
}

/** How we have read the words, and what may have been meant instead. */
function Understanding({ found }: { found: Found }) {
  const { locale } = useRequest();
  const { state, understood, answer, related } = found;
  const { place, placeFromWords, languagesFromWords, placeUnknown } = understood;
  return (
    <>
      {languagesFromWords.length > 0 && (
        <p class="small soft">
          {m.directory_language_from_words({ languages: languagesInWords(languagesFromWords, locale) })}{" "}
          <Link to={searchPath(anyLanguage(state, understood, locale))}>{m.directory_any_language()}</Link>
        </p>
      )}
      {place && placeFromWords && (
        <p class="small soft">{m.directory_place_from_words({ place: nameOf(place, locale) })}</p>
      )}
      {placeUnknown && <PlaceUnknown state={state} places={placeUnknown} />}
      {answer.understoodAs && (
        <p>
          {m.directory_did_you_mean_searched()} <strong>{answer.understoodAs}</strong>.{" "}
          <Link to={searchPath({ ...state, exact: true, page: 1 })}>
            {m.directory_did_you_mean_instead({ words: state.words })}
          </Link>
        </p>
      )}
      {asksSomething(state) && related.length > 0 && answer.total >= 4 && (
        <p class="small">
          {m.directory_about()}{" "}
          {related.map((theme, index) => (
            <span key={theme.id}>
              {index > 0 && " · "}
              <Link to={`/aihe/${theme.slug}`}>{themeName(theme.id, locale)}</Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function PlaceUnknown({ state, places }: { state: SearchState; places: readonly Place[] }) {
  const { locale } = useRequest();
  return (
    <Notice kind="warning">
      <p>{m.directory_place_unknown({ place: state.place })}</p>
      {places.length > 0 && (
        <p>
          {m.directory_did_you_mean()}{" "}
          {places.slice(0, 4).map((place, index) => (
            <span key={place.slug}>
              {index > 0 && " · "}
              <Link to={searchPath({ ...state, place: nameOf(place, locale), page: 1 })}>{nameOf(place, locale)}</Link>
            </span>
          ))}
        </p>
      )}
    </Notice>
  );
}
