import * as v from "valibot";
import type { Actor } from "../../shared/db/actor.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { OfferingContent } from "../directory/index.ts";
import { membersOf, spaceSealer } from "../spaces/index.ts";
import {
  afterDecision,
  areMembersHeard,
  callsToMake,
  type Decision,
  isOver,
  type ReminderWay,
  type RequestState,
  type RequestWay,
  type SlotWay,
} from "./admission.rules.ts";
import {
  findRequest,
  findSettings,
  insertInvitationCode,
  insertSlot,
  listComing,
  listInvitationCodes,
  listOpenRequests,
  listSlots,
  updateRequest,
} from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, keyOwnerOf, person, placeIn, placeOfView } from "./admissions-context.ts";
import type { Wish } from "./ask-to-come.ts";
import { indexOfCode, newInvitationCode } from "./entry-code.ts";
import { admissionOf, type GroupAtDoor, groupAtDoor, listedWay, wantedWay } from "./find-admission.ts";
import { listFamilies, listViews } from "./more.queries.ts";
import { type Slot, slotOf } from "./own-request.ts";

/** A request in the list of those who carry the group: nothing of what was written. */
export interface RequestLine {
  readonly id: string;
  readonly number: number;
  readonly way: RequestWay;
  readonly byPhone: boolean;
  readonly state: RequestState;
  readonly answered: boolean;
  readonly askedOn: Temporal.PlainDate;
  readonly answerBy: Temporal.PlainDate;
  readonly callOn: Temporal.PlainDate | undefined;
  readonly calledOn: Temporal.PlainDate | undefined;
  readonly remindBy: ReminderWay | undefined;
}

/** The same family's request to another group: which group, and no more than one needs to decide together. */
export interface Beside {
  readonly group: GroupAtDoor | undefined;
  readonly stands: "asked" | "ready" | "not";
  readonly eitherAlone: boolean;
}

export interface OpenedRequest extends RequestLine {
  readonly locale: Locale;
  readonly wish: Wish;
  readonly answer: string | undefined;
  readonly notes: string;
  /** What the group's members are told of them. */
  readonly introduction: string;
  /** The last day on which the members are heard; undefined where they are not. */
  readonly heardUntil: Temporal.PlainDate | undefined;
  /** What members have said; for those who carry the group, never for the asker. */
  readonly views: readonly { readonly nickname: string | undefined; readonly text: string }[];
  readonly beside: Beside | undefined;
}

/** Everything about those who come, for one who carries the group. */
export async function comersOf(ctx: AdmissionsContext, personId: string, spaceId: string) {
  const now = ctx.clock.now();
  const found = await ctx.database.withActor(person(personId), async (tx) => ({
    settings: await findSettings(tx, spaceId),
    requests: await listOpenRequests(tx, spaceId),
    slots: await listSlots(tx, spaceId, now),
    codes: await listInvitationCodes(tx, spaceId),
    coming: await listComing(tx, spaceId, dayOf(now)),
  }));
  const content = (found.settings?.content as unknown as OfferingContent | null | undefined) ?? undefined;
  const requests = found.requests.map(lineOf);
  const slots = found.slots.map((row) => ({ ...slotOf(row), requestId: row.request_id ?? undefined }));
  const talks = new Map(slots.flatMap((slot) => (slot.requestId ? [[slot.requestId, dayOf(slot.startsAt)]] : [])));
  return {
    slug: found.settings?.slug ?? undefined,
    endsOn: found.settings?.ends_on ?? undefined,
    admission: found.settings && admissionOf(found.settings, content),
    /** What they have asked for, and what the listing still says. */
    wanted: found.settings && wantedWay(found.settings),
    listed: listedWay(content),
    requests,
    calls: callsToMake(requests, talks),
    slots,
    codes: found.codes.map(({ id, uses, used, last_day }) => ({ id, uses, used, lastDay: last_day })),
    coming: found.coming.map(({ on_day, count }) => ({ on: on_day, count: Number(count) })),
  };
}
export type Comers = Awaited<ReturnType<typeof comersOf>>;
export type CarriedSlot = Slot & { readonly requestId: string | undefined };

type Row = Awaited<ReturnType<typeof listOpenRequests>>[number];
export const lineOf = (
  row: Omit<Row, "locale" | "space_id" | "seated" | "either_alone" | "heard_until">,
): RequestLine => ({
  id: row.id,
  number: row.number,
  way: row.way as RequestWay,
  byPhone: row.by_phone,
  state: row.state as RequestState,
  answered: row.answered_on !== null,
  askedOn: row.asked_on,
  answerBy: row.answer_by,
  callOn: row.call_on ?? undefined,
  calledOn: row.called_on ?? undefined,
  remindBy: (row.remind_by as ReminderWay | null) ?? undefined,
});

const WishSchema = v.object({
  name: v.string(),
  message: v.string(),
  contact: v.string(),
  answers: v.array(v.object({ question: v.string(), answer: v.string() })),
  child: v.optional(v.object({ age: v.number(), along: v.string() })),
});

interface Which {
  readonly spaceId: string;
  readonly id: string;
}

/** Opens one request; undefined where `actor` may not see it. */
export async function openRequest(
  ctx: AdmissionsContext,
  actor: Actor,
  { spaceId, id }: Which,
): Promise<OpenedRequest | undefined> {
  const found = await ctx.database.withActor(actor, async (tx) => {
    const row = await findRequest(tx, spaceId, id);
    if (!row) return undefined;
    const views = actor.kind === "person" ? await listViews(tx, id) : [];
    return { row, views, families: await listFamilies(tx, spaceId) };
  });
  if (!found) return undefined;
  const { row, views, families } = found;
  const open = (column: "answer" | "notes" | "introduction") =>
    row[column] ? ctx.keyRing.open(placeIn(id, column), row[column]) : undefined;
  const family = families.find(({ request_id: one }) => one === id);
  const members = views.length > 0 ? await membersOf(ctx, actor, spaceId) : [];
  return {
    ...lineOf(row),
    locale: row.locale as Locale,
    wish: v.parse(WishSchema, JSON.parse(await ctx.keyRing.open(placeIn(id, "content"), row.content))),
    answer: await open("answer"),
    notes: (await open("notes")) ?? "",
    introduction: (await open("introduction")) ?? "",
    heardUntil: row.heard_until ?? undefined,
    views: await Promise.all(
      views.map(async ({ persona_id: persona, content }) => ({
        nickname: members.find((member) => member.personaId === persona)?.nickname,
        text: await ctx.keyRing.open(placeOfView(id), content),
      })),
    ),
    beside: family && {
      group: await groupAtDoor(ctx, { spaceId: family.other_space }),
      stands: family.other_stands,
      eitherAlone: row.either_alone,
    },
  };
}

export interface Answer {
  readonly text: string;
  readonly decision: Decision;
  /** The day on which they are promised a call. */
  readonly callOn?: Temporal.PlainDate | undefined;
}

/** Answers in words, and decides. False where it has gone on meanwhile, or `actor` may not. */
export async function answerRequest(
  ctx: AdmissionsContext,
  actor: Actor,
  which: Which,
  { text, decision, callOn }: Answer,
): Promise<boolean> {
  const request = await openRequest(ctx, actor, which);
  const state = request && afterDecision(request.state, request.way, decision);
  if (!request || !state) return false;
  const today = dayOf(ctx.clock.now());
  const answer = text && (await ctx.keyRing.seal(keyOwnerOf(which.id), placeIn(which.id, "answer"), text));
  const begins = state !== request.state && (state === "offered" || state === "agreed");
  return ctx.database.withActor(actor, async (tx) => {
    const settings = begins ? await findSettings(tx, which.spaceId) : undefined;
    const heardDays = request.heardUntil ? undefined : settings?.members_heard_days;
    return updateRequest(tx, which.id, request.state, {
      state,
      answered_on: today,
      ...(answer && { answer }),
      ...(callOn && { call_on: callOn }),
      ...(heardDays && { heard_until: today.add({ days: heardDays }) }),
      ...(isOver(state) && !isOver(request.state) && { ended_on: today }),
    });
  });
}

/** They have been called: nobody needs to think of it any more. */
export async function noteCall(ctx: AdmissionsContext, actor: Actor, which: Which): Promise<boolean> {
  const request = await openRequest(ctx, actor, which);
  if (!request || isOver(request.state)) return false;
  const today = dayOf(ctx.clock.now());
  return ctx.database.withActor(actor, (tx) =>
    updateRequest(tx, which.id, request.state, { called_on: today, call_on: null, answered_on: today }),
  );
}

/** Notes of a talk: for those who carry the group, sealed, and gone with the request. Empty ones are none. */
export async function noteTalk(ctx: AdmissionsContext, actor: Actor, which: Which, text: string): Promise<boolean> {
  const request = await openRequest(ctx, actor, which);
  if (!request) return false;
  const notes = text ? await ctx.keyRing.seal(keyOwnerOf(which.id), placeIn(which.id, "notes"), text) : null;
  return ctx.database.withActor(actor, (tx) => updateRequest(tx, which.id, request.state, { notes }));
}

/**
 * They come without an account: a place is theirs all the same. `not-yet` while the members are heard, or while the other
 * group of a family has not said yes.
 */
export async function seat(
  ctx: AdmissionsContext,
  actor: Actor,
  which: Which,
): Promise<"in" | "not-yet" | "not-found"> {
  const request = await openRequest(ctx, actor, which);
  const today = dayOf(ctx.clock.now());
  if (!request) return "not-found";
  if (areMembersHeard(request.heardUntil, today)) return "not-yet";
  try {
    const isIn = await ctx.database.withActor(actor, (tx) =>
      updateRequest(tx, which.id, "agreed", { state: "in", seated: true, ended_on: today }),
    );
    return isIn ? "in" : "not-found";
  } catch (error) {
    if (violatedConstraint(error) === "family_comes_together") return "not-yet";
    throw error;
  }
}

export interface SlotToGive {
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly way: SlotWay;
  /** Where, or by what address; told to whoever has the time. */
  readonly place: string;
}

/** Offers a time to talk. */
export async function giveSlot(ctx: AdmissionsContext, personId: string, spaceId: string, slot: SlotToGive) {
  const id = newOpaqueId();
  const { startsAt, minutes, way } = slot;
  const place = slot.place ? await spaceSealer(ctx.keyRing, spaceId).seal("entry_slot", id, "place", slot.place) : null;
  await ctx.database.withActor(person(personId), (tx) =>
    insertSlot(tx, { id, space_id: spaceId, starts_at: startsAt, minutes, way, place }),
  );
}

/** Makes an invitation code, which is told now and never again. */
export async function makeInvitation(
  ctx: AdmissionsContext,
  personId: string,
  spaceId: string,
  { uses, lastDay }: { readonly uses: number; readonly lastDay: Temporal.PlainDate },
): Promise<string> {
  const code = newInvitationCode();
  await ctx.database.withActor(person(personId), (tx) =>
    insertInvitationCode(tx, {
      id: newOpaqueId(),
      space_id: spaceId,
      code_index: indexOfCode(ctx.key, "invitation", code),
      uses,
      last_day: lastDay,
    }),
  );
  return code;
}
