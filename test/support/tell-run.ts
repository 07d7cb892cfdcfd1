import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node";

/** What a run came to, for `scripts/test.mjs`: numbers, and each failure in a few lines, told once more at the very end. */
export type RunTold = {
  readonly passed: number;
  readonly failed: number;
  /** Journeys in a browser that neither passed nor failed: skipped ones must not look green. */
  readonly journeys: { readonly ran: number; readonly unseen: number };
  readonly failures: readonly string[];
};

/** Where {@link TellRun} leaves its {@link RunTold}, from the project's root. */
export const runToldAt = "test-results/run.json";

const linesOfAFailure = 16;

/** A Vitest reporter that writes a {@link RunTold}. Errors outside of any test are failures too: they end a run in red. */
// biome-ignore lint/style/noDefaultExport: Vitest takes a reporter's default export.
export default class TellRun implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const journeys = tests.filter((test) => test.module.moduleId.includes("/test/journeys/"));
    const unseen = journeys.filter((test) => !["passed", "failed"].includes(test.result().state)).length;
    const failures = [
      ...modules.flatMap((module) => [
        ...(module.errors().length > 0 ? [told(where(module), module.errors())] : []),
        ...[...module.children.allSuites()]
          .filter((suite) => suite.errors().length > 0)
          .map((suite) => told(`${where(module)} > ${suite.fullName}`, suite.errors())),
      ]),
      ...tests.filter((test) => test.result().state === "failed").map(toldTest),
      ...unhandled.map((error) => told("outside of any test", [error])),
    ];
    const run: RunTold = {
      passed: count("passed"),
      failed: Math.max(count("failed"), failures.length),
      journeys: { ran: journeys.length - unseen, unseen },
      failures,
    };
    mkdirSync(dirname(runToldAt), { recursive: true });
    writeFileSync(runToldAt, JSON.stringify(run));
  }
}

const where = (module: TestModule) => `${module.project.name} ${relative(process.cwd(), module.moduleId)}`;

const toldTest = (test: TestCase) => told(`${where(test.module)} > ${test.fullName}`, test.result().errors ?? []);

function told(place: string, errors: readonly SerializedError[]): string {
  const why = errors.map((error) => [error.stack || error.message, error.diff].filter(Boolean).join("\n")).join("\n");
  const lines = stripVTControlCharacters(why)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.includes("/node_modules/"));
  return [place, ...lines.slice(0, linesOfAFailure)].join("\n    ");
}
