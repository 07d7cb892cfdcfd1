import pg from "pg";
import { BackupError, damaged } from "./backup-error.ts";
import { LineReader } from "./lines.ts";
import { type End, type Head, parseEnd, parseHead, parseTable, type Table } from "./manifest.ts";

/*
 * The archive inside the envelope is text, and an SQL script: if this program were lost, `age -d FILE | zstd -d | psql`
 * by a superuser would bring the rows back into tables made by the same migrations. What the program itself reads are
 * the lines that begin with `-- @`, and the rows; it never runs anything out of a file.
 */

const endOfRows = "\\.";

/** A table's name as SQL takes it. */
export const qualified = (name: string): string => `public.${pg.escapeIdentifier(name)}`;
export const columnList = (columns: readonly string[]): string => columns.map((c) => pg.escapeIdentifier(c)).join(", ");

export const writeHead = (head: Head): Buffer =>
  text(
    `-- @head ${JSON.stringify(head)}`,
    "\\set ON_ERROR_STOP on",
    "SET client_encoding = 'UTF8';",
    "SET session_replication_role = 'replica';",
    "BEGIN;",
  );

export const writeTableStart = ({ name, columns }: Table): Buffer =>
  text(
    `-- @table ${JSON.stringify({ name, columns })}`,
    `COPY ${qualified(name)} (${columnList(columns)}) FROM stdin;`,
  );

export const writeTableEnd = (): Buffer => text(endOfRows);

export const writeEnd = (end: End): Buffer =>
  text(
    ...end.sequences.map(
      ({ name, lastValue, isCalled }) =>
        `SELECT setval(${pg.escapeLiteral(qualified(name))}, ${lastValue}, ${isCalled});`,
    ),
    "COMMIT;",
    `-- @end ${JSON.stringify(end)}`,
  );

const text = (...lines: string[]) => Buffer.from(`${lines.join("\n")}\n`);

export type Section =
  | { readonly kind: "head"; readonly head: Head }
  /** `rows` must be read to their end before the next section is asked for. */
  | { readonly kind: "table"; readonly table: Table; readonly rows: AsyncIterable<Buffer> }
  | { readonly kind: "end"; readonly end: End };

/** The sections of an archive in their order: one head, tables, one end. Throws `BackupError` where that is not so. */
export async function* readArchive(source: AsyncIterable<Buffer>): AsyncGenerator<Section> {
  const reader = new LineReader(source);
  const first = await reader.line();
  if (!first?.startsWith("-- @head ")) {
    throw new BackupError("not-a-backup", "The file can be opened, but it is not a backup of Vertaiskehä.");
  }
  yield { kind: "head", head: parseHead(first.slice("-- @head ".length)) };

  for (;;) {
    const line = await reader.line();
    if (line === undefined) throw damaged(new Error("the end is missing"));
    if (line.startsWith("-- @table ")) {
      const table = parseTable(line.slice("-- @table ".length));
      await reader.line(); // COPY … FROM stdin
      yield { kind: "table", table, rows: reader.until(endOfRows) };
    } else if (line.startsWith("-- @end ")) {
      yield { kind: "end", end: parseEnd(line.slice("-- @end ".length)) };
      break;
    }
  }
  if ((await reader.line()) !== undefined) throw damaged(new Error("something follows the end"));
}
