import { type AuditActor, appendAudit } from "../../shared/audit/index.ts";
import type { Database } from "../../shared/db/database.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import {
  type ImportContext,
  type ImportOutcome,
  importListings,
  type ListingRow,
  type ListingSource,
} from "../listings/index.ts";
import type { ReadRow } from "./import-types.ts";
import { type ImportPlan, withRows } from "./plan-import.ts";
import type { FileKind } from "./read-listings.ts";

/** Between the plan and the import the file or the listings became others. Nothing was done. */
export class PlanOutdated extends Error {
  override name = "PlanOutdated";
}

/** Who brings it in, and what kind of file it is: for the log. */
export interface ImportedBy {
  readonly actor: AuditActor;
  readonly file: FileKind;
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
  by: ImportedBy,
  onProgress?: (done: number) => void,
): Promise<ImportOutcome> {
  const ends = source.complete && !plan.endsHeldBack;
  return ctx.database.withActor({ kind: "worker" }, async (tx) => {
    const outcome = await importListings(
      tx,
      ctx,
      { ...withRows(source), complete: ends, by: "id" in by.actor ? by.actor.id : undefined },
      goodRows(rows, plan),
      onProgress,
    );
    const { new: made, changed, unchanged } = plan.counts;
    const same =
      outcome.new === made &&
      outcome.changed === changed &&
      outcome.unchanged === unchanged &&
      outcome.ended === plan.ended.length;
    if (!same) throw new PlanOutdated();
    await record(tx, ctx, source, by, outcome);
    return outcome;
  });
}

/** Nothing of what stands in the file; and an import that changed nothing is none. */
async function record(
  tx: Tx,
  ctx: ImportContext,
  { organisationId }: ListingSource,
  { actor, file }: ImportedBy,
  { new: made, changed, ended }: ImportOutcome,
): Promise<void> {
  if (made + changed + ended === 0) return;
  const event = { action: "listings-imported", object: newOpaqueId(), file, made, changed, ended } as const;
  await appendAudit(tx, ctx, { actor, event, organisationId: organisationId ?? undefined });
}

async function* goodRows(
  rows: Iterable<ReadRow> | AsyncIterable<ReadRow>,
  { refused, repeated }: ImportPlan,
): AsyncGenerator<ListingRow> {
  const again = new Set(repeated.map(({ line }) => line));
  for await (const read of rows) {
    if (read.kind === "row" && !again.has(read.line) && !refused.has(read.row.externalId)) yield read.row;
  }
}
