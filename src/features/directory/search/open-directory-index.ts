import { setImmediate as afterOthers } from "node:timers/promises";
import type { Database } from "../../../shared/db/database.ts";
import { makeBell } from "../../../shared/jobs/bell.ts";
import type { Log } from "../../../shared/log/log.ts";
import type { Clock } from "../../../shared/time/clock.ts";
import type { DirectoryEntry } from "../directory-entry.ts";
import { listChanges } from "../entries.queries.ts";
import type { Language } from "./language.ts";
import type { SearchAnswer, SearchQuery } from "./search.ts";
import { makeSearchIndex, type SearchIndex } from "./search-index.ts";

/** The channel that rings when the directory has changed. */
export const directoryChannel = "vk_directory";

/** The directory as this process knows it. */
export interface DirectoryIndex {
  search(query: SearchQuery, now: Temporal.Instant): SearchAnswer;
  /** A number that is another one as soon as the offering has changed; undefined where it is not offered. */
  versionOf(id: string): number | undefined;
  /** How many offerings it knows. */
  readonly size: number;
  /** Resolves when everything that was there at the start is known. Until then it answers with what it has. */
  readonly filled: Promise<void>;
  /** Takes in at once what has changed since it last looked. Otherwise it looks by itself within a second. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

export interface DirectoryIndexOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly language: Language;
  /**
   * Calls `ring` when there may be changes, e.g. `listen`'s notices; ends with the function it returns. Without it changes
   * are found by looking every `poll` milliseconds.
   */
  readonly wake?: (ring: () => void) => () => Promise<void>;
  /** Milliseconds between looks when nothing rings. */
  readonly poll?: number;
  /** Offerings read at a time. */
  readonly page?: number;
}

/** Offerings taken in at a time: a few milliseconds. */
const few = 25;

/** An index and how far in the directory's changes it has come. */
interface Filling {
  readonly index: SearchIndex;
  seq: number;
}

/**
 * Keeps an index of the whole directory in memory and fresh, until stopped: filled at the start, told of changes by the
 * database and looking for itself now and then. While the database is away it answers with what it knows.
 */
export function openDirectoryIndex(options: DirectoryIndexOptions): DirectoryIndex {
  const { database, clock, log, language, poll = 3_000, page = 200 } = options;
  const bell = makeBell();
  const filled = Promise.withResolvers<void>();
  let current: Filling = { index: makeSearchIndex(language), seq: 0 };
  let rebuilding: Promise<void> | undefined;
  let stopping = false;

  const read = (seq: number) => {
    const changes = database.withActor({ kind: "public" }, (tx) => listChanges(tx, seq, page));
    // Whoever awaits it hears of a failure; one that comes while the page before is taken in must not go unheard until then.
    changes.catch(() => {});
    return changes;
  };

  /** Takes in every change since, page by page, while the next is being read; other work gets its turn every few. */
  async function catchUp(filling: Filling): Promise<void> {
    let coming: ReturnType<typeof read> | undefined = read(filling.seq);
    while (coming) {
      const changes: Awaited<typeof coming> = await coming;
      const last = changes.at(-1);
      coming = last && changes.length === page && !stopping ? read(last.seq) : undefined;
      for (const [n, { id, entry, seq }] of changes.entries()) {
        if (entry) filling.index.put(entry);
        else filling.index.remove(id);
        filling.seq = seq;
        if (n % few !== few - 1) continue;
        filling.index.reckonNew(clock.now());
        // Also what is being read needs its turn: it is asked for in several steps.
        await afterOthers();
      }
      filling.index.reckonNew(clock.now());
    }
  }

  /** One look after another: an older page is never taken in after a newer one. */
  let looking: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    looking = looking.catch(() => {}).then(() => catchUp(current));
    return looking;
  };

  /** Many changes leave much behind: a new index is filled beside the old one, which answers until then. */
  async function rebuild(): Promise<void> {
    const next: Filling = { index: makeSearchIndex(language), seq: 0 };
    do await catchUp(next);
    while (next.seq < current.seq && !stopping);
    await reckon(next.index);
    if (!stopping) current = next;
  }

  async function reckon(index: SearchIndex): Promise<void> {
    for (const _ of index.reckonMeetings(clock.now())) {
      if (stopping) return;
      await afterOthers();
    }
  }

  async function keepFresh(): Promise<void> {
    let reached = true;
    while (!stopping) {
      try {
        await look();
        filled.resolve();
        reached = true;
        await reckon(current.index);
        const { waste, size } = current.index;
        if (waste > Math.max(1_000, size / 2)) {
          rebuilding ??= rebuild()
            .catch((error: unknown) => log.error("directory.cannot-rebuild", error))
            .finally(() => {
              rebuilding = undefined;
            });
        }
      } catch (error) {
        // Told once, not every few seconds while the database is away.
        if (reached) log.error("directory.cannot-look", error);
        reached = false;
      }
      await bell.wait(poll);
    }
    await rebuilding;
    filled.resolve();
  }

  const silence = options.wake?.(bell.ring);
  const ended = keepFresh();
  return {
    search: (query, now) => current.index.search(query, now),
    versionOf: (id) => current.index.versionOf(id),
    get size() {
      return current.index.size;
    },
    filled: filled.promise,
    refresh: look,
    async stop() {
      stopping = true;
      bell.ring();
      await silence?.();
      await ended;
    },
  };
}

/** An index of these entries alone, for tests and measurements. */
export function directoryIndexOf(entries: Iterable<DirectoryEntry>, language: Language): DirectoryIndex {
  const index = makeSearchIndex(language);
  for (const entry of entries) index.put(entry);
  return {
    search: index.search,
    versionOf: index.versionOf,
    get size() {
      return index.size;
    },
    filled: Promise.resolve(),
    refresh: async () => {},
    stop: async () => {},
  };
}
