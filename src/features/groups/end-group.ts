import { enqueue } from "../../shared/jobs/enqueue.ts";
import { endedSpaceKept, type Inside, spaceTurned, updateSpace } from "../spaces/index.ts";
import { resumePhase } from "./groups.queries.ts";
import { dayOf, type GroupsContext, person } from "./groups-context.ts";
import { deleteFarewell } from "./leave-group.queries.ts";

/** When everything in a group that ended today is destroyed. */
export const destroyedOn = ({ clock }: Pick<GroupsContext, "clock">): Temporal.PlainDate =>
  dayOf(clock.now()).add({ days: endedSpaceKept });

/**
 * A citizens' group comes to its end: those inside have thirty days to say goodbye. With it end its listing, what was to come,
 * and every question that is open (`close_group`). False where the person does not carry it, or an organisation has it.
 */
export async function endGroup(ctx: GroupsContext, here: Inside): Promise<boolean> {
  const { personId, personaId, space, carries } = here;
  if (!carries || space.organisers.length > 0 || space.ended) return false;
  const now = ctx.clock.now();
  return ctx.database.withActor(person(personId), async (tx) => {
    const ended_on = dayOf(now);
    const destroy_on = ended_on.add({ days: endedSpaceKept });
    if (!(await updateSpace(tx, space.id, { state: "ended", ended_on, destroy_on, door_hash: null }))) return false;
    await enqueue(tx, spaceTurned, { space: space.id, by: personaId }, { now });
    return true;
  });
}

/**
 * It goes on after all where it was, while its content is still there. Its listing is offered anew by whoever keeps it, and
 * meetings are agreed on anew: those outside have been told that it is over. False where the person does not carry it.
 */
export async function resumeGroup(ctx: GroupsContext, here: Inside): Promise<boolean> {
  const { personId, personaId, space, carries } = here;
  if (!carries || space.organisers.length > 0 || !space.ended) return false;
  const now = ctx.clock.now();
  return ctx.database.withActor(person(personId), async (tx) => {
    if (!(await updateSpace(tx, space.id, { state: "active", ended_on: null, destroy_on: null }))) return false;
    await resumePhase(tx, space.id);
    // Whoever opens it again has not said goodbye to it.
    await deleteFarewell(tx, personaId);
    await enqueue(tx, spaceTurned, { space: space.id, by: personaId }, { now });
    return true;
  });
}
