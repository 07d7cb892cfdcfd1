import { distanceKm } from "./distance.ts";
import { municipalities, municipality, postalCode } from "./places.ts";
import type { Municipality, Point } from "./types.ts";

export interface Neighbour {
  readonly municipality: Municipality;
  /** From main town to main town, as the crow flies. */
  readonly km: number;
}

/** The municipalities whose main towns lie within `km` of that of `code`, nearest first, itself left out. */
export function neighbours(code: string, km: number): readonly Neighbour[] {
  const own = municipality(code);
  if (!own) return [];
  return municipalities()
    .filter((one) => one.code !== code)
    .map((one) => ({ municipality: one, km: distanceKm(own.point, one.point) }))
    .filter((one) => one.km <= km)
    .sort((a, b) => a.km - b.km);
}

/** The municipality whose main town is nearest: whose land the point is on may be another's. */
export function nearestMunicipality(point: Point): Municipality {
  return municipalities().reduce((best, one) =>
    distanceKm(one.point, point) < distanceKm(best.point, point) ? one : best,
  );
}

/** Where a postal code (five digits) or a municipality (three) is. */
export function pointOf(code: string): Point | undefined {
  return (postalCode(code) ?? municipality(code))?.point;
}
