import { describe, expect, it } from "vitest";
import { newTotpSecret, totpCodeAt, totpSecretFrom, totpStepOf, totpUri } from "./totp.ts";

/** The secret of RFC 6238's appendix B, "12345678901234567890". */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);

describe("a code that changes every half minute", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [20_000_000_000, "353130"],
  ])("is the one of RFC 6238 at %i", (seconds, code) => {
    expect(totpCodeAt(secret, at(seconds))).toBe(code);
    expect(totpStepOf(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it("is known by its own half minute, read one early or one late, and no further away", () => {
    const code = totpCodeAt(secret, at(3_000));
    expect([2_940, 2_970, 3_000, 3_030, 3_060].map((seconds) => totpStepOf(secret, code, at(seconds)))).toEqual([
      undefined,
      100,
      100,
      100,
      undefined,
    ]);
  });

  it("may be typed with spaces, and nothing else is a code", () => {
    expect(totpStepOf(secret, " 287 082 ", at(59))).toBe(1);
    for (const typed of ["", "287083", "28708", "2870820", "abcdef", "２８７０８２"]) {
      expect(totpStepOf(secret, typed, at(59)), typed).toBeUndefined();
    }
  });

  it("has a secret of 160 bits, and an address that names nobody", () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
    expect(totpSecretFrom(Buffer.from("12345678901234567890"))).toBe(secret);
    expect(totpUri(secret, { issuer: "Oma sivu", label: "1" })).toBe(
      `otpauth://totp/Oma%20sivu:1?issuer=Oma%20sivu&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
