import { sql } from "kysely";
import type { Tx } from "../db/types.ts";

/** A job that has been given to this worker until `lease_until`. */
export interface TakenJob {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly lease_token: string;
}

export interface NewJob {
  readonly id: string;
  readonly kind: string;
  readonly key: string | null;
  /** JSON. */
  readonly payload: string;
  readonly run_at: Temporal.Instant;
  readonly made_at: Temporal.Instant;
}

/** Adds the job unless its id or key is there. No conflict target: naming one would need the right to read. */
export async function insertJob(tx: Tx, job: NewJob): Promise<void> {
  await tx
    .insertInto("job")
    .values(job)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Gives up to `limit` due jobs of `kinds` to the holder of `token` until `until`, oldest first; skips those in hand. */
export async function takeJobs(
  tx: Tx,
  take: {
    readonly kinds: readonly string[];
    readonly limit: number;
    readonly token: string;
    readonly now: Temporal.Instant;
    readonly until: Temporal.Instant;
  },
): Promise<TakenJob[]> {
  // A CTE that locks is run once; as a subquery the planner might run it again and take more than `limit`.
  const rows = await tx
    .with("due", (db) =>
      db
        .selectFrom("job")
        .select("id")
        .where("failed_at", "is", null)
        .where("run_at", "<=", take.now)
        .where((eb) => eb.or([eb("lease_until", "is", null), eb("lease_until", "<=", take.now)]))
        .where("kind", "in", take.kinds)
        .orderBy("run_at")
        .orderBy("id")
        .limit(take.limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable("job")
    .from("due")
    .whereRef("job.id", "=", "due.id")
    .set({ lease_token: take.token, lease_until: take.until, attempts: sql`job.attempts + 1` })
    .returning(["job.id", "job.kind", "job.payload", "job.attempts"])
    .execute();
  return rows.map((row) => ({ ...row, lease_token: take.token }));
}

type Leased = Pick<TakenJob, "id" | "lease_token">;

/** Locks the job until the transaction ends; false if it is no longer ours. */
export async function lockLeasedJob(tx: Tx, job: Leased): Promise<boolean> {
  const row = await tx
    .selectFrom("job")
    .select("id")
    .where("id", "=", job.id)
    .where("lease_token", "=", job.lease_token)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps the job ours until `until`; false if it is no longer ours. */
export async function renewLease(tx: Tx, job: Leased, until: Temporal.Instant): Promise<boolean> {
  const result = await tx
    .updateTable("job")
    .set({ lease_until: until })
    .where("id", "=", job.id)
    .where("lease_token", "=", job.lease_token)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends a job that is done; nothing of it is kept. False if it was no longer ours. */
export async function deleteLeasedJob(tx: Tx, job: Leased): Promise<boolean> {
  const result = await tx
    .deleteFrom("job")
    .where("id", "=", job.id)
    .where("lease_token", "=", job.lease_token)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Gives the job back, to be tried again at `runAt`; false if it was no longer ours. */
export async function postponeJob(tx: Tx, job: Leased, runAt: Temporal.Instant, code: string): Promise<boolean> {
  const result = await tx
    .updateTable("job")
    .set({ run_at: runAt, lease_token: null, lease_until: null, error_code: code })
    .where("id", "=", job.id)
    .where("lease_token", "=", job.lease_token)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Puts the job where nobody takes it again; false if it was no longer ours. What was `sealed` in it is forgotten: a failed
 * mail keeps no address.
 */
export async function setAsideJob(tx: Tx, job: Leased, failedAt: Temporal.Instant, code: string): Promise<boolean> {
  const result = await tx
    .updateTable("job")
    .set({
      failed_at: failedAt,
      lease_token: null,
      lease_until: null,
      error_code: code,
      payload: sql`payload - 'sealed'`,
    })
    .where("id", "=", job.id)
    .where("lease_token", "=", job.lease_token)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export interface JobCounts {
  readonly kind: string;
  readonly waiting: number;
  readonly failed: number;
  /** When the job that has waited longest should have been run. */
  readonly oldest: Temporal.Instant | null;
}

/** What waits and what has failed, by kind, for `doctor`. Jobs of the future do not count as waiting. */
export async function countJobs(tx: Tx, now: Temporal.Instant): Promise<JobCounts[]> {
  const { rows } = await sql<JobCounts>`
    SELECT kind,
      count(*) FILTER (WHERE failed_at IS NULL AND run_at <= ${now}) AS waiting,
      count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed,
      min(run_at) FILTER (WHERE failed_at IS NULL AND run_at <= ${now}) AS oldest
    FROM job GROUP BY kind ORDER BY kind`.execute(tx);
  return rows;
}

/** Deletes jobs set aside before `moment`; how many they were. */
export async function deleteFailedJobs(tx: Tx, moment: Temporal.Instant): Promise<number> {
  const result = await tx.deleteFrom("job").where("failed_at", "<", moment).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Deletes unfinished jobs of `kind` promised before `moment`; how many they were. */
export async function deleteStaleJobs(tx: Tx, kind: string, moment: Temporal.Instant): Promise<number> {
  const result = await tx
    .deleteFrom("job")
    .where("kind", "=", kind)
    .where("made_at", "<", moment)
    .where("failed_at", "is", null)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
