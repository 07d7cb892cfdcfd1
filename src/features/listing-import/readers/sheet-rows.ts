import { type Cell, FileFault } from "../import-types.ts";
import type { SheetCells } from "../sheet/cells.rules.ts";
import { type ColumnId, columnIds, headings } from "../vocabulary/headings.ts";
import { finder, plain } from "../vocabulary/match.ts";
import { totals } from "../vocabulary/values.ts";

/** A row as it stands in the file. */
export interface NumberedRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The headings of a file: which column is which, and those nobody knows. */
export interface SheetHeadings {
  readonly columns: readonly (ColumnId | undefined)[];
  readonly unknown: readonly string[];
}

/** A heading without anything people write in different ways: "Salainen osoite", "SALAINEN_OSOITE". */
const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, "");
const byHeading = new Map<string, ColumnId>(
  columnIds.flatMap((column) => headings[column].map((name): [string, ColumnId] => [bare(name), column])),
);

/** How many lines may stand before the headings: a title, a date. */
const mostBefore = 10;

/**
 * Reads headings, then every row under them by its columns. People write several tables under one another, name them, and
 * part their headings into two lines: headings met again are headings again, and what stands alone above them is a title.
 * Throws `FileFault` where there is no column of names.
 */
export async function* sheetRows(
  rows: AsyncIterable<NumberedRow>,
  onHeadings: (found: SheetHeadings) => void = () => {},
): AsyncGenerator<{ readonly line: number; readonly cells: SheetCells }> {
  let found: SheetHeadings | undefined;
  /** Nothing but headings has come since these. */
  let isFresh = false;
  let before = 0;
  let alone: NumberedRow | undefined;
  for await (const row of rows) {
    const { line, cells } = row;
    if (cells.every(isEmpty) || isTotal(cells)) continue;
    const read = headingsOf(cells, found);
    if (!found && !read) {
      before += 1;
      if (before >= mostBefore) break;
      continue;
    }
    const below = found && isFresh ? secondLineOf(found, cells) : undefined;
    if (read || below) {
      found = below ?? read;
      isFresh = true;
      alone = undefined;
      if (found) onHeadings(found);
      continue;
    }
    if (!found) continue;
    isFresh = false;
    if (alone) yield { line: alone.line, cells: byColumn(found, alone.cells) };
    alone = cells.filter((cell) => !isEmpty(cell)).length === 1 ? row : undefined;
    if (!alone) yield { line, cells: byColumn(found, cells) };
  }
  if (!found) throw new FileFault(before === 0 ? "no-headings" : "no-name-column");
  if (alone) yield { line: alone.line, cells: byColumn(found, alone.cells) };
}

const isEmpty = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

const countsOthers = finder(totals);
/** "Yhteensä 12 ryhmää" and a number or two. */
const isTotal = (cells: readonly Cell[]): boolean => {
  const [first, ...others] = cells.filter((cell) => !isEmpty(cell));
  return (
    typeof first === "string" && countsOthers(first) !== undefined && others.every((cell) => typeof cell === "number")
  );
};

const columnOf = (cell: Cell): ColumnId | undefined =>
  typeof cell === "string" ? byHeading.get(bare(cell)) : undefined;

/** Under a table's headings a group may be called what a heading is: there two more headings make it one. */
const fewestAgain = 3;

function headingsOf(cells: readonly Cell[], above: SheetHeadings | undefined): SheetHeadings | undefined {
  const seen = new Set<ColumnId>();
  const unknown: string[] = [];
  const columns = cells.map((cell) => {
    const column = columnOf(cell);
    // The first column of a kind counts.
    if (column && !seen.has(column)) {
      seen.add(column);
      return column;
    }
    const text = typeof cell === "string" ? cell.trim() : "";
    if (text !== "") unknown.push(text.slice(0, 40));
    return undefined;
  });
  const isEnough = !above || seen.size >= fewestAgain;
  return seen.has("name") && isEnough ? { columns, unknown } : undefined;
}

/** The lower of two lines of headings, where cells of the upper one span several columns: both together. */
function secondLineOf({ columns, unknown }: SheetHeadings, cells: readonly Cell[]): SheetHeadings | undefined {
  const named = cells.filter((cell) => !isEmpty(cell));
  if (named.length < 2 || !named.every(columnOf)) return undefined;
  const below = cells.map(columnOf);
  const together = Array.from({ length: Math.max(columns.length, below.length) }, (_, index) => {
    const above = columns[index];
    return below[index] ?? (above && !below.includes(above) ? above : undefined);
  });
  return together.includes("name") ? { columns: together, unknown } : undefined;
}

function byColumn({ columns }: SheetHeadings, cells: readonly Cell[]): SheetCells {
  const row: Partial<Record<ColumnId, Exclude<Cell, null>>> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    if (column && cell !== undefined && cell !== null && !isEmpty(cell)) row[column] = cell;
  }
  return row;
}
