import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarFile } from "./calendar-file.rules.ts";
import { nextMeetings } from "./meeting-times.rules.ts";
import type { MeetingTimes } from "./offering.ts";

const now = Temporal.Instant.from("2026-09-01T09:00:00+03:00");
const tuesdays: MeetingTimes = {
  rule: "FREQ=WEEKLY;BYDAY=TU",
  from: "2026-08-04",
  at: "18:00",
  minutes: 120,
  timeZone: "Europe/Helsinki",
};
const fileOf = (meetings: MeetingTimes[], endsOn?: string) =>
  calendarFile(
    {
      content: { meetings, ...(endsOn && { endsOn }) },
      code: "3f9a1c07be21",
      title: "Tapaaminen",
      location: "Pitkäsillankatu 3, 40100 Jyväskylä; \\sisäpiha",
      url: "https://tuki.example/t/3f9a1c07be21",
      host: "tuki.example",
      changedAt: now,
    },
    now,
  );

/** Every event of the file as another program reads it, until `count`, as instants. */
function read(file: string, count: number): string[] {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const starts = calendar.getAllSubcomponents("vevent").flatMap((component) => {
    const event = new ICAL.Event(component);
    const each = event.iterator();
    const found: string[] = [];
    for (let next = each.next(); next && found.length < count; next = each.next()) {
      found.push(Temporal.Instant.fromEpochMilliseconds(next.toJSDate().getTime()).toString());
    }
    return found;
  });
  return starts.toSorted().slice(0, count);
}

const ours = (meetings: MeetingTimes[], count: number) =>
  nextMeetings({ meetings }, now, count)
    .filter(({ status }) => status !== "cancelled")
    .map(({ start }) => start.toInstant().toString());

describe("the calendar file", () => {
  it("comes through another program unchanged, across both changes of clocks", () => {
    const meetings = [tuesdays];
    const found = read(fileOf(meetings), 40);
    expect(found).toEqual(ours(meetings, 40));
    expect(found).toContain("2026-10-20T15:00:00Z");
    expect(found).toContain("2026-10-27T16:00:00Z");
    expect(found).toContain("2027-03-23T16:00:00Z");
    expect(found).toContain("2027-03-30T15:00:00Z");
  });

  it("leaves out what is cancelled and breaks, and has what was moved where it was moved to", () => {
    const meetings: MeetingTimes[] = [
      {
        ...tuesdays,
        exceptions: [{ on: "2026-09-15" }, { on: "2026-09-22", movedTo: { on: "2026-09-24", at: "17:00" } }],
        breaks: [{ from: "2026-12-01", to: "2027-01-10" }],
      },
    ];
    expect(read(fileOf(meetings), 20)).toEqual(ours(meetings, 20));
  });

  it("ends when the offering ends, and knows single days and days without a time", () => {
    expect(read(fileOf([tuesdays], "2026-09-15"), 9)).toHaveLength(3);
    const days = fileOf([{ dates: ["2026-10-01", "2026-11-05"], timeZone: "Europe/Helsinki" }]);
    expect(days.match(/DTSTART;VALUE=DATE:(\d+)/g)).toEqual([
      "DTSTART;VALUE=DATE:20261001",
      "DTSTART;VALUE=DATE:20261105",
    ]);
  });

  it("names nothing, escapes what it must, and keeps its lines short", () => {
    const file = fileOf([tuesdays]);
    expect(file).toContain("SUMMARY:Tapaaminen\r\n");
    const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
    expect(event?.getFirstPropertyValue("location")).toBe("Pitkäsillankatu 3, 40100 Jyväskylä; \\sisäpiha");
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("is for any rhythm what our own pages say", () => {
    const rule = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom("TU", "MO,TH", "SA"))
        .map(([n, days]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days}`),
      fc
        .tuple(fc.constantFrom(1, 2, 3, -1), fc.constantFrom("MO", "WE", "SU"))
        .map(([n, day]) => `FREQ=MONTHLY;BYDAY=${n}${day}`),
    );
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 12, max: 22 }), (rule, days, hour) => {
        const from = Temporal.PlainDate.from("2026-03-01").add({ days }).toString();
        const meetings = [{ ...tuesdays, rule, from, at: `${String(hour).padStart(2, "0")}:15` }];
        expect(read(fileOf(meetings), 12)).toEqual(ours(meetings, 12));
      }),
      { numRuns: 40 },
    );
  });
});
