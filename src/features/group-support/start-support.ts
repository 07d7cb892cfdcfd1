import * as v from "valibot";
import { seal } from "../../shared/crypto/sealing.ts";
import type { Actor } from "../../shared/db/actor.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { type Helper, promisedDays, type Side, type SupportState, type VisitWay } from "./group-support.rules.ts";
import { dayOf, type GroupSupportContext, keyOwnerOf, person, placeIn, staff } from "./group-support-context.ts";
import {
  deleteVisit,
  findSupport,
  insertSupport,
  insertVisit,
  insertWord,
  listAskedSupports,
  listOwnSupports,
  listSupports,
  listVisits,
  listWords,
  moveSupport,
  type Supported,
  updateVisit,
} from "./supports.queries.ts";

/** What whoever asks lets be known of the group; an empty one is not told. */
export interface ToldOfGroup {
  readonly group: string;
  readonly theme: string;
  readonly town: string;
  readonly place: string;
  /** The first meeting, an ISO date. */
  readonly first: string;
}
/** What is asked for, as whoever helps reads it. */
export interface SupportWish {
  /** Under what name one asks. */
  readonly who: string;
  readonly hope: string;
  readonly contact: string;
  readonly told?: ToldOfGroup | undefined;
}
/** Who helps, how they are reached, and a word. */
export interface SupportAnswer {
  readonly helper: string;
  readonly contact: string;
  readonly word: string;
}

/** Help in starting, as both sides see it. */
export interface Support {
  readonly id: string;
  /** The organisation asked; undefined: an area centre. */
  readonly organisation: string | undefined;
  readonly region: string | null;
  readonly visits: number;
  readonly remote: boolean;
  readonly state: SupportState;
  readonly askedOn: Temporal.PlainDate;
  readonly answerBy: Temporal.PlainDate;
  /** Whoever asked is not there any more since that day. */
  readonly askerLeftOn: Temporal.PlainDate | null;
  readonly wish: SupportWish;
  readonly answer: SupportAnswer | undefined;
  readonly meetings: readonly SupportMeeting[];
  /** What both sides have written, the oldest first. */
  readonly words: readonly SupportWord[];
}
export interface SupportWord {
  readonly id: string;
  readonly side: Side;
  readonly saidAt: Temporal.Instant;
  readonly text: string;
}
export interface SupportMeeting {
  readonly id: string;
  readonly way: VisitWay;
  readonly day: Temporal.PlainDate;
  readonly at: string | null;
  readonly agreed: string;
  readonly done: boolean;
}

const Wish = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    who: v.string(),
    hope: v.string(),
    contact: v.string(),
    told: v.optional(
      v.object({ group: v.string(), theme: v.string(), town: v.string(), place: v.string(), first: v.string() }),
    ),
  }),
);
const Answer = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ helper: v.string(), contact: v.string(), word: v.string() }),
);

type Row = Awaited<ReturnType<typeof listSupports>>[number];

async function openAll(ctx: GroupSupportContext, actor: Actor, rows: readonly Row[]): Promise<Support[]> {
  const ids = rows.map(({ id }) => id);
  const { meetings, written } = await ctx.database.withActor(actor, async (tx) => ({
    meetings: await listVisits(tx, ids),
    written: await listWords(tx, ids),
  }));
  const words = await Promise.all(
    written.map(async ({ words: sealed, ...word }) => ({
      ...word,
      text: await ctx.keyRing.open(placeIn("support_word", word.id, "words"), sealed),
    })),
  );
  const opened = await Promise.all(
    meetings.map(async ({ agreed, doneOn, ...meeting }) => ({
      ...meeting,
      agreed: agreed ? await ctx.keyRing.open(placeIn("support_visit", meeting.id, "agreed"), agreed) : "",
      done: doneOn !== null,
    })),
  );
  return Promise.all(
    rows.map(async ({ content, answer, organisation, state, ...row }) => ({
      ...row,
      organisation: organisation ?? undefined,
      state: state as SupportState,
      wish: v.parse(Wish, await ctx.keyRing.open(placeIn("start_support", row.id, "content"), content)),
      answer: answer
        ? v.parse(Answer, await ctx.keyRing.open(placeIn("start_support", row.id, "answer"), answer))
        : undefined,
      meetings: opened.filter(({ supportId }) => supportId === row.id),
      words: words.filter(({ supportId }) => supportId === row.id),
    })),
  );
}

/** What was asked for a plan or a group; nothing for whoever neither plans nor carries it. */
export const supportsOf = async (ctx: GroupSupportContext, personId: string, of: Supported): Promise<Support[]> =>
  openAll(ctx, person(personId), await ctx.database.withActor(person(personId), (tx) => listSupports(tx, of)));

/** What the person has asked for themselves, for groups they carry. */
export const ownSupports = async (ctx: GroupSupportContext, personId: string): Promise<Support[]> =>
  openAll(ctx, person(personId), await ctx.database.withActor(person(personId), listOwnSupports));

/** What an organisation is asked for; `null`: what the area centres are asked for. */
export const askedSupports = async (
  ctx: GroupSupportContext,
  personId: string,
  organisationId: string | null,
): Promise<Support[]> =>
  openAll(
    ctx,
    staff(personId),
    await ctx.database.withActor(staff(personId), (tx) => listAskedSupports(tx, organisationId)),
  );

export async function askedSupport(
  ctx: GroupSupportContext,
  personId: string,
  organisationId: string | null,
  id: string,
): Promise<Support | undefined> {
  const row = await ctx.database.withActor(staff(personId), (tx) => findSupport(tx, id, organisationId));
  return row && (await openAll(ctx, staff(personId), [row]))[0];
}

export interface SupportToAsk {
  /** The form's own: a second press finds the first. */
  readonly id: string;
  readonly of: Supported;
  readonly helper: Helper;
  readonly visits: number;
  readonly remote: boolean;
  readonly wish: SupportWish;
  /** As which planner or member of the group one asks. */
  readonly askedBy?: string | undefined;
}

/** Asks for help in starting. `asked-already`: one help at a time. */
export async function askForSupport(
  ctx: GroupSupportContext,
  personId: string,
  wanted: SupportToAsk,
): Promise<"asked" | "asked-already"> {
  const { id, of, helper, visits, remote, wish, askedBy } = wanted;
  const today = dayOf(ctx.clock.now());
  try {
    await ctx.database.withActor(person(personId), async (tx) => {
      const key = await ctx.keyRing.make(tx, keyOwnerOf(id));
      await insertSupport(tx, {
        id,
        plan_id: "planId" in of ? of.planId : null,
        space_id: "spaceId" in of ? of.spaceId : null,
        organisation_id: "organisationId" in helper ? helper.organisationId : null,
        region: "region" in helper ? helper.region : null,
        asked_by: askedBy ?? null,
        visits,
        remote,
        state: "asked",
        asked_on: today,
        answer_by: today.add({ days: promisedDays }),
        content: seal(key, placeIn("start_support", id, "content"), JSON.stringify(wish)),
      });
    });
    return "asked";
  } catch (error) {
    const broken = violatedConstraint(error);
    // Pressed twice, or asked by another of them a moment ago.
    if (broken === "data_key_current" || broken?.startsWith("one_support_for_a_")) return "asked-already";
    throw error;
  }
}

/** Not needed any more. False where it is over already. */
export const takeBackSupport = (ctx: GroupSupportContext, personId: string, id: string): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) =>
    moveSupport(tx, id, ["asked", "accepted"], { state: "withdrawn", ended_on: dayOf(ctx.clock.now()) }),
  );

/** Somebody of those who were asked helps, or says kindly that they cannot. False where another was quicker. */
export async function answerSupport(
  ctx: GroupSupportContext,
  personId: string,
  id: string,
  { yes, answer }: { readonly yes: boolean; readonly answer: SupportAnswer },
): Promise<boolean> {
  const sealed = await ctx.keyRing.seal(keyOwnerOf(id), placeIn("start_support", id, "answer"), JSON.stringify(answer));
  return ctx.database.withActor(staff(personId), (tx) =>
    moveSupport(
      tx,
      id,
      ["asked"],
      yes
        ? { state: "accepted", answer: sealed }
        : { state: "declined", answer: sealed, ended_on: dayOf(ctx.clock.now()) },
    ),
  );
}

/**
 * A word to the other side; the form's id makes it one for a double press. `support` has been found by whoever writes, and
 * waits or goes on.
 */
export async function writeWord(
  ctx: GroupSupportContext,
  actor: Actor & { readonly kind: "person" | "staff" },
  support: Pick<Support, "id">,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<void> {
  const words = await ctx.keyRing.seal(keyOwnerOf(support.id), placeIn("support_word", id, "words"), text);
  await ctx.database.withActor(actor, (tx) =>
    insertWord(tx, {
      id,
      support_id: support.id,
      side: actor.kind === "person" ? "starter" : "helper",
      said_at: ctx.clock.now(),
      words,
    }),
  );
}

/** Do those of both sides still write to each other? */
export const isOpenSupport = ({ state }: Pick<Support, "state">): boolean => state === "asked" || state === "accepted";

/** All that was agreed on has been done. */
export const endSupport = (ctx: GroupSupportContext, personId: string, id: string): Promise<boolean> =>
  ctx.database.withActor(staff(personId), (tx) =>
    moveSupport(tx, id, ["accepted"], { state: "done", ended_on: dayOf(ctx.clock.now()) }),
  );

/** A visit or a call gets its day. `support` has been found by whoever helps, and goes on. */
export const dateMeeting = (
  ctx: GroupSupportContext,
  personId: string,
  support: Support,
  meeting: {
    readonly id: string;
    readonly way: VisitWay;
    readonly day: Temporal.PlainDate;
    readonly at: string | null;
  },
): Promise<void> =>
  ctx.database.withActor(staff(personId), (tx) =>
    insertVisit(tx, {
      id: meeting.id,
      support_id: support.id,
      way: meeting.way,
      on_day: meeting.day,
      at: meeting.at,
    }),
  );

/** What was agreed, for both sides; and whether it has been. */
export async function noteMeeting(
  ctx: GroupSupportContext,
  personId: string,
  { supportId, id }: { readonly supportId: string; readonly id: string },
  { agreed, done }: { readonly agreed: string; readonly done: boolean },
): Promise<boolean> {
  const sealed =
    agreed === ""
      ? null
      : await ctx.keyRing.seal(keyOwnerOf(supportId), placeIn("support_visit", id, "agreed"), agreed);
  return ctx.database.withActor(staff(personId), (tx) =>
    updateVisit(tx, { supportId, id }, { agreed: sealed, done_on: done ? dayOf(ctx.clock.now()) : null }),
  );
}

/** A day that came to nothing is taken away. */
export const dropMeeting = (ctx: GroupSupportContext, personId: string, supportId: string, id: string) =>
  ctx.database.withActor(staff(personId), (tx) => deleteVisit(tx, supportId, id));
