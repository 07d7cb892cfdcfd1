import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync } from "node:fs";
import type { Socket } from "node:net";
import { childEnvironment, onWindows, program } from "./platform.ts";
import { signal, until } from "./processes.ts";
import { patience } from "./remains.ts";
import { openLog } from "./server-log.ts";
import { directoryArgument, type Site } from "./site.ts";

/** A running server process. */
export interface Postmaster {
  readonly pid: number;
  /** resolves when the process has ended, however it did */
  readonly ended: Promise<Ending>;
  /** undefined as long as it runs */
  readonly ending: Ending | undefined;
  /** shuts the server down and waits for its end; the ways of asking become ruder as time passes */
  stop(): Promise<void>;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
}

/**
 * No orphans, even when node gets kill -9. The shell becomes the server (so the pid is the server's own) and leaves behind
 * a guard that reads a pipe from node. A line means that the server has ended and all is well; end of file means that
 * node is gone: then the server is told to shut down, and after twenty seconds to hurry. The guard belongs to init, not to the
 * server, which would wonder about a child that it never had.
 */
const guarded = `
( (
  cd /
  read -r line <&3 && exit
  kill -INT $$
  n=0; while [ $n -lt 20 ] && kill -0 $$ 2>/dev/null; do sleep 1; n=$((n + 1)); done
  [ $n -lt 20 ] || kill -QUIT $$
) </dev/null >/dev/null 2>&1 & )
exec "$@" 3<&-
`;

/** Starts the server process. It is not yet ready to be connected to, and does not keep node from ending. */
export async function launch(site: Site, settings: Readonly<Record<string, string>>): Promise<Postmaster> {
  const server = [program(site.runtime, "postgres"), "-D", directoryArgument(site, site.cluster)];
  for (const [name, value] of Object.entries(settings)) server.push("-c", `${name}=${value}`);
  const [command = "", ...rest] = onWindows ? server : ["/bin/sh", "-c", guarded, "sh", ...server];
  const log = openLog(site.log);
  const child = spawn(command, rest, {
    ...site.account,
    cwd: site.cluster,
    env: childEnvironment(),
    stdio: ["ignore", log, log, "pipe"],
    detached: !onWindows, // Ctrl-C at the terminal is for node, which stops the server when its own work is done
    windowsHide: true,
  });
  closeSync(log);
  const lifeline = child.stdio[3] as Socket;
  lifeline.on("error", () => {}); // the guard may be gone before the server
  let ending: Ending | undefined;
  const ended = new Promise<Ending>((resolve) => {
    child.once("exit", (code, signalName) => {
      ending = { code, signal: signalName };
      lifeline.end("ended\n");
      resolve(ending);
    });
  });
  await once(child, "spawn");
  const pid = child.pid ?? 0;
  child.unref();
  lifeline.unref();

  async function stop(): Promise<void> {
    for (const [name, ms] of [
      ["SIGINT", patience],
      ["SIGQUIT", 5_000],
      ["SIGKILL", 5_000],
    ] as const) {
      if (ending) return;
      signal(pid, name, site.runtime);
      await until(() => ending !== undefined, ms);
    }
  }

  return {
    pid,
    ended,
    get ending() {
      return ending;
    },
    stop,
  };
}
