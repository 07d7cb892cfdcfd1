import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import type { DraftContent } from "../listings/index.ts";

interface AgreedAndTold {
  readonly organisation_id: string;
  readonly told: Pick<DraftContent, "meetings" | "endsOn">;
  readonly agreed: readonly { readonly on: string; readonly at: string | null; readonly cancelled: boolean }[];
}

/** The days that groups have agreed on and that their listings tell, in the organisations the person at hand leads. */
export async function listAgreedAndTold(tx: Tx, since: Temporal.PlainDate): Promise<AgreedAndTold[]> {
  const { rows } = await sql<AgreedAndTold>`SELECT * FROM agreed_and_told(${since})`.execute(tx);
  return rows;
}
