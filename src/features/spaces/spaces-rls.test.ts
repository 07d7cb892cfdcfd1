import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { type Probe, probesOf, type Scene, setScene } from "./spaces-rls.testing.ts";

const db = useDatabase();
let scene: Scene;
let probes: readonly Probe[];
beforeAll(async () => {
  scene = await setScene(db.admin);
  probes = probesOf(scene);
});

class Undone extends Error {}
/** Whether the statement does something as `actor`; it is undone in any case. */
async function does(actor: Actor, { sql, values }: Pick<Probe, "sql" | "values">): Promise<boolean> {
  let count = 0;
  try {
    await db.database.withActor(actor, async (tx) => {
      const { rows, numAffectedRows } = await tx.executeQuery({
        sql,
        parameters: values,
        query: { kind: "RawNode" },
        queryId: { queryId: newOpaqueId() },
      } as unknown as Parameters<typeof tx.executeQuery>[0]);
      count = Number(numAffectedRows ?? rows.length);
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return count > 0;
    // 42501: no right to it, or a row that the policy refuses.
    if (error instanceof Error && "code" in error && error.code === "42501") return false;
    throw error;
  }
  return false;
}

/** Is something that was allowed refused now? A policy only ever allows, so these are the ones that can notice. */
async function isNoticed(table: string): Promise<boolean> {
  const about = (sql: string) => new RegExp(`(?:FROM|INTO|UPDATE) ${table}\\b`).test(sql);
  const allowed = probes.filter(({ may }) => may);
  for (const probe of [...allowed.filter(({ sql }) => about(sql)), ...allowed.filter(({ sql }) => !about(sql))])
    if (!(await does(probe.actor, probe))) return true;
  return false;
}

/** Those of the tables of this feature and its neighbours. */
const tables = [
  "space",
  "space_organisation",
  "persona",
  "used_name",
  "space_role_offer",
  "space_reading",
  "unmasking",
  "guardian_consent",
  "consent",
  "keep_apart",
  "known_contact",
];

describe("row-level security of spaces", () => {
  it("lets everyone do what they may, and nothing else", async () => {
    const wrong: string[] = [];
    for (const probe of probes) {
      const did = await does(probe.actor, probe);
      if (did !== probe.may) wrong.push(`${probe.name} (${did ? "did" : "could not"})`);
    }
    expect(wrong).toEqual([]);
    expect(probes.length).toBeGreaterThan(1_500);
  });

  it("has no policy that could go without a test turning red", async () => {
    interface Policy {
      readonly tablename: string;
      readonly policyname: string;
      readonly roles: string;
      readonly cmd: string;
      readonly qual: string | null;
      readonly with_check: string | null;
    }
    const { rows: policies } = await db.admin.query<Policy>(
      `SELECT tablename, policyname, array_to_string(roles, ', ') AS roles, cmd, qual, with_check
       FROM pg_policies WHERE tablename = ANY ($1) ORDER BY 1, 2`,
      [tables],
    );
    expect(policies.length).toBeGreaterThan(40);
    const unnoticed: string[] = [];
    for (const policy of policies) {
      const on = `"${policy.policyname}" ON ${policy.tablename}`;
      await db.admin.query(`DROP POLICY ${on}`);
      if (!(await isNoticed(policy.tablename))) unnoticed.push(`${policy.tablename}.${policy.policyname}`);
      const using = policy.qual ? ` USING (${policy.qual})` : "";
      const check = policy.with_check ? ` WITH CHECK (${policy.with_check})` : "";
      await db.admin.query(`CREATE POLICY ${on} FOR ${policy.cmd} TO ${policy.roles}${using}${check}`);
    }
    expect(unnoticed).toEqual([]);
  }, 120_000);

  it("opens every table of the feature to nobody at all without a policy, and whose a persona is to no role", async () => {
    const { rows } = await db.admin.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relname = ANY ($1) AND relrowsecurity AND relforcerowsecurity",
      [tables],
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(tables.toSorted());
    for (const kind of ["vk_public", "vk_person", "vk_staff", "vk_door", "vk_worker"]) {
      const held = await db.admin.query<{ person: boolean; system: boolean; index: boolean }>(
        `SELECT has_column_privilege($1, 'persona', 'person_id', 'SELECT') AS person,
           has_table_privilege($1, 'persona', 'SELECT') AS system,
           has_column_privilege($1, 'persona', 'since', 'SELECT') AS index`,
        [kind],
      );
      expect(held.rows[0], kind).toEqual({ person: false, system: false, index: false });
    }
  });
});
