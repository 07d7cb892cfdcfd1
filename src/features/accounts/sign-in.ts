import type { SignedIn } from "../../shared/http/app-env.ts";
import { deleteDelay, findCredentialByName, updateWordsHash } from "./accounts.queries.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { takeAttempt, type Wait } from "./attempts.ts";
import type { FormStamp } from "./form-stamp.ts";
import { attemptIndexOf, nameIndexOf } from "./name-index.ts";
import { deleteSession } from "./sessions.queries.ts";
import { type OpenedSession, startSession, startSessionOnce } from "./sessions.ts";

export interface SignInRequest {
  /** As it was typed. */
  readonly nickname: string;
  /** The words in the one form that is hashed. */
  readonly phrase: string;
  readonly sharedDevice: boolean;
  /** Who sends, as a word that means nothing tomorrow. */
  readonly sender: string;
  /** Which showing of the form asks, so that a second press makes no second session. */
  readonly form: FormStamp | undefined;
  /** The session the browser holds already: it ends, whoever's it is. */
  readonly signedIn: SignedIn | undefined;
}

export type SignInAnswer =
  | { readonly kind: "in"; readonly session: OpenedSession }
  /** The words are not those of that nickname, or nobody has it: nothing tells which. */
  | { readonly kind: "wrong" }
  | Wait;

/** A person comes back with their nickname and words. Known or unknown, a name costs one hash and gets one answer. */
export async function signIn(ctx: AccountsContext, request: SignInRequest): Promise<SignInAnswer> {
  const nameIndex = nameIndexOf(ctx.key, request.nickname);
  const attemptIndex = attemptIndexOf(ctx.key, "words", nameIndex, request.sender);
  const known = await ctx.database.withActor(door, async (tx) => {
    const wait = await takeAttempt(tx, attemptIndex, ctx.clock.now());
    return wait ?? { kind: "credential" as const, credential: await findCredentialByName(tx, nameIndex) };
  });
  if (known.kind === "wait") return known;

  const { credential } = known;
  const right = await ctx.passphrases.verify(request.phrase, credential?.words_hash);
  if (!right || !credential) return { kind: "wrong" };
  const stronger = ctx.passphrases.isOutdated(credential.words_hash)
    ? await ctx.passphrases.hash(request.phrase)
    : undefined;

  return ctx.database.withActor(door, async (tx) => {
    const { sharedDevice, form, signedIn } = request;
    await deleteDelay(tx, attemptIndex);
    if (stronger) await updateWordsHash(tx, credential.person_id, credential.words_hash, stronger);
    const wanted = { personId: credential.person_id, sharedDevice, now: ctx.clock.now() };
    const session = form
      ? await startSessionOnce(tx, { ...wanted, form })
      : await startSession(tx, { ...wanted, form: undefined });
    if (signedIn && signedIn.sessionId !== session.id) await deleteSession(tx, signedIn.sessionId);
    return { kind: "in", session };
  });
}
