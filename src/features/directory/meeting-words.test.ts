import { describe, expect, it } from "vitest";
import { type Locale, locales } from "../../shared/i18n/index.ts";
import { nextMeetings } from "./meeting-times.rules.ts";
import { clockSpan, meetingInWords, movedFromInWords, rhythmInWords, rhythmsInWords } from "./meeting-words.ts";
import type { MeetingTimes } from "./offering.ts";

const evening = { at: "18:00", minutes: 120, timeZone: "Europe/Helsinki" };
const words = (times: Partial<MeetingTimes>, locale: Locale) => rhythmInWords({ ...evening, ...times }, locale);

describe("a rhythm in words", () => {
  it.each<[Partial<MeetingTimes>, string, string, string]>([
    [{ rule: "FREQ=WEEKLY;BYDAY=TU" }, "tiistaisin klo 18–20", "tisdagar kl. 18–20", "Tuesdays, 18:00–20:00"],
    [
      { rule: "FREQ=WEEKLY;BYDAY=TH,MO" },
      "maanantaisin ja torstaisin klo 18–20",
      "måndagar och torsdagar kl. 18–20",
      "Mondays and Thursdays, 18:00–20:00",
    ],
    [
      { rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU" },
      "joka toinen tiistai klo 18–20",
      "varannan tisdag kl. 18–20",
      "every second Tuesday, 18:00–20:00",
    ],
    [
      { rule: "FREQ=MONTHLY;BYDAY=1TU" },
      "kuukauden ensimmäinen tiistai klo 18–20",
      "första tisdagen i månaden kl. 18–20",
      "the first Tuesday of the month, 18:00–20:00",
    ],
    [
      { rule: "FREQ=MONTHLY;BYDAY=WE;BYSETPOS=-1" },
      "kuukauden viimeinen keskiviikko klo 18–20",
      "sista onsdagen i månaden kl. 18–20",
      "the last Wednesday of the month, 18:00–20:00",
    ],
    [
      { rule: "FREQ=MONTHLY;BYDAY=1SU,3SU" },
      "kuukauden ensimmäinen ja kolmas sunnuntai klo 18–20",
      "första och tredje söndagen i månaden kl. 18–20",
      "the first and third Sunday of the month, 18:00–20:00",
    ],
    [{ rule: "FREQ=DAILY" }, "joka päivä klo 18–20", "varje dag kl. 18–20", "every day, 18:00–20:00"],
    [
      { rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" },
      "maanantaista perjantaihin klo 18–20",
      "måndag till fredag kl. 18–20",
      "Monday to Friday, 18:00–20:00",
    ],
    [{}, "sovittuina aikoina", "enligt överenskommelse", "by appointment"],
    [
      { rule: "FREQ=YEARLY;BYMONTH=12;BYDAY=1SU" },
      "vaihtelevina päivinä klo 18–20",
      "på varierande dagar kl. 18–20",
      "on varying days, 18:00–20:00",
    ],
    [{ dates: ["2026-12-05"] }, "5.12.2026 klo 18–20", "5.12.2026 kl. 18–20", "5 December 2026, 18:00–20:00"],
  ])("%o", (times, fi, sv, en) => {
    expect([words(times, "fi"), words(times, "sv"), words(times, "en")]).toEqual([fi, sv, en]);
    expect(words(times, "fi-simple")).not.toBe("");
  });

  it("says times as they are read", () => {
    expect(clockSpan("18:30", 90, "fi")).toBe("klo 18.30–20");
    expect(clockSpan("22:00", 120, "fi")).toBe("klo 22–24");
    expect(clockSpan("18:00", undefined, "sv")).toBe("kl. 18");
  });
});

describe("a rhythm by other clocks than ours", () => {
  const now = Temporal.Instant.from("2026-11-23T12:00+02:00");
  const there = (times: Partial<MeetingTimes>, locale: Locale = "fi", at: Temporal.Instant | undefined = now) =>
    rhythmInWords({ at: "11:00", minutes: 60, timeZone: "America/Los_Angeles", ...times }, locale, at);

  it("is told by ours, with theirs beside", () => {
    const thursdays = { rule: "FREQ=WEEKLY;BYDAY=TH" };
    expect(there(thursdays)).toBe("torstaisin klo 21–22 Suomen aikaa (paikallista aikaa klo 11–12)");
    expect(there(thursdays, "sv")).toBe("torsdagar kl. 21–22 finsk tid (lokal tid kl. 11–12)");
    expect(there(thursdays, "en")).toBe("Thursdays, 21:00–22:00 Finnish time (local time 11:00–12:00)");
    expect(there({ rule: "FREQ=DAILY" })).toBe("joka päivä klo 21–22 Suomen aikaa (paikallista aikaa klo 11–12)");
    expect(there({ dates: ["2026-12-05"] })).toBe("5.12.2026 klo 21–22 Suomen aikaa (paikallista aikaa klo 11–12)");
  });

  it("is told of the day it is here", () => {
    expect(there({ rule: "FREQ=WEEKLY;BYDAY=TH", at: "17:00" })).toBe(
      "perjantaisin klo 3–4 Suomen aikaa (paikallista aikaa torstaisin klo 17–18)",
    );
    expect(there({ rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", at: "17:00", from: "2026-11-01" })).toBe(
      "joka toinen maanantai klo 3–4 Suomen aikaa (paikallista aikaa joka toinen sunnuntai klo 17–18)",
    );
    expect(there({ rule: "FREQ=WEEKLY;BYDAY=MO", at: "08:00", timeZone: "Australia/Sydney" })).toBe(
      "sunnuntaisin klo 23–24 Suomen aikaa (paikallista aikaa maanantaisin klo 8–9)",
    );
    // The day after the first Thursday is not always the first Friday.
    expect(there({ rule: "FREQ=MONTHLY;BYDAY=1TH", at: "17:00" })).toBe(
      "kuukauden ensimmäinen torstai klo 17–18 (paikallista aikaa, Los Angeles)",
    );
  });

  it("follows the clocks as they are when it next is", () => {
    const utc = { rule: "FREQ=WEEKLY;BYDAY=TH", timeZone: "Etc/UTC" };
    expect(there(utc)).toContain("klo 13–14 Suomen aikaa");
    expect(there(utc, "fi", Temporal.Instant.from("2026-07-01T12:00Z"))).toContain("klo 14–15 Suomen aikaa");
  });

  it("is told as ever where the clocks are the same", () => {
    expect(there({ rule: "FREQ=WEEKLY;BYDAY=TH", timeZone: "Europe/Mariehamn" })).toBe("torstaisin klo 11–12");
  });

  it("leaves nothing to reckon of a single meeting", () => {
    const times = { at: "17:00", minutes: 90, timeZone: "America/Los_Angeles", rule: "FREQ=WEEKLY;BYDAY=MO" };
    const [meeting] = nextMeetings({ meetings: [times] }, now, 1);
    expect(meeting && meetingInWords(meeting, now, "fi")).toBe(
      "huomenna, tiistaina 24.11. klo 3–4.30 Suomen aikaa (paikallista aikaa maanantaina klo 17–18.30)",
    );
    expect(meeting && meetingInWords(meeting, now, "sv", { local: false })).toBe(
      "i morgon, tisdag 24.11. kl. 3–4.30 finsk tid",
    );
  });
});

describe("several rhythms in words", () => {
  const now = Temporal.Instant.from("2026-11-23T12:00+02:00");
  const fortnightly = { ...evening, rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH" };

  it("say once what two of them say: odd weeks go on after a year of 53 as other ones", () => {
    const meetings = [
      { ...fortnightly, from: "2026-11-12", until: "2026-12-31" },
      { ...fortnightly, from: "2027-01-07" },
    ];
    expect(rhythmsInWords(meetings, now, "fi")).toEqual(["joka toinen torstai klo 18–20"]);
  });

  it("leave out one that is over, unless all are", () => {
    const over = { ...evening, rule: "FREQ=WEEKLY;BYDAY=MO", from: "2026-01-05", until: "2026-05-25" };
    expect(rhythmsInWords([over, fortnightly], now, "fi")).toEqual(["joka toinen torstai klo 18–20"]);
    expect(rhythmsInWords([over], now, "fi")).toEqual(["maanantaisin klo 18–20"]);
  });
});

describe("a meeting in words", () => {
  const at = (now: string, locale: Locale) => {
    const instant = Temporal.Instant.from(now);
    const [meeting] = nextMeetings({ meetings: [{ ...evening, rule: "FREQ=WEEKLY;BYDAY=TU" }] }, instant, 1);
    return meeting && meetingInWords(meeting, instant, locale);
  };

  it("is today, tomorrow or on its day, with the year where it is another", () => {
    expect(at("2026-11-24T12:00+02:00", "fi")).toBe("tänään, tiistaina 24.11. klo 18–20");
    expect(at("2026-11-23T12:00+02:00", "sv")).toBe("i morgon, tisdag 24.11. kl. 18–20");
    expect(at("2026-11-25T12:00+02:00", "en")).toBe("Tuesday 1 December, 18:00–20:00");
    expect(at("2026-12-30T12:00+02:00", "fi")).toBe("tiistaina 5.1.2027 klo 18–20");
    for (const locale of locales) expect(at("2026-11-24T12:00+02:00", locale)).toContain("24");
  });
});

describe("a meeting that was moved", () => {
  const from = (movedTo: { on: string; at: string }, locale: Locale, times: Partial<typeof evening> = {}) => {
    const rhythm = { ...evening, ...times, rule: "FREQ=WEEKLY;BYDAY=TU", exceptions: [{ on: "2026-11-24", movedTo }] };
    const instant = Temporal.Instant.from("2026-11-23T12:00+02:00");
    const [meeting] = nextMeetings({ meetings: [rhythm] }, instant, 1);
    return meeting && movedFromInWords(meeting, locale);
  };

  it("says the day it would have been, and the hour where only that is another", () => {
    expect(from({ on: "2026-11-25", at: "18:00" }, "fi")).toBe("24.11.");
    expect(from({ on: "2026-11-24", at: "19:30" }, "fi")).toBe("klo 18");
    expect(from({ on: "2026-11-24", at: "19:30" }, "sv")).toBe("kl. 18");
    expect(from({ on: "2026-11-24", at: "19:30" }, "en")).toBe("18:00");
  });

  it("says nothing where neither is another", () => {
    expect(from({ on: "2026-11-24", at: "18:00" }, "fi")).toBeUndefined();
  });
});
