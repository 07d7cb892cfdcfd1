import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayShowAgain, wordsToCheck } from "./handover.rules.ts";

const made_at = Temporal.Instant.from("2026-09-01T12:00:00Z");
const handover = { made_at, session_id: "the session made with the words" };
const asked = (seconds: number, session?: string) => mayShowAgain(handover, { now: made_at.add({ seconds }), session });

describe("the same form sent again", () => {
  it("shows the words to a browser that never got its answer, for ten minutes", () => {
    expect([asked(0), asked(599), asked(600)]).toEqual([true, true, false]);
    expect(asked(0, "an earlier session")).toBe(true);
  });
  it("does not show them to a browser that got it", () => {
    expect(asked(0, handover.session_id)).toBe(false);
  });
});

describe("the two words asked for", () => {
  it("are two different ones in their order, the same for the same form", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 12 }), (form, count) => {
        const hash = createHash("sha256").update(form).digest();
        const [first, second] = wordsToCheck(hash, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThan(second);
        expect(second).toBeLessThan(count);
        expect(wordsToCheck(hash, count)).toEqual([first, second]);
      }),
    );
  });
});
