import * as v from "valibot";
import type { Member } from "../spaces/index.ts";
import { membersOf, spaceSealer } from "../spaces/index.ts";
import {
  countFreeTasks,
  findCustom,
  findMeeting,
  listAnswers,
  listMeetings,
  listRooms,
  listTasks,
  type MeetingRow,
} from "./group-meetings.queries.ts";
import type { MeetingWay, RoomState, TaskKind, When } from "./meeting.rules.ts";
import { type MeetingsContext, person } from "./meetings-context.ts";

/** A meeting as its group sees it. */
export interface GroupMeeting extends When {
  readonly id: string;
  readonly way: MeetingWay;
  readonly roomId: string | undefined;
  /** Where, and the address of the online meeting; empty where nobody has said. */
  readonly place: string;
  readonly link: string;
  readonly cancelled: boolean;
  readonly movedFrom: Temporal.PlainDate | undefined;
  /** The hour it was at before it was moved, where one was known. */
  readonly movedFromAt: Temporal.PlainTime | undefined;
  /** A word of why it was moved or cancelled. */
  readonly word: string;
  /** Whoever should have led it and cannot come. */
  readonly absentCarrier: string | undefined;
  readonly changes: number;
  readonly headcount: number | undefined;
  readonly hands: number | undefined;
}

/** Where a group meets, as one writes it down. */
export interface Whereabouts {
  readonly place: string;
  readonly link: string;
}

const Details = v.pipe(v.string(), v.parseJson(), v.object({ place: v.string(), link: v.string() }));
const table = "group_meeting";

/** Nothing where nothing was said (G22). */
export const sealDetails = async (
  { keyRing }: Pick<MeetingsContext, "keyRing">,
  { spaceId, id }: { readonly spaceId: string; readonly id: string },
  { place, link }: Whereabouts,
): Promise<Buffer | null> =>
  place || link
    ? await spaceSealer(keyRing, spaceId).seal(table, id, "details", JSON.stringify({ place, link }))
    : null;

export const openDetails = async (
  { keyRing }: Pick<MeetingsContext, "keyRing">,
  id: string,
  sealed: Buffer | null,
): Promise<Whereabouts> =>
  sealed
    ? v.parse(Details, await keyRing.open({ table, row: id, column: "details" }, sealed))
    : { place: "", link: "" };

export const sealWord = async (
  { keyRing }: Pick<MeetingsContext, "keyRing">,
  { spaceId, id }: { readonly spaceId: string; readonly id: string },
  word: string,
): Promise<Buffer | null> => (word ? await spaceSealer(keyRing, spaceId).seal(table, id, "word", word) : null);

async function openMeetingRow(ctx: MeetingsContext, row: MeetingRow): Promise<GroupMeeting> {
  const { id } = row;
  return {
    id,
    onDay: row.on_day,
    at: row.at ?? undefined,
    minutes: row.minutes ?? undefined,
    way: row.way as MeetingWay,
    roomId: row.room_id ?? undefined,
    ...(await openDetails(ctx, id, row.details)),
    cancelled: row.cancelled,
    movedFrom: row.moved_from ?? undefined,
    movedFromAt: row.moved_from_at ?? undefined,
    word: row.word ? await ctx.keyRing.open({ table, row: id, column: "word" }, row.word) : "",
    absentCarrier: row.absent_carrier ?? undefined,
    changes: row.changes,
    headcount: row.headcount ?? undefined,
    hands: row.hands ?? undefined,
  };
}

interface Here {
  readonly personId: string;
  readonly space: { readonly id: string };
}

/** The group's meetings in their order, all or from a day on. Nothing for whoever is not in it. */
export async function meetingsOf(
  ctx: MeetingsContext,
  { personId, space }: Here,
  from?: Temporal.PlainDate,
): Promise<GroupMeeting[]> {
  const rows = await ctx.database.withActor(person(personId), (tx) => listMeetings(tx, space.id, from));
  return Promise.all(rows.map((row) => openMeetingRow(ctx, row)));
}

/** How many tasks of each meeting nobody has taken yet. */
export async function freeTasksOf(
  ctx: MeetingsContext,
  { personId, space }: Here,
): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.database.withActor(person(personId), (tx) => countFreeTasks(tx, space.id));
  return new Map(rows.map(({ meeting_id, free }) => [meeting_id, Number(free)]));
}

/** What is seen to in a meeting, and by whom. */
export interface MeetingTask {
  readonly id: string;
  readonly kind: TaskKind | "leads" | "own";
  readonly words: string;
  readonly takenBy: Member | undefined;
}

export interface OpenedMeeting extends GroupMeeting {
  readonly tasks: readonly MeetingTask[];
  readonly there: readonly Member[];
  readonly away: readonly Member[];
  readonly members: readonly Member[];
}

/** One meeting with all that belongs to it; undefined for whoever is not in its group. */
export async function openMeeting(
  ctx: MeetingsContext,
  { personId, space }: Here,
  id: string,
): Promise<OpenedMeeting | undefined> {
  const actor = person(personId);
  const found = await ctx.database.withActor(actor, async (tx) => {
    const row = await findMeeting(tx, space.id, id);
    return row && { row, tasks: await listTasks(tx, space.id, id), answers: await listAnswers(tx, space.id, id) };
  });
  if (!found) return undefined;
  const members = await membersOf(ctx, actor, space.id);
  const who = (personaId: string | null) => members.find((member) => member.personaId === personaId);
  const answered = (wanted: "there" | "away") =>
    members.filter(({ personaId }) =>
      found.answers.some(({ persona_id, answer }) => persona_id === personaId && answer === wanted),
    );
  const tasks = await Promise.all(
    found.tasks.map(async ({ id: task, kind, words, taken_by }) => ({
      id: task,
      kind: kind as MeetingTask["kind"],
      words: words ? await ctx.keyRing.open({ table: "meeting_task", row: task, column: "words" }, words) : "",
      takenBy: who(taken_by),
    })),
  );
  return {
    ...(await openMeetingRow(ctx, found.row)),
    tasks: tasks.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || byId(one, other)),
    there: answered("there"),
    away: answered("away"),
    members,
  };
}

const order: readonly MeetingTask["kind"][] = ["leads", "key", "coffee", "child-care", "opener", "theme", "own"];
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

/** What the group has agreed of its meetings; what nobody has said yet is not asked for (G22). */
export interface Custom {
  readonly tellsAbsences: boolean;
  readonly tasks: readonly TaskKind[];
}

export async function customOf(ctx: MeetingsContext, { personId, space }: Here): Promise<Custom> {
  const row = await ctx.database.withActor(person(personId), (tx) => findCustom(tx, space.id));
  return { tellsAbsences: row?.tells_absences ?? false, tasks: (row?.tasks ?? usualTasks) as TaskKind[] };
}

const usualTasks: readonly TaskKind[] = ["key", "coffee", "opener"];

/** A room asked for from a partner. */
export interface Room extends RoomWords {
  readonly id: string;
  readonly state: RoomState;
}
export interface RoomWords {
  readonly place: string;
  readonly whom: string;
  readonly key: string;
  readonly equipment: string;
  readonly access: string;
}

const RoomContent = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ place: v.string(), whom: v.string(), key: v.string(), equipment: v.string(), access: v.string() }),
);

export async function roomsOf(ctx: MeetingsContext, { personId, space }: Here): Promise<Room[]> {
  const rows = await ctx.database.withActor(person(personId), (tx) => listRooms(tx, space.id));
  return Promise.all(
    rows.map(async ({ id, state, content }) => ({
      id,
      state: state as RoomState,
      ...v.parse(RoomContent, await ctx.keyRing.open({ table: "group_room", row: id, column: "content" }, content)),
    })),
  );
}
