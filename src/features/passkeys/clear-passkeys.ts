import { inTransaction, type JobHandler } from "../../shared/jobs/job-kind.ts";
import { eachMinutes, every, type Recurring, recurringKind } from "../../shared/jobs/schedule.ts";
import { deleteChallengesBefore } from "./passkeys.queries.ts";

const clearPasskeys = recurringKind("clear-passkeys");

/** Deletes what devices were asked to sign and nobody answered. */
export const clearingPasskeys: { readonly handler: JobHandler; readonly recurring: Recurring } = {
  handler: inTransaction(clearPasskeys, (tx, _, job) => deleteChallengesBefore(tx, job.now())),
  recurring: every(clearPasskeys, eachMinutes(10)),
};
