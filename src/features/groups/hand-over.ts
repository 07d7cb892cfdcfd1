import type { Inside } from "../spaces/index.ts";
import { membersOf } from "../spaces/index.ts";
import { updateGroup } from "./groups.queries.ts";
import { dayOf, type GroupsContext, person } from "./groups-context.ts";
import { deleteHandover, insertHandover, listHandovers, takeGroupNow } from "./handover.queries.ts";

/** Groups of an organisation are handed on by the organisation, which asks its own people. */
export const handsOnItself = ({ space }: Pick<Inside, "space">): boolean => space.organisers.length === 0;

/** Is the person asked to carry the group, and would whoever asks step back? */
export async function askedToCarry(ctx: GroupsContext, here: Inside) {
  const asked = await ctx.database.withActor(person(here.personId), (tx) => listHandovers(tx, here.space.id));
  return asked.find(({ toPersona }) => toPersona === here.personaId);
}

/** The members one could ask, and those who have been asked. */
export async function handoverOf(ctx: GroupsContext, here: Inside) {
  const members = await membersOf(ctx, person(here.personId), here.space.id);
  const asked = await ctx.database.withActor(person(here.personId), (tx) => listHandovers(tx, here.space.id));
  const isAsked = (personaId: string) => asked.find(({ toPersona }) => toPersona === personaId);
  const others = members.filter(({ role, personaId }) => role === "participant" && personaId !== here.personaId);
  return {
    free: others.filter(({ personaId }) => !isAsked(personaId)),
    asked: others.filter(({ personaId }) => isAsked(personaId)?.fromPersona === here.personaId),
  };
}

/** Asks a member to carry the group, beside the one who asks or in their place. False where that cannot be. */
export async function askToCarry(
  ctx: GroupsContext,
  here: Inside,
  { personaId, stepsBack }: { readonly personaId: string; readonly stepsBack: boolean },
): Promise<boolean> {
  if (!here.carries || !handsOnItself(here)) return false;
  const { free } = await handoverOf(ctx, here);
  if (!free.some((member) => member.personaId === personaId)) return false;
  await ctx.database.withActor(person(here.personId), (tx) =>
    insertHandover(tx, {
      spaceId: here.space.id,
      toPersona: personaId,
      fromPersona: here.personaId,
      stepsBack,
      today: dayOf(ctx.clock.now()),
    }),
  );
  return true;
}

/** The one who was asked takes the group: roles change hands at once. Who takes it over is not asked who goes on from there. */
export const takeGroup = (ctx: GroupsContext, { personId, personaId, space }: Inside): Promise<boolean> =>
  ctx.database.withActor(person(personId), async (tx) => {
    const asked = (await listHandovers(tx, space.id)).find(({ toPersona }) => toPersona === personaId);
    if (!(await takeGroupNow(tx, space.id))) return false;
    if (asked?.stepsBack) await updateGroup(tx, space.id, { handover_on: null });
    return true;
  });

/** No after all: by the one who asked, or by the one who was asked. */
export const takeBackHandover = (ctx: GroupsContext, { personId, space }: Inside, personaId: string) =>
  ctx.database.withActor(person(personId), (tx) => deleteHandover(tx, space.id, personaId));

/** When the starter means to step back. */
export const planHandover = (ctx: GroupsContext, { personId, space }: Inside, on: Temporal.PlainDate | null) =>
  ctx.database.withActor(person(personId), (tx) =>
    updateGroup(tx, space.id, { handover_on: on, handover_unwanted: false }),
  );

/** They carry on themselves: nothing is offered any more. */
export const keepGroup = (ctx: GroupsContext, { personId, space }: Inside): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => updateGroup(tx, space.id, { handover_unwanted: true }));
