import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRecoveryCode, readRecoveryCode } from "./recovery-code.rules.ts";

describe("a recovery code", () => {
  const bytes = fc.uint8Array({ minLength: 15, maxLength: 15 });

  it("has five groups of five characters that hold all 120 bits", () => {
    expect(makeRecoveryCode((count) => new Uint8Array(count))).toBe("00000-00000-00000-00000-00000");
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const [codeOne, codeOther] = [one, other].map((chosen) => makeRecoveryCode(() => chosen));
        expect(codeOne).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(codeOne === codeOther).toBe(Buffer.from(one).equals(Buffer.from(other)));
      }),
    );
    expect(() => makeRecoveryCode(() => new Uint8Array(14))).toThrow(RangeError);
  });

  it("is read back however it is typed", () => {
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom("", " ", "-", " – ", "\n", "."),
        fc.constantFrom("I", "l", "L", "i"),
        (chosen, between, one) => {
          const code = makeRecoveryCode(() => chosen);
          const typed = code
            .toLowerCase()
            .replaceAll("-", between)
            .replaceAll("1", one)
            .replaceAll("0", "o")
            .replaceAll("v", "u");
          expect(readRecoveryCode(typed)).toEqual({ kind: "code", code });
        },
      ),
    );
  });

  it("fails its check when any one character is another", () => {
    fc.assert(
      fc.property(bytes, (chosen) => {
        const code = makeRecoveryCode(() => chosen);
        for (const [at, right] of [...code].entries()) {
          for (const wrong of right === "-" ? "" : "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
            const kind = wrong === right ? "code" : "check-failed";
            expect(readRecoveryCode(code.slice(0, at) + wrong + code.slice(at + 1)).kind).toBe(kind);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it("fails its check when any two characters have changed places", () => {
    fc.assert(
      fc.property(bytes, fc.nat(24), fc.nat(24), (chosen, from, to) => {
        const plain = [...makeRecoveryCode(() => chosen).replaceAll("-", "")];
        const swapped = plain.with(from, plain[to] ?? "").with(to, plain[from] ?? "");
        const kind = plain[from] === plain[to] ? "code" : "check-failed";
        expect(readRecoveryCode(swapped.join("")).kind).toBe(kind);
      }),
    );
  });

  it("tells a code of the wrong length and characters that no code has", () => {
    expect(readRecoveryCode("")).toEqual({ kind: "wrong-length", length: 0 });
    expect(readRecoveryCode("00000-00000-00000-00000-0000")).toEqual({ kind: "wrong-length", length: 24 });
    expect(readRecoveryCode("00000-00000-00000-00000-0000Ä")).toEqual({ kind: "check-failed" });
  });
});
