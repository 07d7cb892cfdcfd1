import { describe, expect, it } from "vitest";
import { soundsForChildren } from "./for-children.rules.ts";

describe("words that sound like a group for children", () => {
  it.each([
    "Lasten eroryhmä",
    "Lastenryhmä torstaisin",
    "7–10-vuotiaille",
    "alle 12-vuotiaille, joiden vanhemmat ovat eronneet",
    "lapsille, joiden läheinen on sairas",
    "koululaisille",
    "för barn vars förälder dricker",
    "8-12-åringar",
    "For children whose parents have separated",
    "for 7–10-year-olds",
    "Children's group on Thursdays",
    "ages 7 to 10, aged 7 to 10",
  ])("%s", (said) => {
    expect(soundsForChildren([said])).toBe(true);
  });

  it.each([
    "pienten lasten vanhemmille",
    "Lasten vanhempien ryhmä",
    "äideille, joiden lapsi on kuollut",
    "3–6-vuotiaiden lasten isille",
    "18–29-vuotiaille",
    "för föräldrar till 3–6-åringar",
    "for parents of 3–6-year-olds",
    "for parents of small children",
    "Barnens föräldrar",
    "Omaishoitajille",
  ])("not: %s", (said) => {
    expect(soundsForChildren([said])).toBe(false);
  });
});
