import * as v from "valibot";
import { type Locale, locales } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { inTransaction, type JobHandler, jobKind } from "../../shared/jobs/job-kind.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { takeAttempt, type Wait } from "./attempts.ts";
import {
  findProofByLink,
  listByEmail,
  lockProofsToRecover,
  noteProofMiss,
  replaceProof,
  takeProof,
} from "./email.queries.ts";
import { mailProof } from "./email-letter.ts";
import { emailIndexOf, emailPlace, freshProof, hashLink, isGood, isItsCode, proofKept } from "./email-proof.ts";
import { type Given, type HandoverRequest, onceForForm } from "./hand-over.ts";
import { attemptIndexOf } from "./name-index.ts";
import type { EmailContext } from "./own-email.ts";
import { recoverProven } from "./recover-proven.ts";

/** Whose the address is, only the worker looks up: known or not, whoever asks waits equally long for the same answer. */
const mailWayBack = jobKind("mail-way-back", v.object({ index: v.string(), locale: v.picklist(locales) }));

/** Somebody who has lost their words asks for a mail. */
export function askByEmail(
  ctx: AccountsContext,
  { email, locale, sender }: { readonly email: string; readonly locale: Locale; readonly sender: string },
): Promise<Wait | { readonly kind: "asked" }> {
  const now = ctx.clock.now();
  const emailIndex = emailIndexOf(ctx.key, email);
  return ctx.database.withActor(door, async (tx): Promise<Wait | { readonly kind: "asked" }> => {
    const wait = await takeAttempt(tx, attemptIndexOf(ctx.key, "email", emailIndex, sender), now);
    if (wait) return wait;
    // Others may ask for it too: a mailbox is not to be filled by them, and they are not told.
    const tooOften = await takeAttempt(tx, attemptIndexOf(ctx.key, "email-to", emailIndex, ""), now);
    if (!tooOften) await enqueue(tx, mailWayBack, { index: emailIndex.toString("hex"), locale }, { now });
    return { kind: "asked" };
  });
}

/** Mails a link and a code to whoever has confirmed the address; to nobody where there is nobody. */
export const mailingWayBack = (ctx: Omit<EmailContext, "passphrases" | "clock" | "database">): JobHandler =>
  inTransaction(mailWayBack, async (tx, { index, locale }, job) => {
    const now = job.now();
    const emailIndex = Buffer.from(index, "hex");
    for (const { person_id, email } of await listByEmail(tx, emailIndex)) {
      const proof = freshProof(ctx.key);
      const ends_at = now.add({ minutes: proofKept });
      await replaceProof(tx, {
        ...{ id: proof.id, person_id, use: "recover", email_index: emailIndex, email: null, ends_at },
        ...proof.hashes,
      });
      const to = await ctx.keyRing.open(emailPlace(person_id), email);
      await mailProof(tx, ctx, proof, { to, locale, now });
    }
  });

export type ByEmailRequest = HandoverRequest & { readonly locale: Locale };
export type ByEmailAnswer = Given | { readonly kind: "wrong" } | Wait;

/** The person presses the button behind the mailed link. */
export const recoverByLink = (ctx: AccountsContext, request: ByEmailRequest, token: string): Promise<ByEmailAnswer> =>
  onceForForm(ctx, request, async (): Promise<ByEmailAnswer> => {
    const proof = await ctx.database.withActor(door, (tx) => findProofByLink(tx, hashLink(token)));
    if (proof?.use !== "recover" || !isGood(proof, ctx.clock.now())) return { kind: "wrong" };
    return recoverProven(ctx, request, {
      personId: proof.person_id,
      by: "email",
      take: (tx) => takeProof(tx, proof.id),
    });
  });

/** The person types the mailed code where they asked for it. */
export const recoverByMailedCode = (
  ctx: AccountsContext,
  request: ByEmailRequest & { readonly sender: string },
  { email, code }: { readonly email: string; readonly code: string },
): Promise<ByEmailAnswer> =>
  onceForForm(ctx, request, async (): Promise<ByEmailAnswer> => {
    const now = ctx.clock.now();
    const emailIndex = emailIndexOf(ctx.key, email);
    const attemptIndex = attemptIndexOf(ctx.key, "email-code", emailIndex, request.sender);
    const found = await ctx.database.withActor(door, async (tx) => {
      const wait = await takeAttempt(tx, attemptIndex, now);
      if (wait) return wait;
      const proofs = (await lockProofsToRecover(tx, emailIndex)).filter((proof) => isGood(proof, now));
      const right = proofs.find((proof) => isItsCode(ctx.key, proof, code));
      if (right) return { kind: "right" as const, proof: right };
      for (const proof of proofs) await noteProofMiss(tx, proof.id, proof.misses + 1);
      return { kind: "wrong" as const };
    });
    if (found.kind !== "right") return found;
    const { id, person_id: personId } = found.proof;
    return recoverProven(ctx, request, { personId, by: "email", take: (tx) => takeProof(tx, id) });
  });
