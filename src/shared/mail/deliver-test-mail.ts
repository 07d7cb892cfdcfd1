import { newOpaqueId } from "../db/new-id.ts";
import type { Locale } from "../i18n/index.ts";
import { composeMail, type MailIdentity, writeLetter } from "./compose-mail.ts";
import { testMail } from "./mail-content.ts";
import type { MailKeys } from "./seal.ts";
import type { MailTransport } from "./transport.ts";

/**
 * Hands the test message on at once, past the jobs, because `doctor --mail` wants to see the answer. Throws an error with
 * a `code` when it was not taken.
 */
export async function deliverTestMail(
  transport: MailTransport,
  mail: { readonly to: string; readonly locale: Locale; readonly now: Temporal.Instant },
  identity: MailIdentity,
  keys: MailKeys,
): Promise<void> {
  const letter = writeLetter({ to: mail.to, locale: mail.locale, template: testMail });
  await transport.deliver(composeMail(newOpaqueId(), letter, identity, keys, mail.now));
}
