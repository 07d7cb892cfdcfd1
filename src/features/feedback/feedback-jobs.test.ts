import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { workOf } from "../../work.ts";
import { idOf, leave, queueFor, staffWith } from "./feedback.testing.ts";
import { countOverdueFeedback } from "./index.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

describe("as time goes by", () => {
  const drain = (world: World) => {
    const { database, clock, log } = world.services;
    return drainJobs({ database, clock, log, ...workOf(world.services) });
  };
  /** Each night's jobs run when their time has come, as in a running service. */
  const pass = async (world: World, days: number) => {
    await drain(world);
    world.clock.advance({ days });
    await drain(world);
  };
  const keys = async (id: string) =>
    (await db.admin.query("SELECT FROM data_key WHERE owner_id = $1", [id])).rowCount ?? 0;

  it("reminds every morning of what waits, and louder of what is late, without a word of it", async () => {
    await db.admin.query("DELETE FROM feedback; DELETE FROM job");
    const world = aWorld(db, { now });
    await leave(world, "kanarialintu");
    await pass(world, 1);
    expect(world.log.join("")).toContain('"level":"info","event":"feedback.open","open":1');
    await pass(world, 14);
    expect(world.log.join("")).toContain('"level":"warn","event":"feedback.overdue","open":1,"overdue":1');
    expect(world.log.join("")).not.toContain("kanarialintu");
    const { database, clock } = world.services;
    expect(await database.withActor({ kind: "worker" }, (tx) => countOverdueFeedback(tx, clock.now()))).toBe(1);
  });

  it("an answer is kept for half a year, and its key goes with it", async () => {
    await db.admin.query("DELETE FROM feedback; DELETE FROM job");
    const world = aWorld(db, { now });
    const code = await leave(world);
    const id = await idOf(world, code);
    const client = queueFor(world, await staffWith(db, "administrator"));
    await client.post(`/yllapito/palaute/${id}`, { answer: "Kiitos." });
    await pass(world, 179);
    expect(await world.visitor().get(`/palaute/${code}`)).toSay("Kiitos.");
    expect(await keys(id)).toBe(1);
    await pass(world, 2);
    expect((await world.visitor().get(`/palaute/${code}`)).status).toBe(404);
    expect(await keys(id)).toBe(0);
  });

  it("what was never answered is kept for a year, and no longer", async () => {
    await db.admin.query("DELETE FROM feedback; DELETE FROM job");
    const world = aWorld(db, { now });
    const code = await leave(world);
    await pass(world, 364);
    expect((await world.visitor().get(`/palaute/${code}`)).status).toBe(200);
    await pass(world, 2);
    expect((await world.visitor().get(`/palaute/${code}`)).status).toBe(404);
  });
});
