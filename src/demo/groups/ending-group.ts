import type { DemoGroup } from "./demo-group.ts";

/** A group before its last meeting. */
export const endingGroup: DemoGroup = {
  listing: "laheisen-itsemurhan-jalkeen-turku",
  leader: "Halla",
  reviewer: "Tuulikki",
  carriers: [{ person: "Tuulikki", nickname: "Tuulikki" }],
  members: [
    { person: "Pihka", nickname: "Hämärä" },
    { person: "Otso", nickname: "Sade" },
    { person: "Pyry", nickname: "Tyven" },
  ],
  phase: "ending",
  kinds: ["growth", "togetherness"],
  founded: 100,
  meetings: {
    from: -63,
    weekday: 2,
    every: 7,
    count: 10,
    at: "18:00",
    minutes: 120,
    place: "Kerrottu jokaiselle",
    headcounts: [8, 8, 7, 8, 6, 7, 7, 8, 7],
    hands: 5,
    tasks: ["coffee", "opener"],
    taken: [{ task: "coffee", by: "Pihka" }],
  },
  ends: true,
  rules: {
    accepted: [
      {
        days: -56,
        present: 8,
        topics: ["confidentiality", "commitment", "absences", "talking-time", "silence", "evaluation"],
        own: ["Itkeä saa. Nenäliinoja ei ojenneta, ellei pyydetä."],
      },
    ],
    read: ["Tuulikki", "Pihka", "Otso", "Pyry"],
  },
  tasks: [
    { days: 2, words: "Kynttilät ja tilaa hiljaisuudelle viimeiseen iltaan" },
    { days: 2, words: "Minne tästä: lista jatkavista ryhmistä jokaiselle" },
  ],
};
