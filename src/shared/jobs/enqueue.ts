import * as v from "valibot";
import { newId } from "../db/new-id.ts";
import type { Tx } from "../db/types.ts";
import type { JobKind, JobPayload } from "./job-kind.ts";
import { insertJob } from "./jobs.queries.ts";

export interface EnqueueOptions {
  readonly now: Temporal.Instant;
  /** An id the caller has made; a job that is already there under it stays as it is. */
  readonly id?: string;
  /**
   * At most one unfinished job has this key; a further one is dropped without a word. It makes a repeated promise one
   * promise. It does not wake a job already at work to look again: for that, enqueue without a key.
   */
  readonly key?: string;
  /** Not before this moment; at once by default. */
  readonly runAt?: Temporal.Instant;
}

/**
 * Promises work inside the caller's transaction: it is done if and only if the transaction commits. Any actor may.
 * Throws `TypeError` when the payload does not fit its kind or holds something other than ids, codes and numbers.
 */
export async function enqueue<P extends JobPayload>(
  tx: Tx,
  kind: JobKind<P>,
  payload: P,
  options: EnqueueOptions,
): Promise<void> {
  if (!v.is(kind.payload, payload)) throw new TypeError(`not a payload of "${kind.name}"`);
  if (!Object.values<JobPayload[string]>(payload).flat().every(isIdOrCode)) {
    throw new TypeError(`a payload of "${kind.name}" holds a text; only ids, codes and numbers may stand in one`);
  }
  await insertJob(tx, {
    id: options.id ?? newId(options.now),
    kind: kind.name,
    key: options.key ?? null,
    payload: JSON.stringify(payload),
    run_at: options.runAt ?? options.now,
    made_at: options.now,
  });
}

/** No spaces, no letters beyond ASCII, no "@": what a person wrote, or where they live, hardly fits through this. */
const isIdOrCode = (value: unknown) => typeof value !== "string" || /^[\w.:/+=-]*$/.test(value);
