import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

/** Who has been asked to carry a group, as those who carry it and those who are asked see it. */
export const listHandovers = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("group_handover")
    .select(["to_persona as toPersona", "from_persona as fromPersona", "steps_back as stepsBack"])
    .where("space_id", "=", spaceId)
    .execute();

/** Of these personas, those who have been asked to carry their group. */
export async function listAsked(tx: Tx, personaIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personaIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom("group_handover")
    .select("to_persona")
    .where("to_persona", "in", personaIds)
    .execute();
  return new Set(rows.map(({ to_persona }) => to_persona));
}

interface Handover {
  readonly spaceId: string;
  readonly toPersona: string;
  readonly fromPersona: string;
  readonly stepsBack: boolean;
  readonly today: Temporal.PlainDate;
}

/** Asks; asked once more nothing changes. Throws where row-level security refuses. */
export async function insertHandover(tx: Tx, asked: Handover): Promise<void> {
  await tx
    .insertInto("group_handover")
    .values({
      space_id: asked.spaceId,
      to_persona: asked.toPersona,
      from_persona: asked.fromPersona,
      steps_back: asked.stepsBack,
      made_on: asked.today,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteHandover(tx: Tx, spaceId: string, toPersona: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("group_handover")
    .where("space_id", "=", spaceId)
    .where("to_persona", "=", toPersona)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The person at hand takes the group. False where nobody who carries it asks them. */
export async function takeGroupNow(tx: Tx, spaceId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`SELECT take_group(${spaceId}::uuid) AS taken`.execute(tx);
  return rows[0]?.taken === true;
}
