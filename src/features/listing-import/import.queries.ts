import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

/** What the last import brought of each of these offerings. */
export async function findLastImported(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("offering_revision")
    .distinctOn("offering_id")
    .select(["offering_id as id", "content"])
    .where("offering_id", "=", sql<string>`ANY (${ids}::uuid[])`)
    .where("made_as", "=", "import")
    .orderBy("offering_id")
    .orderBy("number", "desc")
    .execute();
  return new Map(rows.map(({ id, content }) => [id, content]));
}

/** Is there somebody beside the person at hand who could decide on this organisation's listings? */
export async function hasOtherReviewer(tx: Tx, organisationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("organisation_role as r")
    .select("r.id")
    .where("r.organisation_id", "=", organisationId)
    .where("r.until", "is", null)
    .where("r.role", "in", ["administrator", "coordinator", "reviewer"])
    .where(sql<boolean>`NOT holder_is_me(r.holder_id)`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
