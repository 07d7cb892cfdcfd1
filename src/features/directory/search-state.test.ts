import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areSensitive, speaksOfDanger } from "./danger.rules.ts";
import { meetingWays, offeringForms } from "./offering.ts";
import { understand } from "./search-request.ts";
import {
  distances,
  emptySearch,
  readSearch,
  type SearchState,
  searchPath,
  sorts,
  without,
} from "./search-state.rules.ts";

const paramsOf = (path: string) => new URL(path, "https://tuki.example").searchParams;

const state: fc.Arbitrary<SearchState> = fc.record({
  words: fc.string({ maxLength: 60 }).map((text) => text.replace(/\s+/g, " ").trim()),
  place: fc.constantFrom("", "Jyväskylä", "40100", "Åland & Åbo"),
  chosen: fc.record(
    {
      form: fc.uniqueArray(fc.constantFrom(...offeringForms), { minLength: 1 }),
      way: fc.uniqueArray(fc.constantFrom(...meetingWays), { minLength: 1 }),
      theme: fc.uniqueArray(fc.constantFrom("suru", "ero"), { minLength: 1 }),
      free: fc.constant(["yes"] as const),
    },
    { requiredKeys: [] },
  ),
  anywhere: fc.boolean(),
  here: fc.boolean(),
  exact: fc.boolean(),
  km: fc.constantFrom(...distances),
  sort: fc.constantFrom(...sorts),
  page: fc.integer({ min: 1, max: 500 }),
  map: fc.boolean(),
});

describe("the address of a search", () => {
  it("is the search: reading what was written gives it back", () => {
    fc.assert(
      fc.property(state, (state) => {
        expect(readSearch(paramsOf(searchPath(state)))).toEqual(state);
      }),
    );
  });

  it("is nothing for nothing, and the same for the same", () => {
    expect(searchPath(emptySearch)).toBe("/haku");
    const one = { ...emptySearch, chosen: { way: ["online"], form: ["chat"] } };
    const other = { ...emptySearch, chosen: { form: ["chat"], way: ["online"] } };
    expect(searchPath(one)).toBe(searchPath(other));
  });

  it("reads anything without failing, and keeps only what it knows", () => {
    const anything = fc.array(
      fc.tuple(fc.constantFrom("q", "paikka", "teema", "muoto", "km", "sivu", "jarjestys", "kunta"), fc.string()),
    );
    fc.assert(
      fc.property(anything, (pairs) => {
        const read = readSearch(new URLSearchParams(pairs));
        expect(readSearch(paramsOf(searchPath(read)))).toEqual(read);
      }),
    );
  });

  it("loses one value and goes back to the first page", () => {
    const chosen = { form: ["chat", "group"], free: ["yes"] };
    const narrowed = { ...emptySearch, chosen, page: 4 };
    expect(searchPath(without(narrowed, "form", "chat"))).toBe("/haku?muoto=group&maksuton=yes");
    expect(searchPath(without(narrowed, "free", "yes"))).toBe("/haku?muoto=chat&muoto=group");
  });
});

describe("where a search looks", () => {
  const placeOf = (words: string, place = "") => understand({ ...emptySearch, words, place }).query.place;

  it("is around a town, in a region, or everywhere", () => {
    expect(placeOf("suru", "Jyväskylä")).toMatchObject({ kind: "around", km: 30, municipality: "179" });
    expect(placeOf("suru Keski-Suomessa")).toEqual({ kind: "regions", codes: ["13"] });
    expect(placeOf("suru", "Helsingin seutu")).toMatchObject({ kind: "municipalities" });
    const { codes } = placeOf("suru", "Helsingin seutu") as { codes: readonly string[] };
    expect(codes).toEqual(expect.arrayContaining(["091", "049", "092"]));
    expect(codes).not.toContain("444");
    expect(placeOf("suru", "Suomi")).toBeUndefined();
    expect(placeOf("suru")).toBeUndefined();
  });

  it("is what the field says; a place among the words is taken from them only where the field is empty", () => {
    expect(understand({ ...emptySearch, words: "menetin lapseni, Jyväskylä" }).query.words).toBe("menetin lapseni");
    const both = understand({ ...emptySearch, words: "Salo menetys", place: "Tampere" });
    expect(both.query.words).toBe("Salo menetys");
    expect(both.place?.names.fi).toBe("Tampere");
  });

  it("is nowhere in particular where the place is unknown, and order by nearness needs a place", () => {
    const lost = understand({ ...emptySearch, place: "Xyzzyla", sort: "near" });
    expect(lost.placeUnknown).toBeDefined();
    expect(lost.query.sort).toBe("best");
  });
});

describe("words of danger", () => {
  it.each([
    "haluan kuolla",
    "en jaksa elää",
    "en halua enää elää",
    "itsemurha-ajatuksia",
    "mies hakkaa minua",
    "lähisuhdeväkivalta",
    "viiltelen",
    "pelkään miestäni",
    "jag vill dö",
    "självmordstankar",
    "han slår mig",
    "I want to die",
    "suicidal thoughts",
    "my husband beats me",
    "raped",
  ])("%s", (words) => expect(speaksOfDanger(words)).toBe(true));

  it.each(["ero", "yksinäisyys", "isäni kuoli", "omaishoito", "grief", "sorg", "puolison kuolema", "elämäni muuttui"])(
    "are not: %s",
    (words) => expect(speaksOfDanger(words)).toBe(false),
  );

  it("and sensitive themes are told apart", () => {
    expect(areSensitive(["bereavement-child"])).toBe(true);
    expect(areSensitive(["separation", "nothing-we-know"])).toBe(false);
  });
});
