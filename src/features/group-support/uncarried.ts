import { closeAsCentre } from "../listings/index.ts";
import { spaceSealer } from "../spaces/index.ts";
import { dayOf, type GroupSupportContext, staff } from "./group-support-context.ts";
import { listUncarried, sayToUncarried, type UncarriedGroup } from "./supports.queries.ts";

/** A citizens' group that nobody carries, as an area centre sees it; undefined where somebody does, or for anybody else. */
export async function uncarriedGroup(
  ctx: GroupSupportContext,
  personId: string,
  offeringId: string,
): Promise<UncarriedGroup | undefined> {
  const groups = await ctx.database.withActor(staff(personId), listUncarried);
  return groups.find((group) => group.offering_id === offeringId);
}

/** Writes to those in the group; they see it at the group's home. False where somebody carries it by now. */
export async function sayToGroup(
  ctx: GroupSupportContext,
  personId: string,
  { space_id: spaceId }: UncarriedGroup,
  words: string,
): Promise<boolean> {
  const sealed = await spaceSealer(ctx.keyRing, spaceId).seal("support_group", spaceId, "centre_word", words);
  const today = dayOf(ctx.clock.now());
  return ctx.database.withActor(staff(personId), (tx) => sayToUncarried(tx, spaceId, sealed, today));
}

/** Takes its listing from show, with a reason for the log. False where there is nothing to take. */
export const closeUncarried = async (
  ctx: GroupSupportContext,
  personId: string,
  { offering_id: id }: UncarriedGroup,
  { how, reason }: { readonly how: "hidden" | "ended"; readonly reason: string },
): Promise<boolean> => (await closeAsCentre(ctx, personId, id, { how, reason })).kind === "done";
