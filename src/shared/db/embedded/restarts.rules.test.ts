import { expect, it } from "vitest";
import { isHopeless, pauseBeforeRestart } from "./restarts.rules.ts";

it("restarts at once after a single ending and waits longer after each more", () => {
  const pauses = [1, 2, 3, 4].map((count) => pauseBeforeRestart(Array.from({ length: count }, (_, index) => index)));
  expect(pauses).toEqual([0, 250, 1_000, 4_000]);
});

it("gives up after five endings within a minute, however many there were before", () => {
  expect(isHopeless([0, 1, 2, 3])).toBe(false);
  expect(isHopeless([0, 1, 2, 3, 59_000])).toBe(true);
  expect(isHopeless([0, 1, 2, 3, 61_000])).toBe(false);
});
