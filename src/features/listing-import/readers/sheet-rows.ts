import { type Cell, FileFault } from "../import-types.ts";
import { type SheetCells, textOf, yesOrNo } from "../sheet/cells.rules.ts";
import type { Warning } from "../sheet/secrecy.rules.ts";
import type { ColumnId } from "../vocabulary/headings.ts";
import { finder } from "../vocabulary/match.ts";
import { asksWhetherPublic, isSecrecyHeading, saysSecret } from "../vocabulary/secrecy.ts";
import { totals } from "../vocabulary/values.ts";
import { knownColumn, likelyColumn } from "./find-columns.ts";

/** A row as it stands in the file. */
export interface NumberedRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The headings of a file: which column is which, and those nobody knows. */
export interface SheetHeadings {
  readonly columns: readonly (ColumnId | undefined)[];
  /** Every cell of the headings as it is written; empty where it is empty. */
  readonly written: readonly string[];
  /** What those that are no column of ours ask with yes or no. */
  readonly asks: readonly ("public" | "secret" | undefined)[];
  readonly unknown: readonly string[];
}

/** A row under headings. */
export interface HeadedRow {
  readonly line: number;
  readonly cells: SheetCells;
  /** What stands beside it in columns nobody knows, or above its table, and says that something is not for everyone. */
  readonly warnings: readonly Warning[];
}

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
): AsyncGenerator<HeadedRow> {
  let found: SheetHeadings | undefined;
  /** Nothing but headings has come since these. */
  let isFresh = false;
  let before = 0;
  let alone: NumberedRow | undefined;
  /** What titles and lines of their own have said of not being for everyone. */
  let above: Warning[] = [];
  const headed = (under: SheetHeadings, { line, cells }: NumberedRow): HeadedRow => ({
    line,
    cells: byColumn(under.columns, cells),
    warnings: [...above, ...warningsBeside(under, cells)],
  });
  /** A name, or "Näitä osoitteita ei saa julkaista" and then the rows. */
  function* loneRow(under: SheetHeadings, row: NumberedRow): Generator<HeadedRow> {
    const [note] = warningsIn(row.cells);
    if (note) above.push(note);
    yield note ? { line: row.line, cells: {}, warnings: [{ ...note, isLine: true }] } : headed(under, row);
  }
  for await (const row of rows) {
    const { cells } = row;
    if (cells.every(isEmpty) || isTotal(cells)) continue;
    const read = headingsOf(cells, found);
    if (!found && !read) {
      above.push(...warningsIn(cells));
      before += 1;
      if (before >= mostBefore) break;
      continue;
    }
    const below = found && isFresh ? secondLineOf(found, cells) : undefined;
    if (read || below) {
      if (read && found) above = alone ? warningsIn(alone.cells) : [];
      found = below ?? read;
      isFresh = true;
      alone = undefined;
      if (found) onHeadings(found);
      continue;
    }
    if (!found) continue;
    isFresh = false;
    if (alone) yield* loneRow(found, alone);
    alone = cells.filter((cell) => !isEmpty(cell)).length === 1 ? row : undefined;
    if (!alone) yield headed(found, row);
  }
  if (!found) throw new FileFault(before === 0 ? "no-headings" : "no-name-column");
  if (alone) yield* loneRow(found, alone);
}

/** A line of its own that says that something is not for everyone. */
const warningsIn = (cells: readonly Cell[]): Warning[] =>
  cells
    .map(textOf)
    .filter(saysSecret)
    .map((text) => ({ column: text.slice(0, longestHeading), text }));

/** Columns that are not brought in but say, by what stands in them or by their heading, that a row is not for everyone. */
const warningsBeside = ({ columns, written, asks }: SheetHeadings, cells: readonly Cell[]): Warning[] =>
  cells.flatMap((cell, index) => {
    if (columns[index] || cell === null || isEmpty(cell)) return [];
    const [heading, text, about] = [written[index] ?? "", textOf(cell), asks[index]];
    const answered = about && (yesOrNo(cell) === false ? about === "public" : about === "secret");
    if (!answered && !saysSecret(text)) return [];
    return [{ column: heading || text.slice(0, longestHeading), text: `${heading}: ${text}` }];
  });

/** What a heading asks with yes or no: whether a row may be shown, or whether it is secret. */
const askedBy = (heading: string): "public" | "secret" | undefined =>
  isSecrecyHeading(heading) ? "secret" : asksWhetherPublic(heading) ? "public" : undefined;

const isEmpty = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

const countsOthers = finder(totals);
/** "Yhteensä 12 ryhmää" and a number or two. */
const isTotal = (cells: readonly Cell[]): boolean => {
  const [first, ...others] = cells.filter((cell) => !isEmpty(cell));
  return (
    typeof first === "string" && countsOthers(first) !== undefined && others.every((cell) => typeof cell === "number")
  );
};

const longestHeading = 40;

/** Under a table's headings a group may be called what a heading is: there two more headings make it one. */
const fewestAgain = 3;

function headingsOf(cells: readonly Cell[], above: SheetHeadings | undefined): SheetHeadings | undefined {
  const seen = new Set<ColumnId>();
  const once = (column: ColumnId | undefined) => {
    // The first column of a kind counts.
    if (!column || seen.has(column)) return undefined;
    seen.add(column);
    return column;
  };
  const known = cells.map((cell) => once(knownColumn(cell)));
  const isEnough = !above || seen.size >= fewestAgain;
  if (!isEnough || (above && !seen.has("name"))) return undefined;
  // A title has words of headings in it too; a line of headings has several cells.
  const filled = cells.filter((cell) => !isEmpty(cell)).length;
  const columns =
    filled < fewestAgain ? known : known.map((column, index) => column ?? once(likelyColumn(cells[index])));
  const written = cells.map((cell) => (typeof cell === "string" ? cell.trim().slice(0, longestHeading) : ""));
  const unknown = written.filter((text, index) => text !== "" && !columns[index]);
  return seen.has("name") ? { columns, written, asks: written.map(askedBy), unknown } : undefined;
}

/** The lower of two lines of headings, where cells of the upper one span several columns: both together. */
function secondLineOf({ columns, written, unknown }: SheetHeadings, cells: readonly Cell[]): SheetHeadings | undefined {
  // A cell that spans both lines stands in each.
  const named = cells.filter((cell, index) => !isEmpty(cell) && textOf(cell) !== written[index]);
  if (named.length < 2 || !named.every(knownColumn)) return undefined;
  const below = cells.map(knownColumn);
  const length = Math.max(columns.length, below.length);
  const together = Array.from({ length }, (_, index) => {
    const above = columns[index];
    return below[index] ?? (above && !below.includes(above) ? above : undefined);
  });
  const both = Array.from({ length }, (_, index) => [written[index], textOf(cells[index])].filter(Boolean).join(" "));
  return together.includes("name") ? { columns: together, written: both, asks: both.map(askedBy), unknown } : undefined;
}

function byColumn(columns: SheetHeadings["columns"], cells: readonly Cell[]): SheetCells {
  const row: Partial<Record<ColumnId, Exclude<Cell, null>>> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    if (column && cell !== undefined && cell !== null && !isEmpty(cell)) row[column] = cell;
  }
  return row;
}
