import { sql } from "kysely";
import type { Tx } from "../db/types.ts";

/** One more of this on this day. How many there are with it. For the service. */
export async function countOne(tx: Tx, day: Temporal.PlainDate, what: Buffer): Promise<number> {
  const { count } = await tx
    .insertInto("message_count")
    .values({ day, what, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(["day", "what"]).doUpdateSet({ count: sql<number>`message_count.count + 1` }),
    )
    .returning("count")
    .executeTakeFirstOrThrow();
  return count;
}

/** Forgets the counts of days that are over. */
export const deleteCountsBefore = async (tx: Tx, day: Temporal.PlainDate): Promise<void> => {
  await tx.deleteFrom("message_count").where("day", "<", day).execute();
};
