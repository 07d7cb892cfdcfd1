import { describe, expect, it } from "vitest";
import { splitLanguage } from "./asked-language.rules.ts";

const read = (words: string) => {
  const { languages, rest } = splitLanguage(words);
  return `${languages.join("+")} | ${rest}`;
};

describe("a language asked for among words", () => {
  it.each([
    ["selkokieli", "fi-simple | "],
    ["selkokielinen ryhmä", "fi-simple | ryhmä"],
    ["sururyhmä selkosuomeksi", "fi-simple | sururyhmä"],
    ["helppo suomi", "fi-simple | "],
    ["ryhmä helpolla suomella", "fi-simple | ryhmä"],
    ["selkoryhmä", "fi-simple | "],
    ["lättläst sorg", "fi-simple | sorg"],
    ["grief in easy Finnish", "fi-simple | grief"],
    ["somalinkielinen", "so | "],
    ["Somalinkieliset äidit", "so | äidit"],
    ["venäjänkielinen äitien ryhmä", "ru | äitien ryhmä"],
    ["ryhmä venäjäksi", "ru | ryhmä"],
    ["tukea arabian kielellä", "ar | tukea"],
    ["ruotsinkielisille omaisille", "sv | omaisille"],
    ["sorg på svenska", "sv | sorg"],
    ["svenskspråkiga närstående", "sv | närstående"],
    ["rysktalande mammor", "ru | mammor"],
    ["support group in English", "en | support group"],
    ["Russian-speaking mothers", "ru | mothers"],
    ["masennus englanniksi tai suomeksi", "fi+en | masennus"],
    ["viittomakielinen vertaisryhmä", "fse+fss | vertaisryhmä"],
    ["suomalaisella viittomakielellä", "fse+fss | "],
    ["teckenspråkig grupp", "fse+fss | grupp"],
    ["saamenkielinen", "se | "],
  ])("is read from: %s", (words, meant) => {
    expect(read(words)).toBe(meant);
  });

  it.each([
    "lapsi kuoli ja olen yksin",
    "suomen kieli on vaikea",
    "jag orkar inte på jobbet",
    "my child in hospital",
    "lapsen kielihäiriö",
    "miksi minä",
    "uhriksi joutunut",
    "yksi",
    "sukupuoleni on naiseksi",
    "puoleksi vuodeksi",
    "viittaan kintaalla",
    "selkokipu",
    "selkäkipu",
  ])("is not seen in: %s", (words) => {
    expect(read(words)).toBe(` | ${words}`);
  });
});
