import { accessSync, constants, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureFolder } from "../../files/ensure-folder.ts";
import { socketDirFor } from "./address.ts";
import { EmbeddedError, explainFileError } from "./errors.ts";
import { type Binaries, findBinaries } from "./platform.ts";
import { seesProcesses } from "./processes.ts";
import { type Account, accountFor, canEnter, cannotBecome } from "./run-as.ts";

/** Everything about a data folder that is decided before anything is started in it. */
export interface Site {
  readonly dataDir: string;
  /** PostgreSQL's own folder */
  readonly cluster: string;
  /** the same while initdb is at work */
  readonly halfMade: string;
  /** the binaries; from behind a closed folder they could not be run, so then they lie where all installations share them */
  readonly runtime: string;
  readonly socketDir: string;
  readonly log: string;
  readonly owners: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
}

/** The folder of the cluster in `dataDir`. */
export function clusterIn(dataDir: string): string {
  return join(dataDir, "postgres");
}

/** Makes the data folder if need be, and decides where everything goes and who the server runs as. */
export function surveySite(dataDirectory: string): Site {
  const binaries = findBinaries();
  const dataDir = makeDataDir(resolve(dataDirectory));
  const cluster = clusterIn(dataDir);
  const account = accountFor(cluster);
  if (!canEnter("/", account)) throw cannotBecome(account);
  const reachable = canEnter(dataDir, account);
  if (!reachable && !seesProcesses) throw unreachable(dataDir);
  return {
    dataDir,
    cluster,
    halfMade: `${cluster}.init`,
    runtime: reachable ? join(dataDir, "runtime") : `/var/cache/vertaiskeha/postgresql-${binaries.version}`,
    socketDir: socketDirFor(dataDir, account),
    log: join(dataDir, "postgres.log"),
    owners: join(dataDir, "owners"),
    account,
    binaries,
  };
}

/**
 * How the server is told its folder. As root, the data folder may lie behind one that the server's user cannot pass, such
 * as /root; but a process keeps the working directory that it was given before it changed its user, and Linux has a
 * name for that.
 */
export function directoryArgument(site: Site, directory: string): string {
  return site.account && seesProcesses ? "/proc/self/cwd" : directory;
}

function makeDataDir(path: string): string {
  try {
    ensureFolder(path, process.geteuid?.() === 0 ? 0o711 : 0o700);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(path);
  } catch (error) {
    throw explainFileError(error, path);
  }
}

function unreachable(dataDir: string): EmbeddedError {
  return new EmbeddedError(
    "not-writable",
    `The unprivileged user that PostgreSQL runs as cannot enter ${dataDir}: set DATA_DIR to a folder that is not inside a private one.`,
  );
}
