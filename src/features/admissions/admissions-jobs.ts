import type { Config } from "../../config.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import type { KeyRing } from "../../shared/crypto/key-ring.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { daily, type RecurringJob, recurringJob } from "../../shared/jobs/schedule.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { isOneAddress, sendMail } from "../../shared/mail/send-mail.ts";
import { municipalityByCode } from "../../shared/places/index.ts";
import { openEmail } from "../accounts/index.ts";
import { leftToThemselves } from "./admission.rules.ts";
import { deleteOldRequests, deletePast, listMailsOf } from "./admissions.queries.ts";
import { dayOf } from "./admissions-context.ts";
import {
  escalateLate,
  leaveToCentres,
  listCarriersToRemind,
  listCentreToRemind,
  listSeenUncarried,
  type ToRemind,
} from "./carry.queries.ts";

interface AnsweringContext {
  readonly key: InstallationKey;
  readonly keyRing: KeyRing;
  readonly config: Pick<Config, "publicUrl">;
}

/**
 * Each morning finds who should have been answered and was not. Those who carry the group see it on their own page. Its
 * organisation sees who it is from then on; where it has none, the area centre sees after two more days that somebody waits.
 * Of a group of its own that nobody carries, the organisation sees at once who asks, and is told the morning after. Each of
 * them gets a mail that says no more than that one should look.
 */
export const answeringComers = (ctx: AnsweringContext): RecurringJob =>
  recurringJob("answer-comers", daily("07:40", "Europe/Helsinki"), async (tx, job) => {
    const today = dayOf(job.now());
    const spaces = await escalateLate(tx, today);
    const left = await leaveToCentres(tx, today.subtract({ days: leftToThemselves }), today);
    const options = { keys: mailKeys(ctx.key.derive("mail")), now: job.now() };
    const uncarried = await listSeenUncarried(tx, today.subtract({ days: 1 }), today);
    for (const to of await listMailsOf(tx, [...new Set([...spaces, ...uncarried])]))
      if (isOneAddress(to)) await sendMail(tx, { to, locale: "fi", template: letter(ctx.config.publicUrl) }, options);
    if (spaces.length + left.length === 0) return;
    for (const one of await listToRemind(tx, left, today)) {
      const to = await openEmail(ctx.keyRing, one.person_id, one.email);
      const template = ownLetter(ctx.config.publicUrl);
      await sendMail(tx, { to, locale: one.locale as Locale, template }, options);
    }
  });

/** Those who carry what has become late, and who works in the area centre of what nobody has answered since; each once. */
async function listToRemind(
  tx: Tx,
  left: readonly { readonly municipality: string | null }[],
  today: Temporal.PlainDate,
): Promise<ToRemind[]> {
  const found = await listCarriersToRemind(tx, today);
  const regions = new Set(left.map(({ municipality }) => municipalityByCode(municipality ?? "")?.region ?? ""));
  for (const region of regions) found.push(...(await listCentreToRemind(tx, region)));
  return [...new Map(found.map((one) => [one.person_id, one])).values()];
}

/** To somebody's own address, which others may see: not even that anybody waits for an answer. */
const ownLetter =
  (publicUrl: string): MailTemplate =>
  (m, locale) => ({
    subject: m.admissions_notice_subject({}, { locale }),
    paragraphs: [m.admissions_carrier_mail_body({}, { locale })],
    link: { label: m.admissions_mail_link({}, { locale }), href: `${publicUrl}/oma` },
  });

const letter =
  (publicUrl: string): MailTemplate =>
  (m, locale) => ({
    subject: m.admissions_mail_subject({}, { locale }),
    paragraphs: [m.admissions_mail_body({}, { locale })],
    link: { label: m.admissions_mail_link({}, { locale }), href: `${publicUrl}/oma` },
  });

/** Deletes requests, notes, times and codes that have had their time, every night. */
export const forgettingRequests = recurringJob(
  "forget-entry-requests",
  daily("03:25", "Europe/Helsinki"),
  async (tx, job) => {
    const today = dayOf(job.now());
    await deleteOldRequests(tx, today);
    await deletePast(tx, job.now(), today);
  },
);
