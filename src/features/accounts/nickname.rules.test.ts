import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNickname, skeletonOf } from "./nickname.rules.ts";

const faultOf = (typed: string) => {
  const read = readNickname(typed);
  return read.ok ? undefined : read.fault;
};
const textOf = (typed: string) => {
  const read = readNickname(typed);
  return read.ok ? read.value.text : undefined;
};

describe("a nickname", () => {
  it.each([
    ["Aamukaste", "Aamukaste"],
    ["  Pilvi   poutainen ", "Pilvi poutainen"],
    ["Åsa-Maija 2", "Åsa-Maija 2"],
    ["Áile Čáhppe", "Áile Čáhppe"],
    ["Nguyễn", "Nguyễn"],
    ["Ａａｍｕ", "Aamu"],
    ["Meri‑tuuli", "Meri-tuuli"],
    ["Va\u0308ino\u0308", "Väinö"],
  ])("%j is shown as %j", (typed, shown) => expect(textOf(typed)).toBe(shown));

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["a", "too-short"],
    ["a".repeat(31), "too-long"],
    ["Mиna", "characters"],
    ["Αnna", "characters"],
    ["ᴀamu", "characters"],
    ["aamu✓", "characters"],
    ["aamu\u0336", "characters"],
    ["a\u202eumaa", "characters"],
    ["-aamu", "characters"],
    ["aamu--kaste", "characters"],
    ["anna@esimerkki.fi", "characters"],
    ["1234", "characters"],
    ["010190-123A", "digits"],
    ["Anna 0401234567", "digits"],
  ])("%j is refused: %s", (typed, fault) => expect(faultOf(typed)).toBe(fault));

  it("is as long as it looks, not as it is stored", () => {
    expect(faultOf("ä".repeat(30))).toBeUndefined();
    expect(faultOf("a\u0308".repeat(30))).toBeUndefined();
    expect(faultOf("ä".repeat(31))).toBe("too-long");
  });

  it.each([
    ..."Ylläpito,Ylläpitäjä Anna,YLLÄPITO2,moderator,M0derator,Mo-de-ra-tor,Ryhmän ohjaaja,Admin,admin 1".split(","),
    ..."Adm1n,Vertaiskehä,Vertaiskehän tuki,Tuki,tuki-1,Koordinaattori,Samordnare Sanna,Stöd,Support,Staff".split(","),
    ..."Facilitator,Ｍｏｄｅｒａｔｏｒ,Tukihenkilö,Ohjaajá".split(","),
  ])("%j belongs to those who carry the role", (typed) => expect(faultOf(typed)).toBe("reserved"));

  it.each(["Satukissa", "Badminton", "Tukisukka", "Tukka", "Modeemi", "Palveluskoira", "Ohjastaja", "Polistaja"])(
    "%j only resembles one",
    (typed) => expect(faultOf(typed)).toBeUndefined(),
  );
});

describe("the skeleton", () => {
  it.each([
    ["Aamukaste", "AAMUKASTE"],
    ["Aamu Kaste", "aamu-kaste"],
    ["Väinö", "Va\u0308ino\u0308"],
    ["Liisa", "Iiisa"],
    ["Olli", "0ll1"],
    ["Marni", "Mami"],
    ["Wille", "VVille"],
    ["Mökki", "Møkki"],
    ["Mökki", "Mõkki"],
    ["Päivä", "Pãivã"],
    ["Zoe", "Zoé"],
    ["Saša", "Sasa"],
    ["Istanbul", "İstanbul"],
  ])("of %j and %j is the same", (one, other) => expect(skeletonOf(one)).toBe(skeletonOf(other)));

  it.each([
    ["Väinö", "Vaino"],
    ["Sälli", "Salli"],
    ["Åke", "Ake"],
    ["Åke", "Äke"],
    ["Öljy", "Oljy"],
    ["Anna", "Anne"],
    ["Kaisa", "Kaiisa"],
    ["Aamu 1", "Aamu 2"],
  ])("of %j and %j is not", (one, other) => expect(skeletonOf(one)).not.toBe(skeletonOf(other)));

  it("does not depend on case, spacing, hyphens or the form of the letters", () => {
    const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzåäöéšžüñ0123456789 -");
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 30 }), (name) => {
        const skeleton = skeletonOf(name);
        for (const other of [name.toUpperCase(), ` ${name} `, name.replaceAll(" ", "-"), name.normalize("NFD")]) {
          expect(skeletonOf(other)).toBe(skeleton);
        }
      }),
    );
  });

  it("of whatever is typed is something, so that looking for it costs the same", () => {
    const anything = fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points));
    fc.assert(fc.property(anything, (typed) => typeof skeletonOf(typed) === "string"));
  });
});
