import { sql } from "kysely";
import type { Tx } from "../shared/db/types.ts";

/** When the demo was complete, or null; undefined before the installation has its row. */
export const findDemoFilledAt = async (tx: Tx): Promise<Temporal.Instant | null | undefined> =>
  (await tx.selectFrom("installation").select("demo_filled_at").executeTakeFirst())?.demo_filled_at;

/** As whom an organisation knows the person at hand. */
export const findOwnHolderId = async (tx: Tx, organisation: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom("role_holder as h")
      .innerJoin("organisation as o", "o.id", "h.organisation_id")
      .select("h.id")
      .where("o.slug", "=", organisation)
      .where(sql<boolean>`holder_is_me(h.id)`)
      .executeTakeFirst()
  )?.id;

export const markDemoFilled = async (tx: Tx, now: Temporal.Instant): Promise<void> => {
  await tx.updateTable("installation").set({ demo_filled_at: now }).execute();
};
