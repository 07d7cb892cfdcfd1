import { findRecovered, type Recovered } from "./accounts.queries.ts";
import type { AccountsContext } from "./accounts-context.ts";

/** How long, in days, a person is told that a way back was used. */
const told = 30;

/** The way back that was used, if that was lately. */
export async function findRecentRecovery(
  ctx: Pick<AccountsContext, "database" | "clock">,
  personId: string,
): Promise<Recovered | undefined> {
  const recovered = await ctx.database.withActor({ kind: "person", personId }, (tx) => findRecovered(tx, personId));
  return recovered && ctx.clock.now().since(recovered.at).total("hours") < told * 24 ? recovered : undefined;
}
