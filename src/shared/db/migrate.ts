import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { codeOf } from "./errors.ts";
import { ensureOwnership, ensureRoles, ownerRole } from "./roles.ts";

export interface Migration {
  /** The file's name without `.sql`, e.g. `0001-house`. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hex. */
  readonly checksum: string;
}

export class MigrationError extends Error {
  override name = "MigrationError";
}

/** The migrations in `folder`, in the order of their names. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), "utf8");
      return { name: file.slice(0, -".sql".length), sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Everyone who migrates this database waits at the same lock; the number only has to be the same for all. */
const migrationLock = 7_031_845_120;

/**
 * Brings the database up to date: roles, then each new migration in a transaction of its own. Several processes may
 * start at once; one works, the others wait and find nothing left to do. Returns the names of what was run.
 * Throws `MigrationError` that names a migration which was changed, is missing, or failed.
 */
export async function migrate(
  admin: pg.Client,
  migrations: readonly Migration[],
  loginPassword: string,
  onStep: (name: string, done: number, all: number) => void = () => {},
): Promise<string[]> {
  await admin.query("SELECT pg_advisory_lock($1)", [migrationLock]);
  try {
    await ensureRoles(admin, loginPassword);
    await ensureOwnership(admin);
    await ensureJournal(admin);
    const waiting = pending(await readJournal(admin), migrations);
    for (const [index, migration] of waiting.entries()) {
      onStep(migration.name, index + 1, waiting.length);
      await run(admin, migration);
    }
    return waiting.map((migration) => migration.name);
  } finally {
    await admin.query("SELECT pg_advisory_unlock($1)", [migrationLock]);
  }
}

/** Which migrations are still to be run; refuses a history that is not the beginning of ours. */
export function pending(done: ReadonlyMap<string, string>, migrations: readonly Migration[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, checksum] of done) {
    const migration = known.get(name);
    if (!migration) {
      throw new MigrationError(
        `The database has been migrated by a newer version: it knows "${name}", this version does not. Start the newer version.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new MigrationError(
        `The migration "${name}" was changed after it had been run. Put its file back as it was and write a new one.`,
      );
    }
  }
  const waiting = migrations.filter((migration) => !done.has(migration.name));
  const last = [...done.keys()].sort().at(-1);
  const late = last === undefined ? undefined : waiting.find((migration) => migration.name < last);
  if (late)
    throw new MigrationError(`The migration "${late.name}" comes before "${last}", which has already been run.`);
  return waiting;
}

async function run(admin: pg.Client, migration: Migration): Promise<void> {
  try {
    await admin.query("BEGIN");
    await admin.query(`SET LOCAL ROLE ${ownerRole}`);
    await admin.query(migration.sql);
    await admin.query("INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)", [
      migration.name,
      migration.checksum,
    ]);
    await admin.query("COMMIT");
  } catch (error) {
    await admin.query("ROLLBACK");
    const why = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`The migration "${migration.name}" failed and was taken back: ${why}.`, { cause: error });
  }
}

/** The database's own record of what has been run. */
async function ensureJournal(admin: pg.Client): Promise<void> {
  await admin.query(`
    SET ROLE ${ownerRole};
    CREATE TABLE IF NOT EXISTS schema_migration (
      name text PRIMARY KEY,
      checksum text NOT NULL,
      run_at timestamptz NOT NULL DEFAULT now()
    );
    ALTER TABLE schema_migration ENABLE ROW LEVEL SECURITY;
    ALTER TABLE schema_migration FORCE ROW LEVEL SECURITY;
    RESET ROLE;
  `);
}

/** What has been run in this database, as name → checksum; empty where nothing has. */
export async function readJournal(admin: pg.ClientBase): Promise<Map<string, string>> {
  try {
    await admin.query(`SET ROLE ${ownerRole}`);
    const { rows } = await admin.query<{ name: string; checksum: string }>(
      "SELECT name, checksum FROM schema_migration ORDER BY name",
    );
    return new Map(rows.map((row) => [row.name, row.checksum]));
  } catch (error) {
    // 42P01 no such table, 22023 and 42704 no such role: nothing has been run here.
    if (["42P01", "42704", "22023"].includes(codeOf(error) ?? "")) return new Map();
    throw error;
  } finally {
    await admin.query("RESET ROLE");
  }
}
