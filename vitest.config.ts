import { defineConfig } from "vitest/config";

const jsx = { oxc: { jsx: { runtime: "automatic", importSource: "preact" } } } as const;
const common = {
  globalSetup: ["test/support/global-setup.ts"],
  setupFiles: ["test/support/expect.ts"],
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

/**
 * Three suites: rules and HTTP (`house`), journeys in a real browser, and short versions of the long proofs. Proofs
 * kill processes and measure nothing, but they need the machine's attention, so they run by themselves.
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...jsx,
        test: {
          ...common,
          name: "house",
          // Modules are read once for each worker and not for each file: half the time. No test leaves anything behind in them.
          isolate: false,
          include: ["src/**/*.test.{ts,tsx}", "test/*.test.{ts,tsx}", "test/support/*.test.ts", "scripts/**/*.test.ts"],
        },
      },
      {
        ...jsx,
        test: {
          ...common,
          name: "journeys",
          include: ["test/journeys/**/*.test.{ts,tsx}"],
          fileParallelism: false,
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
          testTimeout: 180_000,
        },
      },
    ],
  },
});
