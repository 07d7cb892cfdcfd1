import { violatedConstraint } from "../../shared/db/errors.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import type { Inside } from "../spaces/index.ts";
import { followStart } from "./agree-meetings.ts";
import { movedTo } from "./change-meeting.ts";
import { lockMeetings, type MeetingRow, updateMeeting } from "./group-meetings.queries.ts";
import { isOver } from "./meeting.rules.ts";
import { dayOf, type MeetingsContext, person } from "./meetings-context.ts";
import { tellMeetingChange } from "./remind-members.ts";
import { faultsOf, followingOf, oneByOne, type Shift } from "./shift.rules.ts";

/** `stale`: other meetings follow by now than those the days were chosen for, or one of the days has been taken. */
export type ShiftAnswer = { readonly kind: "shifted" | "same" | "stale" | "not-found" };

/**
 * Moves a meeting and all that follow it, each to its own day. Those who wanted a word of changes get one of all. Pressed
 * twice, by one or by two, it is one move.
 */
export async function shiftMeetings(
  ctx: MeetingsContext,
  here: Inside,
  id: string,
  days: ReadonlyMap<string, Temporal.PlainDate>,
): Promise<ShiftAnswer> {
  if (!here.carries) return { kind: "not-found" };
  const now = ctx.clock.now();
  const spaceId = here.space.id;
  try {
    return await ctx.database.withActor(person(here.personId), async (tx): Promise<ShiftAnswer> => {
      const rows = new Map((await lockMeetings(tx, spaceId)).map((row) => [row.id, row]));
      const meetings = [...rows.values()].map(asMeeting);
      const following = followingOf(meetings, id);
      const [first] = following;
      if (!first || isOver(first, now)) return { kind: "not-found" };
      const shifts = following.flatMap((one): Shift[] => {
        const to = days.get(one.id);
        return to ? [{ id: one.id, from: one.onDay, to }] : [];
      });
      const staying = meetings.filter((one) => !following.includes(one));
      const isStale = shifts.length < following.length || shifts.length < days.size;
      if (isStale || faultsOf(shifts, staying, dayOf(now)).size > 0) return { kind: "stale" };
      const moving = oneByOne(shifts);
      for (const { id: each, to } of moving) {
        const row = rows.get(each);
        if (row) await updateMeeting(tx, spaceId, each, movedTo(row, to, row.at));
      }
      const told = moving.at(-1) && rows.get(moving.at(-1)?.id ?? "");
      if (!told) return { kind: "same" };
      await followStart(tx, spaceId, now);
      const key = `meeting-change:${told.id}:${told.changes}`;
      await enqueue(tx, tellMeetingChange, { meeting: told.id }, { now, key });
      return { kind: "shifted" };
    });
  } catch (error) {
    // Somebody has agreed on one more meeting meanwhile.
    if (violatedConstraint(error) === "one_meeting_a_day") return { kind: "stale" };
    throw error;
  }
}

const asMeeting = ({ id, on_day, at, minutes, cancelled }: MeetingRow) => ({
  id,
  onDay: on_day,
  at: at ?? undefined,
  minutes: minutes ?? undefined,
  cancelled,
});
