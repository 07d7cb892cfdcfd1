import * as v from "valibot";
import type { Config } from "../../config.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { KeyGone, type KeyRing } from "../../shared/crypto/key-ring.ts";
import { type Locale, localPath } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { inTransaction, type JobHandler, jobKind } from "../../shared/jobs/job-kind.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { sendMail } from "../../shared/mail/send-mail.ts";
import { sendSms } from "../../shared/sms/send-sms.ts";
import type { SmsTemplate } from "../../shared/sms/sms-template.ts";
import { cancelForRunners } from "../listings/index.ts";
import { deleteContact, findContact, findMoment, listToTell } from "./forget.queries.ts";
import { dayOf, placeIn } from "./gate-events-context.ts";
import type { Contact } from "./read-contact.ts";

/** A place was found for a party, or nothing comes of its day. */
export const tellSignUp = jobKind(
  "tell-event-sign-up",
  v.object({ signUp: v.string(), what: v.picklist(["place", "cancelled"]) }),
);

/** Nothing comes of a day: everyone who asked is told. */
export const tellCancelledDay = jobKind("tell-cancelled-event-day", v.object({ day: v.string() }));

/** Has the listing say so, whoever cancelled the day, and promises one message to each who asked. */
export const tellingCancelledDays: JobHandler = inTransaction(tellCancelledDay, async (tx, { day }, job) => {
  const found = await findMoment(tx, day);
  if (found) await cancelForRunners(tx, found.offeringId, dayOf(found.startsAt), job.now());
  for (const { id } of await listToTell(tx, day))
    await enqueue(tx, tellSignUp, { signUp: id, what: "cancelled" }, { now: job.now() });
});

export interface TellContext {
  readonly key: InstallationKey;
  readonly keyRing: KeyRing;
  readonly config: Pick<Config, "publicUrl">;
}

/**
 * Tells a party that asked for it, in words that tell nobody what it is about: it reads the rest by its code. After a
 * cancelled day there is nothing more to tell, and the address goes at once.
 */
export const tellingSignUps = ({ key, keyRing, config }: TellContext): JobHandler =>
  inTransaction(tellSignUp, async (tx, { signUp, what }, job) => {
    const row = await findContact(tx, signUp);
    if (!row?.contact || row.state === "cancelled") return;
    try {
      const { kind, to } = JSON.parse(
        await keyRing.open(placeIn("event_sign_up", row.id, "contact"), row.contact),
      ) as Contact;
      const locale = row.locale as Locale;
      const options = { keys: mailKeys(key.derive("mail")), now: job.now() };
      const address = `${config.publicUrl}${localPath(locale, "/ilmoittautuminen")}`;
      if (kind === "mail") await sendMail(tx, { to, locale, template: letter(address) }, options);
      else await sendSms(tx, { to, locale, template: text(address) }, options);
    } catch (error) {
      // Deleted a moment ago.
      if (!(error instanceof KeyGone)) throw error;
    }
    if (what === "cancelled") await deleteContact(tx, row.id);
  });

const letter =
  (href: string): MailTemplate =>
  (m, locale) => ({
    subject: m.gate_events_mail_subject({}, { locale }),
    paragraphs: [m.gate_events_mail_text({}, { locale })],
    link: { label: m.gate_events_mail_link({}, { locale }), href },
  });

const text =
  (address: string): SmsTemplate =>
  (m, locale) =>
    m.gate_events_sms({ address }, { locale });
