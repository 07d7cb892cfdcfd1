import { violatedConstraint } from "../../shared/db/errors.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Localized } from "../directory/index.ts";
import { contactIndexes } from "../keep-apart/index.ts";
import { openAbout, spaceSealer } from "../spaces/index.ts";
import {
  earliestEntry,
  isInQueue,
  isOfStart,
  isOnlyHere,
  isOver,
  isReadyTogether,
  type NoticeKind,
  needsNumber,
  noticeKept,
  placeInQueue,
  type ReminderWay,
  type RequestState,
  type RequestWay,
  type SlotWay,
  stateToTell,
} from "./admission.rules.ts";
import {
  findOtherOfFamily,
  findRequestAtDoor,
  findRequestByCode,
  findSlotOf,
  freeSlot,
  keepNumber,
  keepReminder,
  letEitherAlone,
  listFreeSlots,
  listOwnRequestIds,
  listQueue,
  listRequestsAtDoor,
  lockQueue,
  moveRequest,
  takeSlot,
} from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, door, keyOwnerOf, person, placeIn } from "./admissions-context.ts";
import { findPlaceOfTalk, givePlaceBack, isKeptFromCarriers, knowMore } from "./applicant.queries.ts";
import type { Reminder } from "./ask-to-come.ts";
import { findWhatWas } from "./at-end.queries.ts";
import { indexOfCode } from "./entry-code.ts";
import { type GroupAtDoor, groupAtDoor, isShut } from "./find-admission.ts";
import { listNotices } from "./more.queries.ts";
import { markNewsSeen } from "./news.queries.ts";
import { promiseReminder } from "./remind.ts";
import { roomAtDoor } from "./room-at-door.ts";
import { type OwnWord, ownWords } from "./words.ts";

/** How somebody comes back to what they asked: by its code, or as themselves. */
export type Ref = { readonly code: string } | { readonly id: string; readonly personId: string };

export interface Slot {
  readonly id: string;
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly way: SlotWay;
  /** The group's number, for a talk by telephone, or the link stands with it. */
  readonly leadsThere: boolean;
}

export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly day: Temporal.PlainDate | null;
  readonly toldOn: Temporal.PlainDate;
  /** It was of the group's start; otherwise of a time one meets. */
  readonly ofStart: boolean;
}

/** A request as whoever made it sees it. Never what they wrote: who looks over their shoulder reads nothing. */
export interface OwnRequest {
  readonly id: string;
  readonly spaceId: string;
  readonly group: GroupAtDoor | undefined;
  /** What the group is called, or was; undefined where nothing is left of it. */
  readonly name: Localized | undefined;
  readonly way: RequestWay;
  /** They came without an account, and a place is theirs. */
  readonly seated: boolean;
  /** Where it stands; `told` is what they are told of it, which differs where a family waits for the other group. */
  readonly state: RequestState;
  readonly told: RequestState;
  /** The family wants both groups, this one says yes, and the other cannot take them. */
  readonly onlyHere: boolean;
  readonly askedOn: Temporal.PlainDate;
  readonly answerBy: Temporal.PlainDate;
  readonly answered: boolean;
  /** What has been said to and fro; of their own words only when. */
  readonly words: readonly OwnWord[];
  /** May they write to those who carry the group? */
  readonly canWrite: boolean;
  /** May they ask this group once more, when this has come to its end? */
  readonly mayAskAgain: boolean;
  /** When they will be called, where that was promised. */
  readonly callOn: Temporal.PlainDate | undefined;
  readonly remindBy: ReminderWay | undefined;
  /** The first day on which one comes in, while it is still to come: the members are heard first, and the intake waited for. */
  readonly earliest: Temporal.PlainDate | undefined;
  /** May they come in now, as far as anything but the queue goes? */
  readonly isReady: boolean;
  /** What everyone who waits has been told, the newest first. */
  readonly notices: readonly Notice[];
  /** There is something they have not looked at. */
  readonly hasNews: boolean;
  /** It came to its end because the group did. */
  readonly endedWithGroup: boolean;
  /** What the group is about, or was: others like it are found by the first. */
  readonly themes: readonly string[];
  /** The code of the municipality it is in, or was. */
  readonly municipality: string | undefined;
  /** Those inside go on, though nobody comes in any more. */
  readonly goesOn: boolean;
  /** The same family's request to the group beside this one; it has no other of its own. */
  readonly family: { readonly id: string; readonly other: OwnRequest; readonly eitherAlone: boolean } | undefined;
  /** From 1, while both have said yes and there is no place for them. */
  readonly place: number | undefined;
  /** The places are taken or promised, as far as anyone is told. */
  readonly isFull: boolean;
  /** Their talk. Its place is told once somebody of the group has said yes to this talk. */
  readonly slot: (Slot & { readonly confirmed: boolean; readonly place: string | undefined }) | undefined;
  readonly freeSlots: readonly Slot[];
  /** Those who carry the group have a number by which to ring them. */
  readonly hasNumber: boolean;
}

type Row = NonNullable<Awaited<ReturnType<typeof findRequestAtDoor>>>;

/**
 * The request, or undefined where there is none by this code, or it is somebody else's. What an account has is found by that
 * account only: then the code opens nothing.
 */
export async function ownRequest(ctx: AdmissionsContext, ref: Ref): Promise<OwnRequest | undefined> {
  const row = await rowOf(ctx, ref);
  if (!row || ("code" in ref && row.tied)) return undefined;
  const { together_id: familyId, either_alone: eitherAlone } = row;
  const other = familyId
    ? await ctx.database.withActor(door, (tx) => findOtherOfFamily(tx, familyId, row.id))
    : undefined;
  const request = await partOf(ctx, row, other);
  if (!familyId || !other) return request;
  return { ...request, family: { id: familyId, other: await partOf(ctx, other, row), eitherAlone } };
}

async function partOf(ctx: AdmissionsContext, row: Row, other: Row | undefined): Promise<OwnRequest> {
  const now = ctx.clock.now();
  const today = dayOf(now);
  const state = row.state as RequestState;
  const stands = { state, other: other?.state as RequestState | undefined, eitherAlone: row.either_alone };
  const told = stateToTell(stands);
  const found = await ctx.database.withActor(door, async (tx) => ({
    queue: await listQueue(tx, row.space_id),
    slot: await findSlotOf(tx, row.id),
    place: await findPlaceOfTalk(tx, row.id),
    freeSlots: ["asked", "offered"].includes(row.state) ? await slotsFor(tx, row, now) : [],
    notices: await listNotices(tx, row.space_id, row.number, later(row.asked_on, today.subtract({ days: noticeKept }))),
    room: await roomAtDoor(tx, row.space_id, today),
  }));
  // What one group has decided may tell what is not told yet.
  const onlyHere = isOnlyHere(stands);
  const isTold = told === state || onlyHere;
  const before = row.answer && isTold ? await ctx.keyRing.open(placeIn(row.id, "answer"), row.answer) : undefined;
  const words = await ownWords(ctx, row.id, isTold);
  const group = await groupAtDoor(ctx, { spaceId: row.space_id });
  const was = await ctx.database.withActor(door, (tx) => findWhatWas(tx, row.space_id));
  const earliest = earliestEntry(group?.admission, row.heard_until ?? undefined, today);
  const place = told === state ? placeInQueue(found.queue, row.id) : undefined;
  const { room } = found;
  return {
    id: row.id,
    spaceId: row.space_id,
    group,
    name: group?.content.name ?? (was.about && { fi: (await openAbout(ctx.keyRing, row.space_id, was.about)).name }),
    way: row.way as RequestWay,
    seated: row.seated,
    state,
    told,
    onlyHere,
    askedOn: row.asked_on,
    answerBy: row.answer_by,
    answered: row.answered_on !== null,
    // An answer from before answers were kept one by one.
    words: before
      ? [{ who: "group", number: 0, saidOn: row.answered_on ?? row.asked_on, text: before }, ...words]
      : words,
    canWrite: !isOver(state) || (row.seated && !row.ended_with_group),
    mayAskAgain: group !== undefined && !isShut(group, today),
    callOn: row.call_on ?? undefined,
    remindBy: (row.remind_by as ReminderWay | null) ?? undefined,
    earliest,
    isReady: isReadyTogether(stands) && earliest === undefined,
    notices: found.notices.map((notice) => ({
      ...notice,
      kind: notice.kind as NoticeKind,
      ofStart: group !== undefined && isOfStart(group.admission, notice.toldOn),
    })),
    hasNews: row.news_on !== null,
    endedWithGroup: row.ended_with_group,
    themes: group?.content.themes ?? was.themes,
    municipality: group ? group.content.place?.municipality : was.municipality,
    goesOn: was.goesOn,
    family: undefined,
    place: isInQueue(place, room) ? place : undefined,
    isFull: room.saidFull || room.free <= found.queue.length,
    slot: found.slot && {
      ...slotOf(found.slot),
      confirmed: found.slot.confirmed,
      place: found.place
        ? await spaceSealer(ctx.keyRing, row.space_id).open("entry_slot", found.slot.id, "place", found.place)
        : undefined,
    },
    freeSlots: found.freeSlots.map(slotOf),
    hasNumber: row.has_number,
  };
}

/** Whoever must be kept apart from somebody who carries the group finds no time to talk that is free. */
const slotsFor = async (tx: Tx, row: Row, now: Temporal.Instant) =>
  (await isKeptFromCarriers(tx, row.id)) ? [] : listFreeSlots(tx, row.space_id, now);

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other;

interface SlotRow {
  readonly id: string;
  readonly starts_at: Temporal.Instant;
  readonly minutes: number;
  readonly way: string;
  readonly leads_there: boolean;
}

export const slotOf = (row: SlotRow): Slot => ({
  id: row.id,
  startsAt: row.starts_at,
  minutes: row.minutes,
  way: row.way as SlotWay,
  leadsThere: row.leads_there,
});

/** What a code leads to: a request, one that an account has by now, or nothing. */
export async function lookUpCode(
  ctx: AdmissionsContext,
  code: string,
): Promise<{ readonly kind: "open" | "tied"; readonly id: string } | undefined> {
  const row = await rowOf(ctx, { code });
  return row && { kind: row.tied ? "tied" : "open", id: row.id };
}

async function rowOf(ctx: AdmissionsContext, ref: Ref) {
  if ("code" in ref)
    return ctx.database.withActor(door, (tx) => findRequestByCode(tx, indexOfCode(ctx.key, "request", ref.code)));
  const own = await ctx.database.withActor(person(ref.personId), listOwnRequestIds);
  return own.includes(ref.id) ? ctx.database.withActor(door, (tx) => findRequestAtDoor(tx, ref.id)) : undefined;
}

/** They have opened their page: what comes after this is new again, and they are told of it. */
export async function seeNews(ctx: AdmissionsContext, { id, hasNews, family }: OwnRequest): Promise<void> {
  if (hasNews || family?.other.hasNews) await ctx.database.withActor(door, (tx) => markNewsSeen(tx, id));
}

/** One line among one's own: a family's two requests are one. */
export interface OwnLine {
  readonly id: string;
  readonly told: RequestState;
  /** One of a family's two groups says yes, and the other cannot take them. */
  readonly onlyOne: boolean;
  readonly endedWithGroup: boolean;
  /** Those inside go on, though nobody comes in any more. */
  readonly goesOn: boolean;
  readonly askedOn: Temporal.PlainDate;
  /** What the groups it asks are called. */
  readonly names: readonly (Localized | undefined)[];
  /** The newest word to everyone who waits. */
  readonly notice: Notice | undefined;
}

/** What the person has asked while they were signed in, the newest first. */
export async function ownRequests(ctx: AdmissionsContext, personId: string): Promise<OwnLine[]> {
  const ids = await ctx.database.withActor(person(personId), listOwnRequestIds);
  const rows = await ctx.database.withActor(door, (tx) => listRequestsAtDoor(tx, ids));
  const firsts = rows.filter(
    ({ together_id: family }, index) =>
      family === null || rows.findIndex(({ together_id: same }) => same === family) === index,
  );
  return Promise.all(
    firsts.map(async (row) => {
      const other = row.together_id === null ? undefined : rows.find((one) => isOtherOf(one, row));
      const [mine, theirs] = [await partOf(ctx, row, other), other && (await partOf(ctx, other, row))];
      return {
        id: row.id,
        told: mine.told,
        onlyOne: mine.onlyHere || theirs?.onlyHere === true,
        endedWithGroup: mine.endedWithGroup,
        goesOn: mine.goesOn,
        askedOn: mine.askedOn,
        names: theirs ? [mine.name, theirs.name] : [mine.name],
        notice: [...mine.notices, ...(theirs?.notices ?? [])][0],
      };
    }),
  );
}

const isOtherOf = (one: Row, row: Row): boolean => one.together_id === row.together_id && one.id !== row.id;

/** The parts of a request that one press moves: both of a family's that come together or not at all. */
const partsOf = ({ id, family }: OwnRequest): string[] =>
  family && !family.eitherAlone ? [id, family.other.id] : [id];

/** Yes to the group's yes, or to both groups'. False where there is nothing to say yes to. */
export async function sayYes(ctx: AdmissionsContext, request: OwnRequest): Promise<boolean> {
  const tells = [request.told, ...(request.family ? [request.family.other.told] : [])];
  if (!tells.includes("offered")) return false;
  return moveParts(ctx, partsOf(request), ["offered"], { state: "agreed", ended_on: null });
}

/** They do not come after all. Nobody asks why; a time to talk is free for somebody else. */
export const withdraw = (ctx: AdmissionsContext, request: OwnRequest): Promise<boolean> =>
  moveParts(ctx, partsOf(request), ["asked", "offered", "agreed"], {
    state: "withdrawn",
    ended_on: dayOf(ctx.clock.now()),
  });

/** Whoever came without an account does not come any more: the place is free at once. False where they have none. */
export const giveBack = (ctx: AdmissionsContext, { id }: OwnRequest): Promise<boolean> =>
  ctx.database.withActor(door, (tx) => givePlaceBack(tx, id, dayOf(ctx.clock.now())));

const moveParts = (
  ctx: AdmissionsContext,
  ids: readonly string[],
  from: readonly string[],
  to: Parameters<typeof moveRequest>[3],
): Promise<boolean> =>
  ctx.database.withActor(door, async (tx) => {
    let isMoved = false;
    for (const id of ids.toSorted()) isMoved = (await moveRequest(tx, id, from, to)) || isMoved;
    return isMoved;
  });

/** The family comes to one of the two groups as well. It cannot be taken back: a yes has been told by then. */
export async function comeToEither(ctx: AdmissionsContext, { family }: OwnRequest): Promise<void> {
  if (family) await ctx.database.withActor(door, (tx) => letEitherAlone(tx, family.id));
}

/**
 * How they want to be reminded from now on; undefined for not at all. Of a talk that is agreed they will be. `number`: by which
 * they are called, where the group had none yet.
 */
export async function changeReminder(
  ctx: AdmissionsContext,
  request: OwnRequest,
  reminder: Reminder | undefined,
  number?: string,
): Promise<void> {
  const { id, slot } = request;
  const numberTold = number ? await numberToKeep(ctx, id, number) : undefined;
  const sealed = reminder?.to ? await ctx.keyRing.seal(keyOwnerOf(id), placeIn(id, "remind_to"), reminder.to) : null;
  await ctx.database.withActor(door, async (tx) => {
    await keepReminder(tx, id, reminder?.way ?? null, sealed);
    if (numberTold) await keepNumber(tx, id, numberTold.sealed);
    await knowMore(tx, id, [...contactIndexes(ctx.key, [reminder?.to ?? ""]), ...(numberTold?.indexes ?? [])]);
    if (sealed && slot) await promiseReminder(tx, { requestId: id, startsAt: slot.startsAt }, ctx.clock.now());
  });
}

const numberToKeep = async (ctx: AdmissionsContext, id: string, number: string) => ({
  sealed: await ctx.keyRing.seal(keyOwnerOf(id), placeIn(id, "talk_number"), number),
  indexes: contactIndexes(ctx.key, [number]),
});

/** `number-needed`: nobody could ring anybody at that time. */
export type SlotAnswer = "taken" | "gone" | "number-needed";

/**
 * Chooses a time to talk; one chosen before is free again. Of two who choose the same at once one gets it. `number`: by which
 * they are called then, for those who carry the group; with the time one has already it is only kept.
 */
export async function chooseSlot(
  ctx: AdmissionsContext,
  request: OwnRequest,
  slotId: string,
  number = "",
): Promise<SlotAnswer> {
  const isMine = request.slot?.id === slotId;
  const slot = isMine ? request.slot : request.freeSlots.find(({ id }) => id === slotId);
  if (!slot || (!isMine && request.state !== "asked" && request.state !== "offered")) return "gone";
  if (needsNumber(slot, request.hasNumber || number !== "")) return "number-needed";
  const told = number && !request.hasNumber ? await numberToKeep(ctx, request.id, number) : undefined;
  if (told) await ctx.database.withActor(door, (tx) => knowMore(tx, request.id, told.indexes));
  if (isMine) {
    if (told) await ctx.database.withActor(door, (tx) => keepNumber(tx, request.id, told.sealed));
    return "taken";
  }
  try {
    return await ctx.database.withActor(door, async (tx) => {
      // One's own requests are changed one after the other.
      await lockQueue(tx, request.id);
      if (await isKeptFromCarriers(tx, request.id)) return "gone";
      const before = await findSlotOf(tx, request.id);
      await freeSlot(tx, request.id);
      const now = ctx.clock.now();
      if (await takeSlot(tx, slotId, request, now)) {
        if (told) await keepNumber(tx, request.id, told.sealed);
        if (request.remindBy && request.remindBy !== "call")
          await promiseReminder(tx, { requestId: request.id, startsAt: slot.startsAt }, now);
        return "taken";
      }
      // Somebody was quicker: the old time stays theirs.
      if (before) await takeSlot(tx, before.id, request, ctx.clock.now());
      return "gone";
    });
  } catch (error) {
    if (violatedConstraint(error) === "one_time_for_a_request") return "taken";
    throw error;
  }
}
