import { describe, expect, it } from "vitest";
import { type Helpline, isDueForReview, linesFor, urgentLines } from "./help.rules.ts";

function line(slug: string, facts: Partial<Helpline> = {}): Helpline {
  return {
    slug,
    situation: "talk",
    position: 1,
    urgentPosition: null,
    numbers: ["116 111"],
    languages: [],
    cost: null,
    hiddenOnBill: false,
    chatUrl: null,
    sourceUrl: "https://example.org/",
    checkedOn: Temporal.PlainDate.from("2026-11-21"),
    reviewBy: Temporal.PlainDate.from("2027-05-21"),
    schedule: { kind: "always" },
    words: { locale: "fi", name: slug, forWhom: slug, hours: null },
    ...facts,
  };
}
const slugs = (lines: readonly Helpline[]) => lines.map(({ slug }) => slug);

describe("the order of the lines", () => {
  const lines = [
    line("swedish", { position: 2, languages: ["sv"] }),
    line("finnish", { position: 1, languages: ["fi"] }),
    line("silent about it", { position: 3 }),
    line("elsewhere", { situation: "medical" }),
  ];

  it("puts first those that may answer in the reader's language, and leaves none out", () => {
    expect(slugs(linesFor(lines, "talk", "fi"))).toEqual(["finnish", "silent about it", "swedish"]);
    expect(slugs(linesFor(lines, "talk", "fi-simple"))).toEqual(["finnish", "silent about it", "swedish"]);
    expect(slugs(linesFor(lines, "talk", "sv"))).toEqual(["swedish", "silent about it", "finnish"]);
    expect(slugs(linesFor(lines, "talk", "en"))).toEqual(["silent about it", "finnish", "swedish"]);
  });

  it("gives the short list one line for each place, in a language the reader speaks", () => {
    const urgent = [
      line("second", { urgentPosition: 2 }),
      line("crisis in Finnish", { urgentPosition: 1, languages: ["fi"] }),
      line("crisis in Swedish", { urgentPosition: 1, languages: ["sv"] }),
      line("not urgent"),
    ];
    expect(slugs(urgentLines(urgent, "fi"))).toEqual(["crisis in Finnish", "second"]);
    expect(slugs(urgentLines(urgent, "sv"))).toEqual(["crisis in Swedish", "second"]);
    expect(slugs(urgentLines(urgent, "en"))).toEqual(["second"]);
  });
});

describe("review", () => {
  it("is due on its day", () => {
    expect(isDueForReview(line("a"), Temporal.PlainDate.from("2027-05-20"))).toBe(false);
    expect(isDueForReview(line("a"), Temporal.PlainDate.from("2027-05-21"))).toBe(true);
  });
});
