import { createHash } from "node:crypto";
import type { Database } from "../../shared/db/database.ts";
import { hasWayToReach, type Localized, type OfferingContent } from "../directory/index.ts";
import {
  findBefore,
  type ImportContext,
  identityOf,
  type ListingRow,
  type ListingSource,
  lacksTown,
  missingFrom,
  type RowFate,
  type SettledRow,
  settleRows,
  toldAddresses,
} from "../listings/index.ts";
import { type ChangedField, changedFields } from "./changed-fields.rules.ts";
import { findLastImported } from "./import.queries.ts";
import type { Fault, ReadRow } from "./import-types.ts";
import { listingWithRow } from "./sheet/listing-with-row.rules.ts";
import { headingOf } from "./vocabulary/headings.ts";

/**
 * Nobody who reads it could ask or come; it has an address but no municipality; its place is secret, and what everyone reads
 * has something like a street address.
 */
export type Doubt = "unreachable" | "no-town" | "address-told";

/** A row that would be brought in. */
export interface PlannedRow {
  readonly line: number;
  readonly name: string;
  readonly fate: RowFate;
  /** What of it has changed. */
  readonly fields: readonly ChangedField[];
  /** What the listing will say; its themes are those the row names, or those its words speak of. */
  readonly content: OfferingContent;
  /** It has an address that is shown to nobody and is kept. */
  readonly keepsAddress: boolean;
  /** What whoever brings it in should look at before it is shown. */
  readonly doubts: readonly Doubt[];
}

export interface BadRow {
  readonly line: number;
  readonly name: string;
  readonly faults: readonly Fault[];
}

/** A row that says again what an earlier one says: it is taken once. */
export interface RepeatedRow {
  readonly line: number;
  readonly name: string;
  /** The line of the earlier one. */
  readonly as: number;
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
  readonly repeated: readonly RepeatedRow[];
  /** How many rows say of themselves that they do not take place now. */
  readonly leftOut: number;
  /** New and changed rows, in the order of the file; at most as many as were asked for. */
  readonly rows: readonly PlannedRow[];
  /** Rows (their own ids) that are not brought in: several say different things of one listing, or it is somebody else's. */
  readonly refused: ReadonlySet<string>;
}

const worker = { kind: "worker" } as const;
/** How many rows are compared with the database at a time. */
const batch = 500;
/** More than this part of a source's listings does not end by mistake. */
const mostEnded = 0.2;

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
  const before = await ctx.database.withActor(worker, (tx) => findBefore(tx, source));
  const seen = new Map<string, Seen>();
  const refused = new Set<string>();
  const fates = new Map<string, RowFate>();
  const bad: BadRow[] = [];
  const repeated: { readonly at: Seen; readonly as: number }[] = [];
  const planned = new Map<string, PlannedRow>();
  const counts = { new: 0, changed: 0, unchanged: 0 };
  let leftOut = 0;
  let unsureEnds = false;
  const couldBeBefore = (id: string | undefined) =>
    id === undefined || before.byOwnId.has(id) || before.byOurId.has(id);
  const refuse = ({ line, externalId, name }: Seen, fault: Fault) => {
    bad.push({ line, name, faults: [fault] });
    refused.add(externalId);
    if (couldBeBefore(externalId)) unsureEnds = true;
  };
  const sameId = (line: number): Fault => ({ code: "same-id", column: headingOf("id"), line });
  let waiting: { readonly at: Seen; readonly row: ListingRow }[] = [];
  const flush = async () => {
    const { settled, old } = await ctx.database.withActor(worker, async (tx) => {
      const rows = waiting.map(({ row }) => row);
      const settled = await settleRows(tx, ctx, withRows(source), before, rows);
      const changed = settled.flatMap(({ known, fate }) => (known && fate === "changed" ? [known.id] : []));
      return { settled, old: await findLastImported(tx, changed.slice(0, keep)) };
    });
    for (const [index, one] of settled.entries()) {
      const at = waiting[index]?.at;
      if (!at || refused.has(at.externalId)) continue;
      if (one.fate === "taken") {
        refuse(at, { code: "taken", column: headingOf("id") });
        continue;
      }
      counts[one.fate] += 1;
      fates.set(at.externalId, one.fate);
      if (one.fate !== "unchanged" && planned.size < keep) planned.set(at.externalId, plannedOf(at, one, old));
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
      const at = { line, externalId: row.externalId, name: nameOf(row.content.name), said: markOf(row) };
      const identity = identityOf(before, row);
      const twin = seen.get(identity);
      if (!twin) {
        seen.set(identity, at);
        waiting.push({ at, row });
        if (waiting.length === batch) await flush();
        continue;
      }
      if (twin.said === at.said) {
        repeated.push({ at, as: twin.line });
        continue;
      }
      if (!refused.has(twin.externalId)) refuse(twin, sameId(line));
      refuse(at, sameId(twin.line));
    }
  }
  await flush();

  // What an earlier row says again has that row's fate.
  for (const { at, as } of repeated.filter(({ at }) => refused.has(at.externalId))) {
    bad.push({ line: at.line, name: at.name, faults: bad.find(({ line }) => line === as)?.faults ?? [sameId(as)] });
  }
  for (const id of refused) {
    const fate = fates.get(id);
    if (fate) counts[fate] -= 1;
    planned.delete(id);
  }
  const missing = source.complete ? missingFrom(before, new Set(seen.keys())) : [];
  return {
    counts,
    ended: unsureEnds ? [] : missing.map(({ slug }) => slug).toSorted(),
    before: before.imported.filter(({ state }) => state !== "ended").length,
    endsHeldBack: unsureEnds && missing.length > 0,
    bad: bad.toSorted((one, other) => one.line - other.line),
    repeated: repeated
      .filter(({ at }) => !refused.has(at.externalId))
      .map(({ at, as }) => ({ line: at.line, name: at.name, as })),
    leftOut,
    rows: [...planned.values()],
    refused,
  };
}

/** As little of a row as has to be remembered: there may be a hundred thousand. */
interface Seen {
  readonly line: number;
  readonly externalId: string;
  readonly name: string;
  /** Stands for all that it says. */
  readonly said: string;
}

const markOf = (row: ListingRow): string => createHash("sha256").update(JSON.stringify(row)).digest("base64url");

/** The source as it is imported: its rows may also be rows that were given out here. */
export const withRows = (source: ListingSource): ListingSource => ({ ...source, withRow: listingWithRow });

function plannedOf({ line, name }: Seen, settled: SettledRow, old: ReadonlyMap<string, unknown>): PlannedRow {
  const { known, content, before, row, keptAddress } = settled;
  const keepsAddress = Boolean(row.secretAddress ?? keptAddress);
  const said = { line, name, content, keepsAddress, doubts: doubtsOf(content) };
  if (!known) return { ...said, fate: "new", fields: [] };
  return { ...said, fate: "changed", fields: changedFields(before ?? old.get(known.id), content) };
}

function doubtsOf(content: OfferingContent): readonly Doubt[] {
  const doubts: Readonly<Record<Doubt, boolean>> = {
    "address-told": toldAddresses(content).length > 0,
    "no-town": lacksTown(content),
    // Helplines and reading are found by other ways than coming.
    unreachable: content.form !== "reading" && !hasWayToReach(content),
  };
  return (Object.keys(doubts) as Doubt[]).filter((doubt) => doubts[doubt]);
}

/** Whether so much would end that somebody should say yes to it first. */
export const endsMany = ({ ended, before }: Pick<ImportPlan, "ended" | "before">): boolean =>
  ended.length > before * mostEnded;

/**
 * Whether somebody has to say that no secret address is told: nobody else reads the texts that may tell one, or a line of
 * its own says that something is secret, and rows stand above it.
 */
export const needsReading = ({ rows, bad }: ImportPlan, publish: boolean): boolean =>
  (publish && rows.some(({ doubts }) => doubts.includes("address-told"))) ||
  (rows.length > 0 && bad.some(({ faults }) => faults.some(({ code }) => code === "secrecy-line")));

const nameOf = (name: Localized): string => name.fi ?? name.sv ?? name.en ?? name["fi-simple"] ?? "";
