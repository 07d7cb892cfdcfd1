import type { Writer } from "../listings/index.ts";
import { ownPersonas, spacesOf } from "../spaces/index.ts";
import { listGroupsAmong } from "./gate-events.queries.ts";
import type { GateEventsContext } from "./gate-events-context.ts";
import type { RunEvent } from "./run-event.ts";

/** A group an event may be tied to. */
export interface GroupToTie {
  readonly id: string;
  readonly name: string;
}

const carrying: ReadonlySet<string> = new Set(["facilitator", "starter", "moderator"]);

/**
 * The groups those who keep an event may tie it to: their organisation's, or those they carry themselves. None while somebody
 * has said to the carriers of its group, and to nobody else, how they can be reached.
 */
export async function groupsToTie(
  ctx: GateEventsContext,
  actor: Writer,
  { keeps, organisation, wishesTo, days }: RunEvent,
): Promise<readonly GroupToTie[]> {
  if (!keeps || (wishesTo === "carriers" && days.some(({ numbers }) => numbers.wishes > 0))) return [];
  const spaces = organisation
    ? ((await spacesOf(ctx, actor.personId, organisation))?.spaces ?? [])
        .filter(({ endsOn }) => endsOn === undefined)
        .map(({ id, about }) => ({ id, name: about.name }))
    : (await ownPersonas(ctx, actor.personId))
        .filter(({ role, standing }) => carrying.has(role) && standing === "in")
        .map(({ spaceId, spaceName }) => ({ id: spaceId, name: spaceName }));
  const groups = await ctx.database.withActor(actor, (tx) =>
    listGroupsAmong(
      tx,
      spaces.map(({ id }) => id),
    ),
  );
  return spaces.filter(({ id }) => groups.has(id)).toSorted((one, other) => one.name.localeCompare(other.name, "fi"));
}
