import type { SignedIn } from "../../shared/http/app-env.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { deleteDelay, findCredential, replaceCredential } from "./accounts.queries.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { takeAttempt, type Wait } from "./attempts.ts";
import { wordsLanguageOf } from "./credentials.ts";
import { type FormSent, type Given, handOver, onceForForm } from "./hand-over.ts";
import { attemptIndexOf } from "./name-index.ts";
import { nicknameOf } from "./own-nickname.ts";
import { isFresh } from "./session.rules.ts";
import { deleteSessionsOf } from "./sessions.queries.ts";

export interface ChangeWordsRequest extends FormSent {
  readonly signedIn: SignedIn;
  /** The words so far in the one form that is hashed; not needed soon after coming in. */
  readonly phrase: string | undefined;
  readonly sender: string;
  readonly locale: Locale;
}

export type ChangeWordsAnswer = Given | { readonly kind: "words-needed" } | { readonly kind: "wrong" } | Wait;

/** A person wants new words. They get a new code as well, and every other browser of theirs is signed out. */
export const changeWords = (ctx: AccountsContext, request: ChangeWordsRequest): Promise<ChangeWordsAnswer> =>
  onceForForm(ctx, request, async (): Promise<ChangeWordsAnswer> => {
    const refusal = await proveAgain(ctx, request);
    if (refusal) return refusal;

    const { personId, sharedDevice } = request.signedIn;
    const nickname = await nicknameOf(ctx, personId);
    const handing = { ...request, sharedDevice, nickname, language: wordsLanguageOf(request.locale) };
    return handOver<never>(ctx, handing, async (tx, hashes) => {
      await replaceCredential(tx, personId, hashes);
      await deleteSessionsOf(tx, personId);
      return { kind: "written", personId };
    });
  });

/** Undefined where it is the person themselves: they came in lately, or know their words. */
async function proveAgain(
  ctx: AccountsContext,
  { signedIn, phrase, sender }: ChangeWordsRequest,
): Promise<Exclude<ChangeWordsAnswer, Given> | undefined> {
  if (isFresh({ made_at: signedIn.madeAt }, ctx.clock.now())) return undefined;
  if (phrase === undefined) return { kind: "words-needed" };

  const own = Buffer.from(signedIn.personId);
  const attemptIndex = attemptIndexOf(ctx.key, "words", own, sender);
  const known = await ctx.database.withActor(door, async (tx) => {
    const wait = await takeAttempt(tx, attemptIndex, ctx.clock.now());
    return wait ?? { kind: "credential" as const, credential: await findCredential(tx, signedIn.personId) };
  });
  if (known.kind === "wait") return known;
  if (!(await ctx.passphrases.verify(phrase, known.credential?.words_hash))) return { kind: "wrong" };
  await ctx.database.withActor(door, (tx) => deleteDelay(tx, attemptIndex));
  return undefined;
}
