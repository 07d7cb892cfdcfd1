import { bytes, id, noon, type Probe, type Row, type Scene, today } from "./scene.ts";

const [here, yard] = [id("here"), id("yard")];

/** A space with the features of a small community, but for `more`. */
export const space = (name: string, more: Row = {}): Row => ({
  id: id(name),
  kind: "community",
  about: bytes(`about ${name}`, 60),
  approval: true,
  facilitated: true,
  readable_by: "members",
  places: 9,
  promise: 1,
  state: "active",
  door_number: 1,
  ...more,
});
/** Somebody in the yard, but for `more`. */
export const persona = (name: string, state: string, more: Row = {}): Row => ({
  id: id(`persona ${name}`),
  space_id: yard,
  person_id: id(name),
  nickname: bytes(`nickname ${name}`, 60),
  name_index: bytes(`nickname ${name}`, 32),
  emblem_seed: "0123456789abcdef",
  role: "participant",
  state,
  since: today,
  ...(state === "member" && { promised: 1, promised_on: today }),
  ...more,
});
const offer = (name: string, accepted: string | undefined): Row => ({
  id: id(`offer ${name}`),
  space_id: yard,
  holder_id: id(`holder ${name}`),
  role: "facilitator",
  trained: false,
  made_on: today,
  ...(accepted && { accepted_on: accepted }),
});
const unmasking = (name: string, more: Row = {}): Row => ({
  id: id(`unmasking ${name}`),
  organisation_id: here,
  space_id: yard,
  persona_id: id("persona pihka"),
  asked_by: id("holder oskari"),
  asked_at: noon,
  reason: bytes("danger", 60),
  closed: false,
  ...more,
});
const confirmed = { confirmed_by: id("holder kerttu"), confirmed_at: noon, closed: true };
const keptApart = (name: string, way: string, more: Row): Row => ({
  id: id(`apart ${name}`),
  person_id: id("pihka"),
  way,
  label: bytes("label", 60),
  made_on: today,
  ...more,
});

/** Whoever founds a space is its first, and one who waits is let wait again: rows that are there cannot say so. */
const probes: readonly Probe[] = [
  {
    table: "persona",
    role: "vk_person",
    person: id("kaisla"),
    sql: `INSERT INTO persona (id, space_id, person_id, nickname, name_index, emblem_seed, role, state, since)
      VALUES ('${id("first")}', '${id("empty")}', '${id("kaisla")}', '${bytes("first", 60)}', '${bytes("first", 32)}',
        'fedcba9876543210', 'starter', 'member', '${today}')`,
  },
  {
    table: "persona",
    role: "vk_door",
    sql: `UPDATE persona SET state = 'waiting' WHERE id = '${id("persona kaisla")}'`,
  },
];

/** A yard with one who facilitates, one who is in, one who asks, and whatever opens it to others (0014 and 0015). */
export const spaces: Scene = {
  rows: [
    {
      table: "space",
      rows: [
        space("yard", { door_hash: bytes("door", 32) }),
        space("empty"),
        space("doomed", { state: "ended", ended_on: today, destroy_on: today }),
      ],
    },
    { table: "space_organisation", rows: [{ space_id: yard, organisation_id: here }] },
    {
      table: "persona",
      rows: [
        persona("pihka", "member"),
        persona("kaisla", "asked"),
        persona("elsa", "waiting"),
        persona("oskari", "member", { role: "facilitator", holder_id: id("holder oskari") }),
      ],
    },
    {
      table: "used_name",
      rows: ["pihka", "oskari"].map((name) => ({
        space_id: yard,
        name_index: bytes(`nickname ${name}`, 32),
        persona_id: id(`persona ${name}`),
      })),
    },
    { table: "space_role_offer", rows: [offer("oskari", today), offer("tuure", undefined)] },
    {
      table: "space_reading",
      rows: [
        {
          id: id("reading"),
          space_id: yard,
          holder_id: id("holder aino"),
          role: "administrator",
          category: "safety",
          read_on: today,
          opened_at: noon,
          closed: false,
        },
      ],
    },
    {
      table: "unmasking",
      rows: [unmasking("open"), unmasking("over", confirmed), unmasking("told", { ...confirmed, told_on: today })],
    },
    {
      table: "guardian_consent",
      rows: [{ persona_id: id("persona pihka"), noted_by: id("holder aino"), given_on: today }],
    },
    {
      table: "consent",
      rows: [{ id: id("consent"), person_id: id("pihka"), purpose: "research", version: 1, given_on: today }],
    },
    {
      table: "keep_apart",
      rows: [
        keptApart("nickname", "nickname", { space_id: yard, name_index: bytes("nickname oskari", 32) }),
        keptApart("described", "description", { organisation_id: here, description: bytes("described", 60) }),
      ],
    },
    { table: "known_contact", rows: [{ person_id: id("pihka"), contact_index: bytes("phone", 32) }] },
  ],
  probes,
};
