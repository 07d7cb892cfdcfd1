import { eachMinutes, recurringJob } from "../../shared/jobs/schedule.ts";
import { deleteDelaysBefore } from "./accounts.queries.ts";
import { deleteAnswersUntil } from "./answers.queries.ts";
import { dayOf } from "./day.ts";
import { delayForgotten } from "./delay.rules.ts";
import { deleteDeskRecoveriesEndedBy } from "./desk.queries.ts";
import { deleteDevicesUnusedSince } from "./devices.queries.ts";
import { deleteProofsEndedBy } from "./email.queries.ts";
import { handoverKept } from "./handover.rules.ts";
import { deviceKept } from "./pictures.rules.ts";
import { deleteEndedSessions, deleteHandoversBefore } from "./sessions.queries.ts";

/**
 * Deletes what has run out: words on their way, sessions, the memory of wrong words, devices long unused,
 * what was mailed, what was handed over at a desk, and answers to forms that nobody came for.
 */
export const clearingSessions = recurringJob("clear-sessions", eachMinutes(10), async (tx, job) => {
  const now = job.now();
  await deleteHandoversBefore(tx, now.subtract({ minutes: handoverKept }));
  await deleteEndedSessions(tx, now);
  await deleteDevicesUnusedSince(tx, dayOf(now).subtract({ days: deviceKept }));
  await deleteProofsEndedBy(tx, now);
  await deleteDeskRecoveriesEndedBy(tx, now);
  await deleteAnswersUntil(tx, now);
  await deleteDelaysBefore(tx, now.subtract({ hours: delayForgotten }));
});
