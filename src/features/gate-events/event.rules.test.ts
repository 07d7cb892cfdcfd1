import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  childrenIn,
  freeIn,
  type InLine,
  maySize,
  nowIn,
  partyOf,
  peopleIn,
  placeOf,
  programmeLines,
  readAges,
} from "./event.rules.ts";

describe("ages", () => {
  it.each([
    ["", []],
    ["2, 5 ja 9", [2, 5, 9]],
    ["8 kk", [0]],
    ["18 kk ja 4 v.", [1, 4]],
    ["8 mån, 3 år och 5", [0, 3, 5]],
    ["2,5", [2, 5]],
    ["1½ 4", [1, 4]],
    ["vauva, 3 vuotta", [0, 3]],
    ["vauva 8 kk, 5v ja 9", [0, 5, 9]],
    ["Vauva (8 kk) 4", [0, 4]],
    ["8 kk vauva ja 3", [0, 3]],
    ["bebis 8 mån och 3 år", [0, 3]],
    ["vauva, 8 kk", [0, 0]],
    ["14 months and 17 years", [1, 17]],
  ])("reads %j", (typed, ages) => expect(readAges(typed)).toEqual(ages));

  it.each(["18", "kaksi", "2 & Maija", "-1", "200"])("does not take %j", (typed) =>
    expect(readAges(typed)).toBeUndefined(),
  );

  it("counts children by the bands of child care", () => {
    const party = partyOf(2, [0, 2, 3, 6, 7, 12, 13, 17]);
    expect(party).toEqual({ adults: 2, infants: 2, small: 2, school: 2, young: 2 });
    expect(childrenIn(party)).toBe(8);
    expect(peopleIn(party)).toBe(10);
  });
});

const line = fc
  .array(
    fc.record({ people: fc.integer({ min: 1, max: 8 }), state: fc.constantFrom("in" as const, "waiting" as const) }),
    {
      maxLength: 12,
    },
  )
  .map((parties): InLine[] => parties.map((party, index) => ({ ...party, id: `p${index}`, number: index + 1 })));
const taken = (parties: readonly InLine[]) =>
  parties.filter(({ state }) => state === "in").reduce((sum, { people }) => sum + people, 0);
const after = (parties: readonly InLine[], moved: readonly string[]) =>
  parties.map((one) => (moved.includes(one.id) ? { ...one, state: "in" as const } : one));

describe("the queue", () => {
  it("never goes beyond the room, and never past anybody who would fit into it at all", () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 30 }), (parties, capacity) => {
        const moved = nowIn(parties, capacity);
        const then = after(parties, moved);
        expect(taken(then)).toBeLessThanOrEqual(Math.max(capacity, taken(parties)));
        const left = then.filter(({ state, people }) => state === "waiting" && people <= capacity);
        for (const id of moved) {
          const number = parties.find((one) => one.id === id)?.number ?? 0;
          expect(left.every((one) => one.number > number)).toBe(true);
        }
        // The first who is left does not fit now.
        const [first] = left;
        if (first) expect(taken(then) + first.people).toBeGreaterThan(capacity);
      }),
    );
  });

  it("waits for the whole first party, though a smaller one behind it would fit", () => {
    const parties: InLine[] = [
      { id: "a", number: 1, people: 8, state: "in" },
      { id: "b", number: 2, people: 4, state: "waiting" },
      { id: "c", number: 3, people: 1, state: "waiting" },
    ];
    expect(nowIn(parties, 10)).toEqual([]);
    expect(freeIn(parties, 10)).toBe(0);
    expect(nowIn(parties, 12)).toEqual(["b"]);
    expect(nowIn(parties, null)).toEqual(["b", "c"]);
    expect(placeOf(parties, { number: 3 })).toBe(2);
  });

  it("passes by only a party for which the whole room would not be enough", () => {
    const parties: InLine[] = [
      { id: "a", number: 1, people: 9, state: "waiting" },
      { id: "b", number: 2, people: 2, state: "waiting" },
    ];
    expect(nowIn(parties, 5)).toEqual(["b"]);
  });

  it("lets a party grow only where nobody waits", () => {
    const mine: InLine = { id: "a", number: 1, people: 3, state: "in" };
    const other: InLine = { id: "b", number: 2, people: 4, state: "waiting" };
    expect(maySize([mine], mine, 5, 5)).toBe(true);
    expect(maySize([mine], mine, 6, 5)).toBe(false);
    expect(maySize([mine, other], mine, 4, 6)).toBe(false);
    expect(maySize([mine, other], mine, 1, 6)).toBe(true);
    expect(maySize([mine, other], other, 6, 6)).toBe(true);
    expect(maySize([mine, other], other, 7, 6)).toBe(false);
  });
});

describe("a programme", () => {
  it("finds the times that lines begin with", () => {
    expect(programmeLines("17 Ovet auki\n17.30–18: Ruokaa\n\n  Vapaata leikkiä \n3 pöytää")).toEqual([
      { time: "17", words: "Ovet auki" },
      { time: "17.30–18", words: "Ruokaa" },
      { time: undefined, words: "Vapaata leikkiä" },
      { time: "3", words: "pöytää" },
    ]);
  });
});
