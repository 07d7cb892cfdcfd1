import { describe, expect, it } from "vitest";
import { secondsAfterWrongCodes, staffSeenAgainAt, staffState } from "./staff.rules.ts";

const noon = Temporal.Instant.from("2026-09-01T12:00:00Z");
const minutes = (count: number) => noon.add({ minutes: count });
const shown = (at: Temporal.Instant | null, seen = at) => ({ second_factor_at: at, staff_seen_at: seen });

describe("how far a second factor reaches", () => {
  it("nowhere before it is shown", () => {
    expect(staffState(shown(null), noon)).toBe("not-shown");
  });

  it("ten minutes to what changes roles, thirty still minutes to the rest", () => {
    expect([0, 9, 10, 29, 30].map((count) => staffState(shown(noon), minutes(count)))).toEqual([
      "lately",
      "lately",
      "standing",
      "standing",
      "not-shown",
    ]);
  });

  it("longer for one who works, and a working day at most", () => {
    expect(staffState(shown(noon, minutes(700)), minutes(719))).toBe("standing");
    expect(staffState(shown(noon, minutes(719)), minutes(720))).toBe("not-shown");
  });

  it("is noted to the minute", () => {
    expect(staffSeenAgainAt(shown(noon), noon.add({ seconds: 59 }))).toBeUndefined();
    expect(staffSeenAgainAt(shown(noon), noon.add({ seconds: 61 }))?.toString()).toBe("2026-09-01T12:01:00Z");
  });
});

it("wrong codes slow down, and never lock out", () => {
  expect([0, 3, 4, 5, 11, 12, 100].map(secondsAfterWrongCodes)).toEqual([0, 0, 5, 10, 640, 900, 900]);
});
