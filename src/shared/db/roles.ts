import type pg from "pg";
import { actorRoles } from "./actor.ts";

/** Owns every table; bypasses row-level security; used by migrations and backups, never by the running service. */
export const ownerRole = "vk_owner";

/** What the service signs in as: nothing of its own, it can only take on an actor's role. */
export const loginRole = "vk_login";

/**
 * Makes the roles that are missing and gives the login its password. Idempotent. `admin` must be allowed to create
 * roles with BYPASSRLS (a superuser, or on PostgreSQL 16+ a CREATEROLE BYPASSRLS role).
 */
export async function ensureRoles(admin: pg.ClientBase, loginPassword: string): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>("SELECT rolname FROM pg_roles WHERE rolname LIKE 'vk\\_%'");
  const existing = new Set(rows.map((row) => row.rolname));
  const missing = (role: string) => !existing.has(role);

  if (missing(ownerRole)) await create(admin, ownerRole, "NOLOGIN BYPASSRLS");
  // NOINHERIT before the grants: from PostgreSQL 16 on a grant remembers what the member was when it was made.
  if (missing(loginRole)) await create(admin, loginRole, "LOGIN NOINHERIT");
  for (const role of Object.values(actorRoles)) {
    if (missing(role)) await create(admin, role, "NOLOGIN");
    await admin.query(`GRANT ${role} TO ${loginRole}`);
  }
  await admin.query(`GRANT ${ownerRole} TO CURRENT_USER`);
  await admin.query(`ALTER ROLE ${loginRole} PASSWORD '${loginPassword.replaceAll("'", "''")}'`);
}

/** Another process may make the same role at the same moment; that is as good. */
async function create(admin: pg.ClientBase, role: string, options: string): Promise<void> {
  await admin.query(
    `DO $$ BEGIN CREATE ROLE ${role} ${options}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  );
}

/** Gives the schema to the owner role and takes from everyone what they were not given by name. */
export async function ensureOwnership(admin: pg.ClientBase): Promise<void> {
  const actors = Object.values(actorRoles).join(", ");
  await admin.query(`
    ALTER SCHEMA public OWNER TO ${ownerRole};
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO ${actors};
  `);
}
