import type { Sayings } from "../sayings.ts";

export const mind: Sayings = {
  "mental-health": {
    fi: ["mieli rikki|järkkyy|kovilla|sairas", "mielen terveys|hyvinvointi", "olen tulossa hulluksi"],
    sv: ["psykisk hälsa|ohälsa", "mår dåligt|psykiskt", "mår mycket dåligt"],
    en: ["mental health|illness"],
  },
  depression: {
    fi: [
      "mikään ei kiinnosta|tunnu",
      "en saa mitään aikaan",
      "mikään ei huvita",
      "ei jaksa elää",
      "elämä tuntuu turhalta",
      "kaikki on mustaa",
      "olen masentunut",
    ],
    sv: [
      "orkar inte leva mer|längre|livet",
      "orkar inte leva",
      "inget känns roligt",
      "orkar inte leva",
      "allt känns mörkt|hopplöst",
    ],
    en: ["nothing matters", "feel hopeless|empty|numb", "feeling low|down"],
  },
  anxiety: {
    fi: [
      "pelkään ihmisi*",
      "jännitän ihmisi*|esiintymi*|tilanteit*",
      "sosiaalisten tilanteiden pelko",
      "en uskalla lähteä|mennä|soittaa",
      "pelot paniik*|jännitt*",
    ],
    sv: ["social fobi|rädsla", "vågar inte gå|ringa|lämna"],
    en: ["social anxiety|phobia", "afraid people|leave"],
  },
  burnout: {
    fi: [
      "en jaksa|jaksanut",
      "en jaksa enää",
      "voimat loppu*",
      "loppuun palanut|palaminen|palan",
      "olen ihan loppu|poikki",
      "väsynyt kaikkeen",
      "työ uuvut*|uuvutti|uupumus",
    ],
    sv: ["orkar inte", "orkar inte mer|längre", "slut på krafterna", "helt slut"],
    en: ["burned|burnt out", "can't cope|cope", "cannot cope|continue", "can't go on", "so tired everything"],
  },
  bipolar: { fi: ["kaksisuuntainen mielialahäiriö", "mieliala vaihtelee|heittelee"], en: ["mood swings"] },
  "hearing-voices": {
    fi: ["kuulen|kuulee|kuulemi*|kuulla ääni*", "äänien|äänten kuul*"],
    sv: ["hör|höra röster"],
    en: ["hear|hearing|hears voices"],
  },
  psychosis: { fi: ["psykoosi skitsofrenia"], sv: ["psykos schizofreni"], en: ["psychosis schizophrenia"] },
  "eating-disorders": {
    fi: ["en pysty syömään", "pakko laihtua|oksentaa", "suhde ruokaan"],
    sv: ["kan inte äta", "rädd för mat|äta"],
    en: ["eating disorder*", "binge eating", "afraid eat|eating"],
  },
  ocd: {
    fi: ["pakko tarkistaa|pestä|toistaa", "pakko ajatu*|oire*|toimin*"],
    sv: ["måste tvätta|kontrollera"],
    en: ["obsessions compulsions", "intrusive thoughts"],
  },
  "personality-disorders": {
    fi: ["epävakaa persoonallisuus*"],
    sv: ["instabil personlighet*"],
    en: ["borderline personality", "personality disorder*"],
  },
  trauma: {
    fi: ["takaumia|takaumat", "vaikea* kokemu* jälk*"],
    sv: ["svåra upplevelser"],
    en: ["hard|bad|terrible experiences", "post traumatic", "traumatic experience*"],
  },
  "self-harm": {
    fi: [
      "en halua elää",
      "haluan|haluaisin kuolla",
      "satuttaa|satutan|vahingoitan|vahingoittaa itseä*",
      "itsensä vahingoitt*|satutt*",
      "ajatel* itsemurha*",
      "itsetuhoi* ajatu*",
    ],
    sv: ["vill inte leva", "vill dö", "skadar|skada mig|sig", "självmord tankar"],
    en: [
      "want die",
      "don't want live",
      "hurt|harm|hurting|harming myself|self",
      "thoughts suicide|suicidal|dying",
      "kill myself",
    ],
  },
  insomnia: {
    fi: ["en saa unta|nukutuksi|nukuttua", "en nuku", "valvon yöt|öisin"],
    sv: ["kan inte sova", "sover dåligt|inte"],
    en: ["can't|cannot sleep", "trouble sleeping|sleep"],
  },
};
