import { describe, expect, it } from "vitest";
import { nextMeetings } from "../directory/index.ts";
import { differs, withAgreed, withExtra } from "./listing.rules.ts";
import { patternOf } from "./pattern.rules.ts";
import { isElsewhere } from "./place.rules.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const now = Temporal.Instant.from("2026-11-21T12:00:00Z");
const at = Temporal.PlainTime.from("18:00");
const agreedOn = (days: readonly string[], more = {}) =>
  days.map((iso) => ({ onDay: day(iso), at, minutes: 120, cancelled: false, ...more }));
const toldDays = (content: Parameters<typeof nextMeetings>[0]) =>
  nextMeetings(content, now, 60)
    .filter(({ status }) => status !== "cancelled")
    .map(({ start }) => start.toPlainDate().toString());

describe("the rhythm that days follow", () => {
  it.each([
    [["2026-12-01", "2026-12-08", "2026-12-15"], "FREQ=WEEKLY;BYDAY=TU", []],
    [["2026-12-01", "2026-12-15", "2027-01-12"], "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", [["2026-12-29", "2026-12-29"]]],
    [["2026-12-01", "2027-01-05", "2027-02-02"], "FREQ=MONTHLY;BYDAY=1TU", []],
    [["2026-12-29", "2027-01-26", "2027-02-23", "2027-03-30"], "FREQ=MONTHLY;BYDAY=-1TU", []],
    [["2026-12-01", "2026-12-08", "2026-12-15", "2027-01-05"], "FREQ=WEEKLY;BYDAY=TU", [["2026-12-22", "2026-12-29"]]],
  ])("%s", (days, rule, gaps) => {
    const pattern = patternOf(days.map(day));
    expect(pattern?.rule).toBe(rule);
    expect(pattern?.gaps.map(({ from, to }) => [from, to])).toEqual(gaps);
  });

  it("is none where they follow none, or are too few", () => {
    expect(patternOf(["2026-12-01", "2026-12-03", "2026-12-20"].map(day))).toBeUndefined();
    expect(patternOf(["2026-12-01", "2026-12-08"].map(day))).toBeUndefined();
  });
});

describe("a listing that tells what is agreed", () => {
  const weekly = {
    meetings: [{ rule: "FREQ=WEEKLY;BYDAY=TU", from: "2026-12-01", at: "18:00", timeZone: "Europe/Helsinki" }],
  };

  it("tells these days and no others, whatever their rhythm", () => {
    for (const days of [
      ["2026-12-01", "2026-12-15", "2027-01-12"],
      ["2026-12-03", "2026-12-04", "2027-02-01"],
      ["2026-12-01"],
    ]) {
      const told = withAgreed(weekly, agreedOn(days));
      expect(toldDays(told)).toEqual(days);
      expect(differs(weekly, agreedOn(days), now)).toBe(days.length > 1);
      expect(differs(told, agreedOn(days), now)).toBe(false);
    }
  });

  it("tells of a cancelled one, of different times of day, and is not over before the last", () => {
    const agreed = [
      ...agreedOn(["2026-12-01", "2026-12-08"]),
      ...agreedOn(["2026-12-15"], { cancelled: true }),
      ...agreedOn(["2026-12-20"], { at: Temporal.PlainTime.from("10:30") }),
    ];
    const told = withAgreed({ ...weekly, endsOn: "2026-12-10" }, agreed);
    expect(toldDays(told)).toEqual(["2026-12-01", "2026-12-08", "2026-12-20"]);
    expect(told.endsOn).toBe("2026-12-20");
    expect(nextMeetings(told, now, 5).some(({ status }) => status === "cancelled")).toBe(true);
    expect(told.meetings.map((times) => times.at)).toEqual(["18:00", "10:30"]);
  });

  it("stays as it is where nothing is agreed, and gets one more beside what it tells", () => {
    expect(withAgreed(weekly, [])).toEqual(weekly);
    const [extra] = agreedOn(["2026-12-03"]);
    const [usual] = agreedOn(["2026-12-08"]);
    if (!extra || !usual) throw new Error("two meetings");
    expect(toldDays(withExtra(weekly, extra)).slice(0, 3)).toEqual(["2026-12-01", "2026-12-03", "2026-12-08"]);
    expect(withExtra(weekly, usual)).toEqual(weekly);
    expect(withExtra({ meetings: [{ timeZone: "Europe/Helsinki" }] }, extra).meetings).toHaveLength(1);
  });
});

describe("a meeting elsewhere", () => {
  const exact = {
    privacy: "exact" as const,
    municipality: "179",
    name: "Kirjaston kahvio",
    address: "Esimerkkikatu 1",
    access: [],
    ringForAddress: false,
  };
  const isAway = (place: string, way: "face-to-face" | "online" = "face-to-face", listed = {}) =>
    isElsewhere({ way, place }, { place: { ...exact, ...listed }, ways: ["face-to-face"] });

  it("is one in another place than the one everyone reads", () => {
    expect(isAway("Kaivokatu 7")).toBe(true);
    expect(isAway("", "online")).toBe(true);
    for (const place of ["Kirjaston kahvio, Esimerkkikatu 1", "kirjaston  kahvio", "Esimerkkikatu 1, 2. kerros", ""])
      expect(isAway(place), place).toBe(false);
  });

  it("is no matter where the place is nobody's outside", () => {
    expect(isAway("Kaivokatu 7", "face-to-face", { privacy: "confidential" })).toBe(false);
    expect(isAway("Kaivokatu 7", "face-to-face", { privacy: "approximate" })).toBe(false);
  });
});
