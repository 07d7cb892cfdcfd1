import { Hono } from "hono";
import writeXlsxFile from "write-excel-file/node";
import type { AppContext, AppEnv } from "../../../shared/http/app-env.ts";
import { localPath } from "../../../shared/i18n/index.ts";
import { type DirectoryEntry, type FindDirectory, listEntries, readSearch, understand } from "../../directory/index.ts";
import { columnIds, headingOf, rowOf } from "../../listing-import/index.ts";
import { answerInPieces } from "../answers.ts";
import { byteOrderMark, csvLine } from "./csv.rules.ts";

/** How many offerings are read at a time. */
const atATime = 200;
/** A workbook is made in memory; a longer search leaves as CSV, which is sent as it is made. */
const mostInWorkbook = 10_000;

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `/haku` as a spreadsheet: the whole search, in the columns of the import. */
export function tableRoutes(directory: FindDirectory): Hono<AppEnv> {
  const find = async (c: AppContext): Promise<readonly string[]> => {
    const { query } = understand(readSearch(new URL(c.req.url).searchParams));
    const all = { ...query, from: 0, size: Number.MAX_SAFE_INTEGER };
    return (await directory(c)).search(all, c.var.services.clock.now()).ids;
  };
  return new Hono<AppEnv>()
    .get("/haku.csv", async (c) => {
      const ids = await find(c);
      asFile(c, "csv");
      return answerInPieces(c, "text/csv; charset=utf-8", csv(c, ids));
    })
    .get("/haku.xlsx", async (c) => {
      const ids = await find(c);
      if (ids.length > mostInWorkbook) {
        return c.redirect(localPath(c.var.locale, "/haku.csv") + new URL(c.req.url).search, 303);
      }
      const rows: (string | number | null)[][] = [columnIds.map(headingOf)];
      for await (const entries of offerings(c, ids)) for (const entry of entries) rows.push(cellsOf(entry));
      const file = await writeXlsxFile(rows, {
        stickyRowsCount: 1,
        columns: columnIds.map(() => ({ width: 20 })),
      }).toBuffer();
      asFile(c, "xlsx");
      c.header("Content-Type", workbook);
      return c.body(new Uint8Array(file));
    });
}

function asFile(c: AppContext, ending: string): void {
  c.header("Content-Disposition", `attachment; filename="vertaistuki.${ending}"`);
  c.header("X-Robots-Tag", "noindex");
}

async function* offerings(c: AppContext, ids: readonly string[]): AsyncGenerator<readonly DirectoryEntry[]> {
  for (let from = 0; from < ids.length; from += atATime) {
    const some = ids.slice(from, from + atATime);
    yield await c.var.services.database.withActor({ kind: "public" }, (tx) => listEntries(tx, some));
  }
}

async function* csv(c: AppContext, ids: readonly string[]): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columnIds.map(headingOf));
  for await (const entries of offerings(c, ids)) yield entries.map((entry) => csvLine(cellsOf(entry))).join("");
}

function cellsOf(entry: DirectoryEntry): (string | number | null)[] {
  const row = rowOf(entry);
  return columnIds.map((column) => row[column] ?? null);
}
