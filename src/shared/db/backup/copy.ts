import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import copyStreams from "pg-copy-streams";
import { copyInto, copyOutOf } from "./catalogue.queries.ts";
import { wholeLines } from "./lines.ts";
import type { Table } from "./manifest.ts";

/**
 * The table's rows as PostgreSQL's text, in blocks of whole lines. If it is not read to its end, the connection is of
 * no use any more: end it.
 */
export async function* copyOut(admin: pg.ClientBase, table: Table): AsyncGenerator<Buffer> {
  const stream = admin.query(copyStreams.to(copyOutOf(table)));
  // Once reading has stopped, nobody else hears that the connection was ended.
  stream.on("error", () => {});
  yield* wholeLines(stream);
}

/** Puts rows into the table, as fast as the server takes them. */
export async function copyIn(admin: pg.ClientBase, table: Table, rows: AsyncIterable<Buffer>): Promise<void> {
  await pipeline(Readable.from(rows, { objectMode: false }), admin.query(copyStreams.from(copyInto(table))));
}
