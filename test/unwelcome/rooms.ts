import type { House } from "./house.ts";

/** Those who come to every address. */
export type Who = keyof House["people"];

/** Addresses that are for the same people, and an example of each in a house that is lived in. */
export interface Room {
  readonly at: string;
  /** For whom it is, the one first whose answer shows that the example is real; undefined: for everyone. */
  readonly for: readonly [Who, ...Who[]] | undefined;
  /** What stands for the parameters. */
  readonly with?: (house: House) => Readonly<Record<string, string | undefined>>;
  /** Methods and the rest of the address. */
  readonly routes: readonly string[];
}

const carriers = ["carrier"] as const;
const members = ["carrier", "member"] as const;
const leaders = ["coordinator"] as const;
const centre = ["centre"] as const;
const planners = ["planner"] as const;
const asker = ["asker"] as const;
/** Whoever has come in, each with their own. */
const everyoneInside = [
  "carrier",
  "member",
  "former",
  "newcomer",
  "otherMember",
  "otherCarrier",
  "asker",
  "coordinator",
  "elsewhere",
  "centre",
  "planner",
  "person",
] as const;

const last = (path: string): string => path.split("/").at(-1) ?? "";
const ours = ({ groups }: House) => ({ space: groups.ours.spaceId });
const theirs = ({ groups }: House) => ({ space: groups.theirs.spaceId });
const slug = ({ organisation }: House) => ({ slug: organisation.slug });

/** What whoever asked does with their request, and with its part that asks a group beside. */
const withRequest = [
  "POST /kylla",
  "POST /peru",
  "POST /aika",
  "POST /aika-pois",
  "POST /paikka-pois",
  "POST /sana",
  "POST /muistutus",
  "GET POST /sisaan",
];
const ofRequest = [
  "GET",
  "POST /kumpikin",
  ...withRequest,
  ...withRequest.map((route) => route.replace("/", "/toinen/")),
];
const ofEvent = [
  "GET",
  "POST /asetukset",
  "POST /paivat",
  "GET /paiva/:day",
  "POST /paiva/:day/paikat",
  "POST /paiva/:day/tehtavat",
  "POST /paiva/:day/tehtavat/pois",
  "POST /paiva/:day/tulivat",
  "POST /paiva/:day/seuraava",
  "POST /paiva/:day/ryhma",
  "POST /paiva/:day/peru",
  "POST /paiva/:day/palauta",
  "POST /paiva/:day/kierrata",
  "GET /paiva/:day/toiveet",
  "GET /paiva/:day/tuloste",
  "GET /paiva/:day/tuloste.pdf",
];
const ofReaching = [
  "GET",
  "POST /suunnitelma",
  "GET /lehtinen.pdf",
  "GET /kuva",
  "GET /kuva.png",
  "GET POST /kanava/:kind",
  "POST /kanava/:kind/teksti",
];
const ofHelp = [
  "GET",
  "GET /:support",
  "POST /:support/vastaus",
  "POST /:support/aika",
  "POST /:support/sana",
  "POST /:support/aika/:visit",
  "POST /:support/aika/:visit/poista",
  "POST /:support/valmis",
];

export const rooms: readonly Room[] = [
  // A group from the inside.
  {
    at: "/oma/ryhma/:space",
    for: members,
    with: ours,
    routes: ["GET", "GET /lahto", "GET POST /uusi-tulija", "GET /uusi", "POST /uusi/tarina"],
  },
  {
    at: "/oma/ryhma/:space",
    for: carriers,
    with: ours,
    routes: ["POST /vaihe", "POST /uusi/esitelty", "GET /uusi/ohje.pdf"],
  },
  // An organisation ends its own groups.
  { at: "/oma/ryhma/:space", for: carriers, with: theirs, routes: ["GET POST /lahto/paata"] },
  // Taken up by a member where nobody carries it; here somebody does, and whoever is in it is led to its home.
  { at: "/oma/ryhma/:space", for: members, with: ours, routes: ["POST /ota"] },
  // After the end; before it whoever is in it is led to its home, or finds nothing.
  { at: "/oma/ryhma/:space", for: members, with: ours, routes: ["POST /lahto/jatkuu", "POST /lahto/hyvasti"] },
  {
    at: "/oma/ryhma/:space/vaihto",
    for: carriers,
    with: theirs,
    routes: ["GET POST", "POST /peru", "POST /paiva", "POST /pidan", "POST /hyvasti"],
  },
  // Whoever was asked once is told that nobody asks any more; whoever was not, the same.
  { at: "/oma/ryhma/:space/vaihto", for: members, with: theirs, routes: ["POST /vastaa"] },
  {
    at: "/oma/ryhma/:space/tehtavat",
    for: carriers,
    with: ours,
    routes: ["GET POST", "POST /tehtava", "POST /ehdotukset"],
  },
  {
    at: "/oma/ryhma/:space/tulijat",
    for: carriers,
    with: (house) => ({ ...ours(house), id: house.request, slot: house.taken, code: house.invitationId }),
    routes: [
      "GET",
      "GET /:id",
      "POST /:id/vastaus",
      "POST /:id/paikalla",
      "POST /:id/soitettu",
      "POST /:id/aika",
      "POST /:id/aika/vahvista",
      "POST /ajat",
      "GET POST /ajat/:slot",
      "POST /ajat/:slot/poista",
      "POST /kutsut",
      "POST /kutsut/:code/poista",
      "GET POST /asetukset",
      "GET POST /asetukset/rinnalla",
      "GET POST /asetukset/odottaville",
      "GET POST /soitto",
    ],
  },
  {
    at: "/oma/ryhma/:space/tapaamiset",
    for: members,
    with: (house) => ({ ...ours(house), id: last(house.meeting) }),
    routes: [
      "GET",
      "GET POST /kalenteri",
      "POST /kalenteri/lopeta",
      "GET POST /muistutus",
      "POST /muistutus/lopeta",
      "GET /:id",
      "GET /:id/kalenteri.ics",
      "POST /:id/tehtava",
      "POST /:id/uusi-tehtava",
      "POST /:id/tulen",
    ],
  },
  {
    at: "/oma/ryhma/:space/tapaamiset",
    for: carriers,
    with: (house) => ({ ...ours(house), id: last(house.meeting) }),
    routes: [
      "GET POST /sarja",
      "GET POST /uusi",
      "POST /ilmoituksesta",
      "POST /julkinen",
      "GET POST /tilat",
      "POST /tilat/poista",
      "GET POST /tavat",
      "GET POST /:id/muuta",
      "GET POST /:id/siirra",
      "POST /:id/peru",
      "POST /:id/en-paase",
      "POST /:id/paasen",
      "POST /:id/pidetaan",
      "POST /:id/maara",
      "POST /:id/kadet",
    ],
  },
  {
    at: "/oma/ryhma/:space/saannot",
    for: members,
    with: (house) => ({ ...ours(house), number: "1", rule: last(house.rule) }),
    routes: [
      "GET",
      "GET POST /luonnos",
      "POST /luettu",
      "GET /taulu",
      "GET /taulu.pdf",
      "GET /versio/:number",
      "POST /luonnos/valmiit",
      "POST /luonnos/oma",
      "POST /luonnos/sopii",
      "POST /luonnos/hyvaksy",
      "GET /luonnos/:rule",
      "POST /luonnos/:rule/vastaus",
      "POST /luonnos/:rule/sanamuoto",
      "POST /luonnos/:rule/sana",
      "POST /luonnos/:rule/poista-sana",
      "POST /luonnos/:rule/poista",
    ],
  },
  {
    at: "/oma/ryhma/:space/saannot",
    for: carriers,
    with: ours,
    routes: ["POST /katselmus", "POST /maara", "POST /valinnat", "POST /luonnos/kokous", "POST /luonnos/hylkaa"],
  },
  {
    at: "/oma/ryhma/:space/tuki",
    for: carriers,
    with: (house) => ({ ...ours(house), support: last(house.helpers.organisation) }),
    routes: ["GET POST", "POST /:support/sana", "POST /:support/peru"],
  },
  {
    at: "/oma/ryhma/:space/kumppanit",
    for: carriers,
    with: (house) => ({ ...ours(house), partner: house.partnerId }),
    routes: ["GET POST", "POST /:partner/sovittu", "POST /:partner/lopeta"],
  },
  {
    at: "/oma/ryhma/:space/tavoittaminen",
    for: carriers,
    with: (house) => ({ ...theirs(house), kind: "social" }),
    routes: ofReaching,
  },
  { at: "/oma/ryhma/:space/tapahtumat", for: carriers, with: theirs, routes: ["GET", "GET POST /uusi"] },
  {
    at: "/oma/ryhma/:space/tapahtumat/:id",
    for: carriers,
    with: (house) => ({ ...theirs(house), id: house.event.offeringId, day: house.event.dayId }),
    routes: ofEvent,
  },

  // What one keeps and plans oneself.
  {
    at: "/oma/ilmoitukset/:id/tapahtuma",
    for: carriers,
    with: ({ event }) => ({ id: event.offeringId, day: event.dayId }),
    routes: [...ofEvent, "GET POST /kayttoon"],
  },
  {
    at: "/oma/ilmoitukset/:id/viestinta",
    for: carriers,
    with: ({ groups }) => ({ id: groups.theirs.offeringId, kind: "social" }),
    routes: ofReaching,
  },
  {
    at: "/oma/aloitus/:plan",
    for: planners,
    with: ({ people }) => ({ plan: people.planner.id, question: "tarve" }),
    routes: [
      "GET",
      "GET /suunnitelma.txt",
      "POST /tehtava",
      "POST /oma-tehtava",
      "POST /linkki",
      "POST /lopeta",
      "GET POST /:question",
    ],
  },
  {
    at: "/oma/aloitus/:plan/pyynto",
    for: carriers,
    with: ({ plan }) => ({ plan: plan.id, ask: last(plan.asked) }),
    routes: ["GET POST", "POST /:ask/lisaa", "POST /:ask/peru", "POST /:ask/kaynnistaja"],
  },
  {
    at: "/oma/aloitus/:plan/tuki",
    for: planners,
    with: ({ people, planSupport }) => ({ plan: people.planner.id, support: planSupport }),
    routes: ["GET POST", "POST /:support/sana", "POST /:support/peru"],
  },
  {
    at: "/oma",
    for: everyoneInside,
    routes: ["GET /pyynnot", "GET POST /aloitus", "GET /tapahtumat", "GET POST /tapahtumat/uusi"],
  },
  { at: "/oma/pyynto/:id", for: asker, with: ({ own }) => ({ id: last(own) }), routes: ofRequest },

  // Organisations and area centres.
  {
    at: "/jarjestot/:slug/tulijat",
    for: leaders,
    with: (house) => ({ ...slug(house), ...ours(house), id: house.left }),
    routes: [
      "GET",
      "POST /rinnalla",
      "GET /:space",
      "POST /:space/ei-rinnalla",
      "POST /:space/luettelo",
      "GET POST /:space/paikat",
      "GET POST /:space/soitto",
      "GET /:space/:id",
      "POST /:space/:id/vastaus",
      "POST /:space/:id/paikalla",
      "POST /:space/:id/soitettu",
    ],
  },
  {
    at: "/jarjestot/:slug/ryhmat",
    for: leaders,
    with: (house) => ({ ...slug(house), ask: last(house.plan.asked) }),
    routes: ["GET", "GET POST /pyynnot/:ask", "GET POST /pyynnot/:ask/aloita"],
  },
  { at: "/aloita/jarjesto/:slug", for: leaders, with: slug, routes: ["GET POST"] },
  { at: "/jarjestot/:slug/tapahtumat", for: leaders, with: slug, routes: ["GET", "GET POST /uusi"] },
  {
    at: "/jarjestot/:slug/tapahtumat/:id",
    for: leaders,
    with: (house) => ({ ...slug(house), id: house.organised.offeringId, day: house.organised.dayId }),
    routes: ofEvent,
  },
  {
    at: "/jarjestot/:slug/viestinta/:id",
    for: leaders,
    with: (house) => ({ ...slug(house), id: house.groups.ours.offeringId, kind: "social" }),
    routes: ofReaching,
  },
  {
    at: "/jarjestot/:slug/alkutuki",
    for: leaders,
    with: (house) => ({ ...slug(house), support: last(house.helpers.organisation), visit: house.visits.organisation }),
    routes: ofHelp,
  },
  {
    at: "/alkutuki",
    for: centre,
    with: ({ helpers, visits }) => ({ support: last(helpers.centre), visit: visits.centre }),
    routes: ofHelp,
  },
  {
    at: "/alkutuki/ryhmat/:offering",
    for: centre,
    with: ({ groups }) => ({ offering: groups.alone.offeringId }),
    routes: ["GET", "POST /viesti", "POST /ilmoitus"],
  },

  // By a code: the browser carries it, or the link holds it. Each is asked with and without below.
  { at: "/pyynto/oma", for: ["visitor"], routes: ofRequest },
  { at: "/ilmoittautuminen/oma", for: ["party"], routes: ["GET", "POST /peru", "GET POST /muuta"] },

  // For everyone who comes by a listing, a link or a paper: whether the code is right is all that is asked.
  {
    at: "",
    for: undefined,
    routes: [
      "GET POST /tuki/:slug/mukaan",
      "GET POST /tuki/:slug/mukaan/tulen",
      "POST /tuki/:slug/mukaan/en-tulekaan",
      "GET POST /tuki/:slug/ilmoittaudu",
      "GET POST /pyynto",
      "GET /pyynto/:code",
      "GET POST /ilmoittautuminen",
      "GET /ilmoittautuminen/*",
      "GET POST /tapaamme/peru",
      "GET POST /aloita",
      "GET /aloita/aihe/:theme/:place?",
      "GET /kalenteri/:file",
      "GET /v/:code",
      "GET POST /kumppani/:code",
      "POST /kumppani/:code/tila",
      "GET POST /talkoot/:code",
      "POST /talkoot/:code/pois",
      "GET POST /tapaamme/:code",
      "GET POST /oma/aloitus/kutsu/:code",
    ],
  },
];
