import { describe, expect, it } from "vitest";
import { daily, eachMinutes } from "./schedule.ts";

const at = (time: string) => Temporal.Instant.from(time);

describe("the next time of a recurring job", () => {
  it("is strictly later, so that a job run on time does not find itself again", () => {
    expect(`${eachMinutes(15)(at("2026-09-01T09:15:00Z"))}`).toBe("2026-09-01T09:30:00Z");
    expect(`${eachMinutes(15)(at("2026-09-01T09:14:59.999Z"))}`).toBe("2026-09-01T09:15:00Z");
    const nightly = daily("03:15", "Europe/Helsinki");
    expect(`${nightly(at("2026-09-01T00:14:59Z"))}`).toBe("2026-09-01T00:15:00Z");
    expect(`${nightly(at("2026-09-01T00:15:00Z"))}`).toBe("2026-09-02T00:15:00Z");
  });

  it("keeps to the clocks on the wall when they are turned", () => {
    const nightly = daily("03:15", "Europe/Helsinki");
    // 29 March 2026: 03:00 becomes 04:00. 25 October 2026: 04:00 becomes 03:00, and 03:15 comes twice.
    expect(`${nightly(at("2026-03-28T12:00:00Z"))}`).toBe("2026-03-29T01:15:00Z");
    expect(`${nightly(at("2026-03-29T12:00:00Z"))}`).toBe("2026-03-30T00:15:00Z");
    expect(`${nightly(at("2026-10-24T12:00:00Z"))}`).toBe("2026-10-25T00:15:00Z");
    expect(`${nightly(at("2026-10-25T00:15:00Z"))}`).toBe("2026-10-26T01:15:00Z");
  });
});
