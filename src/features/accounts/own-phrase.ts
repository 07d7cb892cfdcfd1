import { replaceWords } from "./accounts.queries.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { deleteDevicesOf } from "./devices.queries.ts";
import { type NotProven, type Proof, proveAgain } from "./prove-again.ts";
import { deleteSessionsOf } from "./sessions.queries.ts";

export interface OwnPhraseRequest extends Proof {
  /** Found strong, in the one form that is hashed. */
  readonly text: string;
}

/**
 * A person's own passphrase takes the place of their words. The recovery code stays; every other browser of theirs is
 * signed out, and no device remembers them any more.
 */
export async function takeOwnPhrase(
  ctx: AccountsContext,
  request: OwnPhraseRequest,
): Promise<NotProven | { readonly kind: "taken" }> {
  const refusal = await proveAgain(ctx, request);
  if (refusal) return refusal;
  const { personId, sessionId } = request.signedIn;
  const wordsHash = await ctx.passphrases.hash(request.text);
  await ctx.database.withActor(door, async (tx) => {
    await replaceWords(tx, personId, wordsHash);
    await deleteSessionsOf(tx, personId, sessionId);
    await deleteDevicesOf(tx, personId);
  });
  return { kind: "taken" };
}
