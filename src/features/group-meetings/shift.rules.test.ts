import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf, followingOf, oneByOne, type Shift } from "./shift.rules.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const meeting = (id: string, iso: string, cancelled = false) => ({ id, onDay: day(iso), cancelled });
const shift = (id: string, from: string, to: string): Shift => ({ id, from: day(from), to: day(to) });

describe("a meeting and all that follow", () => {
  it("are those held from it on; what is cancelled stays", () => {
    const all = [
      meeting("a", "2027-01-13"),
      meeting("b", "2027-01-20"),
      meeting("c", "2027-01-27", true),
      meeting("d", "2027-02-03"),
    ];
    expect(followingOf(all, "b").map(({ id }) => id)).toEqual(["b", "d"]);
    expect(followingOf(all, "c")).toEqual([]);
  });

  it("cannot go where something else is, before today, or past one another", () => {
    const staying = [meeting("x", "2027-01-20"), meeting("y", "2027-01-21", true)];
    const faults = faultsOf(
      [
        shift("a", "2027-01-13", "2027-01-12"),
        shift("b", "2027-01-14", "2027-01-20"),
        shift("c", "2027-01-15", "2027-01-21"),
        shift("d", "2027-01-16", "2027-01-21"),
        shift("e", "2027-01-22", "2027-01-19"),
        shift("f", "2027-01-23", "2027-01-23"),
      ],
      staying,
      day("2027-01-13"),
    );
    expect(Object.fromEntries(faults)).toEqual({ a: "past", b: "taken", c: "off", d: "off", e: "order" });
  });

  it("never stand on one day, whichever way each goes", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(days, days, (one, other) => {
        const count = Math.min(one.length, other.length);
        const sorted = (numbers: readonly number[]) => numbers.slice(0, count).toSorted((a, b) => a - b);
        const on = (number: number | undefined) => day("2027-01-01").add({ days: number ?? 0 });
        const [from, to] = [sorted(one), sorted(other)];
        const shifts = from.map((number, index) => ({ id: String(index), from: on(number), to: on(to[index]) }));
        const where = new Map(shifts.map((each) => [each.id, each.from.toString()]));
        for (const { id, to: there } of oneByOne(shifts)) {
          where.set(id, there.toString());
          expect(new Set(where.values()).size).toBe(count);
        }
        expect([...where.values()]).toEqual(shifts.map((each) => each.to.toString()));
      }),
    );
  });
});
