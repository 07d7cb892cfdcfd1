import type { Config } from "../../config.ts";
import type { Tx } from "../../shared/db/types.ts";
import { type Locale, localPath } from "../../shared/i18n/index.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { sendMail } from "../../shared/mail/send-mail.ts";
import type { AccountsContext } from "./accounts-context.ts";
import { type FreshProof, proofKept } from "./email-proof.ts";

export type LetterContext = Pick<AccountsContext, "key"> & { readonly config: Pick<Config, "publicUrl"> };

/** Says that there is a code, and nothing of what for or where: others may read the mail. */
const codeLetter =
  ({ code, href }: { readonly code: string; readonly href: string }): MailTemplate =>
  (m, locale) => ({
    subject: m.accounts_mail_subject({}, { locale }),
    paragraphs: [
      m.accounts_mail_code({ code: `${code.slice(0, 4)} ${code.slice(4)}` }, { locale }),
      m.accounts_mail_time({ minutes: proofKept }, { locale }),
    ],
    link: { label: m.accounts_mail_link({}, { locale }), href },
    closing: [m.accounts_mail_ignore({}, { locale })],
  });

/** Promises the mail that carries a proof, in the transaction that stores it. */
export function mailProof(
  tx: Tx,
  { key, config }: LetterContext,
  { token, code }: FreshProof,
  { to, locale, now }: { readonly to: string; readonly locale: Locale; readonly now: Temporal.Instant },
): Promise<void> {
  const href = `${config.publicUrl}${localPath(locale, `/posti/${token}`)}`;
  return sendMail(
    tx,
    { to, locale, template: codeLetter({ code, href }), apart: "account" },
    { keys: mailKeys(key.derive("mail")), now },
  );
}
