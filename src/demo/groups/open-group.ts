import type { DemoGroup } from "./demo-group.ts";

/** An open citizens’ group before its first meeting. */
export const openGroup: DemoGroup = {
  listing: "vauva-arjen-aamukahvit-tampere",
  reviewer: "Routa",
  carriers: [{ person: "Hilla", nickname: "Hilla" }],
  members: [],
  phase: "reaching",
  kinds: ["everyday", "togetherness"],
  founded: 21,
  meetings: {
    from: 9,
    weekday: 2,
    every: 14,
    count: 4,
    at: "10:00",
    minutes: 120,
    place: "Mallipuiston perhetalo, alakerran sali",
    headcounts: [],
    tasks: ["key", "coffee"],
    taken: [{ task: "key", by: "Hilla" }],
    room: {
      place: "Mallipuiston perhetalo, alakerran sali",
      whom: "Perhetalon emäntä, 0000 100 074",
      key: "Avain haetaan edellisenä päivänä ennen neljää.",
      equipment: "Kahvinkeitin, hoitopöytä, patjoja lattialle",
      access: "Kynnyksetön, vaunut saa eteiseen",
    },
  },
  comers: {
    promiseDays: 3,
    questions: [],
    slots: [],
    codes: [],
    comers: [],
    coming: 5,
  },
  tasks: [
    { days: 2, words: "Laput neuvolaan ja kirjastoon" },
    { days: 6, words: "Kysytään Marjatalta, tuleeko hän avaamaan oven" },
    { days: 8, words: "Kahvia, kauramaitoa ja jotain makeaa" },
  ],
  support: {
    region: "06",
    visits: 1,
    hope: "En ole ennen aloittanut mitään ryhmää. Haluaisin käydä läpi ensimmäisen kerran: kuka puhuu, mitä teen, jos kukaan ei tule.",
    contact: "Puhelin 0000 100 071, päiväuniaikaan",
    done: {
      by: "Routa",
      helper: "Routa, aluekeskus",
      contact: "routa@example.org",
      word: "Ilman muuta. Tulen käymään perhetalolla, niin katsotaan tila samalla.",
      meetings: [
        {
          days: -8,
          way: "visit",
          at: "13:00",
          agreed:
            "Ensimmäisellä kerralla kierros: nimi ja yksi sana tästä viikosta. Tuolit ympyrään, yksi ylimääräinen. Jos kukaan ei tule, juodaan kahvit ja yritetään uudelleen kahden viikon päästä.",
        },
      ],
    },
  },
};
