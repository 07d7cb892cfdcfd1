import { describe, expect, it } from "vitest";
import type { MeetingTimes, OfferingContent } from "../directory/index.ts";
import { isTold, toldOn, withChanged, withStart } from "./listing.rules.ts";
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

  it("has not begun where its first evening was cancelled; while no other is agreed, nobody knows when it begins", () => {
    const off = (iso: string) => meeting(iso, undefined, { cancelled: true });
    const start = { startsOn: day("2026-12-08"), endsOn: null };
    expect(startAfter([off("2026-12-08")], start, day("2026-12-01"))).toBeNull();
    expect(String(startAfter([meeting("2026-12-08")], { startsOn: null, endsOn: null }, day("2026-12-01")))).toBe(
      "2026-12-08",
    );
    const later = [off("2026-12-08"), meeting("2026-12-15")];
    expect(String(startAfter(later, start, day("2026-12-10")))).toBe("2026-12-15");
    const begun = [meeting("2026-12-01"), off("2026-12-08"), meeting("2026-12-15")];
    expect(startAfter(begun, { startsOn: day("2026-12-01"), endsOn: null }, day("2026-12-10"))).toBeUndefined();
    // What was never agreed on as a meeting begins by its day.
    expect(startAfter([], start, day("2026-12-10"))).toBeUndefined();
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
  /** A meeting as it is by now; `from`: where it was before it was moved. */
  const now = (
    iso: string,
    time = "18:00",
    { from, cancelled = false }: { from?: string; cancelled?: boolean } = {},
  ) => ({
    ...meeting(iso, time, { cancelled }),
    movedFrom: from && from !== iso ? day(from) : undefined,
    movedFromAt: from ? Temporal.PlainTime.from("18:00") : undefined,
  });
  type Content = Parameters<typeof isTold>[0];
  const changed = (one: Content, was: string, is: ReturnType<typeof now>) => withChanged(one, day(was), is, undefined);

  it("knows its own days, and those it moved to", () => {
    expect(isTold(content(), day("2026-12-08"))).toBe(true);
    expect(isTold(content(), day("2026-12-09"))).toBe(false);
    expect(isTold(content({ breaks: [{ from: "2026-12-01", to: "2026-12-20" }] }), day("2026-12-08"))).toBe(false);
    const moved = changed(content(), "2026-12-08", now("2026-12-10", "18:00", { from: "2026-12-08" }));
    expect(isTold(moved, day("2026-12-10"))).toBe(true);
    expect(isTold(moved, day("2026-12-08"))).toBe(false);
  });

  it("moves a meeting, moves it again, back, and cancels it where it is", () => {
    const exceptions = (one: Pick<OfferingContent, "meetings">) => one.meetings[0]?.exceptions;
    const from = "2026-12-08";
    const moved = changed(content(), from, now("2026-12-10", "17:00", { from }));
    expect(exceptions(moved)).toEqual([{ on: "2026-12-08", movedTo: { on: "2026-12-10", at: "17:00" } }]);
    const again = changed(moved, "2026-12-10", now("2026-12-11", "18:00", { from }));
    expect(exceptions(again)).toEqual([{ on: "2026-12-08", movedTo: { on: "2026-12-11", at: "18:00" } }]);
    expect(exceptions(changed(again, "2026-12-11", now("2026-12-08")))).toBeUndefined();
    const off = changed(again, "2026-12-11", now("2026-12-11", "18:00", { from, cancelled: true }));
    expect(exceptions(off)).toEqual([{ on: "2026-12-08" }]);
    expect(exceptions(changed(off, "2026-12-11", now("2026-12-11", "18:00", { from })))).toEqual(exceptions(again));
    expect(changed(content(), "2026-12-09", now("2026-12-10", "18:00", { from: "2026-12-09" }))).toEqual(content());
  });

  it("takes a cancelled one back on a day that it tells as its own, also where the group has moved it there", () => {
    const off = changed(content(), "2026-12-08", now("2026-12-08", "18:00", { from: "2026-12-01", cancelled: true }));
    expect(off.meetings[0]?.exceptions).toEqual([{ on: "2026-12-08" }]);
    const on = now("2026-12-08", "18:00", { from: "2026-12-01" });
    expect(changed(off, "2026-12-08", on)).toEqual(content());
    expect(String(toldOn(content(), day("2026-12-09"), on))).toBe("2026-12-01");
  });

  it("is the same however often, and in whatever order, two changes are told", () => {
    const from = "2026-12-08";
    const last = now("2026-12-11", "18:00", { from });
    const once = changed(content(), from, last);
    expect(changed(changed(once, "2026-12-10", last), from, last)).toEqual(once);
    expect(changed(changed(content(), "2026-12-10", last), from, last)).toEqual(once);
  });

  it("is not over before what was moved", () => {
    const ends = { ...content(), endsOn: "2026-12-08" };
    expect(changed(ends, "2026-12-08", now("2026-12-10", "18:00", { from: "2026-12-08" })).endsOn).toBe("2026-12-10");
  });

  it("tells when the group starts where it did, or where nobody comes in later; and nothing while nobody knows", () => {
    const today = day("2026-12-01");
    const admission = { when: "before-start", how: "talk", startsOn: "2026-12-08" } as const;
    const start = (iso: string | null, off: string[] = []) =>
      withStart({ ...content({ exceptions: off.map((on) => ({ on })) }), admission }, iso ? day(iso) : null, today)
        .admission;
    expect(start("2026-12-15")).toEqual({ ...admission, startsOn: "2026-12-15" });
    expect(start("2026-11-15")).toEqual(admission);
    expect(start(null)).toEqual(admission);
    expect(start(null, ["2026-12-08"])).toEqual({ when: "before-start", how: "talk" });
    const open = { ...content(), admission: { when: "any-time", how: "walk-in" } } as const;
    expect(withStart(open, day("2026-12-15"), today)).toEqual(open);
  });
});
