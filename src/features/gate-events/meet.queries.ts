import type { Insertable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

/** The same form sent twice leaves one wish. False where it was there. `tx` acts as the door. */
export async function insertWish(tx: Tx, row: Insertable<DB["meet_wish"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("meet_wish")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export const isWish = async (tx: Tx, dayId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom("meet_wish")
    .select("id")
    .where("id", "=", id)
    .where("day_id", "=", dayId)
    .executeTakeFirst()) !== undefined;

/** False where there is none. `tx` acts as the door. */
export async function deleteWish(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("meet_wish").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The wishes of a day for those who were chosen to read them, in no order that tells anything. */
export const listWishes = (tx: Tx, dayId: string) =>
  tx.selectFrom("meet_wish").select(["id", "content"]).where("day_id", "=", dayId).orderBy("id").execute();
