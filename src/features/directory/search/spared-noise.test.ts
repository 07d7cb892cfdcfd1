import { describe, expect, it } from "vitest";
import { demoListings } from "../../../demo/listings/index.ts";
import { themesOf } from "../../themes/index.ts";
import type { DirectoryEntry } from "../directory-entry.ts";
import type { OfferingContent } from "../offering.ts";
import { directoryIndexOf } from "./open-directory-index.ts";
import { searchLanguage } from "./search-language.ts";

const now = Temporal.Instant.from("2026-11-21T10:00:00Z");
const entryOf = (id: string, content: OfferingContent): DirectoryEntry => ({
  id,
  slug: id,
  organisationId: null,
  standing: "listed",
  content,
  publishedAt: now,
  changedAt: now,
  confirmedOn: null,
});
const contentOf = (name: string): OfferingContent => ({
  form: "group",
  name: { en: name },
  themes: [],
  audiences: [],
  organisers: [],
  ways: ["online"],
  contact: {},
  area: [],
  meetings: [],
  languages: ["en"],
});
const index = directoryIndexOf(
  demoListings(Temporal.PlainDate.from("2026-11-21")).map(({ slug, content }) => entryOf(slug, content)),
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
  "keskosvanhemmat-seinajoki",
  "perhetapahtuma-koivuranta",
  "aidit-venajaksi-lappeenranta",
];
const bySuicide = ["laheisen-itsemurhan-jalkeen-turku", "itsemurhan-jalkeen-verkossa"];
const widows = "puolisonsa-menettaneet-koivuranta";
const bereaved = [...bereavedOfChild, ...bySuicide, widows];
const fathersAlone = ["eteenpain-eron-jalkeen-kurssi-turku", "eron-jalkeen-isat-tampere"];
const specialNeeds = ["perhetapahtuma-koivuranta", "adhd-lasten-vanhemmat-jyvaskyla"];
const drinkingHome = "varjochat-nuorille";
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
  // A wound leads, whatever else is told of it.
  ["vauvani kuoli synnytyksessä", bereavedOfChild, otherParents],
  ["sikiö kuoli", bereavedOfChild, [...otherParents, ...bySuicide, widows]],
  ["kätkytkuolema", bereavedOfChild, [...otherParents, ...bySuicide]],
  ["mies kuoli sydänkohtaukseen", [widows], [...ofMen, ...otherParents, "avh-ja-afasia-jyvaskyla"]],
  ["aviomieheni kuoli syöpään", [widows], [...ofMen, "syopaan-sairastuneet-turku"]],
  ["enkelivauva", bereavedOfChild, otherParents],
  ["isä kuoli kun olin lapsi", ["sorggrupp-raseborg", "suru-sanoina-lukulista"], [...bereavedOfChild, ...bySuicide]],
  ["my mother died when I was a child", ["sorggrupp-raseborg", "suru-sanoina-lukulista"], bereavedOfChild],
  ["leski", [widows], [...bySuicide, ...bereavedOfChild]],
  ["koira kuoli", ["sorggrupp-raseborg", "suru-sanoina-lukulista"], [...bySuicide, ...bereavedOfChild, widows]],
  ["min hund dog", ["sorggrupp-raseborg"], [...bySuicide, ...bereavedOfChild, widows]],
  // Words of families, of being alone and of pain are nothing of a loss.
  ["yh-äiti", ["yksinhuoltajien-puistotreffit-laukaa"], bereaved],
  ["isä ei näe lapsia", fathersAlone, bereaved],
  ["sijaisvanhemmat", [], [...bereaved, ...otherParents]],
  ["uusperhe", [], [...bereaved, ...otherParents]],
  ["kaksoset", [], [...bereaved, ...otherParents]],
  ["lapsettomuus", [], [...bereaved, ...otherParents]],
  ["en saa lasta", [], [...bereaved, ...otherParents]],
  ["haluaisin lapsen", [], [...bereaved, ...otherParents]],
  ["I feel lonely", ["avoin-vertaiskahvila-jyvaskyla"], [...bereaved, ...againstViolence]],
  ["yksin jäänyt", ["avoin-vertaiskahvila-jyvaskyla"], bereaved],
  ["mummo yksin", ["avoin-vertaiskahvila-jyvaskyla"], [...bereaved, ...otherParents]],
  ["nuori yksinäinen", ["avoin-vertaiskahvila-jyvaskyla"], [...bereaved, drinkingHome]],
  ["jag är ensam", ["avoin-vertaiskahvila-jyvaskyla"], [...bereaved, drinkingHome]],
  ["fibromyalgia", ["kivun-kanssa-oulu"], bereaved],
  ["selkäkipu", ["kivun-kanssa-oulu"], bereaved],
  ["nettipokeri velat", ["velkojen-kanssa-lahti"], [...bereaved, ...otherParents]],
  ["viiltelee", [], bereaved],
  ["tapan itteni", [], [...bereaved, ...otherParents]],
  ["mä en jaksa enää", ["ahdistus-ja-paniikki-turku"], [...bereaved, ...otherParents]],
  ["jag orkar inte mer", ["ahdistus-ja-paniikki-turku"], [...bereaved, ...otherParents]],
  ["läheisriippuvainen", [], bereaved],
  ["kukaan ei ymmärrä", ["avoin-vertaiskahvila-jyvaskyla"], [...bereaved, ...againstViolence]],
  ["haluan jutella jonkun kanssa", ["avoin-vertaiskahvila-jyvaskyla"], [...bereaved, ...againstViolence]],
  ["lapseni isä hakkaa minua", againstViolence, [...bereaved, ...otherParents]],
  // Who drinks, and whose husband does, is not a child of the house.
  ["oon alkoholisti", ["askel-tanaan-jyvaskyla"], bereaved],
  ["viinan kans läträäminen", ["askel-tanaan-verkossa"], [drinkingHome]],
  ["min man dricker", ["askel-tanaan-verkossa"], [drinkingHome]],
  ["teiniäiti", ["aidit-venajaksi-lappeenranta"], [drinkingHome, ...bereaved]],
  ["poika ei käy koulussa", [], [drinkingHome]],
  // Who one is.
  [
    "homo",
    ["muunsukupuolisten-ja-transihmisten-ilta-helsinki"],
    ["lapsuudenkodin-varjo-turku", ...bereaved, ...otherParents],
  ],
  ["lapseni tuli kaapista", ["muunsukupuolisten-ja-transihmisten-ilta-helsinki"], otherParents],
  ["lapseni on trans", ["muunsukupuolisten-ja-transihmisten-ilta-helsinki"], againstViolence],
  ["autismi", specialNeeds, bereaved],
  ["autisti poika", specialNeeds, bereaved],
  ["autismin kirjo", specialNeeds, ["suru-sanoina-lukulista"]],
  ["aikuinen sisar syöpä", ["syopaan-sairastuneet-turku"], ["ahdistus-ja-paniikki-turku", ...otherParents]],
  ["äidin hoito raskasta", ["omaishoitajien-ryhma-muurame"], [...bereaved, "aidit-venajaksi-lappeenranta"]],
  ["asunnoton", [], otherParents],
  ["pitkäkovid", ["pitka-covid-kavelyporukka"], []],
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
    ["lapsikuolma", "lapsikuolema"],
    ["perheväkvalta", "perheväkivalta"],
    ["mentin lapseni", "menetin lapseni"],
    ["mentin lapsni", "menetin lapseni"],
    ["menetin lapsni", "menetin lapseni"],
    ["Mentin vauvani viime vuonna", "menetin vauvani viime vuonna"],
    ["menetin mieehni", "menetin mieheni"],
    ["förlorad mitt barn", "förlorade mitt barn"],
    ["itsemurhsa läheinen", "itsemurha läheinen"],
  ])("%s: is read as %s, and is told so or found by it", (typed, meant) => {
    const { ids, understoodAs } = ask(typed);
    expect(ids.toSorted()).toEqual(ask(meant).ids.toSorted());
    expect(ids[0]).toBe(ask(meant).ids[0]);
    expect([undefined, meant]).toContain(understoodAs);
  });

  it.each(["mentori lapselle", "menin lapseni kanssa", "lapseni kuuli", "en ole kuullut"])(
    "%s: is left as it is",
    (typed) => {
      expect(ask(typed).understoodAs).toBeUndefined();
    },
  );

  it.each(["suru", "sorg", "grief", "suru jyväskylä"])(
    "%s: finds people before books, and nobody who only grieves a divorce",
    (words) => {
      const { ids } = ask(words);
      expect(ids[0]).not.toBe("suru-sanoina-lukulista");
      expect(ids).toContain("suru-sanoina-lukulista");
      expect(ids).not.toContain("eron-jalkeen-isat-tampere");
    },
  );

  it("finds children of drinkers last for who drinks", () => {
    for (const words of ["alkoholisti", "oon alkoholisti"])
      expect(ask(words).ids.slice(0, 6), words).not.toContain(drinkingHome);
  });

  it("finds books first for who asks for them", () => {
    expect(ask("kirjoja surusta").ids[0]).toBe("suru-sanoina-lukulista");
  });

  it.each(["apua", "Apua!!", "mistä saan apua", "auttakaa minua", "help", "hjälp mig"])(
    "%s: finds who answers, and nothing else",
    (words) => {
      expect(ask(words).ids.toSorted()).toEqual(["majakka-chat", "rinnallakulkijan-puhelin", "varjochat-nuorille"]);
    },
  );

  it("finds what is for all before what is for women, where a woman hits", () => {
    for (const words of ["vaimo lyö minua", "väkivaltainen nainen"])
      expect(ask(words).ids[0], words).toBe("majakka-chat");
    expect(ask("mies lyö minua").ids).toContain("turvaverkko-jyvaskyla");
  });

  it("takes a bare name for what it surely says, and else for a name", () => {
    const bare = directoryIndexOf(
      ["Desperate as the Dying", "Sururyhmä"].map((name, n) => entryOf(`bare-${n}`, contentOf(name))),
      searchLanguage(),
    );
    const found = (words: string) =>
      bare.search({ words, language: "en", chosen: {}, sort: "best", from: 0, size: 9 }, now).ids;
    expect(found("my mother died")).toEqual(["bare-1"]);
    expect(found("desperate")).toEqual(["bare-0"]);
  });

  it("is shown nothing that wounds by a theme alone either", () => {
    const about = { words: "", chosen: { theme: ["young-people"] }, sort: "best", from: 0, size: 50 } as const;
    expect(index.search(about, now).ids).toContain(drinkingHome);
    expect(index.search({ ...about, spareFor: ["bullying"] }, now).ids).not.toContain(drinkingHome);
  });

  it.each(["vauvani kuoli synnytyksessä", "enkelivauva", "sikiö kuoli"])("%s: is not told of babies", (words) => {
    for (const theme of ["baby-and-small-child", "expecting"]) expect(ask(words).themes).not.toContain(theme);
  });

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
