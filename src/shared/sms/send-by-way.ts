import type { Tx } from "../db/types.ts";
import type { Locale } from "../i18n/index.ts";
import type { MailTemplate } from "../mail/mail-content.ts";
import { isOneAddress, sendMail } from "../mail/send-mail.ts";
import { readPhone, type SendSmsOptions, sendSms } from "./send-sms.ts";
import type { SmsTemplate } from "./sms-template.ts";

/** Where somebody wants to be told, as they have left it. */
export interface LeftWay {
  /** `sms` or `mail`; with any other nothing is sent. */
  readonly way: string | null;
  readonly to: string;
  readonly locale: Locale;
  /** What it is about, e.g. the id of a group: only so many messages a day leave of one. */
  readonly of?: string;
}

/** The same word for either way. Both are read on locked screens. */
export interface WordsByWay {
  readonly sms: SmsTemplate;
  readonly mail: MailTemplate;
}

/** Promises a text message or a mail; nothing where what was left is no number or address. */
export async function sendByWay(
  tx: Tx,
  { way, ...left }: LeftWay,
  words: WordsByWay,
  options: SendSmsOptions,
): Promise<void> {
  if (way === "sms" && readPhone(left.to) === left.to) await sendSms(tx, { ...left, template: words.sms }, options);
  if (way === "mail" && isOneAddress(left.to)) await sendMail(tx, { ...left, template: words.mail }, options);
}
