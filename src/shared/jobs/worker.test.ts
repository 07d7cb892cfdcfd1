import * as v from "valibot";
import { beforeEach, describe, expect, it } from "vitest";
import { testClock } from "../../../test/support/clock.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { makeLog, silentLog } from "../log/log.ts";
import { enqueue } from "./enqueue.ts";
import { forgettingFailedJobs } from "./forget-failed-jobs.ts";
import { atLeastOnce, GiveUp, inTransaction, type JobHandler, jobKind } from "./job-kind.ts";
import { listen } from "./listen.ts";
import { delayAfter, leaseTime, maxAttempts } from "./retry.rules.ts";
import { eachMinutes } from "./schedule.ts";
import { drainJobs, startWorker, type WorkerOptions } from "./worker.ts";

const db = useDatabase({ size: 20 });
const worker = { kind: "worker" } as const;
const count = jobKind("count", v.object({ n: v.number() }));

beforeEach(() => db.admin.query("DELETE FROM job"));

const jobRows = async () => (await db.admin.query("SELECT * FROM job ORDER BY made_at, id")).rows;

function setUp(jobs: readonly JobHandler[], more: Partial<WorkerOptions> = {}) {
  const clock = testClock();
  const lines: string[] = [];
  const options: WorkerOptions = {
    database: db.database,
    jobs,
    clock,
    log: makeLog((line) => lines.push(line), clock.now),
    poll: 50,
    ...more,
  };
  return {
    clock,
    lines,
    options,
    promise: (n: number) =>
      db.database.withActor({ kind: "public" }, (tx) => enqueue(tx, count, { n }, { now: clock.now() })),
    drain: () => drainJobs(options),
    start: () => startWorker(options),
  };
}

/** A promise that is kept from outside. */
function gate<T = void>() {
  return Promise.withResolvers<T>();
}

describe("a job", () => {
  it("is done when it is due, and nothing of it is kept", async () => {
    const done: number[] = [];
    const { clock, promise, drain } = setUp([atLeastOnce(count, async ({ n }) => void done.push(n))]);
    const later = clock.now().add({ minutes: 5 });
    await promise(1);
    await db.database.withActor(worker, (tx) => enqueue(tx, count, { n: 2 }, { now: clock.now(), runAt: later }));

    expect(await drain()).toMatchObject({ done: 1 });
    expect(done).toEqual([1]);
    clock.advance({ minutes: 5 });
    expect(await drain()).toMatchObject({ done: 1 });
    expect(done).toEqual([1, 2]);
    expect(await jobRows()).toEqual([]);
  });

  it("that nobody here can do waits for a process that can", async () => {
    const { promise, drain } = setUp([]);
    await promise(1);
    expect(await drain()).toEqual({ done: 0, again: 0, "set-aside": 0, lost: 0 });
    expect(await jobRows()).toMatchObject([{ attempts: 0, failed_at: null }]);
  });

  it("is tried again later and later, then set aside and told by its kind and code alone", async () => {
    let tries = 0;
    const { clock, lines, promise, drain } = setUp([
      atLeastOnce(count, async () => {
        tries += 1;
        throw new Error("maija@example.org refused");
      }),
    ]);
    await promise(1);
    for (let attempt = 1; attempt < maxAttempts; attempt++) {
      expect(await drain()).toMatchObject({ again: 1 });
      expect(await drain()).toMatchObject({ again: 0 });
      clock.advance(delayAfter(attempt));
    }
    expect(await drain()).toMatchObject({ "set-aside": 1 });
    expect(tries).toBe(maxAttempts);
    clock.advance({ days: 1 });
    expect(await drain()).toMatchObject({ again: 0, "set-aside": 0 });

    const [row] = await jobRows();
    expect(row).toMatchObject({ error_code: "Error", lease_token: null });
    expect(row.failed_at).not.toBeNull();
    const last = JSON.parse(lines.at(-1) ?? "");
    expect(last).toMatchObject({ level: "error", event: "job.set-aside", kind: "count", attempt: maxAttempts });
    expect(lines.join()).not.toContain("maija");
  });

  it("is set aside at once when it is hopeless or its payload is not one", async () => {
    const { promise, drain } = setUp([
      inTransaction(count, async () => {
        throw new GiveUp("gone");
      }),
    ]);
    await promise(1);
    await db.admin.query(
      "INSERT INTO job (id, kind, payload, run_at, made_at) VALUES (gen_random_uuid(), 'count', '{}', '2026-01-01', '2026-12-01')",
    );
    expect(await drain()).toMatchObject({ "set-aside": 2 });
    expect((await jobRows()).map((row) => row.error_code)).toEqual(["gone", "payload"]);
  });

  it("that has ended every worker which began it is not begun again", async () => {
    let begun = false;
    const { promise, drain } = setUp([
      atLeastOnce(count, async () => {
        begun = true;
      }),
    ]);
    await promise(1);
    await db.admin.query("UPDATE job SET attempts = $1, lease_token = gen_random_uuid(), lease_until = '2026-01-01'", [
      maxAttempts,
    ]);
    expect(await drain()).toMatchObject({ "set-aside": 1 });
    expect(begun).toBe(false);
    expect(await jobRows()).toMatchObject([{ error_code: "Abandoned" }]);
  });

  it("that was set aside is forgotten after a month", async () => {
    const jobs = [inTransaction(count, () => Promise.reject(new GiveUp("gone"))), forgettingFailedJobs.handler];
    const { clock, promise, drain } = setUp(jobs, { recurring: [forgettingFailedJobs.recurring] });
    await promise(1);
    await drain();
    const failed = async () => (await jobRows()).filter((row) => row.failed_at !== null);
    clock.advance({ days: 29 });
    await drain();
    expect(await failed()).toHaveLength(1);
    clock.advance({ days: 2 });
    await drain();
    expect(await failed()).toEqual([]);
  });
});

describe("a job in a transaction", () => {
  const chained = jobKind("chained", v.object({}));

  it("ends together with its effects", async () => {
    let fail = true;
    const { clock, promise, drain } = setUp([
      inTransaction(count, async (tx, _, job) => {
        await enqueue(tx, chained, {}, { now: job.now() });
        if (fail) throw new Error("after the effect");
      }),
    ]);
    await promise(1);
    expect(await drain()).toMatchObject({ again: 1 });
    expect((await jobRows()).map((row) => row.kind)).toEqual(["count"]);

    fail = false;
    clock.advance(delayAfter(1));
    expect(await drain()).toMatchObject({ done: 1 });
    expect((await jobRows()).map((row) => row.kind)).toEqual(["chained"]);
  });

  it("is nobody else's while it works, even after its lease", async () => {
    const begun = gate();
    const go = gate();
    const first = setUp([
      inTransaction(count, async () => {
        begun.resolve();
        await go.promise;
      }),
    ]);
    await first.promise(1);
    const drained = first.drain();
    await begun.promise;
    first.clock.advance(leaseTime.add({ seconds: 1 }));
    expect(await first.drain()).toMatchObject({ done: 0 });
    go.resolve();
    expect(await drained).toMatchObject({ done: 1 });
  });
});

describe("many workers", () => {
  it("do each of 200 jobs once, never one job at a time by two", async () => {
    const times = new Map<number, number>();
    const atWork = new Set<number>();
    const all = gate();
    const overlaps: number[] = [];
    const handler = atLeastOnce(count, async ({ n }) => {
      if (atWork.has(n)) overlaps.push(n);
      atWork.add(n);
      await new Promise((resolve) => setImmediate(resolve));
      atWork.delete(n);
      times.set(n, (times.get(n) ?? 0) + 1);
      if (times.size === 200) all.resolve();
    });
    const { clock, options } = setUp([handler]);
    const workers = Array.from({ length: 4 }, () => startWorker({ ...options, concurrency: 3 }));
    await db.database.withActor({ kind: "public" }, async (tx) => {
      for (let n = 0; n < 200; n++) await enqueue(tx, count, { n }, { now: clock.now() });
    });
    await all.promise;
    await Promise.all(workers.map((one) => one.stop()));

    expect([...times.values()].every((n) => n === 1)).toBe(true);
    expect(overlaps).toEqual([]);
    expect(await jobRows()).toEqual([]);
  });

  it("take over from one that is not heard of, and its late ending changes nothing", async () => {
    const begun = gate<AbortSignal>();
    const go = gate();
    const silent = setUp(
      [
        atLeastOnce(count, async (_, job) => {
          begun.resolve(job.signal);
          await go.promise;
          throw new Error("too late");
        }),
      ],
      { heartbeat: 2 ** 30 },
    );
    await silent.promise(1);
    const drained = silent.drain();
    await begun.promise;

    const attempts: number[] = [];
    const other = setUp([
      atLeastOnce(count, async (_, job) => {
        attempts.push(job.attempt);
        // The first one's failure comes while the second is at work: the job stays the second's.
        go.resolve();
        expect(await drained).toMatchObject({ lost: 1 });
        expect((await jobRows())[0]?.lease_token).not.toBeNull();
      }),
    ]);
    other.clock.advance(leaseTime.subtract({ seconds: 1 }));
    expect(await other.drain()).toMatchObject({ done: 0 });
    other.clock.advance({ seconds: 1 });
    expect(await other.drain()).toMatchObject({ done: 1 });
    expect(attempts).toEqual([2]);
    expect(await jobRows()).toEqual([]);
  });

  it("leave alone a job whose worker is heard of, and tell one that has lost its job", async () => {
    const begun = gate<AbortSignal>();
    const long = setUp(
      [
        atLeastOnce(count, async (_, job) => {
          begun.resolve(job.signal);
          await new Promise((resolve) => job.signal.addEventListener("abort", resolve));
        }),
      ],
      { heartbeat: 5 },
    );
    await long.promise(1);
    const drained = long.drain();
    const signal = await begun.promise;

    long.clock.advance(leaseTime);
    await expect
      .poll(async () => (await jobRows())[0]?.lease_until.getTime())
      .toBe(long.clock.now().add(leaseTime).epochMilliseconds);
    const other = setUp([atLeastOnce(count, async () => {})]);
    other.clock.set(long.clock.now().toString());
    expect(await other.drain()).toMatchObject({ done: 0 });
    expect(signal.aborted).toBe(false);

    await db.admin.query("UPDATE job SET lease_token = gen_random_uuid()");
    expect(await drained).toMatchObject({ lost: 1 });
    expect(signal.aborted).toBe(true);
  });
});

describe("a worker", () => {
  it("stops when what it has begun is done, and begins nothing more", async () => {
    const begun = gate();
    const go = gate();
    const done: number[] = [];
    const { promise, start } = setUp(
      [
        atLeastOnce(count, async ({ n }) => {
          begun.resolve();
          await go.promise;
          done.push(n);
        }),
      ],
      { concurrency: 1 },
    );
    await promise(1);
    const running = start();
    await begun.promise;
    await promise(2);
    let stopped = false;
    const stopping = running.stop().then(() => {
      stopped = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(stopped).toBe(false);
    go.resolve();
    await stopping;
    expect(done).toEqual([1]);
    expect(await jobRows()).toHaveLength(1);
  });

  it("tells work to end that takes too long to wait for, and promises it again", async () => {
    const begun = gate();
    const { promise, start } = setUp(
      [
        atLeastOnce(count, async (_, job) => {
          begun.resolve();
          await new Promise((_, reject) => job.signal.addEventListener("abort", () => reject(job.signal.reason)));
        }),
      ],
      { patience: 1 },
    );
    await promise(1);
    const running = start();
    await begun.promise;
    await running.stop();
    expect(await jobRows()).toMatchObject([
      { attempts: 1, lease_token: null, failed_at: null, error_code: "AbortError" },
    ]);
  });

  it("is woken by the database as soon as a promise is committed", async () => {
    const heard = gate();
    const listening = gate();
    let rings = 0;
    const { promise, start } = setUp([atLeastOnce(count, async () => heard.resolve())], {
      poll: 2 ** 30,
      wake: (ring) =>
        listen({ connection: db.loginConnection, channel: "vk_job", log: silentLog }, () => {
          ring();
          rings += 1;
          if (rings === 1) listening.resolve();
        }),
    });
    const running = start();
    await listening.promise;
    await promise(1);
    await heard.promise;
    await running.stop();
    expect(rings).toBe(2);
  });

  it("hears again after its listening connection was cut", async () => {
    const rings = [gate(), gate()];
    let count = 0;
    const stop = listen({ connection: db.loginConnection, channel: "vk_job", log: silentLog }, () =>
      rings[count++]?.resolve(),
    );
    await rings[0]?.promise;
    await db.admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vertaiskeha listen' AND datname = current_database()",
    );
    await rings[1]?.promise;
    await stop();
  });

  it("stops listening also while the database is away, and says once that it is", async () => {
    const lines: string[] = [];
    const told = gate();
    const log = makeLog((line) => {
      lines.push(line);
      told.resolve();
    }, testClock().now);
    const stop = listen({ connection: { host: "/nonexistent" }, channel: "vk_job", log }, () => {});
    await told.promise;
    await stop();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"code":"ENOENT"');
  });
});

describe("a recurring job", () => {
  const sweep = jobKind("sweep", v.object({}));
  const times: string[] = [];
  const handler = atLeastOnce(sweep, async (_, job) => void times.push(job.now().toString()));
  const recurring = [{ kind: sweep, schedule: eachMinutes(60) }];

  it("is done once at each of its times, by however many processes", async () => {
    times.length = 0;
    const one = setUp([handler], { recurring });
    const other = { ...one.options, clock: one.clock };
    for (let hour = 0; hour < 3; hour++) {
      await one.drain();
      await drainJobs(other);
      expect(await jobRows()).toHaveLength(1);
      one.clock.advance({ hours: 1 });
    }
    await one.drain();
    expect(times).toEqual(["2026-09-01T10:00:00Z", "2026-09-01T11:00:00Z", "2026-09-01T12:00:00Z"]);
  });

  it("is made up for once after days of standstill", async () => {
    times.length = 0;
    const { clock, drain } = setUp([handler], { recurring });
    await drain();
    clock.advance({ days: 3 });
    await drain();
    await drain();
    expect(times).toEqual(["2026-09-04T09:00:00Z"]);
  });

  it("comes again although it was set aside", async () => {
    let fail = true;
    const { clock, drain } = setUp(
      [
        atLeastOnce(sweep, async () => {
          if (fail) throw new GiveUp("broken");
        }),
      ],
      { recurring },
    );
    await drain();
    clock.advance({ hours: 1 });
    expect(await drain()).toMatchObject({ "set-aside": 1 });
    fail = false;
    clock.advance({ hours: 1 });
    expect(await drain()).toMatchObject({ done: 1 });
  });
});
