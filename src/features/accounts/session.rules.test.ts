import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAlive, isFresh, newSession, seenAgainAt, wholeMinutes } from "./session.rules.ts";

const noon = Temporal.Instant.from("2026-09-01T12:03:20Z");
const later = (duration: Temporal.DurationLike) => noon.add(duration);
const seen = (session: ReturnType<typeof newSession>, at: Temporal.Instant) => ({
  ...session,
  seen_at: seenAgainAt(session, at) ?? session.seen_at,
});

describe("a session on a device of one's own", () => {
  const session = newSession(false, noon);
  it("lives thirty days unused, and not much longer", () => {
    expect(isAlive(session, later({ hours: 30 * 24 - 1 }))).toBe(true);
    expect(isAlive(session, later({ hours: 30 * 24 }))).toBe(false);
  });
  it("ends after ninety days however much it is used", () => {
    let used = session;
    for (let day = 1; day <= 90; day++) {
      const at = later({ hours: day * 24 });
      expect(isAlive(used, at)).toBe(day < 90);
      used = seen(used, at);
    }
  });
  it("notes its use to five minutes", () => {
    expect(String(session.seen_at)).toBe("2026-09-01T12:00:00Z");
    expect(seenAgainAt(session, later({ seconds: 90 }))).toBeUndefined();
    expect(String(seenAgainAt(session, later({ minutes: 2 })))).toBe("2026-09-01T12:05:00Z");
  });
});

describe("a session on a device others can see", () => {
  const session = newSession(true, noon);
  it("never lives longer than a quarter of an hour unused, and hardly less", () => {
    fc.assert(
      fc.property(fc.nat(3_600), (seconds) => {
        const begun = newSession(true, later({ seconds }));
        const at = (unused: number) => later({ seconds: seconds + unused });
        expect(isAlive(begun, at(14 * 60 - 1))).toBe(true);
        expect(isAlive(begun, at(15 * 60))).toBe(false);
      }),
    );
  });
  it("goes on while it is used, at most half a day", () => {
    let used = session;
    for (let minutes = 10; minutes <= 12 * 60; minutes += 10) {
      const at = later({ minutes });
      expect(isAlive(used, at)).toBe(minutes < 12 * 60);
      used = seen(used, at);
    }
  });
});

describe("coming in lately", () => {
  it("is less than ten minutes ago, counted from the rounded moment", () => {
    fc.assert(
      fc.property(fc.nat(3_600), (seconds) => {
        const session = newSession(false, later({ seconds }));
        expect(isFresh(session, later({ seconds: seconds + 299 }))).toBe(true);
        expect(isFresh(session, later({ seconds: seconds + 600 }))).toBe(false);
      }),
    );
  });
});

it("moments are rounded down to whole minutes", () => {
  expect(String(wholeMinutes(noon, 5))).toBe("2026-09-01T12:00:00Z");
  expect(String(wholeMinutes(noon, 1))).toBe("2026-09-01T12:03:00Z");
});
