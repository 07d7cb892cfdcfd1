import {
  distanceKm,
  municipalities,
  municipalityByCode,
  nearestMunicipality,
  type Point,
} from "../../../shared/places/index.ts";
import type { MeetingWay, OfferingContent } from "../offering.ts";
import type { SearchPlace } from "./search.ts";

/** Ways to take part from wherever one is. */
const remoteWays: ReadonlySet<MeetingWay> = new Set(["online", "hybrid", "phone", "in-writing"]);

/** Can one take part without going there? */
export const isAnywhere = ({ ways }: Pick<OfferingContent, "ways">): boolean => ways.some((way) => remoteWays.has(way));

/** Where it is: its own point, or that of its municipality, or nowhere. */
export function pointOfEntry({ place }: Pick<OfferingContent, "place">): Point | undefined {
  if (place?.point) return { lon: place.point[0], lat: place.point[1] };
  return place?.municipality === undefined ? undefined : municipalityByCode(place.municipality)?.point;
}

/**
 * Whom an offering serves beyond its own place, in the words of `area`: its areas, and "country" also for what names no
 * area and has no place or needs none. Such a thing can be taken part in from everywhere, so no place may hide it.
 */
export function areasServed(content: Pick<OfferingContent, "area" | "place" | "ways">): readonly string[] {
  const { place } = content;
  const isSomewhere = place?.municipality !== undefined || place?.town !== undefined || place?.point !== undefined;
  if (content.area.length === 0 && (!isSomewhere || isAnywhere(content))) return ["country"];
  return [...new Set(content.area)];
}

/** The areas, in the words of `area`, whose offerings serve somebody who looks here. */
export function areasAt(place: SearchPlace): readonly string[] {
  if (place.kind === "regions") {
    const within = municipalities().filter(({ region }) => place.codes.includes(region));
    return ["country", ...place.codes.map((code) => `region:${code}`), ...within.map(({ code }) => code)];
  }
  if (place.kind === "municipalities") {
    const regions = new Set(place.codes.flatMap((code) => municipalityByCode(code)?.region ?? []));
    return ["country", ...[...regions].map((code) => `region:${code}`), ...place.codes];
  }
  const own =
    municipalityByCode(place.municipality ?? "") ?? nearestMunicipality({ lon: place.point[0], lat: place.point[1] });
  return ["country", `region:${own.region}`, own.code];
}

/** Does somebody who looks here find what is at `municipality` and `point`, whatever it serves beside? */
export function liesAt(place: SearchPlace, municipality: string | undefined, point: Point | undefined): boolean {
  if (place.kind === "regions") return place.codes.includes(municipalityByCode(municipality ?? "")?.region ?? "");
  if (place.kind === "municipalities") return municipality !== undefined && place.codes.includes(municipality);
  if (place.municipality !== undefined && place.municipality === municipality) return true;
  return point !== undefined && distanceKm({ lon: place.point[0], lat: place.point[1] }, point) <= place.km;
}
