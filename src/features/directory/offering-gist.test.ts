import { describe, expect, it } from "vitest";
import { anOffering } from "./directory.testing.ts";
import { changesOnPaper, rhythmOnPaper } from "./meeting-words.ts";
import { gistOf } from "./offering-words.ts";

const gist = (content: Parameters<typeof anOffering>[0]) => gistOf(anOffering(content).content, "fi")?.text;

describe("what an offering is, in short", () => {
  it("is its summary, or else what happens, or else for whom it is", () => {
    const all = { summary: { fi: "Lyhyesti." }, whatHappens: { fi: "Juodaan kahvia." }, forWhom: { fi: "Isille." } };
    expect(gist(all)).toBe("Lyhyesti.");
    expect(gist({ whatHappens: all.whatHappens, forWhom: all.forWhom })).toBe("Juodaan kahvia.");
    expect(gist({ forWhom: all.forWhom })).toBe("Isille.");
    expect(gist({})).toBeUndefined();
  });

  it("ends where a sentence does, or says that there is more", () => {
    expect(gist({ whatHappens: { fi: `Juodaan kahvia. ${"Jutellaan pitkään ".repeat(20)}` } })).toBe("Juodaan kahvia.");
    expect(gist({ whatHappens: { fi: "Juodaan kahvia\nja lauletaan" } })).toBe("Juodaan kahvia");
    const long = gist({ whatHappens: { fi: "jutellaan ".repeat(60) } }) ?? "";
    expect(long.length).toBeLessThanOrEqual(220);
    expect(long.endsWith("jutellaan…")).toBe(true);
  });
});

describe("a rhythm on paper", () => {
  it("says from which day on, where it is not every week's", () => {
    const times = { from: "2026-12-03", at: "18:00", minutes: 120, timeZone: "Europe/Helsinki" };
    expect(rhythmOnPaper({ ...times, rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH" }, "fi")).toBe(
      "joka toinen torstai klo 18–20, alkaen 3.12.2026",
    );
    expect(rhythmOnPaper({ ...times, rule: "FREQ=WEEKLY;BYDAY=TH" }, "fi")).toBe("torstaisin klo 18–20");
  });

  it("says the next time that takes place once it has begun", () => {
    const times = { from: "2026-01-05", at: "18:00", minutes: 120, timeZone: "Europe/Helsinki" };
    const fortnightly = { ...times, rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", exceptions: [{ on: "2026-11-23" }] };
    const on = (day: string) => Temporal.Instant.from(`${day}T12:00+02:00`);
    expect(rhythmOnPaper(fortnightly, "fi", on("2026-11-22"))).toBe(
      "joka toinen maanantai klo 18–20, seuraavan kerran 7.12.2026",
    );
    expect(rhythmOnPaper(fortnightly, "fi", on("2026-01-02"))).toBe("joka toinen maanantai klo 18–20, alkaen 5.1.2026");
  });
});

describe("what is not as usual, on paper", () => {
  const now = Temporal.Instant.from("2026-11-23T12:00+02:00");
  const tuesdays = {
    rule: "FREQ=WEEKLY;BYDAY=TU",
    from: "2026-09-01",
    at: "18:00",
    minutes: 120,
    timeZone: "Europe/Helsinki",
  };
  const told = (times: object) => changesOnPaper({ meetings: [{ ...tuesdays, ...times }] }, now, "fi");

  it("is nothing where all is as usual, or changes far ahead", () => {
    expect(told({})).toEqual([]);
    expect(told({ exceptions: [{ on: "2026-11-17" }, { on: "2027-02-02" }] })).toEqual([]);
  });

  it("names the days that are cancelled or moved, never by the day it is read", () => {
    expect(told({ exceptions: [{ on: "2026-11-24" }, { on: "2026-12-08" }] })).toEqual([
      "Peruttu: 24.11.2026 ja 8.12.2026",
    ]);
    expect(told({ exceptions: [{ on: "2026-12-01", movedTo: { on: "2026-11-24", at: "19:00" } }] })).toEqual([
      "Siirretty: tiistaina 24.11.2026 klo 19–21 (piti olla 1.12.)",
    ]);
  });

  it("tells of a break", () => {
    expect(told({ breaks: [{ from: "2026-12-20", to: "2027-01-10", why: "season" }] })).toEqual([
      "Tauolla 20.12.2026–10.1.2027.",
    ]);
  });
});
