import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

export async function insertReading(tx: Tx, row: Insertable<DB["space_reading"]>): Promise<void> {
  await tx.insertInto("space_reading").values(row).execute();
}

/** The person's own reading that nobody has closed yet. */
export const findOpenReading = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("space_reading")
    .select(["id", "opened_at"])
    .where("space_id", "=", spaceId)
    .where("closed", "=", false)
    .where(sql<boolean>`holder_is_me(holder_id)`)
    .orderBy("opened_at", "desc")
    .limit(1)
    .executeTakeFirst();

export async function closeReading(tx: Tx, id: string): Promise<void> {
  await tx.updateTable("space_reading").set({ closed: true }).where("id", "=", id).execute();
}

/** The marks in a space, as its members see them. */
export const listReadingsOf = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("space_reading")
    .select(["role", "category", "read_on"])
    .where("space_id", "=", spaceId)
    .orderBy("read_on", "desc")
    .limit(20)
    .execute();

/** For the service: ends what was opened before `moment`. */
export async function closeReadingsBefore(tx: Tx, moment: Temporal.Instant): Promise<void> {
  await tx
    .updateTable("space_reading")
    .set({ closed: true })
    .where("closed", "=", false)
    .where("opened_at", "<", moment)
    .execute();
}
