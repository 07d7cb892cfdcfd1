import { askOrganisation, asksOfPlan } from "../features/group-support/index.ts";
import { addTask, answerPlan, beginPlan, doTask, joinPlan, openPlan, setPlanLink } from "../features/groups/index.ts";
import { findOrganisation } from "../features/organisations/index.ts";
import { formId, type GroupsToFill, idOf, later, todayIn, weekdayAfter } from "./demo-context.ts";
import { fillSupport } from "./fill-support.ts";
import { plan } from "./groups/index.ts";

/** Days since the plan was begun. */
const begun = 80;

/** A group that is planned by three: half of it answered, some tasks done, an organisation and an area centre asked. */
export async function fillPlan(ctx: GroupsToFill): Promise<void> {
  const id = formId(ctx.key, "plan");
  const planner = idOf(ctx, plan.planner.person);
  const then = later(ctx, -begun);
  await beginPlan(then, planner, { id, nickname: plan.planner.nickname });
  await answerPlan(then, planner, id, () => plan.answers, weekdayAfter(ctx, plan.weeks * 7, plan.weekday));
  await joinOthers(ctx, planner, id);

  for (const key of plan.done) await doTask(then, planner, { planId: id, key, deed: "done" });
  for (const { key, by } of plan.taken) await doTask(ctx, idOf(ctx, by), { planId: id, key, deed: "take" });
  for (const [index, { days, words, by }] of plan.tasks.entries()) {
    const task = formId(ctx.key, `plan task ${index}`);
    await addTask(ctx, planner, { planId: id, id: task, words, dueOn: todayIn(ctx).add({ days }) });
    await doTask(ctx, idOf(ctx, by), { planId: id, key: task, deed: "take" });
  }
  await askToBeTaken(ctx, planner, id);
  await fillSupport(ctx, plan.planner.person, { planId: id }, plan.support);
}

/** They come by the plan's link, as anybody asked along does. */
async function joinOthers(ctx: GroupsToFill, planner: string, id: string): Promise<void> {
  if (!(await openPlan(ctx, planner, id))?.linkPath) await setPlanLink(ctx, planner, id, true);
  const code = (await openPlan(ctx, planner, id))?.linkPath?.split("/").at(-1) ?? "";
  for (const { person, nickname } of plan.others) {
    const { kind } = await joinPlan(ctx, idOf(ctx, person), { code, nickname });
    if (kind !== "done") throw new Error(`${person} could not come to plan: ${kind}`);
  }
}

async function askToBeTaken(ctx: GroupsToFill, planner: string, planId: string): Promise<void> {
  const { organisation: slug, word, contact } = plan.ask;
  const organisation = await ctx.database.withActor({ kind: "worker" }, (tx) => findOrganisation(tx, slug));
  const opened = await openPlan(ctx, planner, planId);
  if (!organisation || !opened || (await asksOfPlan(ctx, planner, planId)).length > 0) return;
  const ask = { id: formId(ctx.key, "plan ask"), organisationId: organisation.id, word, contact, whole: false };
  await askOrganisation(later(ctx, -2), planner, opened, ask);
}
