import { findOwnNickname } from "./accounts.queries.ts";
import type { AccountsContext } from "./accounts-context.ts";

/** Where a sealed nickname stands. */
export const nicknamePlace = (personId: string) => ({ table: "sign_in_name", row: personId, column: "nickname" });

/** The nickname the person comes in with. For their own eyes only: other people know them by their personas. */
export async function nicknameOf(
  ctx: Pick<AccountsContext, "database" | "keyRing">,
  personId: string,
): Promise<string> {
  const sealed = await ctx.database.withActor({ kind: "person", personId }, (tx) => findOwnNickname(tx, personId));
  if (!sealed) throw new Error("a person without a nickname");
  return ctx.keyRing.open(nicknamePlace(personId), sealed);
}
