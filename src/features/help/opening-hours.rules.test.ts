import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OpeningSpan, openState, type Schedule, zone } from "./opening-hours.rules.ts";

const span = (weekday: number, opens: string, closes: string): OpeningSpan => ({
  weekday,
  opens: Temporal.PlainTime.from(opens),
  closes: Temporal.PlainTime.from(closes),
});
const weekly = (...spans: OpeningSpan[]): Schedule => ({ kind: "weekly", spans });
const at = (time: string) => Temporal.Instant.from(time);

/** A state with its times as Finland's clocks show them. */
function told(schedule: Schedule, time: string): string {
  const state = openState(schedule, at(time));
  const clock = (when: Temporal.ZonedDateTime) => when.toString({ smallestUnit: "minute", timeZoneName: "never" });
  if (state.kind === "open") return `open until ${clock(state.until)}`;
  if (state.kind === "closed") return `opens ${clock(state.opens)}`;
  return state.kind;
}

describe("is somebody answering now", () => {
  const weekdays = weekly(...[1, 2, 3, 4, 5].map((day) => span(day, "09:00", "20:00")));

  it("opens and closes on the minute", () => {
    expect(told(weekdays, "2026-11-23T08:59:59+02:00")).toBe("opens 2026-11-23T09:00+02:00");
    expect(told(weekdays, "2026-11-23T09:00:00+02:00")).toBe("open until 2026-11-23T20:00+02:00");
    expect(told(weekdays, "2026-11-23T19:59:59+02:00")).toBe("open until 2026-11-23T20:00+02:00");
    expect(told(weekdays, "2026-11-23T20:00:00+02:00")).toBe("opens 2026-11-24T09:00+02:00");
  });

  it("looks over the weekend and no further than a week", () => {
    expect(told(weekdays, "2026-11-27T20:00:00+02:00")).toBe("opens 2026-11-30T09:00+02:00");
    const mondays = weekly(span(1, "09:00", "10:00"));
    expect(told(mondays, "2026-11-23T10:00:00+02:00")).toBe("opens 2026-11-30T09:00+02:00");
  });

  it("goes by Finland's clocks, wherever the server is", () => {
    expect(told(weekdays, "2026-11-23T06:59:00Z")).toBe("opens 2026-11-23T09:00+02:00");
    expect(told(weekdays, "2026-06-22T06:00:00Z")).toBe("open until 2026-06-22T20:00+03:00");
  });

  it("stays open over midnight, also from Sunday to Monday", () => {
    const evenings = weekly(...[1, 2, 3, 4, 5, 6, 7].map((day) => span(day, "18:00", "00:00")));
    expect(told(evenings, "2026-11-23T23:59:00+02:00")).toBe("open until 2026-11-24T00:00+02:00");
    expect(told(evenings, "2026-11-24T00:00:00+02:00")).toBe("opens 2026-11-24T18:00+02:00");
    const nights = weekly(span(7, "22:00", "02:00"));
    expect(told(nights, "2026-11-30T01:30:00+02:00")).toBe("open until 2026-11-30T02:00+02:00");
  });

  it("tells the end of openings that follow one another", () => {
    const shifts = weekly(span(1, "18:00", "00:00"), span(2, "00:00", "02:00"));
    expect(told(shifts, "2026-11-23T19:00:00+02:00")).toBe("open until 2026-11-24T02:00+02:00");
  });

  it("keeps its clock times when the clocks move", () => {
    const sundays = weekly(span(7, "01:00", "05:00"), span(7, "09:00", "10:00"));
    // 28 March 2027: 03:00 becomes 04:00.
    expect(told(sundays, "2027-03-28T02:59:00+02:00")).toBe("open until 2027-03-28T05:00+03:00");
    expect(told(sundays, "2027-03-28T05:00:00+03:00")).toBe("opens 2027-03-28T09:00+03:00");
    // 25 October 2026: 04:00 becomes 03:00, so the hour from three to four comes twice.
    expect(told(sundays, "2026-10-25T03:30:00+03:00")).toBe("open until 2026-10-25T05:00+02:00");
    expect(told(sundays, "2026-10-25T03:30:00+02:00")).toBe("open until 2026-10-25T05:00+02:00");
    // Closed on the evening before: tomorrow at nine is ten hours away in spring, not nine.
    expect(told(sundays, "2027-03-27T23:00:00+02:00")).toBe("opens 2027-03-28T01:00+02:00");
  });

  it("does not open in an hour that is skipped", () => {
    const skipped = weekly(span(7, "03:00", "04:00"));
    expect(told(skipped, "2027-03-28T01:00:00+02:00")).toBe("opens 2027-04-04T03:00+03:00");
  });

  it("says nothing where nothing is known", () => {
    expect(told({ kind: "unknown" }, "2026-11-23T12:00:00Z")).toBe("unknown");
    expect(told(weekly(), "2026-11-23T12:00:00Z")).toBe("unknown");
    expect(told({ kind: "always" }, "2026-11-23T12:00:00Z")).toBe("always");
  });

  const anyTime = fc
    .integer({ min: 0, max: 95 })
    .map((quarter) => Temporal.PlainTime.from("00:00").add({ minutes: quarter * 15 }));
  const anySpan = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), opens: anyTime, closes: anyTime });
  const anySchedule = fc.array(anySpan, { minLength: 1, maxLength: 5 }).map((spans) => weekly(...spans));
  const year = { min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) };
  const anyMoment = fc.integer(year).map((time) => Temporal.Instant.fromEpochMilliseconds(time));

  it("is never contradicted at the moment it names (any schedule, any moment of two years)", () => {
    const isOpen = (schedule: Schedule, now: Temporal.Instant) => openState(schedule, now).kind === "open";
    const second = { seconds: 1 };
    fc.assert(
      fc.property(anySchedule, anyMoment, (schedule, now) => {
        const state = openState(schedule, now);
        if (state.kind === "open") {
          const until = state.until.toInstant();
          expect(isOpen(schedule, until.subtract(second))).toBe(true);
          // Openings that fill the week never end; the rule looks a week ahead.
          if (now.until(until).total("hours") < 7 * 24) expect(isOpen(schedule, until)).toBe(false);
        } else if (state.kind === "closed") {
          const opens = state.opens.toInstant();
          expect(isOpen(schedule, opens)).toBe(true);
          expect(isOpen(schedule, opens.subtract(second))).toBe(false);
        }
      }),
    );
  });

  it("agrees with a look at the week's wall (any schedule, an ordinary week)", () => {
    const minutesOf = (day: number, time: Temporal.PlainTime) => (day - 1) * 1440 + time.hour * 60 + time.minute;
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 5 }), fc.integer({ min: 0, max: 7 * 1440 - 1 }), (spans, minute) => {
        const now = Temporal.ZonedDateTime.from(`2026-06-15T00:00[${zone}]`).add({ minutes: minute });
        const onTheWall = spans.some(({ weekday, opens, closes }) => {
          const from = minutesOf(weekday, opens);
          const to = minutesOf(weekday, closes) + (Temporal.PlainTime.compare(closes, opens) <= 0 ? 1440 : 0);
          return [minute, minute + 7 * 1440].some((one) => from <= one && one < to);
        });
        expect(openState(weekly(...spans), now.toInstant()).kind === "open").toBe(onTheWall);
      }),
    );
  });
});
