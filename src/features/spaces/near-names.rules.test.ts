import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skeletonOf } from "../accounts/index.ts";
import { nearNames } from "./near-names.rules.ts";

const isNear = (one: string, other: string): boolean => nearNames(skeletonOf(one)).includes(skeletonOf(other));

describe("a nickname nearly like another", () => {
  it.each([
    ["Vaapukka", "Vaapuka"],
    ["Vaapukka", "Vaapukkaa"],
    ["Vaapukka", "Vaapukko"],
    ["Vaapukka", "Vaapkuka"],
    ["Vaapukka", "vaa-pukka 2"],
    ["Halla 1", "Halla 7"],
    ["Päivänkakkara", "Paivänkakkara"],
  ])("%j is like %j", (one, other) => {
    expect(isNear(one, other)).toBe(true);
    expect(isNear(other, one)).toBe(true);
  });

  it.each([
    ["Vaapukka", "Vaapukka"],
    ["Vaapukka", "Vadelma"],
    ["Vaapukka", "Vapukat"],
    ["Tuli", "Tuuli"],
    ["Aamu", "Hamu"],
    ["Kaisa", "Maisa"],
    ["Kuu", "Suu"],
  ])("%j is not like %j", (one, other) => {
    expect(isNear(one, other)).toBe(false);
    expect(isNear(other, one)).toBe(false);
  });

  it("is so for both, whichever came first, and there are not too many to ask for", () => {
    const name = fc.string({ unit: fc.constantFrom(..."abkstuaiöl2"), minLength: 1, maxLength: 30 }).map(skeletonOf);
    fc.assert(
      fc.property(name, fc.nat(), (one, which) => {
        const near = nearNames(one);
        expect(near.length).toBeLessThan(2_500);
        const other = near[which % Math.max(near.length, 1)];
        if (other !== undefined) expect(nearNames(other)).toContain(one);
      }),
    );
  });
});
