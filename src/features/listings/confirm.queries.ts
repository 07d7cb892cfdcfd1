import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";

export interface Reminded {
  readonly organisationId: string | null;
  readonly writtenIn: Locale;
}

/** Notes that those who keep these are reminded today, and tells who they are. At most `limit` at a time. */
export const markReminded = (
  tx: Tx,
  confirmedBy: Temporal.PlainDate,
  today: Temporal.PlainDate,
  limit: number,
): Promise<Reminded[]> =>
  tx
    .updateTable("offering")
    .set({ reminded_on: today })
    .where("id", "in", (eb) =>
      eb
        .selectFrom("offering")
        .select("id")
        .where("state", "=", "published")
        .where("reminded_on", "is", null)
        .where((or) => or.or([or("confirmed_on", "<=", confirmedBy), or("confirmed_on", "is", null)]))
        .orderBy("confirmed_on")
        .limit(limit)
        .forUpdate(),
    )
    .returning(["organisation_id as organisationId", "written_in as writtenIn"])
    .$castTo<Reminded>()
    .execute();

/** Marks or hides those whose keepers were reminded long enough ago, and tells which. */
export async function moveUnconfirmed(
  tx: Tx,
  from: "published" | "unconfirmed",
  to: "unconfirmed" | "hidden",
  remindedBy: Temporal.PlainDate,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .updateTable("offering")
    .set({ state: to })
    .where("id", "in", (eb) =>
      eb
        .selectFrom("offering")
        .select("id")
        .where("state", "=", from)
        .where("reminded_on", "<=", remindedBy)
        .orderBy("reminded_on")
        .limit(limit)
        .forUpdate(),
    )
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** The public addresses of these organisations, where they have one. */
export const listEmails = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx
        .selectFrom("organisation")
        .select(["id", "slug", "email"])
        .where("id", "=", sql<string>`ANY (${ids}::uuid[])`)
        .where("email", "is not", null)
        .execute();
