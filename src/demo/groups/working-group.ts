import type { DemoGroup } from "./demo-group.ts";

/** A group that works together: a second board, somebody new, a handover and a godparent. */
export const workingGroup: DemoGroup = {
  listing: "keskosvanhemmat-seinajoki",
  reviewer: "Routa",
  carriers: [{ person: "Muurain", nickname: "Muurain" }],
  members: [
    { person: "Tyrni", nickname: "Kiuru" },
    { person: "Vitsippa", nickname: "Sulka" },
    { person: "Hilla", nickname: "Untuvikko", isNew: true },
  ],
  phase: "working",
  kinds: ["togetherness", "everyday", "influence"],
  founded: 120,
  meetings: {
    from: -68,
    weekday: 5,
    every: 14,
    count: 9,
    at: "10:00",
    minutes: 120,
    place: "Perhekahvila, leikkihuone",
    headcounts: [5, 6, 6, 8, 7],
    hands: 4,
    tasks: ["key", "coffee", "theme"],
    taken: [
      { task: "key", by: "Muurain" },
      { task: "theme", by: "Vitsippa" },
    ],
  },
  rules: {
    accepted: [
      {
        days: -60,
        present: 6,
        topics: ["confidentiality", "rhythm", "talking-time", "photos", "child-care"],
        own: [],
      },
      {
        days: -20,
        present: 7,
        topics: ["newcomers", "coffee-money"],
        own: ["Grammoja ei verrata. Jokaisen vauvan tie on oma."],
      },
    ],
    read: ["Muurain", "Tyrni", "Vitsippa"],
    story:
      "Ryhmä alkoi teho-osaston kahvihuoneesta, jossa kaksi äitiä huomasi laskevansa samoja grammoja. Aluksi meitä oli neljä ja vauvat nukkuivat turvaistuimissa. Nyt lattia on täynnä, ja ensimmäiset kävelevät jo.",
  },
  comers: {
    promiseDays: 7,
    questions: [],
    slots: [],
    codes: [
      { label: "Keskola, kotiuttava hoitaja", uses: 10 },
      { label: "Neuvola", uses: 10 },
    ],
    comers: [],
    coming: 0,
  },
  tasks: [{ days: 9, words: "Kutsutaan fysioterapeutti käymään" }],
  handover: { days: 12, to: "Tyrni" },
  partner: {
    word: "Tunnet talon ja meidät jo osastolta. Olisitko ryhmän kummi: joku, jolle voi soittaa, kun emme tiedä, mitä tehdä?",
    contact: "Muurain, 0000 100 061",
    name: "Terveydenhoitaja Malli (demo)",
    work: "Keksityn sairaalan keskolan avohoito",
    agreed:
      "Käy ryhmässä kaksi kertaa vuodessa. Kertoo ryhmästä osastolla ja antaa kutsukoodin. Puhelin auki maanantaisin kello 14–15.",
  },
};
