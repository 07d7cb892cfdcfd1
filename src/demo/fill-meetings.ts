import {
  agreeCustom,
  agreeMeetings,
  doWithTask,
  meetingsOf,
  noteHands,
  noteHeadcount,
  noteRoom,
  openMeeting,
} from "../features/group-meetings/index.ts";
import type { Inside } from "../features/spaces/index.ts";
import { type DemoContext, formId } from "./demo-context.ts";
import type { DemoGroup } from "./groups/demo-group.ts";
import { daysOf, nextDayOf } from "./groups/group-content.ts";

/** As whom a person of the demo is in the group at hand. */
export type Here = (person: string) => Promise<Inside>;

/** When the group meets, how many were there, and who sees to what the next time. */
export async function fillMeetings(ctx: DemoContext, { listing, meetings, carriers }: DemoGroup, here: Here) {
  const carrier = await here(carriers[0]?.person ?? "");
  const { at, minutes, place, tasks, room, headcounts, hands, taken } = meetings;
  const days = daysOf(ctx, meetings);
  await agreeCustom(ctx, carrier, { tellsAbsences: true, tasks });
  const roomId = formId(ctx.key, `${listing} room`);
  if (room) await noteRoom(ctx, carrier, { id: roomId, state: "agreed", ...room });
  if ((await meetingsOf(ctx, carrier)).length === 0) {
    const frame = { at: Temporal.PlainTime.from(at), minutes, way: "face-to-face", place, link: "" } as const;
    await agreeMeetings(ctx, carrier, days, { ...frame, roomId: room && roomId });
  }
  const agreed = await meetingsOf(ctx, carrier);
  for (const [index, headcount] of headcounts.entries()) {
    const meeting = agreed[index];
    if (meeting) await noteHeadcount(ctx, carrier, meeting.id, headcount);
    if (meeting && index === 0 && hands !== undefined) await noteHands(ctx, carrier, meeting.id, hands);
  }
  const nextDay = nextDayOf(ctx, meetings);
  const next = agreed.find(({ onDay }) => nextDay?.equals(onDay));
  const opened = next && (await openMeeting(ctx, carrier, next.id));
  for (const { task, by } of taken) {
    const free = opened?.tasks.find(({ kind, takenBy }) => kind === task && !takenBy);
    if (free) await doWithTask(ctx, await here(by), free.id, "take");
  }
}
