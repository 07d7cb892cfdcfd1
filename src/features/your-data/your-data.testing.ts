import type { TestClient, TestPage } from "../../../test/support/client.ts";
import type { TestDatabase } from "../../../test/support/database.ts";

export const base = "/oma/tiedot";

/** Fills in the page on which everything is deleted, and presses its button. */
export const erase = async (client: TestClient, words: string): Promise<TestPage> =>
  client.submit(await client.get(`${base}/poista`), { words });

/** Every row of every table as text, bytes as hexadecimal. */
export async function dump({ admin }: TestDatabase): Promise<string[]> {
  const tables = await admin.query<{ name: string }>(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const found = await admin.query<{ line: string }>(`SELECT t::text AS line FROM ${name} AS t`);
    rows.push(...found.rows.map(({ line }) => `${name} ${line}`.toLowerCase()));
  }
  return rows;
}
