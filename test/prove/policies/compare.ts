import type pg from "pg";
import { may, mayGovern, organisationRoles, roleActions } from "../../../src/features/roles/roles.policy.ts";
import { type GeneratedWorld, putIn } from "./generated-world.ts";
import { Model } from "./model.ts";
import { bytes, id, noon } from "./scene.ts";

export interface Comparison {
  /** How many single answers were compared. */
  readonly checks: number;
  readonly differences: readonly string[];
}

/**
 * Asks the service's policy and, as every person in both of their roles, the database for everything the model knows of,
 * and compares. The world is put in and taken out again.
 */
export async function compareWithModel(
  client: pg.Client,
  world: GeneratedWorld,
  put: (client: pg.Client) => Promise<void> = (into) => putIn(into, world),
): Promise<Comparison> {
  const model = new Model(world);
  const { organisations, holders, roles } = world;
  let checks = 0;
  const differences: string[] = [];
  const check = (what: string, person: string, expected: boolean, got: boolean) => {
    checks++;
    if (expected !== got) differences.push(`${what} by ${person}: the model says ${expected}`);
  };

  /** The statement as the person, undone at once: its rows, or undefined where it is refused. */
  const as = async (role: "person" | "staff", person: string, sql: string): Promise<pg.QueryResult | undefined> => {
    await client.query("SAVEPOINT one");
    try {
      const results = (await client.query(
        `SET LOCAL ROLE vk_${role}; SET LOCAL vk.person_id = '${person}'; ${sql}`,
      )) as unknown as pg.QueryResult[];
      return results.at(-1);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "42501") return undefined;
      throw new Error(`${role} ${person}: ${sql}`, { cause: error });
    } finally {
      await client.query("ROLLBACK TO SAVEPOINT one");
    }
  };
  /** A statement that comes to a set of ids; each row there is, is one check. */
  const each = async <T>(
    what: string,
    role: "person" | "staff",
    person: string,
    sql: string,
    all: readonly T[],
    { key, expected }: { readonly key: (one: T) => string; readonly expected: (one: T) => boolean },
  ) => {
    const got = new Set((await as(role, person, sql))?.rows.map((row) => Object.values(row).join(" ")));
    for (const one of all) check(`${role} ${what} ${key(one)}`, person, expected(one), got.has(key(one)));
    const known = new Set(all.map(key));
    for (const one of got) check(`${role} ${what} ${one}, which there is not`, person, false, known.has(one) === false);
  };
  const done = async (what: string, person: string, sql: string, expected: boolean) =>
    check(what, person, expected, ((await as("staff", person, sql))?.rowCount ?? 0) > 0);

  const byId = { key: ({ id: one }: { id: string }) => one };
  await client.query("BEGIN");
  try {
    await put(client);
    for (const person of world.people) {
      const platform = model.overOf(person);
      for (const organisation of organisations) {
        const standing = { roles: model.rolesOf(person, organisation), platform };
        for (const action of roleActions) {
          check(
            `policy: ${action} in ${organisation}`,
            person,
            model.may(person, organisation, action),
            may(standing, action),
          );
        }
        for (const role of organisationRoles) {
          const expected = model.governs(person, organisation, role);
          check(`policy: govern ${role} in ${organisation}`, person, expected, mayGovern(standing, role));
          const row = `'${id("new")}', '${organisation}', '${role}', '${bytes("new", 32)}', '${person}', '${noon}', '2026-09-15'`;
          const columns = "id, organisation_id, role, code_hash, made_by, made_at, ends_at";
          await done(
            `invite ${role} in ${organisation}`,
            person,
            `INSERT INTO role_invitation (${columns}) VALUES (${row})`,
            expected,
          );
        }
      }

      await each("see holder", "staff", person, "SELECT id FROM role_holder", holders, {
        ...byId,
        expected: (one) => model.seesHolder(person, one),
      });
      await each("see holder", "person", person, "SELECT id FROM role_holder", holders, {
        ...byId,
        expected: (one) => one.person === person,
      });
      await each("see role", "staff", person, "SELECT id FROM organisation_role", roles, {
        ...byId,
        expected: ({ holder }) => model.seesHolder(person, holder),
      });
      await each("change", "staff", person, "UPDATE organisation_role SET deputy_id = NULL RETURNING id", roles, {
        ...byId,
        expected: (one) => model.changes(person, one),
      });
      await each("end", "person", person, "UPDATE organisation_role SET until = '2026-09-01' RETURNING id", roles, {
        ...byId,
        expected: (one) => model.endsOwn(person, one),
      });
      await each("edit", "staff", person, "UPDATE organisation SET phone = '1' RETURNING id", organisations, {
        key: (one) => one,
        expected: (one) => model.leads(person, one),
      });
      await each("see invitation", "staff", person, "SELECT id FROM role_invitation", world.invitations, {
        ...byId,
        expected: ({ organisation, role }) => model.governs(person, organisation, role),
      });
      const revoke = `UPDATE role_invitation SET revoked_at = '${noon}' RETURNING id`;
      await each("revoke", "staff", person, revoke, world.invitations, {
        ...byId,
        expected: ({ organisation, role, used }) => !used && model.governs(person, organisation, role),
      });
      const ofHolder = { key: ({ holder }: { holder: { id: string } }) => holder.id };
      await each("see absence", "staff", person, "SELECT holder_id FROM absence", world.absences, {
        ...ofHolder,
        expected: ({ holder }) => model.seesHolder(person, holder),
      });
      await each("clear absence", "staff", person, "DELETE FROM absence RETURNING holder_id", world.absences, {
        ...ofHolder,
        expected: ({ holder }) => model.leads(person, holder.organisation),
      });
      await each("clear absence", "person", person, "DELETE FROM absence RETURNING holder_id", world.absences, {
        ...ofHolder,
        expected: ({ holder }) => holder.person === person,
      });
      await each("see reset", "staff", person, "SELECT id FROM second_factor_reset", world.resets, {
        ...byId,
        expected: ({ holder }) => model.governs(person, holder.organisation, "administrator"),
      });
      const confirm = `UPDATE second_factor_reset SET confirmed_by = '${person}', confirmed_at = '${noon}'
        WHERE asked_by <> '${person}' RETURNING id`;
      await each("confirm reset", "staff", person, confirm, world.resets, {
        ...byId,
        expected: ({ holder, askedBy }) =>
          askedBy !== person && holder.person !== person && model.governs(person, holder.organisation, "administrator"),
      });
      await each("see over", "staff", person, "SELECT id FROM platform_role", world.over, {
        ...byId,
        expected: (one) => one.person === person || model.administersAll(person),
      });
      await each(
        "end over",
        "staff",
        person,
        "UPDATE platform_role SET until = '2026-09-01' RETURNING id",
        world.over,
        {
          ...byId,
          expected: ({ role, held }) => held && role === "area_centre" && model.administersAll(person),
        },
      );
      await each("see gap", "person", person, "SELECT organisation_id, gap FROM responsibility_gap", world.gaps, {
        key: ({ organisation, gap }) => `${organisation} ${gap}`,
        expected: ({ organisation, gap }) =>
          model.leads(person, organisation) || (gap === "nobody-holds:administrator" && model.administersAll(person)),
      });
      for (const holder of holders) {
        const absence = `INSERT INTO absence VALUES ('${holder.organisation}', '${holder.id}', '2026-10-01', '2026-10-02')`;
        await done(`mark away ${holder.id}`, person, absence, model.leads(person, holder.organisation));
        if (world.resets.some((reset) => reset.holder === holder)) continue;
        const ask = `INSERT INTO second_factor_reset (id, organisation_id, holder_id, asked_by, asked_at)
          VALUES ('${id("new")}', '${holder.organisation}', '${holder.id}', '${person}', '${noon}')`;
        const expected = holder.person !== person && model.governs(person, holder.organisation, "administrator");
        await done(`ask reset of ${holder.id}`, person, ask, expected);
      }
      const add = `INSERT INTO organisation (id, slug, name, kind) VALUES ('${id("new")}', 'new', 'New', 'public')`;
      await done("add an organisation", person, add, platform.length > 0);
    }
  } finally {
    await client.query("ROLLBACK");
  }
  return { checks, differences };
}
