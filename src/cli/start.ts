import type { Server } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { makeApp } from "../app.ts";
import type { Config } from "../config.ts";
import { startDirectory } from "../directory-service.ts";
import { ensureInstallationRow } from "../installation.ts";
import { servicesFor } from "../services.ts";
import { openDatabase } from "../shared/db/database.ts";
import { openPool } from "../shared/db/pool.ts";
import { loadAssets } from "../shared/http/assets.ts";
import type { Readiness } from "../shared/http/health.ts";
import { makeLog } from "../shared/log/log.ts";
import { systemClock } from "../shared/time/clock.ts";
import { startWork } from "../work.ts";
import { type Command, CommandError } from "./command.ts";
import { fillWithDemo } from "./demo.ts";
import { assetsFolder, migrateInstallation, openInstallation } from "./open-installation.ts";

/** How long open requests may go on after the order to stop, in milliseconds. */
const drainTime = 10_000;

export const start: Command = {
  name: "start",
  summary: "Start the service: the database, what is new in it, the pages and the jobs.",
  usage: "start",
  async run({ config, progress }) {
    const stop = untilToldToStop();
    const unlessStopped = () => {
      if (stop.told) throw new Stopped();
    };
    const databaseLost = Promise.withResolvers<never>();
    databaseLost.promise.catch(() => {}); // may come before anybody waits for it
    await ensurePortIsFree(config.host, config.port);
    const log = makeLog((line) => process.stdout.write(line), systemClock.now);

    const installation = await openInstallation(
      { config, progress },
      { join: false, log, onDatabaseLost: () => databaseLost.reject(lostError(config)) },
    );
    // What has been opened is closed again in the opposite order, also when a later step fails.
    const closing: (() => Promise<void>)[] = [installation.server.stop];
    try {
      unlessStopped();
      await migrateInstallation(installation, { progress });
      unlessStopped();
      const database = openDatabase(openPool({ connection: installation.server.login, log }));
      closing.unshift(database.close);
      const services = servicesFor({
        config,
        database,
        clock: systemClock,
        log,
        key: installation.key,
        assets: loadAssets(assetsFolder),
      });
      await ensureInstallationRow(database, installation.key, systemClock);
      const demo = config.demo ? await fillWithDemo(services, { config, progress }, unlessStopped) : [];

      unlessStopped();
      const work = startWork(services, installation.server.login);
      closing.unshift(work.stop);

      const directory = startDirectory(services, installation.server.login);
      closing.unshift(directory.stop);
      await directory.filled;

      const readiness: Readiness = { stopping: false };
      const server = await listen(
        makeApp(services, { readiness, directory: () => directory }),
        config.host,
        config.port,
      );
      closing.unshift(() => drain(server, readiness));

      progress.say(`\nVertaiskehä is running at ${config.publicUrl}`);
      for (const line of demo) progress.say(line);
      progress.say("Stop it with Ctrl-C.\n");
      await Promise.race([stop.promise, databaseLost.promise]);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      progress.say("Stopped.");
    } finally {
      for (const close of closing) await close();
    }
    return 0;
  },
};

/** The supervisor has given up: better to end, and be started anew from outside, than to answer everyone with 503. */
const lostError = ({ dataDir }: Config) =>
  new CommandError(`The database stopped again and again. Its log is ${join(dataDir, "postgres.log")}.`);

/** The order to stop came while the service was still starting. */
class Stopped extends Error {}

/** Ctrl-C, a service manager's order, or the end of the process that started us. */
function untilToldToStop(): { readonly told: boolean; readonly promise: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = { told: false, promise };
  for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) {
    process.on(event, () => {
      stop.told = true;
      resolve();
    });
  }
  return stop;
}

/** Says at once that the port is taken, before a database has been started for nothing. */
async function ensurePortIsFree(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error) => reject(portError(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

async function listen(app: ReturnType<typeof makeApp>, host: string, port: number): Promise<Server> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 5_000,
      // How often the limits above are looked at; half a minute would make them longer than they say.
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: 16_384,
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(portError(error, host, port)));
    server.listen(port, host, () => resolve());
  });
  return server;
}

function portError(error: Error, host: string, port: number): Error {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new CommandError(
      `Port ${port} is in use, perhaps by Vertaiskehä itself. Stop that program or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES") return new CommandError(`Port ${port} may not be used by this user. Choose one above 1023.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new CommandError(`HOST ${host} is not an address of this machine.`);
  }
  return error;
}

/** Takes no new requests, lets the open ones end, and cuts off what is left when the time is up. */
async function drain(server: Server, readiness: Readiness): Promise<void> {
  readiness.stopping = true;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), drainTime);
  await closed;
  clearTimeout(cut);
}
