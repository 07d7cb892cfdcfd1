import { sql } from "kysely";
import type { Tx } from "../../shared/db/types.ts";
import type { OrganisationRole, PlatformRole, Standing } from "./roles.policy.ts";

/** What the person at hand is in an organisation, and over the platform. `tx` acts as a person or as staff. */
export async function findStanding(tx: Tx, organisationId: string): Promise<Standing> {
  const roles = await tx
    .selectFrom("organisation_role as r")
    .select("r.role")
    .where("r.organisation_id", "=", organisationId)
    .where("r.until", "is", null)
    .where(sql<boolean>`holder_is_me(r.holder_id)`)
    .execute();
  return { roles: roles.map(({ role }) => role as OrganisationRole), platform: await findPlatformRoles(tx) };
}

/** The roles the person at hand holds over the platform. */
export async function findPlatformRoles(tx: Tx): Promise<PlatformRole[]> {
  const rows = await tx
    .selectFrom("platform_role")
    .select("role")
    .where("until", "is", null)
    .where(sql<boolean>`platform_role_is_mine(id, role)`)
    .execute();
  return rows.map(({ role }) => role as PlatformRole);
}

/** Every role the person at hand holds or has held over the platform. */
export const listOwnPlatformRoles = (tx: Tx) =>
  tx.selectFrom("platform_role").select(["role", "since", "until"]).orderBy("since").orderBy("id").execute();

/** As what the organisation knows the person at hand, if it does. */
export async function findOwnHolderId(tx: Tx, organisationId: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom("role_holder")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where(sql<boolean>`holder_is_me(id)`)
    .executeTakeFirst();
  return found?.id;
}

/** The id of a role the person at hand holds over the platform. */
export async function findPlatformRoleId(tx: Tx, role: PlatformRole): Promise<string | undefined> {
  const found = await tx
    .selectFrom("platform_role")
    .select("id")
    .where("role", "=", role)
    .where(sql<boolean>`platform_role_is_mine(id, role)`)
    .executeTakeFirst();
  return found?.id;
}

/** Everyone who holds something over the platform, as whoever runs the machine lists them. `tx` acts as the worker. */
export async function listPlatformRolesHere(tx: Tx) {
  const { rows } = await sql<{ id: string; role: PlatformRole; since: Temporal.PlainDate }>`
    SELECT * FROM platform_roles_here()`.execute(tx);
  return rows;
}

/** Takes the second factors of one of them away; false where there is no such role. */
export async function resetFactorHere(tx: Tx, platformRoleId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`SELECT reset_second_factor_here(${platformRoleId}) AS done`.execute(tx);
  return rows[0]?.done ?? false;
}

export async function insertPlatformRole(
  tx: Tx,
  row: {
    readonly id: string;
    readonly person_id: string;
    readonly role: PlatformRole;
    readonly since: Temporal.PlainDate;
  },
): Promise<void> {
  await tx.insertInto("platform_role").values(row).execute();
}
