import type pg from "pg";
import { type Migration, migrate, readJournal } from "../migrate.ts";
import { asBackupError, BackupError } from "./backup-error.ts";
import {
  asOwner,
  clearMark,
  findFilled,
  findInstallation,
  findOccupant,
  isUnfinished,
  listTables,
  setMark,
} from "./catalogue.queries.ts";
import { compare, load } from "./load.ts";
import type { Manifest, Table } from "./manifest.ts";
import { migrationsOf } from "./migrations-of.ts";
import type { OnProgress } from "./progress.ts";
import { readManifest } from "./read-manifest.ts";
import type { OpenWith } from "./secret.ts";

export interface RestoreOptions {
  /** Connected to the empty database, and allowed to migrate it. */
  readonly admin: pg.Client;
  readonly file: string;
  readonly secret: OpenWith;
  /** All that this version knows. Those that the backup has are run; the caller runs the newer ones afterwards. */
  readonly migrations: readonly Migration[];
  /** What the service's login is given, as for `migrate`. */
  readonly loginPassword: string;
  readonly onProgress?: OnProgress;
}

/**
 * Brings a backup back into an empty database. The whole file is checked before anything is touched; the tables are made
 * by the same migrations; then they are filled, tied together and compared with what the backup says, in one
 * transaction. If that fails or is interrupted, what remains is an empty frame with a mark on it (`isUnfinished`), which
 * the next restore takes over.
 *
 * A backup of some tables only (`only`) goes into a database that its counterpart has been restored into, where those
 * tables are still empty. Throws `BackupError` with a sentence, `MigrationError`, or what the database threw.
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const { admin, file, loginPassword } = options;
  try {
    const manifest = await readManifest(file, options.secret, options.onProgress);
    const its = migrationsOf(manifest, options.migrations);
    const journal = await readJournal(admin);
    if (manifest.part) {
      await refuseBare(admin, journal);
      const isAhead = its.every(({ name }) => journal.has(name));
      if (!isAhead) await migrate(admin, its, loginPassword);
    } else {
      await claim(admin, journal, loginPassword);
      await migrate(admin, its, loginPassword);
    }

    await asOwner(admin, async () => {
      await refuseOtherTables(admin, manifest);
      if (manifest.part) await refuseFilled(admin, manifest.tables);
      await load(admin, file, options.secret, manifest, options.onProgress);
      await compare(admin, manifest, options.onProgress);
      await clearMark(admin);
    });
    return manifest;
  } catch (error) {
    throw asBackupError(error, file);
  }
}

/** Refuses a database that anyone lives in, and marks it as being restored. */
async function claim(admin: pg.Client, journal: ReadonlyMap<string, string>, loginPassword: string): Promise<void> {
  if (await isUnfinished(admin)) {
    const begun = await asOwner(admin, findInstallation);
    if (begun === null) return;
    throw occupied("the service has been started on it");
  }
  const occupant = await findOccupant(admin);
  if (occupant !== undefined) throw occupied(`it has "${occupant}"`);
  if (journal.size > 0) throw occupied("it has been migrated");
  await migrate(admin, [], loginPassword); // the roles and an empty journal
  await asOwner(admin, setMark);
}

const occupied = (why: string) =>
  new BackupError("not-empty", `The database is not empty: ${why}. Restore into a new, empty database.`);

/** A part belongs beside the rest. */
async function refuseBare(admin: pg.Client, journal: ReadonlyMap<string, string>): Promise<void> {
  if (journal.size > 0 && !(await isUnfinished(admin))) return;
  throw new BackupError(
    "nothing-there",
    "This backup holds only some of the tables. Restore the backup that holds the others first.",
  );
}

async function refuseFilled(admin: pg.Client, tables: readonly Table[]): Promise<void> {
  const filled = await findFilled(admin, tables);
  if (filled === undefined) return;
  throw new BackupError("not-empty", `The table "${filled}" has rows already. Nothing was restored.`);
}

/** The rows fit only into the tables they came from. */
async function refuseOtherTables(admin: pg.Client, manifest: Manifest): Promise<void> {
  const here = new Map((await listTables(admin)).map((table) => [table.name, table.columns]));
  const fits = ({ name, columns }: Table) => {
    const ours = new Set(here.get(name));
    return columns.every((column) => ours.has(column)) && (manifest.part || ours.size === columns.length);
  };
  const theirs = new Set([...manifest.tables.map((table) => table.name), ...manifest.excluded]);
  const other =
    manifest.tables.find((table) => !fits(table))?.name ??
    (manifest.part ? undefined : [...here.keys()].find((name) => !theirs.has(name)));
  if (other === undefined) return;
  throw new BackupError(
    "schema-differs",
    `The table "${other}" is not the same in the backup and in the database. Nothing was restored.`,
  );
}
