// Writes src/shared/db/schema.generated.ts from a freshly migrated database; --verify only says whether it is fresh.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyFrom } from "../src/shared/crypto/installation-key.ts";
import { migrate, readMigrations } from "../src/shared/db/migrate.ts";
import { openServer, withClient } from "../src/shared/db/server.ts";

const verify = process.argv.includes("--verify");
const folder = mkdtempSync(join(tmpdir(), "vk-types-"));
const server = await openServer({
  dataDir: folder,
  databaseUrl: undefined,
  key: keyFrom("(types)", Buffer.alloc(32)),
  durable: false,
});
try {
  await withClient(server.admin, (admin) => migrate(admin, readMigrations("db/migrations"), server.loginPassword));
  const { host = "", port = "", user = "", password = "", database = "" } = server.admin;
  const url = `postgres://${user}:${String(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  execFileSync(
    process.execPath,
    [
      "node_modules/kysely-codegen/dist/cli/bin.js",
      ...["--dialect", "postgres", "--url", url, "--exclude-pattern", "schema_migration"],
      ...["--out-file", "src/shared/db/schema.generated.ts", "--log-level", "error"],
      "--type-mapping",
      JSON.stringify({
        timestamptz: "Temporal.Instant",
        date: "Temporal.PlainDate",
        time: "Temporal.PlainTime",
        interval: "Temporal.Duration",
        int8: "number",
      }),
      ...(verify ? ["--verify"] : []),
    ],
    { stdio: "inherit" },
  );
} catch (error) {
  if (!verify) throw error;
  process.stderr.write("src/shared/db/schema.generated.ts is not what the migrations make: run npm run types\n");
  process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
