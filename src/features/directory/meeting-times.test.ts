import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { describe, expect, it } from "vitest";
import { meetingDates } from "./meeting-dates.rules.ts";
import { breaksToKnow, nextMeetings, weekTimesOf } from "./meeting-times.rules.ts";
import type { MeetingTimes } from "./offering.ts";

const helsinki = "Europe/Helsinki";
const tuesdays: MeetingTimes = {
  rule: "FREQ=WEEKLY;BYDAY=TU",
  from: "2026-09-01",
  at: "18:00",
  minutes: 120,
  timeZone: helsinki,
};
const next = (times: MeetingTimes | MeetingTimes[], from: string, count = 3, endsOn?: string) =>
  nextMeetings({ meetings: [times].flat(), endsOn }, Temporal.Instant.from(from), count).map(
    ({ start, status }) => `${start.toPlainDateTime().toString({ smallestUnit: "minute" })} ${status}`,
  );

describe("the next meetings", () => {
  it("come in order at the same time of the clock on both sides of a change of clocks", () => {
    expect(next(tuesdays, "2026-10-19T12:00Z")).toEqual([
      "2026-10-20T18:00 on",
      "2026-10-27T18:00 on",
      "2026-11-03T18:00 on",
    ]);
    const [before, after] = nextMeetings({ meetings: [tuesdays] }, Temporal.Instant.from("2026-10-19T12:00Z"), 2);
    expect([before?.start.offset, after?.start.offset]).toEqual(["+03:00", "+02:00"]);
  });

  it("show tonight until it is over", () => {
    expect(next(tuesdays, "2026-11-24T19:59+02:00", 1)).toEqual(["2026-11-24T18:00 on"]);
    expect(next(tuesdays, "2026-11-24T20:00+02:00", 1)).toEqual(["2026-12-01T18:00 on"]);
    const anyTime = { ...tuesdays, at: undefined } as unknown as MeetingTimes;
    expect(next(anyTime, "2026-11-24T23:59+02:00", 1)).toEqual(["2026-11-24T00:00 on"]);
  });

  it("show a cancelled one as cancelled, with its note, and the next that happens", () => {
    const cancelled = { ...tuesdays, exceptions: [{ on: "2026-11-24", note: { fi: "Ohjaaja on sairaana." } }] };
    expect(next(cancelled, "2026-11-24T12:00+02:00", 1)).toEqual(["2026-11-24T18:00 cancelled", "2026-12-01T18:00 on"]);
    const [tonight] = nextMeetings({ meetings: [cancelled] }, Temporal.Instant.from("2026-11-24T12:00+02:00"), 1);
    expect(tonight?.note).toEqual({ fi: "Ohjaaja on sairaana." });
  });

  it("show a moved one where it has been moved to", () => {
    const moved = { ...tuesdays, exceptions: [{ on: "2026-11-24", movedTo: { on: "2026-11-26", at: "17:00" } }] };
    expect(next(moved, "2026-11-23T12:00+02:00", 2)).toEqual(["2026-11-26T17:00 moved", "2026-12-01T18:00 on"]);
    const earlier = { ...tuesdays, exceptions: [{ on: "2026-11-24", movedTo: { on: "2026-11-23", at: "18:00" } }] };
    expect(next(earlier, "2026-11-24T12:00+02:00", 1), "nobody comes tonight in vain").toEqual([
      "2026-11-24T18:00 cancelled",
      "2026-12-01T18:00 on",
    ]);
  });

  it("leave breaks out, and what is moved into one; and end with the rhythm and the offering", () => {
    const breaks = [{ from: "2026-12-01", to: "2027-01-10", why: "season" as const }];
    const withBreak = {
      ...tuesdays,
      breaks,
      exceptions: [{ on: "2026-11-24", movedTo: { on: "2026-12-03", at: "18:00" } }],
    };
    expect(next(withBreak, "2026-11-20T12:00Z", 2)).toEqual(["2027-01-12T18:00 on", "2027-01-19T18:00 on"]);
    expect(next({ ...tuesdays, until: "2026-11-24" }, "2026-11-20T12:00Z")).toEqual(["2026-11-24T18:00 on"]);
    expect(next(tuesdays, "2026-11-20T12:00Z", 5, "2026-12-01")).toHaveLength(2);
    expect(breaksToKnow({ meetings: [withBreak] }, Temporal.PlainDate.from("2026-11-20"))).toEqual(breaks);
    expect(breaksToKnow({ meetings: [withBreak] }, Temporal.PlainDate.from("2027-01-11"))).toEqual([]);
  });

  it("know fortnights, days of the month, single days; by appointment there are none", () => {
    expect(next({ ...tuesdays, rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU" }, "2026-09-02T00:00Z", 2)).toEqual([
      "2026-09-15T18:00 on",
      "2026-09-29T18:00 on",
    ]);
    expect(next({ ...tuesdays, rule: "FREQ=MONTHLY;BYDAY=-1TU" }, "2026-09-02T00:00Z", 2)).toEqual([
      "2026-09-29T18:00 on",
      "2026-10-27T18:00 on",
    ]);
    expect(
      next({ dates: ["2026-12-05", "2026-09-01", "2026-11-30"], timeZone: helsinki }, "2026-11-01T00:00Z"),
    ).toEqual(["2026-11-30T00:00 on", "2026-12-05T00:00 on"]);
    expect(next({ timeZone: helsinki }, "2026-11-01T00:00Z")).toEqual([]);
    expect(next({ ...tuesdays, rule: "FREQ=WEEKLY;BYDAY=XX" }, "2026-11-01T00:00Z")).toEqual([]);
  });

  it("of several rhythms come in one order", () => {
    expect(next([tuesdays, { ...tuesdays, rule: "FREQ=WEEKLY;BYDAY=SA", at: "12:00" }], "2026-11-20T12:00Z")).toEqual([
      "2026-11-21T12:00 on",
      "2026-11-24T18:00 on",
      "2026-11-28T12:00 on",
    ]);
  });
});

const day = fc.integer({ min: 0, max: 900 }).map((days) => Temporal.PlainDate.from("2025-01-01").add({ days }));
const weekdays = fc.uniqueArray(fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU"), { minLength: 1 });
const rule = fc.oneof(
  fc.tuple(weekdays, fc.integer({ min: 1, max: 5 })).map(([days, n]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days}`),
  fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), weekdays).map(([n, [one]]) => `FREQ=MONTHLY;BYDAY=${n}${one}`),
  fc.integer({ min: 1, max: 31 }).map((monthDay) => `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`),
  fc.integer({ min: 1, max: 9 }).map((n) => `FREQ=DAILY;INTERVAL=${n}`),
);
const breaks = fc.array(
  fc.tuple(day, fc.integer({ min: 0, max: 60 })).map(([from, days]) => ({
    from: from.toString(),
    to: from.add({ days }).toString(),
  })),
  { maxLength: 5 },
);

describe("for any rhythm", () => {
  it("meetings are in order, at the clock's same time, never in a break, never before they begin", () => {
    fc.assert(
      fc.property(rule, day, day, breaks, fc.integer({ min: 0, max: 23 }), (rule, from, now, breaks, hour) => {
        const at = `${String(hour).padStart(2, "0")}:30`;
        const times = { rule, from: from.toString(), breaks, at, minutes: 60, timeZone: helsinki };
        const instant = now.toZonedDateTime(helsinki).toInstant();
        const found = nextMeetings({ meetings: [times] }, instant, 8);
        for (const [index, { start }] of found.entries()) {
          const date = start.toPlainDate().toString();
          expect(date >= times.from).toBe(true);
          expect(breaks.some((one) => one.from <= date && date <= one.to)).toBe(false);
          const skipped = start.hour === 4 && at === "03:30";
          expect(skipped || start.toPlainTime().toString({ smallestUnit: "minute" }) === at).toBe(true);
          const before = found[index - 1];
          if (before) expect(Temporal.ZonedDateTime.compare(before.start, start)).toBe(-1);
        }
      }),
    );
  });

  it("weekly ones counted by us are those the library counts", () => {
    fc.assert(
      fc.property(weekdays, fc.integer({ min: 1, max: 6 }), day, day, (days, interval, first, start) => {
        const rule = `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days}`;
        const from = Temporal.PlainDate.compare(first, start) > 0 ? first : start;
        const ours = meetingDates({ rule, from: first.toString(), timeZone: helsinki }, start).take(6);
        const theirs = new RRuleTemporal({
          rruleString: rule,
          dtstart: first.toZonedDateTime("UTC"),
          temporal: Temporal,
        });
        const expected: string[] = [];
        let after = from.toZonedDateTime("UTC");
        for (let inclusive = true; expected.length < 6; inclusive = false) {
          const date = theirs.next(after, inclusive);
          if (!date) break;
          after = Temporal.ZonedDateTime.from(date.toString());
          expected.push(after.toPlainDate().toString());
        }
        expect([...ours].map(String)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("weekly ones are those of a naive walk through the days", () => {
    const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
    fc.assert(
      fc.property(weekdays, day, (days, start) => {
        const naive = Array.from({ length: 30 }, (_, n) => start.add({ days: n })).filter((date) =>
          days.includes(codes[date.dayOfWeek - 1] ?? "MO"),
        );
        const times = { rule: `FREQ=WEEKLY;BYDAY=${days}`, timeZone: helsinki };
        const ours = [...meetingDates(times, start).take(naive.length)];
        expect(ours.map(String)).toEqual(naive.map(String));
      }),
    );
  });
});

describe("when in the week an offering meets", () => {
  it("is told by its rhythms and days", () => {
    const { weekdays, dayParts } = weekTimesOf({
      meetings: [tuesdays, { dates: ["2026-11-21"], at: "10:00", timeZone: helsinki }],
    });
    expect([...weekdays]).toEqual(["2", "6"]);
    expect([...dayParts]).toEqual(["evening", "morning"]);
    const faraway = { rule: "FREQ=WEEKLY;BYDAY=TH", timeZone: "America/Los_Angeles" };
    expect([...weekTimesOf({ meetings: [{ ...faraway, at: "11:00" }] }).together]).toEqual(["4 evening"]);
    expect([...weekTimesOf({ meetings: [{ ...faraway, at: "17:00" }] }).together]).toEqual(["5 morning"]);
    expect(weekTimesOf({ meetings: [{ timeZone: helsinki }] })).toEqual({
      weekdays: new Set(),
      dayParts: new Set(),
      together: new Set(),
    });
  });
});
