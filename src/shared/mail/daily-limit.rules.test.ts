import { describe, expect, it } from "vitest";
import { isWithin, mailLimits, mostMailToOne, mostSmsToOne, smsLimits } from "./daily-limit.rules.ts";

describe("how many messages leave in a day", () => {
  it("is bounded to one number, of one group and in all", () => {
    const limits = smsLimits({ to: "+358401234567", of: "group" }, 50);
    expect(limits.map(({ what }) => what)).toEqual(["sms|to|+358401234567", "sms|of|group", "sms|all"]);
    expect(isWithin(limits, [mostSmsToOne, 1, 50])).toBe(true);
    expect(isWithin(limits, [mostSmsToOne + 1, 1, 1])).toBe(false);
    expect(isWithin(limits, [1, 1, 51])).toBe(false);
  });

  it("of letters goes by the address however it is written, and one's own account's are counted apart", () => {
    const [letter] = mailLimits({ to: "Maija@Example.org" });
    const [own] = mailLimits({ to: "maija@example.org", apart: "account" });
    expect(letter).toEqual({ what: "mail|to||maija@example.org", most: mostMailToOne });
    expect(own?.what).not.toBe(letter?.what);
  });
});
