import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterMoment, enough, type Moment, noPresses, type Presses, patience } from "./shift-presses.ts";

const pressesAfter = (moments: readonly Moment[], from: Presses = noPresses) => moments.reduce(afterMoment, from);
const down = (at: number, key = "Shift", more: Partial<Moment> = {}): Moment => ({ type: "keydown", at, key, ...more });
const up = (at: number, key = "Shift"): Moment => ({ type: "keyup", at, key });
const press = (at: number): Moment[] => [down(at), up(at)];

describe("pressing Shift", () => {
  it("counts a press when Shift comes up again, not before", () => {
    expect(pressesAfter([down(10)]).count).toBe(0);
    expect(pressesAfter(press(10)).count).toBe(1);
  });

  it("counts presses of either Shift once, also when both are down together", () => {
    expect(pressesAfter([down(1), down(2), up(3), up(4)]).count).toBe(1);
  });

  it("ignores the repeats of a key held down", () => {
    expect(
      pressesAfter([down(1), down(500, "Shift", { repeat: true }), down(530, "Shift", { repeat: true }), up(600)])
        .count,
    ).toBe(1);
    const spoilt = [down(1), down(2, "a"), up(3, "a"), down(500, "Shift", { repeat: true }), up(600)];
    expect(pressesAfter(spoilt).count).toBe(0);
  });

  it("does not count Shift that makes a capital, and starts anew", () => {
    expect(pressesAfter([...press(1), ...press(2), down(3), down(4, "A"), up(5, "A"), up(6)]).count).toBe(0);
  });

  it("does not count Shift together with Alt, Ctrl or Meta, in either order", () => {
    expect(pressesAfter([down(1, "Alt"), down(2, "Shift", { chord: true }), up(3), up(4, "Alt")]).count).toBe(0);
    expect(pressesAfter([down(1), down(2, "Alt"), up(3, "Alt"), up(4)]).count).toBe(0);
  });

  it("does not count Shift that selects with the mouse or scrolls sideways, and forgives them in between", () => {
    for (const type of ["pointerdown", "wheel"] as const) {
      expect(pressesAfter([down(1), { type, at: 2 }, up(3)]).count).toBe(0);
      expect(pressesAfter([...press(1), { type, at: 2 }, ...press(3)]).count).toBe(2);
    }
  });

  it("does not count Shift that went down in another window", () => {
    expect(pressesAfter([up(1)]).count).toBe(0);
  });

  it("lets letters that come up late pass", () => {
    expect(pressesAfter([down(1, "a"), ...press(2), up(3, "a"), ...press(4)]).count).toBe(2);
  });
});

describe("whatever is done at the keyboard", () => {
  const gap = fc.integer({ min: 0, max: 2 * patience });
  const key = fc.constantFrom("a", "A", "Escape", "Tab", "Enter", "Control", "Alt", "ArrowDown");

  it("presses lead out exactly when each comes within five seconds of the one before", () => {
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 12 }), (gaps) => {
        let at = 10_000;
        let run = 0;
        let presses = noPresses;
        for (const wait of gaps) {
          at += wait;
          run = run > 0 && wait <= patience ? run + 1 : 1;
          presses = pressesAfter(press(at), presses);
          expect(presses.count).toBe(run);
        }
      }),
    );
  });

  it("nothing but Shift ever adds to the count", () => {
    const moment = fc.oneof(
      fc.record({ type: fc.constantFrom("keydown" as const, "keyup" as const), at: gap, key, repeat: fc.boolean() }),
      fc.record({ type: fc.constantFrom("pointerdown" as const, "wheel" as const), at: gap }),
    );
    fc.assert(
      fc.property(fc.array(moment), fc.nat(enough - 1), (moments, count) => {
        expect(pressesAfter(moments, { count, at: 0, alone: false }).count).toBeLessThanOrEqual(count);
      }),
    );
  });

  it("someone who writes in capitals never leaves", () => {
    const capital = fc.tuple(gap, key);
    fc.assert(
      fc.property(fc.array(capital), (letters) => {
        let at = 0;
        const moments = letters.flatMap(([wait, letter]) => {
          at += wait;
          return [down(at), down(at, letter), up(at, letter), up(at)];
        });
        expect(pressesAfter(moments).count).toBe(0);
      }),
    );
  });

  it("the count grows by at most one at a time", () => {
    const moment = fc.record({
      type: fc.constantFrom("keydown" as const, "keyup" as const, "pointerdown" as const, "wheel" as const),
      at: fc.nat(30_000),
      key: fc.oneof(fc.constant("Shift"), key),
      repeat: fc.boolean(),
      chord: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(moment), (moments) => {
        let presses = noPresses;
        for (const one of moments) {
          const next = afterMoment(presses, one);
          expect(next.count - presses.count).toBeLessThanOrEqual(1);
          presses = next;
        }
      }),
    );
  });
});
