import { describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { newId } from "../../../shared/db/new-id.ts";
import { listen } from "../../../shared/jobs/listen.ts";
import { silentLog } from "../../../shared/log/log.ts";
import { systemClock } from "../../../shared/time/clock.ts";
import { type EntryToPut, endEntries, putEntries } from "../entries.queries.ts";
import type { Language } from "./language.ts";
import {
  type DirectoryIndex,
  type DirectoryIndexOptions,
  directoryChannel,
  openDirectoryIndex,
} from "./open-directory-index.ts";

const language: Language = {
  keysOf: (word) => new Map([[word, 16]]),
  meaningsOf: (_, words) => ({
    keys: words.map((word) => new Map([[word, 16]])),
    byTheme: false,
    spared: { never: new Map(), last: new Map(), unless: new Map(), forOthers: new Map() },
    ofWords: [],
    inPhrase: new Set(),
    specific: new Set(),
    leaning: new Map(),
    general: new Set(),
    beside: new Map(),
    themes: [],
  }),
  sparedFor: () => ({ never: new Map(), last: new Map(), unless: new Map(), forOthers: new Map() }),
  themesOfTexts: () => [],
  widerTheme: () => undefined,
  saidBehindSlips: () => undefined,
  suggestions: [],
};
const now = Temporal.Instant.from("2026-11-21T12:00:00Z");
const never = 2 ** 30;

function offering(name: string, id = newId(now)): EntryToPut {
  return {
    id,
    slug: `tuki-${id}`,
    organisationId: null,
    standing: "listed",
    content: {
      form: "group",
      name: { fi: name },
      themes: [],
      audiences: [],
      organisers: [],
      ways: ["face-to-face"],
      contact: {},
      area: [],
      meetings: [],
      languages: ["fi"],
    },
    confirmedOn: null,
    now,
  };
}

const put = ({ database }: Pick<TestDatabase, "database">, entries: readonly EntryToPut[]) =>
  database.withActor({ kind: "worker" }, (tx) => putEntries(tx, entries));

const idsFor = (index: DirectoryIndex, words: string) =>
  index.search({ words, chosen: {}, sort: "best", from: 0, size: 100 }, now).ids;

/** Opens an index that looks only when told; `looked` resolves after it has heard a ring and looked. */
function open(test: TestDatabase, options: Partial<DirectoryIndexOptions> = {}) {
  return openDirectoryIndex({
    database: test.database,
    clock: systemClock,
    log: silentLog,
    language,
    wake: (ring) => listen({ connection: test.loginConnection, channel: directoryChannel, log: silentLog }, ring),
    poll: never,
    page: 3,
    ...options,
  });
}

/** Waits for what a notice brings about; the suite's own time limit ends it. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("the directory's index", () => {
  it("knows all there is, and what is put, changed and ended afterwards, on every node", async () => {
    const test = await openTestDatabase();
    const first = Array.from({ length: 10 }, (_, n) => offering(`kerho${n}`));
    await put(test, first);
    const nodes = [open(test), open(test)];
    for (const node of nodes) {
      await node.filled;
      expect(node.size).toBe(10);
      expect(idsFor(node, "kerho7")).toEqual([first[7]?.id]);
    }
    const added = offering("kuoro");
    await put(test, [added]);
    for (const node of nodes) {
      await until(() => node.size === 11);
      expect(idsFor(node, "kuoro")).toEqual([added.id]);
    }
    await put(test, [offering("orkesteri", added.id)]);
    for (const node of nodes) {
      await until(() => idsFor(node, "orkesteri").length === 1);
      expect(idsFor(node, "kuoro")).toEqual([]);
    }
    await test.database.withActor({ kind: "worker" }, (tx) => endEntries(tx, [added.id], now));
    for (const node of nodes) {
      await until(() => node.size === 10);
      expect(idsFor(node, "orkesteri")).toEqual([]);
      await node.stop();
    }
    await test.close();
  });

  it("finds changes by looking where no notice comes", async () => {
    const test = await openTestDatabase();
    const index = openDirectoryIndex({
      database: test.database,
      clock: systemClock,
      log: silentLog,
      language,
      poll: 10,
    });
    await index.filled;
    expect(index.size).toBe(0);
    await put(test, [offering("kuoro")]);
    await until(() => index.size === 1);
    await index.stop();
    await test.close();
  });

  it("answers while the database is away, and sees what has changed when it is back", async () => {
    const test = await openTestDatabase();
    await put(test, [offering("kuoro")]);
    let away = false;
    let refused = 0;
    const index = open(test, {
      poll: 10,
      database: {
        ...test.database,
        withActor: (...asked) => {
          if (!away) return test.database.withActor(...asked);
          refused += 1;
          return Promise.reject(new Error("away"));
        },
      },
    });
    await index.filled;
    away = true;
    await put(test, [offering("orkesteri")]);
    await until(() => refused > 1);
    expect(idsFor(index, "kuoro")).toHaveLength(1);
    expect(idsFor(index, "orkesteri")).toEqual([]);
    away = false;
    await until(() => index.size === 2);
    expect(idsFor(index, "orkesteri")).toHaveLength(1);
    await index.stop();
    await test.close();
  });

  it("fills a new index beside the old one when much has changed", async () => {
    const test = await openTestDatabase();
    const entries = Array.from({ length: 600 }, (_, n) => offering(`kerho${n}`));
    await put(test, entries);
    const reads: number[] = [];
    let index: DirectoryIndex | undefined;
    index = open(test, {
      poll: 10,
      page: 100,
      database: {
        ...test.database,
        withActor: (...asked) => {
          reads.push(index?.size ?? 0);
          return test.database.withActor(...asked);
        },
      },
    });
    await index.filled;
    for (const round of [1, 2])
      await put(
        test,
        entries.map(({ id }, n) => offering(`piiri${round}x${n}`, id)),
      );
    await until(() => idsFor(index, "piiri2x599").length === 1);
    // 1,200 dead slots beside 600: it is filled anew, and never answers with fewer than there are.
    const before = reads.length;
    await until(() => reads.length > before + 12);
    expect(new Set(reads.slice(before))).toEqual(new Set([600]));
    expect(idsFor(index, "piiri2x7")).toEqual([entries[7]?.id]);
    expect(idsFor(index, "piiri1x7")).not.toContain(entries[7]?.id);
    await index.stop();
    await test.close();
  });
});
