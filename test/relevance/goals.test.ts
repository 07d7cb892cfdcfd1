import { describe, expect, inject, it } from "vitest";
import { withClient } from "../../src/shared/db/server.ts";
import { miniSearch } from "./baselines/minisearch.ts";
import { postgres } from "./baselines/postgres.queries.ts";
import { heldOutHalf } from "./halves.ts";
import { ours } from "./ours.ts";
import { meanOf, score } from "./score.ts";

/** How much better than every other counts as clearly. */
const clearly = 0.05;

describe("our search on the held-out half, without a dictionary", () => {
  it("finds what there is to find, in good order", async () => {
    const { recall, ndcg } = meanOf(await score(ours, heldOutHalf));
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(ndcg).toBeGreaterThanOrEqual(0.9);
  });

  it("is clearly better than PostgreSQL, trigrams and MiniSearch", async () => {
    const own = meanOf(await score(ours, heldOutHalf));
    await withClient(inject("testServer").admin, async (client) => {
      for (const engine of [...postgres(client), ...miniSearch]) {
        const other = meanOf(await score(engine, heldOutHalf));
        expect(own.ndcg, engine.name).toBeGreaterThan(other.ndcg + clearly);
        expect(own.f1, engine.name).toBeGreaterThan(other.f1 + clearly);
      }
    });
  }, 120_000);
});
