import { type Inside, spaceSealer } from "../spaces/index.ts";
import { deleteRoom, saveRoom } from "./group-meetings.queries.ts";
import type { RoomState } from "./meeting.rules.ts";
import { type MeetingsContext, person } from "./meetings-context.ts";
import type { RoomWords } from "./open-meetings.ts";

/** How many rooms a group may have written down. */
export const mostRooms = 20;

/** Notes a room asked for, or what has become of it, where that is said. `id` is the form's. False where the person does not carry the group. */
export async function noteRoom(
  ctx: MeetingsContext,
  { personId, space, carries }: Inside,
  { id, state, place, whom, key, equipment, access }: RoomWords & { readonly id: string; readonly state?: RoomState },
): Promise<boolean> {
  if (!carries) return false;
  const words = JSON.stringify({ place, whom, key, equipment, access });
  const content = await spaceSealer(ctx.keyRing, space.id).seal("group_room", id, "content", words);
  await ctx.database.withActor(person(personId), (tx) => saveRoom(tx, { id, space_id: space.id, content }, state));
  return true;
}

/** The note goes; meetings keep the place they were told to be in. */
export const forgetRoom = (ctx: MeetingsContext, { personId, space, carries }: Inside, id: string): Promise<boolean> =>
  carries ? ctx.database.withActor(person(personId), (tx) => deleteRoom(tx, space.id, id)) : Promise.resolve(false);
