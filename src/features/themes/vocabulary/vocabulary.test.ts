import { describe, expect, it } from "vitest";
import {
  familiesOfWord,
  familyById,
  fold,
  phrasesIn,
  stemsOf,
  suggestionWords,
  themeById,
  themeName,
  themes,
  themesOf,
  tokensOf,
} from "../index.ts";
import { allFamilies } from "./families.ts";
import { parsePattern } from "./notation.ts";
import { allPhrases } from "./phrases.ts";

const familyIds = (word: string) => familiesOfWord(word).map(({ family }) => family);
const first = (text: string) => themesOf(text)[0]?.theme;

describe("the vocabulary", () => {
  it.each(["fi", "sv", "en", "fi-simple"] as const)("finds every theme first by its own name in %s", (locale) => {
    const elsewhere = themes
      .map(({ id }) => ({ id, name: themeName(id, locale) }))
      .filter(({ id, name }) => first(name) !== id);
    expect(elsewhere).toEqual([]);
  });

  it("finds the theme of every phrase first", () => {
    const elsewhere = allPhrases()
      .map(({ text, theme }) => ({ theme, said: saidAs(text) }))
      .filter(({ theme, said }) => first(said) !== theme);
    expect(elsewhere).toEqual([]);
  });

  it("points to themes and wider families that exist, with weights up to one", () => {
    for (const family of allFamilies()) {
      for (const { theme, weight } of family.themes) {
        expect(themeById(theme), family.id).toBeDefined();
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
      for (const wider of family.near) expect(familyById(wider), family.id).toBeDefined();
    }
  });

  it("has words for every theme in each language", () => {
    const reached = new Set([
      ...allFamilies().flatMap((family) => family.themes.map(({ theme }) => theme)),
      ...allPhrases().map(({ theme }) => theme),
    ]);
    expect(themes.filter(({ id }) => !reached.has(id))).toEqual([]);
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))(
    "takes %s, which every object has, for a word like any other",
    (word) => {
      expect(themesOf(word)).toEqual([]);
    },
  );

  it("suggests words that it knows itself, in their own spelling", () => {
    expect(suggestionWords()).toEqual(expect.arrayContaining(["suru", "syöpä", "masennus", "sorg", "ångest", "leski"]));
    for (const word of suggestionWords()) expect(familiesOfWord(word), word).not.toEqual([]);
  });
});

/** A phrase as somebody would say it: of each slot the first word, stems as they are. */
const saidAs = (phrase: string) =>
  phrase
    .split(" ")
    .map((slot) => (slot.split("|")[0] ?? "").replace(/[=*+]|\/\d$/g, ""))
    .join(" ");

describe("a word", () => {
  it.each([
    ["sureva surevien surua surussa SURUUN surukahvila", "grief"],
    ["leski leskelle leskien leskeksi", "widow"],
    ["eron erosta eroryhmä eronneet avioeron", "separation"],
    ["omaishoito omaishoitajien omaishoitajuus", "family-carers"],
    ["syöpä syövän syöpää syopa rintasyöpään syöpäsairaudet", "cancer"],
    ["äiti äidit äitien äideille äitikahvila", "mothers"],
    ["mies miehet miesten miehille", "men"],
    ["lapsi lapsen lasta lasten lapsille", "child"],
    ["avh AVH:n aivoinfarkti aivoverenkiertohäiriöön", "stroke"],
    ["keskiviikkoisin keskiviikkona", "wednesday"],
    ["työttömyydestä työttömien työtön", "unemployment"],
    ["sorg sorgen sorggrupp", "grief"],
    ["skilsmässa skilsmässan skild", "separation"],
    ["grieving grief bereaved", "grief"],
    ["divorce divorced divorcing", "separation"],
  ])("%s: %s", (words, family) => {
    for (const word of words.split(" ")) expect(familyIds(word), word).toContain(family);
  });

  it("is of the families of its parts, the last ones too", () => {
    expect(familyIds("sydänsairauksista")).toEqual(expect.arrayContaining(["heart", "illness"]));
    expect(familyIds("vertaistukiryhmään")).toEqual(expect.arrayContaining(["peer-support", "group"]));
    expect(familyIds("MS-tautia")).toEqual(expect.arrayContaining(["ms", "illness"]));
  });

  it.each(
    "kuusi lasi syödä rinta iso lapin mistä mieto sure terveyden luento-osa aamiainen kuuden erilainen eroottinen palvelu sisältö konsertti toimintatapojen perinteinen numero kaupungilla palvelevat parhaiten näkökulma väärin ammatti jakson tavanomaisia kunnioittaa also yhtä".split(
      " ",
    ),
  )("%s is not taken for another", (word) => {
    const dangerous =
      "cancer grief separation fathers mothers child sibling trans alcohol disability homicide vision close-ones evening teen burnout grandparents".split(
        " ",
      );
    expect(familyIds(word).filter((family) => dangerous.includes(family))).toEqual([]);
  });

  it("of any length and kind is answered, strongest first", () => {
    for (const word of ["", "-", "ö", "🙂", "a".repeat(10_000), "suru-".repeat(100), "\u0000", "__proto__"]) {
      const weights = familiesOfWord(word).map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      for (const weight of weights) expect(weight).toBeLessThanOrEqual(1);
    }
  });
});

describe("what people say", () => {
  it.each([
    ["mies lyö", "partner-violence"],
    ["Mieheni lyö minua", "partner-violence"],
    ["löin vaimoani", "using-violence"],
    ["menetin viime vuonna lapseni", "bereavement-child"],
    ["vauva kuoli kohtuun", "pregnancy-loss"],
    ["äiti juo", "children-of-alcoholics"],
    ["mieheni juo", "close-one-addiction"],
    ["juon liikaa", "alcohol"],
    ["en jaksa enää", "burnout"],
    ["puoliso pettää", "relationship-trouble"],
    ["tytär ei halua tavata", "estrangement"],
    ["Äidilläni on Alzheimer", "carers-of-memory-ill"],
    ["min man slår mig", "partner-violence"],
    ["vi förlorade vårt barn", "bereavement-child"],
    ["mamma dricker", "children-of-alcoholics"],
    ["we lost our baby", "bereavement-child"],
    ["my husband drinks", "close-one-addiction"],
    ["ex vainoaa", "post-separation-abuse"],
  ])("«%s»: %s", (text, theme) => {
    expect(first(text)).toBe(theme);
  });

  it("may stand in any order with a word or two between, but not apart", () => {
    expect(phrasesIn(tokensOf("kuoli meidän lapsi")).map(({ phrase }) => phrase.theme)).toContain("bereavement-child");
    expect(phrasesIn(tokensOf("lapsi leikki koko pitkän päivän ja kukka kuoli"))).toEqual([]);
  });

  it("is nothing where no word is known", () => {
    expect(themesOf("")).toEqual([]);
    expect(themesOf("qwerty asdf 12345")).toEqual([]);
  });

  it("weighs between nothing and one, heaviest first, however long the text", () => {
    const found = themesOf("suru lapsi kuoli mies lyö ".repeat(200));
    const weights = found.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    for (const weight of weights) expect(weight > 0 && weight <= 1).toBe(true);
    expect(new Set(found.map(({ theme }) => theme)).size).toBe(found.length);
  });
});

describe("words outside the vocabulary", () => {
  it.each([
    ["fi", "kerho kerhot kerhossa kerhoissamme kerhojen kerhoon"],
    ["fi", "matkat matkan matkojen matkalle"],
    ["fi", "hyvinvointi hyvinvoinnin hyvinvointia hyvinvoinnista"],
    ["fi", "yhdistys yhdistyksen yhdistystä yhdistykset yhdistysten"],
    ["fi", "seurakunta seurakunnan seurakuntien"],
    ["fi", "koira koiran koiria koirien koirille"],
    ["sv", "promenad promenader promenaden"],
    ["en", "walk walks walking walked"],
  ] as const)("%s: %s share a stem", (language, words) => {
    const stems = words.split(" ").map((word) => new Set(stemsOf(word, language)));
    const shared = [...(stems[0] ?? [])].filter((stem) => stems.every((own) => own.has(stem)));
    expect(shared).not.toEqual([]);
  });

  it("keep three letters at least, and short words all", () => {
    expect(stemsOf("yö", "fi")).toEqual(["yo"]);
    for (const word of ["talo", "hän", "kissanne", "ässien"]) {
      for (const stem of stemsOf(word)) expect(stem.length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("the notation", () => {
  it("is folded alike for lists and for what is asked", () => {
    expect(fold("SYÖPÄ")).toBe("syopa");
    expect(fold("Café’s")).toBe("cafe's");
    expect(tokensOf("AA-ryhmä, Äiti/isä & me")).toEqual(["aa-ryhma", "aiti", "isa", "me"]);
  });

  it("refuses what it does not know", () => {
    for (const text of ["", "*", "=suru*", "Suru", "suru/12", "su ru"]) expect(() => parsePattern(text)).toThrow();
    expect(parsePattern("+rinta*/4")).toEqual({ kind: "beginning", word: "rinta", endsCompounds: true, weight: 0.4 });
  });
});

describe("facets the words speak of", () => {
  it("are written name:value", () => {
    for (const { id, facets } of allFamilies()) {
      for (const facet of facets) expect(facet, id).toMatch(/^[a-zA-Z]+:[a-z0-9]+(-[a-z0-9]+)*$/);
    }
    expect(familyById("wednesday")?.facets).toEqual(["weekday:3"]);
    expect(familyById("men")?.facets).toEqual(["audience:men"]);
  });
});
