import type { Tx } from "../../shared/db/types.ts";
import { lockDelay, updateDelay } from "./accounts.queries.ts";
import { attempt } from "./delay.rules.ts";

/** The attempt was not looked at: too many wrong ones lately from this sender for this name. */
export interface Wait {
  readonly kind: "wait";
  readonly seconds: number;
}

/** Counts one attempt before it is looked at, or says how long to wait. */
export async function takeAttempt(tx: Tx, attemptIndex: Buffer, now: Temporal.Instant): Promise<Wait | undefined> {
  const verdict = attempt(await lockDelay(tx, attemptIndex, now), now);
  if (!verdict.ok) return { kind: "wait", seconds: verdict.wait };
  await updateDelay(tx, attemptIndex, verdict.after);
  return undefined;
}
