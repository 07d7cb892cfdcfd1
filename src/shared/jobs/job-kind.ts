import * as v from "valibot";
import type { Tx } from "../db/types.ts";

/** Ids, codes, counts: what a job needs to find its facts again. Never texts about people. */
export type JobPayload = { readonly [field: string]: string | number | boolean | null | readonly string[] };

/** A kind of work that can be promised: its name and what must be known to do it. */
export interface JobKind<P extends JobPayload = JobPayload> {
  readonly name: string;
  readonly payload: v.GenericSchema<P>;
}

/**
 * Names a kind of job. It stands apart from the handler, so that whoever promises the work need not know how it is done:
 * `export const tellFacilitators = jobKind("tell-facilitators", v.object({ group: v.string() }))`.
 */
export function jobKind<P extends JobPayload>(name: string, payload: v.GenericSchema<P>): JobKind<P> {
  return { name, payload };
}

/** What a handler is told about the job it does. */
export interface JobAtWork {
  readonly id: string;
  /** 1 at the first try. */
  readonly attempt: number;
  readonly now: () => Temporal.Instant;
  /**
   * Aborted when the process has to end now, or when the job has been given to another worker because this one was not
   * heard of for too long. Long work should end at it, by throwing; the job is then tried again.
   */
  readonly signal: AbortSignal;
}

/** How one kind of job is done. Made by `inTransaction` or `atLeastOnce`. */
export type JobHandler =
  | {
      readonly style: "in-transaction";
      readonly kind: string;
      readonly work: (tx: Tx, payload: unknown, job: JobAtWork) => Promise<void>;
    }
  | {
      readonly style: "at-least-once";
      readonly kind: string;
      readonly work: (payload: unknown, job: JobAtWork) => Promise<void>;
    };

/**
 * For work that only changes the database: its effects and the job's end are one transaction, so they happen exactly
 * once. The transaction is the worker's, under the statement limits of any other.
 */
export function inTransaction<P extends JobPayload>(
  kind: JobKind<P>,
  work: (tx: Tx, payload: P, job: JobAtWork) => Promise<void>,
): JobHandler {
  return {
    style: "in-transaction",
    kind: kind.name,
    work: (tx, stored, job) => work(tx, readPayload(kind, stored), job),
  };
}

/**
 * For work outside the database, e.g. mail. It may be done twice when a process dies between doing it and saying so:
 * the handler must be idempotent by `job.id`.
 */
export function atLeastOnce<P extends JobPayload>(
  kind: JobKind<P>,
  work: (payload: P, job: JobAtWork) => Promise<void>,
): JobHandler {
  return { style: "at-least-once", kind: kind.name, work: (stored, job) => work(readPayload(kind, stored), job) };
}

/** Thrown by a handler when trying again cannot help; the job is set aside with `code`. */
export class GiveUp extends Error {
  override name = "GiveUp";
  readonly code: string;
  constructor(code: string, cause?: unknown) {
    super(`the job cannot be done: ${code}`, { cause });
    this.code = code;
  }
}

function readPayload<P extends JobPayload>(kind: JobKind<P>, stored: unknown): P {
  const result = v.safeParse(kind.payload, stored);
  if (!result.success) throw new GiveUp("payload");
  return result.output;
}
