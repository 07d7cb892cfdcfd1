import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";

/** Would nobody carry this citizens' group if the person at hand left it? */
export async function findCarriesAlone(tx: Tx, spaceId: string): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`SELECT carries_alone(${spaceId}::uuid) AS alone`.execute(tx);
  return rows[0]?.alone === true;
}

/** The person at hand takes up a group that nobody carries. False where somebody does, or it is not theirs to take. */
export async function takeUpNow(tx: Tx, spaceId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`SELECT take_up_group(${spaceId}::uuid) AS taken`.execute(tx);
  return rows[0]?.taken === true;
}

/** Words of farewell; said again they take the place of the first. */
export async function putFarewell(
  tx: Tx,
  row: {
    readonly persona_id: string;
    readonly space_id: string;
    readonly words: Buffer;
    readonly said_on: Temporal.PlainDate;
  },
): Promise<void> {
  const { words, said_on } = row;
  await tx
    .insertInto("group_farewell")
    .values(row)
    .onConflict((conflict) => conflict.column("persona_id").doUpdateSet({ words, said_on }))
    .execute();
}

export const listFarewells = (tx: Tx, spaceId: string) =>
  tx
    .selectFrom("group_farewell")
    .select(["persona_id as personaId", "words"])
    .where("space_id", "=", spaceId)
    .orderBy("said_on", "desc")
    .orderBy("persona_id")
    .execute();

/** What the person at hand has said. */
export const listOwnFarewells = (tx: Tx) =>
  tx
    .selectFrom("group_farewell")
    .select(["persona_id as personaId", "space_id as spaceId", "words", "said_on as saidOn"])
    .where(sql<boolean>`persona_id = ANY (ARRAY(SELECT my_personas()))`)
    .orderBy("said_on")
    .orderBy("persona_id")
    .execute();

export async function deleteFarewell(tx: Tx, personaId: string): Promise<void> {
  await tx.deleteFrom("group_farewell").where("persona_id", "=", personaId).execute();
}
