import { expect, it } from "vitest";
import { useDatabase } from "../../test/support/database.ts";
import { addOfferings } from "./add-offerings.ts";

const test = useDatabase();

it("puts as many offerings as asked for into the directory, the same ones again", async () => {
  const clock = { now: () => Temporal.Instant.from("2026-11-21T12:00:00Z") };
  const steps: number[] = [];
  for (const _ of [1, 2]) await addOfferings({ database: test.database, clock }, 720, (done) => steps.push(done));
  expect(steps).toEqual([500, 720, 500, 720]);
  const { rows } = await test.admin.query("SELECT count(*)::int AS offerings FROM directory_entry");
  expect(rows).toEqual([{ offerings: 720 }]);
});
