import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { silentLog } from "../log/log.ts";
import { systemClock } from "../time/clock.ts";
import { enqueue } from "./enqueue.ts";
import { atLeastOnce, inTransaction } from "./job-kind.ts";
import { hang, hangInTransaction } from "./killed-worker.kinds.ts";
import { drainJobs, startWorker } from "./worker.ts";

const db = useDatabase();

it("killed with -9 in the middle of its jobs, it has them taken over within a minute", async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL("killed-worker.child.ts", import.meta.url))], {
    env: { ...process.env, CONNECTION: JSON.stringify(db.loginConnection) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const now = systemClock.now();
    await db.database.withActor({ kind: "public" }, async (tx) => {
      await enqueue(tx, hang, {}, { now });
      await enqueue(tx, hangInTransaction, {}, { now });
    });
    let begun = "";
    for await (const chunk of child.stdout) {
      begun += chunk;
      if (begun === "begun\nbegun\n") break;
    }
  } finally {
    child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");

  const attempts: number[] = [];
  const both = Promise.withResolvers<void>();
  const note = async (_: unknown, job: { attempt: number }) => {
    attempts.push(job.attempt);
    if (attempts.length === 2) both.resolve();
  };
  const jobs = [atLeastOnce(hang, note), inTransaction(hangInTransaction, (_, payload, job) => note(payload, job))];
  const options = { database: db.database, jobs, log: silentLog };
  // The dead one's lease still holds.
  expect(await drainJobs({ ...options, clock: systemClock })).toMatchObject({ done: 0 });

  const inAMinute = systemClock.now().add({ seconds: 60 });
  const other = startWorker({ ...options, clock: { now: () => inAMinute }, poll: 50 });
  await both.promise;
  await other.stop();
  expect(attempts).toEqual([2, 2]);
  // Nothing is left, and what the dead one had begun in a transaction was never promised.
  expect((await db.admin.query("SELECT kind FROM job")).rows).toEqual([]);
});
