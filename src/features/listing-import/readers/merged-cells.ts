import { partOf } from "./zip-size.ts";

/** Cells of one column that are merged; rows and columns are counted from 0. Only the first has what stands in them. */
export interface MergedCells {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const book = "xl/workbook.xml";
const relations = "xl/_rels/workbook.xml.rels";

/**
 * What is merged over several rows in the first sheet of a spreadsheet; cells merged sideways only are a title or a heading.
 * Nothing where the spreadsheet names its parts in another way.
 */
export function mergedDown(bytes: Buffer): readonly MergedCells[] {
  const sheet = firstSheet(bytes);
  // They stand behind all the rows.
  const start = sheet?.indexOf("mergeCells") ?? -1;
  if (!sheet || start < 0 || sheet.length - start > longestList) return [];
  const all = sheet
    .toString("latin1", start)
    .matchAll(/mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g);
  return [...all]
    .map(([, letters = "", first, last]) => ({
      column: columnOf(letters),
      first: Number(first) - 1,
      last: Number(last) - 1,
    }))
    .filter(({ first, last }) => last > first);
}

/** Many thousands of merged cells, in bytes. */
const longestList = 4 * 1024 * 1024;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function firstSheet(bytes: Buffer): Buffer | undefined {
  const sheet = /<(?:\w+:)?sheet\s[^>]*?\w+:id="([^"]+)"/.exec(textOf(bytes, book))?.[1];
  const target = [...textOf(bytes, relations).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => sheet !== undefined && attribute(tag, "Id") === sheet);
  const path = target && attribute(target, "Target");
  if (!path) return undefined;
  return partOf(bytes, path.startsWith("/") ? path.slice(1) : `xl/${path}`);
}

const textOf = (bytes: Buffer, name: string): string => partOf(bytes, name)?.toString("utf8") ?? "";
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
