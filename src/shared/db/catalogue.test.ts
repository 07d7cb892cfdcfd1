import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { actorRoles } from "./actor.ts";
import { loginRole, ownerRole } from "./roles.ts";

/** What PostgreSQL's own catalogue says of the migrated database: the rules no table may be forgotten from. */
describe("the catalogue", () => {
  const test = useDatabase();
  const names = async (sql: string) => (await test.admin.query<{ name: string }>(sql)).rows.map((row) => row.name);
  const unguarded = () =>
    names(`SELECT relname AS name FROM pg_class
           WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
             AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`);
  const borrowedViews = () =>
    names(`SELECT relname AS name FROM pg_class
           WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
             AND (relkind = 'm' OR NOT coalesce(reloptions @> '{security_invoker=true}', false))`);

  it("has row-level security enabled and forced on every table", async () => {
    expect(await unguarded()).toEqual([]);
    await test.admin.query(
      "CREATE TABLE forgotten (id int); CREATE TABLE half (id int); ALTER TABLE half ENABLE ROW LEVEL SECURITY",
    );
    expect(await unguarded()).toEqual(["forgotten", "half"]);
    await test.admin.query("DROP TABLE forgotten, half");
  });

  it("has no view that looks with its owner's eyes", async () => {
    expect(await borrowedViews()).toEqual([]);
    await test.admin.query("CREATE VIEW peephole AS SELECT 1");
    expect(await borrowedViews()).toEqual(["peephole"]);
    await test.admin.query("DROP VIEW peephole");
  });

  it("has no function that runs with its owner's rights without a fixed search path", async () => {
    const loose = await names(`SELECT proname AS name FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND prosecdef
        AND NOT coalesce(array_to_string(proconfig, ',') LIKE '%search_path=%', false)`);
    expect(loose).toEqual([]);
  });

  it("grants nothing to everyone", async () => {
    const open = await names(`SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants
      WHERE grantee = 'PUBLIC' AND table_schema = 'public'`);
    expect(open).toEqual([]);
  });

  it("belongs to the owner role alone", async () => {
    const others = await names(`SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S') AND relowner <> '${ownerRole}'::regrole`);
    expect(others).toEqual([]);
  });

  it("lets the service sign in as a role that inherits nothing, owns nothing and bypasses nothing", async () => {
    const { rows } = await test.admin.query(
      "SELECT rolinherit, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = $1",
      [loginRole],
    );
    expect(rows).toEqual([{ rolinherit: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
    const bypassing = await names(
      `SELECT rolname AS name FROM pg_roles WHERE rolbypassrls AND NOT rolsuper AND rolname LIKE 'vk\\_%'`,
    );
    expect(bypassing).toEqual([ownerRole]);
    const grants = await names(
      `SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants WHERE grantee = '${loginRole}'`,
    );
    expect(grants).toEqual([]);
  });

  it("lets the service become every actor, and never the owner", async () => {
    const { rows } = await test.admin.query(
      `SELECT roleid::regrole::text AS role FROM pg_auth_members WHERE member = '${loginRole}'::regrole ORDER BY 1`,
    );
    expect(rows.map((row) => row.role)).toEqual(Object.values(actorRoles).toSorted());
  });
});
