import { describe, expect, it } from "vitest";
import type { OfferingContent, Place } from "../../directory/index.ts";
import { changedFields } from "../changes.rules.ts";
import { completed, type DraftContent, tidied } from "../draft.rules.ts";
import { anOffering } from "../listings.testing.ts";
import { textsOf, translatedTexts, withTranslation } from "../translations.rules.ts";
import { faultsOf, stepsOf } from "./index.ts";
import type { StepContext } from "./step.ts";

const context: StepContext = { writtenIn: "fi", hasSecretAddress: false };
const both = (text: string) => ({ fi: text, sv: `${text} på svenska` });

/** Says everything an offering can say. */
const everything: OfferingContent = {
  ...anOffering("Kaikkea"),
  name: both("Kaikkea"),
  summary: both("Lyhyesti"),
  purpose: both("Tarkoitus"),
  forWhom: both("Kenelle"),
  whatHappens: both("Kävellään.\nJutellaan."),
  themes: ["bereavement-child", "separation"],
  audiences: ["men", "close-ones"],
  organisers: [{ slug: "esimerkki", name: "Esimerkki ry" }, { name: "Toinen ry" }],
  fellowship: "Seura",
  ways: ["hybrid", "phone"],
  facilitators: "peer-pair",
  competence: both("Koulutettuja"),
  admission: {
    when: "agreed-times",
    how: "talk",
    nextIntake: "2027-01-10",
    startsOn: "2027-01-12",
    signUpUrl: "https://example.org/ilmo",
    note: both("Soita ensin."),
  },
  contact: {
    phone: "0000 000 001",
    phoneHours: both("ma klo 9–10"),
    texts: true,
    email: "posti@example.org",
    website: "https://example.org",
    person: "Aino",
  },
  anonymous: false,
  cost: { free: false, words: both("Kahviraha") },
  place: {
    privacy: "exact",
    municipality: "179",
    postalCode: "40100",
    name: "Talo",
    address: "Esimerkkikatu 1",
    directions: both("Pihan puolelta."),
    point: [25.7, 62.2],
    access: ["step-free", "parking"],
    accessNote: both("Ramppi"),
    ringForAddress: false,
  },
  area: ["country"],
  onlineUrl: "https://example.org/huone",
  meetings: [
    {
      rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
      from: "2026-09-01",
      until: "2027-05-31",
      at: "18:00",
      minutes: 90,
      timeZone: "Europe/Helsinki",
      exceptions: [{ on: "2026-09-15", note: both("Peruttu") }],
      breaks: [{ from: "2026-12-20", to: "2027-01-06", why: "season" }],
    },
    {
      rule: "FREQ=MONTHLY;BYMONTHDAY=15",
      from: "2026-09-15",
      timeZone: "Europe/Helsinki",
      breaks: [{ from: "2026-12-20", to: "2027-01-06", why: "season" }],
    },
  ],
  languages: ["fi", "fse", "fa"],
  childCare: true,
  childCareNote: both("Leikkihuone"),
  accessNote: both("Kameraa ei tarvita."),
  professionalHelp: both("Juristi kerran kuussa."),
  maintainer: "Esimerkki ry",
  privacyNoticeUrl: "https://example.org/tietosuoja",
  endsOn: "2027-05-31",
};

const walked = (draft: DraftContent): DraftContent =>
  stepsOf(draft).reduce((now, step) => step.read(step.valuesOf(now, context), now, context).draft, draft);

describe("going through the form", () => {
  it("without changing anything loses nothing, in any language", () => {
    expect(faultsOf(everything, context)).toEqual([]);
    expect(tidied(walked(everything))).toEqual(tidied(everything));
  });

  it.each([
    ["approximate", { privacy: "approximate", municipality: "179", postalCode: "40100" }],
    ["confidential", { privacy: "confidential", municipality: "179" }],
    ["abroad", { privacy: "exact", town: "Tallinna", address: "Katu 1" }],
  ] as const)("also of a place that is %s", (_, kind) => {
    const offering = anOffering("Paikka", { place: { ...kind, access: ["parking"], ringForAddress: false } });
    expect(changedFields(offering, walked(offering))).toEqual([]);
  });

  it("what an empty draft lacks is what its pages ask", () => {
    const { form: _form, name: _name, admission: _admission, ...empty } = anOffering("");
    const asked = faultsOf(empty, context).map(({ step }) => step.slug);
    expect(asked).toEqual(["mita", "aiheet", "mukaan"]);
    expect(completed(empty)).toBeUndefined();
  });

  it.each([
    ["walk-in", []],
    ["interview", ["missa"]],
  ] as const)("the address is told by phone where one may walk in: %s", (how, expected) => {
    const place: Place = { privacy: "confidential", municipality: "179", access: [], ringForAddress: true };
    const offering = anOffering("Turva", {
      themes: ["bereavement-child"],
      place,
      admission: { when: "any-time", how },
    });
    expect(faultsOf(offering, context).map(({ step }) => step.slug)).toEqual(expected);
    // While nobody has said how one gets in, it may be asked.
    const { admission: _, ...early } = offering;
    expect(faultsOf(early, context).map(({ step }) => step.slug)).toEqual(["mukaan"]);
  });

  it("a place that is not shown exactly keeps no address", () => {
    const where = stepsOf(everything).find(({ slug }) => slug === "missa");
    const values = { ...where?.valuesOf(everything, context), privacy: ["confidential"] };
    const { draft } = where?.read(values, everything, context) ?? { draft: everything };
    expect(JSON.stringify(draft)).not.toMatch(/Esimerkkikatu|Talo|40100|25\.7|Pihan|Ramppi/);
    expect(completed(draft)).toBeDefined();
  });
});

describe("a text in another language", () => {
  it.each(translatedTexts)("%s is added and taken away, and the others stay", (text) => {
    const added = withTranslation(everything, text, "en", "In English");
    expect(textsOf(added, text)).toEqual({ ...textsOf(everything, text), en: "In English" });
    expect(tidied(withTranslation(added, text, "en", ""))).toEqual(tidied(everything));
  });
});
