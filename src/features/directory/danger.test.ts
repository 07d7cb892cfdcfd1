import { describe, expect, it } from "vitest";
import { speaksOfDanger } from "./danger.rules.ts";

describe("words that speak of danger", () => {
  it.each([
    "mieheni lyö minua",
    "mies lyö",
    "puoliso lyö",
    "mies lyo",
    "mies löi",
    "minua lyödään kotona",
    "minua on lyöty",
    "mies hakkaa",
    "potkii minua",
    "pelkään miestäni",
    "miestäni pelkään",
    "lyö lapsia",
    "min man slår mig",
    "mannen slår",
    "blir slagen hemma",
    "husband hits me",
    "my husband hits",
    "he hit me",
    "I am afraid of my husband",
    "en halua enää elää",
    "haluan tappaa itseni",
    "Itseäni tappaa haluan",
  ])("%s", (words) => expect(speaksOfDanger(words)).toBe(true));

  it.each(["lyömäsoittimet", "sydämen lisälyönnit", "löin vaimoani", "ruokapiiri", "vad slaget var", "hit parade"])(
    "not %s",
    (words) => expect(speaksOfDanger(words)).toBe(false),
  );
});
