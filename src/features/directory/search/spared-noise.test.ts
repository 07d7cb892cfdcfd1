import { describe, expect, it } from "vitest";
import { demoListings } from "../../../demo/listings/index.ts";
import { themesOf } from "../../themes/index.ts";
import { directoryIndexOf } from "./open-directory-index.ts";
import { searchLanguage } from "./search-language.ts";

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
const ask = (words: string) =>
  index.search({ words, language: "fi", chosen: {}, sort: "best", from: 0, size: 50 }, now);

const bereavedOfChild = [
  "lapsensa-menettaneiden-ryhma-jyvaskyla",
  "lapsikuolemaperheiden-verkkoryhma",
  "tukihenkilo-lapsensa-menettaneelle",
];
const otherParents = [
  "adhd-lasten-vanhemmat-jyvaskyla",
  "yksinhuoltajien-puistotreffit-laukaa",
  "maahanmuuttajanaisten-aamu-jyvaskyla",
  "diabeteslasten-perheet-kuopio",
  "perhetapahtuma-koivuranta",
  "aidit-venajaksi-lappeenranta",
];
const ofMen = ["miesten-saunailta-aanekoski", "eron-jalkeen-isat-tampere"];
const againstViolence = ["majakka-chat", "turvaverkko-jyvaskyla"];

/** What is asked, what is found before all else (in any order), and what would hurt whoever asks. */
const cases: readonly (readonly [words: string, first: readonly string[], spared: readonly string[]])[] = [
  ["menetin lapseni", bereavedOfChild, [...otherParents, ...ofMen, "puolisonsa-menettaneet-koivuranta"]],
  ["lapseni kuoli", bereavedOfChild, [...otherParents, ...ofMen, "puolisonsa-menettaneet-koivuranta"]],
  ["lapsi huostaanotettiin", [], [...bereavedOfChild, ...otherParents, ...ofMen]],
  ["mies lyö minua", againstViolence, ofMen],
  ["mieheni lyö minua ja olen yksin", againstViolence, ofMen],
  ["sain keskenmenon", ["lapsikuolemaperheiden-verkkoryhma"], ["avh-ja-afasia-jyvaskyla", ...otherParents]],
  ["löin vaimoani", [], againstViolence],
  ["jätin miehen", ["eteenpain-eron-jalkeen-kurssi-turku"], ["miesten-saunailta-aanekoski"]],
  [
    "itsemurha läheinen",
    ["laheisen-itsemurhan-jalkeen-turku", "itsemurhan-jalkeen-verkossa"],
    ["puolisonsa-menettaneet-koivuranta", ...bereavedOfChild, ...ofMen],
  ],
  ["mieheni kuoli", ["puolisonsa-menettaneet-koivuranta"], [...ofMen, ...bereavedOfChild]],
  ["vaari kuoli", ["suru-sanoina-lukulista"], [...otherParents, ...ofMen, ...againstViolence]],
  ["isäni pahoinpitelee äitiä", againstViolence, [...bereavedOfChild, ...ofMen]],
  [
    "abortti",
    ["lapsikuolemaperheiden-verkkoryhma"],
    ["tukihenkilo-lapsensa-menettaneelle", "lapsensa-menettaneiden-ryhma-jyvaskyla"],
  ],
  ["keskenmeno", ["lapsikuolemaperheiden-verkkoryhma"], otherParents],
  ["äiti juo", ["varjochat-nuorille"], otherParents],
  ["olen yksin", ["avoin-vertaiskahvila-jyvaskyla"], [...bereavedOfChild, ...againstViolence]],
];

describe("whoever is in distress", () => {
  it.each(cases)(
    "%s: finds what is meant first, and is spared what only has a word in common",
    (words, first, spared) => {
      const { ids } = ask(words);
      expect(ids.slice(0, first.length).toSorted()).toEqual(first.toSorted());
      expect(ids.filter((id) => spared.includes(id))).toEqual([]);
    },
  );

  it.each([
    ["keskenmno", "keskenmeno"],
    ["avioreo", "avioero"],
    ["mentin lapseni", "menetin lapseni"],
    ["mentin lapsni", "menetin lapseni"],
    ["menetin lapsni", "menetin lapseni"],
    ["Mentin vauvani viime vuonna", "menetin vauvani viime vuonna"],
    ["menetin mieehni", "menetin mieheni"],
    ["förlorad mitt barn", "förlorade mitt barn"],
    ["itsemurhsa läheinen", "itsemurha läheinen"],
  ])("%s: is read as %s, and is told so or found by it", (typed, meant) => {
    const { ids, understoodAs } = ask(typed);
    expect(ids).toEqual(ask(meant).ids);
    expect([undefined, meant]).toContain(understoodAs);
  });

  it.each(["mentori lapselle", "menin lapseni kanssa", "lapseni kuuli", "en ole kuullut"])(
    "%s: is left as it is",
    (typed) => {
      expect(ask(typed).understoodAs).toBeUndefined();
    },
  );

  it.each(["mies lyö minua", "jätin miehen"])("%s: is not told of men", (words) => {
    expect(ask(words).themes).not.toContain("men");
  });

  it.each(["syöpä", "rintasyöpä"])("%s: finds nobody who only eats", (words) => {
    expect(ask(words).ids).toContain("syopaan-sairastuneet-turku");
    expect(ask(words).ids).not.toContain("diabeteslasten-perheet-kuopio");
  });

  it("finds people by what they are called where nothing else is said", () => {
    expect(ask("miesten ryhmä").ids).toEqual(expect.arrayContaining(["miesten-saunailta-aanekoski"]));
    expect(ask("adhd lapsi").ids[0]).toBe("adhd-lasten-vanhemmat-jyvaskyla");
  });
});

describe("themes that are offered for what somebody writes", () => {
  it.each([
    ["Lapseni sijoitettiin ja olen yksin", "children-removed", ["alcohol", "drugs"]],
    ["Koti ei ole turvallinen, kerron kotiväkivallasta", "partner-violence", ["alcohol", "using-violence"]],
    ["Olen kokenut kotiväkivaltaa", "partner-violence", ["alcohol", "using-violence"]],
  ])("%s", (text, first, never) => {
    const themes: readonly string[] = themesOf(text).map(({ theme }) => theme);
    expect(themes[0]).toBe(first);
    expect(themes.filter((theme) => never.includes(theme))).toEqual([]);
  });
});
