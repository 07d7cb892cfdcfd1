import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import { limitsOf, type SessionFacts } from "./session.rules.ts";

export interface NewSession extends SessionFacts {
  readonly id: string;
  readonly token_hash: Buffer;
  readonly person_id: string;
  readonly form_hash: Buffer | null;
  readonly by_pictures: boolean;
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.insertInto("session").values(session).execute();
}

export const findSession = (tx: Tx, tokenHash: Buffer) =>
  tx
    .selectFrom("session")
    .select(["id", "person_id", "shared_device", "made_at", "seen_at", "ends_at"])
    .select(["beside_since", "by_pictures", "by_passkey"])
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();

export const findSessionByForm = (tx: Tx, formHash: Buffer) =>
  tx
    .selectFrom("session")
    .select(["id", "person_id", "shared_device", "made_at"])
    .where("form_hash", "=", formHash)
    .executeTakeFirst();

export async function noteSeen(tx: Tx, sessionId: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable("session").set({ seen_at: at }).where("id", "=", sessionId).execute();
}

/** Another token for the session; no form leads to it but `formHash`. False where it has ended. */
export async function updateToken(
  tx: Tx,
  sessionId: string,
  tokenHash: Buffer,
  formHash: Buffer | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("session")
    .set({ token_hash: tokenHash, form_hash: formHash })
    .where("id", "=", sessionId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Since when somebody is beside the person in this session; null where nobody is. */
export async function updateBeside(tx: Tx, sessionId: string, since: Temporal.Instant | null): Promise<void> {
  await tx.updateTable("session").set({ beside_since: since }).where("id", "=", sessionId).execute();
}

/** The browsers in which the person the transaction acts for is signed in, the latest first. */
export const listOwnSessions = (tx: Tx, personId: string) =>
  tx
    .selectFrom("session")
    .select(["id", "shared_device", "made_at", "seen_at", "ends_at"])
    .where("person_id", "=", personId)
    .orderBy("made_at", "desc")
    .orderBy("id")
    .execute();

/** Ends one. Acting as a person this reaches only their own: for another's it is as if there were none. */
export async function deleteSession(tx: Tx, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("session").where("id", "=", sessionId).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteSessionByToken(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom("session").where("token_hash", "=", tokenHash).execute();
}

/** Ends every session of the person; `but` may stay. */
export async function deleteSessionsOf(tx: Tx, personId: string, but?: string): Promise<void> {
  await tx
    .deleteFrom("session")
    .where("person_id", "=", personId)
    .$if(but !== undefined, (query) => query.where("id", "<>", but ?? ""))
    .execute();
}

/** Whoever sends the same form at the same moment waits here until this transaction has ended. */
export async function lockForm(tx: Tx, formHash: Buffer): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${formHash.readBigInt64BE().toString()})`.execute(tx);
}

export interface NewHandover {
  readonly session_id: string;
  readonly sealed: Buffer;
  readonly made_at: Temporal.Instant;
}

export async function insertHandover(tx: Tx, handover: NewHandover): Promise<void> {
  await tx.insertInto("words_handover").values(handover).execute();
}

/**
 * The session that was made through the form, with the words that were given with it; without them where these are
 * kept no longer. One statement: between two, another press of the form could slip in.
 */
export const findHandoverByForm = (tx: Tx, formHash: Buffer) =>
  tx
    .selectFrom("session")
    .leftJoin("words_handover", "words_handover.session_id", "session.id")
    .select(["session.id as session_id", "session.person_id", "session.shared_device"])
    .select(["words_handover.sealed", "words_handover.made_at"])
    .where("session.form_hash", "=", formHash)
    .executeTakeFirst();

export async function deleteHandover(tx: Tx, sessionId: string): Promise<void> {
  await tx.deleteFrom("words_handover").where("session_id", "=", sessionId).execute();
}

export async function deleteHandoversBefore(tx: Tx, moment: Temporal.Instant): Promise<void> {
  await tx.deleteFrom("words_handover").where("made_at", "<", moment).execute();
}

/** Clears away the sessions that have run out by `now`. */
export async function deleteEndedSessions(tx: Tx, now: Temporal.Instant): Promise<void> {
  const unusedSince = (shared: boolean) => now.subtract(limitsOf(shared).idle);
  await tx
    .deleteFrom("session")
    .where((is) =>
      is.or([
        is("ends_at", "<=", now),
        ...[true, false].map((shared) =>
          is.and([is("shared_device", "=", shared), is("seen_at", "<=", unusedSince(shared))]),
        ),
      ]),
    )
    .execute();
}
