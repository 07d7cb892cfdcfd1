import { at, type DemoListing, listing, texts, weekly } from "./demo-listing.ts";

/** An invented fellowship that lists its own meetings: the same words in every town. */
const towns = [
  ["jyvaskyla", "179", "Jyväskylä", "Kellarikerho", "Portaankatu 2", "MO", "18:00"],
  ["aanekoski", "992", "Äänekoski", "Vanha asema", "Asematie 1", "WE", "18:30"],
  ["turku", "853", "Turku", "Kulmahuone", "Kulmakatu 9", "TU", "19:00"],
  ["helsinki", "091", "Helsinki", "Kallion kerho", "Demokatu 33", "SU", "17:00"],
  ["oulu", "564", "Oulu", "Torin tupa", "Torikuja 4", "TH", "18:00"],
] as const;

const words = {
  purpose: [
    "Toveriseura juomisesta irti pyrkiville. Kukaan ei johda, kaikki auttavat. Emme kerää nimiä emmekä rahaa.",
    "Ryhmä on ihmisille, jotka haluavat lopettaa juomisen.\nEmme kysy nimeäsi.\nEmme kerää rahaa.",
    "En gemenskap för den som vill bli fri från alkohol. Ingen leder, alla hjälper.",
    "A fellowship for those who want to be free of drinking. Nobody leads, everyone helps.",
  ],
  forWhom: [
    "Sinulle, jolla on halu olla juomatta tänään.",
    "Ryhmä on sinulle.\nHaluat olla juomatta tänään.",
    "För dig som vill vara nykter i dag.",
    "For you who want not to drink today.",
  ],
  happens: [
    "Vuorotellen puhutaan, muut kuuntelevat. Kommentteja ei anneta. Kahvi on keitetty.",
    "Jokainen puhuu vuorollaan.\nMuut kuuntelevat.\nVoit myös olla hiljaa.",
    "Vi talar i tur och ordning, de andra lyssnar.",
    "We speak in turn, the others listen.",
  ],
} as const;

const shared = {
  form: "group",
  themes: ["alcohol"],
  fellowship: "Askel tänään (demo)",
  facilitators: "nobody",
  admission: { when: "any-time", how: "walk-in" },
  maintainer: "Askel tänään (demo)",
} as const;

export const fellowship: readonly DemoListing[] = [
  ...towns.map(([slug, municipality, town, house, address, day, time]) =>
    listing(
      `askel-tanaan-${slug}`,
      null,
      {
        ...words,
        name: [
          `Askel tänään, ${town}`,
          `Askel tänään: ryhmä, ${town}`,
          `Steget i dag, ${town}`,
          `A step today, ${town}`,
        ],
        summary: [
          "Avoin palaveri joka viikko. Tule sellaisena kuin olet, myös ensimmäistä kertaa.",
          "Haluat lopettaa juomisen. Voit tulla milloin vain.",
          "Öppet möte varje vecka. Kom som du är.",
          "An open meeting every week. Come as you are.",
        ],
      },
      {
        ...shared,
        themes: ["alcohol"],
        ways: ["face-to-face"],
        place: at(municipality, house, address),
        area: [municipality],
        meetings: [weekly(day, time, 60)],
      },
    ),
  ),
  listing(
    "askel-tanaan-verkossa",
    null,
    {
      ...words,
      name: [
        "Askel tänään, verkossa",
        "Askel tänään: ryhmä verkossa",
        "Steget i dag, på nätet",
        "A step today, online",
      ],
      summary: [
        "Aamupalaveri verkossa joka päivä ennen töitä.",
        "Ryhmä on verkossa joka aamu.",
        "Morgonmöte på nätet varje dag.",
        "A morning meeting online every day.",
      ],
    },
    {
      ...shared,
      form: "online-group",
      themes: ["alcohol"],
      ways: ["online"],
      area: ["country"],
      onlineUrl: "https://example.org/askel",
      accessNote: texts([
        "Puhelimella pääsee soittamalla.",
        "Voit tulla mukaan myös puhelimella.",
        "Man kan också ringa in.",
        "You can also ring in.",
      ]),
      meetings: [{ rule: "FREQ=DAILY", from: "2026-01-05", at: "06:45", minutes: 30, timeZone: "Europe/Helsinki" }],
      languages: ["fi", "en"],
    },
  ),
];
