import * as v from "valibot";
import { newId } from "../db/new-id.ts";
import type { Tx } from "../db/types.ts";
import { type Locale, m } from "../i18n/index.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { atLeastOnce, GiveUp, type JobHandler, jobKind } from "../jobs/job-kind.ts";
import { daily, recurringJob } from "../jobs/schedule.ts";
import type { CountMessage } from "../mail/count-message.ts";
import { smsLimits } from "../mail/daily-limit.rules.ts";
import { type MailKeys, messageName, seal, unseal } from "../mail/seal.ts";
import { readPhone } from "./phone-number.ts";
import { deleteDueSms, deleteLateSms, takeBackJobs } from "./sms.queries.ts";
import { plainForSms, smsLength } from "./sms-length.ts";
import type { SmsTemplate } from "./sms-template.ts";
import type { SmsTransport } from "./sms-transport.ts";

export { readPhone } from "./phone-number.ts";

/** Like mail it has to carry a number and a text: sealed, and gone when the message is. */
const smsKind = jobKind("send-sms", v.object({ sealed: v.string(), until: v.string(), ref: v.nullable(v.string()) }));

export interface SmsToSend {
  /** E.164, as `readPhone` gives it. */
  readonly to: string;
  readonly locale: Locale;
  readonly template: SmsTemplate;
  /** When it leaves; at once by default. */
  readonly at?: Temporal.Instant;
  /** After this it is not sent any more: a reminder that comes late misleads. A day after `at` by default. */
  readonly until?: Temporal.Instant;
  /** A random id by which it can be taken back. Several messages may share one; whoever knows it can take them back. */
  readonly ref?: string;
  /** What it is about, e.g. the id of a group: only so many messages a day leave of one. */
  readonly of?: string;
}

export interface SendSmsOptions {
  readonly keys: MailKeys;
  readonly now: Temporal.Instant;
  /** An id the caller has made: the same id is the same message. */
  readonly id?: string;
}

/** How many messages a text may be sent as. */
export const mostParts = 2;

const usualTime = Temporal.Duration.from({ hours: 24 });

/**
 * Promises a text message inside the caller's transaction: it leaves, at `at`, if and only if the transaction commits and
 * nobody takes it back. Until then number and text lie encrypted in the job. Where no message can leave it is forgotten
 * after `until`: ask `smsLeaves` before you offer one. Throws `TypeError` when `to` is no number or the text does not fit
 * into two messages.
 */
export async function sendSms(tx: Tx, sms: SmsToSend, options: SendSmsOptions): Promise<void> {
  if (readPhone(sms.to) !== sms.to) throw new TypeError("not a telephone number");
  const text = plainForSms(sms.template(m, sms.locale));
  const { parts } = smsLength(text);
  if (parts < 1 || parts > mostParts) throw new TypeError(`a text message of ${parts} parts`);
  const { keys, now, id = newId(now) } = options;
  const runAt = sms.at ?? now;
  const until = sms.until ?? runAt.add(usualTime);
  const sealed = seal(keys, id, JSON.stringify({ to: sms.to, text, ...(sms.of && { of: sms.of }) }));
  await enqueue(tx, smsKind, { sealed, until: until.toString(), ref: sms.ref ?? null }, { id, now, runAt });
}

/** Takes back what was promised for `ref` and has not left; what has left, or was never promised, is no error. */
export const takeBackSms = (tx: Tx, ref: string): Promise<void> => takeBackJobs(tx, ref);

export interface SmsLimits {
  readonly count: CountMessage;
  /** So many text messages leave in a day at the most. */
  readonly mostADay: number;
}

/** Does the jobs. Where there is no transport, leave this handler out: the messages then wait until their time is over. */
export function smsHandler(transport: SmsTransport, keys: MailKeys, { count, mostADay }: SmsLimits): JobHandler {
  return atLeastOnce(smsKind, async ({ sealed, until }, job) => {
    const date = job.now();
    if (Temporal.Instant.compare(date, Temporal.Instant.from(until)) > 0) throw new GiveUp("too-late");
    const { to, text, of } = readSealed(keys, job.id, sealed);
    if (job.attempt === 1 && !(await count(smsLimits({ to, of }, mostADay), date))) throw new GiveUp("too-many");
    await transport.deliver({ id: job.id, name: messageName(keys, job.id), to, text, date }, job.signal);
  });
}

const Sealed = v.object({ to: v.string(), text: v.string(), of: v.exactOptional(v.string()) });

function readSealed(keys: MailKeys, id: string, sealed: string): v.InferOutput<typeof Sealed> {
  try {
    return v.parse(Sealed, JSON.parse(unseal(keys, id, sealed)));
  } catch (error) {
    throw new GiveUp("cannot-be-read", error);
  }
}

/**
 * Throws away the messages that were due when a backup is restored: most have left since. What is for later stays, as what
 * it is about stays. Returns how many there were.
 */
export const dropDueSms = (tx: Tx, now: Temporal.Instant): Promise<number> => deleteDueSms(tx, smsKind.name, now);

/** Deletes text messages whose time is over, every night. */
export const forgettingUnsentSms = recurringJob(
  "forget-unsent-sms",
  daily("03:12", "Europe/Helsinki"),
  async (tx, job) => {
    await deleteLateSms(tx, smsKind.name, job.now());
  },
);
