import { beforeAll, describe, expect, it } from "vitest";
import { testClock } from "../../../test/support/clock.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { testKey } from "../../../test/support/key.ts";
import type { Actor } from "../db/actor.ts";
import { newOpaqueId } from "../db/new-id.ts";
import { ownerRole } from "../db/roles.ts";
import { type AuditActor, type AuditEvent, appendAudit, verifyAudit } from "./index.ts";

const db = useDatabase();
const ctx = { clock: testClock(), key: testKey };
const [organisation, other] = [newOpaqueId(), newOpaqueId()];
const ids = () => ({ person: newOpaqueId(), holder: newOpaqueId(), invitation: newOpaqueId() });
const people = { administrator: ids(), coordinator: ids(), elsewhere: ids() };
const platform = { person: newOpaqueId(), role: newOpaqueId() };

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
  for (const [name, { person, holder, invitation }] of Object.entries(people)) {
    const where = name === "elsewhere" ? other : organisation;
    const role = name === "coordinator" ? "coordinator" : "administrator";
    await db.admin.query("INSERT INTO person VALUES ($1, '2026-01-01', 'fi')", [person]);
    await db.admin.query("INSERT INTO role_holder VALUES ($1, $2, $3, $4)", [holder, where, person, Buffer.alloc(60)]);
    await db.admin.query(
      `INSERT INTO role_invitation (id, organisation_id, role, code_hash, made_at, ends_at)
       VALUES ($1, $2, $3, sha256($1::uuid::text::bytea), '2026-01-01', '2026-02-01')`,
      [invitation, where, role],
    );
    await db.admin.query(
      `INSERT INTO organisation_role (id, organisation_id, holder_id, role, since, invitation_id)
       VALUES ($1, $2, $3, $4, '2026-01-01', $5)`,
      [newOpaqueId(), where, holder, role, invitation],
    );
  }
  await db.admin.query("INSERT INTO person VALUES ($1, '2026-01-01', 'fi')", [platform.person]);
  await db.admin.query("INSERT INTO platform_role VALUES ($1, $2, 'administrator', '2026-01-01')", [
    platform.role,
    platform.person,
  ]);
  await record(staff("administrator"), holder("administrator"));
  await record(staff("elsewhere"), holder("elsewhere"), other);
  await record(platformStaff, { kind: "platform", id: platform.role, role: "administrator" });
  await record({ kind: "worker" }, { kind: "machine" }, null);
});

type Name = keyof typeof people;
const staff = (name: Name): Actor => ({ kind: "staff", personId: people[name].person });
const platformStaff: Actor = { kind: "staff", personId: platform.person };
const holder = (name: Name, role = name === "coordinator" ? "coordinator" : "administrator"): AuditActor => ({
  kind: "holder",
  id: people[name].holder,
  role,
});
const anEvent = (): AuditEvent => ({ action: "absence-marked", object: newOpaqueId() });

const record = (
  by: Actor,
  actor: AuditActor,
  organisationId: string | null = organisation,
  event: AuditEvent = anEvent(),
) =>
  db.database.withActor(by, (tx) =>
    appendAudit(tx, ctx, { actor, event, organisationId: organisationId ?? undefined }),
  );

const actors: Record<string, Actor> = {
  public: { kind: "public" },
  person: { kind: "person", personId: people.administrator.person },
  administrator: staff("administrator"),
  coordinator: staff("coordinator"),
  elsewhere: staff("elsewhere"),
  platform: platformStaff,
  door: { kind: "door" },
  worker: { kind: "worker" },
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
  );

describe("the audit log in the database", () => {
  it.each([
    ["public", "42501"],
    ["person", "42501"],
    ["administrator", 2],
    ["coordinator", 0],
    ["elsewhere", 1],
    // What concerns the installation itself (0027).
    ["platform", 1],
    ["door", "42501"],
    ["worker", 4],
  ])("is read by %s as far as: %s", async (name, expected) => {
    const seen = db.database.withActor(actors[name] as Actor, (tx) =>
      tx.selectFrom("audit_entry").select(["organisation_id"]).execute(),
    );
    if (typeof expected === "string") return expect(await codeOf(seen)).toBe(expected);
    expect(await seen).toHaveLength(expected);
  });

  it.each(Object.keys(actors))("is not changed by %s, and nothing is deleted from it", async (name) => {
    const actor = actors[name] as Actor;
    expect(
      await codeOf(db.database.withActor(actor, (tx) => tx.updateTable("audit_entry").set({ facts: "{}" }).execute())),
    ).toBe("42501");
    const deleted = db.database.withActor(actor, (tx) => tx.deleteFrom("audit_entry").executeTakeFirstOrThrow());
    if (name === "worker") expect((await deleted).numDeletedRows).toBe(0n);
    else expect(await codeOf(deleted)).toBe("42501");
    const end = db.database.withActor(actor, (tx) => tx.updateTable("audit_chain").set({ last_seq: 0 }).execute());
    expect(await codeOf(end)).toBe("42501");
    if (name !== "worker") {
      expect(
        await codeOf(db.database.withActor(actor, (tx) => tx.selectFrom("audit_chain").select("last_seq").execute())),
      ).toBe("42501");
    }
  });

  it.each([
    "UPDATE audit_entry SET facts = '{}'",
    "DELETE FROM audit_entry",
    "DELETE FROM audit_entry WHERE seq = 1",
    "TRUNCATE audit_entry",
    "DELETE FROM audit_chain",
    "TRUNCATE audit_chain",
    "UPDATE audit_chain SET last_seq = last_seq - 1",
  ])("refuses even its owner: %s", async (statement) => {
    await db.admin.query(`SET ROLE ${ownerRole}`);
    expect(await codeOf(db.admin.query(statement))).toBe("audit_log_is_only_added_to");
    await db.admin.query("RESET ROLE");
  });

  it("takes only what follows the last entry", async () => {
    await db.admin.query(`SET ROLE ${ownerRole}`);
    const again = `INSERT INTO audit_entry SELECT seq, gen_random_uuid(), at, actor_kind, actor_id, acting_as, organisation_id,
      action, object_id, facts, reason, previous_hash, hash, hash FROM audit_entry WHERE seq = 2`;
    expect(await codeOf(db.admin.query(again))).toBe("audit_entry_follows_the_last");
    await db.admin.query("RESET ROLE");
  });

  const platformActor: AuditActor = { kind: "platform", id: platform.role, role: "administrator" };
  const accepted = (name: Name): AuditEvent => ({
    action: "invitation-accepted",
    object: people[name].invitation,
    role: "administrator",
  });
  it.each<[string, () => Promise<unknown>, boolean]>([
    ["staff as themselves", () => record(staff("coordinator"), holder("coordinator")), true],
    ["staff as a colleague", () => record(staff("coordinator"), holder("administrator")), false],
    [
      "staff in a role they do not have",
      () => record(staff("coordinator"), holder("coordinator", "administrator")),
      false,
    ],
    [
      "staff in another organisation's log",
      () => record(staff("administrator"), holder("administrator"), other),
      false,
    ],
    ["staff as the platform", () => record(staff("administrator"), platformActor), false],
    ["staff as the machine", () => record(staff("administrator"), { kind: "machine" }), false],
    ["the platform as itself", () => record(platformStaff, platformActor, other), true],
    ["the platform as somebody", () => record(platformStaff, holder("administrator")), false],
    [
      "a person as themselves",
      () => record({ kind: "person", personId: people.elsewhere.person }, holder("elsewhere"), other),
      true,
    ],
    [
      "a person as another",
      () => record({ kind: "person", personId: people.elsewhere.person }, holder("administrator")),
      false,
    ],
    [
      "the door of whom it lets in",
      () => record({ kind: "door" }, holder("administrator"), organisation, accepted("administrator")),
      true,
    ],
    [
      "the door with another's invitation",
      () => record({ kind: "door" }, holder("administrator"), organisation, accepted("coordinator")),
      false,
    ],
    ["the door of anything else", () => record({ kind: "door" }, holder("administrator")), false],
    ["the service as itself", () => record({ kind: "worker" }, { kind: "service" }), true],
    ["the service as somebody", () => record({ kind: "worker" }, holder("administrator")), false],
    ["nobody", () => record({ kind: "public" }, { kind: "machine" }), false],
  ])("is written by %s: %#", async (_, write, allowed) => {
    expect(await codeOf(write())).toBe(allowed ? "done" : "42501");
  });

  it("gives nobody a right to change it", async () => {
    const { rows } = await db.admin.query<{ role: string }>(
      `SELECT grantee AS role FROM information_schema.role_table_grants
       WHERE table_name IN ('audit_entry', 'audit_chain') AND privilege_type IN ('UPDATE', 'TRUNCATE', 'TRIGGER')
         AND grantee <> '${ownerRole}'`,
    );
    expect(rows).toEqual([]);
  });

  it("is whole after all this", async () => {
    expect(await verifyAudit({ database: db.database, key: testKey })).toMatchObject({ kind: "whole" });
  });
});
