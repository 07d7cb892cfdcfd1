import { setTimeout as sleep } from "node:timers/promises";
import { removeSocketDir } from "./address.ts";
import { clearRemains, endProcesses } from "./remains.ts";
import { isHopeless, pauseBeforeRestart } from "./restarts.rules.ts";
import { type Order, runServer } from "./run-server.ts";
import { trimLog } from "./server-log.ts";

/** Something that happened to the server: its name, and numbers or plain words. Never anything that people wrote. */
export type LogEvent = { event: string; [key: string]: unknown };

/** A server that is kept running until it is told to stop. */
export interface Supervised {
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts the server, and starts it again whenever it ends by itself. Reported: "embedded.server-ended",
 * "embedded.server-restarted", "embedded.restart-failed", and "embedded.gave-up" when it ended so often in a short time
 * that the database is left down.
 */
export async function supervise(order: Order, report: (event: LogEvent) => void): Promise<Supervised> {
  const { site } = order;
  let postmaster = await runServer(order);
  const stopping = new AbortController();
  const keeping = keepRunning();
  const trimming = setInterval(() => trimLog(site.log), 60_000).unref();

  async function keepRunning(): Promise<void> {
    const endings: number[] = [];
    for (;;) {
      const ending = await postmaster.ended;
      if (stopping.signal.aborted) return;
      report({ event: "embedded.server-ended", code: ending.code, signal: ending.signal });
      const began = performance.now();
      do {
        endings.push(performance.now());
        if (isHopeless(endings)) return report({ event: "embedded.gave-up", endings: endings.length });
        await sleep(pauseBeforeRestart(endings), undefined, stopping).catch(() => {}); // ends early when we stop
        if (stopping.signal.aborted) return;
      } while (!(await restarted()));
      if (stopping.signal.aborted) return postmaster.stop();
      report({ event: "embedded.server-restarted", milliseconds: Math.round(performance.now() - began) });
    }
  }

  async function restarted(): Promise<boolean> {
    try {
      await clearRemains(site);
      postmaster = await runServer(order);
      return true;
    } catch (error) {
      report({ event: "embedded.restart-failed", reason: error instanceof Error ? error.message : String(error) });
      return false;
    }
  }

  return {
    get pid() {
      return postmaster.pid;
    },
    async stop() {
      stopping.abort();
      clearInterval(trimming);
      await postmaster.stop();
      await keeping;
      await endProcesses(site); // backends can outlive a postmaster that was killed just now
      removeSocketDir(site.socketDir, site.dataDir);
    },
  };
}
