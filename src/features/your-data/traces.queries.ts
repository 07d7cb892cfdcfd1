import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

interface InvitationTrace {
  readonly organisation: string;
  readonly role: string;
  readonly what: "made" | "accepted";
  readonly on_day: Temporal.PlainDate;
}

/** Invitations the person has made, and those they have come in by. */
export async function listMyInvitations(tx: Tx): Promise<InvitationTrace[]> {
  return (await sql<InvitationTrace>`SELECT * FROM my_invitations() ORDER BY on_day, organisation, role`.execute(tx))
    .rows;
}

interface ResetTrace {
  readonly organisation: string;
  readonly what: "asked" | "confirmed";
  readonly on_day: Temporal.PlainDate;
}

/** Requests to take the person's second factor away. */
export async function listMyResets(tx: Tx): Promise<ResetTrace[]> {
  return (await sql<ResetTrace>`SELECT * FROM my_resets() ORDER BY on_day, organisation`.execute(tx)).rows;
}

interface LogTrace {
  /** Null where it concerns the installation. */
  readonly organisation: string | null;
  readonly action: string;
  /** Done by the person; otherwise to their task. */
  readonly mine: boolean;
  readonly on_day: Temporal.PlainDate;
}

/** What the log holds of the person, the latest first. */
export async function listMyLog(tx: Tx, limit: number): Promise<LogTrace[]> {
  return (await sql<LogTrace>`SELECT * FROM my_log() ORDER BY on_day DESC, action LIMIT ${limit}`.execute(tx)).rows;
}
