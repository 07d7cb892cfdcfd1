import type { Actor } from "../../shared/db/actor.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { updateSpace } from "../spaces/index.ts";
import type { AdmissionsContext } from "./admissions-context.ts";
import { findRoom } from "./carry.queries.ts";

/** What a group takes at the least and at the most. */
export const fewestPlaces = 2;
export const mostPlaces = 500;

/** How many a group takes, and how many of its places are taken; undefined for whoever neither carries nor leads it. */
export const roomOf = (ctx: Pick<AdmissionsContext, "database">, actor: Actor, spaceId: string) =>
  ctx.database.withActor(actor, (tx) => findRoom(tx, spaceId));

/**
 * A group takes so many from now on; whoever comes after that waits in the queue. `too-few`: more are in it already, and
 * nobody is counted out.
 */
export async function changePlaces(
  ctx: Pick<AdmissionsContext, "database">,
  actor: Actor,
  spaceId: string,
  places: number,
): Promise<"done" | "too-few" | "not-found"> {
  try {
    const isDone = await ctx.database.withActor(actor, (tx) => updateSpace(tx, spaceId, { places }));
    return isDone ? "done" : "not-found";
  } catch (error) {
    if (violatedConstraint(error) === "places_hold_those_inside") return "too-few";
    throw error;
  }
}
