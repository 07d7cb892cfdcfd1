import { daily, recurringJob } from "../../shared/jobs/schedule.ts";
import { dayOf } from "./give-code.ts";
import { deleteHandoutsBefore } from "./handouts.queries.ts";

/** Every night forgets the lists whose time is over. */
export const forgettingHandouts = recurringJob("forget-handouts", daily("03:35", "Europe/Helsinki"), (tx, job) =>
  deleteHandoutsBefore(tx, dayOf(job.now())),
);
