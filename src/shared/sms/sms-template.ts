import type { Locale, m } from "../i18n/index.ts";

/**
 * A text message in a language: `(m, locale) => m.x_sms({ time }, { locale })`. Pure. It lies on a screen that others see,
 * under a sender's name: it tells neither the theme nor the group nor that it is about peer support.
 */
export type SmsTemplate = (messages: typeof m, locale: Locale) => string;

/** What `doctor --sms` sends, to see that text messages arrive. */
export const testSms: SmsTemplate = (m, locale) => m.mail_sms_test({}, { locale });
