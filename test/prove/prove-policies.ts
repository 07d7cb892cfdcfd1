// npm run prove:policies [worlds] [seed]: generated people and organisations, the policies against a plain model.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyFrom } from "../../src/shared/crypto/installation-key.ts";
import { migrate, readMigrations } from "../../src/shared/db/migrate.ts";
import { openServer, withClient } from "../../src/shared/db/server.ts";
import { compareWithModel } from "./policies/compare.ts";
import { generate } from "./policies/generated-world.ts";

const [worlds = "6", firstSeed = "1"] = process.argv.slice(2);
const size = { people: 40, organisations: 6 };
const folder = mkdtempSync(join(tmpdir(), "vk-policies-"));
const server = await openServer({
  dataDir: folder,
  databaseUrl: undefined,
  key: keyFrom("(policies)", Buffer.alloc(32)),
  durable: false,
});
let checks = 0;
const differences: string[] = [];
try {
  await withClient(server.admin, (admin) => migrate(admin, readMigrations("db/migrations"), server.loginPassword));
  for (let world = 0; world < Number(worlds); world++) {
    const seed = Number(firstSeed) + world;
    const compared = await withClient(server.admin, (admin) => compareWithModel(admin, generate(seed, size)));
    checks += compared.checks;
    differences.push(...compared.differences.map((one) => `seed ${seed}: ${one}`));
    process.stdout.write(`seed ${seed}: ${compared.checks} checks, ${compared.differences.length} differences\n`);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const one of differences.slice(0, 50)) process.stdout.write(`${one}\n`);
process.stdout.write(`${checks} checks, ${differences.length} differences\n`);
process.exitCode = differences.length > 0 ? 1 : 0;
