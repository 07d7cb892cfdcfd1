import type { Locale, m } from "../i18n/index.ts";

/**
 * What a message says, before it is text or HTML. Who reads over the person's shoulder sees at least the subject: it tells
 * neither what the service is for nor who wrote.
 */
export interface MailContent {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** At most one thing to press. */
  readonly link?: { readonly label: string; readonly href: string };
  /** What is said after the link. */
  readonly closing?: readonly string[];
}

/** A message in a language: `(m, locale) => ({ subject: m.mail_x_subject({}, { locale }), … })`. Pure. */
export type MailTemplate = (messages: typeof m, locale: Locale) => MailContent;

/** What `doctor --mail` sends, to see that mail arrives. */
export const testMail: MailTemplate = (m, locale) => ({
  subject: m.mail_test_subject({}, { locale }),
  paragraphs: [m.mail_test_body({}, { locale })],
});
