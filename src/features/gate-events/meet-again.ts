import { seal } from "../../shared/crypto/sealing.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { wishesKept } from "./event.rules.ts";
import { codeFor, idOfCode, indexOfCode } from "./event-codes.ts";
import { type EventDay, findDayByCode } from "./gate-events.queries.ts";
import { dayOf, door, type GateEventsContext, keyOwnerOf, placeIn } from "./gate-events-context.ts";
import { deleteWish, insertWish, isWish } from "./meet.queries.ts";

/** The day whose "I want to meet again" a code leads to, while anybody may still say so. */
export async function dayToMeetAfter(ctx: GateEventsContext, code: string): Promise<EventDay | undefined> {
  const day = await ctx.database.withActor(door, (tx) => findDayByCode(tx, "meet", indexOfCode(ctx.key, "meet", code)));
  const last = day?.startsAt.add({ hours: 24 * wishesKept });
  return last && Temporal.Instant.compare(ctx.clock.now(), last) < 0 ? day : undefined;
}

export interface WishToMeet {
  /** The form's own id: sent twice, it is left once. */
  readonly form: string;
  readonly name: string;
  readonly contact: string;
  /** By whom it may be read, as the page said. */
  readonly readers: "keepers" | "carriers";
}

/** Leaves a nickname and a way to be reached, sealed with a key of their own. Returns the code that takes them back. */
export async function leaveWishToMeet(
  ctx: GateEventsContext,
  day: EventDay,
  { form, name, contact, readers }: WishToMeet,
): Promise<string> {
  const code = codeFor(ctx.key, "wish", form);
  const id = idOfCode(ctx.key, "wish", code);
  try {
    await ctx.database.withActor(door, async (tx) => {
      if (await isWish(tx, day.id, id)) return;
      const key = await ctx.keyRing.make(tx, keyOwnerOf(id));
      const content = seal(key, placeIn("meet_wish", id, "content"), JSON.stringify({ name, contact }));
      await insertWish(tx, { id, day_id: day.id, content, readers, left_on: dayOf(ctx.clock.now()) });
    });
  } catch (error) {
    // Both presses at the same instant: the other one has made it.
    if (violatedConstraint(error) !== "data_key_current") throw error;
  }
  return code;
}

/** Is it still there? */
export const hasLeftWish = (ctx: GateEventsContext, day: EventDay, code: string): Promise<boolean> =>
  ctx.database.withActor(door, (tx) => isWish(tx, day.id, idOfCode(ctx.key, "wish", code)));

/** Takes it back, and its key with it. False where nothing is kept under this code, or not any more. */
export const takeBackWish = (ctx: GateEventsContext, code: string): Promise<boolean> =>
  ctx.database.withActor(door, (tx) => deleteWish(tx, idOfCode(ctx.key, "wish", code)));
