import type { DemoGroup } from "./demo-group.ts";

/** A closed group before its start: applications, talks and codes, and a place nobody is told. */
export const closedGroup: DemoGroup = {
  listing: "turvaverkko-jyvaskyla",
  leader: "Halla",
  reviewer: "Halla",
  carriers: [{ person: "Kuura", nickname: "Kuura" }],
  members: [],
  phase: "reaching",
  kinds: ["growth"],
  founded: 20,
  meetings: {
    from: 34,
    weekday: 3,
    every: 7,
    count: 10,
    at: "17:30",
    minutes: 120,
    place: "Kerrotaan jokaiselle haastattelussa",
    headcounts: [],
    tasks: ["child-care", "opener"],
    taken: [{ task: "opener", by: "Kuura" }],
  },
  comers: {
    promiseDays: 5,
    questions: [
      "Mitä toivot ryhmältä?",
      "Milloin sinuun on turvallista olla yhteydessä, ja miten?",
      "Tarvitsetko lapsille hoitoa ryhmän ajaksi?",
    ],
    slots: [
      { days: 2, at: "11:15", minutes: 30, way: "face-to-face", place: "Pääkirjasto, ryhmähuone 2" },
      { days: 2, at: "13:00", minutes: 45, way: "phone", place: "" },
      { days: 5, at: "09:30", minutes: 45, way: "phone", place: "" },
      { days: 6, at: "15:00", minutes: 45, way: "online", place: "https://example.org/huone" },
      { days: 8, at: "12:00", minutes: 45, way: "face-to-face", place: "Kirjaston kahvio, sovitaan tällä sivulla" },
    ],
    codes: [
      { label: "Sosiaalipäivystys", uses: 5 },
      { label: "Neuvolan perhetyö", uses: 3 },
    ],
    comers: [
      {
        days: -6,
        way: "application",
        name: "Niitty",
        message: "",
        contact: "Vain tällä sivulla, katson lounastunnilla.",
        answers: [
          "Että joku uskoo. Ja että muistan taas, mistä minä pidän.",
          "Arkisin 11–12, vain tässä palvelussa. Puhelintani luetaan.",
          "Kaksi lasta, 3 ja 6.",
        ],
        slot: 0,
        answer: {
          days: -5,
          decision: "word",
          text: "Kiitos, että kirjoitit. Vastaamme vain tässä, emmekä soita. Voit perua ajan milloin vain, eikä syytä tarvita.",
        },
      },
      {
        days: -4,
        way: "application",
        name: "Aalto",
        message: "",
        contact: "0000 100 091, viesti ensin",
        answers: ["Lähdin kaksi vuotta sitten, ja pelko ei ole lähtenyt.", "Iltapäivisin.", "Ei."],
        slot: 1,
      },
      {
        days: -1,
        way: "application",
        name: "Ei nimeä",
        message: "",
        contact: "",
        answers: ["En tiedä, onko tämä väkivaltaa. Hän ei lyö.", "En osaa sanoa vielä.", ""],
      },
    ],
    coming: 0,
  },
  tasks: [
    { days: 12, words: "Lastenhoitajan kanssa sovitaan illat" },
    { days: 27, words: "Paikka kerrotaan jokaiselle erikseen, ei viestillä" },
  ],
};
