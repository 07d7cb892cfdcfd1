// npm test: builds, checks and runs every test; its last line counts them.
//   npm test                      everything
//   npm test -- --project house   one suite, without the checks; further words go to Vitest
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { chromiumMissing, findChromium } from "../test/support/find-chromium.ts";
import { runChecks } from "./check.mjs";

const words = process.argv.slice(2);
const report = "test-results/vitest.json";

execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
const checked = words.length === 0 ? runChecks() : { passed: 0, failed: 0 };

mkdirSync("test-results", { recursive: true });
rmSync(report, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...words,
  ],
  { stdio: "inherit" },
);

if (!findChromium()) process.stdout.write(`${chromiumMissing}\n`);

const counts = readCounts();
const passed = checked.passed + counts.passed;
// A run that died before or beside its tests has failed, whatever it counted.
const failed = checked.failed + Math.max(counts.failed, status === 0 ? 0 : 1);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function readCounts() {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
