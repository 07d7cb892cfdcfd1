import {
  answerSupport,
  askedSupport,
  askForSupport,
  dateMeeting,
  endSupport,
  noteMeeting,
} from "../features/group-support/index.ts";
import { formId, type GroupsToFill, idOf, later, workdayIn } from "./demo-context.ts";
import type { DemoSupport } from "./groups/demo-group.ts";

/** Days before the first visit on which help was asked for. */
const askedBefore = 10;

/** Help in starting, asked of an area centre under the nickname of whoever asks; given, where somebody came. */
export async function fillSupport(
  ctx: GroupsToFill,
  asker: string,
  of: { readonly planId: string } | { readonly spaceId: string },
  { region, visits, hope, contact, done }: DemoSupport,
): Promise<void> {
  const id = formId(ctx.key, `support for ${asker}`);
  const asked = done ? later(ctx, (done.meetings[0]?.days ?? 0) - askedBefore) : ctx;
  await askForSupport(asked, idOf(ctx, asker), {
    id,
    of,
    helper: { region },
    visits,
    remote: true,
    wish: { who: asker, hope, contact },
  });
  if (!done) return;
  const helper = idOf(ctx, done.by);
  const answer = { helper: done.helper, contact: done.contact, word: done.word };
  await answerSupport(ctx, helper, id, { yes: true, answer });
  const support = await askedSupport(ctx, helper, null, id);
  if (!support) throw new Error(`${done.by} does not see what ${asker} asked`);
  for (const [index, { days, way, at, agreed }] of done.meetings.entries()) {
    const meeting = formId(ctx.key, `visit ${index} to ${asker}`);
    if (!support.meetings.some((one) => one.id === meeting))
      await dateMeeting(ctx, helper, support, { id: meeting, way, day: workdayIn(ctx, days), at });
    await noteMeeting(ctx, helper, { supportId: id, id: meeting }, { agreed, done: true });
  }
  await endSupport(ctx, helper, id);
}
