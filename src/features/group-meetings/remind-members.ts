import * as v from "valibot";
import type { Config } from "../../config.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { KeyGone } from "../../shared/crypto/key-ring.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Services } from "../../shared/http/app-env.ts";
import { type Locale, localPath } from "../../shared/i18n/index.ts";
import { inTransaction, type JobHandler, jobKind } from "../../shared/jobs/job-kind.ts";
import { daily, every, type Recurring, recurringKind } from "../../shared/jobs/schedule.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { isOneAddress, sendMail } from "../../shared/mail/send-mail.ts";
import { sendSms } from "../../shared/sms/send-sms.ts";
import type { SmsTemplate } from "../../shared/sms/sms-template.ts";
import { clockWords } from "./clock-words.ts";
import { zone } from "./meeting.rules.ts";
import { dayOf } from "./meetings-context.ts";
import { forgetBefore, listRemindersOf, listRemindersOfMeeting, markReminded } from "./personal.queries.ts";

export interface RemindContext extends Pick<Services, "keyRing"> {
  readonly key: InstallationKey;
  readonly config: Pick<Config, "publicUrl">;
}

interface Recurred {
  readonly handler: JobHandler;
  readonly recurring: Recurring;
}

/** Where a reminder's number or address is sealed. */
export const addressPlace = (personaId: string) => ({ table: "meeting_reminder", row: personaId, column: "address" });

/** A meeting is cancelled, moved or held after all: those who wanted a word of it get one, without what it is about. */
export const tellMeetingChange = jobKind("tell-meeting-change", v.object({ meeting: v.string() }));
const remindOfMeetings = recurringKind("remind-of-meetings");
const forgetSaid = recurringKind("forget-meeting-answers");

/** The day before, towards the evening. */
export const remindingOfMeetings = (ctx: RemindContext): Recurred => ({
  handler: inTransaction(remindOfMeetings, async (tx, _, job) => {
    const now = job.now();
    const tomorrow = dayOf(now).add({ days: 1 });
    for (const { at, ...reminder } of await listRemindersOf(tx, tomorrow)) {
      await say(tx, ctx, reminder, reminding(at), now);
      await markReminded(tx, reminder.persona_id, tomorrow);
    }
  }),
  recurring: every(remindOfMeetings, daily("16:00", zone)),
});

export const tellingMeetingChanges = (ctx: RemindContext): JobHandler =>
  inTransaction(tellMeetingChange, async (tx, { meeting }, job) => {
    const now = job.now();
    for (const reminder of await listRemindersOfMeeting(tx, meeting, dayOf(now)))
      await say(tx, ctx, reminder, changed, now);
  });

/** Each night what was said beforehand of meetings goes: who said they would come, who saw to what. */
export const forgettingMeetingAnswers: Recurred = {
  handler: inTransaction(forgetSaid, (tx, _, job) => forgetBefore(tx, dayOf(job.now()))),
  recurring: every(forgetSaid, daily("03:35", zone)),
};

interface Words {
  readonly sms: SmsTemplate;
  readonly mail: (href: string) => MailTemplate;
}

/** Neither tells what it is a reminder of: both are read on locked screens. */
const reminding = (at: Temporal.PlainTime | null): Words => {
  const text: SmsTemplate = (m, locale) =>
    at
      ? m.group_meetings_tomorrow_at({ time: clockWords(at, locale) }, { locale })
      : m.group_meetings_tomorrow({}, { locale });
  return {
    sms: text,
    mail: (href) => (m, locale) => ({
      subject: m.group_meetings_reminder_subject({}, { locale }),
      paragraphs: [text(m, locale)],
      link: { label: m.group_meetings_mail_link({}, { locale }), href },
    }),
  };
};

const changed: Words = {
  sms: (m, locale) => m.group_meetings_changed_sms({}, { locale }),
  mail: (href) => (m, locale) => ({
    subject: m.group_meetings_changed_subject({}, { locale }),
    paragraphs: [m.group_meetings_changed_text({}, { locale })],
    link: { label: m.group_meetings_mail_link({}, { locale }), href },
  }),
};

interface Reminder {
  readonly persona_id: string;
  readonly way: string;
  readonly address: Buffer;
  readonly locale: string;
}

async function say(tx: Tx, ctx: RemindContext, reminder: Reminder, words: Words, now: Temporal.Instant): Promise<void> {
  const locale = reminder.locale as Locale;
  const options = { keys: mailKeys(ctx.key.derive("mail")), now };
  try {
    const to = await ctx.keyRing.open(addressPlace(reminder.persona_id), reminder.address);
    if (reminder.way === "sms") return await sendSms(tx, { to, locale, template: words.sms }, options);
    const href = `${ctx.config.publicUrl}${localPath(locale, "/oma")}`;
    if (isOneAddress(to)) await sendMail(tx, { to, locale, template: words.mail(href) }, options);
  } catch (error) {
    // The group's content has been destroyed a moment ago.
    if (!(error instanceof KeyGone)) throw error;
  }
}
