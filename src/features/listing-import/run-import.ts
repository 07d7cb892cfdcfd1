import type { Database } from "../../shared/db/database.ts";
import {
  type ImportContext,
  type ImportOutcome,
  importListings,
  type ListingRow,
  type ListingSource,
} from "../listings/index.ts";
import type { ReadRow } from "./import-types.ts";
import type { ImportPlan } from "./plan-import.ts";

/** Between the plan and the import the file or the listings became others. Nothing was done. */
export class PlanOutdated extends Error {
  override name = "PlanOutdated";
}

/**
 * Brings in what was planned, all of it or nothing. `rows`: the same file once more. Throws `PlanOutdated` where it would
 * do something else than the plan says.
 */
export async function runImport(
  ctx: ImportContext & { readonly database: Database },
  source: ListingSource,
  plan: ImportPlan,
  rows: Iterable<ReadRow> | AsyncIterable<ReadRow>,
  onProgress?: (done: number) => void,
): Promise<ImportOutcome> {
  const ends = source.complete && !plan.endsHeldBack;
  return ctx.database.withActor({ kind: "worker" }, async (tx) => {
    const outcome = await importListings(tx, ctx, { ...source, complete: ends }, goodRows(rows, plan), onProgress);
    const { new: made, changed, unchanged } = plan.counts;
    const same =
      outcome.new === made &&
      outcome.changed === changed &&
      outcome.unchanged === unchanged &&
      outcome.ended === plan.ended.length;
    if (!same) throw new PlanOutdated();
    return outcome;
  });
}

async function* goodRows(
  rows: Iterable<ReadRow> | AsyncIterable<ReadRow>,
  { doubled }: ImportPlan,
): AsyncGenerator<ListingRow> {
  for await (const read of rows) if (read.kind === "row" && !doubled.has(read.row.externalId)) yield read.row;
}
