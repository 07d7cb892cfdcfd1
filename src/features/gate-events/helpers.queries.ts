import type { Insertable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

export interface Task {
  readonly id: string;
  readonly words: string;
  readonly needed: number;
  readonly taken: number;
}

/** What there is to do on a day, and how many have taken it. */
export const listTasks = (tx: Tx, dayId: string): Promise<Task[]> =>
  tx
    .selectFrom("event_task as t")
    .select((eb) => [
      "t.id",
      "t.words",
      "t.needed",
      eb
        .selectFrom("event_helper as h")
        .select(({ fn, cast }) => cast<number>(fn.count("h.id"), "integer").as("taken"))
        .whereRef("h.task_id", "=", "t.id")
        .as("taken"),
    ])
    .where("t.day_id", "=", dayId)
    .orderBy("t.words")
    .$castTo<Task>()
    .execute();

export const insertTask = (tx: Tx, row: Insertable<DB["event_task"]>) =>
  tx
    .insertInto("event_task")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();

export const deleteTask = (tx: Tx, dayId: string, id: string) =>
  tx.deleteFrom("event_task").where("id", "=", id).where("day_id", "=", dayId).execute();

/** Throws `task_is_taken`; the same form sent twice takes it once. `tx` acts as the door. */
export const insertHelper = (tx: Tx, row: Insertable<DB["event_helper"]>) =>
  tx
    .insertInto("event_helper")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();

/** Which task of the day a helper has; `tx` acts as the door. */
export const findHelperTask = (tx: Tx, dayId: string, id: string) =>
  tx
    .selectFrom("event_helper as h")
    .innerJoin("event_task as t", "t.id", "h.task_id")
    .select("t.id")
    .where("h.id", "=", id)
    .where("t.day_id", "=", dayId)
    .executeTakeFirst();

export const deleteHelper = (tx: Tx, id: string) => tx.deleteFrom("event_helper").where("id", "=", id).execute();

/** Those who help, sealed, for those who run the event. */
export const listHelpers = (tx: Tx, dayId: string) =>
  tx
    .selectFrom("event_helper as h")
    .innerJoin("event_task as t", "t.id", "h.task_id")
    .select(["h.id", "h.task_id as taskId", "h.name"])
    .where("t.day_id", "=", dayId)
    .orderBy("h.id")
    .execute();
