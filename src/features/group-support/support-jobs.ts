import type { Config } from "../../config.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { daily, type RecurringJob, recurringJob } from "../../shared/jobs/schedule.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { isOneAddress, sendMail } from "../../shared/mail/send-mail.ts";
import { retention } from "../privacy/index.ts";
import { dayOf } from "./group-support-context.ts";
import { deleteOldSupport, escalateUnanswered } from "./support-jobs.queries.ts";

/**
 * Each morning finds what should have been answered and was not. The public address of the organisation that was asked gets
 * a mail that says no more than that one should look; the area centres see it in their list.
 */
export const answeringSupport = (ctx: {
  readonly key: InstallationKey;
  readonly config: Pick<Config, "publicUrl">;
}): RecurringJob =>
  recurringJob("answer-group-support", daily("07:45", "Europe/Helsinki"), async (tx, job) => {
    const keys = mailKeys(ctx.key.derive("mail"));
    for (const to of await escalateUnanswered(tx, dayOf(job.now()))) {
      if (isOneAddress(to))
        await sendMail(tx, { to, locale: "fi", template: letter(ctx.config.publicUrl) }, { keys, now: job.now() });
    }
  });

const letter =
  (publicUrl: string): MailTemplate =>
  (m, locale) => ({
    subject: m.group_support_reminder_subject({}, { locale }),
    paragraphs: [m.group_support_reminder_body({}, { locale })],
    link: { label: m.group_support_reminder_link({}, { locale }), href: `${publicUrl}/oma` },
  });

/** Every night deletes what is over: asks, help in starting, invitations nobody answered, farewells that have been read. */
export const forgettingSupport = recurringJob(
  "forget-group-support",
  daily("03:35", "Europe/Helsinki"),
  async (tx, job) => {
    const today = dayOf(job.now());
    await deleteOldSupport(tx, {
      today,
      over: today.subtract({ days: retention.group_support.kept.days }),
      asked: today.subtract({ days: retention.group_support.kept.longestDays }),
      said: today.subtract({ days: retention.group_farewell.kept.days }),
    });
  },
);
