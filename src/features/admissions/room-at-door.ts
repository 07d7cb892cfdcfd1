import type { Tx } from "../../shared/db/types.ts";
import { fullFor } from "./admission.rules.ts";
import { countFree, hasSaidFull, listQueue, sayFull } from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, door } from "./admissions-context.ts";

/** How many more fit into a group, as it says so at its door. */
export interface RoomAtDoor {
  readonly free: number;
  /**
   * Somebody was told lately that there is no place. Then nobody is told otherwise: whoever is kept apart from a member would
   * learn it from a group that is full for them only.
   */
  readonly saidFull: boolean;
}

/** For the door. */
export const roomAtDoor = async (tx: Tx, spaceId: string, today: Temporal.PlainDate): Promise<RoomAtDoor> => ({
  free: await countFree(tx, spaceId),
  saidFull: await hasSaidFull(tx, spaceId, today.subtract({ days: fullFor - 1 })),
});

/** Somebody was told that there is no place. Where one was free, they are kept apart from a member: now everyone is told so. */
export async function sayFullIfFree(
  { database, clock }: Pick<AdmissionsContext, "database" | "clock">,
  spaceId: string,
): Promise<void> {
  await database.withActor(door, async (tx) => {
    if ((await countFree(tx, spaceId)) > 0) await sayFull(tx, spaceId, dayOf(clock.now()));
  });
}

/** Would whoever asks now come to a queue? Places that are promised are taken. */
export const isFull = (ctx: Pick<AdmissionsContext, "database" | "clock">, spaceId: string): Promise<boolean> =>
  ctx.database.withActor(door, async (tx) => {
    const { free, saidFull } = await roomAtDoor(tx, spaceId, dayOf(ctx.clock.now()));
    return saidFull || free <= (await listQueue(tx, spaceId)).length;
  });
