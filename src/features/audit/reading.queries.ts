import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

/** When and in which role the person at hand last read the space as staff. */
export const findOwnReading = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("audit_entry")
    .select(["at", "acting_as as role"])
    .where("action", "=", "confidential-read")
    .where("object_id", "=", spaceId)
    .where(sql<boolean>`holder_is_me(actor_id)`)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();

/** Every reading of the space that `tx`'s actor may know of, the latest first. */
export const findReadings = (tx: Tx, spaceId: string, limit: number) =>
  tx
    .selectFrom("audit_entry")
    .select(["at", "acting_as as role"])
    .where("action", "=", "confidential-read")
    .where("object_id", "=", spaceId)
    .orderBy("at", "desc")
    .limit(limit)
    .execute();
