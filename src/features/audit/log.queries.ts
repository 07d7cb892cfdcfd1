import type { Tx } from "../../shared/db/types.ts";

/** How many entries of the organisation, or (null) of the installation itself, `tx`'s staff may see. */
export async function countLog(tx: Tx, organisationId: string | null): Promise<number> {
  const { count } = await tx
    .selectFrom("audit_entry")
    .select((is) => is.fn.countAll<number>().as("count"))
    .where("organisation_id", "is not distinct from", organisationId)
    .executeTakeFirstOrThrow();
  return count;
}

/** One page of them, the latest first. */
export const listLog = (tx: Tx, organisationId: string | null, { limit, offset }: { limit: number; offset: number }) =>
  tx
    .selectFrom("audit_entry")
    .select(["id", "at", "action", "facts", "object_id as objectId", "reason"])
    .select(["actor_kind as actorKind", "actor_id as actorId", "acting_as as actingAs"])
    .where("organisation_id", "is not distinct from", organisationId)
    .orderBy("seq", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
