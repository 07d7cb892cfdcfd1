import { deleteFailedJobs } from "./jobs.queries.ts";
import { daily, recurringJob } from "./schedule.ts";

/** How long it can be seen that a job was set aside. */
export const failedJobsKept = Temporal.Duration.from({ hours: 30 * 24 });

/** Deletes jobs that were set aside long ago, every night. */
export const forgettingFailedJobs = recurringJob(
  "forget-failed-jobs",
  daily("03:05", "Europe/Helsinki"),
  async (tx, job) => {
    await deleteFailedJobs(tx, job.now().subtract(failedJobsKept));
  },
);
