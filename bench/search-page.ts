// npm run bench search-page [offerings]: the search page over believable offerings: what a request costs, and how soon a browser
// shows it, how much it fetches, and whether a letter is lost when one types quickly.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { chromium } from "playwright-core";
import { makeApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { generateOfferings } from "../src/demo/generate-offerings.ts";
import { type EntryToPut, openDirectoryIndex, putEntries, searchLanguage } from "../src/features/directory/index.ts";
import { servicesFor } from "../src/services.ts";
import { keyFrom } from "../src/shared/crypto/installation-key.ts";
import { openDatabase } from "../src/shared/db/database.ts";
import { migrate, readMigrations } from "../src/shared/db/migrate.ts";
import { openPool } from "../src/shared/db/pool.ts";
import { openServer, withClient } from "../src/shared/db/server.ts";
import { loadAssets } from "../src/shared/http/assets.ts";
import { silentLog } from "../src/shared/log/log.ts";
import { systemClock } from "../src/shared/time/clock.ts";
import { findChromium } from "../test/support/find-chromium.ts";
import { measure, quantile, table } from "./measure.ts";

const size = Number(process.argv[2] ?? 20_000);
const paths = [
  "/haku?q=suru&tapa=face-to-face&avoimuus=open",
  "/haku?q=masennus&paikka=Helsinki",
  "/haku?paikka=Tampere&muoto=group&jarjestys=next",
  "/haku?q=omaishoitaja&kieli=fi&maksuton=yes",
  "/haku",
];
const letters = "omaishoitajien vertaisryhma";
/** Milliseconds between two letters. */
const pace = 60;

const say = (line: string) => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "vk-bench-"));
const key = keyFrom("(bench)", Buffer.alloc(32, 3));
const server = await openServer({ dataDir: folder, databaseUrl: undefined, key });
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true }), server.stop];
try {
  await withClient(server.admin, (admin) => migrate(admin, readMigrations("db/migrations"), server.loginPassword));
  const database = openDatabase(openPool({ connection: server.login, log: silentLog }));
  closing.push(database.close);
  for (const page of inPages(generateOfferings(size, systemClock.now()), 1_000)) {
    await database.withActor({ kind: "worker" }, (tx) => putEntries(tx, page));
  }
  const directory = openDirectoryIndex({ database, clock: systemClock, log: silentLog, language: searchLanguage() });
  closing.push(directory.stop);
  await directory.filled;
  say(`${directory.size} offerings`);

  const config = readConfig({ DATA_DIR: folder, DEMO: "0", PUBLIC_URL: "http://localhost:3000" });
  const services = servicesFor({
    config,
    database,
    clock: systemClock,
    log: silentLog,
    key,
    assets: loadAssets("dist/assets"),
  });
  const app = makeApp(services, {
    directory: () => directory,
    rateLimit: { burst: Number.MAX_SAFE_INTEGER, perSecond: 1 },
  });

  let turn = 0;
  const askFor = (encoding: string) => async () => {
    const path = paths[turn++ % paths.length] as string;
    const headers = { "Accept-Encoding": encoding };
    const response = await app.request(`http://localhost:3000${path}`, { headers });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    await response.arrayBuffer();
  };
  const plain = "search page";
  const contenders = [
    { name: plain, run: askFor("identity") },
    { name: "search page, gzip", run: askFor("gzip") },
    { name: "search page, zstd", run: askFor("gzip, zstd") },
  ];
  const baselines = { "search page, gzip": plain, "search page, zstd": plain };
  say(table(await measure(contenders, { rounds: 5, seconds: 2 }), baselines));
  for (const { name, run } of contenders) {
    const began = process.cpuUsage();
    for (let n = 0; n < 500; n++) await run();
    const { user, system } = process.cpuUsage(began);
    say(`${name}, processor time: ${((user + system) / 500 / 1_000).toFixed(2)} ms a request`);
  }

  await inBrowser(await served(app.fetch));
} finally {
  for (const close of closing.reverse()) await close();
}

/** The service on a port of its own. */
async function served(fetch: Parameters<typeof getRequestListener>[0]): Promise<string> {
  const http = createServer(getRequestListener(fetch));
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  closing.push(() => {
    http.closeAllConnections();
    http.close();
  });
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

async function inBrowser(baseURL: string): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) {
    say("no Chromium on this machine: pages in a browser left out");
    return;
  }
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  closing.push(() => browser.close());
  const shown: number[] = [];
  let bytes = 0;
  for (let n = 0; n < 15; n++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${baseURL}/haku?paikka=Helsinki`);
    await page.waitForSelector("#tulokset .card");
    const seen = await page.evaluate(() => {
      const entries = performance.getEntries() as (PerformanceEntry & { transferSize?: number })[];
      return {
        at: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
        bytes: entries.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
      };
    });
    // The first visit finds everything cold: the code here, and the browser.
    if (n > 0) shown.push(seen.at);
    bytes = seen.bytes;
    if (n === 14) say(await typed(page));
    await context.close();
  }
  say(
    `list painted after navigation: p50 ${quantile(shown, 0.5).toFixed(0)} ms, worst ${quantile(shown, 1).toFixed(0)} ms`,
  );
  say(`first load: ${(bytes / 1_024).toFixed(1)} KB`);
}

/** Types as fast as one can, while answers come and change the page beside the field. */
async function typed(page: import("playwright-core").Page): Promise<string> {
  const field = page.locator("#haku");
  await field.click();
  await field.pressSequentially(letters, { delay: pace });
  const value = await field.inputValue();
  return value === letters ? `no letter lost at ${pace} ms a key` : `letters lost: "${value}"`;
}

function* inPages(entries: Iterable<EntryToPut>, most: number): Generator<EntryToPut[]> {
  let page: EntryToPut[] = [];
  for (const entry of entries) {
    page.push(entry);
    if (page.length === most) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}
