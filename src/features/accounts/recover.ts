import type { Locale } from "../../shared/i18n/index.ts";
import { deleteDelay, findCredentialByName, replaceRecoveredCredential } from "./accounts.queries.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { takeAttempt, type Wait } from "./attempts.ts";
import { wordsLanguageOf } from "./credentials.ts";
import { type Given, type HandoverRequest, handOver, onceForForm } from "./hand-over.ts";
import { attemptIndexOf, nameIndexOf } from "./name-index.ts";
import { wholeMinutes } from "./session.rules.ts";
import { deleteSession, deleteSessionsOf } from "./sessions.queries.ts";

export interface RecoverRequest extends HandoverRequest {
  /** As it was typed. */
  readonly nickname: string;
  /** The code in the one form that is hashed. */
  readonly code: string;
  readonly sender: string;
  readonly locale: Locale;
}

export type RecoverAnswer = Given | { readonly kind: "wrong" } | Wait;

/**
 * A person who has lost their words comes in with the recovery code, once. They get new words and a new code; every
 * session ends, and their page says when it happened.
 */
export const recover = (ctx: AccountsContext, request: RecoverRequest): Promise<RecoverAnswer> =>
  onceForForm(ctx, request, () => tryToRecover(ctx, request));

async function tryToRecover(ctx: AccountsContext, request: RecoverRequest): Promise<RecoverAnswer> {
  const nameIndex = nameIndexOf(ctx.key, request.nickname);
  const attemptIndex = attemptIndexOf(ctx.key, "recovery", nameIndex, request.sender);
  const known = await ctx.database.withActor(door, async (tx) => {
    const wait = await takeAttempt(tx, attemptIndex, ctx.clock.now());
    return wait ?? { kind: "credential" as const, credential: await findCredentialByName(tx, nameIndex) };
  });
  if (known.kind === "wait") return known;

  const usedHash = known.credential?.recovery_hash ?? undefined;
  const right = await ctx.passphrases.verify(request.code, usedHash);
  if (!right || !known.credential || !usedHash) return { kind: "wrong" };

  const { person_id: personId } = known.credential;
  const { signedIn, nickname, locale } = request;
  const language = wordsLanguageOf(locale);
  return handOver<{ kind: "wrong" }>(ctx, { ...request, nickname, language }, async (tx, hashes) => {
    const at = wholeMinutes(ctx.clock.now(), 5);
    if (!(await replaceRecoveredCredential(tx, personId, hashes, { usedHash, at }))) return { kind: "wrong" };
    await deleteDelay(tx, attemptIndex);
    await deleteSessionsOf(tx, personId);
    if (signedIn) await deleteSession(tx, signedIn.sessionId);
    return { kind: "written", personId };
  });
}
