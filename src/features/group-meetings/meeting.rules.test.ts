import { describe, expect, it } from "vitest";
import type { MeetingTimes, OfferingContent } from "../directory/index.ts";
import { isTold, withMoved } from "./listing.rules.ts";
import { hasBegun, isOver, nextOf, startAfter, startOf } from "./meeting.rules.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const at = (iso: string) => Temporal.Instant.from(iso);
const meeting = (iso: string, time?: string, more: { cancelled?: boolean; minutes?: number } = {}) => ({
  onDay: day(iso),
  at: time ? Temporal.PlainTime.from(time) : undefined,
  minutes: more.minutes,
  cancelled: more.cancelled ?? false,
});

describe("when a meeting is", () => {
  it("is by Finland's clocks, in summer and in winter", () => {
    expect(startOf(meeting("2027-03-27", "18:00")).toInstant().toString()).toBe("2027-03-27T16:00:00Z");
    expect(startOf(meeting("2027-03-29", "18:00")).toInstant().toString()).toBe("2027-03-29T15:00:00Z");
    // In the hour that the clocks skip it begins as much later.
    expect(startOf(meeting("2027-03-28", "03:30")).toPlainTime().toString()).toBe("04:30:00");
  });

  it("is over at its end, after two hours where none is said, and with its day where no time is", () => {
    expect(isOver(meeting("2026-12-01", "18:00", { minutes: 90 }), at("2026-12-01T19:29+02:00"))).toBe(false);
    expect(isOver(meeting("2026-12-01", "18:00", { minutes: 90 }), at("2026-12-01T19:30+02:00"))).toBe(true);
    expect(isOver(meeting("2026-12-01", "18:00"), at("2026-12-01T20:00+02:00"))).toBe(true);
    expect(isOver(meeting("2026-12-01"), at("2026-12-01T23:59+02:00"))).toBe(false);
    expect(isOver(meeting("2026-12-01"), at("2026-12-02T00:00+02:00"))).toBe(true);
    expect(hasBegun(meeting("2026-12-01", "18:00"), at("2026-12-01T17:59+02:00"))).toBe(false);
  });

  it("is told from the next on; a cancelled one with the next that happens", () => {
    const now = at("2026-12-02T12:00+02:00");
    const [past, off, on, later] = [
      meeting("2026-12-01"),
      meeting("2026-12-08", "18:00", { cancelled: true }),
      meeting("2026-12-15"),
      meeting("2026-12-22"),
    ] as const;
    expect(nextOf([past, off, on, later], now)).toEqual([off, on]);
    expect(nextOf([past, on, later], now)).toEqual([on]);
    expect(nextOf([past], now)).toEqual([]);
  });

  it("begins the group, until it has begun", () => {
    const today = day("2026-12-01");
    const none = { startsOn: null, endsOn: null };
    const meetings = [meeting("2026-12-08"), meeting("2026-12-22")];
    expect(String(startAfter(meetings, none, today))).toBe("2026-12-08");
    const moved = { startsOn: day("2026-12-08"), endsOn: null };
    expect(startAfter(meetings, moved, today)).toBeUndefined();
    expect(
      String(startAfter([meeting("2026-12-08", undefined, { cancelled: true }), meeting("2026-12-22")], moved, today)),
    ).toBe("2026-12-22");
    expect(startAfter(meetings, { startsOn: day("2026-11-01"), endsOn: null }, today)).toBeUndefined();
    expect(startAfter([meeting("2026-11-20"), ...meetings], none, today)).toBeUndefined();
    expect(startAfter(meetings, { startsOn: null, endsOn: day("2026-12-05") }, today)).toBeUndefined();
  });
});

describe("what the listing tells", () => {
  const times: MeetingTimes = {
    rule: "FREQ=WEEKLY;BYDAY=TU",
    from: "2026-12-01",
    at: "18:00",
    timeZone: "Europe/Helsinki",
  };
  const content = (over: Partial<MeetingTimes> = {}): Pick<OfferingContent, "meetings"> => ({
    meetings: [{ ...times, ...over }],
  });
  const to = (iso: string, time = "18:00") => ({ onDay: day(iso), at: Temporal.PlainTime.from(time) });

  it("knows its own days, and those it moved to", () => {
    expect(isTold(content(), day("2026-12-08"))).toBe(true);
    expect(isTold(content(), day("2026-12-09"))).toBe(false);
    expect(isTold(content({ breaks: [{ from: "2026-12-01", to: "2026-12-20" }] }), day("2026-12-08"))).toBe(false);
    const moved = withMoved(content(), day("2026-12-08"), to("2026-12-10"));
    expect(isTold(moved, day("2026-12-10"))).toBe(true);
    expect(isTold(moved, day("2026-12-08"))).toBe(false);
  });

  it("moves a meeting, moves it again, back, and cancels it where it is", () => {
    const exceptions = (one: Pick<OfferingContent, "meetings">) => one.meetings[0]?.exceptions;
    const moved = withMoved(content(), day("2026-12-08"), to("2026-12-10", "17:00"));
    expect(exceptions(moved)).toEqual([{ on: "2026-12-08", movedTo: { on: "2026-12-10", at: "17:00" } }]);
    const again = withMoved(moved, day("2026-12-10"), to("2026-12-11"));
    expect(exceptions(again)).toEqual([{ on: "2026-12-08", movedTo: { on: "2026-12-11", at: "18:00" } }]);
    expect(exceptions(withMoved(again, day("2026-12-11"), to("2026-12-08")))).toBeUndefined();
    expect(exceptions(withMoved(again, day("2026-12-11"), undefined))).toEqual([{ on: "2026-12-08" }]);
    expect(withMoved(content(), day("2026-12-09"), to("2026-12-10"))).toEqual(content());
  });
});
