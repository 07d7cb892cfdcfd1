import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

export interface KeptAnswer {
  readonly id: Buffer;
  readonly content: Buffer;
  readonly until: Temporal.Instant;
}

/** Keeps an answer; false where more than `most` bytes wait already. */
export async function insertAnswer(tx: Tx, { id, content, until }: KeptAnswer, most: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO form_answer (id, content, until) SELECT ${id}, ${content}, ${until}
    WHERE (SELECT coalesce(sum(octet_length(content)), 0) FROM form_answer) + ${content.length}::int <= ${most}::int`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/** The sealed answer of this name, while its time is not over. */
export async function findAnswer(tx: Tx, id: Buffer, now: Temporal.Instant): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom("form_answer")
    .select("content")
    .where("id", "=", id)
    .where("until", ">", now)
    .executeTakeFirst();
  return row?.content;
}

/** Throws one away before its time. */
export async function deleteAnswer(tx: Tx, id: Buffer): Promise<void> {
  await tx.deleteFrom("form_answer").where("id", "=", id).execute();
}

export async function deleteAnswersUntil(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.deleteFrom("form_answer").where("until", "<=", now).execute();
}
