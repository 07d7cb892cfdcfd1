import type { Tx } from "../../shared/db/types.ts";

/** The story as it stands, and how often it has been changed. */
export const findStory = (tx: Tx, spaceId: string) =>
  tx.selectFrom("group_story").select(["words", "wording"]).where("space_id", "=", spaceId).executeTakeFirst();

/** The story in other words than those that were read. False where somebody else has written meanwhile. */
export async function putStory(
  tx: Tx,
  spaceId: string,
  { wording, words }: { readonly wording: number; readonly words: Buffer },
): Promise<boolean> {
  if (wording === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("group_story")
      .values({ space_id: spaceId, words })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { numUpdatedRows } = await tx
    .updateTable("group_story")
    .set({ words, wording: wording + 1 })
    .where("space_id", "=", spaceId)
    .where("wording", "=", wording)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The group has no story any more. False where somebody else has written meanwhile. */
export async function deleteStory(tx: Tx, spaceId: string, wording: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("group_story")
    .where("space_id", "=", spaceId)
    .where("wording", "=", wording)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Who has been introduced: for those who keep the rules everyone, for the others themselves. */
export const listIntroduced = (tx: Tx, spaceId: string) =>
  tx.selectFrom("group_introduction").select("persona_id as personaId").where("space_id", "=", spaceId).execute();

/** Throws where row-level security refuses. */
export async function insertIntroduced(tx: Tx, spaceId: string, personas: readonly string[]): Promise<void> {
  if (personas.length === 0) return;
  await tx
    .insertInto("group_introduction")
    .values(personas.map((persona_id) => ({ persona_id, space_id: spaceId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
