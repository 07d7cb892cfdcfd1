import type { WaitingRevision } from "./lists.queries.ts";

/** What one import brought and what waits together. */
export interface WaitingImport {
  /** The source's own name: an organisation's spreadsheet by the organisation, a feed by its address. */
  readonly name: string;
  readonly rows: readonly WaitingRevision[];
}

const ownSheet = /^organisation:/;

/** What waits one by one, and what came in together: one alone of an import is like any other. */
export function groupImports(rows: readonly WaitingRevision[]): {
  readonly single: readonly WaitingRevision[];
  readonly imports: readonly WaitingImport[];
} {
  const byFeed = Map.groupBy(rows, ({ feed }) => feed);
  const together = [...byFeed].flatMap(([feed, found]) => (feed !== null && found.length > 1 ? [{ feed, found }] : []));
  return {
    single: rows.filter(({ feed }) => feed === null || byFeed.get(feed)?.length === 1),
    imports: together.map(({ feed, found }) => ({
      name: ownSheet.test(feed) ? (found[0]?.organisation ?? feed.replace(ownSheet, "")) : feed,
      rows: found,
    })),
  };
}

/** One revision that a reviewer has looked through. */
export interface SeenRevision {
  readonly id: string;
  readonly number: number;
}

/** The revisions of a page, as its form carries them. */
export const seenOf = (rows: readonly SeenRevision[]): string =>
  rows.map(({ id, number }) => `${id}.${number}`).join(" ");

/** What `seenOf` wrote, each once; what is something else is left out. */
export function readSeen(text: string): readonly SeenRevision[] {
  const found = new Map<string, SeenRevision>();
  for (const part of text.split(" ")) {
    const [, id, number] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,6})$/.exec(part) ?? [];
    if (id && number) found.set(id, { id, number: Number(number) });
  }
  return [...found.values()];
}
