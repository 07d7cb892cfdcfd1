import { type Cell, type Fault, good, type Read, wrong } from "../import-types.ts";
import { type ColumnId, headingOf } from "../vocabulary/headings.ts";
import { finder, suggested, type WordList } from "../vocabulary/match.ts";
import { yesNo } from "../vocabulary/values.ts";

/** One row of a spreadsheet by its columns. Empty cells are not there. */
export type SheetCells = Readonly<Partial<Record<ColumnId, Exclude<Cell, null>>>>;

/** More of a cell than this is not repeated to anybody. */
const longestShown = 60;

/** A cell as text; numbers as a person would write them. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return String(cell)
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]/gu, (mark) => (mark === "\n" ? "\n" : " "))
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
}

export const notUnderstood = (column: ColumnId, value: string, expected: readonly string[]): Fault => ({
  code: "not-understood",
  column: headingOf(column),
  value: value.length > longestShown ? `${value.slice(0, longestShown)}…` : value,
  expected,
});

/** A cell that holds one of a few values; undefined where it is empty. */
export function chosen<Value extends string>(
  column: ColumnId,
  list: WordList<Value>,
): (cells: SheetCells) => Read<Value | undefined> {
  const find = finder(list);
  return (cells) => {
    const text = textOf(cells[column]);
    if (text === "") return good(undefined);
    const value = find(text);
    return value === undefined ? wrong(notUnderstood(column, text, suggested(list))) : good(value);
  };
}

const findYesNo = finder(yesNo);

/** Yes or no as people write it; undefined for anything else. */
export function yesOrNo(cell: Cell | undefined): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const found = findYesNo(textOf(cell));
  return found === undefined ? undefined : found === "yes";
}

/** The parts of a result, or all that is wrong with any of them. */
export function together<T extends Readonly<Record<string, Read<unknown>>>>(
  parts: T,
): Read<{ readonly [K in keyof T]: T[K] extends Read<infer V> ? V : never }> {
  const faults = Object.values(parts).flatMap((part) => (part.ok ? [] : part.faults));
  if (faults.length > 0) return wrong(...faults);
  const values = Object.entries(parts).map(([name, part]) => [name, part.ok ? part.value : undefined]);
  return good(Object.fromEntries(values));
}
