import { m } from "../../shared/i18n/index.ts";
import { municipality, nameOf, type Place, type Point, region, regions } from "../../shared/places/index.ts";
import { DataTable, Link, RegionMap, useRequest } from "../../shared/ui/index.ts";
import type { SearchAnswer } from "./search/search.ts";
import { type SearchState, searchPath } from "./search-state.rules.ts";

interface ResultMapProps {
  state: SearchState;
  answer: SearchAnswer;
  place: Place | undefined;
}

/** Where what was found is: the regions of the country, or the towns of the region that is looked in, each with its count. */
export function ResultMap({ state, answer, place }: ResultMapProps) {
  const { locale } = useRequest();
  const inRegion = regionOf(place);
  const rows = inRegion ? townsOf(inRegion) : countedRegions();
  const title = m.directory_map_title();
  return (
    <RegionMap
      id="kartta"
      title={title}
      label={title}
      table={
        <DataTable
          caption={title}
          rows={[...rows, ...unmapped(state, answer, rows)]}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "place",
              header: m.directory_map_place(),
              cell: ({ name, to }) => (to === undefined ? name : <Link to={to}>{name}</Link>),
            },
            { key: "count", header: m.directory_map_count(), cell: ({ count }) => count, numeric: true },
          ]}
        />
      }
      {...(inRegion ? { region: inRegion, points: rows.map(asPoint) } : { regions: rows })}
    />
  );

  function row(found: Place, count: number) {
    const name = nameOf(found, locale);
    const to = searchPath({ ...state, place: name, chosen: withoutPlaces(state), page: 1 });
    return {
      code: found.code,
      name,
      count,
      to,
      label: m.directory_map_label({ place: name, count }),
      point: found.point,
    };
  }

  function countedRegions() {
    return regions().flatMap((one) => {
      const count = answer.counts.region.get(one.code) ?? 0;
      return count > 0 ? [row(one, count)] : [];
    });
  }

  function townsOf(code: string) {
    const towns = region(code)?.municipalities ?? [];
    return towns
      .flatMap((town) => {
        const found = municipality(town);
        const count = answer.counts.municipality.get(town) ?? 0;
        return found && count > 0 ? [row(found, count)] : [];
      })
      .toSorted((one, other) => other.count - one.count);
  }
}

/** The region a place is in; undefined where it covers several. */
function regionOf(place: Place | undefined): string | undefined {
  const found = new Set(place?.municipalities.map((code) => municipality(code)?.region));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function withoutPlaces({ chosen }: SearchState): SearchState["chosen"] {
  const { region: _, municipality: __, ...others } = chosen;
  return others;
}

interface Unmapped {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly to?: undefined;
}

/** What the map cannot show: beyond the drawn region, or in no place at all. Where a place is chosen, all is there. */
function unmapped(
  { chosen }: SearchState,
  { total, counts }: SearchAnswer,
  rows: readonly { count: number }[],
): Unmapped[] {
  if (chosen.region || chosen.municipality) return [];
  const sum = (all: Iterable<number>) => Iterator.from(all).reduce((one, other) => one + other, 0);
  const somewhere = sum(counts.region.values());
  return [
    { code: "beyond", name: m.directory_map_beyond(), count: somewhere - sum(rows.map(({ count }) => count)) },
    { code: "nowhere", name: m.directory_map_nowhere(), count: total - somewhere },
  ].filter(({ count }) => count > 0);
}

/** Towns are named in the table: a drawn name beside a drawn number would be read as one word. */
function asPoint({ count, to, label, point }: { count: number; to: string; label: string; point: Point }) {
  return { count, to, label, lat: point.lat, lon: point.lon };
}
