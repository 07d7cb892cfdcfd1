import type { Tx } from "../db/types.ts";

export type KeyOwnerKind = "person" | "space";

export interface KeyOwner {
  readonly kind: KeyOwnerKind;
  readonly id: string;
}

export interface WrappedKey {
  readonly id: string;
  readonly wrapped: Buffer;
}

export const insertDataKey = async (tx: Tx, owner: KeyOwner, key: WrappedKey, now: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto("data_key")
    .values({ id: key.id, owner_kind: owner.kind, owner_id: owner.id, wrapped: key.wrapped, made_at: now })
    .execute();
};

export const findCurrentDataKey = (tx: Tx, owner: KeyOwner): Promise<WrappedKey | undefined> =>
  tx
    .selectFrom("data_key")
    .select(["id", "wrapped"])
    .where("owner_kind", "=", owner.kind)
    .where("owner_id", "=", owner.id)
    .where("replaced_at", "is", null)
    .executeTakeFirst();

export const findDataKey = (tx: Tx, id: string): Promise<WrappedKey | undefined> =>
  tx.selectFrom("data_key").select(["id", "wrapped"]).where("id", "=", id).executeTakeFirst();

export const markDataKeyReplaced = async (tx: Tx, owner: KeyOwner, now: Temporal.Instant): Promise<void> => {
  await tx
    .updateTable("data_key")
    .set({ replaced_at: now })
    .where("owner_kind", "=", owner.kind)
    .where("owner_id", "=", owner.id)
    .where("replaced_at", "is", null)
    .execute();
};

export const deleteDataKeys = async (tx: Tx, owner: KeyOwner): Promise<void> => {
  await tx.deleteFrom("data_key").where("owner_kind", "=", owner.kind).where("owner_id", "=", owner.id).execute();
};

export const listDataKeys = (tx: Tx): Promise<WrappedKey[]> =>
  tx.selectFrom("data_key").select(["id", "wrapped"]).forUpdate().execute();

export const updateWrapping = async (tx: Tx, key: WrappedKey): Promise<void> => {
  await tx.updateTable("data_key").set({ wrapped: key.wrapped }).where("id", "=", key.id).execute();
};
