import fc from "fast-check";
import { expect, it } from "vitest";
import { readPhone } from "./phone-number.ts";

it.each([
  ["040 123 4567", "+358401234567"],
  ["0401234567", "+358401234567"],
  ["(09) 123 4567", "+35891234567"],
  ["+358 (0)40 123 4567", "+358401234567"],
  ["+358 040 123 4567", "+358401234567"],
  ["+358\u00a040–123.4567", "+358401234567"],
  ["00358 40 1234567", "+358401234567"],
  ["358401234567", "+358401234567"],
  ["+46 70 123 45 67", "+46701234567"],
  ["0046701234567", "+46701234567"],
  ["＋３５８４０１２３４５６７", "+358401234567"],
])("%s is %s", (written, number) => {
  expect(readPhone(written)).toBe(number);
});

it.each([
  "",
  "112",
  "116117",
  "maija",
  "040 123 4567 (äiti)",
  "040123",
  "0",
  "+0401234567",
  "+358",
  "000 123 456",
  "1234567",
  "+123456789012345678",
  "040\n1234567; DROP",
])("%j is no number", (written) => {
  expect(readPhone(written)).toBeUndefined();
});

it("reads what it gave as itself, whatever was written", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+0-9 ()-]{5,20}$/), (written) => {
      const number = readPhone(written);
      if (number !== undefined)
        expect([number, readPhone(number)]).toEqual([expect.stringMatching(/^\+[1-9]\d{4,14}$/), number]);
    }),
  );
});
