import { inTransaction } from "../../shared/jobs/job-kind.ts";
import { daily, every, recurringKind } from "../../shared/jobs/schedule.ts";
import { dayOf } from "./give-code.ts";
import { deleteHandoutsBefore } from "./handouts.queries.ts";

const forgetHandouts = recurringKind("forget-handouts");

/** Every night forgets the lists whose time is over. */
export const forgettingHandouts = {
  handler: inTransaction(forgetHandouts, (tx, _, job) => deleteHandoutsBefore(tx, dayOf(job.now()))),
  recurring: every(forgetHandouts, daily("03:35", "Europe/Helsinki")),
};
