import type pg from "pg";
import { readJournal } from "../migrate.ts";
import { qualified } from "./archive.ts";
import { BackupError } from "./backup-error.ts";
import {
  asOwner,
  findInstallation,
  listForeignKeys,
  listMigrations,
  listSequences,
  listTables,
  serverVersion,
  settle,
  sizeOf,
  takeOwnersRole,
} from "./catalogue.queries.ts";
import type { End, Head, Table } from "./manifest.ts";

/** Which tables are meant: all, only some, or all but some. */
export interface Choice {
  readonly only?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
}

/** A table with the bytes it takes on the server's disk. */
export type SizedTable = Table & { readonly size: number };

export interface Snapshot {
  readonly about: Pick<Head, "migrations" | "installation" | "server">;
  readonly tables: readonly SizedTable[];
  readonly sequences: End["sequences"];
}

/**
 * Opens a transaction that sees the database as it is at one moment, until COMMIT. Its locks let everyone read and
 * write; only a migration that changes a table would wait.
 */
export async function openSnapshot(admin: pg.ClientBase, choice: Choice): Promise<Snapshot> {
  if ((await readJournal(admin)).size === 0) {
    throw new BackupError("nothing-there", "There is nothing to back up: this database has never been migrated.");
  }
  const tables = choose(await lockedTables(admin), choice);
  const names = new Set(tables.map((table) => table.name));
  await refuseCutKeys(admin, names);
  const sized: SizedTable[] = [];
  for (const table of tables) sized.push({ ...table, size: await sizeOf(admin, table) });
  const sequences = (await listSequences(admin)).filter(({ table }) =>
    table === null ? !choice.only : names.has(table),
  );
  return {
    about: {
      server: await serverVersion(admin),
      installation: await findInstallation(admin),
      migrations: await listMigrations(admin),
    },
    tables: sized,
    sequences: sequences.map(({ name, lastValue, isCalled }) => ({ name, lastValue, isCalled })),
  };
}

/**
 * Locks first and looks afterwards: a table that a migration rewrites between the two would look empty to a snapshot
 * that is older, so nothing that would take the snapshot may come before the locks. A table that was made meanwhile is
 * noticed, and all is begun again.
 */
async function lockedTables(admin: pg.ClientBase): Promise<Table[]> {
  const names = (await asOwner(admin, listTables)).map((table) => table.name);

  await admin.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await admin.query(takeOwnersRole);
  if (names.length > 0) await admin.query(`LOCK TABLE ${names.map(qualified).join(", ")} IN ACCESS SHARE MODE`);
  await settle(admin);
  const tables = await listTables(admin);
  if (tables.length === names.length && tables.every((table, index) => table.name === names[index])) return tables;
  await admin.query("ROLLBACK");
  return lockedTables(admin);
}

function choose(tables: readonly Table[], { only, exclude }: Choice): Table[] {
  const unknown = [...(only ?? []), ...(exclude ?? [])].find((name) => !tables.some((table) => table.name === name));
  if (unknown !== undefined) {
    throw new BackupError("nothing-there", `There is no table "${unknown}" to choose or to leave out.`);
  }
  return tables.filter(({ name }) => (only?.includes(name) ?? true) && !exclude?.includes(name));
}

/** What refers to rows that are kept elsewhere could never be restored without them. */
async function refuseCutKeys(admin: pg.ClientBase, names: ReadonlySet<string>): Promise<void> {
  const cut = (await listForeignKeys(admin)).find(({ from, to }) => names.has(from) !== names.has(to));
  if (!cut) return;
  throw new BackupError(
    "not-separable",
    `The tables "${cut.from}" and "${cut.to}" cannot be backed up apart: "${cut.name}" ties them together.`,
  );
}
