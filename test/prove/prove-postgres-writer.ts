/**
 * The process that is killed: it owns a server and writes rows to it on four connections. A row's name goes into the
 * acknowledgement file, through fsync, after PostgreSQL has confirmed the row's commit. Says "ready <pid>" when the
 * server is there, "writing" after the first row, and the supervisor's events.
 */
import { fdatasyncSync, openSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { startEmbedded } from "../../src/shared/db/embedded/index.ts";

const [dataDir = "", password = "", acknowledgements = "", round = ""] = process.argv.slice(2);
const file = openSync(acknowledgements, "a");
const say = (line: string) => process.stdout.write(`${line}\n`);
let working = true;
let said = false;

const server = await startEmbedded({ dataDir, password, onLog: ({ event }) => say(event) });
const setUp = await connect();
await setUp.query("create table if not exists written (name text primary key)");
await setUp.end();
say(`ready ${server.pid}`);
const writers = [1, 2, 3, 4].map((number) => write(`${round}.${number}`));

process.once("SIGTERM", async () => {
  working = false;
  await Promise.all(writers);
  await server.stop();
  process.exit(0);
});

async function write(series: string): Promise<void> {
  let client = await connect();
  for (let count = 1; working; count += 1) {
    const name = `${series}.${count}`;
    try {
      await client.query("insert into written values ($1)", [name]);
    } catch {
      client = await connect(); // the row may be there or not: nobody was told
      continue;
    }
    writeSync(file, `${name}\n`);
    fdatasyncSync(file);
    if (!said) say("writing");
    said = true;
  }
  await client.end();
}

async function connect(): Promise<Client> {
  for (;;) {
    const client = new Client(server.connection("postgres"));
    client.on("error", () => {}); // told by the next query
    try {
      await client.connect();
      return client;
    } catch {
      await sleep(10);
    }
  }
}
