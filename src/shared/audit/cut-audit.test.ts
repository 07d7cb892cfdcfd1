import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { newOpaqueId } from "../db/new-id.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { drainJobs } from "../jobs/worker.ts";
import { appendAudit, auditKept, cuttingAudit, verifyAudit } from "./index.ts";

const worker = { kind: "worker" } as const;

async function setUp() {
  const db = await openTestDatabase();
  const world = aWorld(db);
  const { services, clock } = world;
  const append = () =>
    db.database.withActor(worker, (tx) =>
      appendAudit(tx, services, {
        actor: { kind: "service" },
        event: { action: "organisation-added", object: newOpaqueId() },
        organisationId: undefined,
      }),
    );
  const night = async () => {
    const { handler, recurring } = cuttingAudit(services.key);
    await db.database.withActor(worker, (tx) =>
      enqueue(tx, recurring.kind, {}, { key: `now@${clock.now()}`, runAt: clock.now(), now: clock.now() }),
    );
    await drainJobs({ ...services, jobs: [handler] });
    expect((await db.admin.query("SELECT FROM job WHERE kind = 'cut-audit'")).rowCount).toBe(0);
  };
  const verify = () => verifyAudit(services);
  return { db, services, clock, append, night, verify };
}

describe("audit entries whose time is over", () => {
  it("are cut from the beginning, and what is left still holds", async () => {
    const { db, clock, append, night, verify } = await setUp();
    await append();
    await append();
    clock.advance({ years: 2 });
    await append();
    await night();
    expect(await verify()).toMatchObject({ kind: "whole", count: 3, cut: 0 });

    clock.advance({ years: auditKept - 2 });
    await night();
    expect(await verify()).toMatchObject({ kind: "whole", count: 3, cut: 0 });
    clock.advance({ minutes: 1 });
    await night();
    expect(await verify()).toMatchObject({ kind: "whole", count: 1, cut: 2 });
    await append();
    expect(await verify()).toMatchObject({ kind: "whole", count: 2, cut: 2 });

    clock.advance({ years: 10 });
    await night();
    expect(await verify()).toMatchObject({ kind: "whole", count: 0, cut: 4 });
    expect((await db.admin.query("SELECT FROM audit_entry")).rowCount).toBe(0);
    await append();
    expect(await verify()).toMatchObject({ kind: "whole", count: 1, cut: 4 });
    await db.close();
  });

  it("take along the keys that only their reasons had", async () => {
    const { db, services, clock, append, night } = await setUp();
    const keyOfTheLast = async () => {
      await append();
      const { rows } = await db.admin.query("SELECT id FROM audit_entry ORDER BY seq DESC LIMIT 1");
      const owner = { kind: "space", id: String(rows[0].id) } as const;
      await db.database.withActor(worker, (tx) => services.keyRing.make(tx, owner));
      return owner.id;
    };
    await keyOfTheLast();
    clock.advance({ years: auditKept, minutes: 1 });
    const kept = await keyOfTheLast();
    await night();
    expect((await db.admin.query("SELECT owner_id FROM data_key")).rows).toEqual([{ owner_id: kept }]);
    await db.close();
  });

  it("stay while one before them is younger, as when a clock went wrong", async () => {
    const { db, clock, append, night, verify } = await setUp();
    await append();
    clock.advance({ years: 1 });
    await append();
    clock.set("2026-09-01T12:00+03:00");
    await append();
    clock.advance({ years: auditKept, days: 1 });
    await night();
    expect(await verify()).toMatchObject({ kind: "whole", count: 2, cut: 1 });
    await db.close();
  });

  it("leave a place that nobody can move without the key", async () => {
    const { db, clock, append, night, verify } = await setUp();
    for (let entry = 0; entry < 3; entry++) await append();
    clock.advance({ years: auditKept + 1 });
    await append();
    await night();
    expect(await verify()).toMatchObject({ kind: "whole", count: 1, cut: 3 });
    await append();
    await db.admin.query(
      "UPDATE audit_chain SET cut_seq = 4, cut_hash = (SELECT hash FROM audit_entry WHERE seq = 4); DELETE FROM audit_entry WHERE seq = 4",
    );
    expect(await verify()).toEqual({ kind: "forged", what: "cut" });
    await db.close();
  });
});
