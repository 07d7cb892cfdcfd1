import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../support/database.ts";
import { compareWithModel } from "./policies/compare.ts";
import { generate, putIn } from "./policies/generated-world.ts";
import { scenes, waiting } from "./policies/scenes.ts";
import { type Fact, listFacts, listPolicies, lookAround, setScene, unnoticed } from "./policies/try-policies.ts";

describe("generated people and organisations", () => {
  const db = useDatabase();
  it.each([1, 2])("are treated by the policy and by the database as a plain model says (seed %s)", async (seed) => {
    const { checks, differences } = await compareWithModel(db.admin, generate(seed, { people: 12, organisations: 3 }));
    expect(differences).toEqual([]);
    expect(checks).toBeGreaterThan(2_000);
  });

  it("are told apart from a model that is wrong: this proof can fail", async () => {
    const world = generate(3, { people: 8, organisations: 2 });
    const away = world.roles.find(({ held }) => held);
    // The model does not know of one role that is held.
    const wrong = { ...world, roles: world.roles.map((one) => (one === away ? { ...one, held: false } : one)) };
    try {
      const { differences } = await compareWithModel(db.admin, wrong, (client) => putIn(client, world));
      expect(differences.length).toBeGreaterThan(0);
    } finally {
      await db.admin.query("ROLLBACK");
    }
  });
});

describe("row-level security", () => {
  const db = useDatabase();
  let facts: Map<Fact, string>;
  beforeAll(async () => {
    await setScene(db.admin, scenes);
    facts = await lookAround(db.admin, await listFacts(db.admin, scenes));
  }, 60_000);

  it("gives each role and person what it gave when somebody last looked", async () => {
    const lines = [...facts].map(([{ name }, outcome]) => `${name}: ${outcome}`);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("policies/facts.txt");
  });

  it("has no policy that could be dropped without these facts changing, for any role it names", async () => {
    const missed: string[] = [];
    const waited = new Set<string>();
    for (const policy of await listPolicies(db.admin)) {
      const roles = await unnoticed(db.admin, policy, facts);
      if (roles.length === 0) continue;
      if (waiting.includes(policy.table)) waited.add(policy.table);
      else missed.push(`${policy.table}.${policy.name} for ${roles.join(", ")}`);
    }
    expect(missed, "policies that no row in test/prove/policies tells apart").toEqual([]);
    expect([...waited].toSorted(), "tables that wait for rows").toEqual(waiting.toSorted());
  });

  it("is missed at once when it is not there: this proof can fail", async () => {
    await db.admin.query("CREATE TABLE diary (id int); ALTER TABLE diary ENABLE ROW LEVEL SECURITY");
    await db.admin.query("GRANT SELECT ON diary TO vk_person");
    await db.admin.query("CREATE POLICY nobody_tried ON diary FOR SELECT TO vk_person USING (true)");
    const policy = (await listPolicies(db.admin)).find(({ table }) => table === "diary");
    expect(policy && (await unnoticed(db.admin, policy, facts))).toEqual(["vk_person"]);
    await db.admin.query("DROP TABLE diary");
  });
});
