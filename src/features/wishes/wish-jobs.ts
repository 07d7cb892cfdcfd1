import type { Config } from "../../config.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { KeyGone } from "../../shared/crypto/key-ring.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Services } from "../../shared/http/app-env.ts";
import { localPath } from "../../shared/i18n/index.ts";
import { daily, type RecurringJob, recurringJob } from "../../shared/jobs/schedule.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { sendMail } from "../../shared/mail/send-mail.ts";
import { type DirectoryEntry, handOnPath, listEntries } from "../directory/index.ts";
import { emailPlace, stopToken } from "./leave-wish.ts";
import {
  deleteOldWishes,
  listPublished,
  listWaiting,
  lockToldUntil,
  replaceCounts,
  tallyWishes,
  updateToldUntil,
  type WaitingWish,
} from "./wishes.queries.ts";
import { countedWeeks, dayOf, fits, publishable } from "./wishes.rules.ts";

/** Every night forgets what is too old and publishes the numbers anew; they change on Mondays, when a week is whole. */
export const countingWishes = recurringJob("count-wishes", daily("04:10", "Europe/Helsinki"), (tx, job) =>
  countWishes(tx, job.now()),
);

/** For the service alone. */
export async function countWishes(tx: Tx, now: Temporal.Instant): Promise<void> {
  const today = dayOf(now);
  const weeks = countedWeeks(today);
  await deleteOldWishes(tx, weeks.from, today);
  await replaceCounts(tx, publishable(await tallyWishes(tx, weeks)));
}

/** In minutes: what is published in a transaction that is still at work now is told of tomorrow, and not forgotten. */
const settling = 10;

/** How many offerings are looked at together. */
const atOnce = 500;

export interface TellContext extends Pick<Services, "keyRing"> {
  readonly key: InstallationKey;
  readonly config: Pick<Config, "publicUrl">;
}

/** Each morning tells those who asked, in one neutral mail, of what has been published since and fits their wish. */
export const tellingWishers = (ctx: TellContext): RecurringJob =>
  recurringJob("tell-wishers", daily("09:30", "Europe/Helsinki"), (tx, job) => tell(tx, ctx, job.now()));

async function tell(tx: Tx, ctx: TellContext, now: Temporal.Instant): Promise<void> {
  const until = now.subtract({ minutes: settling });
  const after = await lockToldUntil(tx);
  if (Temporal.Instant.compare(after, until) >= 0) return;
  await updateToldUntil(tx, until);
  const waiting = await listWaiting(tx);
  if (waiting.length === 0) return;
  const ids = await listPublished(tx, { after, until });
  const found = new Map<WaitingWish, DirectoryEntry[]>(waiting.map((wish) => [wish, []]));
  for (let start = 0; start < ids.length; start += atOnce) {
    for (const entry of await listEntries(tx, ids.slice(start, start + atOnce))) {
      for (const [wish, entries] of found) if (isNewFor(wish, entry) && fits(wish, entry.content)) entries.push(entry);
    }
  }
  for (const [wish, entries] of found) await mail(tx, ctx, wish, entries, now);
}

/** Published on the day of the wish or after it. */
const isNewFor = ({ askedOn }: WaitingWish, { publishedAt }: DirectoryEntry): boolean =>
  Temporal.PlainDate.compare(dayOf(publishedAt), askedOn) >= 0;

async function mail(
  tx: Tx,
  { key, keyRing, config }: TellContext,
  wish: WaitingWish,
  [first, ...others]: readonly DirectoryEntry[],
  now: Temporal.Instant,
): Promise<void> {
  if (!first) return;
  const at = (path: string) => `${config.publicUrl}${localPath(wish.locale, path)}`;
  try {
    const to = await keyRing.open(emailPlace(wish.id), wish.email);
    const unsubscribe = at(`/toive/lopeta/${stopToken(key, wish.id)}`);
    const hrefs = [first, ...others].slice(0, 10).map(({ id }) => at(handOnPath(id)));
    const template = letter(hrefs, unsubscribe);
    await sendMail(tx, { to, locale: wish.locale, template, unsubscribe }, { keys: mailKeys(key.derive("mail")), now });
  } catch (error) {
    // Taken back a moment ago.
    if (!(error instanceof KeyGone)) throw error;
  }
}

/** Neither the subject nor the text says what it is about, nor do the addresses. */
const letter =
  ([first = "", ...others]: readonly string[], unsubscribe: string): MailTemplate =>
  (m, locale) => ({
    subject: m.wishes_mail_subject({}, { locale }),
    paragraphs: [m.wishes_mail_text({}, { locale })],
    link: { label: m.wishes_mail_link({}, { locale }), href: first },
    closing: [...others, m.wishes_mail_stop({ address: unsubscribe }, { locale })],
  });
