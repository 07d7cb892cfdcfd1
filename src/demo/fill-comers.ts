import {
  answerRequest,
  askToCome,
  changeAdmission,
  chooseSlot,
  comersOf,
  comersToHearOf,
  type GroupAtDoor,
  giveSlot,
  groupAtDoor,
  insertComing,
  makeInvitation,
  ownRequest,
  sayOfComer,
} from "../features/admissions/index.ts";
import { type DemoContext, formId, later, momentOn, todayIn, workdayIn } from "./demo-context.ts";
import type { Here } from "./fill-meetings.ts";
import type { DemoComer, DemoComers, DemoGroup } from "./groups/demo-group.ts";
import { nextDayOf } from "./groups/group-content.ts";

/** Everyone who wants to come to a group: applications, calls, times to talk, codes, and a number at an open door. */
export async function fillComers(ctx: DemoContext, group: DemoGroup, spaceId: string, here: Here): Promise<void> {
  const { comers, listing } = group;
  if (!comers) return;
  const { personId } = await here(group.carriers[0]?.person ?? "");
  const door = await settle(ctx, comers, personId, spaceId);
  await offer(ctx, comers, personId, spaceId);
  for (const [index, comer] of comers.comers.entries())
    await ask(ctx, { door, personId, form: formId(ctx.key, `${listing} comer ${index}`) }, comer);
  if (comers.heard) {
    const member = { ...(await here(comers.heard.by)), spaceId };
    const [first] = await comersToHearOf(ctx, member);
    if (first) await sayOfComer(ctx, member, first.requestId, comers.heard.words);
  }
  const next = nextDayOf(ctx, group.meetings);
  await ctx.database.withActor({ kind: "door" }, async (tx) => {
    for (let index = 0; index < comers.coming && next; index++)
      await insertComing(tx, { id: formId(ctx.key, `${listing} coming ${index}`), space_id: spaceId, on_day: next });
  });
}

/** What those who carry the group have said of how one gets in, as anyone sees it. */
async function settle(ctx: DemoContext, comers: DemoComers, personId: string, spaceId: string): Promise<GroupAtDoor> {
  const door = await groupAtDoor(ctx, { spaceId });
  if (!door) throw new Error("a group without a door");
  const { promiseDays, questions, membersHeardDays } = comers;
  await changeAdmission(ctx, personId, spaceId, { ...door.admission, promiseDays, questions, membersHeardDays });
  return (await groupAtDoor(ctx, { spaceId })) ?? door;
}

async function offer(ctx: DemoContext, { slots, codes }: DemoComers, personId: string, spaceId: string) {
  const before = await comersOf(ctx, personId, spaceId);
  for (const { days, at, ...slot } of slots) {
    const startsAt = momentOn(workdayIn(ctx, days), at);
    const isThere = before.slots.some((one) => one.startsAt.equals(startsAt));
    if (!isThere) await giveSlot(ctx, personId, spaceId, { startsAt, ...slot });
  }
  for (const code of codes.slice(before.codes.length))
    await makeInvitation(ctx, personId, spaceId, { ...code, lastDay: todayIn(ctx).add({ days: 30 }) });
}

interface Asked {
  readonly door: GroupAtDoor;
  /** Who carries the group. */
  readonly personId: string;
  readonly form: string;
}

async function ask(ctx: DemoContext, { door, personId, form }: Asked, comer: DemoComer): Promise<void> {
  const { way, byPhone = false, name, message, contact, answers = [], introduction, answer, slot } = comer;
  const { questions } = door.admission;
  const made = await askToCome(later(ctx, comer.days), door, {
    form,
    way,
    locale: "fi",
    byPhone,
    wish: {
      name,
      message,
      contact,
      answers: questions.map((question, index) => ({ question, answer: answers[index] ?? "" })),
    },
    ...(introduction && { introduction }),
  });
  if (made.kind !== "made") throw new Error(`${name} could not ask: ${made.kind}`);
  const request = await ownRequest(ctx, { code: made.code });
  if (!request) throw new Error(`${name} has lost their request`);
  const time = slot === undefined || request.slot ? undefined : request.freeSlots[0];
  if (time) await chooseSlot(ctx, request, time.id);
  if (answer && !request.answered) {
    const which = { spaceId: door.spaceId, id: request.id };
    await answerRequest(later(ctx, answer.days), { kind: "person", personId }, which, answer);
  }
}
