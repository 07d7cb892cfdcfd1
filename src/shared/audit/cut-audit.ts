import type { InstallationKey } from "../crypto/installation-key.ts";
import { inTransaction, type JobHandler } from "../jobs/job-kind.ts";
import { daily, every, type Recurring, recurringKind } from "../jobs/schedule.ts";
import { cutThrough, findLastBefore, lockChain } from "./audit.queries.ts";
import { markOf } from "./chain.rules.ts";

/** How long entries are kept, in years. */
export const auditKept = 5;

const cutAudit = recurringKind("cut-audit");

/** Each night cuts the entries whose time is over from the beginning of the chain; what is left still holds. */
export function cuttingAudit(installation: InstallationKey): {
  readonly handler: JobHandler;
  readonly recurring: Recurring;
} {
  const key = installation.derive("audit");
  return {
    handler: inTransaction(cutAudit, async (tx, _, job) => {
      const limit = job.now().toZonedDateTimeISO("UTC").subtract({ years: auditKept }).toInstant();
      if (!(await findLastBefore(tx, limit))) return;
      await lockChain(tx);
      const cut = await findLastBefore(tx, limit);
      if (cut) await cutThrough(tx, cut, markOf(key, "cut", cut));
    }),
    recurring: every(cutAudit, daily("03:20", "Europe/Helsinki")),
  };
}
