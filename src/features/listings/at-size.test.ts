import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { anEditorialWorld } from "./listings.testing.ts";

const test = useDatabase();
let world: World;
let people: Awaited<ReturnType<typeof anEditorialWorld>>;
beforeAll(async () => {
  world = aWorld(test);
  people = await anEditorialWorld(world);
});

/** How the database would go about this as staff, were no table small. */
const planOf = (query: ReturnType<typeof sql>) =>
  world.services.database.withActor(people.administrator.actor, async (tx) => {
    await sql`SET LOCAL enable_seqscan = off`.execute(tx);
    const { rows } = await sql<{ "QUERY PLAN": string }>`EXPLAIN ${query}`.execute(tx);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });

describe("among the listings of a whole country", () => {
  it("what meets in a place is found by the place, and not by a look at every listing", async () => {
    const plan = await planOf(sql`
      SELECT r.content FROM offering_revision r WHERE r.venue_id = ${newOpaqueId()} AND r.state = 'accepted'`);
    expect(plan).toMatch(/offering_revision_venue[\s\S]*Index Cond: \(venue_id = /);
  });

  it("it is asked once, not for each of them, whose they are", async () => {
    const plan = await planOf(sql`SELECT id FROM offering WHERE organisation_id = ${people.organisation.id}`);
    expect(plan).toMatch(/Index Cond: \(organisation_id = /);
    expect(plan).not.toMatch(/person_(?:keeps|reviews)\(organisation_id/);
  });
});
