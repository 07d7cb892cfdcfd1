import type { WordList } from "./match.ts";

/** Words of days and rhythms, one at a time, as they are found in "joka toinen tiistai" or "kuukauden 1. ke". */

export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type WeekdayCode = (typeof weekdayCodes)[number];

export const weekdays: WordList<WeekdayCode> = {
  MO: ["ma", "maanantai*", "mån", "måndag*", "mon", "monday*"],
  TU: ["ti", "tiistai*", "tis", "tisdag*", "tue", "tuesday*"],
  WE: ["ke", "keskiviik*", "ons", "onsdag*", "wed", "wednesday*"],
  TH: ["to", "torstai*", "tors", "torsdag*", "thu", "thursday*"],
  FR: ["pe", "perjantai*", "fre", "fredag*", "fri", "friday*"],
  SA: ["la", "lauantai*", "lör", "lördag*", "sat", "saturday*"],
  SU: ["su", "sunnuntai*", "sön", "söndag*", "sun", "sunday*"],
};

export const daySets: WordList<"daily" | "workdays" | "weekend"> = {
  daily: ["päivittäin", "dagligen", "daily"],
  workdays: ["arkisin", "arkipäiv*", "arkena", "vardag*", "weekdays"],
  weekend: ["viikonlop*", "helg*", "weekend*"],
};

export const ordinals: WordList<"1" | "2" | "3" | "4" | "5" | "-1"> = {
  "1": ["1.", "1:nen", "ensimmäi*", "eka", "första", "first", "1st"],
  "2": ["2.", "toinen", "toise*", "toiset", "toka", "andra", "second", "2nd", "other"],
  "3": ["3.", "kolmas", "kolman*", "kolmat*", "tredje", "third", "3rd"],
  "4": ["4.", "neljäs", "neljän*", "neljät*", "fjärde", "fourth", "4th"],
  "5": ["5.", "viides", "viiden*", "femte", "fifth", "5th"],
  "-1": ["viimei*", "vika", "sista", "last"],
};

export const numbers: WordList<"1" | "2" | "3" | "4"> = {
  "1": ["1", "kerran", "yhden", "en", "once"],
  "2": ["2", "kahden", "kaksi", "kahdesti", "två", "two"],
  "3": ["3", "kolmen", "kolme", "tre", "three"],
  "4": ["4", "neljän", "neljä", "fyra", "four"],
};

export const rhythmWords: WordList<
  "every" | "week" | "weekly" | "month" | "monthly" | "day" | "even" | "odd" | "fortnightly" | "nothing"
> = {
  every: ["joka", "varje", "var", "every", "each"],
  weekly: ["viikoittain", "viikottain", "varje vecka", "weekly"],
  monthly: ["kuukausittain", "månatligen", "monthly"],
  fortnightly: ["varannan", "fortnightly", "biweekly"],
  week: ["viikko", "viik*", "vko*", "vk", "vk:*", "vkot", "vecka*", "veckor*", "week*"],
  month: ["kuukau*", "kuun", "kuussa", "kuu", "kk", "kk:n", "kk:ssa", "månad*", "month*"],
  day: ["päivä", "päivänä", "päivän", "pvä", "dag", "dagen", "day"],
  even: ["parill*", "jämn*", "even"],
  odd: ["parit*", "udda", "odd"],
  nothing: [
    "klo",
    "kl",
    "kello",
    "ja",
    "sekä",
    "och",
    "and",
    "välein",
    "aina",
    "kertaa",
    "gång",
    "gånger",
    "times",
    "i",
    "in",
    "the",
    "of",
    "on",
    "a",
    "säännöllisesti",
    "ma-su",
    "kokoontuu",
  ],
};

/** Whole cells. */
export const byAppointment: WordList<"appointment"> = {
  appointment: [
    "sopimuksen mukaan",
    "sovitusti",
    "sovittaessa",
    "sovitaan*",
    "ajanvarauksella",
    "ajanvaraus",
    "erikseen sovit*",
    "tarvittaessa",
    "enligt överenskommelse",
    "by appointment",
  ],
};
export const once: WordList<"once"> = {
  once: ["kerran", "kertaluonteinen", "ei toistu", "yksittäinen", "ei toistoa", "ei", "en gång", "engångs*", "once"],
};

export const dayExamples = ["tiistai", "ma ja ke", "arkisin", "12.3.2027"] as const;
export const rhythmExamples = ["joka viikko", "parilliset viikot", "kuukauden 1. tiistai"] as const;
export const timeExamples = ["18-20", "klo 18.30"] as const;
export const minuteExamples = ["90", "1,5 h"] as const;
export const dateExamples = ["12.3.2027", "2027-03-12"] as const;
