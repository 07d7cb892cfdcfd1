import { sql } from "kysely";
import type pg from "pg";
import { ownerRole } from "../../shared/db/roles.ts";
import type { Tx } from "../../shared/db/types.ts";

/** Everything of the person `tx` acts for goes, and the mark comes. False where they have gone already. */
export async function eraseMe(tx: Tx, mark: Buffer, today: Temporal.PlainDate): Promise<boolean> {
  const { rows } = await sql<{
    erased: boolean;
  }>`SELECT erase_me(${mark}, ${today.toString()}::date) AS erased`.execute(tx);
  return rows[0]?.erased ?? false;
}

export async function isMarkedErased(tx: Tx, mark: Buffer): Promise<boolean> {
  return (await tx.selectFrom("erased").select("mark").where("mark", "=", mark).executeTakeFirst()) !== undefined;
}

export async function deleteMarksBefore(tx: Tx, day: Temporal.PlainDate): Promise<void> {
  await tx.deleteFrom("erased").where("erased_on", "<", day).execute();
}

/** Whether the database has marks yet; one that waits for its migrations has not. */
export async function keepsMarks(admin: pg.ClientBase): Promise<boolean> {
  const { rows } = await admin.query<{ there: boolean }>("SELECT to_regclass('public.erased') IS NOT NULL AS there");
  return rows[0]?.there ?? false;
}

/**
 * As the owner, outside the service: deletes every person whose mark is among those kept, with their keys, all or
 * nothing. Returns how many there were.
 */
export async function deleteMarkedPersons(admin: pg.ClientBase, markOf: (personId: string) => Buffer): Promise<number> {
  await admin.query("BEGIN");
  try {
    await admin.query(`SET LOCAL ROLE ${ownerRole}`);
    const marks = await admin.query<{ mark: Buffer }>("SELECT mark FROM public.erased");
    const erased = new Set(marks.rows.map(({ mark }) => mark.toString("hex")));
    const persons = await admin.query<{ id: string }>("SELECT id FROM public.person");
    const gone = persons.rows.map(({ id }) => id).filter((id) => erased.has(markOf(id).toString("hex")));
    await admin.query("DELETE FROM public.person WHERE id = ANY ($1::uuid[])", [gone]);
    await admin.query("DELETE FROM public.data_key WHERE owner_kind = 'person' AND owner_id = ANY ($1::uuid[])", [
      gone,
    ]);
    await admin.query("COMMIT");
    return gone.length;
  } catch (error) {
    await admin.query("ROLLBACK").catch(() => {});
    throw error;
  }
}
