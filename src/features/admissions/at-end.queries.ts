import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

/** Whom a group leaves when it ends: those who ask, and those who have a seat without an account. For those who carry it. */
export const listLeftAtEnd = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("entry_request")
    .select(["id", "number", "way", "by_phone as byPhone", "remind_by as remindBy"])
    .where("space_id", "=", spaceId)
    .where((is) =>
      is.or([
        is("state", "in", ["asked", "offered", "agreed"]),
        is.and([is("state", "=", "in"), is("seated", "=", true)]),
      ]),
    )
    .orderBy("number")
    .execute();

/** How many a group leaves when it ends, and how many of them hear of it by a call only. For those who lead its organisation. */
export async function countLeftAtEnd(tx: Tx, spaceId: string) {
  const { rows } = await sql<{ waiting: number; to_call: number }>`SELECT * FROM left_at_end(${spaceId})`.execute(tx);
  return { waiting: rows[0]?.waiting ?? 0, toCall: rows[0]?.to_call ?? 0 };
}

/**
 * Of a group whose listing has gone: what it says of itself, sealed; what it was about, by its themes, and where; and whether
 * those inside go on. For the door.
 */
export async function findWhatWas(tx: Tx, spaceId: string) {
  const row = await tx
    .selectFrom("support_group as g")
    .innerJoin("space as s", "s.id", "g.space_id")
    .leftJoin("directory_entry as e", "e.id", "g.offering_id")
    .select(sql<string[] | null>`e.was -> 'themes'`.as("themes"))
    .select(sql<string | null>`e.was ->> 'municipality'`.as("municipality"))
    .select(["s.state", "s.about"])
    .where("g.space_id", "=", spaceId)
    .executeTakeFirst();
  return {
    about: row?.about,
    themes: row?.themes ?? [],
    municipality: row?.municipality ?? undefined,
    goesOn: row?.state === "active",
  };
}
