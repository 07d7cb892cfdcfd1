import type { Tx } from "../db/types.ts";
import type { OutgoingMail } from "./compose-mail.ts";

/** How many messages the mailbox keeps. */
const kept = 200;

/** Puts the message into the mailbox of development, once for each id, and lets the oldest go. */
export async function insertDevMail(tx: Tx, mail: OutgoingMail): Promise<void> {
  await tx
    .insertInto("dev_mail")
    .values({
      id: mail.id,
      made_at: mail.date,
      recipient: mail.to,
      subject: mail.subject,
      headers: JSON.stringify({ From: mail.from, "Message-ID": mail.messageId, ...mail.headers }),
      text_part: mail.text,
      html_part: mail.html,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await forgetOldDevMail(tx);
}

/** Lets all but the newest messages of the mailbox go. */
export async function forgetOldDevMail(tx: Tx): Promise<void> {
  await tx
    .deleteFrom("dev_mail")
    .where("id", "in", (eb) =>
      eb.selectFrom("dev_mail").select("id").orderBy("made_at", "desc").orderBy("id", "desc").offset(kept),
    )
    .execute();
}
