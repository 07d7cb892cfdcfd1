import { openDatabase } from "../db/database.ts";
import { openPool } from "../db/pool.ts";
import { silentLog } from "../log/log.ts";
import { systemClock } from "../time/clock.ts";
import { enqueue } from "./enqueue.ts";
import { atLeastOnce, inTransaction } from "./job-kind.ts";
import { effect, hang, hangInTransaction } from "./killed-worker.kinds.ts";
import { startWorker } from "./worker.ts";

/** A process of its own that begins every job and ends none. Its parent kills it (killed-worker.test.ts). */
const connection = JSON.parse(process.env.CONNECTION ?? "{}");
const begun = () => {
  process.stdout.write("begun\n");
  return new Promise<void>(() => {});
};
startWorker({
  database: openDatabase(openPool({ connection, log: silentLog })),
  jobs: [
    atLeastOnce(hang, begun),
    inTransaction(hangInTransaction, async (tx, _, job) => {
      await enqueue(tx, effect, {}, { now: job.now() });
      await begun();
    }),
  ],
  clock: systemClock,
  log: silentLog,
});
