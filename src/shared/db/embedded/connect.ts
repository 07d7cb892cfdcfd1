import { connect } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import type { Address } from "./address.ts";
import { superuser } from "./cluster.ts";
import { codeOf, EmbeddedError } from "./errors.ts";
import { onWindows } from "./platform.ts";

/** What the server at an address says to somebody who wants to come in. */
export type Answer = "ready" | "starting" | "stopping" | "wrong-password" | "nobody";

/** Connects as the superuser, which alone proves that a server is ready, and leaves again. */
export async function knock(address: Address, password: string): Promise<Answer> {
  const client = new Client({
    ...address,
    user: superuser,
    password,
    database: "postgres",
    connectionTimeoutMillis: 30_000,
  });
  client.on("error", () => {}); // the server may die between the answer and our leaving
  try {
    await client.connect();
    return "ready";
  } catch (error) {
    return understand(error);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether anything at all listens at `address`, even a server whose process we cannot see (in another container). */
export function listens({ host, port }: Address): Promise<boolean> {
  const socket = onWindows ? connect(port, host) : connect(join(host, `.s.PGSQL.${port}`));
  return new Promise((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  }).finally(() => socket.destroy()) as Promise<boolean>;
}

/** The sentence for a password that the cluster does not know. */
export function wrongPassword(cluster: string): EmbeddedError {
  return new EmbeddedError(
    "wrong-password",
    `The database in ${cluster} does not accept this installation's database password: bring back the key file that belongs to this data folder, or set DATA_DIR to another folder.`,
  );
}

function understand(error: unknown): Answer {
  switch (codeOf(error)) {
    case "57P03":
      return error instanceof Error && error.message.includes("shutting down") ? "stopping" : "starting";
    case "57P01": // it went away while we were coming in
      return "stopping";
    case "28P01":
    case "28000":
      return "wrong-password";
    case "53300": // full house: it is alive, and its visitors have come in with the right password
      return "ready";
    default:
      return "nobody";
  }
}
