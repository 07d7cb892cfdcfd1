import { deleteDataKeys } from "../../shared/crypto/data-keys.queries.ts";
import type { Tx } from "../../shared/db/types.ts";

export interface StoredReport {
  readonly id: string;
  readonly content: Buffer;
  readonly madeOn: Temporal.PlainDate;
}

/** Throws on `offering_report_pkey` where the same form was sent before. `tx` acts as the door. */
export async function insertReport(tx: Tx, report: StoredReport & { readonly offeringId: string }): Promise<void> {
  const { id, content, madeOn, offeringId } = report;
  await tx.insertInto("offering_report").values({ id, content, made_on: madeOn, offering_id: offeringId }).execute();
}

/** What nobody has dealt with yet, oldest first. */
export const listOpenReports = (tx: Tx, offeringId: string): Promise<StoredReport[]> =>
  tx
    .selectFrom("offering_report")
    .select(["id", "content", "made_on as madeOn"])
    .where("offering_id", "=", offeringId)
    .where("handled_on", "is", null)
    .orderBy("made_on")
    .orderBy("id")
    .execute();

/** False where it was dealt with already or is not the person's to deal with. */
export async function markHandled(tx: Tx, offeringId: string, id: string, on: Temporal.PlainDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("offering_report")
    .set({ handled_on: on })
    .where("id", "=", id)
    .where("offering_id", "=", offeringId)
    .where("handled_on", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletes what was written up to this day, and the keys it was sealed with. */
export async function deleteReports(tx: Tx, madeBy: Temporal.PlainDate): Promise<void> {
  const gone = await tx.deleteFrom("offering_report").where("made_on", "<=", madeBy).returning("id").execute();
  for (const { id } of gone) await deleteDataKeys(tx, { kind: "space", id });
}
