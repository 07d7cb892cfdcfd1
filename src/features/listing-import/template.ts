import writeXlsxFile from "write-excel-file/node";
import { m } from "../../shared/i18n/index.ts";
import { columnWords } from "./column-words.ts";
import { exampleRow, examplesOf } from "./vocabulary/examples.ts";
import { columnIds, headingOf } from "./vocabulary/headings.ts";

/** The spreadsheet to start from: headings and an example, and a sheet that explains every column in the reader's language. */
export function templateXlsx(): Promise<Buffer> {
  const head = (value: string) => ({ value, fontWeight: "bold" as const, backgroundColor: "#eaf3ec" });
  const rows = [
    columnIds.map((column) => head(headingOf(column))),
    columnIds.map((column) => ({ value: exampleRow[column] ?? "", type: String, format: "@" })),
  ];
  const explained = columnIds.map((column) => [
    { value: headingOf(column), fontWeight: "bold" as const },
    { value: columnWords[column](), wrap: true },
    { value: (examplesOf[column] ?? []).join("; "), wrap: true },
  ]);
  const titles = [m.listing_import_sheet_column(), m.listing_import_sheet_meaning(), m.listing_import_sheet_values()];
  return writeXlsxFile([
    {
      sheet: m.listing_import_sheet_rows(),
      data: rows,
      columns: columnIds.map((column) => ({ width: column === "name" || column === "description" ? 40 : 18 })),
      stickyRowsCount: 1,
    },
    {
      sheet: m.listing_import_sheet_explanations(),
      data: [titles.map(head), ...explained],
      columns: [{ width: 20 }, { width: 60 }, { width: 80 }],
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}

/** The same for programs without sheets: with a mark, so that Excel reads its letters right. */
export function templateCsv(): string {
  const line = (cells: readonly string[]) => cells.map(quoted).join(";");
  const rows = [columnIds.map(headingOf), columnIds.map((column) => exampleRow[column] ?? "")];
  return `\uFEFF${rows.map(line).join("\r\n")}\r\n`;
}

const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
