import type { DemoGroup } from "./demo-group.ts";

/** A group at its beginning, which talks about its rules. */
export const beginningGroup: DemoGroup = {
  listing: "kivun-kanssa-oulu",
  reviewer: "Routa",
  carriers: [{ person: "Pihka", nickname: "Kanerva" }],
  members: [
    { person: "Vitsippa", nickname: "Lumme" },
    { person: "Hilla", nickname: "Pajunkissa" },
    { person: "Tyrni", nickname: "Hopeapaju" },
    { person: "Muurain", nickname: "Suokukka", atTheDoor: true },
  ],
  phase: "beginning",
  kinds: ["togetherness", "everyday"],
  founded: 45,
  meetings: {
    from: -13,
    weekday: 6,
    every: 14,
    count: 4,
    at: "12:00",
    minutes: 180,
    place: "Kirjaston kerhohuone",
    headcounts: [7],
    hands: 3,
    tasks: ["key", "coffee", "opener", "theme"],
    taken: [
      { task: "key", by: "Pihka" },
      { task: "coffee", by: "Hilla" },
      { task: "opener", by: "Tyrni" },
    ],
    room: {
      place: "Kirjaston kerhohuone",
      whom: "Kirjaston info, 0000 100 034",
      key: "Ovi avataan infosta varttia ennen.",
      equipment: "Patjoja ja tyynyjä komerossa, vedenkeitin",
      access: "Esteetön, hissi on pääoven vieressä",
    },
  },
  rules: {
    accepted: [],
    draft: {
      topics: ["confidentiality", "talking-time", "phones", "late", "photos"],
      own: ["Makuulta saa puhua. Kesken lauseen saa myös nousta ja kävellä."],
      answers: [
        {
          by: "Vitsippa",
          to: "phones",
          answer: "object",
          words:
            "Minulla on lapsi, jonka koulusta voidaan soittaa. En voi sulkea puhelinta. Sopisiko, että se on äänettömällä ja näkyvissä?",
        },
        {
          by: "Hilla",
          to: "late",
          answer: "wish",
          words: "Kipuaamuna myöhästyn aina. Kirjoitetaanko, että sisään saa tulla hiljaa ilman selityksiä?",
        },
        { by: "Vitsippa", to: "confidentiality", answer: "agree", words: "" },
        { by: "Hilla", to: "confidentiality", answer: "agree", words: "" },
        { by: "Tyrni", to: "confidentiality", answer: "agree", words: "" },
        { by: "Tyrni", to: "phones", answer: "agree", words: "" },
        { by: "Pihka", to: "confidentiality", answer: "agree", words: "" },
      ],
      words: [
        {
          by: "Pihka",
          to: "phones",
          words: "Hyvä, että sanoit. Muotoillaan tämä yhdessä lauantaina niin, että se toimii kaikille.",
        },
      ],
    },
    read: [],
  },
  tasks: [
    { days: 3, words: "Kysytään kirjastosta kevään vuorot" },
    { days: 10, words: "Lämpöpusseja: kuka tuo, mistä saa" },
  ],
};
