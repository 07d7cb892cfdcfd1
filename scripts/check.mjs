// npm run check: types, lint and format, the architecture's rules, fresh table types. Under the prepared Node.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const checks = [
  { name: "messages are compiled", args: ["scripts/build.mjs", "messages"] },
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
  { name: "lint and format", args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."] },
  { name: "architecture", args: ["scripts/check-architecture.mjs"] },
  { name: "table types are fresh", args: ["scripts/schema-types.ts", "--verify"] },
];

/** Runs every check, also after one has failed. @returns {{ passed: number, failed: string[] }} how many passed, which did not */
export function runChecks() {
  const failed = [];
  for (const { name, args } of checks) {
    const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
    process.stdout.write(`${status === 0 ? "✓" : "✗"} ${name}\n`);
    if (status !== 0) failed.push(name);
  }
  return { passed: checks.length - failed.length, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = runChecks().failed.length > 0 ? 1 : 0;
