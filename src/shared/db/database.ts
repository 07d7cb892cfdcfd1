import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import type pg from "pg";
import { type Actor, actorRoles } from "./actor.ts";
import { asUnavailable } from "./errors.ts";
import { writeValue } from "./pg-values.ts";
import type { Pool } from "./pool.ts";
import type { DB, Tx } from "./types.ts";

export interface Database {
  /**
   * Does `work` in one transaction as `actor`: the only way to query. Commits when `work` returns, rolls back when it
   * throws. Throws `DatabaseUnavailable` when the database is full, slow or away.
   */
  withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Throws unless the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export function openDatabase(pool: Pool): Database {
  return {
    ping: pool.ping,
    close: pool.end,
    async withActor(actor, work) {
      const client = await pool.begin(openingStatements(actor)).catch(throwUnavailable);
      let broken = false;
      try {
        const result = await work(transactionOn(client));
        // A statement that failed and was shrugged off leaves nothing to commit: PostgreSQL then only says "ROLLBACK".
        const { command } = await client.query("COMMIT");
        if (command !== "COMMIT") throw new Error("a failed statement was ignored, so nothing was committed");
        return result;
      } catch (error) {
        // A connection that cannot even roll back is thrown away; the server then rolls back by itself.
        await client.query("ROLLBACK").catch(() => {
          broken = true;
        });
        return throwUnavailable(error);
      } finally {
        client.release(broken);
      }
    },
  };
}

function throwUnavailable(error: unknown): never {
  throw asUnavailable(error);
}

/** BEGIN, the actor's role and ids, in one round trip. Local settings end with the transaction. */
function openingStatements(actor: Actor): string {
  const personId = "personId" in actor ? checkedUuid(actor.personId) : "";
  return `BEGIN; SET LOCAL ROLE ${actorRoles[actor.kind]}; SET LOCAL vk.person_id = '${personId}'`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id goes into a statement without parameters, so nothing but a UUID may pass. */
function checkedUuid(id: string): string {
  if (!uuid.test(id)) throw new TypeError("an actor's id is not a UUID");
  return id;
}

/** Kysely over one client that is already inside its transaction. */
function transactionOn(client: pg.PoolClient): Tx {
  const connection = {
    // Statements stay unnamed: named ones kept a generic plan that was far slower for searches.
    query: (sql: string, parameters: readonly unknown[]) => client.query(sql, parameters.map(writeValue)),
    release() {},
  } as unknown as PostgresPoolClient; // its second form, for cursors, is not offered
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: { connect: async () => connection, end: async () => {}, options: {} } }),
  });
}
