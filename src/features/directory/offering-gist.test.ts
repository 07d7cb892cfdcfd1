import { describe, expect, it } from "vitest";
import { anOffering } from "./directory.testing.ts";
import { rhythmOnPaper } from "./meeting-words.ts";
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
});
