import { describe, expect, it } from "vitest";
import { attempt, type Delay, secondsAfter } from "./delay.rules.ts";

const now = Temporal.Instant.from("2026-09-01T12:00:00Z");

describe("the delay after wrong words", () => {
  it("begins after three slips, doubles, and stops growing at a quarter of an hour", () => {
    expect([1, 2, 3, 4, 5, 6].map(secondsAfter)).toEqual([0, 0, 0, 5, 10, 20]);
    expect(secondsAfter(11)).toBe(640);
    expect(secondsAfter(12)).toBe(900);
    expect(secondsAfter(1_000)).toBe(900);
  });

  it("lets nobody through early, and never shuts anyone out", () => {
    let delay: Delay | undefined;
    let at = now;
    for (let one = 0; one < 50; one++) {
      const answer = attempt(delay, at);
      if (!answer.ok) throw new Error("refused although it waited");
      delay = answer.after;
      const wait = delay.next_at.since(at).total("seconds");
      expect(wait).toBeLessThanOrEqual(900);
      if (wait > 0) expect(attempt(delay, at.add({ seconds: wait - 1 }))).toEqual({ ok: false, wait: 1 });
      at = delay.next_at;
    }
  });

  it("counts an attempt before it is known to be wrong", () => {
    expect(attempt(undefined, now)).toEqual({ ok: true, after: { failures: 1, next_at: now } });
  });

  it("is forgotten after a day of quiet", () => {
    const long: Delay = { failures: 20, next_at: now };
    expect(attempt(long, now.add({ hours: 24 }))).toMatchObject({ after: { failures: 21 } });
    expect(attempt(long, now.add({ hours: 24, seconds: 1 }))).toMatchObject({ after: { failures: 1 } });
  });
});
