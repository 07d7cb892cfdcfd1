// npm run relevance [-- --write] [-- --queries tuning]: how well our search and others find, on the judged set of
// test/relevance. --write puts the tables into docs/search-quality.md; --queries shows every query of a set.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyFrom } from "../src/shared/crypto/installation-key.ts";
import { openServer, withClient } from "../src/shared/db/server.ts";
import { miniSearch } from "../test/relevance/baselines/minisearch.ts";
import { postgres } from "../test/relevance/baselines/postgres.queries.ts";
import { heldOutHalf, tuningHalf, wholeSet } from "../test/relevance/halves.ts";
import { ours, oursWithVoikko } from "../test/relevance/ours.ts";
import { byLanguage, overall, perQuery, type Results } from "../test/relevance/report.ts";
import { score } from "../test/relevance/score.ts";

const page = "docs/search-quality.md";
const sets = [heldOutHalf, tuningHalf, wholeSet];
const words = process.argv.slice(2);
const withVoikko = oursWithVoikko();
if (!withVoikko) console.error("Voikko's dictionary is not on this machine: left out.");
const folder = mkdtempSync(join(tmpdir(), "vk-relevance-"));
const key = keyFrom("(relevance)", Buffer.alloc(32, 5));
const server = await openServer({ dataDir: folder, databaseUrl: undefined, key, durable: false });
try {
  const results: Results[] = await withClient(server.admin, async (client) => {
    const all: Results[] = [];
    for (const engine of [ours, ...(withVoikko ? [withVoikko] : []), ...postgres(client), ...miniSearch]) {
      for (const set of sets) all.push({ engine: engine.name, set: set.name, scored: await score(engine, set) });
    }
    return all;
  });
  const shown = words.includes("--queries") ? words[words.indexOf("--queries") + 1] : undefined;
  for (const { engine, set, scored } of results) {
    if (engine === ours.name && set === shown) console.log(perQuery(scored));
  }
  const tables = `${overall(results)}\n\n${byLanguage(results, ours.name)}\n`;
  console.log(tables);
  if (words.includes("--write")) {
    const between = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/;
    writeFileSync(
      page,
      readFileSync(page, "utf8").replace(between, (_, start, end) => `${start}\n${tables}\n${end}`),
    );
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
