import * as v from "valibot";
import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { OfferingContent } from "../directory/index.ts";
import { spaceSealer } from "../spaces/index.ts";
import {
  type Admission,
  afterDecision,
  type Decision,
  isOver,
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
  saveAdmission,
  updateRequest,
} from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, keyOwnerOf, person, placeIn } from "./admissions-context.ts";
import type { Wish } from "./ask-to-come.ts";
import { indexOfCode, newInvitationCode } from "./entry-code.ts";
import { admissionOf } from "./find-admission.ts";
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
}

export interface OpenedRequest extends RequestLine {
  readonly locale: Locale;
  readonly wish: Wish;
  readonly answer: string | undefined;
  readonly notes: string;
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
  const content = found.settings?.content as unknown as OfferingContent | undefined | null;
  return {
    slug: found.settings?.slug ?? undefined,
    admission: found.settings && admissionOf(found.settings, content ?? undefined),
    requests: found.requests.map(lineOf),
    slots: found.slots.map((row) => ({ ...slotOf(row), requestId: row.request_id ?? undefined })),
    codes: found.codes.map(({ id, uses, used, last_day }) => ({ id, uses, used, lastDay: last_day })),
    coming: found.coming.map(({ on_day, count }) => ({ on: on_day, count: Number(count) })),
  };
}
export type Comers = Awaited<ReturnType<typeof comersOf>>;
export type CarriedSlot = Slot & { readonly requestId: string | undefined };

type Row = Awaited<ReturnType<typeof listOpenRequests>>[number];
export const lineOf = (row: Omit<Row, "locale" | "space_id" | "seated">): RequestLine => ({
  id: row.id,
  number: row.number,
  way: row.way as RequestWay,
  byPhone: row.by_phone,
  state: row.state as RequestState,
  answered: row.answered_on !== null,
  askedOn: row.asked_on,
  answerBy: row.answer_by,
});

const WishSchema = v.object({
  name: v.string(),
  message: v.string(),
  contact: v.string(),
  answers: v.array(v.object({ question: v.string(), answer: v.string() })),
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
  const row = await ctx.database.withActor(actor, (tx) => findRequest(tx, spaceId, id));
  if (!row) return undefined;
  return {
    ...lineOf(row),
    locale: row.locale as Locale,
    wish: v.parse(WishSchema, JSON.parse(await ctx.keyRing.open(placeIn(id, "content"), row.content))),
    answer: row.answer ? await ctx.keyRing.open(placeIn(id, "answer"), row.answer) : undefined,
    notes: row.notes ? await ctx.keyRing.open(placeIn(id, "notes"), row.notes) : "",
  };
}

/** Answers in words, and decides. False where it has gone on meanwhile, or `actor` may not. */
export async function answerRequest(
  ctx: AdmissionsContext,
  actor: Actor,
  which: Which,
  { text, decision }: { readonly text: string; readonly decision: Decision },
): Promise<boolean> {
  const request = await openRequest(ctx, actor, which);
  const state = request && afterDecision(request.state, request.way, decision);
  if (!request || !state) return false;
  const today = dayOf(ctx.clock.now());
  const answer = text && (await ctx.keyRing.seal(keyOwnerOf(which.id), placeIn(which.id, "answer"), text));
  return ctx.database.withActor(actor, (tx) =>
    updateRequest(tx, which.id, request.state, {
      state,
      answered_on: today,
      ...(answer && { answer }),
      ...(isOver(state) && !isOver(request.state) && { ended_on: today }),
    }),
  );
}

/** Notes of a talk: for those who carry the group, sealed, and gone with the request. Empty ones are none. */
export async function noteTalk(ctx: AdmissionsContext, actor: Actor, which: Which, text: string): Promise<boolean> {
  const request = await openRequest(ctx, actor, which);
  if (!request) return false;
  const notes = text ? await ctx.keyRing.seal(keyOwnerOf(which.id), placeIn(which.id, "notes"), text) : null;
  return ctx.database.withActor(actor, (tx) => updateRequest(tx, which.id, request.state, { notes }));
}

/** They come without an account: a place is theirs all the same. */
export const seat = (ctx: AdmissionsContext, actor: Actor, { id }: Which): Promise<boolean> =>
  ctx.database.withActor(actor, (tx) =>
    updateRequest(tx, id, "agreed", { state: "in", seated: true, ended_on: dayOf(ctx.clock.now()) }),
  );

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

/** How one gets in from now on. */
export const changeAdmission = (
  ctx: AdmissionsContext,
  personId: string,
  spaceId: string,
  admission: Omit<Admission, "startsOn">,
): Promise<void> =>
  ctx.database.withActor(person(personId), (tx) =>
    saveAdmission(tx, {
      space_id: spaceId,
      when_open: admission.when,
      how: admission.how,
      promise_days: admission.promiseDays,
      next_intake: admission.nextIntake ?? null,
      questions: admission.questions.join("\n"),
    }),
  );
