import { inTransaction, type JobHandler } from "../../shared/jobs/job-kind.ts";
import { daily, every, type Recurring, recurringKind } from "../../shared/jobs/schedule.ts";
import type { Log } from "../../shared/log/log.ts";
import { countOpenFeedback, countOverdueFeedback, deleteFeedbackThatHadItsTime } from "./feedback.queries.ts";

interface Recurred {
  readonly handler: JobHandler;
  readonly recurring: Recurring;
}

const forgetFeedback = recurringKind("forget-feedback");

/** Deletes what has had its time, every night. */
export const forgettingFeedback: Recurred = {
  handler: inTransaction(forgetFeedback, async (tx, _, job) => {
    await deleteFeedbackThatHadItsTime(tx, job.now());
  }),
  recurring: every(forgetFeedback, daily("03:20", "Europe/Helsinki")),
};

const remindOfFeedback = recurringKind("remind-of-feedback");

/** Says in the log every morning how many wait for an answer, louder when some have waited too long. */
export function remindingOfFeedback(log: Log): Recurred {
  return {
    handler: inTransaction(remindOfFeedback, async (tx, _, job) => {
      const open = await countOpenFeedback(tx);
      const overdue = await countOverdueFeedback(tx, job.now());
      if (overdue > 0) log.warn("feedback.overdue", { open, overdue });
      else if (open > 0) log.info("feedback.open", { open });
    }),
    recurring: every(remindOfFeedback, daily("08:00", "Europe/Helsinki")),
  };
}
