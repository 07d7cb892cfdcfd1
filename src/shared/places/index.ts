/**
 * Finland's places: what is meant by a word, what lies where, how far it is. Pure look-ups over our own small data
 * file; nothing is read or sent.
 */

export { distanceKm } from "./distance.ts";
export { findPlace } from "./find-place.ts";
export { nearestMunicipality, neighbours, pointOf } from "./nearness.ts";
export { type RegionOutline, regionOutlines } from "./outlines.ts";
export {
  areas,
  around,
  country,
  county,
  municipalities,
  municipality,
  municipalityByCode,
  nameOf,
  placeByCode,
  placeBySlug,
  postalCode,
  region,
  regions,
  villages,
  wellbeingCounties,
} from "./places.ts";
export { splitPlace } from "./split-place.ts";
export type {
  County,
  Municipality,
  Names,
  Place,
  PlaceAnswer,
  PlaceKind,
  Point,
  PostalCode,
  Region,
  SplitQuery,
  Village,
} from "./types.ts";
