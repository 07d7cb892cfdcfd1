import type { Insertable, Updateable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";
import type { PartnerRole, PartnerState } from "./group-support.rules.ts";

/** A group's partners and those invited, for whoever carries it. */
export const listPartners = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("group_partner")
    .select(["id", "code_hash", "made_on as madeOn", "link_until as linkUntil", "words", "card", "agreed"])
    .select((is) => [
      is.ref("role").$castTo<PartnerRole>().as("role"),
      is.ref("state").$castTo<PartnerState>().as("state"),
    ])
    .where("space_id", "=", spaceId)
    .orderBy((is) => is("state", "<>", "active"))
    .orderBy("made_on", "desc")
    .orderBy("id")
    .execute();

/** The one a link leads to; `tx` acts as the door. */
export const findPartnerByCode = (tx: Tx, hash: Buffer) =>
  tx
    .selectFrom("group_partner")
    .select(["id", "link_until as linkUntil", "words", "card", "agreed"])
    .select((is) => [
      is.ref("role").$castTo<PartnerRole>().as("role"),
      is.ref("state").$castTo<PartnerState>().as("state"),
    ])
    .where("code_hash", "=", hash)
    .executeTakeFirst();

export async function insertPartner(tx: Tx, row: Insertable<DB["group_partner"]>): Promise<void> {
  await tx.insertInto("group_partner").values(row).execute();
}

/** False where it is in another state by now, or `tx`'s actor may not. */
export async function updatePartner(
  tx: Tx,
  id: string,
  from: PartnerState,
  row: Updateable<DB["group_partner"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("group_partner")
    .set(row)
    .where("id", "=", id)
    .where("state", "=", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** An invitation is taken back, or what is over is put away. */
export async function deletePartner(tx: Tx, spaceId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("group_partner")
    .where("id", "=", id)
    .where("space_id", "=", spaceId)
    .where("state", "<>", "active")
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
