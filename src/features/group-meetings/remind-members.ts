import * as v from "valibot";
import type { Config } from "../../config.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { KeyGone } from "../../shared/crypto/key-ring.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Services } from "../../shared/http/app-env.ts";
import { clockWords } from "../../shared/i18n/clock-words.ts";
import { type Locale, localPath } from "../../shared/i18n/index.ts";
import { inTransaction, type JobHandler, jobKind } from "../../shared/jobs/job-kind.ts";
import { daily, type RecurringJob, recurringJob } from "../../shared/jobs/schedule.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { sendByWay, type WordsByWay } from "../../shared/sms/send-by-way.ts";
import type { SmsTemplate } from "../../shared/sms/sms-template.ts";
import { spaceTurned } from "../spaces/index.ts";
import { zone } from "./meeting.rules.ts";
import { dayOf } from "./meetings-context.ts";
import {
  forgetBefore,
  listRemindersIn,
  listRemindersOf,
  listRemindersOfMeeting,
  markReminded,
} from "./personal.queries.ts";

export interface RemindContext extends Pick<Services, "keyRing"> {
  readonly key: InstallationKey;
  readonly config: Pick<Config, "publicUrl">;
}

/** Where a reminder's number or address is sealed. */
export const addressPlace = (personaId: string) => ({ table: "meeting_reminder", row: personaId, column: "address" });

/** A meeting is cancelled, moved or held after all: those who wanted a word of it get one, without what it is about. */
export const tellMeetingChange = jobKind("tell-meeting-change", v.object({ meeting: v.string() }));

/** The day before, towards the evening. */
export const remindingOfMeetings = (ctx: RemindContext): RecurringJob =>
  recurringJob("remind-of-meetings", daily("16:00", zone), async (tx, job) => {
    const now = job.now();
    const tomorrow = dayOf(now).add({ days: 1 });
    for (const { at, ...reminder } of await listRemindersOf(tx, tomorrow)) {
      await say(tx, ctx, reminder, (href) => reminding(at, href), now);
      await markReminded(tx, reminder.persona_id, tomorrow);
    }
  });

export const tellingMeetingChanges = (ctx: RemindContext): JobHandler =>
  inTransaction(tellMeetingChange, async (tx, { meeting }, job) => {
    const now = job.now();
    for (const reminder of await listRemindersOfMeeting(tx, meeting, dayOf(now)))
      await say(tx, ctx, reminder, changed, now);
  });

/** A group has ended, or goes on after all: those who wanted a word of its meetings get one, as of any change. */
export const tellingEnds = (ctx: RemindContext): JobHandler =>
  inTransaction(spaceTurned, async (tx, { space, by }, job) => {
    for (const reminder of await listRemindersIn(tx, space, by)) await say(tx, ctx, reminder, changed, job.now());
  });

/** Each night what was said beforehand of meetings goes: who said they would come, who saw to what. */
export const forgettingMeetingAnswers = recurringJob("forget-meeting-answers", daily("03:35", zone), (tx, job) =>
  forgetBefore(tx, dayOf(job.now())),
);

/** Neither tells what it is a reminder of: both are read on locked screens. */
const reminding = (at: Temporal.PlainTime | null, href: string): WordsByWay => {
  const text: SmsTemplate = (m, locale) =>
    at
      ? m.group_meetings_tomorrow_at({ time: clockWords(at, locale) }, { locale })
      : m.group_meetings_tomorrow({}, { locale });
  return {
    sms: text,
    mail: (m, locale) => ({
      subject: m.group_meetings_reminder_subject({}, { locale }),
      paragraphs: [text(m, locale)],
      link: { label: m.group_meetings_mail_link({}, { locale }), href },
    }),
  };
};

const changed = (href: string): WordsByWay => ({
  sms: (m, locale) => m.group_meetings_changed_sms({}, { locale }),
  mail: (m, locale) => ({
    subject: m.group_meetings_changed_subject({}, { locale }),
    paragraphs: [m.group_meetings_changed_text({}, { locale })],
    link: { label: m.group_meetings_mail_link({}, { locale }), href },
  }),
});

interface Reminder {
  readonly persona_id: string;
  readonly space_id: string;
  readonly way: string;
  readonly address: Buffer;
  readonly locale: string;
}

async function say(
  tx: Tx,
  { key, keyRing, config }: RemindContext,
  { persona_id, space_id, way, address, ...reminder }: Reminder,
  wordsWith: (href: string) => WordsByWay,
  now: Temporal.Instant,
): Promise<void> {
  const locale = reminder.locale as Locale;
  try {
    const left = { way, to: await keyRing.open(addressPlace(persona_id), address), locale, of: space_id };
    const words = wordsWith(`${config.publicUrl}${localPath(locale, "/oma")}`);
    await sendByWay(tx, left, words, { keys: mailKeys(key.derive("mail")), now });
  } catch (error) {
    // The group's content has been destroyed a moment ago.
    if (!(error instanceof KeyGone)) throw error;
  }
}
