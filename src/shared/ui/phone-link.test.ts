import { expect, it } from "vitest";
import { dialled, grouped } from "./phone-link.tsx";

it.each([
  ["112", "112"],
  ["116123", "116 123"],
  ["0800123456", "0800 123 456"],
  ["0501234567", "050 123 4567"],
  ["+358501234567", "+358 50 123 4567"],
  ["0912345678", "09 1234 5678"],
  ["0201234567", "020 123 4567"],
  ["080 005 005", "080 005 005"],
])("groups %s", (number, shown) => {
  expect(grouped(number).replaceAll("\u00a0", " ")).toBe(shown);
});

it("dials digits and the leading plus only", () => {
  expect(dialled("+358 (0)50-123")).toBe("+358050123");
  expect(dialled("080 005 005")).toBe("080005005");
});
