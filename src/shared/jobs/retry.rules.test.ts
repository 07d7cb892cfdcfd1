import { describe, expect, it } from "vitest";
import { GiveUp } from "./job-kind.ts";
import { afterFailure, delayAfter, errorCode, maxAttempts } from "./retry.rules.ts";

const now = Temporal.Instant.from("2026-09-01T09:00:00Z");
const failure = Object.assign(new Error("maija@example.org said no"), { code: "ECONNREFUSED" });

describe("what follows a failed try", () => {
  it("is another one, later each time, for two days and a little", () => {
    const delays = Array.from({ length: maxAttempts - 1 }, (_, index) => delayAfter(index + 1).total("seconds"));
    expect(delays.slice(0, 4)).toEqual([10, 30, 90, 270]);
    expect(delays.toSorted((a, b) => a - b)).toEqual(delays);
    const hours = delays.reduce((sum, delay) => sum + delay, 0) / 3600;
    expect(hours).toBeGreaterThan(48);
    expect(hours).toBeLessThan(56);
  });

  it("ends after the last try", () => {
    expect(afterFailure(maxAttempts - 1, failure, now)).toMatchObject({ kind: "again", code: "ECONNREFUSED" });
    expect(afterFailure(maxAttempts, failure, now)).toEqual({ kind: "set-aside", code: "ECONNREFUSED" });
  });

  it("ends at once when the handler gives up", () => {
    expect(afterFailure(1, new GiveUp("smtp-550"), now)).toEqual({ kind: "set-aside", code: "smtp-550" });
  });

  it("keeps a code and never a message", () => {
    expect(errorCode(new TypeError("maija@example.org"))).toBe("TypeError");
    expect(errorCode("maija@example.org")).toBe("unknown");
    expect(errorCode(Object.assign(new Error(), { code: "to maija@example.org" }))).toBe("unknown");
  });
});
