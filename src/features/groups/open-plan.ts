import * as v from "valibot";
import { groupKinds } from "./group.rules.ts";
import type { GroupsContext } from "./groups-context.ts";
import { person } from "./groups-context.ts";
import { type Answers, type PlanTask, type Question, questions, tasksOf } from "./plan.rules.ts";
import { codeOfPlan } from "./plan-link.ts";
import { findPlan, findPlanOfSpace, listPlanners, listPlans, listTasks } from "./plans.queries.ts";

/** A plan as those who plan see it. */
export interface Plan {
  readonly id: string;
  readonly answers: Answers;
  readonly startsOn: Temporal.PlainDate;
  readonly planners: readonly { readonly id: string; readonly nickname: string; readonly mine: boolean }[];
  readonly tasks: readonly PlanTask[];
  /** The path that leads others along; undefined where no link is open. */
  readonly linkPath: string | undefined;
  /** The group it has become. */
  readonly spaceId: string | undefined;
  /** An organisation has said yes: it founds the group, and whoever asked starts it there. */
  readonly taken: boolean;
}

export const keyOwnerOfPlan = (planId: string) => ({ kind: "space", id: planId }) as const;
export const answersPlace = (planId: string) => ({ table: "group_plan", row: planId, column: "answers" });
export const plannerPlace = (id: string) => ({ table: "group_planner", row: id, column: "nickname" });
export const taskPlace = (id: string) => ({ table: "group_plan_task", row: id, column: "words" });

const Stored = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.array(v.string())));

export async function openAnswers(ctx: GroupsContext, id: string, sealed: Buffer): Promise<Answers> {
  const stored = v.parse(Stored, await ctx.keyRing.open(answersPlace(id), sealed));
  const known = (key: string): key is Question | "time" => key === "time" || questions.some((one) => one === key);
  return Object.fromEntries(Object.entries(stored).filter(([key]) => known(key)));
}

/** The plan, or undefined for whoever does not plan it. */
export const openPlan = (ctx: GroupsContext, personId: string, id: string): Promise<Plan | undefined> =>
  open(ctx, personId, (tx) => findPlan(tx, id));

/**
 * The plan a group grew from, for those of the group who planned it: the communications plan and the first meetings take
 * from it what has been answered already. Undefined for the others, and where there was none.
 */
export const planOf = (ctx: GroupsContext, personId: string, spaceId: string): Promise<Plan | undefined> =>
  open(ctx, personId, (tx) => findPlanOfSpace(tx, spaceId));

export async function plansOf(ctx: GroupsContext, personId: string): Promise<Plan[]> {
  const rows = await ctx.database.withActor(person(personId), listPlans);
  const plans = await Promise.all(rows.map(({ id }) => openPlan(ctx, personId, id)));
  return plans.filter((plan) => plan !== undefined);
}

async function open(
  ctx: GroupsContext,
  personId: string,
  find: (tx: Parameters<typeof findPlan>[0]) => ReturnType<typeof findPlan>,
): Promise<Plan | undefined> {
  const found = await ctx.database.withActor(person(personId), async (tx) => {
    const row = await find(tx);
    return row && { row, planners: await listPlanners(tx, row.id), tasks: await listTasks(tx, row.id) };
  });
  if (!found) return undefined;
  const { row, planners, tasks } = found;
  const stored = await Promise.all(
    tasks.map(async (task) => ({
      ...task,
      words: task.words && (await ctx.keyRing.open(taskPlace(task.id), task.words)),
    })),
  );
  return {
    id: row.id,
    answers: await openAnswers(ctx, row.id, row.answers),
    startsOn: row.starts_on,
    planners: await Promise.all(
      planners.map(async ({ id, nickname, mine }) => ({
        id,
        nickname: await ctx.keyRing.open(plannerPlace(id), nickname),
        mine,
      })),
    ),
    tasks: tasksOf(row.starts_on, stored),
    linkPath: row.link_hash ? `/oma/aloitus/kutsu/${codeOfPlan(ctx.key, row.id, row.link_number)}` : undefined,
    spaceId: row.space_id ?? undefined,
    taken: row.taken,
  };
}

/** The kinds of group (G2) that were chosen. */
export const kindsIn = ({ kinds = [] }: Answers) => groupKinds.filter((kind) => kinds.includes(kind));
