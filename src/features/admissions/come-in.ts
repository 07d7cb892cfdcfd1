import { violatedConstraint } from "../../shared/db/errors.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { AgeBand } from "../consents/index.ts";
import { mayMeet } from "../keep-apart/index.ts";
import { type EntryAnswer, enterSpace } from "../spaces/index.ts";
import { afterWaiting, isTheirTurn } from "./admission.rules.ts";
import { countFree, listQueue, lockQueue, moveRequest, noteTurn, sayFull } from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, door } from "./admissions-context.ts";
import { knowComer, tieRequest } from "./applicant.queries.ts";
import { isShut } from "./find-admission.ts";
import type { OwnRequest } from "./own-request.ts";

export interface Entrant {
  readonly personId: string;
  readonly nickname: string;
  readonly ageBand?: AgeBand | undefined;
  readonly sameAnyway?: boolean;
}

export type ComeInAnswer =
  | { readonly kind: "in"; readonly personaId: string }
  | Exclude<EntryAnswer, { readonly personaId: string }>
  /** There is no place, or it is not their turn. */
  | { readonly kind: "queue" }
  | { readonly kind: "closed" };

/**
 * Into the group's space under a nickname of its own, when both have said yes and it is their turn. Where they must be kept
 * apart from somebody the answer and the work are those of a full group: nobody learns it, and others may go by.
 */
export async function comeIn(ctx: AdmissionsContext, request: OwnRequest, entrant: Entrant): Promise<ComeInAnswer> {
  const today = dayOf(ctx.clock.now());
  if (request.state !== "agreed" || request.told !== "agreed") return { kind: "not-found" };
  if (request.group && isShut(request.group, today)) return { kind: "closed" };
  const { id, spaceId } = request;
  if (!request.isReady) return { kind: "queue" };
  if (!(await isLetBy(ctx, request, entrant.personId, today))) return { kind: "queue" };
  const answer = await enter(ctx, { ...entrant, spaceId, approved: true });
  if (!("personaId" in answer)) return answer;
  if (answer.kind !== "in") return { kind: "queue" };
  await ctx.database.withActor(door, async (tx) => {
    await moveRequest(tx, id, ["agreed"], { state: "in", ended_on: today });
    await tieRequest(tx, id, entrant.personId);
  });
  return { kind: "in", personaId: answer.personaId };
}

const isLetBy = (
  ctx: AdmissionsContext,
  { id, spaceId, family }: OwnRequest,
  personId: string,
  today: Temporal.PlainDate,
): Promise<boolean> =>
  ctx.database.withActor(door, async (tx) => {
    const beside = family && !family.eitherAlone && family.other.state === "agreed" ? family.other : undefined;
    await knowComer(tx, id, personId);
    // Always in the same order, so that two families never wait for one another.
    for (const one of [spaceId, ...(beside ? [beside.spaceId] : [])].toSorted()) await lockQueue(tx, one);
    // The queue before the places: who comes in meanwhile is then counted twice, and never lets somebody go by another.
    const before = await listQueue(tx, spaceId);
    const free = await countFree(tx, spaceId);
    const queue = afterWaiting(before, id, free, today);
    const meets = (await mayMeet(tx, spaceId, personId)) && (!beside || (await hasTurn(tx, beside)));
    const turn = isTheirTurn(queue, id, free);
    for (const one of queue) {
      const aside = one.aside || (one.id === id && turn && !meets);
      await noteTurn(tx, { id: one.id, aside, turnOn: one.turnOn });
    }
    // There was a place, and they are told that there is none: from now on everyone is.
    if (turn && !meets) await sayFull(tx, spaceId, today);
    return turn && meets;
  });

/** Is there a place in the other group, too, for a family that comes to both? */
const hasTurn = async (tx: Tx, { id, spaceId }: Pick<OwnRequest, "id" | "spaceId">): Promise<boolean> =>
  isTheirTurn(await listQueue(tx, spaceId), id, await countFree(tx, spaceId));

async function enter(
  ctx: AdmissionsContext,
  entry: Parameters<typeof enterSpace>[1],
): Promise<EntryAnswer | { readonly kind: "closed" }> {
  try {
    return await enterSpace(ctx, entry);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "no_entry_after_start") return { kind: "closed" };
    // The day was put off at this moment.
    if (constraint === "no_entry_before_intake") return { kind: "not-found" };
    throw error;
  }
}
