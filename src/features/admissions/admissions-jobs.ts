import type { Config } from "../../config.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { inTransaction, type JobHandler } from "../../shared/jobs/job-kind.ts";
import { daily, every, type Recurring, recurringKind } from "../../shared/jobs/schedule.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { isOneAddress, sendMail } from "../../shared/mail/send-mail.ts";
import { deleteOldRequests, deletePast, escalateLate, listMailsOf } from "./admissions.queries.ts";
import { dayOf } from "./admissions-context.ts";

interface Recurred {
  readonly handler: JobHandler;
  readonly recurring: Recurring;
}

const answerComers = recurringKind("answer-comers");

/**
 * Each morning finds who should have been answered and was not. Their organisation sees them from then on, and its public
 * address gets a mail that says no more than that one should look. A group of its own is reminded at its home.
 */
export const answeringComers = (ctx: {
  readonly key: InstallationKey;
  readonly config: Pick<Config, "publicUrl">;
}): Recurred => ({
  handler: inTransaction(answerComers, async (tx, _, job) => {
    const spaces = await escalateLate(tx, dayOf(job.now()));
    const keys = mailKeys(ctx.key.derive("mail"));
    for (const to of await listMailsOf(tx, spaces)) {
      if (isOneAddress(to))
        await sendMail(tx, { to, locale: "fi", template: letter(ctx.config.publicUrl) }, { keys, now: job.now() });
    }
  }),
  recurring: every(answerComers, daily("07:40", "Europe/Helsinki")),
});

const letter =
  (publicUrl: string): MailTemplate =>
  (m, locale) => ({
    subject: m.admissions_mail_subject({}, { locale }),
    paragraphs: [m.admissions_mail_body({}, { locale })],
    link: { label: m.admissions_mail_link({}, { locale }), href: `${publicUrl}/oma` },
  });

const forgetRequests = recurringKind("forget-entry-requests");

/** Deletes requests, notes, times and codes that have had their time, every night. */
export const forgettingRequests: Recurred = {
  handler: inTransaction(forgetRequests, async (tx, _, job) => {
    const today = dayOf(job.now());
    await deleteOldRequests(tx, today);
    await deletePast(tx, job.now(), today);
  }),
  recurring: every(forgetRequests, daily("03:25", "Europe/Helsinki")),
};
