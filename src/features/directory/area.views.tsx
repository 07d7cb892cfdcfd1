import { m } from "../../shared/i18n/index.ts";
import { municipality, nameOf, type Place, region } from "../../shared/places/index.ts";
import { EmptyState, Link, Page, Section, useRequest } from "../../shared/ui/index.ts";
import { themeById, themeGroupName, themeName } from "../themes/index.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { wishPath } from "./hand-on.ts";
import { Offerings } from "./offerings.views.tsx";
import { ResultMap } from "./result-map.views.tsx";
import type { SearchAnswer } from "./search/search.ts";
import { emptySearch, type SearchState, searchPath } from "./search-state.rules.ts";

interface AreaPageProps {
  place: Place;
  answer: SearchAnswer;
  entries: readonly DirectoryEntry[];
  now: Temporal.Instant;
}

/** `/alue/<slug>`: what one place or region has, by theme and on the map. */
export function AreaPage({ place, answer, entries, now }: AreaPageProps) {
  const { locale } = useRequest();
  const name = nameOf(place, locale);
  const state: SearchState = { ...emptySearch, place: name };
  const groups = Map.groupBy(
    [...answer.counts.theme].flatMap(([id, count]) => {
      const theme = themeById(id);
      return theme ? [{ theme, count }] : [];
    }),
    ({ theme }) => theme.group,
  );
  const own = municipality(place.municipalities.length === 1 ? (place.municipalities[0] ?? "") : "");
  const inRegion = own && region(own.region);
  return (
    <Page
      title={m.directory_area_title({ place: name })}
      lead={m.directory_area_lead({ count: answer.total })}
      description={m.directory_area_description({ place: name })}
      current="search"
      wide
    >
      {answer.total === 0 ? (
        <EmptyState
          title={m.directory_area_empty()}
          next={
            inRegion
              ? { to: `/alue/${inRegion.slug}`, label: nameOf(inRegion, locale) }
              : { to: "/haku", label: m.directory_gone_search() }
          }
        >
          <p>
            {m.directory_still_wish()}{" "}
            <Link to={wishPath({ place: nameOf(place, locale) })}>{m.directory_still_wish_link()}</Link>
          </p>
        </EmptyState>
      ) : (
        <>
          <Section title={m.directory_area_themes()}>
            <ul class="theme-groups">
              {[...groups].map(([group, themes]) => (
                <li key={group}>
                  <h3>{themeGroupName(group, locale)}</h3>
                  <ul class="theme-links">
                    {themes
                      .toSorted((a, b) => b.count - a.count)
                      .map(({ theme, count }) => (
                        <li key={theme.id}>
                          <Link to={searchPath({ ...state, chosen: { theme: [theme.slug] } })}>
                            {themeName(theme.id, locale)}
                          </Link>{" "}
                          <span class="soft">{count}</span>
                        </li>
                      ))}
                  </ul>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={m.directory_area_offerings()}>
            <Offerings entries={entries} now={now} total={answer.total} all={searchPath(state)} />
          </Section>
          <ResultMap state={state} answer={answer} place={place} />
        </>
      )}
      {inRegion && answer.total > 0 && (
        <p>
          <Link to={`/alue/${inRegion.slug}`}>{m.directory_area_region({ place: nameOf(inRegion, locale) })}</Link>
        </p>
      )}
    </Page>
  );
}
