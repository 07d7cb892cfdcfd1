import { violatedConstraint } from "../../shared/db/errors.ts";
import { spaceSealer } from "../spaces/index.ts";
import type { RequestState, RequestWay, SlotWay } from "./admission.rules.ts";
import { placeInQueue } from "./admission.rules.ts";
import {
  findRequestAtDoor,
  findRequestByCode,
  findSlotOf,
  freeSlot,
  listFreeSlots,
  listOwnRequestIds,
  listQueue,
  listRequestsAtDoor,
  lockQueue,
  moveRequest,
  takeSlot,
} from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, door, person, placeIn } from "./admissions-context.ts";
import { indexOfCode } from "./entry-code.ts";
import { type GroupAtDoor, groupAtDoor } from "./find-admission.ts";

/** How somebody comes back to what they asked: by its code, or as themselves. */
export type Ref = { readonly code: string } | { readonly id: string; readonly personId: string };

export interface Slot {
  readonly id: string;
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly way: SlotWay;
}

/** A request as whoever made it sees it. Never what they wrote: who looks over their shoulder reads nothing. */
export interface OwnRequest {
  readonly id: string;
  readonly spaceId: string;
  readonly group: GroupAtDoor | undefined;
  readonly way: RequestWay;
  readonly state: RequestState;
  readonly askedOn: Temporal.PlainDate;
  readonly answerBy: Temporal.PlainDate;
  readonly answered: boolean;
  readonly answer: string | undefined;
  /** From 1, while both have said yes and there has been no place yet. */
  readonly place: number | undefined;
  readonly slot: (Slot & { readonly place: string | undefined }) | undefined;
  readonly freeSlots: readonly Slot[];
}

/** The request, or undefined where there is none by this code, or it is somebody else's. */
export async function ownRequest(ctx: AdmissionsContext, ref: Ref): Promise<OwnRequest | undefined> {
  const row = await rowOf(ctx, ref);
  if (!row) return undefined;
  const now = ctx.clock.now();
  const found = await ctx.database.withActor(door, async (tx) => ({
    queue: await listQueue(tx, row.space_id),
    slot: await findSlotOf(tx, row.id),
    freeSlots: ["asked", "offered"].includes(row.state) ? await listFreeSlots(tx, row.space_id, now) : [],
  }));
  const place = found.slot?.place;
  return {
    id: row.id,
    spaceId: row.space_id,
    group: await groupAtDoor(ctx, { spaceId: row.space_id }),
    way: row.way as RequestWay,
    state: row.state as RequestState,
    askedOn: row.asked_on,
    answerBy: row.answer_by,
    answered: row.answered_on !== null,
    answer: row.answer ? await ctx.keyRing.open(placeIn(row.id, "answer"), row.answer) : undefined,
    place: placeInQueue(found.queue, row.id),
    slot: found.slot && {
      ...slotOf(found.slot),
      place:
        place && found.slot
          ? await spaceSealer(ctx.keyRing, row.space_id).open("entry_slot", found.slot.id, "place", place)
          : undefined,
    },
    freeSlots: found.freeSlots.map(slotOf),
  };
}

export const slotOf = (row: { id: string; starts_at: Temporal.Instant; minutes: number; way: string }): Slot => ({
  id: row.id,
  startsAt: row.starts_at,
  minutes: row.minutes,
  way: row.way as SlotWay,
});

async function rowOf(ctx: AdmissionsContext, ref: Ref) {
  if ("code" in ref)
    return ctx.database.withActor(door, (tx) => findRequestByCode(tx, indexOfCode(ctx.key, "request", ref.code)));
  const own = await ctx.database.withActor(person(ref.personId), listOwnRequestIds);
  return own.includes(ref.id) ? ctx.database.withActor(door, (tx) => findRequestAtDoor(tx, ref.id)) : undefined;
}

/** What the person has asked while they were signed in, the newest first. */
export async function ownRequests(ctx: AdmissionsContext, personId: string) {
  const ids = await ctx.database.withActor(person(personId), listOwnRequestIds);
  const rows = await ctx.database.withActor(door, (tx) => listRequestsAtDoor(tx, ids));
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      state: row.state as RequestState,
      askedOn: row.asked_on,
      group: await groupAtDoor(ctx, { spaceId: row.space_id }),
    })),
  );
}

/** Yes to the group's yes. False where there is nothing to say yes to. */
export const sayYes = (ctx: AdmissionsContext, { id }: Pick<OwnRequest, "id">): Promise<boolean> =>
  ctx.database.withActor(door, (tx) => moveRequest(tx, id, ["offered"], { state: "agreed", ended_on: null }));

/** They do not come after all. Nobody asks why; a time to talk is free for somebody else. */
export const withdraw = (ctx: AdmissionsContext, { id }: Pick<OwnRequest, "id">): Promise<boolean> =>
  ctx.database.withActor(door, (tx) =>
    moveRequest(tx, id, ["asked", "offered", "agreed"], { state: "withdrawn", ended_on: dayOf(ctx.clock.now()) }),
  );

export type SlotAnswer = "taken" | "gone";

/** Chooses a time to talk; one chosen before is free again. Of two who choose the same at once one gets it. */
export async function chooseSlot(ctx: AdmissionsContext, request: OwnRequest, slotId: string): Promise<SlotAnswer> {
  if (request.slot?.id === slotId) return "taken";
  if (request.state !== "asked" && request.state !== "offered") return "gone";
  try {
    return await ctx.database.withActor(door, async (tx) => {
      // One's own requests are changed one after the other.
      await lockQueue(tx, request.id);
      const before = await findSlotOf(tx, request.id);
      await freeSlot(tx, request.id);
      if (await takeSlot(tx, slotId, request, ctx.clock.now())) return "taken";
      // Somebody was quicker: the old time stays theirs.
      if (before) await takeSlot(tx, before.id, request, ctx.clock.now());
      return "gone";
    });
  } catch (error) {
    if (violatedConstraint(error) === "one_time_for_a_request") return "taken";
    throw error;
  }
}
