// The house's rules about who may know whom, checked on every import. docs/architecture.md tells why.
//   node scripts/check-architecture.mjs [folder]
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ file: string, rule: string, detail: string }} Breach */

const sourceFile = /\.tsx?$/;
/** Tests, and what only tests use. */
const testFile = /\.test(?:ing)?\.tsx?$/;
const imports =
  /(?:^|[\s;}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

/** Everything that breaks a rule under `root`/src. @param {string} root @returns {Breach[]} */
export function breaches(root) {
  const src = join(root, "src");
  return filesUnder(src).flatMap((path) => {
    const file = relative(root, path).split(sep).join("/");
    const text = readFileSync(path, "utf8");
    const found = [...text.matchAll(imports)].flatMap((match) => {
      const target = match[1] ?? match[2] ?? "";
      const imported = target.startsWith(".")
        ? relative(root, resolve(dirname(path), target))
            .split(sep)
            .join("/")
        : target;
      // What only names a type is gone when the code runs.
      const typeOnly = /^[\s;}]*(?:import|export)\s+type\s/.test(match[0]);
      return importRules(file, imported, typeOnly).map((rule) => ({ file, rule, detail: target }));
    });
    return [...found, ...textRules(file, text).map((rule) => ({ file, rule, detail: "" }))];
  });
}

function importRules(file, imported, typeOnly) {
  const rules = [];
  const feature = featureOf(file);
  const other = featureOf(imported);
  if (other && other !== feature && imported !== `src/features/${other}/index.ts`) {
    rules.push("a feature is entered only through its index.ts");
  }
  if (file.startsWith("src/shared/") && other) rules.push("shared/ knows no feature");
  if (file.startsWith("src/islands/") && /^src\/(?!islands\/)/.test(imported))
    rules.push("islands import no server code");
  if (file.startsWith("src/islands/") && (imported.startsWith("node:") || /^(pg|kysely|hono)\b/.test(imported))) {
    rules.push("islands import no server code");
  }
  if (!typeOnly && file.endsWith(".views.tsx") && knowsDatabase(imported)) rules.push("views import no database");
  if (
    !typeOnly &&
    file.endsWith(".rules.ts") &&
    (knowsDatabase(imported) || /^hono\b|^src\/shared\/http\//.test(imported))
  ) {
    rules.push("rules do no input or output");
  }
  return testFile.test(file) ? [] : rules;
}

/** `errors.ts` only tells kinds of errors apart. */
const knowsDatabase = (imported) =>
  /^(pg|kysely)$/.test(imported) ||
  imported.endsWith(".queries.ts") ||
  (imported.startsWith("src/shared/db/") && imported !== "src/shared/db/errors.ts");

/** SQL and the system's clock have their own places. */
function textRules(file, text) {
  if (testFile.test(file)) return [];
  const rules = [];
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  const queries = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql`|\bsql<[^>]*>`/;
  const mayQuery = file.endsWith(".queries.ts") || file.startsWith("src/shared/db/");
  if (!mayQuery && queries.test(code)) rules.push("SQL lives in *.queries.ts");
  const clock = /\bTemporal\.Now\b|\bDate\.now\(|\bnew Date\(\s*\)/;
  const mayTellTime = ["src/shared/time/clock.ts"].includes(file) || file.startsWith("src/shared/db/embedded/");
  if (!mayTellTime && !file.startsWith("src/islands/") && clock.test(code)) rules.push("the clock is a parameter");
  return rules;
}

const featureOf = (file) => /^src\/features\/([^/]+)\//.exec(file)?.[1];

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "compiled" ? [] : filesUnder(path);
    return sourceFile.test(entry.name) ? [path] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = breaches(resolve(process.argv[2] ?? "."));
  for (const { file, rule, detail } of found) process.stderr.write(`${file}: ${rule}${detail ? ` (${detail})` : ""}\n`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
