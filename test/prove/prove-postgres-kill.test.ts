import { expect, it } from "vitest";
import { provePostgresKill } from "./prove-postgres-kill.ts";

it("loses no acknowledged row to kill -9 of node, of PostgreSQL, and of both", async () => {
  const { outcomes, lostInTheEnd } = await provePostgresKill(3, 20_261_121);
  expect(outcomes.map(({ kind, lost, failure }) => ({ kind, lost, failure }))).toEqual(
    ["node", "postmaster", "both"].map((kind) => ({ kind, lost: [], failure: undefined })),
  );
  for (const { acknowledged } of outcomes) expect(acknowledged).toBeGreaterThan(0);
  expect(lostInTheEnd).toEqual([]);
}, 60_000);
