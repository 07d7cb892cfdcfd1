import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

/** The groups that these listings offer, as far as `tx`'s actor leads them. */
export const findOffered = async (tx: Tx, offeringIds: readonly string[]) =>
  offeringIds.length === 0
    ? []
    : tx
        .selectFrom("support_group")
        .select(["offering_id", "space_id as spaceId"])
        .where("offering_id", "in", offeringIds)
        .execute()
        .then((rows) =>
          rows.flatMap(({ offering_id: offeringId, spaceId }) => (offeringId ? [{ offeringId, spaceId }] : [])),
        );

interface MeetingToList {
  readonly id: string;
  readonly on_day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime | null;
  readonly minutes: number | null;
  readonly way: string;
  readonly details: Buffer | null;
  readonly cancelled: boolean;
}

/** The meetings to come that a group has agreed on, for staff who lead it; none for others. */
export async function listMeetingsToList(tx: Tx, spaceId: string, since: Temporal.PlainDate): Promise<MeetingToList[]> {
  const { rows } = await sql<MeetingToList>`SELECT * FROM meetings_to_list(${spaceId}, ${since})`.execute(tx);
  return rows;
}
