import * as v from "valibot";
import type { Config } from "../../config.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { KeyGone, type KeyRing } from "../../shared/crypto/key-ring.ts";
import { type Locale, localPath } from "../../shared/i18n/index.ts";
import { inTransaction, type JobHandler, jobKind } from "../../shared/jobs/job-kind.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { sendByWay, type WordsByWay } from "../../shared/sms/send-by-way.ts";
import { findContact } from "./forget.queries.ts";
import { placeIn } from "./gate-events-context.ts";
import type { Contact } from "./read-contact.ts";

/** A place was found for a party, or its day is off, or on again. */
export const tellSignUp = jobKind("tell-event-sign-up", v.object({ signUp: v.string() }));

export interface TellContext {
  readonly key: InstallationKey;
  readonly keyRing: KeyRing;
  readonly config: Pick<Config, "publicUrl">;
}

/**
 * Tells a party that asked for it, in words that tell nobody what it is about: it reads the rest by its code. Where to tell
 * it stays until the day would have been over: it may be on again.
 */
export const tellingSignUps = ({ key, keyRing, config }: TellContext): JobHandler =>
  inTransaction(tellSignUp, async (tx, { signUp }, job) => {
    const row = await findContact(tx, signUp);
    if (!row?.contact || row.state === "cancelled") return;
    try {
      const { kind: way, to } = JSON.parse(
        await keyRing.open(placeIn("event_sign_up", row.id, "contact"), row.contact),
      ) as Contact;
      const locale = row.locale as Locale;
      const words = wordsWith(`${config.publicUrl}${localPath(locale, "/ilmoittautuminen")}`);
      await sendByWay(tx, { way, to, locale }, words, { keys: mailKeys(key.derive("mail")), now: job.now() });
    } catch (error) {
      // Deleted a moment ago.
      if (!(error instanceof KeyGone)) throw error;
    }
  });

const wordsWith = (href: string): WordsByWay => ({
  sms: (m, locale) => m.gate_events_sms({ address: href }, { locale }),
  mail: (m, locale) => ({
    subject: m.gate_events_mail_subject({}, { locale }),
    paragraphs: [m.gate_events_mail_text({}, { locale })],
    link: { label: m.gate_events_mail_link({}, { locale }), href },
  }),
});
