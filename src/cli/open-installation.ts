import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type InstallationKey, openInstallationKey } from "../shared/crypto/installation-key.ts";
import { isUnfinished } from "../shared/db/backup/index.ts";
import { migrate, readMigrations } from "../shared/db/migrate.ts";
import { type DatabaseServer, openServer, withClient } from "../shared/db/server.ts";
import { ensureFolder } from "../shared/files/ensure-folder.ts";
import type { Log } from "../shared/log/log.ts";
import { type CommandContext, CommandError } from "./command.ts";

/** The project's folder: this file's, or its bundle's, nearest ancestor that holds `db/migrations`. */
const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "..");

export const migrationsFolder = join(projectRoot, "db", "migrations");
export const assetsFolder = join(projectRoot, "dist", "assets");

export interface Installation {
  readonly key: InstallationKey;
  readonly server: DatabaseServer;
}

const steps = {
  "copying-binaries": "Laying out PostgreSQL",
  "creating-cluster": "Making the database",
  recovering: "Recovering the database after an unclean stop",
  starting: "Starting the database",
} as const;

/**
 * Opens the key and the database server of this installation. `join`: use the server of a running service where there
 * is one (for command-line tools); `start` owns its server alone.
 */
export async function openInstallation(
  { config, progress }: Pick<CommandContext, "config" | "progress">,
  options: { readonly join: boolean; readonly log?: Log; readonly onDatabaseLost?: () => void },
): Promise<Installation> {
  makeDataDir(config.dataDir);
  const key = openInstallationKey(config.keyFile);
  const server = await openServer({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    key,
    join: options.join,
    onStep: (step) => {
      if (step !== "ready") progress.step(steps[step]);
    },
    onLog: ({ event, ...fields }) => {
      options.log?.warn(`database.${event}`, loggable(fields));
      if (event === "embedded.gave-up") options.onDatabaseLost?.();
    },
  });
  return { key, server };
}

/** Run by root, the folder is one that the user of PostgreSQL may pass through; what lies in it is closed by itself. */
function makeDataDir(dataDir: string): void {
  try {
    ensureFolder(dataDir, process.geteuid?.() === 0 ? 0o711 : 0o700);
  } catch {
    throw new CommandError(`The data folder ${dataDir} cannot be made. Set DATA_DIR to a folder this user can write.`);
  }
}

/** What to do with a database that a restore was interrupted in. */
export const unfinished = "A restore into this database was interrupted. Run vertaiskeha restore again.";

/** Runs what is new in `db/migrations`. */
export async function migrateInstallation(
  { server }: Installation,
  { progress }: Pick<CommandContext, "progress">,
): Promise<string[]> {
  const migrations = readMigrations(migrationsFolder);
  return withClient(server.admin, async (admin) => {
    if (await isUnfinished(admin)) throw new CommandError(unfinished);
    return migrate(admin, migrations, server.loginPassword, (_name, done, all) => {
      if (done === 1) progress.step(`Bringing the database up to date (${all} steps)`);
      progress.at(done, all);
    });
  });
}

function loggable(fields: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === "number" ? value : String(value)]),
  );
}
