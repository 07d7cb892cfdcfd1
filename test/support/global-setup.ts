import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate, readMigrations } from "../../src/shared/db/migrate.ts";
import { openServer, withClient } from "../../src/shared/db/server.ts";
import { testKey } from "./key.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** How a test file reaches the server, and the migrated database it copies. */
    testServer: { admin: pg.ClientConfig; login: pg.ClientConfig; template: string };
  }
}

/**
 * One database server for the whole run: the embedded one on a folder in memory, or TEST_DATABASE_URL. One migrated
 * template in it; every test file gets a copy of its own, which takes some tens of milliseconds.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(inMemory(), "vk-test-"));
  chmodSync(folder, 0o711); // run by root, PostgreSQL is another user and has to reach its folder
  const template = `vk_template_${process.pid}_${Math.floor(performance.timeOrigin)}`;
  const server = await openServer({
    dataDir: folder,
    databaseUrl: process.env.TEST_DATABASE_URL || undefined,
    key: testKey,
    durable: false,
    settings: { max_connections: "300" },
  });
  await withClient(server.admin, (admin) => admin.query(`CREATE DATABASE ${template}`));
  await withClient(inDatabase(server.admin, template), (admin) =>
    migrate(admin, readMigrations("db/migrations"), server.loginPassword),
  );
  project.provide("testServer", { admin: server.admin, login: server.login, template });
  return async () => {
    await withClient(server.admin, (admin) => admin.query(`DROP DATABASE ${template} WITH (FORCE)`));
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function inDatabase(connection: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!connection.connectionString) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

/** A folder in memory where there is one with room for a cluster and its binaries, else the temporary one. */
function inMemory(): string {
  const needed = 1_000_000_000;
  try {
    accessSync("/dev/shm", constants.W_OK);
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > needed ? "/dev/shm" : tmpdir();
  } catch {
    return tmpdir();
  }
}
