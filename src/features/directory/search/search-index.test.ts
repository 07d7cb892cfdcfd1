import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { naiveSearch } from "../../../../test/support/naive-search.ts";
import type { DirectoryEntry } from "../directory-entry.ts";
import {
  accessFeatures,
  admissionTimes,
  admissionWays,
  audiences,
  facilitatorKinds,
  meetingWays,
  type OfferingContent,
  offeringForms,
} from "../offering.ts";
import { facetNames } from "./entry-facets.rules.ts";
import type { Language } from "./language.ts";
import { dayParts, type SearchPlace, type SearchQuery } from "./search.ts";
import { makeSearchIndex } from "./search-index.ts";

/** A language small enough to see through: words are of one family by their first three letters, and some are themes. */
const language: Language = {
  keysOf: (word) =>
    new Map([
      [word, 16],
      [`f:${word.slice(0, 3)}`, 9],
    ]),
  meaningsOf: (text, words) => ({
    keys: words.map(language.keysOf),
    byTheme: words.length > 3,
    spared: {
      never: new Map(words.includes("leski") ? [["m:grief", 16]] : []),
      last: new Map(words.includes("kuoro") ? [["t:depression", 16]] : []),
      unless: new Map([["t:carers", 16]]),
      forOthers: new Map(words.includes("äidit") ? [["x:audience:men", 16]] : []),
    },
    ofWords: words.map((word) => new Map(word.startsWith("sur") ? [["t:grief", 12]] : [])),
    inPhrase: new Set(words.length > 2 ? [0] : []),
    specific: new Set(words.flatMap((word, n) => (word.startsWith("mas") ? [n] : []))),
    leaning: new Map(
      words.length > 2
        ? [
            [0, "around"],
            [2, "core"],
          ]
        : [],
    ),
    general: new Set(words.indexOf("ryhmä") >= 0 ? [words.indexOf("ryhmä")] : []),
    beside: new Map(text.includes("ja ") ? [["t:carers", 9]] : []),
    themes: [],
  }),
  sparedFor: () => ({ never: new Map(), last: new Map(), unless: new Map(), forOthers: new Map() }),
  themesOfTexts: (text) => (text.includes("leski") ? [{ theme: "grief", weight: 0.7 }] : []),
  widerTheme: (theme) => (theme === "grief" ? "mind" : undefined),
  saidBehindSlips: () => undefined,
  suggestions: ["suru", "masennus", "omaishoitaja"],
};

const vocabulary = [
  "suru",
  "surevien",
  "masennus",
  "masentunut",
  "omaishoitajat",
  "ryhmä",
  "vauva-arki",
  "äidit",
  "leski",
  "kuoro",
];
const text = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const some = <T>(values: readonly T[], maxLength = 3) => fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const codes = ["091", "049", "179", "853", "564", "698"];
const point = fc.tuple(fc.double({ min: 20, max: 31, noNaN: true }), fc.double({ min: 60, max: 69, noNaN: true }));

const place = fc
  .record({
    privacy: fc.constantFrom("exact" as const, "confidential" as const),
    municipality: maybe(fc.constantFrom(...codes)),
    town: maybe(fc.constant("Tallinna")),
    point: maybe(point),
    access: some(accessFeatures),
  })
  .map(({ privacy, municipality, town, point: at, access }) => ({
    privacy,
    access,
    ringForAddress: false,
    ...(municipality !== undefined && { municipality }),
    ...(town !== undefined && { town }),
    ...(privacy === "exact" && at !== undefined && { point: at }),
  }));

const times = fc
  .record({
    rule: fc.constantFrom(
      "FREQ=WEEKLY;BYDAY=TU",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SA",
      "FREQ=MONTHLY;BYDAY=1MO",
      undefined,
    ),
    at: fc.constantFrom("09:00", "13:30", "18:00", undefined),
    dates: some(["2026-10-02", "2026-11-20", "2027-01-15"]),
    timeZone: fc.constantFrom("Europe/Helsinki", "Europe/Helsinki", "America/Los_Angeles"),
  })
  .map(({ rule, at, dates, timeZone }) => ({
    timeZone,
    from: "2026-09-01",
    ...(rule === undefined ? { dates } : { rule }),
    ...(at !== undefined && { at }),
  }));

const content: fc.Arbitrary<OfferingContent> = fc
  .record({
    form: fc.constantFrom(...offeringForms),
    name: text,
    summary: maybe(text),
    purpose: maybe(text),
    themes: some(["grief", "depression", "carers"]),
    audiences: some(audiences),
    organisers: some(["lumipuu", "majakka", undefined], 2),
    ways: some(meetingWays),
    facilitators: maybe(fc.constantFrom(...facilitatorKinds)),
    admission: maybe(fc.record({ when: fc.constantFrom(...admissionTimes), how: fc.constantFrom(...admissionWays) })),
    anonymous: maybe(fc.boolean()),
    free: maybe(fc.boolean()),
    place: maybe(place),
    area: some(["country", "region:01", "region:13", "091", "179"]),
    meetings: fc.array(times, { maxLength: 2 }),
    languages: some(["fi", "sv", "en", "ru", "fse"]),
    childCare: maybe(fc.boolean()),
    endsOn: maybe(fc.constantFrom("2026-09-30", "2026-12-31")),
  })
  .map(
    ({
      name,
      summary,
      purpose,
      organisers,
      facilitators,
      admission,
      anonymous,
      free,
      place: at,
      childCare,
      endsOn,
      ...rest
    }) => ({
      ...rest,
      name: { fi: name },
      ...(summary !== undefined && { summary: { fi: summary } }),
      ...(purpose !== undefined && { purpose: { sv: purpose } }),
      organisers: organisers.map((slug) => ({ name: slug ?? "Naapurit", ...(slug !== undefined && { slug }) })),
      contact: {},
      ...(facilitators !== undefined && { facilitators }),
      ...(admission !== undefined && { admission }),
      ...(anonymous !== undefined && { anonymous }),
      ...(free !== undefined && { cost: { free } }),
      ...(at !== undefined && { place: at }),
      ...(childCare !== undefined && { childCare }),
      ...(endsOn !== undefined && { endsOn }),
    }),
  );

const start = Temporal.Instant.from("2026-09-01T00:00:00Z");
const idOf = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
const entry = (id: fc.Arbitrary<number>): fc.Arbitrary<DirectoryEntry> =>
  fc.record({
    id: id.map(idOf),
    slug: fc.constant("sama"),
    organisationId: fc.constant(null),
    standing: fc.constantFrom("listed" as const, "unconfirmed" as const),
    content,
    publishedAt: fc.constant(start),
    changedAt: fc.nat(5).map((days) => start.add({ hours: days * 24 })),
    confirmedOn: fc.constant(null),
  });
const entries = fc.uniqueArray(entry(fc.nat(200)), { selector: ({ id }) => id, maxLength: 25 });

const searchPlace: fc.Arbitrary<SearchPlace> = fc.oneof(
  fc
    .record({ point, km: fc.constantFrom(0, 5, 60, 400), municipality: maybe(fc.constantFrom(...codes)) })
    .map(({ municipality, ...around }) => ({
      kind: "around" as const,
      ...around,
      ...(municipality !== undefined && { municipality }),
    })),
  fc.record({ kind: fc.constant("regions" as const), codes: some(["01", "06", "13"], 2) }),
  fc.record({ kind: fc.constant("municipalities" as const), codes: some(codes, 3) }),
);

const chosen: fc.Arbitrary<SearchQuery["chosen"]> = fc.record(
  {
    theme: some(["grief", "depression", "none"], 2),
    form: some(offeringForms),
    way: some(meetingWays, 2),
    openness: some(["open", "replenishing", "closed"] as const, 2),
    entry: some(admissionWays, 2),
    facilitators: some(facilitatorKinds),
    audience: some(audiences),
    language: some(["fi", "sv"], 2),
    weekday: some(["1", "2", "3", "6"] as const),
    dayPart: some(dayParts, 2),
    access: some(accessFeatures),
    childCare: some(["yes"] as const),
    anonymous: some(["yes"] as const),
    free: some(["yes"] as const),
    region: some(["01", "13"], 2),
    municipality: some(codes),
    organisation: some(["lumipuu", "majakka"], 2),
  },
  { requiredKeys: [] },
);

const query: fc.Arbitrary<SearchQuery> = fc
  .record({
    words: fc.oneof(
      fc.constantFrom("", "ja", "ja se", "suru", "surru", "vauva-arki", "aidit", "leski ryhmä", "masennnus", "zzzz"),
      text,
    ),
    place: maybe(searchPlace),
    // Mostly one or two facets: more find nothing.
    chosen: fc
      .tuple(chosen, fc.oneof({ weight: 4, arbitrary: some(facetNames, 2) }, fc.constant(["weekday", "dayPart"])))
      .map(([all, kept]) => only(all, kept)),
    anywhere: maybe(fc.boolean()),
    within: maybe(fc.constantFrom("here" as const, "country" as const)),
    language: maybe(fc.constantFrom("fi", "sv")),
    sort: fc.constantFrom("best" as const, "near" as const, "next" as const, "fresh" as const),
    from: fc.constantFrom(0, 0, 3, 100),
    size: fc.constantFrom(0, 1, 5, 100),
  })
  .map(({ place: at, anywhere, within, language: tongue, ...rest }) => ({
    ...rest,
    ...(at !== undefined && { place: at }),
    ...(anywhere !== undefined && { anywhere }),
    ...(within !== undefined && { within }),
    ...(tongue !== undefined && { language: tongue }),
  }));
const only = (all: SearchQuery["chosen"], kept: readonly string[]): SearchQuery["chosen"] =>
  Object.fromEntries(Object.entries(all).filter(([facet]) => kept.includes(facet)));

const now = fc.nat(150).map((days) => start.add({ hours: days * 24 + 12 }));

describe("the search index", () => {
  it("finds, counts and orders exactly as a look at every offering does", () => {
    fc.assert(
      fc.property(entries, fc.array(fc.tuple(query, now), { minLength: 3, maxLength: 8 }), (all, searches) => {
        const index = makeSearchIndex(language);
        for (const one of all) index.put(one);
        for (const [asked, at] of searches) {
          const { themes: _, ...answer } = index.search({ ...asked, exact: true }, at);
          expect(answer).toEqual(naiveSearch(all, asked, at, language));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("answers after any changes as a new index of what is left", () => {
    const change = fc.oneof(
      { weight: 3, arbitrary: entry(fc.nat(12)).map((put) => ({ put })) },
      { weight: 1, arbitrary: fc.nat(12).map((n) => ({ end: idOf(n) })) },
    );
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 60 }),
        fc.array(fc.tuple(query, now), { minLength: 2, maxLength: 5 }),
        (changes, searches) => {
          const changed = makeSearchIndex(language);
          const left = new Map<string, DirectoryEntry>();
          for (const one of changes) {
            if ("put" in one) {
              changed.put(one.put);
              left.set(one.put.id, one.put);
            } else {
              changed.remove(one.end);
              left.delete(one.end);
            }
          }
          const fresh = makeSearchIndex(language);
          for (const one of left.values()) fresh.put(one);
          expect(changed.size).toBe(left.size);
          for (const [asked, at] of searches) expect(changed.search(asked, at)).toEqual(fresh.search(asked, at));
        },
      ),
      { numRuns: 200 },
    );
  });
});
