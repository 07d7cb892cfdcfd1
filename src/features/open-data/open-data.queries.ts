import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import type { Localized, MeetingTimes } from "../directory/index.ts";

/** A number that rises with every change of the directory. */
export async function findLatestChange(tx: Tx): Promise<string> {
  const row = await tx.selectFrom("directory_entry").select("seq").orderBy("seq", "desc").limit(1).executeTakeFirst();
  return String(row?.seq ?? 0);
}

/** What is asked of an offering that the search index does not know. */
export interface RowFilter {
  readonly changedSince?: Temporal.Instant;
  /** An organiser that has no address here, by its name. */
  readonly organiserNamed?: string;
  /** When new people may come. */
  readonly admissionTimes?: readonly string[];
  /** Only what meets somewhere one may be told of: a place that is not confidential, or an address online. */
  readonly meetsSomewhere?: boolean;
}

/** Ids of all offerings that pass. */
export async function listIds(tx: Tx, filter: RowFilter): Promise<readonly string[]> {
  const { changedSince, organiserNamed, admissionTimes, meetsSomewhere } = filter;
  let query = tx.selectFrom("directory_entry").select("id").where("standing", "<>", "gone");
  if (changedSince) query = query.where("changed_at", ">=", changedSince);
  if (organiserNamed !== undefined) {
    query = query.where(
      sql<boolean>`EXISTS (SELECT FROM jsonb_array_elements(content -> 'organisers') AS o
        WHERE o ->> 'name' = ${organiserNamed} AND o ->> 'slug' IS NULL)`,
    );
  }
  if (admissionTimes) {
    query = query
      .where(sql<string>`content #>> '{admission,when}'`, "in", admissionTimes)
      .where(sql<boolean>`content ->> 'form' <> 'gate-event'`);
  }
  if (meetsSomewhere) {
    query = query.where(
      sql<boolean>`(content #>> '{place,privacy}' IN ('exact', 'approximate') OR content -> 'onlineUrl' IS NOT NULL)`,
    );
  }
  return (await query.orderBy("id").execute()).map(({ id }) => id);
}

/** The address of the offering with this id, also of one that is no longer offered. */
export const findSlug = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom("directory_entry").select("slug").where("id", "=", id).executeTakeFirst())?.slug;

/** The names of offerings, when they meet and when they changed, without their texts; in the order of `ids`. */
export async function listNames(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom("directory_entry")
    .select([
      "id",
      "changed_at",
      sql<Localized>`content -> 'name'`.as("name"),
      sql<MeetingTimes[]>`content -> 'meetings'`.as("meetings"),
      sql<string | null>`content ->> 'endsOn'`.as("endsOn"),
    ])
    .where("id", "=", sql<string>`ANY (${ids}::uuid[])`)
    .where("standing", "<>", "gone")
    .execute();
  const byId = new Map(
    rows.map(({ changed_at: changedAt, endsOn, ...row }) => [row.id, { ...row, changedAt, ...(endsOn && { endsOn }) }]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Ids of the offerings after `id`, so many at a time, in their order: a walk through the directory. */
export async function listIdsAfter(tx: Tx, id: string, limit: number): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("directory_entry")
    .select("id")
    .where("standing", "<>", "gone")
    .where("id", ">", id)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Ids of the newest offerings, the newest first. */
export async function listNewest(tx: Tx, limit: number): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("directory_entry")
    .select("id")
    .where("standing", "=", "listed")
    .orderBy("published_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

export async function countOffered(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom("directory_entry")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("standing", "<>", "gone")
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Addresses of offerings in the order of their ids, and when each changed. */
export async function listAddresses(tx: Tx, from: number, limit: number) {
  return tx
    .selectFrom("directory_entry")
    .select(["slug", "changed_at as changedAt"])
    .where("standing", "<>", "gone")
    .orderBy("id")
    .offset(from)
    .limit(limit)
    .execute();
}
