import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { systemClock } from "./clock.ts";

describe("the system's clock", () => {
  const test = useDatabase();

  it("tells a time that the database gives back as it was", async () => {
    await test.database.withActor({ kind: "public" }, async (tx) => {
      for (let i = 0; i < 50; i++) {
        const now = systemClock.now();
        const { rows } = await sql<{ back: Temporal.Instant }>`SELECT ${now}::timestamptz AS back`.execute(tx);
        expect(rows[0]?.back.toString()).toBe(now.toString());
      }
    });
  });
});
