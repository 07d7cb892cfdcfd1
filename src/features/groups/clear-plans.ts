import { inTransaction, type JobHandler } from "../../shared/jobs/job-kind.ts";
import { daily, every, type Recurring, recurringKind } from "../../shared/jobs/schedule.ts";
import { retention } from "../privacy/index.ts";
import { dayOf } from "./groups-context.ts";
import { destroyPlan, listPlansToClear } from "./plans.queries.ts";

const clearPlans = recurringKind("clear-group-plans");

/** Each night: plans that nobody has any more, or has written in for long, go with their keys. */
export const clearingPlans: { readonly handler: JobHandler; readonly recurring: Recurring } = {
  handler: inTransaction(clearPlans, async (tx, _, job) => {
    const day = dayOf(job.now()).subtract({ months: retention.plan.kept.months });
    for (const { id } of await listPlansToClear(tx, day)) await destroyPlan(tx, id);
  }),
  recurring: every(clearPlans, daily("03:55", "Europe/Helsinki")),
};
