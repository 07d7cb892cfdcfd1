import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { qualified, readArchive } from "./archive.ts";
import { BackupError, damaged } from "./backup-error.ts";
import { type ForeignKey, listForeignKeys, listTriggers, type Trigger } from "./catalogue.queries.ts";
import { copyIn, copyOut } from "./copy.ts";
import type { Manifest } from "./manifest.ts";
import { meter, type OnProgress } from "./progress.ts";
import { openFile } from "./read-manifest.ts";
import { RowDigest } from "./row-digest.ts";
import type { OpenWith } from "./secret.ts";

/**
 * Fills the tables from the file, inside the open transaction. Foreign keys are taken off and put on again afterwards,
 * when PostgreSQL checks each of them over all rows: so the order of the tables does not matter, circles are no
 * trouble, and no superuser is needed. Triggers stay silent: what they would do is in the rows already.
 */
export async function load(
  admin: pg.ClientBase,
  file: string,
  secret: OpenWith,
  manifest: Manifest,
  onProgress: OnProgress | undefined,
): Promise<void> {
  const keys = await listForeignKeys(admin);
  const triggers = await listTriggers(admin);
  const names = manifest.tables.map((table) => qualified(table.name));
  await all(admin, [...keys.map(dropKey), ...triggers.map(disable)]);
  // A migration may have put rows of its own into a table; the backup has them, as they are now.
  if (names.length > 0) await admin.query(`TRUNCATE ${names.join(", ")}`);

  for await (const section of readArchive(await openFile(file, secret, "load", onProgress))) {
    if (section.kind === "table") await copyIn(admin, section.table, section.rows);
    else if (!isPartOf(manifest, section.kind === "head" ? section.head : section.end)) throw damaged();
  }
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    await admin.query("SELECT setval($1::regclass, $2, $3)", [qualified(name), lastValue, isCalled]);
  }

  // What was put off until COMMIT would keep the tables from being altered.
  await admin.query("SET CONSTRAINTS ALL IMMEDIATE");
  await all(admin, [...keys.map(addKey), ...triggers.map(enable)]);
}

/** Reads every table back and compares it with what the backup says of it. */
export async function compare(
  admin: pg.ClientBase,
  manifest: Manifest,
  onProgress: OnProgress | undefined,
): Promise<void> {
  const report = meter("compare", onProgress);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 1);
  let done = 0;
  for (const table of manifest.tables) {
    report(done / rows, table.name);
    const digest = new RowDigest();
    for await (const block of copyOut(admin, table)) digest.add(block);
    const found = digest.result();
    if (found.rows !== table.rows || found.digest !== table.digest) {
      throw new BackupError(
        "not-the-same",
        `The table "${table.name}" did not come out as it went in (${found.rows} rows of ${table.rows}). Nothing was restored.`,
      );
    }
    done += table.rows;
  }
  report(1);
}

/** The file is read twice; it must say the same both times. */
const isPartOf = (manifest: Manifest, said: object) => isDeepStrictEqual({ ...manifest, ...said }, manifest);

const dropKey = ({ from, name }: ForeignKey) =>
  `ALTER TABLE ${qualified(from)} DROP CONSTRAINT ${pg.escapeIdentifier(name)}`;
const addKey = ({ from, name, definition }: ForeignKey) =>
  `ALTER TABLE ${qualified(from)} ADD CONSTRAINT ${pg.escapeIdentifier(name)} ${definition}`;
const disable = ({ table, name }: Trigger) =>
  `ALTER TABLE ${qualified(table)} DISABLE TRIGGER ${pg.escapeIdentifier(name)}`;
const enable = (trigger: Trigger) =>
  `ALTER TABLE ${qualified(trigger.table)} ${trigger.enable} TRIGGER ${pg.escapeIdentifier(trigger.name)}`;

async function all(admin: pg.ClientBase, statements: readonly string[]): Promise<void> {
  if (statements.length > 0) await admin.query(statements.join(";\n"));
}
