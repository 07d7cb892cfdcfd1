import type { Insertable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

export async function insertPlan(tx: Tx, row: Insertable<DB["group_plan"]>): Promise<void> {
  await tx.insertInto("group_plan").values(row).execute();
}

/** Somebody plans along; nothing happens where they do already. */
export async function insertPlanner(tx: Tx, row: Insertable<DB["group_planner"]>): Promise<void> {
  await tx
    .insertInto("group_planner")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const columns = ["id", "answers", "starts_on", "link_hash", "link_number", "space_id"] as const;

const plans = (tx: Tx) =>
  tx
    .selectFrom("group_plan")
    .select(columns)
    .select((is) => is.fn<boolean>("plan_is_taken", ["id"]).as("taken"));

export const findPlan = (tx: Tx, id: string) => plans(tx).where("id", "=", id).executeTakeFirst();

export const findPlanOfSpace = (tx: Tx, spaceId: string) =>
  plans(tx).where("space_id", "=", spaceId).executeTakeFirst();

/** The plans of the person at hand, the newest words first. */
export const listPlans = (tx: Tx) =>
  tx.selectFrom("group_plan").select(columns).orderBy("changed_on", "desc").orderBy("id").execute();

export const listPlanners = (tx: Tx, planId: string) =>
  tx
    .selectFrom("group_planner")
    .select(["id", "nickname", "began"])
    .select((is) => is.fn<boolean>("own_planner", ["id"]).as("mine"))
    .where("plan_id", "=", planId)
    .orderBy("began", "desc")
    .orderBy("id")
    .execute();

export const listTasks = (tx: Tx, planId: string) =>
  tx
    .selectFrom("group_plan_task")
    .select(["id", "proposed", "words", "due_on as dueOn", "taken_by as takenBy", "done_on as doneOn"])
    .where("plan_id", "=", planId)
    .execute();

/** Puts new answers in the place of those that were read. False where somebody else has written meanwhile. */
export async function updateAnswers(
  tx: Tx,
  id: string,
  before: Buffer,
  row: { readonly answers: Buffer; readonly starts_on: Temporal.PlainDate; readonly changed_on: Temporal.PlainDate },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("group_plan")
    .set(row)
    .where("id", "=", id)
    .where("answers", "=", before)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function updatePlan(
  tx: Tx,
  id: string,
  row: { readonly link_hash?: Buffer | null; readonly link_number?: number; readonly space_id?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable("group_plan").set(row).where("id", "=", id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const findPlanByLink = (tx: Tx, hash: Buffer) =>
  tx.selectFrom("group_plan").select("id").where("link_hash", "=", hash).executeTakeFirst();

/** A task as it is from now on; of a proposed one that nobody has touched, its first row. */
export async function putTask(tx: Tx, row: Insertable<DB["group_plan_task"]>): Promise<void> {
  const { taken_by = null, done_on = null } = row;
  await tx
    .insertInto("group_plan_task")
    .values(row)
    .onConflict((conflict) => conflict.columns(["plan_id", "proposed"]).doUpdateSet({ taken_by, done_on }))
    .execute();
}

export async function updateTask(
  tx: Tx,
  { planId, id }: { readonly planId: string; readonly id: string },
  row: { readonly taken_by: string | null; readonly done_on: Temporal.PlainDate | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("group_plan_task")
    .set(row)
    .where("plan_id", "=", planId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** One leaves the plan. */
export async function deletePlanner(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("group_planner").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Plans that nobody has, or that nobody has written in since `day`. */
export const listPlansToClear = (tx: Tx, day: Temporal.PlainDate) =>
  tx
    .selectFrom("group_plan")
    .select("id")
    .where((is) => is.or([is("changed_on", "<", day), is.fn<boolean>("plan_is_unheld", ["id"])]))
    .execute();

/** The plan goes with everything in it, and its key with it. */
export async function destroyPlan(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("data_key").where("owner_kind", "=", "space").where("owner_id", "=", id).execute();
  await tx.deleteFrom("group_plan").where("id", "=", id).execute();
}
