import type { DemoPlan } from "./demo-plan.ts";

/** A plan half done, by three. */
export const plan: DemoPlan = {
  planner: { person: "Tyrni", nickname: "Tyrni" },
  others: [
    { person: "Pihka", nickname: "Pihka" },
    { person: "Vitsippa", nickname: "Vitsippa" },
  ],
  weeks: 9,
  weekday: 4,
  answers: {
    need: [
      "Kolmosten ja kaksosten vanhempana ei ehdi mihinkään, ja juuri siksi tarvitsisi muita. Neuvolassa meitä on ollut kolme samaan aikaan, eikä kukaan ole uskaltanut ehdottaa mitään.",
    ],
    target: ["narrow"],
    whom: ["Kaksosten ja kolmosten perheille, vauvasta kouluikään"],
    themes: ["multiple-birth"],
    weight: ["light"],
    children: ["no"],
    carried: ["team"],
    facilitator: ["peer-pair"],
    attached: ["organisation"],
    town: ["Tampere"],
    reach: ["wide"],
    way: ["face-to-face"],
    openness: ["open"],
    name: ["Kaksi kerrallaan: monikkoperheiden iltapäivä"],
  },
  done: ["ask-around", "find-pair"],
  taken: [
    { key: "ask-support", by: "Tyrni" },
    { key: "find-room", by: "Pihka" },
    { key: "make-flyers", by: "Vitsippa" },
  ],
  tasks: [
    { days: 4, words: "Soitto liikuntahalliin: saako patjat käyttöön", by: "Pihka" },
    { days: 11, words: "Esite ruotsiksi", by: "Vitsippa" },
  ],
  ask: {
    organisation: "rinnakkain",
    word: "Meillä on kolme perhettä ja ajatus, mutta ei vakuutuksia eikä avainta. Ottaisitteko ryhmän omaksenne? Kaiken muun teemme itse.",
    contact: "Tyrni, 0000 100 077",
  },
  support: {
    region: "06",
    visits: 2,
    hope: "Olisi hyvä, jos joku kokenut kävisi kerran ennen alkua ja kerran sen jälkeen. Eniten mietimme, miten isossa porukassa puhutaan, kun lapset juoksevat ympärillä.",
    contact: "Tyrni, 0000 100 077, viestit mieluiten",
  },
};
