import { describe, expect, it } from "vitest";
import { locales, m } from "../i18n/index.ts";
import { plainForSms, smsLength } from "./sms-length.ts";
import { testSms } from "./sms-template.ts";

describe("the length of a text message", () => {
  it.each([
    ["", "gsm-7", 0, 0],
    ["ä".repeat(160), "gsm-7", 160, 1],
    ["ä".repeat(161), "gsm-7", 161, 2],
    ["ä".repeat(306), "gsm-7", 306, 2],
    ["ä".repeat(307), "gsm-7", 307, 3],
    ["€".repeat(80), "gsm-7", 160, 1],
    // 153 septets hold 76 of them: the 77th is not cut in two.
    ["€".repeat(152), "gsm-7", 304, 2],
    ["€".repeat(153), "gsm-7", 306, 3],
    ["š".repeat(70), "ucs-2", 70, 1],
    ["š".repeat(71), "ucs-2", 71, 2],
    ["š".repeat(134), "ucs-2", 134, 2],
    ["😀".repeat(35), "ucs-2", 70, 1],
    ["😀".repeat(66), "ucs-2", 132, 2],
    ["😀".repeat(67), "ucs-2", 134, 3],
  ] as const)("%#: %s", (text, alphabet, units, parts) => {
    expect(smsLength(text)).toEqual({ alphabet, units, parts });
  });
});

it("writes typographers' signs plainly, so that a time costs no second message", () => {
  expect(plainForSms("ma\u00a05.10. klo\u202f18–20 … ‘a’ “b”")).toBe("ma 5.10. klo 18-20 ... 'a' \"b\"");
  expect(plainForSms("Åsa, šš €")).toBe("Åsa, šš €");
});

it("the test message fits into one part in every language and says nothing of what the service is", () => {
  for (const locale of locales) {
    const text = testSms(m, locale);
    expect(smsLength(text)).toMatchObject({ alphabet: "gsm-7", parts: 1 });
    expect(text).not.toMatch(/mail_|vertais|kehä|tuki|stöd|support|ryhmä|grupp|group/i);
  }
});
