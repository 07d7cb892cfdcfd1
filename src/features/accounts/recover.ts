import type { Locale } from "../../shared/i18n/index.ts";
import { deleteDelay, findCredentialByName, replaceRecoveredCredential } from "./accounts.queries.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { takeAttempt, type Wait } from "./attempts.ts";
import { wordsLanguageOf } from "./credentials.ts";
import { deleteCodeWord, findDeskRecovery, takeDeskRecovery } from "./desk.queries.ts";
import { hashDeskCode } from "./desk-recovery.ts";
import { type Given, type HandoverRequest, handOver, onceForForm } from "./hand-over.ts";
import { attemptIndexOf, nameIndexOf } from "./name-index.ts";
import { closeEverything, recoverProven } from "./recover-proven.ts";
import { wholeMinutes } from "./session.rules.ts";
import { deleteSession } from "./sessions.queries.ts";

export interface RecoverRequest extends HandoverRequest {
  /** As it was typed. */
  readonly nickname: string;
  /** The code in the one form that is hashed. */
  readonly code: string;
  readonly sender: string;
  readonly locale: Locale;
}

export type RecoverAnswer =
  | Given
  | { readonly kind: "wrong" }
  /** The right code, from an organisation's desk; it opens later. */
  | { readonly kind: "early"; readonly opensAt: Temporal.Instant }
  | Wait;

/**
 * A person who has lost their words comes in with the recovery code, once, or with one from an organisation's desk. They get new words and a new code; every
 * session ends, and their page says when it happened.
 */
export const recover = (ctx: AccountsContext, request: RecoverRequest): Promise<RecoverAnswer> =>
  onceForForm(ctx, request, () => tryToRecover(ctx, request));

async function tryToRecover(ctx: AccountsContext, request: RecoverRequest): Promise<RecoverAnswer> {
  const nameIndex = nameIndexOf(ctx.key, request.nickname);
  const attemptIndex = attemptIndexOf(ctx.key, "recovery", nameIndex, request.sender);
  const known = await ctx.database.withActor(door, async (tx) => {
    const wait = await takeAttempt(tx, attemptIndex, ctx.clock.now());
    if (wait) return wait;
    const credential = await findCredentialByName(tx, nameIndex);
    const desk = await findDeskRecovery(tx, nameIndex, hashDeskCode(ctx.key, request.code));
    return { kind: "credential" as const, credential, desk };
  });
  if (known.kind === "wait") return known;

  const usedHash = known.credential?.recovery_hash ?? undefined;
  const right = await ctx.passphrases.verify(request.code, usedHash);
  if (known.desk) return recoverAtDesk(ctx, request, known.desk);
  if (!right || !known.credential || !usedHash) return { kind: "wrong" };

  const { person_id: personId } = known.credential;
  const { signedIn, nickname, locale } = request;
  const language = wordsLanguageOf(locale);
  return handOver<{ kind: "wrong" }>(ctx, { ...request, nickname, language }, async (tx, hashes) => {
    const at = wholeMinutes(ctx.clock.now(), 5);
    if (!(await replaceRecoveredCredential(tx, personId, hashes, { usedHash, at }))) return { kind: "wrong" };
    await deleteDelay(tx, attemptIndex);
    await closeEverything(tx, personId);
    if (signedIn) await deleteSession(tx, signedIn.sessionId);
    return { kind: "written", personId };
  });
}

type DeskRecovery = NonNullable<Awaited<ReturnType<typeof findDeskRecovery>>>;

/** The word agreed with that organisation has been said aloud at its desk: it is forgotten with the code. */
async function recoverAtDesk(
  ctx: AccountsContext,
  request: RecoverRequest,
  desk: DeskRecovery,
): Promise<RecoverAnswer> {
  const now = ctx.clock.now();
  if (Temporal.Instant.compare(now, desk.ends_at) >= 0) return { kind: "wrong" };
  if (Temporal.Instant.compare(now, desk.opens_at) < 0) return { kind: "early", opensAt: desk.opens_at };
  return recoverProven(ctx, request, {
    personId: desk.person_id,
    by: "desk",
    take: async (tx) => {
      await deleteCodeWord(tx, desk.person_id, desk.organisation_id);
      return takeDeskRecovery(tx, desk.id);
    },
  });
}
