import { daily, recurringJob } from "../../shared/jobs/schedule.ts";
import { retention } from "../privacy/index.ts";
import { dayOf } from "./groups-context.ts";
import { destroyPlan, listPlansToClear } from "./plans.queries.ts";

/** Each night: plans that nobody has any more, or has written in for long, go with their keys. */
export const clearingPlans = recurringJob("clear-group-plans", daily("03:55", "Europe/Helsinki"), async (tx, job) => {
  const day = dayOf(job.now()).subtract({ months: retention.plan.kept.months });
  for (const { id } of await listPlansToClear(tx, day)) await destroyPlan(tx, id);
});
