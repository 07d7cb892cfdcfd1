import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import type { OrganisationRole } from "../roles/index.ts";

export const organisationKinds = ["citizens", "association", "intermediary", "public"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export interface NewOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

export async function insertOrganisation(tx: Tx, organisation: NewOrganisation): Promise<void> {
  await tx.insertInto("organisation").values(organisation).execute();
}

export const findOrganisation = (tx: Tx, slug: string) =>
  tx.selectFrom("organisation").select(["id", "slug", "name"]).where("slug", "=", slug).executeTakeFirst();

export const listOrganisations = (tx: Tx) =>
  tx.selectFrom("organisation").select(["slug", "name"]).orderBy("name").orderBy("slug").execute();

/** The roles the person at hand holds, in every organisation. */
export const listOwnRoles = (tx: Tx) =>
  tx
    .selectFrom("organisation_role as r")
    .innerJoin("role_holder as h", "h.id", "r.holder_id")
    .innerJoin("organisation as o", "o.id", "r.organisation_id")
    .select(["r.id", "r.role", "r.since", "h.id as holderId", "h.known_as", "o.id as organisationId"])
    .select(["o.slug", "o.name"])
    .where("r.until", "is", null)
    .where(sql<boolean>`holder_is_me(h.id)`)
    .orderBy("o.name")
    .orderBy("o.slug")
    .orderBy("r.role")
    .execute();

/** Every role the person at hand holds or has held, in every organisation. */
export const listAllOwnRoles = (tx: Tx) =>
  tx
    .selectFrom("organisation_role as r")
    .innerJoin("role_holder as h", "h.id", "r.holder_id")
    .innerJoin("organisation as o", "o.id", "r.organisation_id")
    .select(["r.role", "r.since", "r.until", "h.id as holderId", "h.known_as", "o.name"])
    .where(sql<boolean>`holder_is_me(h.id)`)
    .orderBy("o.name")
    .orderBy("o.slug")
    .orderBy("r.since")
    .orderBy("r.id")
    .execute();

/** When the person at hand is away, in every organisation. */
export const listOwnAbsences = (tx: Tx) =>
  tx
    .selectFrom("absence")
    .select(["holder_id as holderId", "first_day as firstDay", "last_day as lastDay"])
    .where(sql<boolean>`holder_is_me(holder_id)`)
    .orderBy("first_day")
    .execute();

/** Whoever gives up all their tasks waits here until another who does the same has done it: they may be each other's deputies. */
export async function lockLeaving(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('leave-everything', 0))`.execute(tx);
}

/** From here on an organisation that would be left without an administrator is noticed at once, not at the end. */
export async function watchLastAdministrator(tx: Tx): Promise<void> {
  await sql`SET CONSTRAINTS last_administrator_stays IMMEDIATE`.execute(tx);
}

/** Who carries something in the organisation, as far as `tx`'s staff may see. */
export const listHeldRoles = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("organisation_role as r")
    .innerJoin("role_holder as h", "h.id", "r.holder_id")
    .select(["r.id", "r.role", "r.since", "r.deputy_id as deputyId", "r.stands_in_for as standsInFor"])
    .select(["h.id as holderId", "h.known_as"])
    .select(sql<boolean>`holder_is_me(h.id)`.as("mine"))
    .where("r.organisation_id", "=", organisationId)
    .where("r.until", "is", null)
    .orderBy("r.since")
    .orderBy("r.id")
    .execute();

export const listAbsences = (tx: Tx, organisationId: string, today: Temporal.PlainDate) =>
  tx
    .selectFrom("absence")
    .select(["holder_id as holderId", "first_day as firstDay", "last_day as lastDay"])
    .where("organisation_id", "=", organisationId)
    .where("last_day", ">=", today)
    .orderBy("first_day")
    .execute();

/** One held role, if `tx`'s actor may see it, with the organisation it is in. */
export const findHeldRole = (tx: Tx, roleId: string) =>
  tx
    .selectFrom("organisation_role as r")
    .select(["r.id", "r.role", "r.holder_id as holderId", "r.deputy_id as deputyId"])
    .select(["r.organisation_id as organisationId", "r.stands_in_for as standsInFor"])
    .select(sql<boolean>`holder_is_me(r.holder_id)`.as("mine"))
    .where("r.id", "=", roleId)
    .where("r.until", "is", null)
    .executeTakeFirst();

/** Ends the role on `day`. False where it has ended already or is not the actor's to end. */
export async function endHeldRole(tx: Tx, roleId: string, day: Temporal.PlainDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("organisation_role")
    .set({ until: day })
    .where("id", "=", roleId)
    .where("until", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends what the person's deputies took over from them, and tells what that was. */
export const endStandIns = (tx: Tx, roleId: string, day: Temporal.PlainDate) =>
  tx
    .updateTable("organisation_role")
    .set({ until: day })
    .where("stands_in_for", "=", roleId)
    .where("until", "is", null)
    .returning(["id", "holder_id as holderId"])
    .execute();

export interface TakenOverRole {
  readonly id: string;
  readonly organisation_id: string;
  readonly holder_id: string;
  readonly role: OrganisationRole;
  readonly since: Temporal.PlainDate;
  readonly stands_in_for: string;
}

/** The deputy's role in the place of the holder's. False for a deputy who holds the same role already. */
export async function insertTakenOver(tx: Tx, role: TakenOverRole): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto("organisation_role")
    .values(role)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

export async function updateDeputy(tx: Tx, roleId: string, deputyId: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("organisation_role")
    .set({ deputy_id: deputyId })
    .where("id", "=", roleId)
    .where("until", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** One holder in the organisation, if `tx`'s actor may see them. */
export const findHolder = (tx: Tx, organisationId: string, holderId: string) =>
  tx
    .selectFrom("role_holder")
    .select("id")
    .select(sql<boolean>`holder_is_me(id)`.as("mine"))
    .where("organisation_id", "=", organisationId)
    .where("id", "=", holderId)
    .executeTakeFirst();

/** Those of `holderIds` in the organisation whom `tx`'s actor may see, with their sealed names; also who has left. */
export const listHolders = async (tx: Tx, organisationId: string, holderIds: readonly string[]) =>
  holderIds.length === 0
    ? []
    : tx
        .selectFrom("role_holder")
        .select(["id as holderId", "known_as"])
        .where("organisation_id", "=", organisationId)
        .where("id", "in", holderIds)
        .execute();

export interface NewAbsence {
  readonly organisation_id: string;
  readonly holder_id: string;
  readonly first_day: Temporal.PlainDate;
  readonly last_day: Temporal.PlainDate;
}

/** Marks somebody away, in the place of what was said before of these days. */
export async function replaceAbsence(tx: Tx, absence: NewAbsence): Promise<void> {
  await tx
    .deleteFrom("absence")
    .where("holder_id", "=", absence.holder_id)
    .where("first_day", "<=", absence.last_day)
    .where("last_day", ">=", absence.first_day)
    .execute();
  await tx.insertInto("absence").values(absence).execute();
}

/** Somebody is back: no absence that reaches `today` or later remains. */
export async function deleteAbsences(tx: Tx, holderId: string, today: Temporal.PlainDate): Promise<void> {
  await tx.deleteFrom("absence").where("holder_id", "=", holderId).where("last_day", ">=", today).execute();
}

/** Ends what was taken over for somebody who is not away on `today` and still holds the task, and tells what that was. */
export const endOverdueStandIns = (tx: Tx, today: Temporal.PlainDate) =>
  tx
    .updateTable("organisation_role as standIn")
    .set({ until: today })
    .where("standIn.until", "is", null)
    .where((is) =>
      is.exists(
        is
          .selectFrom("organisation_role as held")
          .select("held.id")
          .whereRef("held.id", "=", "standIn.stands_in_for")
          .where("held.until", "is", null)
          .where((within) =>
            within.not(
              within.exists(
                within
                  .selectFrom("absence")
                  .select("absence.holder_id")
                  .whereRef("absence.holder_id", "=", "held.holder_id")
                  .where("absence.first_day", "<=", today)
                  .where("absence.last_day", ">=", today),
              ),
            ),
          ),
      ),
    )
    .returning(["standIn.id", "standIn.role", "standIn.holder_id as holderId"])
    .returning("standIn.organisation_id as organisationId")
    .execute();

export const findOrganisationDetails = (tx: Tx, slug: string) =>
  tx
    .selectFrom("organisation")
    .select(["id", "slug", "name", "email", "phone", "website"])
    .where("slug", "=", slug)
    .executeTakeFirst();

export const listOrganisationTexts = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("organisation_text")
    .select(["locale", "description"])
    .where("organisation_id", "=", organisationId)
    .execute();

export async function updateOrganisation(
  tx: Tx,
  id: string,
  row: { name: string; email: string | null; phone: string | null; website: string | null },
): Promise<void> {
  await tx.updateTable("organisation").set(row).where("id", "=", id).execute();
}

export async function saveOrganisationText(tx: Tx, organisation_id: string, locale: string, description: string) {
  await tx
    .insertInto("organisation_text")
    .values({ organisation_id, locale, description })
    .onConflict((text) => text.columns(["organisation_id", "locale"]).doUpdateSet({ description }))
    .execute();
}

export async function deleteOrganisationText(tx: Tx, organisationId: string, locale: string): Promise<void> {
  await tx
    .deleteFrom("organisation_text")
    .where("organisation_id", "=", organisationId)
    .where("locale", "=", locale)
    .execute();
}
