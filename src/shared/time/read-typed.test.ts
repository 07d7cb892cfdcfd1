import { expect, it } from "vitest";
import { readDay } from "./read-typed.ts";

it.each([
  ["24.11.2026", "2026-11-24"],
  ["1.9.2026", "2026-09-01"],
  ["2026-11-24", "2026-11-24"],
  ["31.2.2026", undefined],
  ["huomenna", undefined],
  ["", undefined],
])("reads %s as a day", (typed, iso) => {
  expect(readDay(typed)).toBe(iso);
});
