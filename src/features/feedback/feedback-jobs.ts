import { daily, type RecurringJob, recurringJob } from "../../shared/jobs/schedule.ts";
import type { Log } from "../../shared/log/log.ts";
import { countOpenFeedback, countOverdueFeedback, deleteFeedbackThatHadItsTime } from "./feedback.queries.ts";

/** Deletes what has had its time, every night. */
export const forgettingFeedback = recurringJob(
  "forget-feedback",
  daily("03:20", "Europe/Helsinki"),
  async (tx, job) => {
    await deleteFeedbackThatHadItsTime(tx, job.now());
  },
);

/** Says in the log every morning how many wait for an answer, louder when some have waited too long. */
export function remindingOfFeedback(log: Log): RecurringJob {
  return recurringJob("remind-of-feedback", daily("08:00", "Europe/Helsinki"), async (tx, job) => {
    const open = await countOpenFeedback(tx);
    const overdue = await countOverdueFeedback(tx, job.now());
    if (overdue > 0) log.warn("feedback.overdue", { open, overdue });
    else if (open > 0) log.info("feedback.open", { open });
  });
}
