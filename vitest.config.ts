import { defineConfig } from "vitest/config";

const jsx = { oxc: { jsx: { runtime: "automatic", importSource: "preact" } } } as const;
const common = {
  globalSetup: ["test/support/global-setup.ts"],
  setupFiles: ["test/support/expect.ts"],
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

/** Modules are read once for each worker and not for each file: half the time. No test leaves anything behind in them. */
const modulesOnce = { isolate: false };

/** Tests of the program itself: each starts a service or a database server of its own, whatever TEST_DATABASE_URL says. */
const programs = [
  "test/start.test.ts",
  "test/backup-commands.test.ts",
  "src/cli/*.test.ts",
  "src/shared/db/embedded/*.test.ts",
];

/**
 * Four suites: rules and HTTP (`house`), the program and its commands (`programs`), journeys in a real browser, and short
 * versions of the long proofs. As many files at a time as there are processors, journeys two at a time. Proofs kill
 * processes and measure nothing, but they need the machine's attention, so they run by themselves.
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...jsx,
        test: {
          ...common,
          name: "house",
          ...modulesOnce,
          maxWorkers: "100%",
          include: ["src/**/*.test.{ts,tsx}", "test/*.test.{ts,tsx}", "test/support/*.test.ts", "scripts/**/*.test.ts"],
          exclude: programs,
        },
      },
      {
        ...jsx,
        test: { ...common, name: "programs", include: programs, maxWorkers: "100%" },
      },
      {
        ...jsx,
        test: {
          ...common,
          ...modulesOnce,
          name: "journeys",
          include: ["test/journeys/**/*.test.{ts,tsx}"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
        },
      },
      {
        ...jsx,
        test: {
          ...common,
          name: "prove",
          include: ["test/prove/**/*.test.ts", "test/relevance/**/*.test.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
        },
      },
    ],
  },
});
