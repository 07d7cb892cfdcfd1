import pg from "pg";
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
    await change(admin, `GRANT ${role} TO ${loginRole}`);
  }
  await change(admin, `GRANT ${ownerRole} TO CURRENT_USER`);
  await change(admin, `ALTER ROLE ${loginRole} PASSWORD '${loginPassword.replaceAll("'", "''")}'`);
}

/** Roles belong to the whole server: where another database's migration changes the same one at this moment, once more. */
async function change(admin: pg.ClientBase, statement: string, tries = 20): Promise<void> {
  try {
    await admin.query(statement);
  } catch (error) {
    if (tries === 1 || !isBesideAnother(error)) throw error;
    await change(admin, statement, tries - 1);
  }
}

/** PostgreSQL has no code of its own for "tuple concurrently updated" in its catalogue; a grant made twice is a duplicate. */
const isBesideAnother = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  (error.code === "23505" || (error.code === "XX000" && /^simple_heap_(update|delete)$/.test(error.routine ?? "")));

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
