import { beforeAll, describe, expect, it } from "vitest";
import { testClock } from "../../../test/support/clock.ts";
import { useDatabase } from "../../../test/support/database.ts";
import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import {
  findStanding,
  may,
  mayGovern,
  type OrganisationRole,
  organisationRoles,
  type PlatformRole,
  platformRoles,
  type Standing,
} from "../roles/index.ts";

const db = useDatabase();
const clock = testClock();
const today = Temporal.PlainDate.from("2026-09-01");

const organisation = newOpaqueId();
const other = newOpaqueId();
const people = new Map<string, { personId: string; holderId: string; roleId: string }>();
/** By name: everyone who carries something, someone who has left, someone from elsewhere, someone with nothing. */
const standings = new Map<string, Standing>();

async function aPerson(): Promise<string> {
  const id = newOpaqueId();
  await db.admin.query("INSERT INTO person VALUES ($1, '2026-01-01', 'fi')", [id]);
  return id;
}

async function aHolder(name: string, where: string, role: OrganisationRole, until: string | null = null) {
  const personId = await aPerson();
  const [holderId, roleId] = [newOpaqueId(), newOpaqueId()];
  await db.admin.query("INSERT INTO role_holder VALUES ($1, $2, $3, $4)", [
    holderId,
    where,
    personId,
    Buffer.alloc(60),
  ]);
  await db.admin.query(
    "INSERT INTO organisation_role (id, organisation_id, holder_id, role, since, until) VALUES ($1, $2, $3, $4, '2026-01-01', $5)",
    [roleId, where, holderId, role, until],
  );
  people.set(name, { personId, holderId, roleId });
  standings.set(name, { roles: until === null && where === organisation ? [role] : [], platform: [] });
}

beforeAll(async () => {
  for (const [id, slug] of [
    [organisation, "one"],
    [other, "other"],
  ]) {
    await db.admin.query("INSERT INTO organisation (id, slug, name, kind) VALUES ($1, $2, $2, 'association')", [
      id,
      slug,
    ]);
  }
  for (const role of organisationRoles) await aHolder(role, organisation, role);
  await aHolder("second administrator", organisation, "administrator");
  await aHolder("former administrator", organisation, "administrator", "2026-02-01");
  await aHolder("other administrator", other, "administrator");
  people.set("nobody", { personId: await aPerson(), holderId: newOpaqueId(), roleId: newOpaqueId() });
  standings.set("nobody", { roles: [], platform: [] });
  for (const role of platformRoles) {
    const personId = await aPerson();
    await db.admin.query("INSERT INTO platform_role VALUES ($1, $2, $3, '2026-01-01')", [
      newOpaqueId(),
      personId,
      role,
    ]);
    people.set(`platform ${role}`, { personId, holderId: newOpaqueId(), roleId: newOpaqueId() });
    standings.set(`platform ${role}`, { roles: [], platform: [role as PlatformRole] });
  }
});

const who = (name: string) => {
  const found = people.get(name);
  if (!found) throw new Error(name);
  return found;
};
const staff = (name: string): Actor => ({ kind: "staff", personId: who(name).personId });

class Undone extends Error {}
/** Whether `work` does something as `actor`; it is undone in any case. */
async function does(actor: Actor, work: (tx: Tx) => Promise<number | bigint>): Promise<boolean> {
  let count: number | bigint = 0;
  try {
    await db.database.withActor(actor, async (tx) => {
      count = await work(tx);
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return count > 0;
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "42501") return false;
    throw error;
  }
  return false;
}

const names = [
  ...organisationRoles,
  "second administrator",
  "former administrator",
  "other administrator",
  "nobody",
  ...platformRoles.map((role) => `platform ${role}`),
];

describe.each(names)("row-level security and the policy say the same of staff: %s", (name) => {
  const standing = () => {
    const found = standings.get(name);
    if (!found) throw new Error(name);
    return found;
  };

  it("what they are", async () => {
    const found = await db.database.withActor(staff(name), (tx) => findStanding(tx, organisation));
    expect(found).toEqual(standing());
  });

  it("whom they see", async () => {
    const seen = await db.database.withActor(staff(name), (tx) =>
      tx.selectFrom("role_holder").select("id").where("organisation_id", "=", organisation).execute(),
    );
    const roles = await db.database.withActor(staff(name), (tx) =>
      tx
        .selectFrom("organisation_role")
        .select("holder_id as id")
        .where("organisation_id", "=", organisation)
        .execute(),
    );
    for (const one of people.keys()) {
      const { holderId } = who(one);
      const isLeader = ["administrator", "second administrator", "coordinator"].includes(one);
      const isAdministrator = isLeader && one !== "coordinator";
      const here = standings.get(one)?.roles.length !== 0 || one === "former administrator";
      const expected =
        here &&
        ((one === name && !one.startsWith("other")) ||
          may(standing(), "see-people") ||
          (isLeader && may(standing(), "see-leaders")) ||
          (isAdministrator && may(standing(), "see-administrators")));
      expect(
        seen.some(({ id }) => id === holderId),
        `sees ${one}`,
      ).toBe(expected);
      expect(
        roles.some(({ id }) => id === holderId),
        `sees the role of ${one}`,
      ).toBe(expected);
    }
  });

  it.each(organisationRoles)("whether they govern %s", async (role) => {
    const { roleId } = who(role);
    const invitation = {
      id: newOpaqueId(),
      organisation_id: organisation,
      role,
      code_hash: Buffer.alloc(32, 1),
      made_by: who(name).personId,
      made_at: clock.now(),
      ends_at: clock.now().add({ hours: 1 }),
    };
    const invites = await does(staff(name), async (tx) => {
      await tx.insertInto("role_invitation").values(invitation).execute();
      return 1;
    });
    const changed = (set: { until?: Temporal.PlainDate; deputy_id?: string }) => (tx: Tx) =>
      tx
        .updateTable("organisation_role")
        .set(set)
        .where("id", "=", roleId)
        .executeTakeFirst()
        .then((r) => r.numUpdatedRows);
    expect(invites, "invite").toBe(mayGovern(standing(), role));
    expect(await does(staff(name), changed({ until: today })), "end").toBe(mayGovern(standing(), role));
    const deputy = { deputy_id: who("second administrator").holderId };
    expect(await does(staff(name), changed(deputy)), "name-deputy").toBe(mayGovern(standing(), role));
  });

  it("what else they may", async () => {
    const absence = {
      organisation_id: organisation,
      holder_id: who("trainer").holderId,
      first_day: today,
      last_day: today,
    };
    const marks = await does(staff(name), (tx) =>
      tx
        .insertInto("absence")
        .values(absence)
        .execute()
        .then(() => 1),
    );
    expect(marks, "mark-absence").toBe(may(standing(), "mark-absence"));
    const edits = await does(staff(name), (tx) =>
      tx
        .updateTable("organisation")
        .set({ name: "x" })
        .where("id", "=", organisation)
        .executeTakeFirst()
        .then((r) => r.numUpdatedRows),
    );
    expect(edits, "edit-organisation").toBe(may(standing(), "edit-organisation"));
    const added = { id: newOpaqueId(), slug: "new", name: "New", kind: "association" };
    const adds = await does(staff(name), (tx) =>
      tx
        .insertInto("organisation")
        .values(added)
        .execute()
        .then(() => 1),
    );
    expect(adds, "add-organisation").toBe(may(standing(), "add-organisation"));
    const reset = {
      id: newOpaqueId(),
      organisation_id: organisation,
      holder_id: who("second administrator").holderId,
      asked_by: who(name).personId,
      asked_at: clock.now(),
    };
    const asks = await does(staff(name), (tx) =>
      tx
        .insertInto("second_factor_reset")
        .values(reset)
        .execute()
        .then(() => 1),
    );
    const self = name === "second administrator";
    expect(asks, "reset-second-factor").toBe(!self && may(standing(), "reset-second-factor"));
  });

  it("makes no role out of nothing", async () => {
    const role = {
      id: newOpaqueId(),
      organisation_id: organisation,
      holder_id: who("trainer").holderId,
      role: "coordinator",
      since: today,
    };
    const makes = (more: object) =>
      does(staff(name), (tx) =>
        tx
          .insertInto("organisation_role")
          .values({ ...role, ...more })
          .execute()
          .then(() => 1),
      );
    expect(await makes({})).toBe(false);
    expect(await makes({ stands_in_for: who("coordinator").roleId })).toBe(false);
    expect(await makes({ invitation_id: newOpaqueId() })).toBe(false);
  });
});

describe("without a second factor", () => {
  it.each(organisationRoles)("a person who is %s sees and ends only their own", async (name) => {
    const { personId, holderId, roleId } = who(name);
    const actor: Actor = { kind: "person", personId };
    const seen = await db.database.withActor(actor, (tx) => tx.selectFrom("role_holder").select("id").execute());
    expect(seen).toEqual([{ id: holderId }]);
    const ended = (id: string) => (tx: Tx) =>
      tx
        .updateTable("organisation_role")
        .set({ until: today })
        .where("id", "=", id)
        .executeTakeFirst()
        .then((r) => r.numUpdatedRows);
    expect(await does(actor, ended(roleId))).toBe(true);
    for (const one of ["second administrator", "trainer", "coordinator"].filter((one) => one !== name)) {
      expect(await does(actor, ended(who(one).roleId)), one).toBe(false);
    }
    expect(
      await does(actor, (tx) =>
        tx
          .selectFrom("role_invitation")
          .select("id")
          .execute()
          .then((r) => r.length),
      ),
    ).toBe(false);
  });

  it("nobody reads whose account a colleague's is, and nobody without a name reads anything", async () => {
    const read = (actor: Actor) =>
      does(actor, (tx) =>
        tx
          .selectFrom("role_holder")
          .select("person_id")
          .execute()
          .then((r) => r.length),
      );
    expect(await read({ kind: "person", personId: who("trainer").personId })).toBe(true);
    expect(await read(staff("administrator"))).toBe(false);
    for (const kind of ["public", "worker"] as const) {
      expect(await read({ kind })).toBe(false);
      expect(
        await does({ kind }, (tx) =>
          tx
            .selectFrom("platform_role")
            .select("id")
            .execute()
            .then((r) => r.length),
        ),
      ).toBe(false);
    }
  });

  it("a role is not made at the door without an open invitation for that role there", async () => {
    const invitation = newOpaqueId();
    await db.admin.query(
      "INSERT INTO role_invitation (id, organisation_id, role, code_hash, made_at, ends_at) VALUES ($1, $2, 'trainer', $3, now(), now() + interval '1 day')",
      [invitation, organisation, Buffer.alloc(32, 2)],
    );
    const base = { organisation_id: organisation, holder_id: who("supervisor").holderId, since: today };
    const insert = (more: { role: string; invitation_id?: string }) =>
      db.database.withActor({ kind: "door" }, (tx) =>
        tx
          .insertInto("organisation_role")
          .values({ id: newOpaqueId(), ...base, ...more })
          .execute(),
      );
    await expect(insert({ role: "trainer" })).rejects.toViolate("42501");
    await expect(insert({ role: "administrator", invitation_id: invitation })).rejects.toViolate("23503");
    await insert({ role: "trainer", invitation_id: invitation });
    await expect(insert({ role: "trainer", invitation_id: invitation })).rejects.toViolate("23505");
    await db.admin.query("UPDATE role_invitation SET revoked_at = now() WHERE id = $1", [invitation]);
    await expect(insert({ role: "trainer", invitation_id: invitation })).rejects.toViolate("42501");
  });

  it("a reset is not confirmed by the one who asked, whatever the SQL", async () => {
    const id = newOpaqueId();
    await db.database.withActor(staff("administrator"), (tx) =>
      tx
        .insertInto("second_factor_reset")
        .values({
          id,
          organisation_id: organisation,
          holder_id: who("trainer").holderId,
          asked_by: who("administrator").personId,
          asked_at: clock.now(),
        })
        .execute(),
    );
    const confirm = (name: string, by: string) =>
      db.database.withActor(staff(name), (tx) =>
        tx
          .updateTable("second_factor_reset")
          .set({ confirmed_by: who(by).personId, confirmed_at: clock.now() })
          .where("id", "=", id)
          .execute(),
      );
    await expect(confirm("administrator", "administrator")).rejects.toViolate("reset_takes_two_people");
    await expect(confirm("administrator", "second administrator")).rejects.toViolate("42501");
    await confirm("second administrator", "second administrator");
  });
});
