import type { Inside } from "../spaces/index.ts";
import { spaceSealer } from "../spaces/index.ts";
import {
  deleteAnswer,
  deleteTask,
  findCustom,
  findMeeting,
  freeTask,
  insertTask,
  listTasks,
  saveAnswer,
  saveCustom,
  takeTask,
  updateMeeting,
} from "./group-meetings.queries.ts";
import { hasBegun, isOver, type TaskKind } from "./meeting.rules.ts";
import { type MeetingsContext, person } from "./meetings-context.ts";
import type { Custom } from "./open-meetings.ts";

/** How many tasks one meeting has at most. */
const mostTasks = 15;

/** `gone`: somebody was quicker, or it has changed meanwhile. */
export type TaskAnswer = { readonly kind: "done" | "gone" };

export const taskDeeds = ["take", "give-back", "remove"] as const;
export type TaskDeed = (typeof taskDeeds)[number];

/** Any member takes a free task and gives back their own; those who carry the group free and remove any. */
export async function doWithTask(
  ctx: MeetingsContext,
  { personId, personaId, space }: Inside,
  id: string,
  deed: TaskDeed,
): Promise<TaskAnswer> {
  const task = { spaceId: space.id, id };
  const done = await ctx.database.withActor(person(personId), (tx) => {
    switch (deed) {
      case "take":
        return takeTask(tx, task, personaId);
      case "give-back":
        return freeTask(tx, task);
      case "remove":
        return deleteTask(tx, task);
    }
  });
  return { kind: done ? "done" : "gone" };
}

/** Adds a task to a meeting: a usual one, or one in words of their own. `id` is the form's. False for strangers, and when enough. */
export async function addTask(
  ctx: MeetingsContext,
  { personId, space }: Inside,
  { id, meetingId, kind, words }: { id: string; meetingId: string; kind: TaskKind | "own"; words: string },
): Promise<boolean> {
  const sealed =
    kind === "own" ? await spaceSealer(ctx.keyRing, space.id).seal("meeting_task", id, "words", words) : null;
  return ctx.database.withActor(person(personId), async (tx) => {
    const meeting = await findMeeting(tx, space.id, meetingId);
    if (!meeting || (await listTasks(tx, space.id, meetingId)).length >= mostTasks) return false;
    await insertTask(tx, { id, space_id: space.id, meeting_id: meetingId, kind, words: sealed });
    return true;
  });
}

/** "I'll be there", "I cannot come", or nothing of it any more. False where the group does not tell, or it is over. */
export const sayComing = (
  ctx: MeetingsContext,
  { personId, personaId, space }: Inside,
  meetingId: string,
  answer: "there" | "away" | "unsaid",
): Promise<boolean> =>
  ctx.database.withActor(person(personId), async (tx) => {
    const meeting = await findMeeting(tx, space.id, meetingId);
    if (!meeting) return false;
    if (answer === "unsaid") {
      await deleteAnswer(tx, meetingId, personaId);
      return true;
    }
    const custom = await findCustom(tx, space.id);
    const when = { onDay: meeting.on_day, at: meeting.at ?? undefined, minutes: meeting.minutes ?? undefined };
    if (!custom?.tells_absences || isOver(when, ctx.clock.now())) return false;
    await saveAnswer(tx, { meeting_id: meetingId, space_id: space.id, persona_id: personaId, answer });
    return true;
  });

/** What the group agrees of its meetings from now on. New meetings have these tasks. */
export async function agreeCustom(
  ctx: MeetingsContext,
  { personId, space, carries }: Inside,
  { tellsAbsences, tasks }: Custom,
): Promise<boolean> {
  if (!carries) return false;
  await ctx.database.withActor(person(personId), (tx) =>
    saveCustom(tx, { space_id: space.id, tells_absences: tellsAbsences, tasks: [...tasks] }),
  );
  return true;
}

export type CountAnswer = { readonly kind: "noted" | "too-early" | "not-found" };

/** How many were there: a number, and nobody's name. Null takes it back. */
export const noteHeadcount = (ctx: MeetingsContext, here: Inside, id: string, headcount: number | null) =>
  noting(ctx, here, id, { headcount });

/** How many accepted confidentiality by raising their hands, in the words in force. */
export const noteHands = (ctx: MeetingsContext, here: Inside, id: string, hands: number | null) =>
  noting(ctx, here, id, { hands, hands_promise: hands === null ? null : here.space.promise });

const noting = (
  ctx: MeetingsContext,
  { personId, space, carries }: Inside,
  id: string,
  numbers: Parameters<typeof updateMeeting>[3],
): Promise<CountAnswer> =>
  ctx.database.withActor(person(personId), async (tx): Promise<CountAnswer> => {
    const row = carries ? await findMeeting(tx, space.id, id) : undefined;
    if (!row) return { kind: "not-found" };
    const when = { onDay: row.on_day, at: row.at ?? undefined, minutes: row.minutes ?? undefined };
    if (row.cancelled || !hasBegun(when, ctx.clock.now())) return { kind: "too-early" };
    return { kind: (await updateMeeting(tx, space.id, id, numbers)) ? "noted" : "not-found" };
  });
