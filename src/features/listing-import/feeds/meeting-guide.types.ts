import type { AccessFeature, Audience } from "../../directory/index.ts";

/** What the Meeting Guide's `types` say that we have a place for; the rest tells how the meeting goes inside. */
export const audienceTypes: Readonly<Record<string, Audience>> = {
  M: "men",
  W: "women",
  Y: "young-people",
  SEN: "older-people",
  LGBTQ: "gender-minorities",
  T: "gender-minorities",
  NB: "gender-minorities",
};

export const accessTypes: Readonly<Record<string, AccessFeature>> = {
  X: "step-free",
  XB: "accessible-toilet",
  FF: "fragrance-free",
  ASL: "sign-interpretation",
};

/** Types that name the language of the meeting, by their BCP 47 tags. */
export const languageTypes: Readonly<Record<string, string>> = {
  AF: "af",
  AM: "am",
  AR: "ar",
  BG: "bg",
  DA: "da",
  DE: "de",
  EL: "el",
  EN: "en",
  FA: "fa",
  FI: "fi",
  FR: "fr",
  HE: "he",
  HI: "hi",
  HR: "hr",
  HU: "hu",
  IS: "is",
  ITA: "it",
  JA: "ja",
  KA: "ka",
  KOR: "ko",
  LT: "lt",
  ML: "ml",
  MT: "mt",
  NE: "ne",
  NL: "nl",
  NO: "no",
  POL: "pl",
  POR: "pt",
  PUN: "pa",
  RUS: "ru",
  S: "es",
  SK: "sk",
  SL: "sl",
  SV: "sv",
  TH: "th",
  TL: "tl",
  TUR: "tr",
  UK: "uk",
};
