import { describe, expect, it } from "vitest";
import { demoListings } from "../../demo/listings/index.ts";
import { directoryIndexOf, searchLanguage } from "../directory/index.ts";
import { lookedForIn } from "./near-plan.rules.ts";
import type { Answers } from "./plan.rules.ts";

const now = Temporal.Instant.from("2026-11-21T10:00:00Z");
const index = directoryIndexOf(
  demoListings(Temporal.PlainDate.from("2026-11-21")).map(({ slug, content }) => ({
    id: slug,
    slug,
    organisationId: null,
    standing: "listed" as const,
    content,
    publishedAt: now,
    changedAt: now,
    confirmedOn: null,
  })),
  searchLanguage(),
);
const near = (answers: Answers, locale: "fi" | "sv" | "en" = "fi"): readonly string[] => {
  const { words = "" } = lookedForIn(answers, locale) ?? {};
  return index.search({ words, language: "fi", chosen: {}, sort: "best", from: 0, size: 50 }, now).ids;
};

const ofParents = [
  "adhd-lasten-vanhemmat-jyvaskyla",
  "yksinhuoltajien-puistotreffit-laukaa",
  "keskosvanhemmat-seinajoki",
  "aidit-venajaksi-lappeenranta",
  "diabeteslasten-perheet-kuopio",
  "perhetapahtuma-koivuranta",
];
const ofTheIll = ["muistisairaan-laheiset-turku", "syopaan-sairastuneet-turku", "omaishoitajien-ryhma-muurame"];
const ofMen = ["miesten-saunailta-aanekoski", "eron-jalkeen-isat-tampere"];

/** For whom it is planned, what was told of the need, what is among the first found, and what would hurt. */
const cases: readonly (readonly [whom: string, need: string, first: string, spared: readonly string[]])[] = [
  ["vanhemmille", "Lapsemme kuoli.", "lapsensa-menettaneiden-ryhma-jyvaskyla", ofParents],
  ["läheisille", "Isäni teki itsemurhan.", "laheisen-itsemurhan-jalkeen-turku", ofTheIll],
  ["itsemurhan tehneiden läheisille", "", "laheisen-itsemurhan-jalkeen-turku", ofTheIll],
  ["miehille", "Vaimoni kuoli.", "puolisonsa-menettaneet-koivuranta", ofMen],
  ["naisille", "Mieheni lyö minua.", "turvaverkko-jyvaskyla", ["maahanmuuttajanaisten-aamu-jyvaskyla"]],
  ["vauvaperheille", "Keskenmeno ei katso aikaa.", "lapsikuolemaperheiden-verkkoryhma", ofParents],
];

describe("whoever plans a group of what wounds", () => {
  it.each(cases)("%s (%s): sees what is meant, and is spared the rest", (whom, need, first, spared) => {
    const ids = near({ whom: [whom], need: [need] });
    expect(ids.slice(0, 3)).toContain(first);
    expect(ids.filter((id) => spared.includes(id))).toEqual([]);
  });

  it("is spared by what was ticked, in every language", () => {
    for (const locale of ["fi", "sv", "en"] as const) {
      const ids = near({ whom: ["läheisille"], themes: ["bereavement-suicide", "close-ones-illness"] }, locale);
      expect(ids.slice(0, 3)).toContain("laheisen-itsemurhan-jalkeen-turku");
      expect(ids.filter((id) => ofTheIll.includes(id))).toEqual([]);
    }
  });

  it("finds no less where nothing wounds", () => {
    expect(near({ whom: ["pienten lasten vanhemmille"], need: ["Vauvaperheet ovat yksin."] })).toEqual(
      expect.arrayContaining(["aidit-venajaksi-lappeenranta", "keskosvanhemmat-seinajoki"]),
    );
    expect(lookedForIn({ need: ["Vauvaperheet ovat yksin."] }, "fi")).toBeUndefined();
  });

  it("has nothing of the need in an address", () => {
    expect(lookedForIn({ whom: ["vanhemmille"], need: ["Lapsemme kuoli."] }, "fi")?.mayBeSeen).toBe(false);
    expect(lookedForIn({ whom: ["lapsensa menettäneille"], need: ["Lapsemme kuoli."] }, "fi")?.mayBeSeen).toBe(true);
    const ticked = { whom: ["vanhemmille"], need: ["Lapsemme kuoli."], themes: ["bereavement-child"] };
    expect(lookedForIn(ticked, "fi")?.mayBeSeen).toBe(true);
  });
});
