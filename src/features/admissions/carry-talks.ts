import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { membersOf, spaceSealer } from "../spaces/index.ts";
import { isOutOfReach, isOver, leadsToTalk, overlap, type RequestState, type SlotWay } from "./admission.rules.ts";
import {
  deleteFreeSlot,
  findRequestByCode,
  findSlotOf,
  freeSlot,
  insertSlot,
  listSlots,
  lockQueue,
  takeSlot,
  updateRequest,
} from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, door, person } from "./admissions-context.ts";
import { confirmGiven, lockTakenSlot, moveSlot, updatePlace } from "./carry.queries.ts";
import { promiseFrom } from "./carry-answer.ts";
import { openRequest, type Which } from "./carry-requests.ts";
import { confirmTalk } from "./confirm-talk.ts";
import { indexOfCode } from "./entry-code.ts";
import { type Slot, slotOf } from "./own-request.ts";
import { promiseReminder, promiseUrgentWord, promiseWord } from "./remind.ts";
import { groupWord } from "./words.ts";

export interface SlotToGive {
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly way: SlotWay;
  /** Where, or by what address; told to whoever has the time, once somebody has said yes to the talk. */
  readonly place: string;
}

/**
 * Offers a time to talk. `overlaps` where the group has another at that time, unless somebody else is there for one of them
 * (`anyway`). The same time twice is offered once.
 */
export async function giveSlot(
  ctx: AdmissionsContext,
  personId: string,
  spaceId: string,
  slot: SlotToGive,
  { anyway = false }: { readonly anyway?: boolean } = {},
): Promise<"given" | "overlaps"> {
  const id = newOpaqueId();
  const { startsAt, minutes, way } = slot;
  const place = slot.place ? await spaceSealer(ctx.keyRing, spaceId).seal("entry_slot", id, "place", slot.place) : null;
  return ctx.database.withActor(person(personId), async (tx) => {
    // Two who offer at once do it one after the other.
    await lockQueue(tx, `talks-${spaceId}`);
    const others = (await listSlots(tx, spaceId, ctx.clock.now())).map(slotOf);
    const isSame = (one: Slot) => one.startsAt.equals(startsAt) && one.minutes === minutes && one.way === way;
    if (!anyway && others.some(isSame)) return "given";
    if (!anyway && others.some((one) => overlap(one, slot))) return "overlaps";
    const leadsThere = leadsToTalk(way, slot.place);
    await insertSlot(tx, { id, space_id: spaceId, starts_at: startsAt, minutes, way, place, leads_there: leadsThere });
    return "given";
  });
}

/** Does more than one carry the group, so that two talks may be held at once? */
export async function areSeveral(ctx: AdmissionsContext, personId: string, spaceId: string): Promise<boolean> {
  const members = await membersOf(ctx, person(personId), spaceId);
  return members.filter(({ role }) => role !== "participant").length > 1;
}

/** Whoever asked gives their time to talk back, and goes on asking: it is free for somebody else. */
export const giveBackSlot = (ctx: Pick<AdmissionsContext, "database">, requestId: string): Promise<void> =>
  ctx.database.withActor(door, async (tx) => {
    // One's own requests are changed one after the other.
    await lockQueue(tx, requestId);
    await freeSlot(tx, requestId);
  });

/** `out-of-reach`: it is by telephone or online, and neither side has a number or a link. */
export type TalkAnswer = "done" | "gone" | "out-of-reach";

/**
 * Somebody who carries the group says yes to a talk: they hear again after it. `place`: where, or by what number or link, in the
 * place of what stood there; empty for that. `gone` where there is none to come.
 */
export async function agreeToTalk(
  ctx: AdmissionsContext,
  personId: string,
  which: Which,
  place = "",
): Promise<TalkAnswer> {
  const request = await openRequest(ctx, person(personId), which);
  if (!request?.talk) return "gone";
  const { state, talk } = request;
  if (place === "" && isOutOfReach(talk, request.hasNumber)) return "out-of-reach";
  const tell = await placeToTell(ctx, which.spaceId, talk, place);
  await ctx.database.withActor(person(personId), tell);
  if (!(await confirmTalk(ctx, personId, which.id))) return "gone";
  if (!isOver(state)) {
    await ctx.database.withActor(person(personId), async (tx) => {
      await hearAfter(ctx, tx, { ...which, state, talkAt: talk.startsAt });
      await promiseWord(tx, which.id, ctx.clock.now());
    });
  }
  return "done";
}

/** Seals where a talk is held and gives what writes it; where nothing was told, nothing is changed. */
async function placeToTell(
  ctx: AdmissionsContext,
  spaceId: string,
  { id, way }: Pick<Slot, "id" | "way">,
  place: string,
) {
  if (place === "") return async (_: Tx): Promise<void> => undefined;
  const sealed = await spaceSealer(ctx.keyRing, spaceId).seal("entry_slot", id, "place", place);
  return (tx: Tx): Promise<void> => updatePlace(tx, id, sealed, leadsToTalk(way, place));
}

/**
 * Gives a free time to somebody who asks and has none, with its place, number or link where it had none. `gone` where somebody
 * has it, or they have one by now.
 */
export async function giveTalk(
  ctx: AdmissionsContext,
  personId: string,
  which: Which,
  { slotId, place = "" }: { readonly slotId: string; readonly place?: string },
): Promise<TalkAnswer> {
  const request = await openRequest(ctx, person(personId), which);
  const slot = request?.freeSlots.find(({ id }) => id === slotId);
  if (!request || !slot || (request.state !== "asked" && request.state !== "offered")) return "gone";
  const isLacking = isOutOfReach(slot, request.hasNumber);
  if (isLacking && place === "") return "out-of-reach";
  const tell = await placeToTell(ctx, which.spaceId, slot, isLacking ? place : "");
  const now = ctx.clock.now();
  return ctx.database.withActor(person(personId), async (tx): Promise<TalkAnswer> => {
    // They may be choosing one themselves at this moment.
    await lockQueue(tx, which.id);
    if (await findSlotOf(tx, which.id)) return "gone";
    if (!(await takeSlot(tx, slotId, which, now))) return "gone";
    await tell(tx);
    await confirmGiven(tx, which.id);
    if (request.remindBy && request.remindBy !== "call")
      await promiseReminder(tx, { requestId: which.id, startsAt: slot.startsAt }, now);
    await hearAfter(ctx, tx, { ...which, state: request.state, talkAt: slot.startsAt });
    await promiseWord(tx, which.id, now);
    return "done";
  });
}

/** To another moment, with another place where one is told; or not at all, and then the time is free for others, or gone. */
export type TalkChange =
  | { readonly to: Temporal.Instant; readonly place?: string }
  | { readonly cancel: "free" | "gone" };

/**
 * Somebody who carries the group moves or cancels a talk that somebody has, with a word: whoever asked reads it, and gets a
 * neutral message where they left a way. False where nobody has this time.
 */
export async function changeTalk(
  ctx: AdmissionsContext,
  personId: string,
  { spaceId, slotId }: { readonly spaceId: string; readonly slotId: string },
  change: TalkChange & { readonly text: string },
): Promise<boolean> {
  const now = ctx.clock.now();
  const actor = person(personId);
  const slots = await ctx.database.withActor(actor, (tx) => listSlots(tx, spaceId, now));
  const slot = slots.find(({ id }) => id === slotId);
  const requestId = slot?.request_id;
  if (!slot || !requestId) return false;
  const say = await groupWord(ctx, requestId, change.text, "word");
  const tell = await placeToTell(ctx, spaceId, slotOf(slot), "to" in change ? (change.place ?? "") : "");
  return ctx.database.withActor(actor, async (tx) => {
    const taken = await lockTakenSlot(tx, spaceId, slotId);
    if (taken?.requestId !== requestId) return false;
    if ("to" in change) {
      await moveSlot(tx, slotId, change.to);
      await tell(tx);
      if (taken.remindBy !== null && taken.remindBy !== "call")
        await promiseReminder(tx, { requestId, startsAt: change.to }, now);
    } else {
      await freeSlot(tx, requestId);
      if (change.cancel === "gone") await deleteFreeSlot(tx, spaceId, slotId);
    }
    await say(tx);
    await promiseUrgentWord(tx, requestId, now);
    const talkAt = "to" in change ? change.to : undefined;
    await hearAfter(ctx, tx, { spaceId, id: requestId, state: taken.state as RequestState, talkAt });
    return true;
  });
}

/** A talk, or a word about one, is an answer: they hear again within the promised days, or so long after the talk. */
async function hearAfter(
  ctx: Pick<AdmissionsContext, "clock">,
  tx: Tx,
  {
    spaceId,
    id,
    state,
    talkAt,
  }: Which & { readonly state: RequestState; readonly talkAt?: Temporal.Instant | undefined },
): Promise<void> {
  const today = dayOf(ctx.clock.now());
  const by = await promiseFrom(tx, spaceId, today, talkAt && dayOf(talkAt));
  await updateRequest(tx, id, state, { answered_on: today, ...(state === "asked" && { answer_by: by }) });
}

/** The request that was written down a moment ago, by the code that is read out to the caller. */
export async function requestWritten(ctx: AdmissionsContext, code: string): Promise<string | undefined> {
  const index = indexOfCode(ctx.key, "request", code);
  return (await ctx.database.withActor(door, (tx) => findRequestByCode(tx, index)))?.id;
}
