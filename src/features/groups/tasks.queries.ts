import type { Insertable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

/** What is to be done in a group, for those who carry it. */
export const listGroupTasks = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("group_task")
    .select(["id", "proposed", "words", "due_on as dueOn", "taken_by as takenBy", "done_on as doneOn"])
    .where("space_id", "=", spaceId)
    .orderBy("due_on")
    .orderBy("id")
    .execute();

/** What is there already stays as it is. */
export async function insertGroupTasks(tx: Tx, rows: readonly Insertable<DB["group_task"]>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("group_task")
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function updateGroupTask(
  tx: Tx,
  { spaceId, id }: { readonly spaceId: string; readonly id: string },
  row: { readonly taken_by?: string | null; readonly done_on?: Temporal.PlainDate | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("group_task")
    .set(row)
    .where("id", "=", id)
    .where("space_id", "=", spaceId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteGroupTask(tx: Tx, spaceId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("group_task")
    .where("id", "=", id)
    .where("space_id", "=", spaceId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
