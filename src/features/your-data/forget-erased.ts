import { inTransaction, type JobHandler } from "../../shared/jobs/job-kind.ts";
import { daily, every, type Recurring, recurringKind } from "../../shared/jobs/schedule.ts";
import { deleteMarksBefore } from "./erased.queries.ts";

/** How long the mark of somebody who has gone is kept, in days: longer than any backup of the content may be. */
export const marksKept = 400;

const forgetErased = recurringKind("forget-erased");

/** Each night: marks older than the oldest backup are forgotten. */
export const forgettingErased: { readonly handler: JobHandler; readonly recurring: Recurring } = {
  handler: inTransaction(forgetErased, async (tx, _, job) => {
    const today = job.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
    await deleteMarksBefore(tx, today.subtract({ days: marksKept }));
  }),
  recurring: every(forgetErased, daily("03:40", "Europe/Helsinki")),
};
