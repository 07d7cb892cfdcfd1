import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { type Actor, nobody } from "../../shared/db/actor.ts";
import { countUse, findRequest, listOpenRequests, saveAdmission, updateRequest } from "./admissions.queries.ts";
import { aGroupWith, ask } from "./admissions.testing.ts";
import { insertNotice, listFamilies } from "./more.queries.ts";

const db = useDatabase();
const denied = "42501";
const as = (actor: Actor, work: Parameters<typeof db.database.withActor>[1]) => db.database.withActor(actor, work);

const setUp = async () => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
  const asker = await aPerson(world);
  await ask(asker.client, group.door, { way: "message", message: "Hei" });
  const { rows } = await db.admin.query<{ id: string }>("SELECT id FROM entry_request WHERE space_id = $1", [
    group.spaceId,
  ]);
  const id = rows[0]?.id ?? "";
  const person = (personId: string): Actor => ({ kind: "person", personId });
  return { world, group, asker, id, carrier: person(group.personId), own: person(asker.personId) };
};

describe("the database", () => {
  it("shows requests to those who carry the group, and to nobody who does not", async () => {
    const { world, group, id, carrier, own } = await setUp();
    expect(await as(carrier, (tx) => listOpenRequests(tx, group.spaceId))).toHaveLength(1);
    expect(await as(carrier, (tx) => findRequest(tx, group.spaceId, id))).toBeDefined();
    const stranger: Actor = { kind: "person", personId: (await aPerson(world)).personId };
    const staff: Actor = { kind: "staff", personId: group.personId };
    for (const actor of [own, stranger, staff]) {
      expect(await as(actor, (tx) => listOpenRequests(tx, group.spaceId))).toEqual([]);
      expect(await as(actor, (tx) => updateRequest(tx, id, "asked", { state: "agreed" }))).toBe(false);
    }
    await expect(as(nobody, (tx) => listOpenRequests(tx, group.spaceId))).rejects.toViolate(denied);
  });

  it("tells nobody whose a request is, nor who was let by", async () => {
    const { carrier, group } = await setUp();
    const actors: Actor[] = [
      carrier,
      { kind: "staff", personId: group.personId },
      { kind: "door" },
      { kind: "worker" },
    ];
    for (const actor of actors)
      await expect(
        as(actor, (tx) => tx.selectFrom("entry_request").select("person_id").execute()),
        actor.kind,
      ).rejects.toViolate(denied);
    for (const actor of actors.filter(({ kind }) => kind !== "door"))
      await expect(as(actor, (tx) => tx.selectFrom("entry_request").select("aside").execute())).rejects.toViolate(
        denied,
      );
  });

  it("lets neither the door nor the service read what was written", async () => {
    for (const actor of [{ kind: "door" }, { kind: "worker" }] as const)
      for (const column of ["content", "notes"] as const)
        await expect(as(actor, (tx) => tx.selectFrom("entry_request").select(column).execute())).rejects.toViolate(
          denied,
        );
  });

  it("lets only those who carry the group say how one gets in", async () => {
    const { group, carrier, own } = await setUp();
    const row = { space_id: group.spaceId, when_open: "any-time", how: "sign-up" };
    await as(carrier, (tx) => saveAdmission(tx, row));
    await expect(as(own, (tx) => saveAdmission(tx, row))).rejects.toViolate(denied);
    await expect(as({ kind: "worker" }, (tx) => saveAdmission(tx, row))).rejects.toViolate(denied);
    await expect(
      as(own, (tx) => countUse(tx, group.spaceId, Buffer.alloc(32), Temporal.PlainDate.from("2026-09-01"))),
    ).rejects.toViolate(denied);
  });
});

describe("what was added to requests", () => {
  it("neither the door nor other people read where somebody is reminded, nor what members may be told", async () => {
    const { own, carrier } = await setUp();
    for (const column of ["remind_to", "introduction"] as const)
      await expect(
        as({ kind: "door" }, (tx) => tx.selectFrom("entry_request").select(column).execute()),
        column,
      ).rejects.toViolate(denied);
    for (const actor of [own, carrier])
      await expect(as(actor, (tx) => tx.selectFrom("entry_request").select("remind_to").execute())).rejects.toViolate(
        denied,
      );
    await expect(
      as({ kind: "worker" }, (tx) => tx.selectFrom("entry_request").select("introduction").execute()),
    ).rejects.toViolate(denied);
    await expect(as({ kind: "door" }, (tx) => tx.selectFrom("coming").select("remind_to").execute())).rejects.toViolate(
      denied,
    );
  });

  it("tells which family asks where to those who carry the group, and to nobody else", async () => {
    const { group, carrier, own, id } = await setUp();
    const other = await aGroupWith(aWorld(db), db, { when: "any-time", how: "talk" });
    await ask((await aPerson(aWorld(db))).client, other.door, { way: "message", message: "Hei" });
    await db.admin.query("UPDATE entry_request SET together_id = $1 WHERE id = $1 OR space_id = $2", [
      id,
      other.spaceId,
    ]);
    const families = await as(carrier, (tx) => listFamilies(tx, group.spaceId));
    expect(families).toEqual([{ request_id: id, other_space: other.spaceId, other_stands: "asked" }]);
    expect(await as(own, (tx) => listFamilies(tx, group.spaceId))).toEqual([]);
    expect(await as(carrier, (tx) => listFamilies(tx, other.spaceId))).toEqual([]);
    await expect(as(carrier, (tx) => tx.selectFrom("entry_request").select("together_id").execute())).rejects.toViolate(
      denied,
    );
  });

  it("lets only those who carry or lead a group tell those who wait", async () => {
    const { group, carrier, own } = await setUp();
    const today = Temporal.PlainDate.from("2026-09-01");
    const row = { id: crypto.randomUUID(), space_id: group.spaceId, kind: "delayed", on_day: null, told_on: today };
    await as(carrier, (tx) => insertNotice(tx, row));
    for (const actor of [own, { kind: "staff", personId: group.personId } as const])
      await expect(as(actor, (tx) => insertNotice(tx, { ...row, id: crypto.randomUUID() }))).rejects.toViolate(denied);
  });
});
