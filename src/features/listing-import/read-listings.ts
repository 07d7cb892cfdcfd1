import { openFeed, readFeed } from "./feeds/read-json.ts";
import type { ReadingContext, ReadRow } from "./import-types.ts";
import { readCsv } from "./readers/read-csv.ts";
import { readXlsx } from "./readers/read-xlsx.ts";
import { sheetRows } from "./readers/sheet-rows.ts";
import type { SourceFile } from "./readers/source-file.ts";
import { readSheetRow } from "./sheet/offering-of-row.rules.ts";

export interface ReadingOptions {
  /** How much may be packed into a spreadsheet, in bytes; it is in memory as a whole. */
  readonly mostUnpacked?: number;
  /** What kind of file it is, as soon as that is known. */
  onKind?(kind: FileKind): void;
  /** Headings that are no column of ours, as they were read. */
  onUnknownHeadings?(headings: readonly string[]): void;
}

export type FileKind = "csv" | "xlsx" | "meeting-guide" | "hsds";

/** For files of one's own machine. */
const plenty = 300 * 1024 * 1024;

/**
 * Every row of a file, whatever its kind is: a feed, a text file or a spreadsheet; told by what is in it, not by its name.
 * Throws `FileFault` where it is none of these. What is wrong in a row is told in the row.
 */
export async function* readListings(
  file: SourceFile,
  context: ReadingContext,
  options: ReadingOptions = {},
): AsyncGenerator<ReadRow> {
  const { themes = [] } = context;
  for await (const read of rowsOf(file, context, options)) {
    if (read.kind !== "row" || read.row.content.themes.length > 0) yield read;
    else yield { ...read, row: { ...read.row, content: { ...read.row.content, themes: [...themes] } } };
  }
}

async function* rowsOf(
  file: SourceFile,
  context: ReadingContext,
  { mostUnpacked = plenty, onKind, onUnknownHeadings }: ReadingOptions,
): AsyncGenerator<ReadRow> {
  const kind = await kindOf(file);
  if (kind === "json") {
    const feed = await openFeed(file);
    onKind?.(feed.kind);
    yield* readFeed(feed.kind, feed.entries, context);
    return;
  }
  onKind?.(kind);
  const rows = kind === "xlsx" ? readXlsx(file, mostUnpacked) : readCsv(file);
  const headed = sheetRows(rows, ({ unknown }) => {
    if (unknown.length > 0) onUnknownHeadings?.(unknown);
  });
  for await (const { line, cells, warnings } of headed) yield readSheetRow(cells, line, context, warnings);
}

/** A spreadsheet begins like any packed folder, a feed with a bracket. */
async function kindOf(file: SourceFile): Promise<"json" | "xlsx" | "csv"> {
  for await (const part of file.open()) {
    if (part[0] === 0x50 && part[1] === 0x4b) return "xlsx";
    const beginning = new TextDecoder().decode(part.subarray(0, 200)).trimStart();
    return /^[[{]/.test(beginning) ? "json" : "csv";
  }
  return "csv";
}
