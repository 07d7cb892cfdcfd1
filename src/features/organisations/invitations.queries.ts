import type { Tx } from "../../shared/db/types.ts";
import type { OrganisationRole } from "../roles/index.ts";

export interface NewInvitation {
  readonly id: string;
  readonly organisation_id: string;
  readonly role: OrganisationRole;
  readonly code_hash: Buffer;
  readonly made_by: string;
  readonly made_at: Temporal.Instant;
  readonly ends_at: Temporal.Instant;
}

/** An invitation made twice by the same form is there once: false for the second time. */
export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto("role_invitation")
    .values(invitation)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** The invitation, if `tx`'s staff may see it. */
export const findOwnInvitation = (tx: Tx, id: string) =>
  tx
    .selectFrom("role_invitation")
    .select(["organisation_id", "role", "made_by", "ends_at", "revoked_at", "used_at"])
    .where("id", "=", id)
    .executeTakeFirst();

/** Those that can still be answered at `now`. */
export const listOpenInvitations = (tx: Tx, organisationId: string, now: Temporal.Instant) =>
  tx
    .selectFrom("role_invitation")
    .select(["id", "role", "ends_at as endsAt"])
    .where("organisation_id", "=", organisationId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("ends_at", ">", now)
    .orderBy("ends_at")
    .orderBy("id")
    .execute();

export async function revokeInvitation(
  tx: Tx,
  id: string,
  organisationId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("role_invitation")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("organisation_id", "=", organisationId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What the door finds by a code. */
export const findInvitationByCode = (tx: Tx, codeHash: Buffer) =>
  tx
    .selectFrom("role_invitation as i")
    .innerJoin("organisation as o", "o.id", "i.organisation_id")
    .select(["i.id", "i.role", "i.ends_at", "i.revoked_at", "i.used_at"])
    .select(["o.id as organisationId", "o.name", "o.slug"])
    .where("i.code_hash", "=", codeHash)
    .executeTakeFirst();

/** The same invitation, held until the transaction ends: undefined where another has just used or revoked it. */
export const lockInvitation = (tx: Tx, id: string) =>
  tx.selectFrom("role_invitation").select("id").where("id", "=", id).forUpdate().executeTakeFirst();

export async function markInvitationUsed(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable("role_invitation").set({ used_at: at }).where("id", "=", id).execute();
}

/** Whose role was made with the invitation. */
export async function findAcceptedBy(tx: Tx, invitationId: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom("organisation_role as r")
    .innerJoin("role_holder as h", "h.id", "r.holder_id")
    .select("h.person_id")
    .where("r.invitation_id", "=", invitationId)
    .executeTakeFirst();
  return found?.person_id;
}

/** As what the organisation knows the person, if it does. */
export async function findHolderOf(tx: Tx, organisationId: string, personId: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom("role_holder")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return found?.id;
}

export async function insertHolder(
  tx: Tx,
  holder: {
    readonly id: string;
    readonly organisation_id: string;
    readonly person_id: string;
    readonly known_as: Buffer;
  },
): Promise<void> {
  await tx.insertInto("role_holder").values(holder).execute();
}

export async function isRoleHeld(tx: Tx, holderId: string, role: OrganisationRole): Promise<boolean> {
  const found = await tx
    .selectFrom("organisation_role")
    .select("id")
    .where("holder_id", "=", holderId)
    .where("role", "=", role)
    .where("until", "is", null)
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertInvitedRole(
  tx: Tx,
  role: {
    readonly id: string;
    readonly organisation_id: string;
    readonly holder_id: string;
    readonly role: OrganisationRole;
    readonly since: Temporal.PlainDate;
    readonly invitation_id: string;
  },
): Promise<void> {
  await tx.insertInto("organisation_role").values(role).execute();
}

/** Invitations are forgotten some time after their end. */
export async function deleteInvitationsBefore(tx: Tx, moment: Temporal.Instant): Promise<void> {
  await tx.deleteFrom("role_invitation").where("ends_at", "<", moment).execute();
}

/** Absences that are long over are nobody's business. */
export async function deleteAbsencesBefore(tx: Tx, day: Temporal.PlainDate): Promise<void> {
  await tx.deleteFrom("absence").where("last_day", "<", day).execute();
}
