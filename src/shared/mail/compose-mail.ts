import { type Locale, languageTags, m } from "../i18n/index.ts";
import type { MailContent, MailTemplate } from "./mail-content.ts";
import { mailHtml, mailText } from "./render-mail.tsx";
import { type MailKeys, messageName } from "./seal.ts";

/** A message on its way to one person. */
export interface Letter {
  /** One e-mail address. */
  readonly to: string;
  readonly locale: Locale;
  readonly content: MailContent;
  /** Where such messages are turned off. */
  readonly unsubscribe?: string;
  /** What it is about, and whether it is counted apart: only so many leave in a day. */
  readonly of?: string;
  readonly apart?: "account";
}

/** A message as it is handed to a transport. */
export interface OutgoingMail {
  /** The job's id: delivering it again is delivering the same message. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: Temporal.Instant;
  readonly messageId: string;
  /** Besides From, To, Subject, Date and Message-ID. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

export interface MailIdentity {
  /** From whom mail comes: an address without a name, for the name would tell. */
  readonly mailFrom: string;
  /** The service's address; its host stands in the Message-ID. */
  readonly publicUrl: string;
}

/** The letter that `template` makes in `locale`, with the note that nobody reads answers. */
export function writeLetter(letter: Omit<Letter, "content"> & { readonly template: MailTemplate }): Letter {
  const { template, ...rest } = letter;
  const content = template(m, letter.locale);
  const closing = [...(content.closing ?? []), m.mail_automatic({}, { locale: letter.locale })];
  return { ...rest, content: { ...content, closing } };
}

/** Headers and both parts. The same letter and id give the same message at every try, but for its date. */
export function composeMail(
  id: string,
  letter: Letter,
  identity: MailIdentity,
  keys: MailKeys,
  now: Temporal.Instant,
): OutgoingMail {
  return {
    id,
    from: identity.mailFrom,
    to: letter.to,
    subject: letter.content.subject,
    date: now,
    messageId: `<${messageName(keys, id)}@${new URL(identity.publicUrl).hostname}>`,
    headers: {
      // RFC 3834, and the header by which Exchange keeps its out-of-office answers to itself.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": languageTags[letter.locale],
      ...(letter.unsubscribe && { "List-Unsubscribe": `<${letter.unsubscribe}>` }),
    },
    text: mailText(letter.content),
    html: mailHtml(letter.content, letter.locale),
  };
}
