import { violatedConstraint } from "../../shared/db/errors.ts";
import { indexOfCode } from "./event-codes.ts";
import { type EventDay, findDayByCode } from "./gate-events.queries.ts";
import { door, type GateEventsContext, keyOwnerOf, placeIn } from "./gate-events-context.ts";
import { deleteHelper, findHelperTask, insertHelper, listTasks, type Task } from "./helpers.queries.ts";

/** A day and its tasks, for those who have its link. Names of others are not among it. */
export interface HelpedDay extends EventDay {
  readonly tasks: readonly Task[];
}

export async function dayToHelp(ctx: GateEventsContext, code: string): Promise<HelpedDay | undefined> {
  return ctx.database.withActor(door, async (tx) => {
    const day = await findDayByCode(tx, "helpers", indexOfCode(ctx.key, "helpers", code));
    return day && { ...day, tasks: await listTasks(tx, day.id) };
  });
}

/** Somebody takes a task. `id` is the form's: pressed twice, it is taken once. Of two who press last at once one gets it. */
export async function takeTask(
  ctx: GateEventsContext,
  day: HelpedDay,
  { id, taskId, name }: { readonly id: string; readonly taskId: string; readonly name: string },
): Promise<"taken" | "full"> {
  if (!day.tasks.some((task) => task.id === taskId)) return "full";
  const sealed = await ctx.keyRing.seal(keyOwnerOf(day.id), placeIn("event_helper", id, "name"), name);
  try {
    await ctx.database.withActor(door, (tx) => insertHelper(tx, { id, task_id: taskId, name: sealed }));
    return "taken";
  } catch (error) {
    if (violatedConstraint(error) !== "task_is_taken") throw error;
    return "full";
  }
}

/** Which task of the day a helper has taken. */
export const taskTaken = async (ctx: GateEventsContext, day: EventDay, id: string): Promise<string | undefined> =>
  (await ctx.database.withActor(door, (tx) => findHelperTask(tx, day.id, id)))?.id;

/** They cannot come after all: somebody else may take it. */
export const giveTaskBack = (ctx: GateEventsContext, day: EventDay, id: string): Promise<void> =>
  ctx.database.withActor(door, async (tx) => {
    if (await findHelperTask(tx, day.id, id)) await deleteHelper(tx, id);
  });
