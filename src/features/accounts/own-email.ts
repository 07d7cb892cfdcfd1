import type { SignedIn } from "../../shared/http/app-env.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { isOneAddress } from "../../shared/mail/send-mail.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { takeAttempt, type Wait } from "./attempts.ts";
import { dayOf } from "./day.ts";
import {
  deleteOwnEmail,
  findOwnEmail,
  findOwnWaitingEmail,
  findProofByLink,
  lockProofToConfirm,
  noteProofMiss,
  replaceEmail,
  replaceProof,
  takeProof,
} from "./email.queries.ts";
import { type LetterContext, mailProof } from "./email-letter.ts";
import { emailIndexOf, emailPlace, freshProof, hashLink, isGood, isItsCode, proofKept } from "./email-proof.ts";
import { attemptIndexOf } from "./name-index.ts";
import { type NotProven, type Proof, proveAgain } from "./prove-again.ts";

export type EmailContext = AccountsContext & LetterContext;

/** The address as it is kept and written to, or undefined where it cannot be one. */
export function readEmail(typed: string): string | undefined {
  const email = typed.normalize("NFKC").trim();
  return isOneAddress(email) && email.length <= 200 ? email : undefined;
}

export interface AddEmailRequest extends Proof {
  readonly email: string;
  readonly locale: Locale;
}

/**
 * A person gives an address to come back by. A mail with a code goes there whosever it is, and until that is shown
 * nothing changes. Asked for too often for one address, it is not sent, and nothing tells so.
 */
export async function addEmail(
  ctx: EmailContext,
  request: AddEmailRequest,
): Promise<NotProven | { readonly kind: "mailed" }> {
  const refusal = await proveAgain(ctx, request);
  if (refusal) return refusal;
  const { email, locale } = request;
  const { personId } = request.signedIn;
  const now = ctx.clock.now();
  const emailIndex = emailIndexOf(ctx.key, email);
  const sealed = await ctx.keyRing.seal({ kind: "person", id: personId }, emailPlace(personId), email);
  return ctx.database.withActor(door, async (tx): Promise<Wait | { readonly kind: "mailed" }> => {
    const wait = await takeAttempt(tx, attemptIndexOf(ctx.key, "email", Buffer.from(personId), ""), now);
    if (wait) return wait;
    const proof = freshProof(ctx.key);
    const ends_at = now.add({ minutes: proofKept });
    await replaceProof(tx, {
      ...{ id: proof.id, person_id: personId, use: "confirm", email_index: emailIndex, email: sealed, ends_at },
      ...proof.hashes,
    });
    const tooOften = await takeAttempt(tx, attemptIndexOf(ctx.key, "email-to", emailIndex, ""), now);
    if (!tooOften) await mailProof(tx, ctx, proof, { to: email, locale, now });
    return { kind: "mailed" };
  });
}

/** The person types the code that came. False where it is not that, or its time is over. */
export function confirmByCode(ctx: AccountsContext, personId: string, code: string): Promise<boolean> {
  const now = ctx.clock.now();
  return ctx.database.withActor(door, async (tx) => {
    const proof = await lockProofToConfirm(tx, personId);
    if (!proof?.email || !isGood(proof, now)) return false;
    if (!isItsCode(ctx.key, proof, code)) {
      await noteProofMiss(tx, proof.id, proof.misses + 1);
      return false;
    }
    const { email, email_index } = proof;
    await takeProof(tx, proof.id);
    await replaceEmail(tx, { person_id: personId, email, email_index, confirmed_on: dayOf(now) });
    return true;
  });
}

/** What a mailed link is for, where it is still good. Looking changes nothing: mail scanners look too. */
export async function purposeOfLink(ctx: AccountsContext, token: string): Promise<"confirm" | "recover" | undefined> {
  const proof = await ctx.database.withActor(door, (tx) => findProofByLink(tx, hashLink(token)));
  return proof && isGood(proof, ctx.clock.now()) ? (proof.use as "confirm" | "recover") : undefined;
}

/** Somebody who has the mail presses its button, in whichever browser. */
export function confirmByLink(ctx: AccountsContext, token: string): Promise<boolean> {
  const now = ctx.clock.now();
  return ctx.database.withActor(door, async (tx) => {
    const proof = await findProofByLink(tx, hashLink(token));
    if (!proof?.email || !isGood(proof, now) || !(await takeProof(tx, proof.id))) return false;
    const { person_id, email, email_index } = proof;
    await replaceEmail(tx, { person_id, email, email_index, confirmed_on: dayOf(now) });
    return true;
  });
}

/** What the person has given us to write to. */
export interface OwnEmail {
  readonly confirmed: { readonly email: string; readonly on: Temporal.PlainDate } | undefined;
  /** Mailed to, and not confirmed yet. */
  readonly waiting: string | undefined;
}

/** For the person's own eyes. */
export async function ownEmailOf(ctx: AccountsContext, { personId }: Pick<SignedIn, "personId">): Promise<OwnEmail> {
  const { confirmed, waiting } = await ctx.database.withActor({ kind: "person", personId }, async (tx) => ({
    confirmed: await findOwnEmail(tx, personId),
    waiting: await findOwnWaitingEmail(tx, personId),
  }));
  const open = (sealed: Buffer) => ctx.keyRing.open(emailPlace(personId), sealed);
  const inTime = waiting?.email && Temporal.Instant.compare(ctx.clock.now(), waiting.ends_at) < 0;
  return {
    confirmed: confirmed && { email: await open(confirmed.email), on: confirmed.confirmed_on },
    waiting: inTime && waiting.email ? await open(waiting.email) : undefined,
  };
}

export const removeEmail = (ctx: Pick<AccountsContext, "database">, personId: string): Promise<void> =>
  ctx.database.withActor({ kind: "person", personId }, (tx) => deleteOwnEmail(tx, personId));
