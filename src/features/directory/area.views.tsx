import { m } from "../../shared/i18n/index.ts";
import { municipality, nameOf, type Place, region } from "../../shared/places/index.ts";
import { Cards, EmptyState, Link, Page, Section, useRequest } from "../../shared/ui/index.ts";
import { themeById, themeGroupName, themeName } from "../themes/index.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { EntryCard } from "./entry-card.views.tsx";
import { wishPath } from "./hand-on.ts";
import { Offerings } from "./offerings.views.tsx";
import { ResultMap } from "./result-map.views.tsx";
import type { SearchAnswer } from "./search/search.ts";
import { emptySearch, type SearchState, searchPath } from "./search-state.rules.ts";

interface AreaPageProps {
  place: Place;
  here: { readonly answer: SearchAnswer; readonly entries: readonly DirectoryEntry[] };
  /** What is open to the whole country; undefined where that is the place. */
  anywhere: { readonly answer: SearchAnswer; readonly entries: readonly DirectoryEntry[] } | undefined;
  now: Temporal.Instant;
}

/** `/alue/<slug>`: what one place or region has, by theme and on the map, and apart from it what can be joined from anywhere. */
export function AreaPage({ place, here: { answer, entries }, anywhere, now }: AreaPageProps) {
  const { locale } = useRequest();
  const name = nameOf(place, locale);
  const state: SearchState = { ...emptySearch, place: name, here: anywhere !== undefined };
  const open = anywhere && anywhere.answer.total > 0 ? anywhere : undefined;
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
      lead={[
        m.directory_area_lead({ count: answer.total }),
        open && m.directory_area_lead_anywhere({ count: open.answer.total }),
      ]
        .filter(Boolean)
        .join(" ")}
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
      {open && (
        <Section title={m.directory_from_anywhere()}>
          <Cards>
            {open.entries.map((entry) => (
              <EntryCard key={entry.id} entry={entry} now={now} />
            ))}
          </Cards>
          {open.answer.total > open.entries.length && (
            <p>
              <Link to={searchPath({ anywhere: true })}>{m.directory_area_anywhere_all()}</Link>
            </p>
          )}
        </Section>
      )}
      {inRegion && answer.total > 0 && (
        <p>
          <Link to={`/alue/${inRegion.slug}`}>{m.directory_area_region({ place: nameOf(inRegion, locale) })}</Link>
        </p>
      )}
    </Page>
  );
}
