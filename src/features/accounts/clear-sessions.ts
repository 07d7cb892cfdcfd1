import { inTransaction, type JobHandler } from "../../shared/jobs/job-kind.ts";
import { eachMinutes, every, type Recurring, recurringKind } from "../../shared/jobs/schedule.ts";
import { deleteDelaysBefore } from "./accounts.queries.ts";
import { delayForgotten } from "./delay.rules.ts";
import { handoverKept } from "./handover.rules.ts";
import { deleteEndedSessions, deleteHandoversBefore } from "./sessions.queries.ts";

const clearSessions = recurringKind("clear-sessions");

/** Deletes what has run out: words on their way, sessions, and the memory of wrong words. */
export const clearingSessions: { readonly handler: JobHandler; readonly recurring: Recurring } = {
  handler: inTransaction(clearSessions, async (tx, _, job) => {
    const now = job.now();
    await deleteHandoversBefore(tx, now.subtract({ minutes: handoverKept }));
    await deleteEndedSessions(tx, now);
    await deleteDelaysBefore(tx, now.subtract({ hours: delayForgotten }));
  }),
  recurring: every(clearSessions, eachMinutes(10)),
};
