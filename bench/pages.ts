// npm run bench: our pages beside the least that could be done, in the same process and the same minute.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import pg from "pg";
import { makeApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { directoryIndexOf, searchLanguage } from "../src/features/directory/index.ts";
import { servicesFor } from "../src/services.ts";
import { keyFrom } from "../src/shared/crypto/installation-key.ts";
import { openDatabase } from "../src/shared/db/database.ts";
import { migrate, readMigrations } from "../src/shared/db/migrate.ts";
import { openPool } from "../src/shared/db/pool.ts";
import { openServer, withClient } from "../src/shared/db/server.ts";
import { loadAssets } from "../src/shared/http/assets.ts";
import { silentLog } from "../src/shared/log/log.ts";
import { systemClock } from "../src/shared/time/clock.ts";
import { measure, table } from "./measure.ts";

const folder = mkdtempSync(join(tmpdir(), "vk-bench-"));
const key = keyFrom("(bench)", Buffer.alloc(32, 3));
const server = await openServer({ dataDir: folder, databaseUrl: undefined, key });
await withClient(server.admin, (admin) => migrate(admin, readMigrations("db/migrations"), server.loginPassword));
const database = openDatabase(openPool({ connection: server.login, log: silentLog }));
const config = readConfig({ DATA_DIR: folder, DEMO: "0", PUBLIC_URL: "http://localhost:3000" });
const directory = directoryIndexOf([], searchLanguage());
const app = makeApp(
  servicesFor({ config, database, clock: systemClock, log: silentLog, key, assets: loadAssets("dist/assets") }),
  { directory: () => directory, rateLimit: { burst: Number.MAX_SAFE_INTEGER, perSecond: 1 } },
);
const hello = new Hono().get("/", (c) => c.text("hello"));
const bare = new pg.Pool(server.login);
bare.on("error", () => {}); // an idle connection that ends with the server
const helloPage = new Hono().get("/", async (c) => {
  await bare.query("SELECT 1");
  return c.text("hello");
});

const ask = (target: Pick<Hono, "request">, path: string) => async () => {
  const response = await target.request(`http://localhost:3000${path}`);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  await response.arrayBuffer();
};

try {
  const results = await measure([
    { name: "bare Hono hello", run: ask(hello, "/") },
    { name: "bare Hono with SELECT 1", run: ask(helloPage, "/") },
    { name: "liveness", run: ask(app as never, "/livez") },
    { name: "front page", run: ask(app as never, "/") },
    { name: "help lines (/apua)", run: ask(app as never, "/apua") },
    { name: "safety page (no database)", run: ask(app as never, "/turvallisesti") },
  ]);
  process.stdout.write(
    `${table(results, {
      liveness: "bare Hono hello",
      "front page": "bare Hono with SELECT 1",
      "help lines (/apua)": "bare Hono with SELECT 1",
      "safety page (no database)": "bare Hono hello",
    })}\n`,
  );
} finally {
  await bare.end();
  await database.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
