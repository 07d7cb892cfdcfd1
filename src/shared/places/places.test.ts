import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areas,
  country,
  distanceKm,
  municipalities,
  municipality,
  nameOf,
  nearestMunicipality,
  neighbours,
  placeByCode,
  placeBySlug,
  pointOf,
  postalCode,
  regionOutlines,
  regions,
  villages,
  wellbeingCounties,
} from "./index.ts";
import { officeRows } from "./places.generated.ts";

const named = (name: string) => {
  const found = municipalities().find(({ names }) => names.fi === name);
  if (!found) throw new Error(name);
  return found;
};

describe("the places", () => {
  it("are 308 municipalities in 19 regions and, but for Åland, 22 wellbeing services counties", () => {
    expect(municipalities()).toHaveLength(308);
    expect(regions()).toHaveLength(19);
    expect(wellbeingCounties()).toHaveLength(22);
    const all = municipalities().map(({ code }) => code);
    expect(regions().flatMap((one) => one.municipalities)).toHaveLength(308);
    expect(new Set(regions().flatMap((one) => one.municipalities))).toEqual(new Set(all));
    const inCounties = wellbeingCounties().flatMap((one) => one.municipalities);
    expect(new Set(inCounties).size).toBe(inCounties.length);
    const without = municipalities().filter(({ county }) => county === undefined);
    expect(new Set(without.map(({ region }) => region))).toEqual(new Set(["21"]));
    expect(inCounties.length + without.length).toBe(308);
  });

  it("split Uusimaa into five counties as the law does", () => {
    const sizes = wellbeingCounties()
      .filter(({ region }) => region === "01")
      .map((one) => one.municipalities.length);
    expect(sizes).toEqual([1, 2, 10, 6, 7]);
    expect(municipality("049")?.county).toBe("lansi-uusimaa");
    expect(municipality("245")?.county).toBe("vantaa-kerava");
  });

  it("have Pertunmaa within Mäntyharju", () => {
    expect(municipality("588")).toBeUndefined();
    expect(postalCode("19430")?.municipality).toBe("507");
  });

  it("have one address each, and are found by it and by their code", () => {
    const all = [country(), ...regions(), ...areas(), ...wellbeingCounties(), ...municipalities(), ...villages()];
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
    for (const place of all) {
      expect(place.slug).toMatch(/^[a-z0-9-]+$/);
      expect(placeBySlug(place.slug)).toEqual(place);
      expect(placeByCode(place.kind, place.code)).toEqual(place);
    }
    expect(placeBySlug("kuopio-seutu")).toEqual(placeByCode("area", "around-297"));
    expect(placeBySlug("40100")).toEqual(placeByCode("postal-code", "40100"));
    expect(placeBySlug("nowhere")).toBeUndefined();
    expect(placeByCode("area", "around-000")).toBeUndefined();
  });

  it("have every postal code in a municipality, near it", () => {
    const codes = officeRows.match(/\b\d{5}\b/g) ?? [];
    expect(codes.length).toBeGreaterThan(3000);
    for (const code of codes) {
      const inside = postalCode(code)?.municipality ?? "";
      const point = pointOf(code);
      expect(point && distanceKm(point, pointOf(inside) ?? point)).toBeLessThan(90);
    }
  });

  it("are named in the reader's language", () => {
    expect(nameOf(named("Turku"), "sv")).toBe("Åbo");
    expect(nameOf(named("Turku"), "en")).toBe("Turku");
    expect(nameOf(named("Maarianhamina"), "en")).toBe("Mariehamn");
    expect(nameOf(named("Turku"), "fi-simple")).toBe("Turku");
  });
});

describe("nearness", () => {
  it.each([
    ["Helsinki", "Tampere", 161],
    ["Helsinki", "Utsjoki", 1080],
    ["Turku", "Kotka", 265],
    ["Oulu", "Rovaniemi", 165],
    ["Maarianhamina", "Turku", 134],
  ])("is what a map says: %s to %s", (from, to, km) => {
    const measured = distanceKm(named(from).point, named(to).point);
    expect(Math.abs(measured - km)).toBeLessThan(km * 0.06);
  });

  const somewhere = fc.record({
    lat: fc.double({ min: 59, max: 70, noNaN: true }),
    lon: fc.double({ min: 19, max: 32, noNaN: true }),
  });

  it("is the same both ways, and no way round is shorter", () => {
    fc.assert(
      fc.property(somewhere, somewhere, somewhere, (a, b, c) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6);
      }),
    );
  });

  it("finds oneself nearest to one's own town", () => {
    for (const one of municipalities()) expect(nearestMunicipality(one.point).point).toEqual(one.point);
  });

  it("lists neighbours nearest first, all within reach, and oneself not", () => {
    const near = neighbours("179", 50);
    expect(near.map((one) => one.municipality.names.fi)).toContain("Muurame");
    expect(near.map((one) => one.km)).toEqual(near.map((one) => one.km).toSorted((a, b) => a - b));
    expect(near.every(({ km, municipality: { code } }) => km <= 50 && code !== "179")).toBe(true);
    expect(neighbours("000", 50)).toEqual([]);
  });
});

describe("the outlines", () => {
  it("are closed rings of every region, within Finland", () => {
    expect(regionOutlines().map(({ code }) => code)).toEqual(regions().map(({ code }) => code));
    for (const { rings } of regionOutlines()) {
      for (const ring of rings) {
        expect(ring.at(0)).toEqual(ring.at(-1));
        for (const [lon, lat] of ring) {
          expect(lon > 19 && lon < 32 && lat > 59 && lat < 70.2).toBe(true);
        }
      }
    }
  });

  it("hold each municipality, or nearly", () => {
    // Five moved after the outlines were drawn, and islands are left out of them.
    const moved = new Set(["Heinävesi", "Iitti", "Isokyrö", "Joroinen", "Kuhmoinen"]);
    for (const { names, region, point } of municipalities()) {
      if (moved.has(names.fi)) continue;
      const corners = regionOutlines().find(({ code }) => code === region)?.rings ?? [];
      const away = Math.min(...corners.flat().map(([lon, lat]) => distanceKm(point, { lat, lon })));
      const inside = corners.some((ring) => holds(ring, point.lon, point.lat));
      expect([names.fi, inside || away < 11]).toEqual([names.fi, true]);
    }
  });
});

/** Whether a ray to the east crosses the ring an odd number of times. */
function holds(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}
