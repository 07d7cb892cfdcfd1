import { newOpaqueId } from "../../shared/db/new-id.ts";
import { type Inside, spaceSealer } from "../spaces/index.ts";
import { dayOf, type GroupsContext, person } from "./groups-context.ts";
import { planOf } from "./open-plan.ts";
import { type ProposedTask, proposedTasks, type TaskDeed, tasksOf } from "./plan.rules.ts";
import { deleteGroupTask, insertGroupTasks, listGroupTasks, updateGroupTask } from "./tasks.queries.ts";

/** Something to be done in a group. */
export interface GroupTask {
  readonly id: string;
  readonly proposed: ProposedTask | undefined;
  readonly words: string;
  readonly dueOn: Temporal.PlainDate;
  /** The persona that has taken it. */
  readonly takenBy: string | undefined;
  readonly done: boolean;
}

/** The tasks that those who carry a group share. What stood in its plan moves here when its planner first comes. */
export async function groupTasksOf(ctx: GroupsContext, here: Inside): Promise<GroupTask[]> {
  const { personId, space } = here;
  const list = () => ctx.database.withActor(person(personId), (tx) => listGroupTasks(tx, space.id));
  let rows = await list();
  if (rows.length === 0 && (await moveTasks(ctx, here))) rows = await list();
  const sealer = spaceSealer(ctx.keyRing, space.id);
  return Promise.all(
    rows.map(async ({ id, proposed, words, dueOn, takenBy, doneOn }) => ({
      id,
      proposed: proposedTasks.find((one) => one === proposed),
      words: words ? await sealer.open("group_task", id, "words", words) : "",
      dueOn,
      takenBy: takenBy ?? undefined,
      done: doneOn !== null,
    })),
  );
}

/** The tasks of the plan the group grew from; who does them is asked anew. False where there is no such plan. */
async function moveTasks(ctx: GroupsContext, { personId, space }: Inside): Promise<boolean> {
  const plan = await planOf(ctx, personId, space.id);
  if (!plan) return false;
  const today = dayOf(ctx.clock.now());
  const sealer = spaceSealer(ctx.keyRing, space.id);
  const rows = await Promise.all(
    plan.tasks.map(async ({ key, proposed, words, dueOn, done }) => {
      const id = proposed ? newOpaqueId() : key;
      return {
        id,
        space_id: space.id,
        proposed: proposed ?? null,
        words: proposed ? null : await sealer.seal("group_task", id, "words", words),
        due_on: dueOn,
        done_on: done ? today : null,
      };
    }),
  );
  await ctx.database.withActor(person(personId), (tx) => insertGroupTasks(tx, rows));
  return true;
}

/** The usual tasks of a beginning, counted from the first meeting; those of days gone by are left out. */
export async function proposeTasks(ctx: GroupsContext, here: Inside, startsOn: Temporal.PlainDate): Promise<void> {
  const today = dayOf(ctx.clock.now());
  const rows = tasksOf(startsOn, [])
    .filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today) >= 0)
    .map(({ proposed, dueOn }) => ({
      id: newOpaqueId(),
      space_id: here.space.id,
      proposed: proposed ?? null,
      due_on: dueOn,
    }));
  await ctx.database.withActor(person(here.personId), (tx) => insertGroupTasks(tx, rows));
}

/** Adds a task of one's own. `id`: the form's, so that a second press finds the first. */
export async function addGroupTask(
  ctx: GroupsContext,
  { personId, space }: Inside,
  { id, words, dueOn }: { readonly id: string; readonly words: string; readonly dueOn: Temporal.PlainDate },
): Promise<void> {
  const sealed = await spaceSealer(ctx.keyRing, space.id).seal("group_task", id, "words", words);
  await ctx.database.withActor(person(personId), (tx) =>
    insertGroupTasks(tx, [{ id, space_id: space.id, words: sealed, due_on: dueOn }]),
  );
}

/** Somebody takes a task, gives it back, or has done it. False where there is no such task for them. */
export const doGroupTask = (ctx: GroupsContext, here: Inside, id: string, deed: TaskDeed): Promise<boolean> => {
  const rows = {
    take: { taken_by: here.personaId },
    leave: { taken_by: null },
    done: { done_on: dayOf(ctx.clock.now()) },
    undone: { done_on: null },
  };
  return ctx.database.withActor(person(here.personId), (tx) =>
    updateGroupTask(tx, { spaceId: here.space.id, id }, rows[deed]),
  );
};

/** Nobody has to do it after all. */
export const dropGroupTask = (ctx: GroupsContext, { personId, space }: Inside, id: string): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => deleteGroupTask(tx, space.id, id));
