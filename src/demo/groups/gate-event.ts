import type { DemoEvent } from "./demo-event.ts";

/** A gate event with more who want to come than there is room for. */
export const gateEvent: DemoEvent = {
  listing: "perhetapahtuma-koivuranta",
  writer: "Halla",
  from: 11,
  weekday: 6,
  again: 84,
  at: "10:00",
  minutes: 240,
  capacity: 24,
  programme:
    "10.00 Ovet auki, kahvia ja mehua\n10.30 Ohjattua leikkiä salissa, hiljainen huone auki koko päivän\n11.30 Keittolounas\n12.30 Vanhempien kahvihetki: alkavat ryhmät esittäytyvät\n13.45 Yhteinen loppulaulu sille, joka haluaa",
  parties: [
    { adults: 2, ages: [3, 5], diets: "Gluteeniton yhdelle", access: "" },
    { adults: 1, ages: [4], diets: "", access: "Kuulosuojaimet mukana, hiljainen huone tarpeen" },
    { adults: 2, ages: [1, 7, 9], diets: "Ei sianlihaa", access: "" },
    { adults: 3, ages: [6], diets: "", access: "Pyörätuoli" },
    { adults: 2, ages: [2], diets: "Maidoton yhdelle", access: "" },
    { adults: 1, ages: [8, 12], diets: "", access: "" },
    { adults: 2, ages: [0, 5, 10], diets: "Kasvisruokaa kahdelle", access: "" },
    { adults: 1, ages: [5], diets: "", access: "" },
  ],
  past: {
    before: 28,
    parties: [
      { adults: 2, ages: [2, 4], diets: "", access: "" },
      { adults: 1, ages: [6], diets: "Laktoositon", access: "" },
      { adults: 2, ages: [1], diets: "", access: "" },
      { adults: 1, ages: [3, 7], diets: "", access: "" },
    ],
    came: { adults: 7, children: 6 },
    wishes: [
      { name: "Saniainen", contact: "0000 100 121, viesti" },
      { name: "Käpy", contact: "0000 100 122" },
    ],
    next: { days: 21, time: "17:30", place: "Kirjaston satuhuone" },
  },
  tasks: [
    { words: "Keittiö ja lounas, klo 9–13", needed: 3, helpers: ["Maisa", "Torsti"] },
    { words: "Lastenhoito salissa, klo 10–14", needed: 2, helpers: ["Oona", "Ilmari"] },
    { words: "Tervetulotoivotus ovella", needed: 2, helpers: ["Sanni"] },
    { words: "Siivous päivän päätteeksi", needed: 4, helpers: [] },
  ],
};
