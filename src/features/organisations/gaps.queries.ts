import type { Tx } from "../../shared/db/types.ts";

/** Every held role in every organisation. `tx` acts as the worker. */
export const listEveryHeldRole = (tx: Tx) =>
  tx
    .selectFrom("organisation_role")
    .select(["id", "role", "organisation_id as organisationId", "holder_id as holderId"])
    .select(["deputy_id as deputyId", "stands_in_for as standsInFor"])
    .where("until", "is", null)
    .execute();

/** Everyone who is away on `day`. */
export const listAway = (tx: Tx, day: Temporal.PlainDate) =>
  tx
    .selectFrom("absence")
    .select(["holder_id as holderId", "first_day as firstDay", "last_day as lastDay"])
    .where("first_day", "<=", day)
    .where("last_day", ">=", day)
    .execute();

export const listContacts = (tx: Tx) => tx.selectFrom("organisation").select(["id", "email"]).orderBy("id").execute();

/** The gaps as they are now: what is filled goes, what is new comes with its day, what was there stays as it was. */
export async function replaceGaps(
  tx: Tx,
  organisationId: string,
  gaps: readonly string[],
  day: Temporal.PlainDate,
): Promise<void> {
  await tx
    .deleteFrom("responsibility_gap")
    .where("organisation_id", "=", organisationId)
    .$if(gaps.length > 0, (filled) => filled.where("gap", "not in", gaps))
    .execute();
  if (gaps.length === 0) return;
  await tx
    .insertInto("responsibility_gap")
    .values(gaps.map((gap) => ({ organisation_id: organisationId, gap, found_on: day })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Marks as told on `day` what was not told since `since`; how many these were. */
export async function markGapsTold(
  tx: Tx,
  organisationId: string,
  { day, since }: { readonly day: Temporal.PlainDate; readonly since: Temporal.PlainDate },
): Promise<bigint> {
  const { numUpdatedRows } = await tx
    .updateTable("responsibility_gap")
    .set({ told_on: day })
    .where("organisation_id", "=", organisationId)
    .where((is) => is.or([is("told_on", "is", null), is("told_on", "<=", since)]))
    .executeTakeFirst();
  return numUpdatedRows;
}

/** The organisations in which something is missing that the person at hand answers for. */
export const listOwnGaps = (tx: Tx) =>
  tx
    .selectFrom("responsibility_gap as g")
    .innerJoin("organisation as o", "o.id", "g.organisation_id")
    .select(["o.slug", "o.name"])
    .distinct()
    .orderBy("o.name")
    .orderBy("o.slug")
    .execute();
