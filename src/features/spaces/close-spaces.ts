import { daily, eachMinutes, recurringJob } from "../../shared/jobs/schedule.ts";
import { closeReadingsBefore } from "./readings.queries.ts";
import { readingLasts, unmaskingLasts } from "./space.rules.ts";
import { destroySpace, listSpacesToDestroy } from "./spaces.queries.ts";
import { dayOf } from "./spaces-context.ts";
import { closeUnmasking, listOverdueUnmaskings } from "./unmasking.queries.ts";

/** Each night: spaces whose time is over go with their keys, so that their content is gone from backups too. */
export const destroyingSpaces = recurringJob("destroy-spaces", daily("03:50", "Europe/Helsinki"), async (tx, job) => {
  for (const { id } of await listSpacesToDestroy(tx, dayOf(job.now()))) await destroySpace(tx, id);
});

/** What staff opened for a while is closed, and whose persona was opened is told, unless that would endanger somebody. */
export const closingOpened = recurringJob("close-opened", eachMinutes(10), async (tx, job) => {
  await closeReadingsBefore(tx, job.now().subtract({ minutes: readingLasts }));
  const over = await listOverdueUnmaskings(tx, job.now().subtract({ hours: unmaskingLasts }));
  for (const { id, confirmed_at, review_on } of over)
    await closeUnmasking(tx, id, confirmed_at && !review_on ? dayOf(job.now()) : null);
});
