import type { Tx } from "../../shared/db/types.ts";

export interface MailSummary {
  readonly id: string;
  readonly channel: "mail" | "sms";
  readonly madeAt: Temporal.Instant;
  readonly recipient: string;
  readonly subject: string;
}

export interface ShownMail extends MailSummary {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** Only mail has one. */
  readonly html: string | null;
}

/** Every message in the mailbox, newest first. Only the worker sees any. */
export async function findDevMails(tx: Tx): Promise<MailSummary[]> {
  const rows = await tx
    .selectFrom("dev_mail")
    .select(["id", "channel", "made_at as madeAt", "recipient", "subject"])
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, channel: channelOf(row.channel) }));
}

/** One message with its headers and both parts. */
export async function findDevMail(tx: Tx, id: string): Promise<ShownMail | undefined> {
  const row = await tx
    .selectFrom("dev_mail")
    .select(["id", "channel", "made_at as madeAt", "recipient", "subject", "headers"])
    .select(["text_part as text", "html_part as html"])
    .where("id", "=", id)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      channel: channelOf(row.channel),
      headers: Object.entries(row.headers ?? {}).map(([name, value]) => [name, String(value)]),
    }
  );
}

const channelOf = (channel: string) => (channel === "sms" ? "sms" : "mail");
