import * as v from "valibot";
import { beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import type { Actor } from "../db/actor.ts";
import { newId, newOpaqueId } from "../db/new-id.ts";
import { enqueue } from "./enqueue.ts";
import { jobKind } from "./job-kind.ts";
import { countJobs } from "./jobs.queries.ts";

const db = useDatabase();
const now = Temporal.Instant.from("2026-09-01T09:00:00Z");
const tell = jobKind("tell", v.object({ group: v.string() }));
const group = newOpaqueId();

const others: Actor[] = [
  { kind: "public" },
  { kind: "person", personId: newOpaqueId() },
  { kind: "staff", personId: newOpaqueId() },
  { kind: "door" },
];
const allJobs = async () => (await db.admin.query("SELECT kind, key, payload FROM job ORDER BY id")).rows;

beforeEach(() => db.admin.query("DELETE FROM job"));

describe.each(others)("$kind", (actor) => {
  it("can promise a job, also under a key, also twice", async () => {
    for (const _ of [1, 2]) {
      await db.database.withActor(actor, (tx) => enqueue(tx, tell, { group }, { now, key: `tell:${group}` }));
    }
    expect(await allJobs()).toEqual([{ kind: "tell", key: `tell:${group}`, payload: { group } }]);
  });

  it("can neither read, change nor delete one", async () => {
    await db.database.withActor(actor, (tx) => enqueue(tx, tell, { group }, { now }));
    const as = (work: Parameters<typeof db.database.withActor<unknown>>[1]) =>
      db.database.withActor(actor, work).then(
        () => "done",
        (error: unknown) => error,
      );
    expect(await as((tx) => tx.selectFrom("job").select("id").execute())).toViolate("42501");
    expect(await as((tx) => tx.updateTable("job").set({ run_at: now }).execute())).toViolate("42501");
    expect(await as((tx) => tx.deleteFrom("job").execute())).toViolate("42501");
    expect(await as((tx) => countJobs(tx, now))).toViolate("42501");
    expect(await db.database.withActor({ kind: "worker" }, (tx) => countJobs(tx, now))).toHaveLength(1);
  });

  it("cannot write the worker's bookkeeping", async () => {
    const job = { id: newId(now), kind: "tell", payload: "{}", run_at: now, made_at: now };
    const insert = (more: object) =>
      db.database.withActor(actor, (tx) =>
        tx
          .insertInto("job")
          .values({ ...job, ...more })
          .execute(),
      );
    await expect(insert({ attempts: 7 })).rejects.toViolate("42501");
    await expect(insert({ lease_token: newOpaqueId(), lease_until: now })).rejects.toViolate("42501");
    await insert({});
    expect(await allJobs()).toHaveLength(1);
  });
});

describe("a promise", () => {
  const person: Actor = { kind: "person", personId: newOpaqueId() };

  it("is made exactly if its transaction commits", async () => {
    const failing = db.database.withActor(person, async (tx) => {
      await enqueue(tx, tell, { group }, { now });
      throw new Error("taken back");
    });
    await expect(failing).rejects.toThrow("taken back");
    expect(await allJobs()).toEqual([]);
  });

  it("under an id that is there stays as it was", async () => {
    const id = newId(now);
    const other = newOpaqueId();
    await db.database.withActor(person, (tx) => enqueue(tx, tell, { group }, { now, id }));
    await db.database.withActor(person, (tx) => enqueue(tx, tell, { group: other }, { now, id }));
    expect(await allJobs()).toEqual([{ kind: "tell", key: null, payload: { group } }]);
  });

  it("is not held back by one with the same key that was set aside", async () => {
    await db.database.withActor(person, (tx) => enqueue(tx, tell, { group }, { now, key: "k" }));
    await db.admin.query("UPDATE job SET failed_at = now(), error_code = 'x'");
    await db.database.withActor(person, (tx) => enqueue(tx, tell, { group }, { now, key: "k" }));
    expect(await allJobs()).toHaveLength(2);
  });

  it("carries no texts", async () => {
    const promise = (text: string) =>
      db.database.withActor(person, (tx) => enqueue(tx, tell, { group: text }, { now }));
    await expect(promise("Maija wrote this")).rejects.toThrow(TypeError);
    await expect(promise("maija@example.org")).rejects.toThrow(TypeError);
    await promise(group);
    expect(await allJobs()).toHaveLength(1);
  });
});
