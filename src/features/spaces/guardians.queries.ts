import type { Insertable } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

export async function insertGuardianConsent(tx: Tx, row: Insertable<DB["guardian_consent"]>): Promise<void> {
  await tx
    .insertInto("guardian_consent")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The personas of the space for whom a guardian's yes is in force, as far as `tx`'s actor sees them. */
export async function listGuardianConsents(tx: Tx, spaceId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("guardian_consent as g")
    .innerJoin("persona as p", "p.id", "g.persona_id")
    .select("g.persona_id")
    .where("p.space_id", "=", spaceId)
    .where("g.withdrawn_on", "is", null)
    .execute();
  return rows.map(({ persona_id }) => persona_id);
}

export async function withdrawGuardianConsent(tx: Tx, personaId: string, today: Temporal.PlainDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("guardian_consent")
    .set({ withdrawn_on: today })
    .where("persona_id", "=", personaId)
    .where("withdrawn_on", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
