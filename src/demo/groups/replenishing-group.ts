import type { DemoGroup } from "./demo-group.ts";

/** A replenishing group with a queue, heard by its members. */
export const replenishingGroup: DemoGroup = {
  listing: "miesten-saunailta-aanekoski",
  leader: "Halla",
  reviewer: "Halla",
  carriers: [{ person: "Kaarna", nickname: "Kaarna" }],
  members: [
    { person: "Otso", nickname: "Tuohi" },
    { person: "Pyry", nickname: "Sysi" },
  ],
  phase: "working",
  kinds: ["togetherness", "everyday"],
  founded: 160,
  meetings: {
    from: -24,
    weekday: 5,
    every: 14,
    count: 5,
    at: "18:00",
    minutes: 180,
    place: "Rantasauna",
    headcounts: [9, 11],
    tasks: ["key", "coffee"],
    taken: [
      { task: "key", by: "Otso" },
      { task: "coffee", by: "Pyry" },
    ],
  },
  rules: {
    accepted: [
      {
        days: -140,
        present: 8,
        topics: ["confidentiality", "talking-time", "silence", "phones"],
        own: ["Löylyä heittää se, joka istuu ylimpänä, ja lopettaa, kun joku pyytää."],
      },
    ],
    read: ["Kaarna", "Otso", "Pyry"],
    story:
      "Tämä ilta alkoi siitä, kun tehdas lopetti ja kolme miestä jäi istumaan samalle laiturille. Nyt meitä on toistakymmentä. Kukaan ei ole tullut tänne iloisena ensimmäistä kertaa, ja melkein kaikki ovat tulleet toisen kerran.",
  },
  comers: {
    promiseDays: 7,
    questions: [],
    membersHeardDays: 5,
    slots: [
      { days: 3, at: "17:30", minutes: 30, way: "phone", place: "" },
      { days: 4, at: "18:00", minutes: 30, way: "phone", place: "" },
    ],
    codes: [],
    comers: [
      {
        days: -19,
        way: "message",
        name: "Reino",
        message: "Jäin eläkkeelle keväällä, ja hiljaisuus yllätti. Saunasta pidän, puhumisesta en niinkään. Kelpaako?",
        contact: "0000 100 081, tekstiviesti käy",
        introduction: "Eläkkeellä keväästä asti. Puhun vähän, kuuntelen mielelläni.",
        answer: {
          days: -12,
          decision: "both",
          text: "Kelpaa. Juteltiin puhelimessa, ja paikka on sinun, kun seuraavan kerran otetaan uusia. Soitan viikkoa ennen.",
        },
      },
      {
        days: -15,
        way: "call",
        byPhone: true,
        name: "Soittaja, 50+",
        message: "Soitti illalla. Eronnut, lapset viikonloppuisin. Haluaa tulla, ei halua kertoa nimeä. Sopii.",
        contact: "0000 100 082, arki-iltaisin",
        answer: {
          days: -11,
          decision: "both",
          text: "Sovittiin puhelimessa: mukaan seuraavassa sisäänotossa.",
        },
      },
      {
        days: -3,
        way: "message",
        name: "Jere",
        message: "Oon 24 ja muutin tänne töihin, en tunne ketään. Onko teillä ikärajaa alaspäin?",
        contact: "0000 100 083",
        introduction: "24, muutti töiden perässä. Ei tunne täältä vielä ketään.",
        answer: {
          days: -1,
          decision: "yes",
          text: "Ei ole ikärajaa. Nuorin meistä on 31, vanhin 78. Jutellaan vielä puhelimessa, valitse sopiva aika.",
        },
      },
      {
        days: -1,
        way: "call",
        name: "Ei nimeä vielä",
        message: "Soittakaa mieluummin illalla. Aihe on työttömyys.",
        contact: "0000 100 084, klo 18 jälkeen",
      },
    ],
    heard: { by: "Otso", words: "Minusta on hyvä, että tulee nuorempiakin. Tervetuloa vaan." },
    coming: 0,
  },
  tasks: [{ days: 5, words: "Halot liiteriin ennen pakkasia" }],
};
