import { type Insertable, sql } from "kysely";
import type { DB, Tx } from "../../shared/db/types.ts";

/** Who carries something over the platform, as far as `tx`'s staff may see. */
export const listPlatformRoles = (tx: Tx) =>
  tx
    .selectFrom("platform_role")
    .select(["id", "role", "regions", "since", "known_as as knownAs"])
    .select(sql<boolean>`platform_role_is_mine(id, role)`.as("mine"))
    .where("until", "is", null)
    .orderBy("role")
    .orderBy("since")
    .orderBy("id")
    .execute();

export async function endPlatformRole(tx: Tx, id: string, day: Temporal.PlainDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("platform_role")
    .set({ until: day })
    .where("id", "=", id)
    .where("role", "=", "area_centre")
    .where("until", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The person at hand gives up what they hold; its id, or undefined where there is nothing. */
export async function endOwnPlatformRole(tx: Tx, role: string, day: Temporal.PlainDate): Promise<string | undefined> {
  const ended = await tx
    .updateTable("platform_role")
    .set({ until: day })
    .where("role", "=", role)
    .where("until", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended?.id;
}

/** Takes the second factors of another of the platform's people away; false where the database refuses. */
export async function resetPlatformFactor(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`SELECT reset_platform_second_factor(${id}) AS done`.execute(tx);
  return rows[0]?.done ?? false;
}

/** An invitation made twice by the same form is there once: false for the second time. */
export async function insertPlatformInvitation(tx: Tx, row: Insertable<DB["platform_invitation"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto("platform_invitation")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

export const findPlatformInvitation = (tx: Tx, id: string) =>
  tx
    .selectFrom("platform_invitation")
    .select(["made_by", "regions", "ends_at", "revoked_at", "used_at"])
    .where("id", "=", id)
    .executeTakeFirst();

export const listOpenPlatformInvitations = (tx: Tx, now: Temporal.Instant) =>
  tx
    .selectFrom("platform_invitation")
    .select(["id", "regions", "ends_at as endsAt"])
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("ends_at", ">", now)
    .orderBy("ends_at")
    .orderBy("id")
    .execute();

export async function revokePlatformInvitation(tx: Tx, id: string, at: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("platform_invitation")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What the door finds by a code. */
export const findPlatformInvitationByCode = (tx: Tx, codeHash: Buffer) =>
  tx
    .selectFrom("platform_invitation")
    .select(["id", "role", "regions", "ends_at", "revoked_at", "used_at"])
    .where("code_hash", "=", codeHash)
    .executeTakeFirst();

/** The same, held until the transaction ends: undefined where another has just used or revoked it. */
export const lockPlatformInvitation = (tx: Tx, id: string) =>
  tx.selectFrom("platform_invitation").select("id").where("id", "=", id).forUpdate().executeTakeFirst();

export async function markPlatformInvitationUsed(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable("platform_invitation").set({ used_at: at }).where("id", "=", id).execute();
}

/** Whose role was made with the invitation. */
export async function findPlatformAcceptedBy(tx: Tx, invitationId: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom("platform_role")
    .select("person_id")
    .where("invitation_id", "=", invitationId)
    .executeTakeFirst();
  return found?.person_id;
}

export async function insertInvitedPlatformRole(tx: Tx, row: Insertable<DB["platform_role"]>): Promise<void> {
  await tx.insertInto("platform_role").values(row).execute();
}

export async function deletePlatformInvitationsBefore(tx: Tx, moment: Temporal.Instant): Promise<void> {
  await tx.deleteFrom("platform_invitation").where("ends_at", "<", moment).execute();
}
