import { codeOf } from "../db/errors.ts";
import { GiveUp } from "./job-kind.ts";

/** How long a worker keeps a job without being heard of. A killed one's job is taken over after this and one look. */
export const leaseTime = Temporal.Duration.from({ seconds: 30 });

/** Tries at most: with the delays below, two days and a little. */
export const maxAttempts = 16;

const longestDelay = 6 * 60 * 60;

/** How long to wait after the `attempt`th try (1, 2, …) has failed: 10 s, three times longer each time, at most 6 h. */
export function delayAfter(attempt: number): Temporal.Duration {
  return Temporal.Duration.from({ seconds: Math.min(10 * 3 ** (attempt - 1), longestDelay) });
}

export type AfterFailure =
  | { readonly kind: "again"; readonly runAt: Temporal.Instant; readonly code: string }
  | { readonly kind: "set-aside"; readonly code: string };

/** What happens to a job whose `attempt`th try ended in `error` at `now`. */
export function afterFailure(attempt: number, error: unknown, now: Temporal.Instant): AfterFailure {
  const code = errorCode(error);
  if (error instanceof GiveUp || attempt >= maxAttempts) return { kind: "set-aside", code };
  return { kind: "again", runAt: now.add(delayAfter(attempt)), code };
}

/** A code that may be kept: an error's message could quote what people wrote, its code and name cannot. */
export function errorCode(error: unknown): string {
  const code = codeOf(error) ?? (error instanceof Error ? error.name : "unknown");
  return /^[A-Za-z0-9_.-]{1,80}$/.test(code) ? code : "unknown";
}
