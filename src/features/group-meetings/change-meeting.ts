import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import type { Inside } from "../spaces/index.ts";
import { followStart, type MeetingFrame } from "./agree-meetings.ts";
import { deleteLeader, lockMeeting, type MeetingRow, saveLeader, updateMeeting } from "./group-meetings.queries.ts";
import { isOver } from "./meeting.rules.ts";
import { dayOf, type MeetingsContext, person } from "./meetings-context.ts";
import { sealDetails, sealWord } from "./open-meetings.ts";
import { tellMeetingChange } from "./remind-members.ts";

/** `over`: its time has passed; `same`: nothing was changed. */
export type ChangeAnswer = { readonly kind: "changed" | "same" | "day-taken" | "over" | "not-found" };

export interface NewTime extends MeetingFrame {
  readonly onDay: Temporal.PlainDate;
  readonly word: string;
}

/** Another day, time or place. Where the day or the time changes, those who wanted a word of it get one. */
export async function moveMeeting(ctx: MeetingsContext, here: Inside, id: string, to: NewTime): Promise<ChangeAnswer> {
  const spaceId = here.space.id;
  const details = await sealDetails(ctx, { spaceId, id }, to);
  const word = await sealWord(ctx, { spaceId, id }, to.word);
  try {
    return await changing(ctx, here, id, async (tx, row) => {
      const movesDay = Temporal.PlainDate.compare(row.on_day, to.onDay) !== 0;
      const movesTime = movesDay || timeOf(row.at) !== timeOf(to.at ?? null);
      await updateMeeting(tx, spaceId, id, {
        ...movedTo(row, to.onDay, to.at ?? null),
        minutes: to.at ? (to.minutes ?? null) : null,
        way: to.way,
        room_id: to.roomId ?? null,
        details,
        word,
      });
      return { told: movesTime && !row.cancelled };
    });
  } catch (error) {
    if (violatedConstraint(error) === "one_meeting_a_day") return { kind: "day-taken" };
    throw error;
  }
}

/** What changes of a meeting that goes to another day or hour: also where it was, until it is back there. */
export function movedTo(row: MeetingRow, day: Temporal.PlainDate, at: Temporal.PlainTime | null) {
  const from = row.moved_from ?? row.on_day;
  // Where it has been moved before, it was at that hour, or nobody had said at which.
  const wasMoved = row.moved_from !== null || row.moved_from_at !== null;
  const fromAt = wasMoved ? row.moved_from_at : row.at;
  const isBack = from.equals(day) && timeOf(fromAt) === timeOf(at);
  return { on_day: day, at, moved_from: from.equals(day) ? null : from, moved_from_at: isBack ? null : fromAt };
}

const timeOf = (at: Temporal.PlainTime | null) => at?.toString({ smallestUnit: "minute" });

/** It is not held after all. The word is the group's own. */
export async function cancelOwnMeeting(
  ctx: MeetingsContext,
  here: Inside,
  id: string,
  { word, isAbsent = false }: { readonly word: string; readonly isAbsent?: boolean },
): Promise<ChangeAnswer> {
  const sealed = await sealWord(ctx, { spaceId: here.space.id, id }, word);
  return changing(ctx, here, id, async (tx, row) => {
    if (row.cancelled) return undefined;
    await updateMeeting(tx, here.space.id, id, {
      cancelled: true,
      word: sealed,
      ...(isAbsent && { absent_carrier: here.personaId }),
    });
    return { told: true };
  });
}

/** It is held after all, in its old place. */
export const restoreMeeting = (ctx: MeetingsContext, here: Inside, id: string): Promise<ChangeAnswer> =>
  changing(ctx, here, id, async (tx, row) => {
    if (!row.cancelled) return undefined;
    await updateMeeting(tx, here.space.id, id, { cancelled: false, word: null, absent_carrier: null });
    return { told: true };
  });

/**
 * Whoever should lead cannot come, and somebody else leads: another who carries the group, or, where nobody is named, the
 * member who takes it.
 */
export async function letLead(
  ctx: MeetingsContext,
  here: Inside,
  id: string,
  { standIn, word }: { readonly standIn: string | undefined; readonly word: string },
): Promise<ChangeAnswer> {
  const sealed = await sealWord(ctx, { spaceId: here.space.id, id }, word);
  return changing(ctx, here, id, async (tx) => {
    await updateMeeting(tx, here.space.id, id, { absent_carrier: here.personaId, word: sealed });
    await saveLeader(tx, { id: newOpaqueId(), spaceId: here.space.id, meetingId: id }, standIn ?? null);
    return { told: false };
  });
}

/** Whoever could not come comes after all. */
export const comeAfterAll = (ctx: MeetingsContext, here: Inside, id: string): Promise<ChangeAnswer> =>
  changing(ctx, here, id, async (tx, row) => {
    if (row.absent_carrier !== here.personaId || row.cancelled) return undefined;
    await updateMeeting(tx, here.space.id, id, { absent_carrier: null, word: null });
    await deleteLeader(tx, here.space.id, id);
    return { told: false };
  });

/** Locks the meeting, does the work, keeps the group's start true and promises what is told. Undefined: nothing to do. */
async function changing(
  ctx: MeetingsContext,
  here: Inside,
  id: string,
  work: (tx: Tx, row: MeetingRow) => Promise<{ readonly told: boolean } | undefined>,
): Promise<ChangeAnswer> {
  if (!here.carries) return { kind: "not-found" };
  const now = ctx.clock.now();
  return ctx.database.withActor(person(here.personId), async (tx): Promise<ChangeAnswer> => {
    const row = await lockMeeting(tx, here.space.id, id);
    if (!row) return { kind: "not-found" };
    const when = { onDay: row.on_day, at: row.at ?? undefined, minutes: row.minutes ?? undefined };
    if (isOver(when, now)) return { kind: "over" };
    const done = await work(tx, row);
    if (!done) return { kind: "same" };
    await followStart(tx, here.space.id, now);
    // A press or two of the same change are one word of it.
    const told = done.told && Temporal.PlainDate.compare(row.on_day, dayOf(now)) >= 0;
    if (told)
      await enqueue(tx, tellMeetingChange, { meeting: id }, { now, key: `meeting-change:${id}:${row.changes}` });
    return { kind: "changed" };
  });
}
