import { seal } from "../../shared/crypto/sealing.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { type NicknameFault, readNickname } from "../accounts/index.ts";
import { dayOf, door, type GroupsContext, person } from "./groups-context.ts";
import { answersPlace, keyOwnerOfPlan, openAnswers, openPlan, plannerPlace, taskPlace } from "./open-plan.ts";
import { type Answers, type PlanTask, proposedStart, proposedTasks, type TaskDeed } from "./plan.rules.ts";
import { codeOfPlan, hashOfPlanCode } from "./plan-link.ts";
import {
  deletePlanner,
  findPlan,
  findPlanByLink,
  insertPlan,
  insertPlanner,
  putTask,
  updateAnswers,
  updatePlan,
  updateTask,
} from "./plans.queries.ts";

export type PlanAnswer =
  | { readonly kind: "done"; readonly planId: string }
  | { readonly kind: "nickname"; readonly fault: NicknameFault }
  | { readonly kind: "not-found" };

/** Begins a plan under a nickname of its own. `id`: the form's, so that a second press finds the first plan. */
export async function beginPlan(
  ctx: GroupsContext,
  personId: string,
  { id, nickname: typed }: { readonly id: string; readonly nickname: string },
): Promise<PlanAnswer> {
  const nickname = readNickname(typed);
  if (!nickname.ok) return { kind: "nickname", fault: nickname.fault };
  const today = dayOf(ctx.clock.now());
  const planner = newOpaqueId();
  if (await openPlan(ctx, personId, id)) return { kind: "done", planId: id };
  try {
    await ctx.database.withActor(person(personId), async (tx) => {
      const key = await ctx.keyRing.make(tx, keyOwnerOfPlan(id));
      const answers = seal(key, answersPlace(id), "{}");
      await insertPlan(tx, { id, answers, starts_on: proposedStart(today), changed_on: today });
      const sealed = seal(key, plannerPlace(planner), nickname.value.text);
      await insertPlanner(tx, { id: planner, plan_id: id, person_id: personId, nickname: sealed, began: true });
    });
    return { kind: "done", planId: id };
  } catch (error) {
    if (violatedConstraint(error) !== "data_key_current") throw error;
    // There is such a plan: made by another press at the same moment, or somebody else's.
    return (await openPlan(ctx, personId, id)) ? { kind: "done", planId: id } : { kind: "not-found" };
  }
}

/** How often two who write at once are let try again. */
const tries = 5;

/** Changes the answers of a plan, and the day of the first meeting where `startsOn` is given. False for a stranger. */
export async function answerPlan(
  ctx: GroupsContext,
  personId: string,
  id: string,
  change: (answers: Answers) => Answers,
  startsOn?: Temporal.PlainDate,
): Promise<boolean> {
  for (let left = tries; left > 0; left--) {
    const row = await ctx.database.withActor(person(personId), (tx) => findPlan(tx, id));
    if (!row) return false;
    const changed = change(await openAnswers(ctx, id, row.answers));
    const sealed = await ctx.keyRing.seal(keyOwnerOfPlan(id), answersPlace(id), JSON.stringify(changed));
    const written = await ctx.database.withActor(person(personId), (tx) =>
      updateAnswers(tx, id, row.answers, {
        answers: sealed,
        starts_on: startsOn ?? row.starts_on,
        changed_on: dayOf(ctx.clock.now()),
      }),
    );
    if (written) return true;
  }
  throw new Error("the plan is written in all the time");
}

/** Somebody takes a task, gives it back, or has done it. False where there is no such task for them. */
export async function doTask(
  ctx: GroupsContext,
  personId: string,
  { planId, key, deed }: { readonly planId: string; readonly key: string; readonly deed: TaskDeed },
): Promise<boolean> {
  const plan = await openPlan(ctx, personId, planId);
  const task = plan?.tasks.find((one) => one.key === key);
  const me = plan?.planners.find(({ mine }) => mine);
  if (!task || !me) return false;
  const row = {
    taken_by: deed === "take" ? me.id : deed === "leave" ? null : (task.takenBy ?? (deed === "done" ? me.id : null)),
    done_on: deed === "done" ? dayOf(ctx.clock.now()) : deed === "undone" ? null : doneOn(ctx, task),
  };
  return ctx.database.withActor(person(personId), async (tx) => {
    if (!proposedTasks.some((proposed) => proposed === key)) return updateTask(tx, { planId, id: key }, row);
    await putTask(tx, { id: newOpaqueId(), plan_id: planId, proposed: key, ...row });
    return true;
  });
}

const doneOn = (ctx: GroupsContext, { done }: PlanTask) => (done ? dayOf(ctx.clock.now()) : null);

/** Adds a task of one's own. `id`: the form's. False for a stranger. */
export async function addTask(
  ctx: GroupsContext,
  personId: string,
  task: { readonly planId: string; readonly id: string; readonly words: string; readonly dueOn: Temporal.PlainDate },
): Promise<boolean> {
  const { planId, id, words, dueOn } = task;
  const plan = await openPlan(ctx, personId, planId);
  if (!plan) return false;
  if (plan.tasks.some(({ key }) => key === id)) return true;
  const sealed = await ctx.keyRing.seal(keyOwnerOfPlan(planId), taskPlace(id), words);
  await ctx.database.withActor(person(personId), (tx) =>
    putTask(tx, { id, plan_id: planId, words: sealed, due_on: dueOn }),
  );
  return true;
}

/** Opens a link for those asked along, or closes it. A new link leads in where the old one no longer does. */
export const setPlanLink = (ctx: GroupsContext, personId: string, id: string, open: boolean): Promise<boolean> =>
  ctx.database.withActor(person(personId), async (tx) => {
    const plan = await findPlan(tx, id);
    if (!plan) return false;
    const link_number = plan.link_number + 1;
    const link_hash = open ? hashOfPlanCode(codeOfPlan(ctx.key, id, link_number)) : null;
    return updatePlan(tx, id, { link_hash, link_number });
  });

/** Which plan a code leads to; undefined for one that opens nothing. */
export const planBehind = (ctx: GroupsContext, code: string): Promise<string | undefined> =>
  ctx.database.withActor(door, async (tx) => (await findPlanByLink(tx, hashOfPlanCode(code)))?.id);

/** Somebody asked along comes to plan, under a nickname in this plan. */
export async function joinPlan(
  ctx: GroupsContext,
  personId: string,
  { code, nickname: typed }: { readonly code: string; readonly nickname: string },
): Promise<PlanAnswer> {
  const planId = await planBehind(ctx, code);
  if (!planId) return { kind: "not-found" };
  if (await openPlan(ctx, personId, planId)) return { kind: "done", planId };
  const nickname = readNickname(typed);
  if (!nickname.ok) return { kind: "nickname", fault: nickname.fault };
  const id = newOpaqueId();
  const sealed = await ctx.keyRing.seal(keyOwnerOfPlan(planId), plannerPlace(id), nickname.value.text);
  await ctx.database.withActor(door, (tx) =>
    insertPlanner(tx, { id, plan_id: planId, person_id: personId, nickname: sealed, began: false }),
  );
  return { kind: "done", planId };
}

/** One plans no more. A plan that nobody has is destroyed in the night. */
export async function leavePlan(ctx: GroupsContext, personId: string, planId: string): Promise<boolean> {
  const me = (await openPlan(ctx, personId, planId))?.planners.find(({ mine }) => mine);
  return me !== undefined && ctx.database.withActor(person(personId), (tx) => deletePlanner(tx, me.id));
}

/** The plan has become this group. */
export const tiePlan = (ctx: GroupsContext, personId: string, id: string, spaceId: string): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => updatePlan(tx, id, { space_id: spaceId }));
