import { sql } from "kysely";
import type { Tx } from "../db/types.ts";
import { forgetOldDevMail } from "../mail/dev-mail.queries.ts";
import type { OutgoingSms } from "./sms-transport.ts";

/** Deletes the messages promised for `ref` that have not left. Any actor who knows it may. */
export async function takeBackJobs(tx: Tx, ref: string): Promise<void> {
  await sql`SELECT take_back_sms(${ref}::uuid)`.execute(tx);
}

/** Deletes unfinished messages of `kind` that nobody wants after `moment`. Returns how many there were. */
export async function deleteLateSms(tx: Tx, kind: string, moment: Temporal.Instant): Promise<number> {
  const result = await tx
    .deleteFrom("job")
    .where("kind", "=", kind)
    .where("failed_at", "is", null)
    .where(sql<boolean>`(payload ->> 'until')::timestamptz < ${moment}`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Deletes unfinished messages of `kind` that should have left by `moment`. Returns how many there were. */
export async function deleteDueSms(tx: Tx, kind: string, moment: Temporal.Instant): Promise<number> {
  const result = await tx
    .deleteFrom("job")
    .where("kind", "=", kind)
    .where("failed_at", "is", null)
    .where("run_at", "<=", moment)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Puts the message into the mailbox of development, once for each id. */
export async function insertDevSms(tx: Tx, sms: OutgoingSms): Promise<void> {
  await tx
    .insertInto("dev_mail")
    .values({
      id: sms.id,
      made_at: sms.date,
      channel: "sms",
      recipient: sms.to,
      subject: sms.text,
      headers: "{}",
      text_part: sms.text,
      html_part: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await forgetOldDevMail(tx);
}
