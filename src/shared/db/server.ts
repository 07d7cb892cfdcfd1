import pg from "pg";
import type { InstallationKey } from "../crypto/installation-key.ts";
import { type EmbeddedOptions, joinEmbedded, startEmbedded } from "./embedded/index.ts";
import { codeOf } from "./errors.ts";
import { loginRole } from "./roles.ts";

/** A PostgreSQL that is there: embedded, started or joined, or an external one. */
export interface DatabaseServer {
  readonly kind: "embedded" | "external";
  /** For migrations, backups and `doctor`. */
  readonly admin: pg.ClientConfig;
  /** For the running service: a role that may only take on an actor's. */
  readonly login: pg.ClientConfig;
  readonly loginPassword: string;
  /** Stops what was started here; leaves alone what was joined. */
  stop(): Promise<void>;
}

export class DatabaseServerError extends Error {
  override name = "DatabaseServerError";
}

export interface ServerOptions extends Pick<EmbeddedOptions, "durable" | "settings" | "onStep" | "onLog"> {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly key: InstallationKey;
  /** The database's name in the embedded server. */
  readonly database?: string;
  /** Whether to use a server that another process of ours already runs; command-line tools do, `start` does not. */
  readonly join?: boolean;
}

/** The oldest external server we support. */
const oldestVersion = 15;

/** Finds or starts the database server. Throws an error whose message is a sentence for the person who runs it. */
export async function openServer(options: ServerOptions): Promise<DatabaseServer> {
  const loginPassword = options.key.derive("database-login").toString("base64url");
  return options.databaseUrl === undefined
    ? openEmbedded(options, loginPassword)
    : openExternal(options.databaseUrl, loginPassword);
}

async function openEmbedded(options: ServerOptions, loginPassword: string): Promise<DatabaseServer> {
  const { dataDir, database = "vertaiskeha" } = options;
  const password = options.key.derive("database-superuser").toString("base64url");
  const joined = options.join ? await joinEmbedded({ dataDir, password }) : undefined;
  const server = joined ?? (await startEmbedded({ ...options, password }));
  try {
    await ensureDatabase(server.connection("postgres"), database);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const admin = server.connection(database);
  return {
    kind: "embedded",
    admin,
    login: { ...admin, user: loginRole, password: loginPassword },
    loginPassword,
    stop: () => server.stop(),
  };
}

async function ensureDatabase(connection: pg.ClientConfig, name: string): Promise<void> {
  await withClient(connection, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    try {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } catch (error) {
      if (codeOf(error) !== "42P04") throw error; // made by another process at the same moment
    }
  });
}

async function openExternal(url: string, loginPassword: string): Promise<DatabaseServer> {
  const admin: pg.ClientConfig = { connectionString: url };
  const where = new URL(url).host || "the local socket";
  try {
    await withClient(admin, async (client) => {
      const { rows } = await client.query<{ version: number }>(
        "SELECT current_setting('server_version_num')::int AS version",
      );
      const version = Math.floor((rows[0]?.version ?? 0) / 10_000);
      if (version < oldestVersion) {
        throw new DatabaseServerError(
          `The PostgreSQL at ${where} is version ${version}; Vertaiskehä needs ${oldestVersion} or newer.`,
        );
      }
    });
  } catch (error) {
    if (error instanceof DatabaseServerError) throw error;
    throw new DatabaseServerError(
      `The PostgreSQL at ${where} cannot be used: ${sentence(error)}. Check DATABASE_URL.`,
      {
        cause: error,
      },
    );
  }
  const login = new URL(url);
  login.username = loginRole;
  login.password = loginPassword;
  return {
    kind: "external",
    admin,
    login: { connectionString: login.href },
    loginPassword,
    stop: async () => {},
  };
}

/** One connection for the length of `work`. */
export async function withClient<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  // A connection that breaks between two queries is told by the next query, not by ending the process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function sentence(error: unknown): string {
  if (error instanceof AggregateError) return sentence(error.errors[0]);
  return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
}
