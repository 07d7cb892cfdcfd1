import * as v from "valibot";
import type { Inside } from "../spaces/index.ts";
import type { RoomState } from "./meeting.rules.ts";
import { type MeetingsContext, person } from "./meetings-context.ts";
import { answerRoomAsk, deleteRoomAsk, insertRoomAsk, listAskedOf, listRoomAsks } from "./room-asks.queries.ts";

const door = { kind: "door" } as const;

/** What a partner is asked for: which room, and when. */
export interface RoomWish {
  readonly place: string;
  readonly when: string;
}

/** A room that a partner is asked for, and what they have written of it. */
export interface RoomAsk extends RoomWish {
  readonly roomId: string;
  readonly answer: string;
}

const Wish = v.pipe(v.string(), v.parseJson(), v.object({ place: v.string(), when: v.string() }));
const keyOf = (partnerId: string) => ({ kind: "space", id: partnerId }) as const;
const at = (roomId: string, column: "words" | "answer") => ({ table: "room_ask", row: roomId, column });

interface Row {
  readonly room_id: string;
  readonly words: Buffer;
  readonly answer: Buffer | null;
}

const open = async ({ keyRing }: Pick<MeetingsContext, "keyRing">, { room_id, words, answer }: Row) => ({
  roomId: room_id,
  ...v.parse(Wish, await keyRing.open(at(room_id, "words"), words)),
  answer: answer ? await keyRing.open(at(room_id, "answer"), answer) : "",
});

/** The rooms that the group's partners are asked for; none for whoever does not carry it. */
export async function roomAsksOf(
  ctx: MeetingsContext,
  { personId, space }: Inside,
): Promise<(RoomAsk & { readonly partnerId: string })[]> {
  const rows = await ctx.database.withActor(person(personId), (tx) => listRoomAsks(tx, space.id));
  return Promise.all(rows.map(async (row) => ({ ...(await open(ctx, row)), partnerId: row.partner_id })));
}

/** Asks a partner of the group for a room, or, where nobody is named, nobody any more. What is asked already stays answered. */
export async function askForRoom(
  ctx: MeetingsContext,
  here: Inside,
  roomId: string,
  { partnerId, ...wish }: RoomWish & { readonly partnerId: string | undefined },
): Promise<void> {
  const known = (await roomAsksOf(ctx, here)).find((one) => one.roomId === roomId);
  const isSame = known?.partnerId === partnerId && known?.place === wish.place && known?.when === wish.when;
  if (isSame) return;
  const words = partnerId && (await ctx.keyRing.seal(keyOf(partnerId), at(roomId, "words"), JSON.stringify(wish)));
  await ctx.database.withActor(person(here.personId), async (tx) => {
    await deleteRoomAsk(tx, here.space.id, roomId);
    if (!partnerId || !words) return;
    await insertRoomAsk(tx, { room_id: roomId, space_id: here.space.id, partner_id: partnerId, words });
  });
}

/** What the partner behind a link is asked for, and how it stands. */
export async function askedOf(
  ctx: MeetingsContext,
  partnerId: string,
): Promise<(RoomAsk & { readonly state: RoomState })[]> {
  const rows = await ctx.database.withActor(door, (tx) => listAskedOf(tx, partnerId));
  return Promise.all(rows.map(async (row) => ({ ...(await open(ctx, row)), state: row.state as RoomState })));
}

/** The partner's yes or no, with a word; both can be changed. False where they are not asked for it. */
export async function answerAsk(
  ctx: MeetingsContext,
  partnerId: string,
  { roomId, state, word }: { readonly roomId: string; readonly state: "agreed" | "declined"; readonly word: string },
): Promise<boolean> {
  const answer = word ? await ctx.keyRing.seal(keyOf(partnerId), at(roomId, "answer"), word) : null;
  return ctx.database.withActor(door, (tx) => answerRoomAsk(tx, { partnerId, roomId }, { state, answer }));
}
