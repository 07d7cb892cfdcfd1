import { daily, recurringJob } from "../../shared/jobs/schedule.ts";
import { deleteMarksBefore } from "./erased.queries.ts";

/** How long the mark of somebody who has gone is kept, in days: longer than any backup of the content may be. */
export const marksKept = 400;

/** Each night: marks older than the oldest backup are forgotten. */
export const forgettingErased = recurringJob("forget-erased", daily("03:40", "Europe/Helsinki"), async (tx, job) => {
  const today = job.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  await deleteMarksBefore(tx, today.subtract({ days: marksKept }));
});
