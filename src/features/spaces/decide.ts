import type { Actor } from "../../shared/db/actor.ts";
import { openNicknames } from "./members.ts";
import { decideOnPersona, listAskers } from "./personas.queries.ts";
import { inNeutralOrder } from "./space.rules.ts";
import { dayOf, type SpacesContext } from "./spaces-context.ts";

interface Decision {
  readonly spaceId: string;
  readonly personaId: string;
}

/** Somebody asks to come in. */
export interface Asker {
  readonly personaId: string;
  readonly nickname: string;
  readonly emblemSeed: string;
}

/** Those who ask to come in, for those who decide on it. */
export async function askersOf(ctx: SpacesContext, actor: Actor, spaceId: string): Promise<Asker[]> {
  const rows = await ctx.database.withActor(actor, (tx) => listAskers(tx, spaceId));
  return inNeutralOrder(await openNicknames(ctx.keyRing, rows)).map((row) => ({
    personaId: row.id,
    nickname: row.nickname,
    emblemSeed: row.emblem_seed,
  }));
}

/**
 * Yes to somebody who asks. They come in when they next look, where there is a place: who says yes never learns whether
 * they did not come, had no place, or must be kept apart from somebody. False where `actor` may not decide.
 */
export const acceptAsker = (ctx: SpacesContext, actor: Actor, decision: Decision): Promise<boolean> =>
  ctx.database.withActor(actor, (tx) => decideOnPersona(tx, decision, "waiting", null));

/** No to somebody who asks, or out with somebody who is in. They cannot come back by themselves. */
export const removeFromSpace = (ctx: SpacesContext, actor: Actor, decision: Decision): Promise<boolean> =>
  ctx.database.withActor(actor, (tx) => decideOnPersona(tx, decision, "removed", dayOf(ctx.clock.now())));
