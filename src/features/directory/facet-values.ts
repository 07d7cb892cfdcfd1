import { type Locale, languageTags } from "../../shared/i18n/index.ts";
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
      return fixedWords(name, value, locale) ?? value;
  }
}

const known = new Map<string, string>();
/** The words of those that never change, each asked for once. */
function fixedWords(name: FacetName, value: string, locale: Locale): string | undefined {
  const key = `${locale} ${name} ${value}`;
  const words = known.get(key) ?? fixedValueWords(name, value, locale);
  // An address may name any language; those that are offered are few.
  if (words !== undefined && known.size < mostKnown) known.set(key, words);
  return words;
}
const mostKnown = 1_000;

/** Facets whose values have an order of their own, which is that of the contract; the others are ordered by their counts. */
const ordered: ReadonlySet<FacetName> = new Set(["form", "way", "openness", "entry", "weekday", "dayPart"]);

const collators = new Map<Locale, Intl.Collator>();
/** Made once for each language: making one takes longer than ordering a whole list. */
function collatorOf(locale: Locale): Intl.Collator {
  const collator = collators.get(locale) ?? new Intl.Collator(languageTags[locale]);
  collators.set(locale, collator);
  return collator;
}

/** Of these the most frequent values are offered: nobody reads through three hundred towns, and words and place find the others. */
const manyValued: ReadonlySet<FacetName> = new Set(["municipality", "organisation"]);
const mostValues = 60;

/** The values of a facet that occur or are chosen, in the order a page shows them, and whether there are more. */
export function valuesToChoose(
  name: FacetName,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  locale: Locale,
  organisations: ReadonlyMap<string, string>,
  order: readonly string[] = [],
): { readonly values: readonly FacetValue[]; readonly hasMore: boolean } {
  const inAddress = new Map<string, number>();
  for (const [value, count] of counts) {
    const shown = name === "theme" ? themeById(value)?.slug : value;
    if (shown !== undefined) inAddress.set(shown, count);
  }
  for (const value of chosen) if (!inAddress.has(value)) inAddress.set(value, 0);
  const hasMore = manyValued.has(name) && inAddress.size > mostValues;
  // Those that are too few to be shown need neither words nor an order.
  const least = hasMore ? ([...inAddress.values()].toSorted((a, b) => b - a)[mostValues - 1] ?? 0) : 0;
  const values: FacetValue[] = [];
  for (const [value, count] of inAddress) {
    if (count < least && !chosen.includes(value)) continue;
    values.push({ value, label: valueWords(name, value, locale, organisations), count });
  }
  if (ordered.has(name)) values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  else {
    const { compare } = collatorOf(locale);
    values.sort((a, b) => b.count - a.count || compare(a.label, b.label));
  }
  return {
    values: hasMore ? values.filter(({ value }, n) => n < mostValues || chosen.includes(value)) : values,
    hasMore,
  };
}
