import * as v from "valibot";
import { newId } from "../db/new-id.ts";
import type { Tx } from "../db/types.ts";
import { locales } from "../i18n/index.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { atLeastOnce, GiveUp, type JobHandler, jobKind } from "../jobs/job-kind.ts";
import { deleteStaleJobs } from "../jobs/jobs.queries.ts";
import { daily, recurringJob } from "../jobs/schedule.ts";
import { composeMail, type Letter, type MailIdentity, writeLetter } from "./compose-mail.ts";
import type { CountMessage } from "./count-message.ts";
import { mailLimits } from "./daily-limit.rules.ts";
import type { MailTemplate } from "./mail-content.ts";
import { type MailKeys, seal, unseal } from "./seal.ts";
import type { MailTransport } from "./transport.ts";

/** The one kind of job that has to carry an address and a text: sealed, and gone when the mail is. */
const mailKind = jobKind("send-mail", v.object({ sealed: v.string() }));

export interface MailToSend {
  readonly to: string;
  readonly locale: Letter["locale"];
  readonly template: MailTemplate;
  readonly unsubscribe?: string;
  /** What it is about, e.g. the id of a group: only so many letters a day leave of one. */
  readonly of?: string;
  /** Letters of one's own account are counted by themselves: nobody keeps them back by sending others there. */
  readonly apart?: "account";
}

export interface SendMailOptions {
  readonly keys: MailKeys;
  readonly now: Temporal.Instant;
  /** An id the caller has made: the same id is the same message. */
  readonly id?: string;
}

/**
 * Promises a message inside the caller's transaction: it leaves if and only if the transaction commits. Until then its
 * address and text lie encrypted in the job. Throws `TypeError` when `to` is not one address.
 */
export async function sendMail(tx: Tx, mail: MailToSend, options: SendMailOptions): Promise<void> {
  if (!isOneAddress(mail.to)) throw new TypeError("not one e-mail address");
  const id = options.id ?? newId(options.now);
  const sealed = seal(options.keys, id, JSON.stringify(writeLetter(mail)));
  await enqueue(tx, mailKind, { sealed }, { id, now: options.now });
}

/** One address and nothing that could make it two or begin a header. */
export const isOneAddress = (text: string) =>
  text.length <= 254 && /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/.test(text);

/** Does the mail jobs. Where there is no transport, leave this handler out: the mail then waits for one. */
export function mailHandler(
  transport: MailTransport,
  identity: MailIdentity,
  keys: MailKeys,
  count: CountMessage,
): JobHandler {
  return atLeastOnce(mailKind, async ({ sealed }, job) => {
    const letter = readLetter(keys, job.id, sealed);
    if (job.attempt === 1 && !(await count(mailLimits(letter), job.now()))) throw new GiveUp("too-many");
    await transport.deliver(composeMail(job.id, letter, identity, keys, job.now()), job.signal);
  });
}

/**
 * Throws away the messages that waited when a backup was made: most have left since, and nobody should be told the same
 * thing twice, weeks late. Returns how many there were.
 */
export const dropWaitingMail = (tx: Tx, now: Temporal.Instant): Promise<number> =>
  deleteStaleJobs(tx, mailKind.name, now);

const LetterSchema = v.object({
  to: v.string(),
  locale: v.picklist(locales),
  content: v.object({
    subject: v.string(),
    paragraphs: v.array(v.string()),
    link: v.exactOptional(v.object({ label: v.string(), href: v.string() })),
    closing: v.exactOptional(v.array(v.string())),
  }),
  unsubscribe: v.exactOptional(v.string()),
  of: v.exactOptional(v.string()),
  apart: v.exactOptional(v.literal("account")),
});

function readLetter(keys: MailKeys, id: string, sealed: string): Letter {
  try {
    return v.parse(LetterSchema, JSON.parse(unseal(keys, id, sealed)));
  } catch (error) {
    throw new GiveUp("cannot-be-read", error);
  }
}

/** A message nobody could send for so long is not sent any more: it may reach someone who no longer wants it. */
export const unsentMailKept = Temporal.Duration.from({ hours: 30 * 24 });

/** Deletes mail that has waited too long, every night. */
export const forgettingUnsentMail = recurringJob(
  "forget-unsent-mail",
  daily("03:10", "Europe/Helsinki"),
  async (tx, job) => {
    await deleteStaleJobs(tx, mailKind.name, job.now().subtract(unsentMailKept));
  },
);
