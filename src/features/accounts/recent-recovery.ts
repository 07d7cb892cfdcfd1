import { findRecoveredAt } from "./accounts.queries.ts";
import type { AccountsContext } from "./accounts-context.ts";

/** How long, in days, a person is told that their recovery code was used. */
const told = 30;

/** When the person's recovery code was used, if that was lately. */
export async function findRecentRecovery(
  ctx: Pick<AccountsContext, "database" | "clock">,
  personId: string,
): Promise<Temporal.Instant | undefined> {
  const at = await ctx.database.withActor({ kind: "person", personId }, (tx) => findRecoveredAt(tx, personId));
  return at && ctx.clock.now().since(at).total("hours") < told * 24 ? at : undefined;
}
