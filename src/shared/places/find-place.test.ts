import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlace, municipalities, type Place, regions, splitPlace, wellbeingCounties } from "./index.ts";

/** "municipality 179", or "municipality 179 after a slip", or what was suggested. */
function meant(text: string): string {
  const answer = findPlace(text);
  if (!answer.found) return `? ${answer.suggestions.map((place) => place.names.fi).join(", ")}`.trim();
  return `${answer.place.kind} ${answer.place.code}${answer.exact ? "" : " after a slip"}`;
}

/** The cases of names whose stem is the name itself, formed here by the grammar book. */
function casesOf(name: string): string[] {
  const back = /[aou][^aouäöy]*$/.test(name);
  const a = back ? "a" : "ä";
  const last = name.at(-1) ?? "";
  const into = /(.)\1$/.test(name.toLowerCase()) ? `${name}seen` : `${name}${last}n`;
  return [`ss${a}`, `st${a}`, `ll${a}`, `lt${a}`, "lle", "n"].map((ending) => name + ending).concat(into);
}

/** Endings before which nothing changes. */
const steady = /(la|lä|ra|rä|va|vä|ma|mä|na|nä|io|iö|ua|oo|sa|ja|jä)$/;

describe("a place", () => {
  it("is found by its name in Finnish, Swedish and English, however it is written", () => {
    for (const place of [...municipalities(), ...regions(), ...wellbeingCounties()]) {
      const spelt: string[] = Object.values(place.names);
      for (const name of spelt) {
        for (const text of [name, name.toUpperCase(), ` ${name.toLowerCase()} `, name.normalize("NFD")]) {
          expect([text, meant(text)]).toEqual([text, `${place.kind} ${place.code}`]);
        }
      }
    }
  });

  it("is found in every local case of a name that bends plainly", () => {
    const plain = [...municipalities()].filter(({ names }) => steady.test(names.fi) && !/kaupunki|maa$/.test(names.fi));
    expect(plain.length).toBeGreaterThan(80);
    for (const place of plain) {
      for (const form of casesOf(place.names.fi)) {
        expect([form, meant(form)]).toEqual([form, `municipality ${place.code}`]);
      }
    }
  });

  it("is found where it is said to be", () => {
    for (const place of [...municipalities(), ...regions()]) {
      expect([place.inFinnish, meant(place.inFinnish)]).toEqual([place.inFinnish, `${place.kind} ${place.code}`]);
    }
  });

  it.each(
    `Helsingissä 091, Helsinkiin 091, Tampereelta 837, Tampereelle 837, Turun 853, Turkuun 853, Lahdessa 398,
     Lahteen 398, Espoosta 049, Joensuuhun 167, Järvenpäähän 186, Seinäjoella 743, Seinäjoelle 743, Rovaniemeltä 698,
     Varkaudessa 915, Varkauteen 915, Uudessakaupungissa 895, Uuteenkaupunkiin 895, Kauniaisissa 235, Kauniaisten 235,
     Kangasalla 211, Lopella 433, Juuassa 176, Virroilla 936, Virtain 936, Pihtiputaalle 601, Punkalaitumelta 619,
     Outokummussa 309, Hangossa 078, Iissä 139, Iihin 139, Heinävedeltä 090, Muuramessa 500, Nurmeksesta 541,
     Isossakyrössä 152, Loimaalla 430, Pedersöressä 599, Åbo 853, i Åbo 853, in Turku 853, Koskella Tl 284, Oulun kaupunki 564,
     Jyväskylän lähellä 179, St Michel 491`
      .split(",")
      .map((pair) => pair.trim().split(/ (?=\d+$)/)),
  )("is found as %s", (text = "", code = "") => {
    expect(meant(text)).toBe(`municipality ${code}`);
  });

  it.each(
    `Lahtea 398, Helsinkiä 091, Tamperetta 837, Turkua 853, Oulua 564, Jyväskylää 179, Espoota 049, Joensuuta 167,
     Kuopiota 297, Varkautta 915, Kauniaista 235, Virtoja 936, Uuttakaupunkia 895, Isoakyröä 152, Heinävettä 090,
     Seinäjokea 743, Järvenpäätä 186, Rovaniemeä 698, Viitasaarta 931, Kempelettä 244, Nurmesta 541, Pihtipudasta 601,
     Punkalaidunta 619, Hyvinkäätä 106, Nokiaa 536, Lapuaa 408, Poria 609, Raahea 678, Hankoa 078, Kemiä 240, Iitä 139,
     Outokumpua 309, Finströmiä 060, Lahtee 398, Helsinkii 091`
      .split(",")
      .map((pair) => pair.trim().split(/ (?=\d+$)/)),
  )("is found near: lähellä %s", (text = "", code = "") => {
    expect(meant(`lähellä ${text}`)).toBe(`municipality ${code}`);
    expect(splitPlace(`rintasyöpä lähellä ${text.toLowerCase()}`).place?.code).toBe(code);
    expect(splitPlace(`lähellä ${text}`).rest).toBe("");
  });

  it.each(
    `hki 091, hesassa 091, stadissa 091, stadin 091, jkl 179, tre 837, Mansessa 837, tku 853, rollossa 698, rollo 698,
     lpr 405, jkl:ssa 179, jklssä 179, hkissa 091, treella 837, nära Lahtis 398, near Lahti 398, i närheten av Åbo 853, close to Turku 853`
      .split(",")
      .map((pair) => pair.trim().split(/ (?=\d+$)/)),
  )("is found by what it is called: %s", (text = "", code = "") => {
    expect(meant(text)).toBe(`municipality ${code}`);
    expect(splitPlace(text).place?.code).toBe(code);
  });

  it.each([
    ["Pääkaupunkiseudulla", "area paakaupunkiseutu"],
    ["helsingin seutu", "area helsingin-seutu"],
    ["Helsingforsregionen", "area helsingin-seutu"],
    ["Kuopion seudulla", "area around-297"],
    ["Savossa", "area savo"],
    ["Itä-Suomi", "area ita-suomi"],
    ["Västnyland", "area lansi-uusimaa"],
    ["Åbotrakten", "area around-853"],
    ["i Norra Savolax", "region 11"],
    ["Lapissa", "region 19"],
    ["Uudellamaalla", "region 01"],
    ["Lapland", "region 19"],
    ["Länsi-Uudenmaan hyvinvointialueella", "county lansi-uusimaa"],
    ["Vantaan hyvinvointialue", "county vantaa-kerava"],
    ["Västra Nylands välfärdsområde", "county lansi-uusimaa"],
    ["koko maa", "country FI"],
    ["40100", "postal-code 40100"],
    ["FI-33100 Tampere", "postal-code 33100"],
    ["Korpilahdella", "village 179-korpilahti"],
  ])("may be larger or smaller than a municipality: %s", (text, place) => {
    expect(meant(text)).toBe(place);
  });

  it.each([
    ["Tamprere", "municipality 837 after a slip"],
    ["Jyväksylä", "municipality 179 after a slip"],
    ["Kupio", "municipality 297 after a slip"],
    ["Jyväskyla", "municipality 179"],
  ])("is found after a slip: %s", (text, place) => {
    expect(meant(text)).toBe(place);
  });

  it("is never another municipality after one letter was left out of a long name", () => {
    const long = municipalities().filter(({ names }) => names.fi.length >= 8);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), ({ code, names }, at) => {
        const cut = (at % (names.fi.length - 1)) + 1;
        const typed = names.fi.slice(0, cut) + names.fi.slice(cut + 1);
        const answer = findPlace(typed);
        // What is left may be a place of its own: of Pirkkala, Pikkala.
        if (answer.found && answer.place.names.fi.toLowerCase() === typed.toLowerCase()) return;
        const offered = answer.found ? [answer.place] : answer.suggestions;
        expect(offered.map((place) => place.code)).toContain(code);
      }),
    );
  });

  it("is suggested where it is not sure, and nothing is where nothing is like it", () => {
    expect(meant("Hämeen")).toBe("area hame");
    expect(meant("Jyväs")).toMatch(/^\? Jyväskylä/);
    expect(meant("40199")).toBe("? Jyväskylä");
    expect(meant("xqzt")).toBe("?");
    expect(meant(" , ")).toBe("?");
  });

  it("takes any text calmly", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        findPlace(text);
        const { rest, place } = splitPlace(text);
        expect(place === undefined || rest.length < text.length).toBe(true);
      }),
    );
  });
});

describe("a place among words", () => {
  const split = (query: string) => {
    const { place, exact, rest } = splitPlace(query);
    return `${place?.names.fi ?? "-"}${exact ? "" : " after a slip"} | ${rest}`;
  };

  it.each([
    ["menetin lapseni, Jyväskylä", "Jyväskylä | menetin lapseni"],
    ["sururyhmä tampereella", "Tampere | sururyhmä"],
    ["Tampereen sururyhmä", "Tampere | sururyhmä"],
    ["omaishoito 40100", "40100 Jyväskylä | omaishoito"],
    ["sorggrupp i Åbo", "Turku | sorggrupp"],
    ["grief group near Turku", "Turku | grief group"],
    ["Kuopion seudulla sururyhmä", "Kuopion seutu | sururyhmä"],
    ["pääkaupunkiseutu lapsettomuus", "Pääkaupunkiseutu | lapsettomuus"],
    ["päihteet Länsi-Uudenmaan hyvinvointialueella", "Länsi-Uudenmaan hyvinvointialue | päihteet"],
    ["suru, Mänttä-Vilppula, ilta", "Mänttä-Vilppula | suru, ilta"],
    ["ero, Jyväkslyä", "- | ero, Jyväkslyä"],
    ["ero, Tamprere", "Tampere after a slip | ero"],
    ["lahti", "Lahti | "],
    ["suru kotka", "Kotka | suru"],
    ["leskenä Oulu", "Oulu | leskenä"],
    ["rintasyöpä lähellä Lahtea", "Lahti | rintasyöpä"],
    ["lähellä lahtea rintasyöpä", "Lahti | rintasyöpä"],
    ["salo lähellä sururyhmä", "Salo | sururyhmä"],
    ["sorg nära Lahtis", "Lahti | sorg"],
    ["sorg i närheten av Åbo", "Turku | sorg"],
    ["grief close to Lahti", "Lahti | grief"],
    ["breast cancer near Lahti", "Lahti | breast cancer"],
    ["sururyhmä stadissa", "Helsinki | sururyhmä"],
    ["sururyhmä jkl", "Jyväskylä | sururyhmä"],
    ["sururyhmä, tre", "Tampere | sururyhmä"],
    ["  suru ,  ", "- | suru"],
  ])("%s", (query, answer) => {
    expect(split(query)).toBe(answer);
  });

  const ordinary = "kannus ranua ii kolari multia savitaipale rusko aura salla salo vihti lieto juva inkoo pello simo"
    .concat(" kaavi hanko rautavaara puolanka humppila masku lumijoki")
    .split(" ");

  it.each(ordinary)("takes %s for a place only where something else says so", (word) => {
    const name = word.charAt(0).toUpperCase() + word.slice(1);
    const place: Place | undefined = municipalities().find(({ names }) => names.fi === name);
    const inFinnish = municipalities().find(({ names }) => names.fi === name)?.inFinnish;
    expect(place).toBeDefined();
    expect(splitPlace(`suru ja ${word} vielä`).place).toBeUndefined();
    expect(splitPlace(`${name} ja suru`).place).toBeUndefined();
    for (const query of [word, `suru ja ${name}`, `suru, ${word}`, `suru ${inFinnish?.toLowerCase()} vielä`]) {
      expect([query, splitPlace(query).place]).toEqual([query, place]);
    }
  });

  it.each([
    "perhe ja koulu, kopiosta",
    "olen yksin pellolla",
    "mieli maassa",
    "kysy terveysasemalta, koulusta, seurakunnasta",
    "det finns inga grupper",
    "minun oma salon seinä",
    "läheiseni kuoli",
    "noudatamme Suomen lakia",
    "olen opiskellut kemiä",
    "barn under tre år",
    "family tree",
    "treenit",
    "lähellä kuolemaa",
    "lähellä minua",
  ])("finds none in: %s", (query) => {
    expect(split(query)).toBe(`- | ${query}`);
  });
});
