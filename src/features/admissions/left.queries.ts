import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

/**
 * How many wait in each organisation the person at hand leads, because their group has nobody to answer or has not kept its
 * promise.
 */
export async function countLeft(tx: Tx) {
  const { rows } = await sql<{ organisation_id: string; count: number }>`SELECT * FROM comers_left()`.execute(tx);
  return rows;
}
