import type pg from "pg";
import { auditRows } from "./audit.scene.ts";
import { id, type Probe, type Row, type Scene } from "./scene.ts";

export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly verb: "ALL" | "SELECT" | "INSERT" | "UPDATE" | "DELETE";
}

type Verb = Exclude<Policy["verb"], "ALL">;

/** One statement as one actor, and how it is told apart from the others. */
export interface Fact extends Probe {
  readonly name: string;
  readonly verb: Verb | undefined;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Puts the scenes' rows into a migrated database, as its owner. */
export async function setScene(admin: pg.Client, scenes: readonly Scene[]): Promise<void> {
  const people = new Set(scenes.flatMap(({ people = [] }) => people));
  for (const name of people) await admin.query("INSERT INTO person VALUES ($1, '2026-01-01', 'fi')", [id(name)]);
  for (const { table, rows } of scenes.flatMap((scene) => scene.rows)) {
    for (const row of rows) await admin.query(insertion(table, Object.keys(row), row));
  }
  for (const statement of auditRows) await admin.query(statement);
}

const insertion = (table: string, columns: readonly string[], row: Row): string => {
  const names = columns.map((column) => `"${column}"`).join(", ");
  return `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${asRow(table, row)}`;
};
const asRow = (table: string, row: Row) =>
  `jsonb_populate_record(NULL::${table}, ${quoted(JSON.stringify(row))}::jsonb)`;

export async function listPolicies(admin: pg.Client): Promise<Policy[]> {
  const { rows } =
    await admin.query(`SELECT tablename AS table, policyname AS name, to_json(roles) AS roles, cmd AS verb
    FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename, policyname`);
  return rows;
}

interface Granted {
  readonly table: string;
  readonly role: string;
  readonly verb: Verb;
  readonly columns: readonly string[];
}

/** What each role may do to which columns, whatever the policies then say. */
async function listGrants(admin: pg.Client, roles: readonly string[]): Promise<Granted[]> {
  const { rows } = await admin.query(
    `SELECT c.relname AS table, r.role, v.verb, array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE
       CASE WHEN v.verb = 'DELETE' THEN has_table_privilege(r.role, c.oid, 'DELETE')
       ELSE has_column_privilege(r.role, c.oid, a.attnum, v.verb) END) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       CROSS JOIN unnest($1::text[]) r (role) CROSS JOIN unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) v (verb)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND a.attgenerated = ''
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [roles],
  );
  return rows.filter(({ columns }) => columns !== null);
}

/** How many rows of a table are tried: help lines and the like repeat themselves. */
const rowsTried = 12;

/** As whom a role acts: for each of the people and for nobody, where it acts for people at all. */
const actorsOf = (role: string, people: readonly string[]): (string | undefined)[] =>
  ["vk_person", "vk_staff"].includes(role) ? people.map(id) : [undefined];

/**
 * Everything that is tried: as each role, for each person, to see every table, to put in each row that is there once
 * more (the policies are asked before the constraints), to change it into itself, and to delete it.
 */
export async function listFacts(admin: pg.Client, scenes: readonly Scene[]): Promise<Fact[]> {
  const people = [...new Set(scenes.flatMap(({ people = [] }) => people))];
  const policies = await listPolicies(admin);
  const roles = [...new Set(policies.flatMap((policy) => policy.roles))].toSorted();
  const facts: Fact[] = [];
  for (const { table, role, verb, columns } of await listGrants(admin, roles)) {
    const { rows } = await admin.query(
      `SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text LIMIT ${rowsTried}`,
    );
    // A table without rows tells nothing: its policies are then named as those nobody would miss.
    if (rows.length === 0) continue;
    const statements = statementsFor(
      table,
      verb,
      columns,
      rows.map(({ row }) => row),
    );
    for (const person of actorsOf(role, people)) {
      const who = person === undefined ? "" : ` ${people.find((name) => id(name) === person)}`;
      for (const [index, sql] of statements.entries()) {
        const name = `${table} ${verb.toLowerCase()} ${index + 1} as ${role}${who}`;
        facts.push({ name, table, role, verb, sql, ...(person !== undefined && { person }) });
      }
    }
  }
  const own = scenes.flatMap(({ probes = [] }) => probes);
  return [
    ...facts,
    ...own.map((probe, index) => ({ ...probe, verb: undefined, name: `own ${index + 1} ${probe.table}` })),
  ];
}

function statementsFor(table: string, verb: Verb, columns: readonly string[], rows: readonly Row[]): string[] {
  const names = columns.map((column) => `"${column}"`).join(", ");
  switch (verb) {
    case "SELECT":
      return [`SELECT ${names} FROM ${table}`];
    case "DELETE":
      return [`DELETE FROM ${table}`];
    case "INSERT":
      return rows.map((row) =>
        insertion(
          table,
          columns.filter((column) => row[column] != null),
          row,
        ),
      );
    case "UPDATE":
      return rows.map((row) => {
        const [column] = columns;
        return `UPDATE ${table} SET "${column}" = (${asRow(table, row)})."${column}"`;
      });
  }
}

/** What the statement comes to: which rows are seen, how many are touched, or with what code it is refused. */
async function outcomeOf(client: pg.Client, fact: Fact): Promise<string> {
  const person = fact.person ?? "";
  await client.query("SAVEPOINT probe");
  try {
    const results = (await client.query(
      `SET LOCAL ROLE ${fact.role}; SET LOCAL vk.person_id = '${person}'; ${fact.sql}`,
    )) as unknown as pg.QueryResult[];
    const result = results.at(-1);
    if (fact.verb !== "SELECT") return `${result?.rowCount ?? 0}`;
    return `${result?.rowCount} ${fingerprint(result?.rows ?? [])}`;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT probe");
  }
}

/** Tells one set of rows from another in few letters. */
function fingerprint(rows: readonly object[]): string {
  const text = rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join("\n");
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return rows.length === 0 ? "" : hash.toString(36);
}

/** Every fact with its outcome, in one transaction that is undone. */
export async function lookAround(client: pg.Client, facts: readonly Fact[]): Promise<Map<Fact, string>> {
  await client.query("BEGIN");
  try {
    const outcomes = new Map<Fact, string>();
    for (const fact of facts) outcomes.set(fact, await outcomeOf(client, fact));
    return outcomes;
  } finally {
    await client.query("ROLLBACK");
  }
}

/** The roles of the policy for which nothing changes when it is dropped: nobody would notice. None, if all is well. */
export async function unnoticed(
  client: pg.Client,
  policy: Policy,
  before: ReadonlyMap<Fact, string>,
): Promise<string[]> {
  const touches = ({ table, verb }: Fact) =>
    table === policy.table &&
    (verb === undefined || policy.verb === "ALL" || policy.verb === verb || verb !== "INSERT");
  await client.query("BEGIN");
  try {
    await client.query(`DROP POLICY ${policy.name} ON ${policy.table}`);
    const silent: string[] = [];
    for (const role of policy.roles) {
      const facts = [...before].filter(([fact]) => fact.role === role && touches(fact));
      if (!(await somethingChanges(client, facts))) silent.push(role);
    }
    return silent;
  } finally {
    await client.query("ROLLBACK");
  }
}

async function somethingChanges(client: pg.Client, facts: readonly (readonly [Fact, string])[]): Promise<boolean> {
  for (const [fact, before] of facts) if ((await outcomeOf(client, fact)) !== before) return true;
  return false;
}
