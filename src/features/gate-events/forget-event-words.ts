import { eachMinutes, recurringJob } from "../../shared/jobs/schedule.ts";
import { hadItsTime } from "./event.rules.ts";
import { deleteContacts, deleteNextMeetings, deleteOldWishes, sumUpDays } from "./forget.queries.ts";
import { dayOf } from "./gate-events-context.ts";

/**
 * Each hour forgets what has had its time: where to tell somebody, once the day is over; what they wrote, a week later;
 * how those can be reached who want to meet again, after ninety days. Sums stay.
 */
export const forgettingEventWords = recurringJob("forget-event-words", eachMinutes(60), async (tx, job) => {
  const now = job.now();
  const { endedBefore, longAgo, leftOn } = hadItsTime(now, dayOf(now));
  await deleteContacts(tx, now);
  await sumUpDays(tx, endedBefore);
  await deleteOldWishes(tx, leftOn);
  await deleteNextMeetings(tx, longAgo);
});
