import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ask, connectTo, scratchFolder } from "./embedded.testing.ts";
import { type EmbeddedServer, type EmbeddedStep, type LogEvent, startEmbedded } from "./index.ts";
import { program } from "./platform.ts";
import { postgresIn, until } from "./processes.ts";

const password = "kissankello-1";
let folder: string;
let dataDir: string;
let server: EmbeddedServer;
let steps: EmbeddedStep[];
let events: LogEvent[];

async function start(over: Partial<Parameters<typeof startEmbedded>[0]> = {}): Promise<EmbeddedServer> {
  [steps, events] = [[], []];
  server = await startEmbedded({
    dataDir,
    password,
    durable: false,
    onStep: (step) => steps.push(step),
    onLog: (event) => events.push(event),
    ...over,
  });
  return server;
}

const cluster = () => join(dataDir, "postgres");
const happened = (event: string) => until(() => events.some((one) => one.event === event), 15_000);

beforeAll(() => {
  folder = scratchFolder();
  dataDir = join(folder, "data");
});
afterEach(() => server.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a new data folder", () => {
  it("gets a cluster that knows Finnish letters, behind a private socket and a password", async () => {
    await start();
    expect(steps).toEqual(["copying-binaries", "creating-cluster", "starting", "ready"]);
    const [row] = await ask<{ low: string; order: string; listens: string; encoding: string }>(
      server,
      `select lower('ÅÄÖ') as low, current_setting('listen_addresses') as listens,
              current_setting('server_encoding') as encoding,
              (select string_agg(word, ' ' order by word)
               from unnest(array['öljy', 'älä', 'zeta', 'åland', 'aita', 'Aino']) word) as order`,
    );
    expect(row).toEqual({ low: "åäö", order: "Aino aita zeta åland älä öljy", listens: "", encoding: "UTF8" });
    expect(statSync(server.socketDir).mode & 0o777).toBe(0o700);
    expect(statSync(cluster()).mode & 0o777).toBe(0o700);
    expect(existsSync(join(server.socketDir, "password"))).toBe(false);
    expect(readFileSync(join(cluster(), "pg_hba.conf"), "utf8")).toBe("local all all scram-sha-256\n");
  });
});

describe("a data folder that has been used", () => {
  it("starts again with its data and leaves nothing behind when stopped twice", async () => {
    await start();
    await ask(server, "create table kept as select 'jälki' as what");
    await Promise.all([server.stop(), server.stop()]);
    expect(postgresIn(cluster())).toEqual([]);
    expect(existsSync(join(cluster(), "postmaster.pid"))).toBe(false);
    await start();
    expect(steps).toEqual(["starting", "ready"]);
    expect(await ask(server, "select what from kept")).toEqual([{ what: "jälki" }]);
  });

  it("refuses a wrong password and leaves nothing running", async () => {
    await start().then(({ stop }) => stop());
    await expect(start({ password: "wrong" })).rejects.toMatchObject({ code: "wrong-password" });
    expect(postgresIn(cluster())).toEqual([]);
    await start(); // and the folder is free again
  });

  it("copies the binaries anew when one is damaged", async () => {
    await start().then(({ stop }) => stop());
    truncateSync(program(join(dataDir, "runtime"), "initdb"));
    await start();
    expect(steps).toEqual(["copying-binaries", "starting", "ready"]);
  });

  it("says what is wrong with settings that PostgreSQL does not take", async () => {
    await expect(start({ settings: { shared_buffers: "plenty" } })).rejects.toMatchObject({
      code: "failed-to-start",
      message: expect.stringContaining("shared_buffers"),
    });
  });

  it("rebuilds text indexes once when the sorting rules have changed", async () => {
    await start();
    await ask(server, "update pg_database set datcollversion = '1' where datname = 'postgres'");
    await server.stop();
    await start();
    expect(events).toEqual([{ event: "embedded.text-indexes-rebuilt", databases: 1 }]);
    await server.stop();
    await start();
    expect(events).toEqual([]);
  });
});

describe("the server's log", () => {
  const canary = "kanarialintu";

  it("holds no statement, no value and no error of a statement, even when a backend crashes", async () => {
    await start();
    const client = await connectTo(server);
    await client.query(`create temp table words (word text primary key, n int check (n > 0))`);
    const bad = [
      `select ${canary}`,
      `select '${canary}'::uuid`,
      `insert into words values ('${canary}', 1), ('${canary}', 2)`,
      `insert into words values ('${canary}', -1)`,
      `do $$ begin raise warning '${canary}'; raise exception '${canary}' using detail = '${canary}'; end $$`,
    ];
    for (const sql of bad) await expect(client.query(sql)).rejects.toThrow();
    await expect(client.query("select $1::int", [canary])).rejects.toThrow();
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const busy = client.query(`select '${canary}', pg_sleep(60)`);
    process.kill(rows[0]?.pid ?? 0, "SIGSEGV");
    await expect(busy).rejects.toThrow();
    const recovered = () =>
      log().lastIndexOf("ready to accept connections") > log().lastIndexOf("terminated by signal");
    expect(await until(recovered, 10_000)).toBe(true);
    await server.stop();
    expect(log()).toContain("database system is shut down");
    expect(log()).not.toContain(canary);
  });

  const log = () => readFileSync(join(dataDir, "postgres.log"), "utf8");
});

describe("a server that dies", () => {
  it("is started again, also when a busy backend outlives it", async () => {
    await start();
    const dead = server.pid;
    const client = await connectTo(server);
    const busy = client.query("select count(*) from generate_series(1, 1000000000000)").catch(() => "broken");
    await until(() => postgresIn(cluster()).length > 1, 5_000);
    process.kill(dead, "SIGKILL");
    expect(await happened("embedded.server-restarted")).toBe(true);
    expect(server.pid).not.toBe(dead);
    expect(await ask(server, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(await busy).toBe("broken");
    expect(events[0]).toEqual({ event: "embedded.server-ended", code: null, signal: "SIGKILL" });
  });

  it("is not started again when it is being stopped", async () => {
    await start();
    process.kill(server.pid, "SIGKILL");
    await server.stop();
    expect(postgresIn(cluster())).toEqual([]);
  });
});

describe("a folder that cannot be used", () => {
  it("is not touched when it holds something else, or another version's cluster", async () => {
    dataDir = join(folder, "strange");
    mkdirSync(cluster(), { recursive: true });
    writeFileSync(join(cluster(), "letter.txt"), "dear");
    await expect(start()).rejects.toMatchObject({ code: "broken-cluster" });
    writeFileSync(join(cluster(), "PG_VERSION"), "17\n");
    await expect(start()).rejects.toMatchObject({
      code: "version-mismatch",
      message: expect.stringContaining("backup"),
    });
    expect(readFileSync(join(cluster(), "letter.txt"), "utf8")).toBe("dear");
  });
});
