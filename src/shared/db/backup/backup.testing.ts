import { execFile, spawnSync } from "node:child_process";
import { createHash, hash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { inDatabase } from "../../../../test/support/global-setup.ts";
import { loginPassword } from "../../../../test/support/key.ts";
import { type Migration, migrate } from "../migrate.ts";
import { withClient } from "../server.ts";
import { newKeyPair } from "./index.ts";

/** Where Debian puts the oldest server we support, and its `psql`. */
export const debianBin = "/usr/lib/postgresql/15/bin";
export const hasDebian = existsSync(join(debianBin, "initdb"));

/** A migration of the test's own. */
export function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

/** A folder for files, made when the first is named; removed by `remove`. */
export function scratch() {
  let folder: string | undefined;
  return {
    file(name: string): string {
      folder ??= temporaryFolder("vk-backup-");
      return join(folder, name);
    },
    remove: () => folder && rmSync(folder, { recursive: true, force: true }),
  };
}

/** In memory where there is such a place. */
const temporaryFolder = (prefix: string) => mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), prefix));

/** Debian's PostgreSQL 15 on a folder in memory. It does not run as root, so root runs it as `postgres`. */
export async function startDebianServer(): Promise<{ admin: pg.ClientConfig; stop(): Promise<void> }> {
  const folder = temporaryFolder("vk-pg15-");
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync("chown", ["postgres", folder]);
  const run = (tool: string, ...options: string[]) => {
    const command = [join(debianBin, tool), "-D", join(folder, "data"), ...options];
    const [program = "", ...rest] = isRoot
      ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", ...command]
      : command;
    return promisify(execFile)(program, rest, { cwd: folder });
  };
  await run(
    "initdb",
    "-E",
    "UTF8",
    "--locale=C",
    "--locale-provider=icu",
    "--icu-locale=fi",
    "-A",
    "trust",
    "-U",
    "postgres",
    "--no-sync",
  );
  const options = `-k ${folder} -c listen_addresses= -c fsync=off`;
  await run("pg_ctl", "start", "-w", "-l", join(folder, "log"), "-o", options);
  return {
    admin: { host: folder, user: "postgres", database: "postgres" },
    async stop() {
      await run("pg_ctl", "stop", "-m", "immediate");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** New empty databases, dropped by `close`. */
export function databasesOf(server: pg.ClientConfig) {
  const made: { name: string; client: pg.Client }[] = [];
  return {
    /** An empty database, or one that was migrated with `migrations`. */
    async open(migrations: readonly Migration[] = []): Promise<pg.Client> {
      const name = `vk_backup_${randomBytes(6).toString("hex")}`;
      await withClient(server, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE template0`));
      const client = new pg.Client(inDatabase(server, name));
      client.on("error", () => {});
      await client.connect();
      made.push({ name, client });
      if (migrations.length > 0) await migrate(client, migrations, loginPassword);
      return client;
    },
    async close(): Promise<void> {
      for (const { name, client } of made) {
        await client.end();
        await withClient(server, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
      }
    },
  };
}

/** Every row of every table as PostgreSQL writes it, made columns included; very long ones as their digest. */
export async function allRows(client: pg.Client): Promise<Record<string, string[]>> {
  await client.query("SET timezone = 'UTC'");
  const rows: Record<string, string[]> = {};
  for (const table of await tableNames(client)) {
    const { rows: found } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${table}" t`);
    rows[table] = found.map(({ row }) => (row.length > 5_000 ? hash("sha256", row) : row)).sort();
  }
  return rows;
}

/** The tables of the schema without the journal, whose times are those of its own database. */
export async function tableNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname::text AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'schema_migration' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** What holds the rows together: constraints, triggers, row-level security. */
export async function bonds(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ bond: string }>(
    `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS bond FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
     UNION ALL SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
     ORDER BY 1`,
  );
  return rows.map(({ bond }) => bond);
}

export const keyPair = await newKeyPair();

/** How to connect to the same database once more. */
export const sameAs = ({ host, port, user, password, database }: pg.Client): pg.ClientConfig => ({
  host,
  port,
  ...(user && { user }),
  ...(password && { password }),
  ...(database && { database }),
});
