import { expect, it } from "vitest";
import { readReason, reasonLongest } from "./reason.ts";

it("a reason says something, and not too much", () => {
  expect(readReason("  Hän soitti ja pyysi.\r\n ")).toEqual({ kind: "reason", text: "Hän soitti ja pyysi." });
  for (const typed of [undefined, "", "   ", "syy", ". . . . . . . . . . . ."]) {
    expect(readReason(typed), String(typed)).toEqual({ kind: "missing" });
  }
  expect(readReason("a".repeat(reasonLongest))).toMatchObject({ kind: "reason" });
  expect(readReason("a".repeat(reasonLongest + 1))).toEqual({ kind: "too-long" });
});
