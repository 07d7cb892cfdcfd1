import pg from "pg";
import type { Log } from "../log/log.ts";
import { DatabaseUnavailable, isConnectionLoss } from "./errors.ts";
import { readers } from "./pg-values.ts";

export interface PoolOptions {
  readonly connection: pg.ClientConfig;
  readonly log: Log;
  /** Connections at most. */
  readonly size?: number;
  /** Callers that may wait for one; a further caller is refused at once rather than kept hanging. */
  readonly queue?: number;
  /** How long one waits, in milliseconds. */
  readonly patience?: number;
  /** Limits of one statement, of waiting for a lock, and of sitting idle inside a transaction, in milliseconds. */
  readonly limits?: { readonly statement: number; readonly lock: number; readonly idle: number };
}

/** A bounded pool: connections are few, waiting is short, and a full house says so. */
export interface Pool {
  /** Opens a transaction with `begin` as its first statements; a connection that died unnoticed is replaced. */
  begin(begin: string): Promise<pg.PoolClient>;
  ping(): Promise<void>;
  end(): Promise<void>;
}

export function openPool(options: PoolOptions): Pool {
  const { size = 20, queue = 200, patience = 3_000, log } = options;
  const { statement = 5_000, lock = 1_000, idle = 10_000 } = options.limits ?? {};
  const pool = new pg.Pool({
    ...options.connection,
    types: readers,
    max: size,
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: 30_000,
    application_name: "vertaiskeha",
    options: `-c statement_timeout=${statement} -c lock_timeout=${lock} -c idle_in_transaction_session_timeout=${idle} -c timezone=UTC`,
  });
  // An idle connection that breaks is an event of the pool; without a listener it would end the process.
  pool.on("error", (error) =>
    log.warn("database.connection-lost", { code: "code" in error ? String(error.code) : "" }),
  );
  // The pool listens only while a connection is idle. One that breaks while it is lent out fails its query; without a
  // listener of its own it would end the process as well.
  pool.on("connect", (client) => client.on("error", () => {}));

  // While the database is away people should not each wait for it anew: after one has waited in vain, the next ones are
  // told at once, and somebody looks again every second.
  let lastMissedAt = Number.NEGATIVE_INFINITY;
  const untilWhen = () => performance.now() + (performance.now() - lastMissedAt < 1_000 ? 0 : patience);
  const missed = (cause: unknown) => {
    lastMissedAt = performance.now();
    return new DatabaseUnavailable("no-connection", cause);
  };

  /** A connection, waited for at most `patience`; a server that restarts is tried again within the same time. */
  async function connect(deadline: number): Promise<pg.PoolClient> {
    if (pool.waitingCount >= queue) throw new DatabaseUnavailable("busy");
    try {
      return await pool.connect();
    } catch (error) {
      // pg-pool has no code of its own for this one.
      if (error instanceof Error && /timeout exceeded when trying to connect/.test(error.message)) {
        throw new DatabaseUnavailable("busy", error);
      }
      if (isConnectionLoss(error)) {
        if (performance.now() >= deadline) throw missed(error);
        await new Promise((resolve) => setTimeout(resolve, 50));
        return connect(deadline);
      }
      throw error;
    }
  }

  async function begin(statements: string): Promise<pg.PoolClient> {
    const deadline = untilWhen();
    for (;;) {
      const client = await connect(deadline);
      try {
        await client.query(statements);
        return client;
      } catch (error) {
        client.release(true);
        if (!isConnectionLoss(error)) throw error;
        if (performance.now() >= deadline) throw missed(error);
      }
    }
  }

  return {
    begin,
    async ping() {
      const client = await begin("BEGIN READ ONLY");
      await client.query("COMMIT").then(
        () => client.release(),
        (error: unknown) => {
          client.release(true);
          throw error;
        },
      );
    },
    end: () => pool.end(),
  };
}
