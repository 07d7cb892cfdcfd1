import { Client, type ClientConfig, type QueryResultRow } from "pg";

/**
 * Indexes of text are sorted by the rules of the ICU library. When new binaries bring a library with other rules, the old
 * indexes would silently miss rows: they are built anew, once. Returns the names of the databases mended, usually none.
 */
export async function mendCollations(connection: (database: string) => ClientConfig): Promise<string[]> {
  const outdated = await query<{ name: string }>(
    connection("postgres"),
    `select datname as name from pg_database
     where datallowconn and datcollversion <> pg_database_collation_actual_version(oid)`,
  );
  for (const { name } of outdated) {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    await query(connection(name), `reindex database ${quoted}`);
    await query(connection(name), `alter database ${quoted} refresh collation version`);
  }
  return outdated.map(({ name }) => name);
}

async function query<Row extends QueryResultRow>(config: ClientConfig, sql: string): Promise<Row[]> {
  const client = new Client(config);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
