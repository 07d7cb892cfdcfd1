import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { OfferingContent } from "../../src/features/directory/offering.ts";
import { findPlace, municipalityByCode } from "../../src/shared/places/index.ts";
import { developmentSet, furtherSets, heldOutHalf, tuningHalf, wholeSet } from "./halves.ts";
import { across } from "./held-out/across.ts";

const halves = [tuningHalf, heldOutHalf];
const words = (text: string) => text.split(/\s+/).length;

describe("the judged set", () => {
  it("has 120 valid listings of their own ids, half of them without themes", () => {
    const ids = new Set(wholeSet.listings.map(({ id }) => id));
    expect(ids.size).toBe(120);
    for (const { id, content } of wholeSet.listings) {
      expect(v.safeParse(OfferingContent, content).issues, id).toBeUndefined();
    }
    expect(wholeSet.listings.filter(({ content }) => content.themes.length === 0)).toHaveLength(60);
    for (const half of halves) expect(half.listings).toHaveLength(60);
  });

  it("describes every listing in full sentences", () => {
    for (const { id, content } of wholeSet.listings) {
      const { purpose, forWhom, whatHappens } = content;
      for (const language of ["fi", "sv", "en"] as const) {
        if (!content.name[language]) continue;
        const told = [purpose, forWhom, whatHappens].map((text) => text?.[language] ?? "").join(" ");
        expect(words(told), id).toBeGreaterThanOrEqual(40);
      }
    }
  });

  it("has places that are there", () => {
    const known = (code: string) => expect(municipalityByCode(code)?.code, code).toBe(code);
    for (const { content } of wholeSet.listings) if (content.place?.municipality) known(content.place.municipality);
    for (const query of wholeSet.queries) {
      if (!query.place || !query.words) continue;
      known(query.place);
      expect(query.text.startsWith(query.words), query.text).toBe(true);
      const said = findPlace(query.text.slice(query.words.length).replace(/^[\s,]+/, ""));
      expect(said.found && said.place.code, query.text).toBe(query.place);
    }
  });

  it("has more than 150 queries in three languages, of every kind, none of them twice", () => {
    const { queries } = wholeSet;
    expect(queries.length).toBeGreaterThanOrEqual(160);
    expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
    const count = (pick: (query: (typeof queries)[number]) => boolean) => queries.filter(pick).length;
    expect(count(({ language }) => language === "sv")).toBeGreaterThanOrEqual(25);
    expect(count(({ language }) => language === "en")).toBeGreaterThanOrEqual(20);
    expect(count(({ kind }) => kind === "misspelt")).toBeGreaterThanOrEqual(15);
  });

  it.each(halves)("judges the $name half on its own listings alone, and every query has something to find", (half) => {
    const own = new Set(half.listings.map(({ id }) => id));
    for (const { text, kind, grades } of half.queries) {
      for (const id of grades.keys()) expect(own.has(id), `${text}: ${id}`).toBe(true);
      const relevant = [...grades.values()].filter((grade) => grade >= 2).length;
      expect(relevant > 0, text).toBe(kind !== "nothing");
    }
  });

  it.each([developmentSet, ...furtherSets])(
    "has a $name set of listings and queries of its own, judged as the halves are",
    ({ listings, queries }) => {
      const ids = new Set(listings.map(({ id }) => id));
      expect(ids.size).toBe(listings.length);
      for (const { id, content } of listings) {
        expect(v.safeParse(OfferingContent, content).issues, id).toBeUndefined();
      }
      // What is asked of the tuning half's listings too has not been asked of them already.
      const isAskedOfTuning = listings.some(({ id }) => tuningHalf.listings.some((own) => own.id === id));
      const asked = new Set(isAskedOfTuning ? tuningHalf.queries.map(({ text }) => text) : []);
      expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
      for (const { text, kind, grades } of queries) {
        expect(asked.has(text), text).toBe(false);
        for (const id of grades.keys()) expect(ids.has(id), `${text}: ${id}`).toBe(true);
        expect(
          [...grades.values()].some((grade) => grade >= 2),
          text,
        ).toBe(kind !== "nothing");
      }
    },
  );

  it("judges across the halves only what is known, and nothing twice", () => {
    const ids = new Set(wholeSet.listings.map(({ id }) => id));
    for (const { text, grades } of wholeSet.queries)
      for (const id of grades.keys()) expect(ids.has(id), text).toBe(true);
    for (const [text, judged] of Object.entries(across)) {
      const own = halves.flatMap(({ queries }) => queries).find((query) => query.text === text);
      expect(own, text).toBeDefined();
      for (const id of Object.values(judged).flatMap((list) => list.split(" "))) {
        expect(own?.grades.has(id), `${text}: ${id}`).toBe(false);
      }
    }
  });
});
