import type { Config } from "../../config.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import type { Tx } from "../../shared/db/types.ts";
import { daily, type RecurringJob, recurringJob } from "../../shared/jobs/schedule.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { isOneAddress, sendMail } from "../../shared/mail/send-mail.ts";
import type { OrganisationRole } from "../roles/index.ts";
import { listAway, listContacts, listEveryHeldRole, markGapsTold, replaceGaps } from "./gaps.queries.ts";
import { dayOf, type Gap, gapsIn } from "./people.rules.ts";

/** How long the same gap is not told again, in days. */
const gapSilence = 7;

export interface GapContext {
  readonly key: InstallationKey;
  readonly config: Pick<Config, "publicUrl">;
}

/**
 * Each morning looks who is not there to answer for others. Those who lead see it on their own page; the organisation's
 * public address gets a mail that says no more than that one should look, and says it at most weekly for each gap.
 */
export const tellingGaps = (ctx: GapContext): RecurringJob =>
  recurringJob("tell-gaps", daily("07:30", "Europe/Helsinki"), (tx, job) => findAndTell(tx, ctx, job.now()));

async function findAndTell(tx: Tx, { key, config }: GapContext, now: Temporal.Instant): Promise<void> {
  const today = dayOf(now);
  const held = (await listEveryHeldRole(tx)).map(({ role, deputyId, standsInFor, ...one }) => ({
    ...one,
    role: role as OrganisationRole,
    deputyId: deputyId ?? undefined,
    standsInFor: standsInFor ?? undefined,
  }));
  const absences = await listAway(tx, today);
  const keys = mailKeys(key.derive("mail"));
  for (const { id, email } of await listContacts(tx)) {
    const roles = held.filter(({ organisationId }) => organisationId === id);
    await replaceGaps(tx, id, gapsIn(roles, absences, today).flatMap(nameOfUrgent), today);
    // Where nobody is yet, nobody waits for an answer: only the platform's administrators see it.
    if (roles.length === 0 || email === null || !isOneAddress(email)) continue;
    const told = await markGapsTold(tx, id, { day: today, since: today.subtract({ days: gapSilence }) });
    if (told > 0n) await sendMail(tx, { to: email, locale: "fi", template: letter(config.publicUrl) }, { keys, now });
  }
}

/** The gap as it is kept, where somebody may be left alone today. A deputy who is missing while all are there can wait. */
const nameOfUrgent = (gap: Gap): string[] => {
  if (gap.kind === "no-deputy") return [];
  return [gap.kind === "nobody-holds" ? `${gap.kind}:${gap.role}` : `${gap.kind}:${gap.role}:${gap.holderId}`];
};

const letter =
  (publicUrl: string): MailTemplate =>
  (m, locale) => ({
    subject: m.organisations_gap_subject({}, { locale }),
    paragraphs: [m.organisations_gap_body({}, { locale })],
    link: { label: m.organisations_gap_link({}, { locale }), href: `${publicUrl}/oma` },
  });
