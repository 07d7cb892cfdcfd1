import type { Tx } from "../../shared/db/types.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import type { OfferingContent } from "../directory/index.ts";
import { cancelMeeting, type Writer } from "../listings/index.ts";
import { codeFor } from "./event-codes.ts";
import {
  type EventDay,
  type EventSettings,
  findDay,
  findEvent,
  findKeptOffering,
  listDays,
  turnDay,
  updateDay,
} from "./gate-events.queries.ts";
import { dayOf, type GateEventsContext, keyOwnerOf, placeIn } from "./gate-events-context.ts";
import { listHelpers, listTasks, type Task } from "./helpers.queries.ts";
import { listWishes } from "./meet.queries.ts";
import { fillDay, type PartyWords } from "./sign-up.ts";
import { countDay, type DayNumbers, findCounted, listWords } from "./sign-ups.queries.ts";
import { tellCancelledDay, tellTurnedDay } from "./turned-days.ts";

/** An event as those see it who run it. */
export interface RunEvent extends EventSettings {
  /** Its public address; null until its listing is shown. */
  readonly slug: string | null;
  readonly content: OfferingContent | null;
  /** The listing is theirs: they may add days. */
  readonly keeps: boolean;
  readonly organisation: string | null;
  readonly organisationId: string | null;
  readonly days: readonly (EventDay & { readonly numbers: DayNumbers; readonly counted: Counted })[];
}
export type Counted = NonNullable<Awaited<ReturnType<typeof findCounted>>>;

/** The event with the sums of its days, or undefined where it is none of theirs. */
export async function openEvent(
  ctx: Pick<GateEventsContext, "database">,
  actor: Writer,
  offeringId: string,
): Promise<RunEvent | undefined> {
  return ctx.database.withActor(actor, async (tx) => {
    const event = await findEvent(tx, offeringId);
    if (!event) return undefined;
    const kept = await findKeptOffering(tx, offeringId);
    const days = [];
    for (const day of await listDays(tx, offeringId)) days.push({ ...day, ...(await sumsOf(tx, day.id)) });
    return {
      ...event,
      content: event.content ?? kept?.content ?? null,
      keeps: kept !== undefined,
      organisation: kept?.organisation ?? null,
      organisationId: kept?.organisationId ?? null,
      days,
    };
  });
}

async function sumsOf(tx: Tx, dayId: string) {
  const counted = await findCounted(tx, dayId);
  if (!counted) throw new Error("a day without numbers");
  return { numbers: await countDay(tx, dayId), counted };
}

/** What was agreed on the spot. */
export interface NextMeeting {
  /** ISO date and time of the clock. */
  readonly date: string;
  readonly time: string;
  readonly place: string;
}

/** A day as those see it who run it: sums, loose words, and who helps. */
export interface RunDay extends EventDay {
  readonly numbers: DayNumbers;
  readonly counted: Counted;
  readonly diets: readonly string[];
  readonly access: readonly string[];
  readonly tasks: readonly (Task & { readonly helpers: readonly string[] })[];
  readonly next: NextMeeting | undefined;
  readonly helpersCode: string;
  readonly meetCode: string;
}

export async function openDay(
  ctx: GateEventsContext,
  actor: Writer,
  offeringId: string,
  dayId: string,
): Promise<RunDay | undefined> {
  const found = await ctx.database.withActor(actor, async (tx) => {
    const day = await findDay(tx, dayId);
    if (day?.offeringId !== offeringId) return undefined;
    return {
      day,
      ...(await sumsOf(tx, dayId)),
      words: await listWords(tx, dayId),
      tasks: await listTasks(tx, dayId),
      helpers: await listHelpers(tx, dayId),
    };
  });
  if (!found) return undefined;
  const { day, numbers, counted, tasks } = found;
  const words = await Promise.all(
    found.words.map(
      async ({ id, content }) =>
        JSON.parse(await ctx.keyRing.open(placeIn("event_sign_up", id, "content"), content)) as PartyWords,
    ),
  );
  const helpers = await Promise.all(
    found.helpers.map(async ({ id, taskId, name }) => ({
      taskId,
      name: await ctx.keyRing.open(placeIn("event_helper", id, "name"), name),
    })),
  );
  return {
    ...day,
    numbers,
    counted,
    diets: loose(words.map(({ diets }) => diets)),
    access: loose(words.map(({ access }) => access)),
    tasks: tasks.map((task) => ({
      ...task,
      helpers: loose(helpers.filter(({ taskId }) => taskId === task.id).map(({ name }) => name)),
    })),
    next: await nextMeetingOf(ctx, day),
    helpersCode: codeFor(ctx.key, "helpers", dayId),
    meetCode: codeFor(ctx.key, "meet", dayId),
  };
}

/** In the order of the alphabet: nothing tells who wrote what, or which two belong together. */
const loose = (words: readonly string[]): readonly string[] =>
  words.filter((word) => word !== "").toSorted((one, other) => one.localeCompare(other, "fi"));

/** What was agreed on the spot, opened. */
export async function nextMeetingOf(
  ctx: Pick<GateEventsContext, "keyRing">,
  day: Pick<EventDay, "id" | "nextMeeting">,
): Promise<NextMeeting | undefined> {
  if (!day.nextMeeting) return undefined;
  const opened = await ctx.keyRing.open(placeIn("gate_event_day", day.id, "next_meeting"), day.nextMeeting);
  return JSON.parse(opened) as NextMeeting;
}

/** Writes down, or changes, what was agreed on the spot. */
export async function agreeOnNext(
  ctx: GateEventsContext,
  actor: Writer,
  dayId: string,
  next: NextMeeting,
): Promise<boolean> {
  const place = placeIn("gate_event_day", dayId, "next_meeting");
  const sealed = await ctx.keyRing.seal(keyOwnerOf(dayId), place, JSON.stringify(next));
  return ctx.database.withActor(actor, (tx) => updateDay(tx, dayId, { next_meeting: sealed }));
}

/** So many fit from now on. Who comes already, comes; where there is more room, the first in line come in at once. */
export async function changeCapacity(
  ctx: GateEventsContext,
  actor: Writer,
  dayId: string,
  capacity: number | null,
): Promise<boolean> {
  const done = await ctx.database.withActor(actor, (tx) => updateDay(tx, dayId, { capacity }));
  if (done) await fillDay(ctx, dayId);
  return done;
}

/**
 * Nothing comes of this day, or (`undo`) it happens after all: its door closes or opens, its listing says so, and those who
 * asked are told. Who had signed up keeps their places. Undone only by those who keep its listing; false for the others.
 */
export async function cancelDay(
  ctx: GateEventsContext,
  actor: Writer,
  day: EventDay,
  { undo = false }: { readonly undo?: boolean } = {},
): Promise<boolean> {
  const now = ctx.clock.now();
  const listed = await cancelMeeting(ctx, actor, day.offeringId, { on: dayOf(day.startsAt), note: "", undo });
  const keeps = listed.kind === "done";
  if (undo && !keeps) return false;
  await ctx.database.withActor(actor, async (tx) => {
    if (await turnDay(tx, day.id, { undo, today: dayOf(now) }))
      // Who does not keep the listing has the worker write in it.
      await enqueue(tx, keeps ? tellTurnedDay : tellCancelledDay, { day: day.id }, { now });
  });
  return true;
}

export interface OpenedWish {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
}

/** Who wants to meet again, for those who were chosen to read it: for the others there is nobody. */
export async function openWishes(ctx: GateEventsContext, actor: Writer, dayId: string): Promise<OpenedWish[]> {
  const rows = await ctx.database.withActor(actor, (tx) => listWishes(tx, dayId));
  return Promise.all(
    rows.map(async ({ id, content }) => ({
      id,
      ...(JSON.parse(await ctx.keyRing.open(placeIn("meet_wish", id, "content"), content)) as Omit<OpenedWish, "id">),
    })),
  );
}
