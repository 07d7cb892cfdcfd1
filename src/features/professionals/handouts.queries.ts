import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";

/** Ids of the offerings behind these codes, in the order of the codes; a code that is nobody's is left out. */
export async function listIdsByCodes(tx: Tx, codes: readonly string[]): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const rows = await tx
    .selectFrom("directory_entry")
    .select(["id", sql<string>`right(id::text, 12)`.as("code")])
    .where(sql<string>`right(id::text, 12)`, "=", sql<string>`ANY (${codes}::text[])`)
    .orderBy("id", "desc")
    .execute();
  const byCode = new Map(rows.map(({ id, code }) => [code, id]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

export interface Handout {
  readonly code: string;
  readonly offerings: readonly string[];
  readonly locale: Locale;
  /** The last day on which it opens. */
  readonly endsOn: Temporal.PlainDate;
}

/** Keeps a list under its code, or keeps it longer; false where the code is another list's. */
export async function putHandout(tx: Tx, { code, offerings, locale, endsOn }: Handout): Promise<boolean> {
  const row = await tx
    .insertInto("handout")
    .values({ code, offerings: [...offerings], locale, ends_on: endsOn })
    .onConflict((conflict) =>
      conflict
        .column("code")
        .doUpdateSet({ ends_on: endsOn })
        .where("handout.offerings", "=", sql<string[]>`${offerings}::uuid[]`)
        .where("handout.locale", "=", locale),
    )
    .returning("code")
    .executeTakeFirst();
  return row !== undefined;
}

export async function findHandout(tx: Tx, code: string, today: Temporal.PlainDate): Promise<Handout | undefined> {
  const row = await tx
    .selectFrom("handout")
    .select(["code", "offerings", "locale", "ends_on"])
    .where("code", "=", code)
    .where("ends_on", ">=", today)
    .executeTakeFirst();
  return row && { code: row.code, offerings: row.offerings, locale: row.locale as Locale, endsOn: row.ends_on };
}

export const deleteHandoutsBefore = async (tx: Tx, today: Temporal.PlainDate): Promise<void> => {
  await tx.deleteFrom("handout").where("ends_on", "<", today).execute();
};
