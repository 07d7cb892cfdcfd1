// npm test: builds, checks and runs every test; its last line counts them.
//   npm test                      everything
//   npm test -- --project house   one suite, without the checks; further words go to Vitest
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { chromiumMissing, findChromium } from "../test/support/find-chromium.ts";
import { runToldAt } from "../test/support/tell-run.ts";
import { runChecks } from "./check.mjs";

const words = process.argv.slice(2);

execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
const checked = words.length === 0 ? runChecks() : { passed: 0, failed: [] };

rmSync(runToldAt, { force: true });
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=test/support/tell-run.ts", ...words],
  { stdio: "inherit" },
);

if (!findChromium()) process.stdout.write(`${chromiumMissing}\n`);

const run = readRun();
const failures = [...checked.failed.map((name) => `check: ${name}`), ...run.failures];
let failed = checked.failed.length + run.failed;
// A run that died before or beside its tests has failed, whatever it counted; so has one that ran none.
if (run.failed === 0 && (status !== 0 || run.passed === 0)) fail(`Vitest ended with ${status}, its tests without one.`);
// A skipped journey must not look like a green one.
const allJourneys = process.env.REQUIRE_BROWSER === "1" && words.length === 0;
if (allJourneys && (run.journeys.ran === 0 || run.journeys.unseen > 0)) fail("The browser journeys did not all run.");

for (const failure of failures) process.stdout.write(`\nfailed: ${failure}\n`);
process.stdout.write(`\n${checked.passed + run.passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {string} why */
function fail(why) {
  failures.push(why);
  failed++;
}

/** @returns {import("../test/support/tell-run.ts").RunTold} */
function readRun() {
  try {
    return JSON.parse(readFileSync(runToldAt, "utf8"));
  } catch {
    return { passed: 0, failed: 0, journeys: { ran: 0, unseen: 0 }, failures: [] };
  }
}
