import type { InstallationKey } from "../crypto/installation-key.ts";
import { daily, type RecurringJob, recurringJob } from "../jobs/schedule.ts";
import { cutThrough, findLastBefore, lockChain } from "./audit.queries.ts";
import { markOf } from "./chain.rules.ts";

/** How long entries are kept, in years. */
export const auditKept = 5;

/** Each night cuts the entries whose time is over from the beginning of the chain; what is left still holds. */
export function cuttingAudit(installation: InstallationKey): RecurringJob {
  const key = installation.derive("audit");
  return recurringJob("cut-audit", daily("03:20", "Europe/Helsinki"), async (tx, job) => {
    const limit = job.now().toZonedDateTimeISO("UTC").subtract({ years: auditKept }).toInstant();
    if (!(await findLastBefore(tx, limit))) return;
    await lockChain(tx);
    const cut = await findLastBefore(tx, limit);
    if (cut) await cutThrough(tx, cut, markOf(key, "cut", cut));
  });
}
