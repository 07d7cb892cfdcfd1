import type { SignedIn } from "../../shared/http/app-env.ts";
import { deleteDelay, findCredential } from "./accounts.queries.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { takeAttempt, type Wait } from "./attempts.ts";
import { attemptIndexOf } from "./name-index.ts";
import { isFresh } from "./session.rules.ts";
import type { AccountSession } from "./sessions.ts";

export interface Proof {
  readonly signedIn: SignedIn;
  /** The words so far in the one form that is hashed. */
  readonly phrase: string | undefined;
  readonly sender: string;
}

export type NotProven = { readonly kind: "words-needed" } | { readonly kind: "wrong" } | Wait;

/** Undefined where it is the person themselves: they came in lately, or know their words. */
export async function proveAgain(ctx: AccountsContext, proof: Proof): Promise<NotProven | undefined> {
  return cameInLately(ctx, proof.signedIn) ? undefined : proveByWords(ctx, proof);
}

/**
 * Whether the person came in so lately that they need not show their words again. Pictures others may have seen being
 * pressed, and a passkey may be on every device of one account: who came in by either shows the words.
 */
export const cameInLately = (
  ctx: Pick<AccountsContext, "clock">,
  session: SignedIn & Partial<AccountSession>,
): boolean =>
  session.byPictures !== true && session.byPasskey !== true && isFresh({ made_at: session.madeAt }, ctx.clock.now());

/** The same where only the words will do: what follows cannot be undone. */
export async function proveByWords(
  ctx: AccountsContext,
  { signedIn, phrase, sender }: Proof,
): Promise<NotProven | undefined> {
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
