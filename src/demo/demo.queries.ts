import type { Tx } from "../shared/db/types.ts";

/** When the demo was complete, or null; undefined before the installation has its row. */
export const findDemoFilledAt = async (tx: Tx): Promise<Temporal.Instant | null | undefined> =>
  (await tx.selectFrom("installation").select("demo_filled_at").executeTakeFirst())?.demo_filled_at;

export const markDemoFilled = async (tx: Tx, now: Temporal.Instant): Promise<void> => {
  await tx.updateTable("installation").set({ demo_filled_at: now }).execute();
};
