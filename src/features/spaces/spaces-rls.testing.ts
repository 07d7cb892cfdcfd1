import { randomBytes } from "node:crypto";
import type pg from "pg";
import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";

/** One thing somebody may or may not do to a row. */
export interface Probe {
  readonly name: string;
  readonly actor: Actor;
  readonly may: boolean;
  readonly sql: string;
  readonly values: readonly unknown[];
}

const names = [
  "member", // in S, has promised
  "friend", // in S, has promised
  "unpromised", // in S, has not promised
  "waits", // at S's door
  "asks", // asks to come into S
  "left", // has left S
  "removed", // was taken out of S
  "carrier", // facilitates S, known to organisation O
  "starter", // carries T, which no organisation has
  "candidate", // in S, and asked to carry something there
  "stranger",
  "leader", // coordinator of O
  "second", // coordinator of O
  "helper", // facilitator of O, not in S
  "outsider", // coordinator of another organisation
] as const;
type Name = (typeof names)[number];

export interface Scene {
  readonly person: Record<Name, string>;
  readonly persona: Partial<Record<Name, string>>;
  readonly holder: Partial<Record<Name, string>>;
  readonly s: string;
  readonly t: string;
  readonly empty: string;
  readonly doomed: string;
  readonly o: string;
  readonly other: string;
  readonly offer: string;
  readonly reading: string;
  readonly askedUnmasking: string;
  readonly openUnmasking: string;
  readonly toldUnmasking: string;
  readonly kept: string;
  readonly described: string;
}

const sealed = () => randomBytes(80);
const hash = () => randomBytes(32);
const day = "2026-09-01";

/** Two organisations, two spaces, and everybody who could have something to do with them. */
export async function setScene(admin: pg.Client): Promise<Scene> {
  const run = (sql: string, values: readonly unknown[]) => admin.query(sql, [...values]);
  const person = Object.fromEntries(names.map((name) => [name, newOpaqueId()])) as Record<Name, string>;
  for (const id of Object.values(person)) await run("INSERT INTO person VALUES ($1, $2, 'fi')", [id, day]);
  const [o, other] = [newOpaqueId(), newOpaqueId()];
  for (const id of [o, other])
    await run("INSERT INTO organisation (id, slug, name, kind) VALUES ($1, $2, 'X', 'association')", [
      id,
      `x${id.slice(0, 8)}`,
    ]);
  const holder: Partial<Record<Name, string>> = {};
  for (const [name, where, role] of [
    ["leader", o, "coordinator"],
    ["second", o, "coordinator"],
    ["helper", o, "facilitator"],
    ["carrier", o, "facilitator"],
    ["candidate", o, "trainer"],
    ["outsider", other, "coordinator"],
  ] as const) {
    const id = newOpaqueId();
    holder[name] = id;
    await run("INSERT INTO role_holder VALUES ($1, $2, $3, $4)", [id, where, person[name], sealed()]);
    await run(
      "INSERT INTO organisation_role (id, organisation_id, holder_id, role, since) VALUES ($1, $2, $3, $4, $5)",
      [newOpaqueId(), where, id, role, day],
    );
  }
  const [s, t, empty, doomed] = [newOpaqueId(), newOpaqueId(), newOpaqueId(), newOpaqueId()];
  for (const id of [s, t, empty, doomed])
    await run(
      `INSERT INTO space (id, kind, about, approval, facilitated, readable_by, places, promise, destroy_on)
       VALUES ($1, 'community', $2, true, true, 'members', 50, 1, $3)`,
      [id, sealed(), id === doomed ? day : null],
    );
  await run("INSERT INTO space_organisation VALUES ($1, $2)", [s, o]);
  const persona: Partial<Record<Name, string>> = {};
  for (const [name, space, state, role, promised] of [
    ["member", s, "member", "participant", 1],
    ["friend", s, "member", "participant", 1],
    ["unpromised", s, "member", "participant", null],
    ["waits", s, "waiting", "participant", null],
    ["asks", s, "asked", "participant", null],
    ["left", s, "left", "participant", 1],
    ["removed", s, "removed", "participant", 1],
    ["carrier", s, "member", "facilitator", 1],
    ["candidate", s, "member", "participant", 1],
    ["starter", t, "member", "starter", 1],
  ] as const) {
    const id = newOpaqueId();
    persona[name] = id;
    await run(
      `INSERT INTO persona (id, space_id, person_id, nickname, name_index, emblem_seed, role, holder_id, state, since,
         promised, promised_on) VALUES ($1, $2, $3, $4, $5, '0123456789abcdef', $6, $7, $8, $9, $10, $11)`,
      [
        id,
        space,
        person[name],
        sealed(),
        hash(),
        role,
        name === "carrier" ? holder.carrier : null,
        state,
        day,
        promised,
        promised && day,
      ],
    );
  }
  const ids = Array.from({ length: 7 }, newOpaqueId);
  const [
    offer = "",
    reading = "",
    askedUnmasking = "",
    openUnmasking = "",
    toldUnmasking = "",
    kept = "",
    described = "",
  ] = ids;
  await run("INSERT INTO space_role_offer VALUES ($1, $2, $3, 'moderator', false, $4)", [offer, s, holder.helper, day]);
  await run("INSERT INTO space_role_offer VALUES ($1, $2, $3, 'supporter', false, $4)", [
    newOpaqueId(),
    s,
    holder.candidate,
    day,
  ]);
  await run(
    `INSERT INTO space_reading (id, space_id, holder_id, role, category, read_on, opened_at)
     VALUES ($1, $2, $3, 'coordinator', 'safety', $4::date, $4::date)`,
    [reading, s, holder.leader, day],
  );
  const unmask = (id: string, whose: string | undefined, rest: string, values: readonly unknown[]) =>
    run(
      `INSERT INTO unmasking (id, organisation_id, space_id, persona_id, asked_by, asked_at, reason, ${rest})
       VALUES ($1, $2, $3, $4, $5, $6, $7, ${values.map((_, index) => `$${index + 8}`).join(", ")})`,
      [id, o, s, whose, holder.leader, day, sealed(), ...values],
    );
  await unmask(askedUnmasking, persona.friend, "closed", [false]);
  await unmask(openUnmasking, persona.unpromised, "confirmed_by, confirmed_at", [holder.second, day]);
  await unmask(toldUnmasking, persona.member, "confirmed_by, confirmed_at, closed, told_on", [
    holder.second,
    day,
    true,
    day,
  ]);
  await run("INSERT INTO guardian_consent VALUES ($1, $2, $3)", [persona.asks, holder.leader, day]);
  await run("INSERT INTO consent VALUES ($1, $2, 'statistics', 1, $3)", [newOpaqueId(), person.member, day]);
  await run(
    "INSERT INTO keep_apart (id, person_id, way, label, made_on, contact_index) VALUES ($1, $2, 'email', $3, $4, $5)",
    [kept, person.member, sealed(), day, hash()],
  );
  await run(
    `INSERT INTO keep_apart (id, person_id, way, label, made_on, organisation_id, description)
     VALUES ($1, $2, 'description', $3, $4, $5, $6)`,
    [described, person.member, sealed(), day, o, sealed()],
  );
  await run("INSERT INTO known_contact VALUES ($1, $2)", [person.member, hash()]);
  return {
    person,
    persona,
    holder,
    s,
    t,
    empty,
    doomed,
    o,
    other,
    offer,
    reading,
    askedUnmasking,
    openUnmasking,
    toldUnmasking,
    kept,
    described,
  };
}

/** What each may do, said once by hand: the model the database is compared with. */
export function probesOf(x: Scene): Probe[] {
  const probes: Probe[] = [];
  const actors: Record<string, Actor> = {
    door: { kind: "door" },
    worker: { kind: "worker" },
    public: { kind: "public" },
    ...Object.fromEntries(names.map((name) => [name, { kind: "person", personId: x.person[name] }])),
    ...Object.fromEntries(names.map((name) => [`${name} as staff`, { kind: "staff", personId: x.person[name] }])),
  };
  /** All of `who` may, all the others may not. */
  const only = (deed: string, who: readonly string[], sql: string, values: readonly unknown[]) => {
    for (const [name, actor] of Object.entries(actors))
      probes.push({ name: `${name}: ${deed}`, actor, may: who.includes(name), sql, values });
  };
  /** The same for one actor, where the row itself says who they are. */
  const one = (name: string, deed: string, may: boolean, sql: string, values: readonly unknown[]) => {
    const actor = actors[name];
    if (actor) probes.push({ name: `${name}: ${deed}`, actor, may, sql, values });
  };
  const leaders = ["leader as staff", "second as staff"];
  const around = ["member", "friend", "unpromised", "waits", "asks", "carrier", "candidate"];
  const inside = ["member", "friend", "carrier", "candidate"];

  only("sees S", [...around, ...leaders, "door", "worker"], "SELECT id FROM space WHERE id = $1", [x.s]);
  only("changes S", ["carrier", ...leaders], "UPDATE space SET approval = false WHERE id = $1", [x.s]);
  only("destroys S", [], "DELETE FROM space WHERE id = $1", [x.s]);
  only("destroys what has had its time", ["worker"], "DELETE FROM space WHERE id = $1", [x.doomed]);
  const newSpace = `INSERT INTO space (id, kind, about, approval, facilitated, readable_by, places, promise)
    VALUES ($1, 'group', $2, true, true, 'members', 9, 1)`;
  const everyone = names.flatMap((name) => [name, `${name} as staff`]);
  only("founds a space", everyone, newSpace, [newOpaqueId(), sealed()]);
  only(
    "sees who has S",
    [...around, ...leaders, "door", "worker"],
    "SELECT space_id FROM space_organisation WHERE space_id = $1",
    [x.s],
  );
  only("takes T on", leaders, "INSERT INTO space_organisation VALUES ($1, $2)", [x.t, x.o]);

  const see = "SELECT id FROM persona WHERE id = $1";
  only("sees a member", [...inside, "leader as staff", "door"], see, [x.persona.friend]);
  only("sees one who has not promised", ["carrier", "unpromised", "leader as staff", "door"], see, [
    x.persona.unpromised,
  ]);
  only("sees one who waits", ["waits", "carrier", ...leaders, "door"], see, [x.persona.waits]);
  only("sees one who asks", ["asks", "carrier", ...leaders, "door"], see, [x.persona.asks]);
  only("sees one who has left", ["left", "door"], see, [x.persona.left]);
  only("sees one who was removed", ["removed", "carrier", ...leaders, "door"], see, [x.persona.removed]);
  only("sees who carries", [...inside, ...leaders, "door"], see, [x.persona.carrier]);
  only("sees who carries T", ["starter", "door"], see, [x.persona.starter]);
  const decide = "UPDATE persona SET state = $2 WHERE id = $1";
  only("says yes to one who asks", ["carrier", ...leaders, "door"], decide, [x.persona.asks, "waiting"]);
  only("lets one who asks in", [], decide, [x.persona.asks, "member"]);
  only("lets one who waits in", [], decide, [x.persona.waits, "member"]);
  only("takes a member out", ["carrier", "leader as staff"], decide, [x.persona.friend, "removed"]);
  only("takes the carrier out", [], decide, [x.persona.carrier, "removed"]);
  only("brings one back who was removed", ["carrier"], decide, [x.persona.removed, "waiting"]);
  only("lets one who has left wait again", ["door"], decide, [x.persona.left, "waiting"]);
  const newPersona = (space: string, who: Name, role: string, state: string, more = "") =>
    [
      `INSERT INTO persona (id, space_id, person_id, nickname, name_index, emblem_seed, role, state, since${more && ", holder_id"})
       VALUES ($1, $2, $3, $4, $5, '0123456789abcdef', '${role}', '${state}', '2026-09-01'${more && `, '${more}'`})`,
      [newOpaqueId(), space, x.person[who], sealed(), hash()],
    ] as const;
  only("lets a stranger wait", ["door"], ...newPersona(x.s, "stranger", "participant", "waiting"));
  only("makes a stranger a member", [], ...newPersona(x.s, "stranger", "participant", "member"));
  only("makes a stranger a moderator", [], ...newPersona(x.s, "stranger", "moderator", "waiting", x.holder.helper));
  only(
    "lets the helper take the offer",
    ["door"],
    ...newPersona(x.s, "helper", "moderator", "waiting", x.holder.helper),
  );
  only("is the first in an empty space", ["stranger"], ...newPersona(x.empty, "stranger", "starter", "member"));
  only("is the first in a space that is held", [], ...newPersona(x.t, "stranger", "starter", "member"));
  const give = "UPDATE persona SET role = $3, holder_id = $2 WHERE id = $1";
  one("door", "gives a role that was offered", true, give, [x.persona.candidate, x.holder.candidate, "supporter"]);
  one("door", "gives another role", false, give, [x.persona.candidate, x.holder.candidate, "moderator"]);
  one("door", "gives it to another persona", false, give, [x.persona.member, x.holder.candidate, "supporter"]);
  const use = "INSERT INTO used_name VALUES ($1, $2, $3)";
  only("notes a nickname of the member", ["door", "member"], use, [x.s, hash(), x.persona.member]);
  only("reads nicknames that were used", [], "SELECT space_id FROM used_name", []);

  only("sees the offer", ["helper", ...leaders, "door"], "SELECT id FROM space_role_offer WHERE id = $1", [x.offer]);
  only("takes the offer away", ["helper", ...leaders], "DELETE FROM space_role_offer WHERE id = $1", [x.offer]);
  only("accepts the offer", ["door"], "UPDATE space_role_offer SET accepted_on = '2026-09-02' WHERE id = $1", [
    x.offer,
  ]);
  const offer =
    "INSERT INTO space_role_offer (id, space_id, holder_id, role, made_on) VALUES ($1, $2, $3, 'starter', $4)";
  only("offers a task", leaders, offer, [newOpaqueId(), x.s, x.holder.second, day]);
  only("offers a task to another organisation's", [], offer, [newOpaqueId(), x.s, x.holder.outsider, day]);

  only("sees the mark", [...inside, ...leaders, "worker"], "SELECT id FROM space_reading WHERE id = $1", [x.reading]);
  only("closes the reading", ["leader as staff", "worker"], "UPDATE space_reading SET closed = true WHERE id = $1", [
    x.reading,
  ]);
  const read = `INSERT INTO space_reading (id, space_id, holder_id, role, category, read_on, opened_at)
    VALUES ($1, $2, $3, $4, 'law', '2026-09-01', '2026-09-01')`;
  only("reads S as the second", ["second as staff"], read, [newOpaqueId(), x.s, x.holder.second, "coordinator"]);
  only("reads S in a role not held", [], read, [newOpaqueId(), x.s, x.holder.second, "administrator"]);
  only("reads S from elsewhere", [], read, [newOpaqueId(), x.s, x.holder.outsider, "coordinator"]);

  const colleagues = [...leaders, "helper as staff", "carrier as staff"];
  const seeUnmasking = "SELECT id FROM unmasking WHERE id = $1";
  only("sees a request", [...colleagues, "worker"], seeUnmasking, [x.askedUnmasking]);
  only("sees what was told", [...colleagues, "worker", "member"], seeUnmasking, [x.toldUnmasking]);
  const ask = `INSERT INTO unmasking (id, organisation_id, space_id, persona_id, asked_by, asked_at, reason)
    VALUES ($1, $2, $3, $4, $5, '2026-09-01', $6)`;
  only("asks as the helper", ["helper as staff"], ask, [
    newOpaqueId(),
    x.o,
    x.s,
    x.persona.carrier,
    x.holder.helper,
    sealed(),
  ]);
  only("asks for a persona of T", [], ask, [newOpaqueId(), x.o, x.s, x.persona.starter, x.holder.helper, sealed()]);
  const confirm = "UPDATE unmasking SET confirmed_by = $2, confirmed_at = '2026-09-01' WHERE id = $1";
  only("confirms as the second", ["second as staff"], confirm, [x.askedUnmasking, x.holder.second]);
  one("leader as staff", "confirms in the second's name", false, confirm, [x.askedUnmasking, x.holder.second]);
  only("puts off telling", leaders, "UPDATE unmasking SET withheld = $2, review_on = '2026-12-01' WHERE id = $1", [
    x.openUnmasking,
    sealed(),
  ]);
  only("closes it", [...leaders, "worker"], "UPDATE unmasking SET closed = true WHERE id = $1", [x.openUnmasking]);
  for (const name of leaders)
    one(name, "learns who it is", true, "SELECT 1 WHERE unmasked($1) IS NOT NULL", [x.openUnmasking]);
  for (const name of ["helper as staff", "outsider as staff"])
    one(name, "learns who it is", false, "SELECT 1 WHERE unmasked($1) IS NOT NULL", [x.openUnmasking]);
  one("leader as staff", "learns it unconfirmed", false, "SELECT 1 WHERE unmasked($1) IS NOT NULL", [x.askedUnmasking]);
  one("leader as staff", "learns it when it is over", false, "SELECT 1 WHERE unmasked($1) IS NOT NULL", [
    x.toldUnmasking,
  ]);

  only("sees a guardian's yes", ["asks", ...leaders], "SELECT persona_id FROM guardian_consent WHERE persona_id = $1", [
    x.persona.asks,
  ]);
  only("notes a guardian's yes", ["second as staff"], "INSERT INTO guardian_consent VALUES ($1, $2, '2026-09-01')", [
    x.persona.waits,
    x.holder.second,
  ]);
  only("withdraws it", leaders, "UPDATE guardian_consent SET withdrawn_on = '2026-09-02' WHERE persona_id = $1", [
    x.persona.asks,
  ]);

  only("sees a consent", ["member", "worker"], "SELECT purpose FROM consent WHERE person_id = $1", [x.person.member]);
  only("gives consent", ["friend"], "INSERT INTO consent VALUES ($1, $2, 'statistics', 1, '2026-09-01')", [
    newOpaqueId(),
    x.person.friend,
  ]);
  only("withdraws consent", ["member"], "UPDATE consent SET withdrawn_on = '2026-09-02' WHERE person_id = $1", [
    x.person.member,
  ]);

  only("sees who is named", ["member"], "SELECT id FROM keep_apart WHERE id = $1", [x.kept]);
  only("sees a description", ["member", ...leaders], "SELECT id FROM keep_apart WHERE id = $1", [x.described]);
  only("takes it back", ["member"], "DELETE FROM keep_apart WHERE id = $1", [x.kept]);
  only("handles a description", leaders, "UPDATE keep_apart SET handled_on = '2026-09-02' WHERE id = $1", [
    x.described,
  ]);
  const nameSomebody = `INSERT INTO keep_apart (id, person_id, way, label, made_on, space_id, name_index)
    VALUES ($1, $2, 'nickname', $3, '2026-09-01', $4, $5)`;
  only("names somebody in S", ["friend"], nameSomebody, [newOpaqueId(), x.person.friend, sealed(), x.s, hash()]);
  only("names somebody in a space they are not in", [], nameSomebody, [
    newOpaqueId(),
    x.person.stranger,
    sealed(),
    x.s,
    hash(),
  ]);
  only("asks who is kept apart", ["door"], "SELECT kept_apart($1, $2)", [x.s, x.person.stranger]);
  only("has a phone", ["friend"], "INSERT INTO known_contact VALUES ($1, $2)", [x.person.friend, hash()]);
  only("changes a phone", [], "UPDATE known_contact SET contact_index = $2 WHERE person_id = $1", [
    x.person.member,
    hash(),
  ]);
  only("removes a phone", [], "DELETE FROM known_contact WHERE person_id = $1", [x.person.member]);
  return probes;
}
