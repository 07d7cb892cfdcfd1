import { at, type DemoListing, listing, phone } from "../listings/demo-listing.ts";

/** Listings of the demo's own groups that nobody else keeps. */
export const groupListings: readonly DemoListing[] = [
  listing(
    "vauva-arjen-aamukahvit-tampere",
    null,
    {
      name: [
        "Vauva-arjen aamukahvit",
        "Aamukahvit vauvojen vanhemmille",
        "Morgonkaffe i babylivet",
        "Morning coffee in the baby months",
      ],
      summary: [
        "Uusi ryhmä alkaa. Tule sellaisena kuin olet, vaikka yöpaita takin alla ja vauva kainalossa.",
        "Uusi ryhmä alkaa. Voit tulla vauvan kanssa. Juomme kahvia.",
        "En ny grupp börjar. Kom som du är, med babyn på armen.",
        "A new group begins. Come as you are, with the baby on your arm.",
      ],
      purpose: [
        "Päivät vauvan kanssa ovat pitkiä ja yöt lyhyitä. Kahvipöydässä kukaan ei kysy, nukkuuko se jo.",
        "Vauvan kanssa voi olla yksin.\nRyhmässä tapaat muita vanhempia.",
        "Dagarna med en baby är långa och nätterna korta. Vid kaffebordet behöver ingen ha svar.",
        "Days with a baby are long and nights are short. At this table nobody needs to have answers.",
      ],
      forWhom: [
        "Alle vuoden ikäisten vanhemmille, äideille ja isille. Isovanhempi on yhtä tervetullut.",
        "Ryhmä on vanhemmille.\nVauvasi on alle vuoden ikäinen.",
        "För föräldrar till barn under ett år, och lika gärna mor- och farföräldrar.",
        "For parents of children under one, and grandparents just as well.",
      ],
      happens: [
        "Juodaan kahvia, jutellaan ja imetetään. Ohjelmaa ei ole. Lähteä saa kesken, ja tulla myöhässä.",
        "Juomme kahvia ja juttelemme.\nVoit tulla myöhässä.\nVoit lähteä, kun haluat.",
        "Kaffe, prat och amning. Inget program. Man får komma sent och gå tidigt.",
        "Coffee, talk and breastfeeding. No programme. Come late, leave early.",
      ],
    },
    {
      form: "group",
      themes: ["baby-and-small-child"],
      audiences: ["parents-of-small-children"],
      ways: ["face-to-face"],
      facilitators: "peer",
      admission: { when: "any-time", how: "walk-in" },
      contact: { ...phone("071"), texts: true, person: "Hilla" },
      place: at("837", "Mallipuiston perhetalo", "Esimerkkipolku 6", {
        access: ["step-free", "accessible-toilet", "public-transport"],
      }),
      area: ["837"],
    },
  ),
];

/** What waits for a reviewer: handed in, and sent back with a word. */
export const waitingListings: readonly (DemoListing & {
  readonly writer: string;
  readonly sentBack?: { readonly by: string; readonly reason: string };
})[] = [
  {
    writer: "Pihka",
    ...listing(
      "kaukana-vanhemmista-tampere",
      null,
      {
        name: ["Kaukana vanhemmista", "Ryhmä, jos vanhempasi asuu kaukana"],
        summary: [
          "Kun isä muistaa yhä vähemmän ja asuu kolmensadan kilometrin päässä. Kerran kuussa keittoa ja seuraa.",
          "Vanhempasi on sairas ja asuu kaukana. Ryhmässä tapaat muita.",
        ],
        purpose: [
          "Etähuolessa on oma väsymyksensä: soitot, matkat ja syyllisyys. Täällä siitä puhutaan niiden kanssa, jotka tietävät.",
          "Huoli vanhemmasta väsyttää.\nRyhmässä voit puhua siitä.",
        ],
        forWhom: [
          "Aikuisille, joiden ikääntynyt vanhempi asuu toisella paikkakunnalla.",
          "Ryhmä on aikuisille.\nVanhempasi asuu kaukana.",
        ],
        happens: [
          "Syödään keittoa ja käydään kierros. Joka kerralla yksi vinkki, joka helpotti.",
          "Syömme keittoa ja puhumme.\nJokainen kertoo yhden neuvon.",
        ],
      },
      {
        form: "group",
        themes: ["memory-illness", "family-carers"],
        audiences: ["close-ones"],
        ways: ["face-to-face"],
        facilitators: "peer",
        admission: { when: "any-time", how: "walk-in" },
        contact: { ...phone("072"), person: "Kanerva" },
        place: at("837", "Kirjaston keittiöhuone", "Esimerkkikuja 4"),
        area: ["837"],
      },
    ),
  },
  {
    writer: "Hilla",
    sentBack: {
      by: "Routa",
      reason:
        "Hieno ajatus, ja kipeä paikka. Kertoisitko vielä, milloin ja missä tavataan? Ilmoituksessa näkyi myös kotiosoite: vaihdetaanko se kahvilan nimeen?",
    },
    ...listing(
      "univelkaisten-iltatee-tampere",
      null,
      {
        name: ["Univelkaisten iltatee", "Iltatee väsyneille vanhemmille"],
        summary: [
          "Iltatee vanhemmille, joiden vauva ei nuku. Puhutaan muustakin kuin unikouluista.",
          "Vauvasi ei nuku. Illalla juomme teetä yhdessä.",
        ],
        purpose: ["Väsymys eristää. Teen äärellä se on yhteinen.", "Kun olet väsynyt, olet helposti yksin."],
        forWhom: ["Vanhemmille, jotka valvovat.", "Ilta on väsyneille vanhemmille."],
        happens: ["Teetä, hiljaisuutta ja puhetta.", "Juomme teetä ja juttelemme."],
      },
      {
        form: "group",
        themes: ["baby-and-small-child"],
        ways: ["face-to-face"],
        facilitators: "peer",
        admission: { when: "any-time", how: "walk-in" },
        contact: { ...phone("073"), person: "Hilla" },
        place: { privacy: "approximate", municipality: "837", access: [], ringForAddress: false },
        area: ["837"],
      },
    ),
  },
];
