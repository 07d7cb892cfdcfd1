import { blindIndex } from "../crypto/sealing.ts";
import type { Database } from "../db/database.ts";
import { daily, recurringJob } from "../jobs/schedule.ts";
import { type DailyLimit, isWithin } from "./daily-limit.rules.ts";
import { countOne, deleteCountsBefore } from "./message-counts.queries.ts";
import type { MailKeys } from "./seal.ts";

/** Counts a message that is about to leave. False where that would be one too many today: then nothing is counted. */
export type CountMessage = (limits: readonly DailyLimit[], now: Temporal.Instant) => Promise<boolean>;

class TooMany extends Error {}

const zone = "Europe/Helsinki";
const dayOf = (now: Temporal.Instant) => now.toZonedDateTimeISO(zone).toPlainDate();

/** Counts by a HMAC of the day and of what is counted: the database holds no number and no address, not even in disguise for long. */
export const countingMessages =
  (database: Database, keys: MailKeys): CountMessage =>
  async (limits, now) => {
    const day = dayOf(now);
    // Always in the same order, so that two messages never wait for one another.
    const counted = limits
      .map((limit) => ({ limit, what: blindIndex(keys.naming, `messages-of-${day}`, limit.what) }))
      .toSorted((one, other) => Buffer.compare(one.what, other.what));
    try {
      await database.withActor({ kind: "worker" }, async (tx) => {
        const counts: number[] = [];
        for (const { what } of counted) counts.push(await countOne(tx, day, what));
        const sorted = counted.map(({ limit }) => limit);
        if (!isWithin(sorted, counts)) throw new TooMany();
      });
      return true;
    } catch (error) {
      if (error instanceof TooMany) return false;
      throw error;
    }
  };

/** Forgets each day's counts when it is over. */
export const forgettingCounts = recurringJob("forget-message-counts", daily("03:14", zone), (tx, job) =>
  deleteCountsBefore(tx, dayOf(job.now())),
);
