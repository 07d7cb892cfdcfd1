import type { Insertable } from "kysely";
import type { DB, Tx } from "./shared/db/types.ts";

/** The installation this database belongs to, or undefined in a new one. */
export const findInstallation = (tx: Tx) =>
  tx.selectFrom("installation").select(["id", "key_mark", "wrapping_mark"]).executeTakeFirst();

/** Of two processes that start on a new database at once, the first one's row stays; they share the key. */
export const insertInstallation = async (tx: Tx, row: Insertable<DB["installation"]>): Promise<void> => {
  await tx
    .insertInto("installation")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const markWrapping = async (tx: Tx, mark: string): Promise<void> => {
  await tx.updateTable("installation").set({ wrapping_mark: mark }).execute();
};
