import type pg from "pg";
import { ownerRole } from "../roles.ts";
import { columnList, qualified } from "./archive.ts";
import type { End, Head, Table } from "./manifest.ts";

/** What is in a schema `public` that the owner role owns. Every function expects a transaction of that role, where it does not say otherwise. */

/** The journal belongs to the database it is in: `restore` writes a new one. */
export const journal = "schema_migration";

export const takeOwnersRole = `SET LOCAL ROLE ${ownerRole}`;

/** Settings of the transaction that make the text of every value the same on every server and in every version. */
export async function settle(admin: pg.ClientBase): Promise<void> {
  await admin.query(`
    ${takeOwnersRole};
    SET LOCAL search_path = public;
    SET LOCAL client_encoding = 'UTF8';
    SET LOCAL timezone = 'UTC';
    SET LOCAL datestyle = 'ISO, YMD';
    SET LOCAL intervalstyle = 'postgres';
    SET LOCAL bytea_output = 'hex';
    SET LOCAL extra_float_digits = 1;
    SET LOCAL synchronize_seqscans = off;
    -- Rows that a policy would hide are an error here, not an incomplete copy.
    SET LOCAL row_security = off;
    SELECT set_config(name, '0', true) FROM pg_settings WHERE name IN
      ('statement_timeout', 'lock_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout');
  `);
}

/** One transaction of the owner role: all of `work` or nothing. */
export async function asOwner<T>(admin: pg.ClientBase, work: (admin: pg.ClientBase) => Promise<T>): Promise<T> {
  await admin.query("BEGIN");
  try {
    await settle(admin);
    const result = await work(admin);
    await admin.query("COMMIT");
    return result;
  } catch (error) {
    // A lost connection has rolled back by itself.
    await admin.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

/** E.g. `18.4`. */
export async function serverVersion(admin: pg.ClientBase): Promise<string> {
  const { rows } = await admin.query<{ version: string }>("SELECT current_setting('server_version') AS version");
  return rows[0]?.version ?? "";
}

/** What has been run in this database, in order. */
export async function listMigrations(admin: pg.ClientBase): Promise<Head["migrations"]> {
  const { rows } = await admin.query<Head["migrations"][number]>(
    `SELECT name, checksum FROM ${journal} ORDER BY name COLLATE "C"`,
  );
  return rows;
}

/** Which installation the database is of, or null where it has not been started yet. */
export async function findInstallation(admin: pg.ClientBase): Promise<string | null> {
  const { rows } = await admin.query<{ there: boolean }>(
    "SELECT to_regclass('public.installation') IS NOT NULL AS there",
  );
  if (!rows[0]?.there) return null;
  const { rows: found } = await admin.query<{ id: string }>("SELECT id::text FROM installation");
  return found[0]?.id ?? null;
}

/** The tables by name, with the columns that can be copied. */
export async function listTables(admin: pg.ClientBase): Promise<Table[]> {
  const { rows } = await admin.query<Table>(
    `SELECT c.relname::text AS name,
            array(SELECT a.attname::text FROM pg_attribute a
                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                  ORDER BY a.attnum) AS columns
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND c.relowner = '${ownerRole}'::regrole AND c.relname <> $1
     ORDER BY c.relname`,
    [journal],
  );
  return rows;
}

/** The bytes that a table takes on the server's disk. */
export async function sizeOf(admin: pg.ClientBase, { name }: Table): Promise<number> {
  const { rows } = await admin.query<{ size: string }>("SELECT pg_table_size($1::regclass)::text AS size", [
    qualified(name),
  ]);
  return Number(rows[0]?.size);
}

/** The sequences, each with the table whose column it belongs to. */
export async function listSequences(
  admin: pg.ClientBase,
): Promise<(End["sequences"][number] & { readonly table: string | null })[]> {
  const { rows } = await admin.query<{ name: string; table: string | null }>(
    `SELECT c.relname::text AS name, t.relname::text AS "table"
     FROM pg_class c
     LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
       AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
     LEFT JOIN pg_class t ON t.oid = d.refobjid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND c.relowner = '${ownerRole}'::regrole
     ORDER BY c.relname`,
  );
  const sequences = [];
  for (const { name, table } of rows) {
    const { rows: state } = await admin.query<{ lastValue: string; isCalled: boolean }>(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM ${qualified(name)}`,
    );
    for (const { lastValue, isCalled } of state) sequences.push({ name, table, lastValue, isCalled });
  }
  return sequences;
}

export interface ForeignKey {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** What follows ADD CONSTRAINT name. */
  readonly definition: string;
}

/** The foreign keys between tables of ours; those of partitions come with their parent's. */
export async function listForeignKeys(admin: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await admin.query<ForeignKey>(
    `SELECT k.conname::text AS name, c.relname::text AS "from", t.relname::text AS "to",
            pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k
     JOIN pg_class c ON c.oid = k.conrelid
     JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND k.conparentid = 0 AND c.relnamespace = 'public'::regnamespace
     ORDER BY c.relname, k.conname`,
  );
  return rows;
}

export interface Trigger {
  readonly name: string;
  readonly table: string;
  /** How ALTER TABLE turns it on again as it was. */
  readonly enable: string;
}

/** The triggers that our own migrations made and that are on. */
export async function listTriggers(admin: pg.ClientBase): Promise<Trigger[]> {
  const { rows } = await admin.query<Trigger>(
    `SELECT g.tgname::text AS name, c.relname::text AS "table",
            CASE g.tgenabled WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS enable
     FROM pg_trigger g
     JOIN pg_class c ON c.oid = g.tgrelid
     WHERE NOT g.tgisinternal AND g.tgparentid = 0 AND g.tgenabled <> 'D' AND c.relnamespace = 'public'::regnamespace
     ORDER BY c.relname, g.tgname`,
  );
  return rows;
}

/** The name of something in the schema that a restore would run into, or undefined where it is empty. */
export async function findOccupant(admin: pg.ClientBase): Promise<string | undefined> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT c.relname::text AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
       AND NOT EXISTS (SELECT FROM pg_depend d
                       WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
       AND c.relname <> $1
     ORDER BY c.relname LIMIT 1`,
    [journal],
  );
  return rows[0]?.name;
}

/** Which of the tables has a row, or undefined where none has. */
export async function findFilled(admin: pg.ClientBase, tables: readonly Table[]): Promise<string | undefined> {
  for (const { name } of tables) {
    const { rows } = await admin.query(`SELECT FROM ${qualified(name)} LIMIT 1`);
    if (rows.length > 0) return name;
  }
  return undefined;
}

const mark = "A restore has begun here and is not finished. Run it again.";

/** Marks the journal until the rows are there; `clearMark` in the same transaction as they. */
export async function setMark(admin: pg.ClientBase): Promise<void> {
  await admin.query(`COMMENT ON TABLE ${journal} IS '${mark}'`);
}

export async function clearMark(admin: pg.ClientBase): Promise<void> {
  await admin.query(`COMMENT ON TABLE ${journal} IS NULL`);
}

/** Whether a restore was begun in this database and never finished. Needs no role and no table. */
export async function isUnfinished(admin: pg.ClientBase): Promise<boolean> {
  const { rows } = await admin.query<{ found: boolean }>(
    "SELECT obj_description(to_regclass($1), 'pg_class') IS NOT DISTINCT FROM $2 AS found",
    [qualified(journal), mark],
  );
  return rows[0]?.found ?? false;
}

export const copyOutOf = ({ name, columns }: Table): string =>
  `COPY ${qualified(name)} (${columnList(columns)}) TO STDOUT`;

export const copyInto = ({ name, columns }: Table): string =>
  `COPY ${qualified(name)} (${columnList(columns)}) FROM STDIN`;
