import type { Locale } from "../i18n/locale.ts";
import { distanceKm } from "./distance.ts";
import { formsOf } from "./finnish-forms.ts";
import { slugOf } from "./fold.ts";
import { areaRows, countryNames, countyRows, regionNames } from "./gazetteer.ts";
import { once } from "./once.ts";
import { municipalityRows, officeRows } from "./places.generated.ts";
import type { County, Municipality, Names, Place, PlaceKind, Point, PostalCode, Region, Village } from "./types.ts";

const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((row) => row.split("|"));

/** The country's municipalities in the order of their codes. */
export const municipalities = once((): readonly Municipality[] => {
  const counties = new Map(countyRows.flatMap((row) => row.municipalities?.map((code) => [code, row.code]) ?? []));
  const ofRegion = new Map(countyRows.filter((row) => !row.municipalities).map((row) => [row.region, row.code]));
  return rowsOf(municipalityRows).map(([code = "", inRegion = "", fi = "", sv = "", language, lat, lon]) => ({
    kind: "municipality",
    code,
    slug: slugOf(fi),
    names: { fi, sv: sv || fi, en: language === "sv" ? sv || fi : fi },
    municipalities: [code],
    point: { lat: Number(lat), lon: Number(lon) },
    region: inRegion,
    county: counties.get(code) ?? ofRegion.get(inRegion),
    inFinnish: formsOf(fi).where,
  }));
});

/** The 19 regions (maakunta) in the order of their codes. */
export const regions = once((): readonly Region[] =>
  regionNames.map(([code, fi, sv, en]) => ({
    kind: "region",
    code,
    slug: slugOf(fi),
    ...covering({ fi, sv, en }, (one) => one.region === code),
    inFinnish: formsOf(fi).where,
  })),
);

/** The 21 wellbeing services counties, and Helsinki, which has a county's tasks. */
export const wellbeingCounties = once((): readonly County[] =>
  countyRows.map(({ code, region: inRegion, fi, sv, en }) => ({
    kind: "county",
    code,
    slug: slugOf(fi),
    region: inRegion,
    ...covering({ fi, sv, en }, (one) => one.county === code),
  })),
);

/** Joint names: the capital region, Savo, Northern Finland. */
export const areas = once((): readonly Place[] =>
  areaRows.map(({ code, fi, sv, en, ...row }) => ({
    kind: "area",
    code,
    slug: code,
    ...covering(
      { fi, sv, en },
      (one) => !!row.municipalities?.includes(one.code) || !!row.regions?.split(" ").includes(one.region),
    ),
  })),
);

/** The whole country as a place to look in. */
export const country = once(
  (): Place => ({
    kind: "country",
    code: "FI",
    slug: slugOf(countryNames.fi),
    ...covering(countryNames, () => true),
  }),
);

/** Villages and parts of towns that have a post office's name of their own. */
export const villages = once((): readonly Village[] =>
  offices()
    .filter(({ own, names }) => names.fi !== own.names.fi && names.sv !== own.names.sv)
    .map(({ own, names, point }) => ({
      kind: "village",
      code: `${own.code}-${slugOf(names.fi)}`,
      slug: `${own.slug}-${slugOf(names.fi)}`,
      names,
      municipalities: own.municipalities,
      municipality: own.code,
      point,
    })),
);

const postalCodes = once((): ReadonlyMap<string, PostalCode> => {
  const found = offices().flatMap(({ own, names, point, codes }) =>
    codes.map((code): [string, PostalCode] => {
      const withCode = { fi: `${code} ${names.fi}`, sv: `${code} ${names.sv}`, en: `${code} ${names.en}` };
      const inside = { municipalities: own.municipalities, municipality: own.code };
      return [code, { kind: "postal-code", code, slug: code, names: withCode, ...inside, point }];
    }),
  );
  return new Map(found);
});

const offices = once(() => {
  return rowsOf(officeRows).flatMap(([inside = "", fi = "", sv = "", lat, lon, codes = ""]) => {
    const own = municipality(inside);
    if (!own) return [];
    const swedish = sv || fi;
    const names: Names = { fi, sv: swedish, en: own.names.en === own.names.fi ? fi : swedish };
    const point: Point = lat ? { lat: Number(lat), lon: Number(lon) } : own.point;
    return [{ own, names, point, codes: codes.split(" ") }];
  });
});

/** Its municipalities, and the middle of their main towns. */
function covering(names: Names, covers: (one: Municipality) => boolean) {
  const covered = municipalities().filter(covers);
  const mean = (of: (point: Point) => number) =>
    Math.round((covered.reduce((sum, one) => sum + of(one.point), 0) / covered.length) * 100) / 100;
  const point = { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
  return { names, municipalities: covered.map((one) => one.code), point };
}

const indexed = <T extends { readonly code: string }>(list: () => readonly T[]) => {
  const byCode = once(() => new Map(list().map((one) => [one.code, one])));
  return (code: string): T | undefined => byCode().get(code);
};

/** By its three digits: "179". */
export const municipality = indexed(municipalities);
/** By its three digits: "179". */
export const municipalityByCode = municipality;
/** By its two digits: "13". */
export const region = indexed(regions);
/** By its word: "keski-suomi". */
export const county = indexed(wellbeingCounties);
/** By its five digits: "40100". */
export const postalCode = (code: string): PostalCode | undefined => postalCodes().get(code);

const area = indexed(areas);
const village = indexed(villages);

/** A place as it was stored: its kind and its code. */
export function placeByCode(kind: PlaceKind, code: string): Place | undefined {
  switch (kind) {
    case "country":
      return code === country().code ? country() : undefined;
    case "region":
      return region(code);
    case "county":
      return county(code);
    case "area":
      return area(code) ?? surroundings(code);
    case "municipality":
      return municipality(code);
    case "village":
      return village(code);
    case "postal-code":
      return postalCode(code);
  }
}

/** How far "the Kuopio area" reaches from its town, in kilometres. */
const aroundKm = 40;

/** A municipality with its neighbours: "Kuopion seutu". Its code is `around-297`. */
export function around(own: Municipality): Place {
  const near = municipalities().filter((one) => distanceKm(own.point, one.point) <= aroundKm);
  const [genitive = own.names.fi] = formsOf(own.names.fi).genitives;
  return {
    kind: "area",
    code: `around-${own.code}`,
    slug: `${own.slug}-seutu`,
    names: { fi: `${genitive} seutu`, sv: `${own.names.sv}regionen`, en: `${own.names.en} area` },
    municipalities: near.map((one) => one.code),
    point: own.point,
  };
}

function surroundings(code: string): Place | undefined {
  const own = code.startsWith("around-") ? municipality(code.slice("around-".length)) : undefined;
  return own && around(own);
}

const bySlug = once(() => {
  const all = [country(), ...regions(), ...areas(), ...wellbeingCounties(), ...municipalities(), ...villages()];
  return new Map(all.map((place): [string, Place] => [place.slug, place]));
});

/** A place by its part of an address: "jyvaskyla", "lappi", "kuopio-seutu", "40100". */
export function placeBySlug(slug: string): Place | undefined {
  const known = bySlug().get(slug) ?? postalCode(slug);
  if (known || !slug.endsWith("-seutu")) return known;
  const own = bySlug().get(slug.slice(0, -"-seutu".length));
  return own?.kind === "municipality" ? surroundings(`around-${own.code}`) : undefined;
}

/** What a place is called in a language; Easy Finnish says it in Finnish. */
export function nameOf(place: { readonly names: Names }, locale: Locale): string {
  return place.names[locale === "fi-simple" ? "fi" : locale];
}
