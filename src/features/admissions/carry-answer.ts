import type { Actor } from "../../shared/db/actor.ts";
import type { Tx } from "../../shared/db/types.ts";
import { afterDecision, type Decision, isOver, nextPromise } from "./admission.rules.ts";
import { findSettings, updateRequest } from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, keyOwnerOf, placeIn } from "./admissions-context.ts";
import { lockRequest } from "./carry.queries.ts";
import { type OpenedRequest, openRequest, stampIn, type Which } from "./carry-requests.ts";
import { usualPromise } from "./find-admission.ts";
import { isNews } from "./news.rules.ts";
import { promiseWord } from "./remind.ts";
import { groupWord } from "./words.ts";

export interface Answer {
  readonly text: string;
  readonly decision: Decision;
  /** The day on which they are promised a call. */
  readonly callOn?: Temporal.PlainDate | undefined;
}

/** What somebody has written on the page of a request. */
export interface Written {
  /** Undefined where nothing is answered. */
  readonly answer?: Answer | undefined;
  /** Notes of a talk: for those who carry the group, sealed, and gone with the request. Undefined: as they were. */
  readonly notes?: string | undefined;
  /** The stamp of the page they wrote on; undefined for whatever stands there now. */
  readonly stamp?: string | undefined;
}

/** `changed`: it has gone on meanwhile, and nothing is saved. */
export type WriteAnswer = "saved" | "changed" | "not-found";

/** Saves an answer, a decision and notes together. Of two who write at once the second is told, and pressing twice is once. */
export async function writeRequest(
  ctx: AdmissionsContext,
  actor: Actor,
  which: Which,
  written: Written,
): Promise<WriteAnswer> {
  const request = await openRequest(ctx, actor, which);
  if (!request) return "not-found";
  const { answer, notes, stamp = request.stamp } = written;
  if (stamp !== request.stamp) return isSavedAlready(request, written) ? "saved" : "changed";
  const state = answer ? afterDecision(request.state, request.way, answer.decision) : request.state;
  if (!state) return "changed";
  const now = ctx.clock.now();
  const today = dayOf(now);
  const say = answer?.text ? await groupWord(ctx, which.id, answer.text, answer.decision) : undefined;
  const sealed = notes && (await ctx.keyRing.seal(keyOwnerOf(which.id), placeIn(which.id, "notes"), notes));
  return ctx.database.withActor(actor, async (tx): Promise<WriteAnswer> => {
    const row = await lockRequest(tx, which.spaceId, which.id);
    if (!row) return "not-found";
    if ((await stampIn(tx, row)) !== stamp) return "changed";
    const settings = answer && (await findSettings(tx, which.spaceId));
    const begins = state !== request.state && (state === "offered" || state === "agreed");
    const heardDays = begins && !request.heardUntil ? settings?.members_heard_days : undefined;
    const promise = { promiseDays: settings?.promise_days ?? usualPromise, callOn: answer?.callOn };
    const isDone = await updateRequest(tx, which.id, request.state, {
      ...(notes !== undefined && { notes: sealed || null }),
      ...(answer && { state, answered_on: today }),
      ...(answer && waitsOn(request, state) && { answer_by: nextPromise(today, promise) }),
      ...(answer?.callOn && { call_on: answer.callOn }),
      ...(heardDays && { heard_until: today.add({ days: heardDays }) }),
      ...(isOver(state) && !isOver(request.state) && { ended_on: today }),
    });
    if (!isDone) return "changed";
    await say?.(tx);
    if (answer && isNews({ ...familyOf(request), before: request.state, after: state, decision: answer.decision }))
      await promiseWord(tx, which.id, now);
    return "saved";
  });
}

/** How the family's other request stands, as far as those who answer this one know. */
const familyOf = ({ beside }: OpenedRequest) => ({
  other: beside && ({ asked: "asked", ready: "agreed", not: "declined" } as const)[beside.stands],
  eitherAlone: beside?.eitherAlone ?? false,
});

/** What decides nothing leaves them waiting for the next word. */
const waitsOn = ({ way }: OpenedRequest, state: OpenedRequest["state"]): boolean => state === "asked" && way !== "word";

const outcomes = { word: undefined, yes: "offered", both: "agreed", no: "declined" } as const;

/** Is what was written there by now? Then somebody has pressed twice. */
function isSavedAlready({ state, notes, words }: OpenedRequest, written: Written): boolean {
  const { answer } = written;
  const said = words.findLast(({ who }) => who === "group")?.text;
  return (
    (written.notes === undefined || written.notes === notes) &&
    (!answer || ((outcomes[answer.decision] ?? state) === state && (answer.text === "" || answer.text === said)))
  );
}

/** Answers in words, and decides. False where it has gone on meanwhile, or `actor` may not. */
export const answerRequest = async (
  ctx: AdmissionsContext,
  actor: Actor,
  which: Which,
  answer: Answer,
): Promise<boolean> => (await writeRequest(ctx, actor, which, { answer })) === "saved";

/**
 * They have been called, and have heard what there was: a new promised time begins. The day by which they hear next, where that
 * is open; undefined where there was nothing to call about any more.
 */
export async function noteCall(
  ctx: AdmissionsContext,
  actor: Actor,
  which: Which,
): Promise<{ readonly by: Temporal.PlainDate | undefined } | undefined> {
  const request = await openRequest(ctx, actor, which);
  if (!request || (isOver(request.state) && !request.newsOn)) return undefined;
  const today = dayOf(ctx.clock.now());
  const heard = { called_on: today, news_on: null, news_told: false };
  return ctx.database.withActor(actor, async (tx) => {
    const talkOn = request.talk && dayOf(request.talk.startsAt);
    const by = waitsOn(request, request.state) ? await promiseFrom(tx, which.spaceId, today, talkOn) : undefined;
    const change = isOver(request.state)
      ? heard
      : { ...heard, call_on: null, answered_on: today, ...(by && { answer_by: by }) };
    return (await updateRequest(tx, which.id, request.state, change)) ? { by } : undefined;
  });
}

/** The day by which somebody hears next who has been called today, or talks to the group on `talkOn`. */
export async function promiseFrom(
  tx: Tx,
  spaceId: string,
  today: Temporal.PlainDate,
  talkOn?: Temporal.PlainDate,
): Promise<Temporal.PlainDate> {
  const settings = await findSettings(tx, spaceId);
  return nextPromise(today, { promiseDays: settings?.promise_days ?? usualPromise, talkOn });
}
