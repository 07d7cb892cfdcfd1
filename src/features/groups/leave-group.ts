import { type Inside, membersOf, spaceSealer, type Writings } from "../spaces/index.ts";
import type { Group } from "./groups.queries.ts";
import { dayOf, type GroupsContext, person } from "./groups-context.ts";
import { deleteFarewell, findCarriesAlone, listFarewells, putFarewell, takeUpNow } from "./leave-group.queries.ts";

/** For so many days a word of the area centre is shown. */
const centreWordShown = 60;

/** In characters. */
export const longestFarewell = 2_000;

/** Would this citizens' group be left without anybody who carries it? */
export const carriesAlone = (ctx: GroupsContext, { personId, space }: Inside): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => findCarriesAlone(tx, space.id));

/** Does the person carry an organisation's group alone? When they go, the organisation answers those who ask to come. */
export async function leavesToOrganisation(ctx: GroupsContext, { personId, space, carries }: Inside): Promise<boolean> {
  if (!carries || space.ended || space.organisers.length === 0) return false;
  const members = await membersOf(ctx, person(personId), space.id);
  return members.filter(({ role }) => role !== "participant").length < 2;
}

/** Is the person the only one in the group? With their going it ends. */
export const isLast = ({ space }: Inside): boolean => space.size === 1 && space.organisers.length === 0;

/** What the area centre has written lately to a group that nobody carried; undefined where it has written nothing. */
export async function centreWordOf(ctx: GroupsContext, group: Group | undefined): Promise<string | undefined> {
  if (!group?.centreWord || !group.centreWordOn) return undefined;
  const last = group.centreWordOn.add({ days: centreWordShown });
  if (Temporal.PlainDate.compare(dayOf(ctx.clock.now()), last) > 0) return undefined;
  return spaceSealer(ctx.keyRing, group.spaceId).open("support_group", group.spaceId, "centre_word", group.centreWord);
}

/** A member takes up a group that nobody carries: the first who presses has it. */
export const takeUpGroup = (ctx: GroupsContext, { personId, space }: Inside): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => takeUpNow(tx, space.id));

/** Says goodbye to the group, in words that the others see on its home; nothing: what was said is taken back. */
export async function sayFarewell(ctx: GroupsContext, here: Inside, words: string): Promise<void> {
  const { personId, personaId, space } = here;
  if (words === "") return ctx.database.withActor(person(personId), (tx) => deleteFarewell(tx, personaId));
  const sealed = await spaceSealer(ctx.keyRing, space.id).seal("group_farewell", personaId, "words", words);
  await ctx.database.withActor(person(personId), (tx) =>
    putFarewell(tx, { persona_id: personaId, space_id: space.id, words: sealed, said_on: dayOf(ctx.clock.now()) }),
  );
}

/** What has been said for farewell, by persona. */
export async function farewellsOf(ctx: GroupsContext, { personId, space }: Inside) {
  const rows = await ctx.database.withActor(person(personId), (tx) => listFarewells(tx, space.id));
  const sealer = spaceSealer(ctx.keyRing, space.id);
  return Promise.all(
    rows.map(async ({ personaId, words }) => ({
      personaId,
      words: await sealer.open("group_farewell", personaId, "words", words),
    })),
  );
}

/** Farewells go with whoever takes along what they have written. */
export const farewellWritings: Writings = { remove: deleteFarewell };
