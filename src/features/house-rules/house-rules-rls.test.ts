import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { aGroup, aMemberOf } from "../groups/groups.testing.ts";
import { aDraft, rulesOn } from "./house-rules.testing.ts";

const db = useDatabase();
const now = "2026-11-22T12:00+02:00";
const tables = [
  "house_rules",
  "house_rules_version",
  "house_rule",
  "house_rule_answer",
  "house_rule_comment",
  "house_rules_reading",
  "group_story",
  "group_introduction",
] as const;

describe("what the database lets people do with house rules", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const made = await aDraft(world);
    const elsewhere = await aGroup(world, { name: "Toinen ryhmä" });
    const as = <T>(who: { readonly personId: string }, work: (tx: Tx) => Promise<T>) =>
      world.services.database.withActor({ kind: "person", personId: who.personId }, work);
    const [rule = ""] = made.rules.map((path) => path.split("/").at(-1) ?? "");
    const row = (personaId: string, more: object = {}) => ({
      id: newOpaqueId(),
      rule_id: rule,
      space_id: made.group.spaceId,
      persona_id: personaId,
      wording: 1,
      answer: "agree",
      words: null,
      unnamed: true,
      ...more,
    });
    const { rows } = await db.admin.query("SELECT id FROM house_rules_version WHERE space_id = $1", [
      made.group.spaceId,
    ]);
    return { world, ...made, elsewhere, as, rule, row, version: String(rows[0].id) };
  };

  it("shows a group's rules to those in it, and to nobody else: no other group, no stranger, no staff, no worker", async () => {
    const { world, group, member, elsewhere, as, row } = await setUp();
    await member.client.post(`${group.home}/uusi/tarina`, { wording: "0", story: "Alussa oli sade." });
    await group.client.post(`${group.home}/uusi/esitelty`, { persona: "" });
    await group.client.post(`${group.home}/saannot/valinnat`, { named: "yes" });
    await as(member, (tx) => tx.insertInto("house_rule_answer").values(row(member.personaId)).execute());
    const seen = async (tx: Tx) => {
      const found: string[] = [];
      for (const table of tables) {
        const { rows } = await sql<{ id: string }>`SELECT space_id AS id FROM ${sql.table(table)}`.execute(tx);
        if (rows.some(({ id }) => id === group.spaceId)) found.push(table);
      }
      return found;
    };
    expect(await as(group, seen)).toEqual(
      tables.filter((one) => !["house_rule_comment", "house_rules_reading"].includes(one)),
    );
    expect(await as(elsewhere, seen)).toEqual([]);
    // Whoever has not given the promise sees nothing yet (G8).
    await db.admin.query("UPDATE persona SET promised = NULL, promised_on = NULL WHERE id = $1", [member.personaId]);
    expect(await as(member, seen)).toEqual([]);
    for (const kind of ["public", "worker", "door"] as const)
      for (const table of tables)
        await expect(
          world.services.database.withActor({ kind }, (tx) => sql`SELECT FROM ${sql.table(table)}`.execute(tx)),
        ).rejects.toThrow(/permission denied/);
    const staff = { kind: "staff", personId: group.personId } as const;
    for (const table of tables)
      await expect(
        world.services.database.withActor(staff, (tx) => sql`SELECT FROM ${sql.table(table)}`.execute(tx)),
      ).rejects.toThrow(/permission denied/);
  });

  it("tells nobody whose an answer without a name is", async () => {
    const { group, member, as, row } = await setUp();
    await as(member, (tx) =>
      tx
        .insertInto("house_rule_answer")
        .values(row(member.personaId, { answer: "object" }))
        .execute(),
    );
    const [seen] = await as(group, (tx) => tx.selectFrom("house_rule_answer").select(["answer", "shown_as"]).execute());
    expect(seen).toEqual({ answer: "object", shown_as: null });
    for (const column of ["persona_id", "xmin", "ctid"])
      await expect(
        as(group, (tx) => sql`SELECT ${sql.ref(column)} FROM house_rule_answer`.execute(tx)),
      ).rejects.toThrow(/permission denied/);
    await expect(
      as(group, (tx) => sql`SELECT FROM house_rule_answer WHERE persona_id = ${member.personaId}::uuid`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
    await expect(as(group, (tx) => sql`SELECT by_persona FROM house_rule`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  });

  it("lets one answer, speak and accept for oneself alone, and in one's own group alone", async () => {
    const { group, member, elsewhere, as, row, rule, version } = await setUp();
    const refused = /row-level security/;
    const answers = (who: { personId: string }, personaId: string) =>
      as(who, (tx) => tx.insertInto("house_rule_answer").values(row(personaId)).execute());
    await expect(answers(group, member.personaId)).rejects.toThrow(refused);
    await expect(answers(elsewhere, elsewhere.personaId)).rejects.toThrow(refused);
    const words = Buffer.alloc(60);
    const says = { id: newOpaqueId(), rule_id: rule, space_id: group.spaceId, words, unnamed: true };
    await expect(
      as(group, (tx) =>
        tx
          .insertInto("house_rule_comment")
          .values({ ...says, persona_id: member.personaId })
          .execute(),
      ),
    ).rejects.toThrow(refused);
    const reads = { version_id: version, space_id: group.spaceId };
    for (const persona_id of [group.personaId, member.personaId])
      await expect(
        as(group, (tx) =>
          tx
            .insertInto("house_rules_reading")
            .values({ ...reads, persona_id })
            .execute(),
        ),
      ).rejects.toThrow(refused);
    // One's own answer is changed by oneself; by others there is nothing to change.
    await answers(member, member.personaId);
    const { numUpdatedRows } = await as(group, (tx) =>
      tx.updateTable("house_rule_answer").set({ answer: "object" }).executeTakeFirstOrThrow(),
    );
    expect(numUpdatedRows).toBe(0n);
  });

  it("refuses an answer to other words, whatever asks", async () => {
    const { member, as, row } = await setUp();
    await expect(
      as(member, (tx) =>
        tx
          .insertInto("house_rule_answer")
          .values(row(member.personaId, { wording: 2 }))
          .execute(),
      ),
    ).rejects.toThrow("the words are other by now");
    const { rows } = await db.admin.query("SELECT FROM house_rule_answer WHERE persona_id = $1", [member.personaId]);
    expect(rows).toEqual([]);
  });

  it("counts what is said to the words as they are now, by those who are in now", async () => {
    const { world, group, member, as, row, rule, version } = await setUp();
    await aMemberOf(world, group, "Karpalo");
    await as(member, (tx) => tx.insertInto("house_rule_answer").values(row(member.personaId)).execute());
    const tally = () =>
      as(group, async (tx) => {
        const { rows } = await sql<{ rule_id: string; agreeing: number; missing: number }>`
          SELECT rule_id, agreeing, missing FROM house_rule_tally(${version}::uuid)`.execute(tx);
        return rows.find(({ rule_id }) => rule_id === rule);
      });
    expect(await tally()).toMatchObject({ agreeing: 1, missing: 2 });
    await as(group, (tx) =>
      tx
        .updateTable("house_rule")
        .set({ words: Buffer.alloc(60) })
        .where("id", "=", rule)
        .execute(),
    );
    expect(await tally()).toMatchObject({ agreeing: 0, missing: 3 });
  });

  it("lets nobody accept online what is not accepted by all, and nobody change what has been accepted", async () => {
    const { group, member, as, version, rule, draft } = await setUp();
    const accept = (who: { personId: string }, row: object) =>
      as(who, (tx) =>
        tx
          .updateTable("house_rules_version")
          .set({ accepted_on: Temporal.PlainDate.from("2026-11-22"), ...row })
          .where("id", "=", version)
          .executeTakeFirstOrThrow(),
      );
    await expect(accept(group, { way: "online" })).rejects.toThrow("not accepted by all");
    await expect(accept(member, { way: "meeting", present: 3, objecting: 0 })).rejects.toThrow(/row-level security/);
    await accept(group, { way: "meeting", present: 3, objecting: 1 });
    await expect(accept(group, { way: "meeting", present: 9, objecting: 0 })).rejects.toThrow("stay as they are");
    const change = (work: (tx: Tx) => Promise<unknown>) => expect(as(group, work)).rejects.toThrow("stay as they are");
    await change((tx) =>
      tx
        .updateTable("house_rule")
        .set({ words: Buffer.alloc(60) })
        .execute(),
    );
    await change((tx) => tx.deleteFrom("house_rule").where("id", "=", rule).execute());
    await change((tx) =>
      tx
        .insertInto("house_rule_comment")
        .values({
          id: newOpaqueId(),
          rule_id: rule,
          space_id: group.spaceId,
          persona_id: group.personaId,
          words: Buffer.alloc(60),
          unnamed: true,
        })
        .execute(),
    );
    const { numDeletedRows } = await as(group, (tx) => tx.deleteFrom("house_rules_version").executeTakeFirstOrThrow());
    expect(numDeletedRows).toBe(0n);
    // A group that has rules may draft others.
    expect(rulesOn(await member.client.post(draft))).toHaveLength(2);
  });

  it("keeps the work of those who carry the group to them", async () => {
    const { group, member, as } = await setUp();
    const refused = /row-level security/;
    await expect(
      as(member, (tx) => tx.insertInto("house_rules").values({ space_id: group.spaceId, board_named: true }).execute()),
    ).rejects.toThrow(refused);
    const introduced = { space_id: group.spaceId, persona_id: member.personaId };
    await expect(as(member, (tx) => tx.insertInto("group_introduction").values(introduced).execute())).rejects.toThrow(
      refused,
    );
    const gone = await as(member, (tx) => tx.deleteFrom("house_rules_version").executeTakeFirstOrThrow());
    expect(gone.numDeletedRows).toBe(0n);
    await as(group, (tx) => tx.insertInto("group_introduction").values(introduced).execute());
    expect(await as(member, (tx) => tx.selectFrom("group_introduction").selectAll().execute())).toEqual([introduced]);
  });

  it("destroys everything with the space", async () => {
    const { group, member, draft, as, row } = await setUp();
    await as(member, (tx) => tx.insertInto("house_rule_answer").values(row(member.personaId)).execute());
    const page = await group.client.get(draft);
    await group.client.submit(page, { present: "2" }, "form[action$='/kokous']");
    await db.admin.query("DELETE FROM space WHERE id = $1", [group.spaceId]);
    for (const table of tables) {
      const { rows } = await db.admin.query(`SELECT FROM ${table} WHERE space_id = $1`, [group.spaceId]);
      expect(rows, table).toEqual([]);
    }
  });
});
