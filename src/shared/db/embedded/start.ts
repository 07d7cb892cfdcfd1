import { type Address, addressFor, makeSocketDir } from "./address.ts";
import { hasCluster, mendOwnership, superuser } from "./cluster.ts";
import { mendCollations } from "./collations.ts";
import { createCluster } from "./create-cluster.ts";
import { EmbeddedError, explainFileError } from "./errors.ts";
import { claimOwnership } from "./ownership.ts";
import { clearRemains } from "./remains.ts";
import { hasRuntime, installRuntime } from "./runtime-files.ts";
import { serverSettings } from "./settings.ts";
import { surveySite } from "./site.ts";
import { type LogEvent, type Supervised, supervise } from "./supervise.ts";

/** A PostgreSQL that takes connections. */
export interface EmbeddedServer {
  /** the folder of the Unix socket; on Windows the loopback address */
  readonly socketDir: string;
  readonly port: number;
  readonly superuser: string;
  /** the postmaster's; another one after a restart */
  readonly pid: number;
  /** Settings for pg's Client or Pool. */
  connection(database: string): Connection;
  /** Shuts the server down and waits for it. May be called more than once. */
  stop(): Promise<void>;
}

export interface Connection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

export type EmbeddedStep = "copying-binaries" | "creating-cluster" | "recovering" | "starting" | "ready";

export interface EmbeddedOptions {
  /** the installation's data folder: postgres, runtime, run, owners and postgres.log are ours in it */
  dataDir: string;
  /** of the superuser; a new cluster gets it, an old one must know it */
  password: string;
  /** false only for tests: an acknowledged row may be lost in a power cut */
  durable?: boolean;
  /** PostgreSQL settings on top of ours */
  settings?: Readonly<Record<string, string>>;
  onStep?: (step: EmbeddedStep) => void;
  onLog?: (event: LogEvent) => void;
}

/**
 * Starts the data folder's own PostgreSQL, making it first if there is none, and keeps it running until `stop()` or until
 * this process ends in whatever way. What earlier processes left behind is cleared away. Throws EmbeddedError.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { password, durable = true, settings = {}, onStep = () => {}, onLog = () => {} } = options;
  const site = surveySite(options.dataDir);
  const ownership = await claimOwnership(site.owners);
  try {
    mendOwnership(site);
    const isNew = !hasCluster(site);
    const unclean = await clearRemains(site);
    if (!hasRuntime(site.binaries, site.runtime)) {
      onStep("copying-binaries");
      installRuntime(site.binaries, site.runtime);
    }
    if (isNew) {
      onStep("creating-cluster");
      makeSocketDir(site.socketDir, site.account);
      await createCluster(site, password, durable);
    }
    onStep(unclean ? "recovering" : "starting");
    const address = await addressFor(site.socketDir);
    const order = { site, address, password, settings: serverSettings(address, durable, settings) };
    const server = await supervise(order, onLog);
    await mend(address, password, server, onLog);
    onStep("ready");
    return {
      ...doorTo(address, password),
      get pid() {
        return server.pid;
      },
      stop: once(async () => {
        await server.stop();
        ownership.release();
      }),
    };
  } catch (error) {
    ownership.release();
    throw explainFileError(error, site.dataDir);
  }
}

/** What the server of this process and one joined in another have in common. */
export function doorTo(address: Address, password: string) {
  return {
    socketDir: address.host,
    port: address.port,
    superuser,
    connection: (database: string): Connection => ({ ...address, user: superuser, password, database }),
  };
}

async function mend(address: Address, password: string, server: Supervised, report: (event: LogEvent) => void) {
  try {
    const databases = await mendCollations(doorTo(address, password).connection);
    if (databases.length > 0) report({ event: "embedded.text-indexes-rebuilt", databases: databases.length });
  } catch (error) {
    await server.stop();
    throw new EmbeddedError(
      "failed-to-start",
      "PostgreSQL could not rebuild its text indexes for new sorting rules: see that the disk has room and start again.",
      error,
    );
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= action();
    return done;
  };
}
