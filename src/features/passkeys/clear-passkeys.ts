import { eachMinutes, recurringJob } from "../../shared/jobs/schedule.ts";
import { deleteChallengesBefore } from "./passkeys.queries.ts";

/** Deletes what devices were asked to sign and nobody answered. */
export const clearingPasskeys = recurringJob("clear-passkeys", eachMinutes(10), (tx, job) =>
  deleteChallengesBefore(tx, job.now()),
);
