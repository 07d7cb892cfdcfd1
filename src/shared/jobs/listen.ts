import pg from "pg";
import type { Log } from "../log/log.ts";
import { errorCode } from "./retry.rules.ts";

export interface ListenOptions {
  /** The login role's; it needs no grants to listen. */
  readonly connection: pg.ClientConfig;
  /** A channel's name in lower case; never from outside. */
  readonly channel: string;
  readonly log: Log;
}

/** The channel that rings when a job has been added. */
export const jobChannel = "vk_job";

/**
 * Calls `onNotice` at every NOTIFY on the channel, over one connection outside the pool that is made again when it breaks.
 * Notices are hints: what came while the connection was away is lost, so one is given at every (re)connection, and who
 * listens must look by themselves now and then. Returns the function that ends it.
 */
export function listen(options: ListenOptions, onNotice: () => void): () => Promise<void> {
  const { connection, channel, log } = options;
  let stopping = false;
  /** Ends whatever is being waited for. */
  let interrupt = () => {};
  let failures = 0;

  async function keepListening(): Promise<void> {
    while (!stopping) {
      try {
        await listenOnce();
      } catch (error) {
        // Told once, not at every try while the database is away.
        if (failures === 0) log.warn("listen.lost", { channel, code: errorCode(error) });
        failures += 1;
      }
      if (!stopping) await pause(Math.min(125 * 2 ** failures, 15_000));
    }
  }

  /** Resolves when interrupted; throws when the connection breaks or cannot be made. */
  async function listenOnce(): Promise<void> {
    const client = new pg.Client({
      ...connection,
      application_name: "vertaiskeha listen",
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    const over = new Promise<void>((resolve, reject) => {
      interrupt = resolve;
      client.on("error", reject);
      client.on("end", () => reject(new Error("the connection ended")));
    });
    over.catch(() => {}); // it may break before anyone waits for it; the query then tells
    client.on("notification", onNotice);
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      failures = 0;
      onNotice();
      await over;
    } finally {
      await client.end().catch(() => {});
    }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const stopped = keepListening();
  return async () => {
    stopping = true;
    interrupt();
    await stopped;
  };
}
