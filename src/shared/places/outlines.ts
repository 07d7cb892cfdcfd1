import { once } from "./once.ts";
import { outlineRows } from "./places.generated.ts";

export interface RegionOutline {
  /** The region's code. */
  readonly code: string;
  /** Closed rings of [longitude, latitude] in degrees; each is land, none a hole. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/** The regions' outlines as a small map needs them; made in thousandths of a degree, so that neighbours fit together. */
export const regionOutlines = once((): readonly RegionOutline[] => {
  const rings = outlineRows
    .trim()
    .split("\n")
    .map((row) => row.split("|"));
  const codes = [...new Set(rings.map(([code = ""]) => code))];
  return codes.map((code) => ({
    code,
    rings: rings.filter(([of]) => of === code).map(([, steps = ""]) => walk(steps.split(" ").map(Number))),
  }));
});

function walk(steps: readonly number[]): [number, number][] {
  const corners: [number, number][] = [];
  let x = 0;
  let y = 0;
  for (let at = 0; at < steps.length; at += 2) {
    x += steps[at] ?? 0;
    y += steps[at + 1] ?? 0;
    corners.push([x / 1000, y / 1000]);
  }
  return corners;
}
