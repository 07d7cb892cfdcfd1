import { inTransaction, type JobHandler } from "./job-kind.ts";
import { deleteFailedJobs } from "./jobs.queries.ts";
import { daily, every, type Recurring, recurringKind } from "./schedule.ts";

/** How long it can be seen that a job was set aside. */
export const failedJobsKept = Temporal.Duration.from({ hours: 30 * 24 });

const forgetFailedJobs = recurringKind("forget-failed-jobs");

/** Deletes jobs that were set aside long ago, every night. */
export const forgettingFailedJobs: { readonly handler: JobHandler; readonly recurring: Recurring } = {
  handler: inTransaction(forgetFailedJobs, async (tx, _, job) => {
    await deleteFailedJobs(tx, job.now().subtract(failedJobsKept));
  }),
  recurring: every(forgetFailedJobs, daily("03:05", "Europe/Helsinki")),
};
