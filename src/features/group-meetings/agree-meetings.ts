import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { findGroup, updateGroup } from "../groups/index.ts";
import type { Inside } from "../spaces/index.ts";
import { insertMeeting, insertTask, listMeetings } from "./group-meetings.queries.ts";
import { type MeetingWay, startAfter, type TaskKind } from "./meeting.rules.ts";
import { dayOf, type MeetingsContext, person } from "./meetings-context.ts";
import { customOf, sealDetails, type Whereabouts } from "./open-meetings.ts";

/** What all meetings of a series have in common. */
export interface MeetingFrame extends Whereabouts {
  readonly at: Temporal.PlainTime | undefined;
  readonly minutes: number | undefined;
  readonly way: MeetingWay;
  readonly roomId: string | undefined;
}

/**
 * Agrees on meetings: those of a series, each on its day. A day that has a meeting keeps it, so that a second press changes
 * nothing. How many were new; undefined where the person does not carry the group.
 */
export async function agreeMeetings(
  ctx: MeetingsContext,
  here: Inside,
  days: readonly Temporal.PlainDate[],
  frame: MeetingFrame,
): Promise<number | undefined> {
  if (!here.carries) return undefined;
  const { tasks } = await customOf(ctx, here);
  const rows = await Promise.all(days.map((day) => rowOf(ctx, here.space.id, newOpaqueId(), day, frame)));
  return ctx.database.withActor(person(here.personId), async (tx) => {
    let made = 0;
    for (const row of rows) {
      if (!(await insertMeeting(tx, row))) continue;
      made++;
      await addTasks(tx, here.space.id, row.id, tasks);
    }
    await followStart(tx, here.space.id, ctx.clock.now());
    return made;
  });
}

export type AddAnswer = { readonly kind: "added" | "day-taken" | "not-found" };

/** Adds one meeting. `id` is the form's: sent twice it is one. */
export async function addMeeting(
  ctx: MeetingsContext,
  here: Inside,
  id: string,
  day: Temporal.PlainDate,
  frame: MeetingFrame,
): Promise<AddAnswer> {
  if (!here.carries) return { kind: "not-found" };
  const { tasks } = await customOf(ctx, here);
  const row = await rowOf(ctx, here.space.id, id, day, frame);
  return ctx.database.withActor(person(here.personId), async (tx) => {
    if (!(await insertMeeting(tx, row))) {
      const known = await listMeetings(tx, here.space.id);
      return { kind: known.some((one) => one.id === id) ? "added" : "day-taken" };
    }
    await addTasks(tx, here.space.id, id, tasks);
    await followStart(tx, here.space.id, ctx.clock.now());
    return { kind: "added" };
  });
}

async function rowOf(
  ctx: MeetingsContext,
  spaceId: string,
  id: string,
  day: Temporal.PlainDate,
  { at, minutes, way, roomId, ...where }: MeetingFrame,
) {
  return {
    id,
    space_id: spaceId,
    on_day: day,
    at: at ?? null,
    minutes: at ? (minutes ?? null) : null,
    way,
    room_id: roomId ?? null,
    details: await sealDetails(ctx, { spaceId, id }, where),
  };
}

async function addTasks(tx: Tx, spaceId: string, meetingId: string, tasks: readonly TaskKind[]): Promise<void> {
  for (const kind of tasks) await insertTask(tx, { id: newOpaqueId(), space_id: spaceId, meeting_id: meetingId, kind });
}

/** The group's start is the day of its first meeting, until it has begun: closed groups close their door by it. */
export async function followStart(tx: Tx, spaceId: string, now: Temporal.Instant): Promise<void> {
  const group = await findGroup(tx, spaceId);
  if (!group) return;
  const meetings = (await listMeetings(tx, spaceId)).map(({ on_day, at, minutes, cancelled }) => ({
    onDay: on_day,
    at: at ?? undefined,
    minutes: minutes ?? undefined,
    cancelled,
  }));
  const startsOn = startAfter(meetings, group, dayOf(now));
  if (startsOn !== undefined) await updateGroup(tx, spaceId, { starts_on: startsOn });
}
