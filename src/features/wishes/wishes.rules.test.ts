import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeBySlug } from "../../shared/places/index.ts";
import { anOffering } from "../directory/directory.testing.ts";
import { areaOf, countedWeeks, fewest, fits, publishable, type Tally, type Wish } from "./wishes.rules.ts";

const areas = [
  { region: null, municipality: null },
  { region: "13", municipality: null },
  { region: "13", municipality: "179" },
  { region: "13", municipality: "500" },
  { region: "13", municipality: "410" },
  { region: "06", municipality: null },
  { region: "06", municipality: "837" },
];
const aWish = fc.record({
  theme: fc.constantFrom("grief", "adhd"),
  area: fc.constantFrom(...areas),
  byProfessional: fc.boolean(),
});

interface Left {
  readonly theme: string;
  readonly area: (typeof areas)[number];
  readonly byProfessional: boolean;
}

const tally = (wishes: readonly Left[]): Tally[] =>
  [...Map.groupBy(wishes, (wish) => JSON.stringify([wish.theme, wish.area, wish.byProfessional])).values()].flatMap(
    ([first, ...others]) =>
      first
        ? [{ theme: first.theme, ...first.area, byProfessional: first.byProfessional, count: others.length + 1 }]
        : [],
  );

/** The wishes a published number speaks of, as its reader understands it: the place, without what has a number of its own. */
function behind(row: Tally, published: readonly Tally[], wishes: readonly Left[]): readonly Left[] {
  const alike = (one: Tally) => one.theme === row.theme && one.byProfessional === row.byProfessional;
  const own = (area: Partial<Tally>) =>
    published.some((one) => alike(one) && one.region === area.region && one.municipality === area.municipality);
  return wishes.filter(({ theme, area, byProfessional }) => {
    if (theme !== row.theme || byProfessional !== row.byProfessional) return false;
    if (row.municipality !== null) return area.municipality === row.municipality;
    const told = area.municipality !== null && own(area);
    if (row.region !== null) return area.region === row.region && !told;
    return !told && !(area.region !== null && own({ region: area.region, municipality: null }));
  });
}

describe("what is published of wishes", () => {
  it("is never fewer than three, never one wish in two numbers, and exactly the wishes it speaks of", () => {
    fc.assert(
      fc.property(fc.array(aWish, { maxLength: 60 }), (wishes) => {
        const published = publishable(tally(wishes));
        const groups = published.map((row) => behind(row, published, wishes));
        for (const [index, row] of published.entries()) {
          expect(row.count).toBeGreaterThanOrEqual(fewest);
          expect(groups[index]).toHaveLength(row.count);
        }
        const all = groups.flat();
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it("counts a small place with its region, and a small region with the country", () => {
    const cell = (municipality: string | null, count: number, region: string | null = "13"): Tally => ({
      theme: "grief",
      region,
      municipality,
      byProfessional: false,
      count,
    });
    expect(publishable([cell("179", 5), cell("500", 1), cell("410", 1), cell(null, 1)])).toEqual([
      cell("179", 5),
      cell(null, 3),
    ]);
    expect(publishable([cell("179", 5), cell("500", 2), cell(null, 1, null)])).toEqual([
      cell("179", 5),
      cell(null, 3, null),
    ]);
    expect(publishable([cell("179", 2), cell(null, 2, null)])).toEqual([cell(null, 4, null)]);
    expect(publishable([cell("179", 2)])).toEqual([]);
  });

  it("is of whole weeks, a year of them", () => {
    const weeks = (day: string) => {
      const { from, before } = countedWeeks(Temporal.PlainDate.from(day));
      return [from.toString(), before.toString()];
    };
    expect(weeks("2026-11-22")).toEqual(["2025-11-17", "2026-11-16"]);
    expect(weeks("2026-11-23")).toEqual(["2025-11-17", "2026-11-23"]);
  });
});

describe("what a wish keeps of a place", () => {
  it.each([
    ["jyvaskyla", { region: "13", municipality: "179" }],
    ["keski-suomi", { region: "13", municipality: null }],
    ["40100", { region: "13", municipality: "179" }],
    ["koko-suomi", { region: null, municipality: null }],
  ])("%s", (slug, area) => {
    expect(areaOf(placeBySlug(slug))).toEqual(area);
  });
});

describe("what fits a wish", () => {
  const wish = (more: Partial<Wish> = {}): Wish => ({
    theme: "grief",
    region: "13",
    municipality: "179",
    form: null,
    ...more,
  });
  const { content } = anOffering();
  const inPlace = (municipality: string) =>
    anOffering({ place: { privacy: "exact", municipality, access: [], ringForAddress: false } }).content;

  it.each([
    ["the same town", wish(), content, true],
    ["another theme", wish({ theme: "adhd" }), content, false],
    ["a near town", wish(), inPlace("500"), true],
    ["a far town", wish(), inPlace("091"), false],
    ["a town of the region", wish({ municipality: null }), inPlace("500"), true],
    ["a town of another region", wish({ municipality: null }), inPlace("091"), false],
    ["anywhere", wish({ region: null, municipality: null }), inPlace("091"), true],
    ["the country", wish(), { ...inPlace("091"), area: ["country"] }, true],
    ["the form", wish({ form: "group" }), content, true],
    ["another form", wish({ form: "chat" }), content, false],
  ])("%s", (_, wished, offered, answer) => {
    expect(fits(wished, offered)).toBe(answer);
  });
});
