import * as v from "valibot";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { KeyGone, type KeyRing } from "../../shared/crypto/key-ring.ts";
import type { Database } from "../../shared/db/database.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { inTransaction, type JobHandler, jobKind } from "../../shared/jobs/job-kind.ts";
import { eachMinutes, type RecurringJob, recurringJob } from "../../shared/jobs/schedule.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { sendByWay, type WordsByWay } from "../../shared/sms/send-by-way.ts";
import { nextMeetings } from "../directory/index.ts";
import { reminderAt } from "./admission.rules.ts";
import { momentIn } from "./admission-words.ts";
import { dayOf, placeIn, placeOfComing } from "./admissions-context.ts";
import { groupAtDoor } from "./find-admission.ts";
import { findComing, findToRemind } from "./more.queries.ts";
import { listUntold, noteNews, noteNewsOfNotice, noteUrgentNews, takeNews } from "./news.queries.ts";

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

/**
 * There is a word for whoever asked: where they have left a way, a neutral message is promised, unless one has left that they
 * have not looked after. Whoever is to be called stands among the calls. For those who see the request.
 */
export async function promiseWord(tx: Tx, requestId: string, now: Temporal.Instant): Promise<void> {
  if (await noteNews(tx, requestId, dayOf(now))) await enqueue(tx, ofWord, { request: requestId }, { now });
}

/** The same of a time they go by, which they hear of even so. */
export async function promiseUrgentWord(tx: Tx, requestId: string, now: Temporal.Instant): Promise<void> {
  await noteUrgentNews(tx, requestId, dayOf(now));
  await enqueue(tx, ofWord, { request: requestId }, { now });
}

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

const optionsOf = ({ key }: RemindContext, now: Temporal.Instant) => ({ keys: mailKeys(key.derive("mail")), now });

/** Tells whoever made the request that there is a word for them, once until they look. */
async function tellNews(tx: Tx, ctx: RemindContext, requestId: string, now: Temporal.Instant): Promise<void> {
  const row = await takeNews(tx, requestId);
  if (!row?.remind_to) return;
  try {
    const to = await ctx.keyRing.open(placeIn(row.id, "remind_to"), row.remind_to);
    const left = { way: row.remind_by, to, locale: row.locale as Locale, of: row.space_id };
    await sendByWay(tx, left, aWord, optionsOf(ctx, now));
  } catch (error) {
    // Deleted a moment ago.
    if (!(error instanceof KeyGone)) throw error;
  }
}

/** So many are told at once of what befell their group. */
const atOnce = 200;

/** Every few minutes tells those whose group has lost who carries it, or has ended: the database knows it, however it came. */
export const tellingNews = (ctx: RemindContext): RecurringJob =>
  recurringJob("tell-news", eachMinutes(10), async (tx, job) => {
    for (const id of await listUntold(tx, atOnce)) await tellNews(tx, ctx, id, job.now());
  });

/** Does what was promised. */
export function remindingComers(ctx: RemindContext): JobHandler[] {
  return [
    inTransaction(ofTalk, async (tx, { request, startsAt: at }, job) => {
      const startsAt = Temporal.Instant.from(at);
      const row = await findToRemind(tx, request, startsAt);
      if (!row?.remind_to || Temporal.Instant.compare(startsAt, job.now()) <= 0) return;
      const to = await ctx.keyRing.open(placeIn(row.id, "remind_to"), row.remind_to);
      const left = { way: row.remind_by, to, locale: row.locale as Locale, of: row.space_id };
      await sendByWay(tx, left, reminderOf(startsAt), optionsOf(ctx, job.now()));
    }),
    inTransaction(ofMeeting, async (tx, { coming }, job) => {
      const row = await findComing(tx, coming);
      if (!row?.remind_to) return;
      const group = await groupAtDoor(ctx, { spaceId: row.space_id });
      // As the calendar has it by now: a meeting may have been cancelled, or begin at another hour.
      const meetings = group && !group.ended ? nextMeetings(group.content, job.now(), 10) : [];
      const meeting = meetings.find(
        ({ start, status }) => status !== "cancelled" && dayOf(start.toInstant()).equals(row.on_day),
      );
      if (!meeting) return;
      const to = await ctx.keyRing.open(placeOfComing(row.id), row.remind_to);
      const words = reminderOf(meeting.start.toInstant());
      const left = { way: row.remind_by, to, locale: row.locale as Locale, of: row.space_id };
      await sendByWay(tx, left, words, optionsOf(ctx, job.now()));
    }),
    inTransaction(ofWord, (tx, { request }, job) => tellNews(tx, ctx, request, job.now())),
    inTransaction(ofNotice, async (tx, { notice }, job) => {
      for (const id of await noteNewsOfNotice(tx, notice, dayOf(job.now()))) await tellNews(tx, ctx, id, job.now());
    }),
  ];
}

/** Others may see the screen: no theme, no group, and not what kind of service this is. */
const reminderOf = (startsAt: Temporal.Instant): WordsByWay => ({
  sms: (m, locale) => m.admissions_remind_text({ when: momentIn(locale, startsAt) }, { locale }),
  mail: (m, locale) => ({
    subject: m.admissions_remind_subject({}, { locale }),
    paragraphs: [m.admissions_remind_text({ when: momentIn(locale, startsAt) }, { locale })],
  }),
});

const aWord: WordsByWay = {
  sms: (m, locale) => m.admissions_notice_text({}, { locale }),
  mail: (m, locale) => ({
    subject: m.admissions_notice_subject({}, { locale }),
    paragraphs: [m.admissions_notice_text({}, { locale })],
  }),
};
