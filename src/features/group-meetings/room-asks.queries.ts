import type { Insertable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

/** The rooms of a group that its partners are asked for, for those who carry it. */
export const listRoomAsks = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("room_ask")
    .select(["room_id", "partner_id", "words", "answer"])
    .where("space_id", "=", spaceId)
    .execute();

/** Throws 42501 where the partner is none of the group's. */
export async function insertRoomAsk(tx: Tx, row: Insertable<DB["room_ask"]>): Promise<void> {
  await tx.insertInto("room_ask").values(row).execute();
}

export async function deleteRoomAsk(tx: Tx, spaceId: string, roomId: string): Promise<void> {
  await tx.deleteFrom("room_ask").where("space_id", "=", spaceId).where("room_id", "=", roomId).execute();
}

/** What a partner is asked for; `tx` acts as the door. */
export const listAskedOf = (tx: Tx, partnerId: string) =>
  tx
    .selectFrom("room_ask as a")
    .innerJoin("group_room as r", "r.id", "a.room_id")
    .select(["a.room_id", "a.words", "a.answer", "r.state"])
    .where("a.partner_id", "=", partnerId)
    .orderBy("a.room_id")
    .execute();

/** A partner's answer, as the door. False where they are not asked any more. */
export async function answerRoomAsk(
  tx: Tx,
  { partnerId, roomId }: { readonly partnerId: string; readonly roomId: string },
  { state, answer }: { readonly state: string; readonly answer: Buffer | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("room_ask")
    .set({ answer })
    .where("room_id", "=", roomId)
    .where("partner_id", "=", partnerId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx.updateTable("group_room").set({ state }).where("id", "=", roomId).execute();
  return true;
}
