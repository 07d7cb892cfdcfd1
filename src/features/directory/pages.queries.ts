import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

/** The address of what has been handed on by this code (the last group of its id), whether it is still offered or not. */
export async function findSlugByCode(tx: Tx, code: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("directory_entry")
    .select("slug")
    .where(sql<string>`right(id::text, 12)`, "=", code)
    .orderBy("id")
    .executeTakeFirst();
  return row?.slug;
}

/** How anyone may reach the organisation that maintains an offering. */
export const findMaintainer = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("organisation")
    .select(["slug", "name", "phone", "email", "website"])
    .where("id", "=", organisationId)
    .executeTakeFirst();
export type Maintainer = NonNullable<Awaited<ReturnType<typeof findMaintainer>>>;
