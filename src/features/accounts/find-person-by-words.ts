import type { Database } from "../../shared/db/database.ts";
import { findCredentialByName, hasAnySignInName } from "./accounts.queries.ts";
import { type AccountsContext, door } from "./accounts-context.ts";
import { nameIndexOf } from "./name-index.ts";
import { canonicalPhrase } from "./words/words.rules.ts";

/** Whose nickname and words these are, or undefined. For the demo and the command line: it does not slow anyone down. */
export async function findPersonByWords(
  ctx: AccountsContext,
  { nickname, words }: { readonly nickname: string; readonly words: readonly string[] },
): Promise<string | undefined> {
  const nameIndex = nameIndexOf(ctx.key, nickname);
  const credential = await ctx.database.withActor(door, (tx) => findCredentialByName(tx, nameIndex));
  if (!credential) return undefined;
  const right = await ctx.passphrases.verify(canonicalPhrase(words), credential.words_hash);
  return right ? credential.person_id : undefined;
}

/** Whether anyone has come in to this installation. */
export const hasPeople = (database: Database): Promise<boolean> => database.withActor(door, hasAnySignInName);
