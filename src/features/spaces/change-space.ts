import { appendAudit } from "../../shared/audit/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { findStanding, may, whoActs } from "../roles/index.ts";
import { type SpaceAbout, writeAbout } from "./about.ts";
import { doorCodeOf, hashOfDoorCode } from "./door-code.ts";
import { endedSpaceKept, type SpaceKind } from "./space.rules.ts";
import { spaceTurned } from "./space-turned.ts";
import { lockSpace, updateSpace } from "./spaces.queries.ts";
import { aboutPlace, dayOf, keyOwnerOf, type SpacesContext, staff } from "./spaces-context.ts";

interface Led {
  readonly organisationId: string;
  readonly spaceId: string;
}
type Change = Parameters<typeof updateSpace>[2];
type ChangeAction = "space-edited" | "space-ended" | "space-door-renewed";

/** What those who lead its organisation may change of a community afterwards. For whom it is stays as it was founded. */
export interface EditedSpace {
  readonly about: SpaceAbout;
  readonly approval: boolean;
  readonly places: number;
}

/** Writes anew what a community says of itself. Whoever is in it stays, also where it has fewer places now. */
export async function editSpace(
  ctx: SpacesContext,
  personId: string,
  led: Led,
  { about, approval, places }: EditedSpace,
): Promise<boolean> {
  const sealed = await ctx.keyRing.seal(keyOwnerOf(led.spaceId), aboutPlace(led.spaceId), writeAbout(about));
  const row = { about: sealed, approval, places, facilitated: about.facilitation !== "" };
  return change(ctx, personId, led, "space-edited", async () => row);
}

/** A new link that leads in; the old one opens nothing from now on. */
export const renewDoor = (ctx: SpacesContext, personId: string, led: Led): Promise<boolean> =>
  change(ctx, personId, led, "space-door-renewed", async (number) => ({
    door_number: number + 1,
    door_hash: hashOfDoorCode(doorCodeOf(ctx.key, led.spaceId, number + 1)),
  }));

/**
 * Nobody comes in any more. Those inside have thirty days to say goodbye; then everything in it is destroyed. With a group end
 * its listing and what was to come of it (`close_group`).
 */
export const endSpace = (ctx: SpacesContext, personId: string, led: Led): Promise<boolean> => {
  const today = dayOf(ctx.clock.now());
  const destroy_on = today.add({ days: endedSpaceKept });
  const row = { state: "ended", ended_on: today, destroy_on, door_hash: null };
  return change(ctx, personId, led, "space-ended", async () => row, ["community", "group"]);
};

/** False where the person may not, or the space has ended already. */
const change = (
  ctx: SpacesContext,
  personId: string,
  { organisationId, spaceId }: Led,
  action: ChangeAction,
  rowOf: (doorNumber: number) => Promise<Change>,
  kinds: readonly SpaceKind[] = ["community"],
): Promise<boolean> =>
  ctx.database.withActor(staff(personId), async (tx) => {
    const standing = await findStanding(tx, organisationId);
    const space = await lockSpace(tx, spaceId, kinds);
    if (!may(standing, "see-people") || !space) return false;
    if (!(await updateSpace(tx, spaceId, await rowOf(space.doorNumber)))) return false;
    if (space.kind === "group") await enqueue(tx, spaceTurned, { space: spaceId, by: null }, { now: ctx.clock.now() });
    const actor = await whoActs(tx, organisationId, standing, (one) => may(one, "see-people"));
    await appendAudit(tx, ctx, { actor, event: { action, object: spaceId }, organisationId });
    return true;
  });
