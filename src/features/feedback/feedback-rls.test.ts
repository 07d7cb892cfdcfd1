import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { type Actor, nobody } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { countOpenFeedback, findFeedback, insertFeedback, listOpenFeedback, updateAnswer } from "./feedback.queries.ts";
import { staffWith } from "./feedback.testing.ts";

const db = useDatabase();
const worker: Actor = { kind: "worker" };

describe("the database", () => {
  const as = (actor: Actor, work: Parameters<typeof db.database.withActor>[1]) => db.database.withActor(actor, work);
  const row = () => ({
    id: newOpaqueId(),
    code_index: Buffer.alloc(32, Math.floor(Math.random() * 256)),
    topic: "other",
    locale: "fi",
    left_on: Temporal.PlainDate.from("2026-11-21"),
    answer_by: Temporal.PlainDate.from("2026-12-05"),
    content: Buffer.alloc(60),
  });
  const denied = "42501";

  it("lets the door take in and look up, and never read what was written, answer or delete", async () => {
    const door: Actor = { kind: "door" };
    await expect(as(door, (tx) => listOpenFeedback(tx))).rejects.toViolate(denied);
    await expect(as(door, (tx) => findFeedback(tx, newOpaqueId()))).rejects.toViolate(denied);
    await expect(
      as(door, (tx) => updateAnswer(tx, newOpaqueId(), Buffer.alloc(60), Temporal.PlainDate.from("2026-11-22"))),
    ).rejects.toViolate(denied);
    await expect(as(door, (tx) => tx.deleteFrom("feedback").execute())).rejects.toViolate(denied);
    await expect(
      as(door, (tx) => insertFeedback(tx, { ...row(), answer: Buffer.alloc(60), answered_on: row().left_on })),
    ).rejects.toViolate(denied);
  });

  it("lets the service count and delete, and never read a word", async () => {
    expect(await as(worker, countOpenFeedback)).toBeTypeOf("number");
    for (const column of ["content", "answer", "code_index", "topic", "locale"] as const) {
      await expect(as(worker, (tx) => tx.selectFrom("feedback").select(column).execute())).rejects.toViolate(denied);
    }
    await expect(as(worker, (tx) => insertFeedback(tx, row()))).rejects.toViolate(denied);
  });

  it("shows people and passers-by nothing at all", async () => {
    for (const actor of [nobody, { kind: "person", personId: newOpaqueId() }] as const) {
      await expect(as(actor, (tx) => tx.selectFrom("feedback").select("id").execute())).rejects.toViolate(denied);
      await expect(as(actor, (tx) => insertFeedback(tx, row()))).rejects.toViolate(denied);
    }
  });

  it("shows administrators the letters but no codes, and lets them neither write letters nor delete", async () => {
    const admin = await staffWith(db, "administrator");
    await expect(as(admin, (tx) => tx.selectFrom("feedback").select("code_index").execute())).rejects.toViolate(denied);
    await expect(as(admin, (tx) => insertFeedback(tx, row()))).rejects.toViolate(denied);
    await expect(as(admin, (tx) => tx.deleteFrom("feedback").execute())).rejects.toViolate(denied);
    await expect(as(admin, (tx) => tx.updateTable("feedback").set({ topic: "other" }).execute())).rejects.toViolate(
      denied,
    );
  });

  it("takes no letter twice, and no answer without its day", async () => {
    const one = row();
    await as({ kind: "door" }, (tx) => insertFeedback(tx, one));
    await expect(as({ kind: "door" }, (tx) => insertFeedback(tx, { ...one, id: newOpaqueId() }))).rejects.toViolate(
      "feedback_code_index_key",
    );
    await expect(
      db.admin.query("UPDATE feedback SET answer = $1 WHERE id = $2", [Buffer.alloc(60), one.id]),
    ).rejects.toViolate("answer_has_its_day");
  });
});
