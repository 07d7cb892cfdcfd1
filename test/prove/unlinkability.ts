import { createHash } from "node:crypto";
import type { Actor } from "../../src/shared/db/actor.ts";
import { newOpaqueId } from "../../src/shared/db/new-id.ts";
import type { TestClient } from "../support/client.ts";
import type { TestDatabase } from "../support/database.ts";

/** Shorter ones are in every language's words. */
const shortest = 6;

/**
 * Every token of a text: whatever stands between spaces, quotes and brackets, its parts of letters and digits, and eight
 * bytes at every place of what is hexadecimal. A drawing is one token: its parts are few, and shared by chance.
 */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  const whole = text.replace(/<svg class="emblem".*?<\/svg>/gs, (svg) => {
    tokens.add(`emblem ${createHash("sha256").update(svg).digest("hex")}`);
    return " ";
  });
  for (const token of whole.split(/[\s"'<>=&;,{}[\]()\\]+/)) {
    if (token.length >= shortest) tokens.add(token);
    for (const part of token.split(/[^\p{L}\p{N}]+/u)) if (part.length >= shortest) tokens.add(part);
  }
  for (const [, hex = ""] of whole.matchAll(/\\x([0-9a-f]+)/g))
    for (let at = 0; at + 16 <= hex.length; at += 2) tokens.add(hex.slice(at, at + 16));
  return tokens;
}

const both = (one: ReadonlySet<string>, other: ReadonlySet<string>) => new Set([...one].filter((it) => other.has(it)));

/** What two views have in common that two others, of people who have nothing to do with each other, have not. */
export function linksBetween(
  shared: readonly [ReadonlySet<string>, ReadonlySet<string>],
  unrelated: readonly [ReadonlySet<string>, ReadonlySet<string>],
): string[] {
  const known = both(...unrelated);
  return [...both(...shared)].filter((token) => !known.has(token)).toSorted();
}

/** Everything one page says: its address, its headers, and every byte of it. */
export async function pageText(client: TestClient, path: string, init?: RequestInit): Promise<string> {
  const answer = await client.request(path, init);
  const headers = [...answer.headers].map(([name, value]) => `${name} ${value}`).join("\n");
  return `${path}\n${answer.status}\n${headers}\n${await answer.text()}`;
}

const roleOf = { person: "vk_person", staff: "vk_staff", door: "vk_door", worker: "vk_worker" } as const;

/** Every row of every table and view that `actor`'s role may select, as far as its columns are granted and its rows are seen. */
export async function rowsSeenBy(
  { admin, database }: TestDatabase,
  actor: Extract<Actor, { kind: keyof typeof roleOf }>,
): Promise<string[]> {
  const { rows: tables } = await admin.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped
       AND a.attname <> 'previous_hash' -- what ties the log's entries together, whomever they are about
       AND has_column_privilege($1, c.oid, a.attnum, 'SELECT')
     GROUP BY c.relname ORDER BY c.relname`,
    [roleOf[actor.kind]],
  );
  const seen: string[] = [];
  for (const { name, columns } of tables) {
    const list = columns.map((column) => admin.escapeIdentifier(column)).join(", ");
    const sql = `SELECT to_json(t)::text AS line FROM (SELECT ${list} FROM ${admin.escapeIdentifier(name)}) t`;
    seen.push(...(await raw(database, actor, sql)).map((line) => `${name} ${line}`));
  }
  return seen;
}

/** Runs SQL that is not the service's own, as a role of the service. */
export async function raw(
  database: TestDatabase["database"],
  actor: Actor,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<string[]> {
  const query = { kind: "RawNode" };
  return database.withActor(actor, async (tx) => {
    const compiled = { sql, parameters, query, queryId: { queryId: newOpaqueId() } };
    const { rows } = await tx.executeQuery(compiled as unknown as Parameters<typeof tx.executeQuery>[0]);
    return rows.map((row) => String((row as { line: unknown }).line));
  });
}
