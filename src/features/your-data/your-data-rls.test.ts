import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import type { Actor } from "../../shared/db/actor.ts";

describe("going altogether, asked as each role", () => {
  const test = useDatabase();
  const as = (actor: Actor, query: ReturnType<typeof sql>) => test.database.withActor(actor, (tx) => query.execute(tx));
  const mark = () => randomBytes(32);
  const eraseMe = () => sql`SELECT erase_me(${mark()}, '2026-11-21') AS erased`;
  const persons = async () =>
    (await test.admin.query<{ id: string }>("SELECT id FROM person ORDER BY id")).rows.map(({ id }) => id);

  it("reaches only the person at hand, once, with their keys and a mark", async () => {
    const world = aWorld(test);
    const [one, other] = [await aPerson(world), await aPerson(world)];
    const me: Actor = { kind: "person", personId: one.personId };
    expect((await as(me, eraseMe())).rows).toEqual([{ erased: true }]);
    expect(await persons()).toEqual([other.personId]);
    const { rows } = await test.admin.query("SELECT owner_id FROM data_key WHERE owner_kind = 'person'");
    expect(rows).toEqual([{ owner_id: other.personId }]);
    expect((await as(me, eraseMe())).rows).toEqual([{ erased: false }]);
    expect((await test.admin.query("SELECT FROM erased")).rowCount).toBe(1);
  });

  it("is refused to every other role", async () => {
    const { personId } = await aPerson(aWorld(test));
    const before = await persons();
    const others: Actor[] = [{ kind: "public" }, { kind: "staff", personId }, { kind: "door" }, { kind: "worker" }];
    for (const actor of others) await expect(as(actor, eraseMe()), actor.kind).rejects.toViolate("42501");
    expect(await persons()).toEqual(before);
  });

  it("is not possible past the one way: nobody deletes people, or makes or reads marks by hand", async () => {
    const { personId } = await aPerson(aWorld(test));
    const all: Actor[] = [
      { kind: "public" },
      { kind: "person", personId },
      { kind: "staff", personId },
      { kind: "door" },
      { kind: "worker" },
    ];
    for (const actor of all) {
      for (const query of [
        sql`DELETE FROM person`,
        sql`INSERT INTO erased (mark, erased_on) VALUES (${mark()}, '2026-11-21')`,
        sql`UPDATE erased SET erased_on = '2000-01-01'`,
        sql`SELECT * FROM erased`,
      ]) {
        await expect(as(actor, query), actor.kind).rejects.toViolate("42501");
      }
    }
    for (const actor of all.slice(0, 4)) {
      await expect(as(actor, sql`DELETE FROM erased`), actor.kind).rejects.toViolate("42501");
    }
  });

  it("a mark has its length, so that nothing readable is written in its place", async () => {
    const insert = test.admin.query("INSERT INTO erased VALUES ('Aamukaste', '2026-11-21')");
    await expect(insert).rejects.toViolate("erased_mark_check");
  });
});
