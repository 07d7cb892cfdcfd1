import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderPage } from "../http/page.tsx";
import { Emblem } from "./emblem.tsx";
import { planEmblem, tones } from "./emblem-plan.ts";
import { PhasePath, phases, type Steering } from "./phase-path.tsx";
import { RingMark } from "./ring-mark.tsx";
import { factsFor, parse } from "./test-support.ts";

describe("an emblem", () => {
  it("is the same for the same seed, in two colours, with a table and five to eight seats", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const plan = planEmblem(seed);
        expect(planEmblem(seed)).toEqual(plan);
        expect(new Set([plan.tableTone, ...plan.seats]).size).toBe(2);
        expect(tones).toEqual(expect.arrayContaining([...plan.seats]));
        expect(plan.seats.length).toBeGreaterThanOrEqual(5);
        expect(plan.seats.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it("differs from group to group", () => {
    const drawings = Array.from({ length: 500 }, (_, index) => JSON.stringify(planEmblem(`group-${index}`)));
    expect(new Set(drawings).size).toBeGreaterThan(350);
  });

  it("gives nothing back of its seed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{12,20}$/), (seed) => {
        expect(renderPage(factsFor("fi"), <Emblem seed={seed} />)).not.toContain(seed);
      }),
    );
  });
});

describe("a ring", () => {
  it.each([
    ["open", "Avoin"],
    ["replenishing", "Täydentyvä"],
    ["closed", "Suljettu"],
  ] as const)("says %s in a word too", (openness, word) => {
    expect(parse(renderPage(factsFor("fi"), <RingMark openness={openness} />)).textContent).toBe(word);
  });
});

describe("a path", () => {
  const path = (steering: Steering) =>
    renderPage(factsFor("en"), <PhasePath phase="acquainting" steering={steering} />);

  it("tells in words where the group is", () => {
    const stones = parse(path("peer")).querySelectorAll("li");
    expect(stones).toHaveLength(phases.length);
    expect(stones.map((stone) => stone.getAttributeValue("aria-current"))).toEqual([null, null, "step", null, null]);
    expect(stones.map((stone) => stone.textContent)).toEqual([
      "Getting started: passed",
      "First meetings: passed",
      "Getting to know each other: you are here",
      "Doing things together: ahead",
      "Looking back and ending: ahead",
    ]);
  });

  it("narrows a peer facilitator's part more than a professional's, and draws none where there is none", () => {
    const shares = (steering: Steering) =>
      /wedge-facilitator" points="0,0 0,(\d+) 100,(\d+) 100,0"/.exec(path(steering))?.slice(1).map(Number);
    const [start = 0, end = 0] = shares("peer") ?? [];
    const [, professionalEnd = 0] = shares("professional") ?? [];
    expect(end).toBeLessThan(start);
    expect(end).toBeGreaterThan(0);
    expect(end).toBeLessThan(professionalEnd);
    expect(shares("shared")).toBeUndefined();
  });
});
