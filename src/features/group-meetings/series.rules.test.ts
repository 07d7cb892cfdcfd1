import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { easterOf, holidayOn } from "./holidays.rules.ts";
import { daysOf, isInBreak, mostMeetings, rhythms, type Series } from "./series.rules.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const series = (over: Partial<Series> = {}): Series => ({
  first: day("2026-12-01"),
  beginning: 4,
  rhythm: "monthly",
  until: day("2027-05-31"),
  breaks: [],
  ...over,
});
const isos = (one: Series) => daysOf(one).map(String);

describe("a series of meetings", () => {
  it("begins two weeks apart and goes on as the group wants", () => {
    const first = ["2026-12-01", "2026-12-15", "2026-12-29", "2027-01-12"];
    expect(isos(series({ until: day("2027-03-31") }))).toEqual([...first, "2027-02-02", "2027-03-02"]);
    expect(isos(series({ rhythm: "none" }))).toEqual(first);
    expect(isos(series({ rhythm: "every-3-weeks", until: day("2027-02-28") }))).toEqual([
      ...first,
      "2027-02-02",
      "2027-02-23",
    ]);
    expect(isos(series({ beginning: 0, rhythm: "weekly", until: day("2026-12-15") }))).toEqual([
      "2026-12-01",
      "2026-12-08",
      "2026-12-15",
    ]);
  });

  it("keeps to the month's weekday: a fifth is the last", () => {
    expect(isos(series({ first: day("2026-12-29"), beginning: 0, until: day("2027-04-30") }))).toEqual([
      "2026-12-29",
      "2027-01-26",
      "2027-02-23",
      "2027-03-30",
      "2027-04-27",
    ]);
  });

  it("puts the first meetings off for a break, and leaves later ones out", () => {
    const christmas = [{ from: day("2026-12-14"), to: day("2027-01-06") }];
    expect(isos(series({ beginning: 3, rhythm: "none", breaks: christmas }))).toEqual([
      "2026-12-01",
      "2027-01-12",
      "2027-01-26",
    ]);
    expect(isos(series({ beginning: 0, rhythm: "fortnightly", breaks: christmas, until: day("2027-01-26") }))).toEqual([
      "2026-12-01",
      "2027-01-12",
      "2027-01-26",
    ]);
  });

  const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => day("2024-01-01").add({ days }));
  const anySeries = fc.record({
    first: anyDay,
    beginning: fc.constantFrom(4 as const, 3 as const, 0 as const),
    rhythm: fc.constantFrom(...rhythms),
    length: fc.integer({ min: 0, max: 366 }),
    breaks: fc.array(
      fc.record({ from: anyDay, length: fc.integer({ min: 0, max: 90 }) }).map(({ from, length }) => ({
        from,
        to: from.add({ days: length }),
      })),
      { maxLength: 3 },
    ),
  });

  it("never has two meetings on one day, is in order, on one weekday, within its time and outside its breaks", () => {
    fc.assert(
      fc.property(anySeries, ({ length, ...rest }) => {
        const one = { ...rest, until: rest.first.add({ days: length }) };
        const days = daysOf(one);
        expect(new Set(days.map(String)).size).toBe(days.length);
        expect(days.map(String)).toEqual(days.map(String).toSorted());
        expect(days.length).toBeLessThanOrEqual(mostMeetings);
        for (const each of days) {
          expect(each.dayOfWeek).toBe(one.first.dayOfWeek);
          expect(isInBreak(one.breaks, each)).toBe(false);
          expect(Temporal.PlainDate.compare(each, one.until)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe("the holidays", () => {
  it("are Finland's", () => {
    expect([2024, 2025, 2026, 2027, 2038].map((year) => String(easterOf(year)))).toEqual([
      "2024-03-31",
      "2025-04-20",
      "2026-04-05",
      "2027-03-28",
      "2038-04-25",
    ]);
    const known = {
      "2026-01-01": "new-year",
      "2026-04-03": "good-friday",
      "2026-05-14": "ascension",
      "2026-05-24": "pentecost",
      "2026-06-19": "midsummer-eve",
      "2026-06-20": "midsummer",
      "2026-10-31": "all-saints",
      "2026-12-06": "independence",
      "2027-06-25": "midsummer-eve",
      "2026-12-01": undefined,
    };
    for (const [iso, holiday] of Object.entries(known)) expect(holidayOn(day(iso)), iso).toBe(holiday);
  });
});
