import { serve } from "@hono/node-server";
import { makeApp } from "../../src/app.ts";
import { type Config, readConfig } from "../../src/config.ts";
import {
  type DirectoryIndex,
  type FindDirectory,
  openDirectoryIndex,
  searchLanguage,
} from "../../src/features/directory/index.ts";
import { servicesFor } from "../../src/services.ts";
import { type HasherOptions, openPassphraseHasher } from "../../src/shared/crypto/passphrase-hash.ts";
import type { Services } from "../../src/shared/http/app-env.ts";
import { loadAssets } from "../../src/shared/http/assets.ts";
import { drainJobs } from "../../src/shared/jobs/worker.ts";
import { makeLog } from "../../src/shared/log/log.ts";
import { workOf } from "../../src/work.ts";
import { TestClient } from "./client.ts";
import { type TestClock, testClock } from "./clock.ts";
import type { TestDatabase } from "./database.ts";
import { testKey } from "./key.ts";

/** The service as a test sees it: its parts, its log, and people who come to it. */
export interface World {
  /** Every route, as one handler. */
  readonly app: ReturnType<typeof makeApp>;
  readonly services: Services;
  readonly clock: TestClock;
  /** Every line the service has logged. */
  readonly log: string[];
  /** Someone with a browser of their own. */
  visitor(): TestClient;
  /** Does every job that is due, and gives the messages that have left so far, oldest first. */
  mailbox(): Promise<Letter[]>;
  /** A real HTTP server on a free port, for browsers; quick exit leads to a page of its own there. */
  serve(): Promise<{ baseUrl: string; exitUrl: string; close(): Promise<void> }>;
}

/** A message as it would have left. */
export interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

export interface WorldOptions {
  readonly now?: string;
  readonly config?: Partial<Config>;
  /** For tests that count or hold up hashing. */
  readonly hashing?: Partial<HasherOptions>;
}

/** Argon2id as cheap as it can be made. */
const cheapHashing = { cost: { memory: 8, passes: 1, parallelism: 1 } };

const assets = loadAssets("dist/assets");

/** A world around one test database. */
export function aWorld({ database }: Pick<TestDatabase, "database">, options: WorldOptions = {}): World {
  const clock = testClock(options.now);
  const log: string[] = [];
  const config: Config = {
    ...readConfig({ DATA_DIR: "test-results/data", DEMO: "0", PUBLIC_URL: options.config?.publicUrl }),
    ...options.config,
  };
  const services = servicesFor({
    config,
    database,
    clock,
    log: makeLog((line) => log.push(line), clock.now),
    key: testKey,
    passphrases: openPassphraseHasher({
      pepper: testKey.derive("password-pepper"),
      ...cheapHashing,
      ...options.hashing,
    }),
    assets,
  });
  const directory = directoryOf(services);
  const app = makeApp(services, { directory });
  return {
    app,
    services,
    clock,
    log,
    visitor: () => new TestClient(app, config.publicUrl),
    async mailbox() {
      await drainJobs({ ...services, ...workOf(services) });
      return database.withActor({ kind: "worker" }, (tx) =>
        tx.selectFrom("dev_mail").select(["recipient", "subject", "text_part as text"]).orderBy("made_at").execute(),
      );
    },
    async serve() {
      const neutral = await listening(
        () =>
          new Response("<!doctype html><title>Sää</title><h1>Sää</h1>", {
            headers: { "Content-Type": "text/html; charset=utf-8" },
          }),
      );
      const serving: { fetch: (request: Request, env: object) => Response | Promise<Response> } = {
        fetch: () => new Response("starting", { status: 503 }),
      };
      const ours = await listening((request, env) => serving.fetch(request, env));
      const served = makeApp(
        { ...services, config: { ...config, publicUrl: ours.url, exitUrl: `${neutral.url}/` } },
        { directory },
      );
      serving.fetch = served.fetch;
      return {
        baseUrl: ours.url,
        exitUrl: `${neutral.url}/`,
        close: async () => {
          await Promise.all([ours.close(), neutral.close()]);
        },
      };
    },
  };
}

/** One for all worlds of a process: the vocabulary is the same. */
let language: ReturnType<typeof searchLanguage> | undefined;

/** The index of the directory, opened by the first page that searches, and up to date at every search. */
function directoryOf(services: Services): FindDirectory {
  let index: DirectoryIndex | undefined;
  return async () => {
    language ??= searchLanguage();
    index ??= openDirectoryIndex({ ...services, language, poll: 3_600_000 });
    await index.refresh();
    return index;
  };
}

type Fetch = (request: Request, env: object) => Response | Promise<Response>;

function listening(fetch: Fetch): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: fetch as never, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve({
        url: `http://localhost:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
  });
}
