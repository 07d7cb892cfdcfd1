import type { Database } from "../../shared/db/database.ts";
import type { Localized } from "../directory/index.ts";
import {
  fateOf,
  findImported,
  type ImportContext,
  type ListingRow,
  type ListingSource,
  missingFrom,
  type RowFate,
} from "../listings/index.ts";
import { type ChangedField, changedFields } from "./changed-fields.rules.ts";
import { findLastImported } from "./import.queries.ts";
import type { Fault, ReadRow } from "./import-types.ts";
import { headingOf } from "./vocabulary/headings.ts";

/** A row that would be brought in. */
export interface PlannedRow {
  readonly line: number;
  readonly name: string;
  readonly fate: RowFate;
  /** What of it has changed. */
  readonly fields: readonly ChangedField[];
}

export interface BadRow {
  readonly line: number;
  readonly name: string;
  readonly faults: readonly Fault[];
}

/** What an import would do, before anything is done. */
export interface ImportPlan {
  readonly counts: Readonly<Record<RowFate, number>>;
  /** What was imported before and is not in the file any more: the slugs of what would end. */
  readonly ended: readonly string[];
  /** How many of the source's listings there are now. */
  readonly before: number;
  /** Rows that cannot be read keep anything from ending: it might be theirs. */
  readonly endsHeldBack: boolean;
  readonly bad: readonly BadRow[];
  /** How many rows say of themselves that they do not take place now. */
  readonly leftOut: number;
  /** New and changed rows, in the order of the file; at most as many as were asked for. */
  readonly rows: readonly PlannedRow[];
  /** Ids that several rows have: none of these is brought in. */
  readonly doubled: ReadonlySet<string>;
}

const worker = { kind: "worker" } as const;
/** How many rows are compared with the database at a time. */
const batch = 500;
/** More than this part of a source's listings does not end by mistake. */
export const mostEnded = 0.2;

/**
 * Works out what an import of these rows would do. The order of the rows makes no difference. `keep`: how many rows are
 * told of one by one; of the rest only the number. Reading takes its time, so no transaction is open meanwhile.
 */
export async function planImport(
  ctx: ImportContext & { readonly database: Database },
  source: ListingSource,
  rows: Iterable<ReadRow> | AsyncIterable<ReadRow>,
  keep: number,
): Promise<ImportPlan> {
  const before = await ctx.database.withActor(worker, (tx) => findImported(tx, source.feed));
  const seen = new Map<string, { readonly line: number; readonly fate: RowFate; readonly name: string }>();
  const doubled = new Set<string>();
  const bad: BadRow[] = [];
  const planned = new Map<string, PlannedRow>();
  let leftOut = 0;
  let unsureEnds = false;
  const couldBeBefore = (id: string | undefined) => id === undefined || before.has(id);
  const isDouble = (line: number, name: string, other: number): BadRow => {
    return { line, name, faults: [{ code: "same-id", column: headingOf("id"), line: other }] };
  };
  let waiting: { line: number; row: ListingRow }[] = [];
  const flush = async () => {
    const ids = waiting.flatMap(({ row }) => before.get(row.externalId)?.id ?? []);
    const old = await ctx.database.withActor(worker, (tx) => findLastImported(tx, ids));
    for (const { line, row } of waiting) {
      const known = before.get(row.externalId);
      const fields = known ? changedFields(old.get(known.id), row.content) : [];
      planned.set(row.externalId, { line, name: nameOf(row.content.name), fate: known ? "changed" : "new", fields });
    }
    waiting = [];
  };
  for await (const read of rows) {
    if (read.kind === "left-out") leftOut += 1;
    else if (read.kind === "bad") {
      bad.push({ line: read.line, name: read.name, faults: read.faults });
      if (couldBeBefore(read.externalId)) unsureEnds = true;
    } else {
      const { line, row } = read;
      const name = nameOf(row.content.name);
      const twin = seen.get(row.externalId);
      if (twin) {
        if (!doubled.has(row.externalId)) bad.push(isDouble(twin.line, twin.name, line));
        bad.push(isDouble(line, name, twin.line));
        doubled.add(row.externalId);
        if (couldBeBefore(row.externalId)) unsureEnds = true;
        continue;
      }
      const fate = fateOf(ctx.key, before, row);
      seen.set(row.externalId, { line, fate, name });
      if (fate !== "unchanged" && planned.size + waiting.length < keep) waiting.push({ line, row });
      if (waiting.length === batch) await flush();
    }
  }
  await flush();

  const counts = { new: 0, changed: 0, unchanged: 0 };
  for (const [id, { fate }] of seen) if (!doubled.has(id)) counts[fate] += 1;
  const missing = source.complete ? missingFrom(before, new Set(seen.keys())) : [];
  return {
    counts,
    ended: unsureEnds ? [] : missing.map(({ slug }) => slug).toSorted(),
    before: [...before.values()].filter(({ state }) => state !== "ended").length,
    endsHeldBack: unsureEnds && missing.length > 0,
    bad: bad.toSorted((one, other) => one.line - other.line),
    leftOut,
    rows: [...planned].filter(([id]) => !doubled.has(id)).map(([, row]) => row),
    doubled,
  };
}

/** Whether so much would end that somebody should say yes to it first. */
export const endsMany = ({ ended, before }: Pick<ImportPlan, "ended" | "before">): boolean =>
  ended.length > before * mostEnded;

const nameOf = (name: Localized): string => name.fi ?? name.sv ?? name.en ?? name["fi-simple"] ?? "";
