import { describe, expect, it } from "vitest";
import { placeBySlug } from "../../shared/places/index.ts";
import { anOffering } from "../directory/directory.testing.ts";
import type { DirectoryEntry, OfferingContent } from "../directory/index.ts";
import { atGlance } from "./areas.rules.ts";

const entry = (content: Partial<OfferingContent>): DirectoryEntry => {
  const offering = anOffering(content);
  const now = Temporal.Instant.from("2026-11-23T12:00:00Z");
  return { ...offering, publishedAt: now, changedAt: now };
};
const inTown = (municipality: string, more: Partial<OfferingContent> = {}) =>
  entry({ place: { privacy: "exact", municipality, access: [], ringForAddress: false }, ...more });

const fromAfar = (more: Partial<OfferingContent>): DirectoryEntry => {
  const timeZone = "America/Los_Angeles";
  const one = entry({
    ways: ["online"],
    languages: ["en"],
    meetings: [{ rule: "FREQ=DAILY", at: "11:00", timeZone }],
    ...more,
  });
  const { place: _, ...content } = one.content;
  return { ...one, content };
};

const whereIn = (slug: string, one: DirectoryEntry) => {
  const place = placeBySlug(slug);
  if (!place) throw new Error(slug);
  const { here, anywhere } = atGlance([one], place, "fi");
  return here.length > 0 ? "here" : anywhere.length > 0 ? "anywhere" : undefined;
};

describe("an offering in an area at a glance", () => {
  it.each([
    ["in the town", "jyvaskyla", inTown("179"), "here"],
    ["within reach of the town", "jyvaskyla", inTown("500"), "here"],
    ["far from the town", "jyvaskyla", inTown("091"), undefined],
    ["far, and online too", "jyvaskyla", inTown("091", { ways: ["hybrid"] }), "anywhere"],
    ["in the county", "vantaan-ja-keravan-hyvinvointialue", inTown("092"), "here"],
    ["in the county's region, beyond the county", "vantaan-ja-keravan-hyvinvointialue", inTown("091"), undefined],
    ["for the county's region", "vantaan-ja-keravan-hyvinvointialue", inTown("091", { area: ["region:01"] }), "here"],
    ["in the region", "keski-suomi", inTown("500"), "here"],
    ["online for the region", "keski-suomi", inTown("091", { ways: ["online"], area: ["region:13"] }), "here"],
    ["in a room, of the whole country", "koko-suomi", inTown("179"), undefined],
    ["online, of the whole country", "koko-suomi", inTown("179", { ways: ["online"] }), "anywhere"],
    ["from elsewhere in the world", "jyvaskyla", fromAfar({}), undefined],
    ["from elsewhere, in a language of ours", "jyvaskyla", fromAfar({ languages: ["en", "sv"] }), "anywhere"],
    ["of no told language, by a clock far away", "jyvaskyla", fromAfar({ languages: [] }), undefined],
    ["of no told language, by our clock", "jyvaskyla", fromAfar({ languages: [], meetings: [] }), "anywhere"],
    [
      "in another language, for this country",
      "jyvaskyla",
      fromAfar({ languages: ["ru"], area: ["country"] }),
      "anywhere",
    ],
  ])("%s", (_, slug, one, where) => {
    expect(whereIn(slug, one)).toBe(where);
  });

  it("is shown to whoever speaks its language, and counted apart", () => {
    const place = placeBySlug("jyvaskyla");
    if (!place) throw new Error("jyvaskyla");
    expect(atGlance([inTown("179"), fromAfar({})], place, "en")).toMatchObject({
      countHere: 1,
      countAnywhere: 1,
      count: 2,
    });
    expect(atGlance([inTown("179"), fromAfar({})], place, "fi")).toMatchObject({
      countHere: 1,
      countAnywhere: 0,
      count: 1,
    });
  });

  it("stands under its main theme, and what has none at the end", () => {
    const place = placeBySlug("jyvaskyla");
    const entries = [inTown("179", { themes: [] }), inTown("179", { themes: ["adhd", "grief"] })];
    const { here, count } = place ? atGlance(entries, place, "fi") : { here: [], count: 0 };
    expect(count).toBe(2);
    expect(here.map(({ themes }) => themes.map(({ theme }) => theme?.id))).toEqual([["adhd"], [undefined]]);
  });
});
