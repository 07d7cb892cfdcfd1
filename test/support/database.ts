import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { type Database, openDatabase } from "../../src/shared/db/database.ts";
import { openPool, type PoolOptions } from "../../src/shared/db/pool.ts";
import { withClient } from "../../src/shared/db/server.ts";
import { silentLog } from "../../src/shared/log/log.ts";
import { inDatabase } from "./global-setup.ts";

export interface TestDatabase {
  /** As the service has it: queries only through `withActor`. */
  readonly database: Database;
  /** The all-seeing connection, for looking behind the curtain and for setting the scene. */
  readonly admin: pg.Client;
  readonly adminConnection: pg.ClientConfig;
  readonly loginConnection: pg.ClientConfig;
}

/** A database of one's own; `close` drops it. */
export async function openTestDatabase(
  options: Partial<PoolOptions> = {},
): Promise<TestDatabase & { close(): Promise<void> }> {
  const server = inject("testServer");
  const name = `vk_test_${randomBytes(6).toString("hex")}`;
  await withClient(server.admin, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${server.template}`));
  const adminConnection = inDatabase(server.admin, name);
  const loginConnection = inDatabase(server.login, name);
  const admin = new pg.Client(adminConnection);
  await admin.connect();
  const database = openDatabase(openPool({ connection: loginConnection, log: silentLog, size: 5, ...options }));
  return {
    database,
    admin,
    adminConnection,
    loginConnection,
    async close() {
      await database.close();
      await admin.end();
      await withClient(server.admin, (all) => all.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/** A fresh migrated database for the tests of this file (or of this `describe`). Read it inside tests and hooks. */
export function useDatabase(options: Partial<PoolOptions> = {}): TestDatabase {
  let opened: Awaited<ReturnType<typeof openTestDatabase>> | undefined;
  beforeAll(async () => {
    opened = await openTestDatabase(options);
  });
  afterAll(() => opened?.close());
  const present = () => {
    if (!opened) throw new Error("the test database is there only inside tests and hooks");
    return opened;
  };
  return {
    get database() {
      return present().database;
    },
    get admin() {
      return present().admin;
    },
    get adminConnection() {
      return present().adminConnection;
    },
    get loginConnection() {
      return present().loginConnection;
    },
  };
}
