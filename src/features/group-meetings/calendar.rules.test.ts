import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarOf } from "./calendar.rules.ts";

const now = Temporal.Instant.from("2027-03-01T10:00Z");
const meeting = (id: string, onDay: string, at?: string, more: { cancelled?: boolean; place?: string } = {}) => ({
  id,
  onDay: Temporal.PlainDate.from(onDay),
  at: at ? Temporal.PlainTime.from(at) : undefined,
  minutes: at ? 90 : undefined,
  cancelled: more.cancelled ?? false,
  changes: 2,
  place: more.place,
});

/** The file as a calendar program reads it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents("vevent").map((component) => ({
    event: new ICAL.Event(component),
    status: component.getFirstPropertyValue("status"),
  }));
}

describe("a calendar of meetings", () => {
  const personaId = "11111111-1111-4111-8111-111111111111";
  const meetings = [
    meeting("a", "2027-03-23", "18:00"),
    meeting("b", "2027-03-30", "18:00", { cancelled: true }),
    meeting("c", "2027-04-06"),
  ];

  it("keeps to the clock when summer time begins, and says what was cancelled", () => {
    const events = read(calendarOf({ personaId, title: "Tapaaminen", meetings }, now));
    expect(events.map(({ event }) => event.startDate.toJSDate().toISOString().slice(0, 16))).toEqual([
      "2027-03-23T16:00",
      "2027-03-30T15:00",
      expect.stringMatching(/^2027-04-0[56]/),
    ]);
    expect(events.map(({ status }) => status)).toEqual(["CONFIRMED", "CANCELLED", "CONFIRMED"]);
    expect(events[0]?.event.duration.toSeconds()).toBe(90 * 60);
    expect(events[2]?.event.startDate.isDate).toBe(true);
    expect(events[0]?.event.sequence).toBe(2);
  });

  it("names nothing but what its owner chose, in lines that every program takes", () => {
    const title = "Käsityökerho; kutoja, neuloja ja muita pitkän rivin ystäviä, joita riittää vaikka kuinka";
    const file = calendarOf(
      { personaId, title, meetings: [meeting("a", "2027-03-23", "18:00", { place: "Tori 1,\nA-ovi" })] },
      now,
    );
    expect(read(file)[0]?.event.summary).toBe(title);
    expect(read(file)[0]?.event.location).toBe("Tori 1,\nA-ovi");
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toMatch(/vertais|URL|http/i);
    expect(calendarOf({ personaId, title, meetings }, now)).not.toContain("LOCATION");
  });

  it("calls a meeting by another name in everyone's calendar", () => {
    const uids = (persona: string) =>
      read(calendarOf({ personaId: persona, title: "x", meetings }, now)).map(({ event }) => event.uid);
    const [one, other] = [uids(personaId), uids("22222222-2222-4222-8222-222222222222")];
    expect(new Set([...one, ...other]).size).toBe(6);
    expect(uids(personaId)).toEqual(one);
  });
});
