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
// A run that died before or beside its tests has failed, whatever it counted; so has one that ran none.
const died = status !== 0 || counts.passed === 0 ? 1 : 0;
const unseen = process.env.REQUIRE_BROWSER === "1" && words.length === 0 ? journeysMissing() : 0;
const failed = checked.failed + Math.max(counts.failed + unseen, died);
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

/** 1 where browser journeys were asked for and none, or not all, have run: a skipped journey must not look like a green one. */
function journeysMissing() {
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  const journeys = testResults
    .filter(({ name }) => name.includes("/test/journeys/"))
    .flatMap(({ assertionResults }) => assertionResults.map((result) => result.status));
  const ran = journeys.length > 0 && journeys.every((state) => state === "passed" || state === "failed");
  if (!ran) process.stdout.write("The browser journeys did not all run.\n");
  return ran ? 0 : 1;
}
