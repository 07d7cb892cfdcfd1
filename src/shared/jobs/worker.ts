import type { Database } from "../db/database.ts";
import type { Log } from "../log/log.ts";
import type { Clock } from "../time/clock.ts";
import { makeBell } from "./bell.ts";
import type { JobHandler } from "./job-kind.ts";
import type { TakenJob } from "./jobs.queries.ts";
import { asWorker, type Ending, handlersByKind, type JobContext, runJob, takeDueJobs } from "./run-job.ts";
import { ensureNext, type Recurring } from "./schedule.ts";

export interface WorkerOptions {
  readonly database: Database;
  readonly jobs: readonly JobHandler[];
  readonly recurring?: readonly Recurring[];
  readonly clock: Clock;
  readonly log: Log;
  /** Jobs at work at the same time in this process. */
  readonly concurrency?: number;
  /**
   * Calls `ring` when there may be work, e.g. `listen`'s notices; ends with the function it returns. Without it, work is
   * found by looking every `poll` milliseconds.
   */
  readonly wake?: (ring: () => void) => () => Promise<void>;
  /** Milliseconds between looks when nothing rings. */
  readonly poll?: number;
  /** Milliseconds between renewals of a lease. */
  readonly heartbeat?: number;
  /** How long `stop` lets the jobs at work go on before it tells them to end, in milliseconds. */
  readonly patience?: number;
}

export interface Worker {
  /**
   * Takes no more jobs and resolves when those at work have ended. After `patience` they are told to (`job.signal`); they
   * are then tried again by whoever works next.
   */
  stop(): Promise<void>;
}

/**
 * Does the promised work as it falls due, until stopped. Any number of processes may do so side by side: a job is in one
 * pair of hands at a time, and those of a killed process are free again after 30 seconds.
 */
export function startWorker(options: WorkerOptions): Worker {
  const { concurrency = 4, poll = 2_000, patience = 8_000, log } = options;
  const ending = new AbortController();
  const context = contextOf(options, ending.signal);
  const bell = makeBell();
  const atWork = new Set<Promise<unknown>>();
  const ensureRecurring = keepingRecurring(context, options.recurring ?? []);
  let stopping = false;

  function begin(job: TakenJob): void {
    const work = runJob(context, job)
      // Not even its ending could be written down. The lease runs out and the job is taken up again.
      .catch((error: unknown) => log.error("job.ending-not-recorded", error, { kind: job.kind, job: job.id }))
      .finally(() => {
        atWork.delete(work);
        bell.ring();
      });
    atWork.add(work);
  }

  /** Fills the free hands; true if there may be more work than hands. */
  async function look(): Promise<void> {
    await ensureRecurring();
    const free = concurrency - atWork.size;
    if (free > 0) for (const job of await takeDueJobs(context, free)) begin(job);
  }

  async function workUntilStopped(): Promise<void> {
    let reached = true;
    while (!stopping) {
      try {
        await look();
        reached = true;
      } catch (error) {
        // Told once, not every two seconds while the database is away.
        if (reached) log.error("job.cannot-look", error);
        reached = false;
      }
      // A full house needs no look before a hand is free, and that rings.
      await bell.wait(poll);
    }
    await Promise.all(atWork);
  }

  const silence = options.wake?.(bell.ring);
  const ended = workUntilStopped();
  return {
    async stop() {
      stopping = true;
      bell.ring();
      const impatient = setTimeout(() => ending.abort(), patience);
      await silence?.();
      await ended;
      clearTimeout(impatient);
    },
  };
}

/** How many jobs ended in which way. */
export type Drained = Readonly<Record<Ending, number>>;

/**
 * Does all that is due now, one after another, and what that work promises for now; then returns. What fails is promised
 * again for later as usual. For the command line and for tests.
 */
export async function drainJobs(
  options: Omit<WorkerOptions, "concurrency" | "wake" | "poll" | "patience">,
): Promise<Drained> {
  const context = contextOf(options, new AbortController().signal);
  await keepingRecurring(context, options.recurring ?? [])();
  const endings: Record<Ending, number> = { done: 0, again: 0, "set-aside": 0, lost: 0 };
  for (;;) {
    const [job] = await takeDueJobs(context, 1);
    if (!job) return endings;
    endings[await runJob(context, job)] += 1;
  }
}

const contextOf = (options: WorkerOptions, ending: AbortSignal): JobContext => ({
  database: options.database,
  handlers: handlersByKind(options.jobs),
  clock: options.clock,
  log: options.log,
  heartbeat: options.heartbeat ?? 10_000,
  ending,
});

/** Makes sure of the next occurrences once their last ones have come, not at every look. */
function keepingRecurring(context: JobContext, recurring: readonly Recurring[]): () => Promise<void> {
  let again: Temporal.Instant | undefined;
  return async () => {
    const now = context.clock.now();
    if (recurring.length === 0 || (again && Temporal.Instant.compare(now, again) < 0)) return;
    await asWorker(context, (tx) => ensureNext(tx, recurring, now));
    again = recurring.map(({ schedule }) => schedule(now)).sort(Temporal.Instant.compare)[0];
  };
}
