import { createHash } from "node:crypto";
import * as v from "valibot";
import type { Actor } from "../../shared/db/actor.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { OfferingContent } from "../directory/index.ts";
import { membersOf, spaceSealer } from "../spaces/index.ts";
import {
  areMembersHeard,
  type CallToMake,
  callsToMake,
  earliestEntry,
  holdsNumber,
  type ReminderWay,
  type RequestState,
  type RequestWay,
} from "./admission.rules.ts";
import {
  findRequest,
  findSettings,
  insertInvitationCode,
  listComing,
  listContents,
  listInvitationCodes,
  listOpenRequests,
  listOverToCall,
  listSlots,
  updateRequest,
} from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, person, placeIn, placeOfView } from "./admissions-context.ts";
import { listWords } from "./applicant.queries.ts";
import type { Wish } from "./ask-to-come.ts";
import { findRoom } from "./carry.queries.ts";
import { indexOfCode, newInvitationCode } from "./entry-code.ts";
import { admissionOf, type GroupAtDoor, groupAtDoor, languagesOf, listedWay, wantedWay } from "./find-admission.ts";
import { listFamilies, listViews } from "./more.queries.ts";
import { type Slot, slotOf } from "./own-request.ts";
import { promiseWord } from "./remind.ts";
import { sayFullIfFree } from "./room-at-door.ts";
import { openWords, type Word } from "./words.ts";

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
  /** Since when there is a word that they have not looked at, where they are to hear of words. */
  readonly newsOn: Temporal.PlainDate | undefined;
  readonly endedWithGroup: boolean;
}

/** Whom to call, as they want to be called. */
export interface NamedCall extends CallToMake {
  readonly name: string;
}

/** The same for those who carry the group: who it is, as they want to be called, and whether a talk is to be said yes to. */
export interface NamedLine extends RequestLine {
  readonly name: string;
  readonly talkWaits: boolean;
}

/** A time to talk as those who carry the group see it. */
export interface CarriedSlot extends Slot {
  readonly requestId: string | undefined;
  /** They have said yes to this talk: its place is told. */
  readonly confirmed: boolean;
}

/** The same family's request to another group: which group, and no more than one needs to decide together. */
export interface Beside {
  readonly group: GroupAtDoor | undefined;
  readonly stands: "asked" | "ready" | "not";
  readonly eitherAlone: boolean;
}

export interface OpenedRequest extends RequestLine {
  readonly locale: Locale;
  /** The language in which the group asks its own questions. */
  readonly ownLanguage: Locale;
  readonly wish: Wish;
  readonly answer: string | undefined;
  readonly notes: string;
  /** What the group's members are told of them. */
  readonly introduction: string;
  /** The last day on which the members are heard; undefined where they are not. */
  readonly heardUntil: Temporal.PlainDate | undefined;
  /** The first day on which they may come in, where it is still to come. */
  readonly earliest: Temporal.PlainDate | undefined;
  /** What members have said; for those who carry the group, never for the asker. */
  readonly views: readonly { readonly nickname: string | undefined; readonly text: string }[];
  readonly beside: Beside | undefined;
  /** What they and the group have written to each other. */
  readonly words: readonly Word[];
  /** Their talk, and where it is. For those who carry the group. */
  readonly talk: (CarriedSlot & { readonly place: string }) | undefined;
  /** A number they left for a talk by telephone, beside what they had told before. */
  readonly talkNumber: string;
  /** They have told a number by which they can be rung. */
  readonly hasNumber: boolean;
  /** They are to be called. */
  readonly call: CallToMake | undefined;
  /** Times that could be given to them. */
  readonly freeSlots: readonly Slot[];
  /** What changes when somebody answers: who saves what they wrote beside an older one is told. */
  readonly stamp: string;
}

/** Everything about those who come, for one who carries the group. */
export async function comersOf(ctx: AdmissionsContext, personId: string, spaceId: string) {
  const now = ctx.clock.now();
  const found = await ctx.database.withActor(person(personId), async (tx) => ({
    settings: await findSettings(tx, spaceId),
    ...(await listComers(tx, spaceId)),
    slots: await listSlots(tx, spaceId, now),
    codes: await listInvitationCodes(tx, spaceId),
    coming: await listComing(tx, spaceId, dayOf(now)),
    room: await findRoom(tx, spaceId),
  }));
  const content = (found.settings?.content as unknown as OfferingContent | null | undefined) ?? undefined;
  const slots = found.slots.map(carriedSlot);
  const names = new Map(
    await Promise.all(found.contents.map(async (row) => [row.id, (await wishIn(ctx, row)).name] as const)),
  );
  const requests: NamedLine[] = found.requests.map((row) => ({
    ...lineOf(row),
    name: names.get(row.id) ?? "",
    talkWaits: slots.some(({ requestId, confirmed }) => requestId === row.id && !confirmed),
  }));
  const talks = new Map(slots.flatMap((slot) => (slot.requestId ? [[slot.requestId, dayOf(slot.startsAt)]] : [])));
  return {
    slug: found.settings?.slug ?? undefined,
    endsOn: found.settings?.ends_on ?? undefined,
    admission: found.settings && admissionOf(found.settings, content),
    /** What they have asked for, and what the listing still says. */
    wanted: found.settings && wantedWay(found.settings),
    listed: listedWay(content),
    /** Its languages, its own first. */
    languages: content ? languagesOf(content) : [],
    requests,
    calls: callsToMake([...requests, ...found.over.map(lineOf)], talks).map(
      (call): NamedCall => ({ ...call, name: names.get(call.id) ?? "" }),
    ),
    slots: slots.map((slot) => {
      const whose = requests.find(({ id }) => id === slot.requestId);
      return { ...slot, name: whose?.name ?? "", number: whose?.number };
    }),
    room: found.room,
    codes: await Promise.all(
      found.codes.map(async ({ id, uses, used, last_day, label }) => ({
        id,
        uses,
        used,
        lastDay: last_day,
        label: label ? await spaceSealer(ctx.keyRing, spaceId).open("entry_code", id, "label", label) : "",
      })),
    ),
    organised: (await groupAtDoor(ctx, { spaceId }))?.organised,
    coming: found.coming.map(({ on_day, count }) => ({ on: on_day, count: Number(count) })),
  };
}
export type Comers = Awaited<ReturnType<typeof comersOf>>;

/** Whose requests are open, who is still to be called of one that is over, and what all of them wrote, sealed. */
async function listComers(tx: Tx, spaceId: string) {
  const requests = await listOpenRequests(tx, spaceId);
  const over = await listOverToCall(tx, spaceId);
  const ids = [...requests, ...over].map(({ id }) => id);
  return { requests, over, contents: await listContents(tx, spaceId, ids) };
}

/** Whom those who lead the organisation are to call of a group that nobody carries, or that has ended, by name. */
export async function ledCalls(ctx: AdmissionsContext, actor: Actor, spaceId: string): Promise<NamedCall[]> {
  const { requests, over, contents } = await ctx.database.withActor(actor, (tx) => listComers(tx, spaceId));
  const lines = [...requests, ...over].map(lineOf);
  return Promise.all(
    callsToMake(lines, new Map()).map(async (call) => {
      const row = contents.find(({ id }) => id === call.id);
      return { ...call, name: row ? (await wishIn(ctx, row)).name : "" };
    }),
  );
}

const carriedSlot = (row: Awaited<ReturnType<typeof listSlots>>[number]): CarriedSlot => ({
  ...slotOf(row),
  requestId: row.request_id ?? undefined,
  confirmed: row.confirmed,
});

const wishIn = async (ctx: AdmissionsContext, { id, content }: { id: string; content: Buffer }): Promise<Wish> =>
  v.parse(WishSchema, JSON.parse(await ctx.keyRing.open(placeIn(id, "content"), content)));

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
  newsOn: row.hears_news || row.ended_with_group ? (row.news_on ?? undefined) : undefined,
  endedWithGroup: row.ended_with_group,
});

const WishSchema = v.object({
  name: v.string(),
  message: v.string(),
  contact: v.string(),
  answers: v.array(v.object({ question: v.string(), answer: v.string() })),
  child: v.optional(v.object({ age: v.number(), along: v.string() })),
});

/** A request, and the group it asks. */
export interface Which {
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
    const carries = actor.kind === "person";
    return {
      row,
      views: carries ? await listViews(tx, id) : [],
      slots: carries ? await listSlots(tx, spaceId, ctx.clock.now()) : [],
      families: await listFamilies(tx, spaceId),
      settings: await findSettings(tx, spaceId),
      stamp: await stampIn(tx, row),
      words: await listWords(tx, id),
    };
  });
  if (!found) return undefined;
  const { row, views, families, slots, stamp, words } = found;
  const talk = slots.find(({ request_id: whose }) => whose === id);
  const open = (column: "answer" | "notes" | "introduction" | "talk_number") =>
    row[column] ? ctx.keyRing.open(placeIn(id, column), row[column]) : undefined;
  const family = families.find(({ request_id: one }) => one === id);
  const members = views.length > 0 ? await membersOf(ctx, actor, spaceId) : [];
  const line = lineOf(row);
  const wish = await wishIn(ctx, row);
  const talkNumber = (await open("talk_number")) ?? "";
  const content = (found.settings?.content as unknown as OfferingContent | null | undefined) ?? undefined;
  const admission = found.settings && admissionOf(found.settings, content);
  const heardUntil = row.heard_until ?? undefined;
  const talkDays = new Map(talk ? [[id, dayOf(talk.starts_at)]] : []);
  return {
    ...line,
    locale: row.locale as Locale,
    ownLanguage: (content && languagesOf(content)[0]) ?? "fi",
    wish,
    talkNumber,
    hasNumber: holdsNumber(wish.contact) || talkNumber !== "",
    call: callsToMake([line], talkDays)[0],
    answer: await open("answer"),
    notes: (await open("notes")) ?? "",
    introduction: (await open("introduction")) ?? "",
    heardUntil,
    earliest: earliestEntry(admission, heardUntil, dayOf(ctx.clock.now())),
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
    words: await openWords(ctx, words),
    talk: talk && {
      ...carriedSlot(talk),
      place: talk.place ? await spaceSealer(ctx.keyRing, spaceId).open("entry_slot", talk.id, "place", talk.place) : "",
    },
    freeSlots: slots.filter(({ request_id: whose }) => whose === null).map(slotOf),
    stamp,
  };
}

/** What a request holds of what those who carry the group have said and written. */
export async function stampIn(
  tx: Tx,
  row: { id: string; state: string; notes: Buffer | null; call_on: Temporal.PlainDate | null },
): Promise<string> {
  const said = (await listWords(tx, row.id)).filter(({ who }) => who === "group").length;
  return createHash("sha256")
    .update(`${row.state}|${said}|${row.call_on}|${row.notes?.toString("hex")}`)
    .digest("base64url")
    .slice(0, 16);
}

/**
 * They come without an account: a place is theirs all the same. `not-yet` while the members are heard, or while the other
 * group of a family has not said yes; `full` where all places are taken.
 */
export async function seat(
  ctx: AdmissionsContext,
  actor: Actor,
  which: Which,
): Promise<"in" | "not-yet" | "full" | "not-found"> {
  const request = await openRequest(ctx, actor, which);
  const today = dayOf(ctx.clock.now());
  if (!request) return "not-found";
  if (areMembersHeard(request.heardUntil, today)) return "not-yet";
  try {
    const isIn = await ctx.database.withActor(actor, async (tx) => {
      const isDone = await updateRequest(tx, which.id, "agreed", { state: "in", seated: true, ended_on: today });
      if (isDone) await promiseWord(tx, which.id, ctx.clock.now());
      return isDone;
    });
    return isIn ? "in" : "not-found";
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "family_comes_together" || constraint === "no_entry_before_intake") return "not-yet";
    if (constraint === "group_is_full") {
      await sayFullIfFree(ctx, which.spaceId);
      return "full";
    }
    throw error;
  }
}

/** Makes an invitation code, which is told now and never again. `label`: which clinic or school it is for, in words of the group's own. */
export async function makeInvitation(
  ctx: AdmissionsContext,
  personId: string,
  spaceId: string,
  code: { readonly label?: string; readonly uses: number; readonly lastDay: Temporal.PlainDate },
): Promise<string> {
  const { label, uses, lastDay } = code;
  const [id, made] = [newOpaqueId(), newInvitationCode()];
  const sealed = label ? await spaceSealer(ctx.keyRing, spaceId).seal("entry_code", id, "label", label) : null;
  await ctx.database.withActor(person(personId), (tx) =>
    insertInvitationCode(tx, {
      id,
      space_id: spaceId,
      label: sealed,
      code_index: indexOfCode(ctx.key, "invitation", made),
      uses,
      last_day: lastDay,
    }),
  );
  return made;
}
