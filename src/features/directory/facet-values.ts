import type { Locale } from "../../shared/i18n/index.ts";
import { municipality, nameOf, region } from "../../shared/places/index.ts";
import { themeById, themeBySlug, themeName } from "../themes/index.ts";
import { fixedValueWords } from "./offering-words.ts";
import type { FacetName } from "./search/search.ts";

/** A value to choose, as a page shows it. */
export interface FacetValue {
  /** As it stands in the address. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The value of the address, in words; `organisations` are the names of those that are found, by slug. */
export function valueWords(
  name: FacetName,
  value: string,
  locale: Locale,
  organisations: ReadonlyMap<string, string>,
): string {
  switch (name) {
    case "theme": {
      const theme = themeBySlug(value);
      return theme ? themeName(theme.id, locale) : value;
    }
    case "region": {
      const place = region(value);
      return place ? nameOf(place, locale) : value;
    }
    case "municipality": {
      const place = municipality(value);
      return place ? nameOf(place, locale) : value;
    }
    case "organisation":
      return organisations.get(value) ?? value;
    default:
      return fixedValueWords(name, value, locale) ?? value;
  }
}

/** Facets whose values have an order of their own, which is that of the contract; the others are ordered by their counts. */
const ordered: ReadonlySet<FacetName> = new Set(["form", "way", "openness", "entry", "weekday", "dayPart"]);

/** The values of a facet that occur or are chosen, in the order a page shows them. */
export function valuesToChoose(
  name: FacetName,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  locale: Locale,
  organisations: ReadonlyMap<string, string>,
  order: readonly string[] = [],
): readonly FacetValue[] {
  const inAddress = new Map(
    [...counts].flatMap(([value, count]) => {
      const shown = name === "theme" ? themeById(value)?.slug : value;
      return shown === undefined ? [] : [[shown, count] as const];
    }),
  );
  for (const value of chosen) if (!inAddress.has(value)) inAddress.set(value, 0);
  const values = [...inAddress].map(([value, count]) => ({
    value,
    label: valueWords(name, value, locale, organisations),
    count,
  }));
  return ordered.has(name)
    ? values.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
    : values.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, locale));
}
