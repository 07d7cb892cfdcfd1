import { readSheet } from "read-excel-file/node";
import { type Cell, FileFault } from "../import-types.ts";
import { type MergedCells, mergedDown } from "./merged-cells.ts";
import type { NumberedRow } from "./sheet-rows.ts";
import { type SourceFile, wholeOf } from "./source-file.ts";
import { checkUnpacked } from "./zip-size.ts";

/** The longest a packed spreadsheet may be, in bytes: it is read as a whole. */
const mostPacked = 32 * 1024 * 1024;

/** The rows of the first sheet. `mostUnpacked`: what may be in it, in bytes. */
export async function* readXlsx(file: SourceFile, mostUnpacked: number): AsyncGenerator<NumberedRow> {
  if (file.size > mostPacked) throw new FileFault("too-big");
  const bytes = await wholeOf(file);
  checkUnpacked(bytes, mostUnpacked);
  const rows = await readSheet(bytes).catch(() => {
    throw new FileFault("not-a-spreadsheet");
  });
  const cells = rows.map((row) => row.map(asCell));
  for (const merged of mergedDown(bytes)) spread(cells, merged);
  for (const [index, row] of cells.entries()) yield { line: index + 1, cells: row };
}

/**
 * A cell that people have merged down over several rows holds for all of them: a town, or that addresses are secret. Rows that
 * have nothing of their own stay empty.
 */
function spread(rows: Cell[][], { column, first, last }: MergedCells): void {
  const value = rows[first]?.[column] ?? null;
  for (const row of value === null ? [] : rows.slice(first + 1, last + 1)) {
    if (row.some((cell) => cell !== null)) row[column] = value;
  }
}

const asCell = (value: unknown): Cell =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value instanceof Date
    ? value
    : null;
