import * as v from "valibot";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import type { KeyRing } from "../../shared/crypto/key-ring.ts";
import type { Database } from "../../shared/db/database.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { inTransaction, type JobHandler, jobKind } from "../../shared/jobs/job-kind.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { isOneAddress, sendMail } from "../../shared/mail/send-mail.ts";
import { readPhone, sendSms } from "../../shared/sms/send-sms.ts";
import type { SmsTemplate } from "../../shared/sms/sms-template.ts";
import { nextMeetings } from "../directory/index.ts";
import { reminderAt } from "./admission.rules.ts";
import { momentIn } from "./admission-words.ts";
import { dayOf, placeIn, placeOfComing } from "./admissions-context.ts";
import { groupAtDoor } from "./find-admission.ts";
import { findComing, findToRemind, findToTell, listToTell } from "./more.queries.ts";

const ofTalk = jobKind("remind-of-talk", v.object({ request: v.string(), startsAt: v.string() }));
const ofMeeting = jobKind("remind-who-comes", v.object({ coming: v.string() }));
const ofWord = jobKind("tell-who-asked", v.object({ request: v.string() }));
const ofNotice = jobKind("tell-waiting", v.object({ notice: v.string() }));

/**
 * Promises a reminder of a talk. Nothing but ids waits in the job: whether the talk is still at this moment, and where to
 * send it, is looked up when its time comes. So a time that was changed or given back reminds nobody, and a number that
 * was deleted is nowhere.
 */
export async function promiseReminder(
  tx: Tx,
  { requestId, startsAt }: { readonly requestId: string; readonly startsAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> {
  const runAt = reminderAt(startsAt, now);
  if (!runAt) return;
  const at = startsAt.toString();
  await enqueue(tx, ofTalk, { request: requestId, startsAt: at }, { now, runAt, key: `talk:${requestId}:${at}` });
}

/** Promises a neutral message that there is a word for whoever asked, where they have left a way. */
export const promiseWord = (tx: Tx, requestId: string, now: Temporal.Instant): Promise<unknown> =>
  enqueue(tx, ofWord, { request: requestId }, { now });

/** The same for a meeting of an open group, for whoever said that they come to it. */
export async function promiseMeetingReminder(
  tx: Tx,
  { comingId, startsAt }: { readonly comingId: string; readonly startsAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> {
  const runAt = reminderAt(startsAt, now);
  if (runAt) await enqueue(tx, ofMeeting, { coming: comingId }, { now, runAt, key: `meeting:${comingId}` });
}

/** Everyone who waits and has left a way is told that there is a word for them, and no more. */
export const promiseNotice = (tx: Tx, noticeId: string, now: Temporal.Instant): Promise<void> =>
  enqueue(tx, ofNotice, { notice: noticeId }, { now });

interface RemindContext {
  readonly database: Database;
  readonly key: InstallationKey;
  readonly keyRing: KeyRing;
}

/** Does what was promised. */
export function remindingComers(ctx: RemindContext): JobHandler[] {
  const keys = mailKeys(ctx.key.derive("mail"));
  const send = (tx: Tx, { way, to, locale }: To, words: Words, now: Temporal.Instant): Promise<void> => {
    if (way === "sms" && readPhone(to) === to) return sendSms(tx, { to, locale, template: words.sms }, { keys, now });
    if (way === "mail" && isOneAddress(to)) return sendMail(tx, { to, locale, template: words.mail }, { keys, now });
    return Promise.resolve();
  };
  return [
    inTransaction(ofTalk, async (tx, { request, startsAt: at }, job) => {
      const startsAt = Temporal.Instant.from(at);
      const row = await findToRemind(tx, request, startsAt);
      if (!row?.remind_to || Temporal.Instant.compare(startsAt, job.now()) <= 0) return;
      const to = await ctx.keyRing.open(placeIn(row.id, "remind_to"), row.remind_to);
      await send(tx, { way: row.remind_by, to, locale: row.locale as Locale }, reminderOf(startsAt), job.now());
    }),
    inTransaction(ofMeeting, async (tx, { coming }, job) => {
      const row = await findComing(tx, coming);
      if (!row?.remind_to) return;
      const group = await groupAtDoor(ctx, { spaceId: row.space_id });
      // As the calendar has it by now: a meeting may have been cancelled, or begin at another hour.
      const meetings = group ? nextMeetings(group.content, job.now(), 10) : [];
      const meeting = meetings.find(
        ({ start, status }) => status !== "cancelled" && dayOf(start.toInstant()).equals(row.on_day),
      );
      if (!meeting) return;
      const to = await ctx.keyRing.open(placeOfComing(row.id), row.remind_to);
      const words = reminderOf(meeting.start.toInstant());
      await send(tx, { way: row.remind_by, to, locale: row.locale as Locale }, words, job.now());
    }),
    inTransaction(ofWord, async (tx, { request }, job) => {
      const row = await findToTell(tx, request);
      if (!row?.remind_to) return;
      const to = await ctx.keyRing.open(placeIn(row.id, "remind_to"), row.remind_to);
      await send(tx, { way: row.remind_by, to, locale: row.locale as Locale }, aWord, job.now());
    }),
    inTransaction(ofNotice, async (tx, { notice }, job) => {
      for (const row of await listToTell(tx, notice)) {
        if (!row.remind_to) continue;
        const to = await ctx.keyRing.open(placeIn(row.id, "remind_to"), row.remind_to);
        await send(tx, { way: row.remind_by, to, locale: row.locale as Locale }, aWord, job.now());
      }
    }),
  ];
}

interface To {
  readonly way: string | null;
  readonly to: string;
  readonly locale: Locale;
}

/** Others may see the screen: no theme, no group, and not what kind of service this is. */
interface Words {
  readonly sms: SmsTemplate;
  readonly mail: MailTemplate;
}

const reminderOf = (startsAt: Temporal.Instant): Words => ({
  sms: (m, locale) => m.admissions_remind_text({ when: momentIn(locale, startsAt) }, { locale }),
  mail: (m, locale) => ({
    subject: m.admissions_remind_subject({}, { locale }),
    paragraphs: [m.admissions_remind_text({ when: momentIn(locale, startsAt) }, { locale })],
  }),
});

const aWord: Words = {
  sms: (m, locale) => m.admissions_notice_text({}, { locale }),
  mail: (m, locale) => ({
    subject: m.admissions_notice_subject({}, { locale }),
    paragraphs: [m.admissions_notice_text({}, { locale })],
  }),
};
