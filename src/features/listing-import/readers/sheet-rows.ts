import { type Cell, FileFault } from "../import-types.ts";
import type { SheetCells } from "../sheet/cells.rules.ts";
import { type ColumnId, columnIds, headings } from "../vocabulary/headings.ts";
import { plain } from "../vocabulary/match.ts";

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

/** Reads headings, then every row under them by its columns. Throws `FileFault` where there is no column of names. */
export async function* sheetRows(
  rows: AsyncIterable<NumberedRow>,
  onHeadings: (found: SheetHeadings) => void = () => {},
): AsyncGenerator<{ readonly line: number; readonly cells: SheetCells }> {
  let found: SheetHeadings | undefined;
  let before = 0;
  for await (const { line, cells } of rows) {
    if (cells.every(isEmpty)) continue;
    if (found) {
      yield { line, cells: byColumn(found, cells) };
      continue;
    }
    const read = headingsOf(cells);
    if (read) {
      found = read;
      onHeadings(read);
      continue;
    }
    before += 1;
    if (before >= mostBefore) break;
  }
  if (!found) throw new FileFault(before === 0 ? "no-headings" : "no-name-column");
}

const isEmpty = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

function headingsOf(cells: readonly Cell[]): SheetHeadings | undefined {
  const seen = new Set<ColumnId>();
  const unknown: string[] = [];
  const columns = cells.map((cell) => {
    const text = typeof cell === "string" ? cell : "";
    const column = byHeading.get(bare(text));
    // The first column of a kind counts.
    if (column && !seen.has(column)) {
      seen.add(column);
      return column;
    }
    if (text.trim() !== "") unknown.push(text.trim().slice(0, 40));
    return undefined;
  });
  return seen.has("name") ? { columns, unknown } : undefined;
}

function byColumn({ columns }: SheetHeadings, cells: readonly Cell[]): SheetCells {
  const row: Partial<Record<ColumnId, Exclude<Cell, null>>> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    if (column && cell !== undefined && cell !== null && !isEmpty(cell)) row[column] = cell;
  }
  return row;
}
