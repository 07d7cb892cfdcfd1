import type { Tx } from "../../shared/db/types.ts";

export interface MailSummary {
  readonly id: string;
  readonly madeAt: Temporal.Instant;
  readonly recipient: string;
  readonly subject: string;
}

export interface ShownMail extends MailSummary {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  readonly html: string;
}

/** Every message in the mailbox, newest first. Only the worker sees any. */
export async function findDevMails(tx: Tx): Promise<MailSummary[]> {
  return tx
    .selectFrom("dev_mail")
    .select(["id", "made_at as madeAt", "recipient", "subject"])
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** One message with its headers and both parts. */
export async function findDevMail(tx: Tx, id: string): Promise<ShownMail | undefined> {
  const row = await tx
    .selectFrom("dev_mail")
    .select(["id", "made_at as madeAt", "recipient", "subject", "headers", "text_part as text", "html_part as html"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...row, headers: Object.entries(row.headers ?? {}).map(([name, value]) => [name, String(value)]) };
}
