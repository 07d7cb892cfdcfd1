import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { ask, guardOf, killHard, ownerProcess, scratchFolder } from "./embedded.testing.ts";
import { type EmbeddedServer, type EmbeddedStep, joinEmbedded, startEmbedded } from "./index.ts";
import { postgresIn, startOf, until } from "./processes.ts";

const password = "kissankello-2";
let folder: string;
let dataDir: string;
let cluster: string;
let server: EmbeddedServer | undefined;
let steps: EmbeddedStep[];

async function start(): Promise<EmbeddedServer> {
  steps = [];
  server = await startEmbedded({ dataDir, password, durable: false, onStep: (step) => steps.push(step) });
  return server;
}

beforeAll(() => {
  folder = scratchFolder();
  dataDir = join(folder, "data");
  cluster = join(dataDir, "postgres");
});
afterEach(() => server?.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("begins anew when a run was killed while it made the cluster", async () => {
  const owner = await ownerProcess(dataDir, password, "creating-cluster");
  await until(() => postgresIn(`${cluster}.init`).length > 0, 5_000);
  await killHard(owner.child);
  expect(readdirSync(dataDir)).toContain("postgres.init");
  await start();
  expect(steps).toEqual(["creating-cluster", "starting", "ready"]);
  expect(await ask(server as EmbeddedServer, "select 1 as one")).toEqual([{ one: 1 }]);
});

it("leaves no orphan when node is killed", async () => {
  const owner = await ownerProcess(dataDir, password);
  await killHard(owner.child);
  expect(await until(() => postgresIn(cluster).length === 0, 10_000)).toBe(true);
  expect(startOf(owner.pid)).toBeUndefined();
  await start();
  expect(steps).toEqual(["starting", "ready"]); // it was shut down, not broken off
});

it("ends an orphan whose guard was killed as well", async () => {
  const owner = await ownerProcess(dataDir, password);
  const guard = guardOf(owner.pid, readdirSync("/proc").map(Number));
  process.kill(guard ?? 0, "SIGKILL");
  await killHard(owner.child);
  expect(postgresIn(cluster)).toContain(owner.pid);
  await start();
  expect(startOf(owner.pid)).toBeUndefined();
});

it("is joined by other processes but run by one", async () => {
  expect(await joinEmbedded({ dataDir, password })).toBeUndefined();
  const owner = await ownerProcess(dataDir, password);
  const joined = await joinEmbedded({ dataDir, password });
  expect(joined?.pid).toBe(owner.pid);
  await joined?.stop();
  expect(await ask(joined as EmbeddedServer, "select 1 as one")).toEqual([{ one: 1 }]);
  await expect(joinEmbedded({ dataDir, password: "wrong" })).rejects.toMatchObject({ code: "wrong-password" });
  await expect(start()).rejects.toMatchObject({
    code: "in-use",
    message: expect.stringContaining(String(owner.child.pid)),
  });
  expect(postgresIn(cluster)).toContain(owner.pid);
  await killHard(owner.child);
});

it("recovers when everything was killed, even if the number in postmaster.pid is now a stranger's", async () => {
  const owner = await ownerProcess(dataDir, password);
  process.kill(owner.pid, "SIGKILL");
  await killHard(owner.child);
  writeFileSync(join(cluster, "postmaster.pid"), pidFile(process.pid, join(dataDir, "run")));
  await start();
  expect(steps).toEqual(["recovering", "ready"]);
});

it("does not start beside a server that it cannot see, such as one in another container", async () => {
  mkdirSync(join(dataDir, "elsewhere"));
  const stranger = createServer().listen(join(dataDir, "elsewhere", ".s.PGSQL.5432"));
  await server?.stop();
  writeFileSync(join(cluster, "postmaster.pid"), pidFile(1, join(dataDir, "elsewhere")));
  await expect(start()).rejects.toMatchObject({ code: "in-use", message: expect.stringContaining("container") });
  stranger.close();
  await start();
});

function pidFile(pid: number, socketDir: string): string {
  return [pid, "/somewhere", 1_790_000_000, 5432, socketDir, "", " 1 2", "ready", ""].join("\n");
}
