import type { Database } from "../db/database.ts";
import { newOpaqueId } from "../db/new-id.ts";
import type { Tx } from "../db/types.ts";
import type { Log } from "../log/log.ts";
import type { Clock } from "../time/clock.ts";
import type { JobAtWork, JobHandler } from "./job-kind.ts";
import {
  deleteLeasedJob,
  lockLeasedJob,
  postponeJob,
  renewLease,
  setAsideJob,
  type TakenJob,
  takeJobs,
} from "./jobs.queries.ts";
import { afterFailure, errorCode, leaseTime, maxAttempts } from "./retry.rules.ts";

export interface JobContext {
  readonly database: Database;
  readonly handlers: ReadonlyMap<string, JobHandler>;
  readonly clock: Clock;
  readonly log: Log;
  /** How often a lease is renewed while its job is at work, in milliseconds. */
  readonly heartbeat: number;
  /** Aborted when the process has to end now. */
  readonly ending: AbortSignal;
}

export type Ending = "done" | "again" | "set-aside" | "lost";

/** Handlers by kind. Throws when two claim the same kind. */
export function handlersByKind(jobs: readonly JobHandler[]): ReadonlyMap<string, JobHandler> {
  const map = new Map(jobs.map((handler) => [handler.kind, handler]));
  if (map.size !== jobs.length) throw new TypeError("two handlers for one kind of job");
  return map;
}

export const asWorker = <T>(context: Pick<JobContext, "database">, work: (tx: Tx) => Promise<T>) =>
  context.database.withActor({ kind: "worker" }, work);

/** Takes up to `limit` due jobs of the kinds that can be done here; others wait for a process that can. */
export async function takeDueJobs(context: JobContext, limit: number): Promise<TakenJob[]> {
  const now = context.clock.now();
  const kinds = [...context.handlers.keys()];
  if (kinds.length === 0) return [];
  return asWorker(context, (tx) =>
    takeJobs(tx, { kinds, limit, token: newOpaqueId(), now, until: now.add(leaseTime) }),
  );
}

/** Does one taken job and records how it ended. Throws only when the ending cannot be recorded; the lease then runs out. */
export async function runJob(context: JobContext, job: TakenJob): Promise<Ending> {
  const handler = context.handlers.get(job.kind);
  if (!handler) throw new TypeError("a job was taken that nobody here can do");
  try {
    // Every worker that began it so often has died or gone silent: do not let it take down the next.
    if (job.attempts > maxAttempts) throw new Abandoned();
    const ours =
      handler.style === "in-transaction" ? await within(context, handler, job) : await outside(context, handler, job);
    return ours ? "done" : lost(context, job);
  } catch (error) {
    return recordFailure(context, job, error);
  }
}

class Abandoned extends Error {
  override name = "Abandoned";
}

/**
 * The job's row stays locked while its handler works: nobody can take it, however long that lasts, and PostgreSQL lets go
 * of it when this process dies.
 */
function within(
  context: JobContext,
  handler: JobHandler & { style: "in-transaction" },
  job: TakenJob,
): Promise<boolean> {
  return asWorker(context, async (tx) => {
    if (!(await lockLeasedJob(tx, job))) return false;
    await handler.work(tx, job.payload, atWork(context, job, context.ending));
    return deleteLeasedJob(tx, job);
  });
}

/** No transaction is open while the handler works: a heartbeat keeps the lease. */
async function outside(
  context: JobContext,
  handler: JobHandler & { style: "at-least-once" },
  job: TakenJob,
): Promise<boolean> {
  const lost = new AbortController();
  const heart = setInterval(() => {
    beat(context, job).then(
      (ours) => ours || lost.abort(),
      // A missed beat is no loss: the next one may come in time, and the end is checked against the token anyway.
      (error: unknown) => context.log.warn("job.heartbeat-missed", { ...fieldsOf(job), code: errorCode(error) }),
    );
  }, context.heartbeat);
  try {
    await handler.work(job.payload, atWork(context, job, AbortSignal.any([lost.signal, context.ending])));
  } finally {
    clearInterval(heart);
  }
  return asWorker(context, (tx) => deleteLeasedJob(tx, job));
}

const beat = (context: JobContext, job: TakenJob) =>
  asWorker(context, (tx) => renewLease(tx, job, context.clock.now().add(leaseTime)));

const atWork = (context: JobContext, job: TakenJob, signal: AbortSignal): JobAtWork => ({
  id: job.id,
  attempt: job.attempts,
  now: () => context.clock.now(),
  signal,
});

async function recordFailure(context: JobContext, job: TakenJob, error: unknown): Promise<Ending> {
  const now = context.clock.now();
  const next = afterFailure(job.attempts, error, now);
  const recorded = await asWorker(context, (tx) =>
    next.kind === "again" ? postponeJob(tx, job, next.runAt, next.code) : setAsideJob(tx, job, now, next.code),
  );
  if (!recorded) return lost(context, job);
  // At "again" a code is enough; what is set aside has to be understood by someone.
  if (next.kind === "again") context.log.warn("job.again", { ...fieldsOf(job), code: next.code });
  else context.log.error("job.set-aside", error, { ...fieldsOf(job), code: next.code });
  return next.kind;
}

/** Another worker has it: how it ended here counts no more. */
function lost(context: JobContext, job: TakenJob): Ending {
  context.log.warn("job.lost", fieldsOf(job));
  return "lost";
}

const fieldsOf = (job: TakenJob) => ({ kind: job.kind, job: job.id, attempt: job.attempts });
