import type { Config } from "../../config.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import type { Tx } from "../../shared/db/types.ts";
import { daily, type RecurringJob, recurringJob } from "../../shared/jobs/schedule.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { isOneAddress, sendMail } from "../../shared/mail/send-mail.ts";
import { endEntries } from "../directory/index.ts";
import { listEmails, markReminded, moveUnconfirmed, type Reminded } from "./confirm.queries.ts";
import { confirmationDays } from "./confirm.rules.ts";
import { today } from "./listings-context.ts";
import { showOfferings } from "./show-offerings.ts";

/** How many listings one morning asks about, marks and hides at most; the next goes on. */
const most = 2_000;

export interface ConfirmContext {
  readonly key: InstallationKey;
  readonly config: Pick<Config, "publicUrl">;
}

/**
 * Each morning asks about what nobody has confirmed for half a year, marks what was not answered, and hides what has been
 * marked for long. An organisation gets one mail to its public address; a person sees it when they come in.
 */
export const confirmingListings = (ctx: ConfirmContext): RecurringJob =>
  recurringJob("confirm-listings", daily("07:00", "Europe/Helsinki"), (tx, job) => askAndMark(tx, ctx, job.now()));

async function askAndMark(tx: Tx, ctx: ConfirmContext, now: Temporal.Instant): Promise<void> {
  const { confirmedBy, markedBy, hiddenBy } = confirmationDays(today(now));
  await endEntries(tx, await moveUnconfirmed(tx, "unconfirmed", "hidden", hiddenBy, most), now);
  await showOfferings(tx, await moveUnconfirmed(tx, "published", "unconfirmed", markedBy, most), now);
  await remind(tx, ctx, await markReminded(tx, confirmedBy, today(now), most), now);
}

async function remind(
  tx: Tx,
  { key, config }: ConfirmContext,
  reminded: readonly Reminded[],
  now: Temporal.Instant,
): Promise<void> {
  const languages = new Map(reminded.map(({ organisationId, writtenIn }) => [organisationId, writtenIn]));
  const ids = [...languages.keys()].flatMap((id) => id ?? []);
  const keys = mailKeys(key.derive("mail"));
  for (const { id, slug, email } of await listEmails(tx, ids)) {
    if (email === null || !isOneAddress(email)) continue;
    const locale = languages.get(id) ?? "fi";
    const template = letter(`${config.publicUrl}/jarjestot/${slug}/ilmoitukset`);
    await sendMail(tx, { to: email, locale, template }, { keys, now });
  }
}

const letter =
  (href: string): MailTemplate =>
  (m, locale) => ({
    subject: m.listings_mail_confirm_subject({}, { locale }),
    paragraphs: [m.listings_mail_confirm_text({}, { locale }), m.listings_mail_confirm_after({}, { locale })],
    link: { label: m.listings_mail_confirm_link({}, { locale }), href },
  });
