import type { Insertable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

/** Tasks offered to the person at hand that wait for an answer. */
export const listOwnOffers = (tx: Tx) =>
  tx
    .selectFrom("space_role_offer as f")
    .innerJoin("role_holder as h", "h.id", "f.holder_id")
    .innerJoin("organisation as o", "o.id", "h.organisation_id")
    .select(["f.id", "f.space_id", "f.role", "f.trained", "f.holder_id", "o.name as organisation"])
    .where("f.accepted_on", "is", null)
    .execute();

/** For the door: what the spaces of these offers say of themselves, by offer. */
export async function listAboutsOfOffers(tx: Tx, ids: readonly string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("space_role_offer as f")
    .innerJoin("space as s", "s.id", "f.space_id")
    .select(["f.id", "s.about"])
    .where("f.id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, about }) => [id, about]));
}

export async function insertOffer(tx: Tx, row: Insertable<DB["space_role_offer"]>): Promise<void> {
  await tx.insertInto("space_role_offer").values(row).execute();
}

export async function acceptOffer(tx: Tx, id: string, today: Temporal.PlainDate): Promise<void> {
  await tx.updateTable("space_role_offer").set({ accepted_on: today }).where("id", "=", id).execute();
}

export async function deleteOffer(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("space_role_offer").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Unanswered offers in a space, for those who lead it. */
export const listOffersIn = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("space_role_offer as f")
    .innerJoin("role_holder as h", "h.id", "f.holder_id")
    .select(["f.id", "f.role", "f.trained", "h.id as holderId", "h.known_as"])
    .where("f.space_id", "=", spaceId)
    .where("f.accepted_on", "is", null)
    .execute();
