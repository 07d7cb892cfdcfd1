import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { FileFault } from "../import-types.ts";
import type { NumberedRow } from "./sheet-rows.ts";
import type { SourceFile } from "./source-file.ts";
import { encodingOf, textOf } from "./text-encoding.ts";

/** The longest a row may be, in characters; far more than every column filled. */
const longestRow = 100_000;

/** The rows of a text file whose separator and letters nobody has told us. Lines are those of the file. */
export async function* readCsv(file: SourceFile): AsyncGenerator<NumberedRow> {
  const encoding = await encodingOf(file);
  const { separator, skip } = await shapeOf(file, encoding);
  const parser = parse({
    delimiter: separator,
    record_delimiter: "\n",
    from_line: skip + 1,
    info: true,
    // People leave cells at the end away, and quotation marks in the middle.
    relax_column_count: true,
    relax_quotes: true,
    // And spaces before them: a cell of several lines would otherwise be taken for several rows.
    trim: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
  });
  const text = Readable.from(oneKindOfLines(textOf(file, encoding)), { objectMode: true });
  text.on("error", (error) => parser.destroy(error));
  text.pipe(parser);
  let last = skip;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      // A row whose cells have lines of their own begins after the row before it.
      yield { line: last + 1, cells: record };
      last = Math.max(info.lines, last + 1);
    }
  } catch (cause) {
    throw cause instanceof Error && "code" in cause && String(cause.code).startsWith("CSV_")
      ? new FileFault("not-a-spreadsheet")
      : cause;
  } finally {
    text.destroy();
    parser.destroy();
  }
}

/** Windows and old Macs end their lines in ways of their own; lines within a cell would be counted twice. */
async function* oneKindOfLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const part of text) {
    const whole = held + part;
    // The rest of this line's end may come with the next part.
    held = whole.endsWith("\r") ? "\r" : "";
    yield (held ? whole.slice(0, -1) : whole).replace(/\r\n?/g, "\n");
  }
  if (held) yield "\n";
}

const separators = [";", ",", "\t"] as const;

/** The separator that divides the headings into most parts. Excel may name it on a line of its own before them. */
async function shapeOf(file: SourceFile, encoding: Parameters<typeof textOf>[1]) {
  let beginning = "";
  for await (const part of textOf(file, encoding)) {
    beginning += part;
    if (beginning.length > 64 * 1024) break;
  }
  const lines = beginning.split(/\r\n|\r|\n/);
  const told = /^sep=([;,\t])$/i.exec(lines[0] ?? "")?.[1];
  if (told) return { separator: told, skip: 1 };
  const headings = lines.find((line) => line.trim() !== "") ?? "";
  const bare = headings.replace(/"[^"]*"/g, "");
  const counted = separators.map((separator) => ({ separator, count: bare.split(separator).length }));
  const [best] = counted.toSorted((one, other) => other.count - one.count);
  return { separator: best?.separator ?? ";", skip: 0 };
}
