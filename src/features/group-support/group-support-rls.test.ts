import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, type TestPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import type { Tx } from "../../shared/db/types.ts";
import { aGroup } from "../groups/groups.testing.ts";
import { anAsk } from "./group-support.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

describe("what the database lets of those around a group", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const organisation = await anOrganisation(world);
    const { rows } = await db.admin.query("SELECT id FROM organisation WHERE slug = $1", [organisation.slug]);
    const ask = await anAsk(world, organisation, rows[0].id);
    const other = await anOrganisation(world);
    const group = await aGroup(world);
    await group.client.submit(await group.client.get(`${group.home}/kumppanit`), { role: "consultant" });
    return { world, organisation, ask, other, group, stranger: await aPerson(world) };
  };
  const as = <T>(kind: "person" | "staff", { personId }: Pick<TestPerson, "personId">, work: (tx: Tx) => Promise<T>) =>
    db.database.withActor({ kind, personId }, work);

  it("shows an ask to those who plan and to those who were asked", async () => {
    const { organisation, ask, other, stranger } = await setUp();
    const list = (tx: Tx) => tx.selectFrom("group_ask").select("id").where("state", "=", "asked").execute();
    expect(await as("person", ask, list)).toHaveLength(1);
    expect(await as("staff", organisation.administrator, list)).toHaveLength(1);
    expect(await as("staff", other.administrator, list)).toEqual([]);
    expect(await as("person", stranger, list)).toEqual([]);
    // Without a second factor they are a person like any other.
    expect(await as("person", organisation.administrator, list)).toEqual([]);
  });

  it("lets nobody say yes for an organisation but its own leaders, nor tie a group that is not theirs", async () => {
    const { organisation, ask, other, group } = await setUp();
    const accept = (tx: Tx) =>
      tx
        .updateTable("group_ask")
        .set({ state: "accepted", ended_on: "2026-11-21" as never })
        .executeTakeFirst();
    expect((await as("staff", other.administrator, accept)).numUpdatedRows).toBe(0n);
    await expect(as("person", ask, accept)).rejects.toThrow(/row-level security/);
    await expect(
      as("staff", organisation.administrator, (tx) =>
        tx
          .updateTable("group_ask")
          .set({ state: "accepted", ended_on: "2026-11-21" as never, space_id: group.spaceId })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it("shows partners, tasks and farewells to those who carry the group only, and the door never which group", async () => {
    const { ask, group, stranger, organisation } = await setUp();
    const list = (tx: Tx) => tx.selectFrom("group_partner").select("id").execute();
    expect(await as("person", group, list)).toHaveLength(1);
    expect(await as("person", stranger, list)).toEqual([]);
    await expect(as("staff", organisation.administrator, list)).rejects.toThrow(/permission denied/);
    await expect(
      db.database.withActor({ kind: "door" }, (tx) => tx.selectFrom("group_partner").select("space_id").execute()),
    ).rejects.toThrow(/permission denied/);
    const task = { id: ask.id, space_id: group.spaceId, proposed: "invite", due_on: "2026-12-01" as never };
    await expect(as("person", stranger, (tx) => tx.insertInto("group_task").values(task).execute())).rejects.toThrow(
      /row-level security/,
    );
    await as("person", group, (tx) => tx.insertInto("group_task").values(task).execute());
    expect(await as("person", stranger, (tx) => tx.selectFrom("group_task").select("id").execute())).toEqual([]);
  });

  it("tells numbers of groups to those who lead the organisation, and who is left alone to area centres", async () => {
    const { organisation, other } = await setUp();
    const { rows } = await db.admin.query("SELECT id FROM organisation WHERE slug = $1", [organisation.slug]);
    const numbers = (tx: Tx) =>
      tx.selectNoFrom((is) => is.fn<unknown>("organisation_groups", [is.val(rows[0].id)]).as("g")).execute();
    expect(await as("staff", other.administrator, numbers)).toEqual([]);
    const alone = (tx: Tx) => tx.selectNoFrom((is) => is.fn<unknown>("uncarried_groups", []).as("g")).execute();
    expect(await as("staff", organisation.administrator, alone)).toEqual([]);
  });
});
