import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { breaches } from "../scripts/check-architecture.mjs";
import { temporaryFolder } from "./support/service.ts";

describe("the architecture's rules", () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  /** What is found wrong in a project that has only this file. */
  const wrongWith = (file: string, text: string): string[] => {
    const root = join(folder.path, String(Math.random()));
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
    return breaches(root).map(({ rule }) => rule);
  };

  it("are kept by the house itself", () => {
    expect(breaches(".")).toEqual([]);
  });

  it.each([
    [
      "src/features/a/a.routes.tsx",
      'import { x } from "../b/b.queries.ts";',
      "a feature is entered only through its index.ts",
    ],
    ["src/app.ts", 'import { x } from "./features/b/b.rules.ts";', "a feature is entered only through its index.ts"],
    ["src/shared/http/x.ts", 'import { x } from "../../features/b/index.ts";', "shared/ knows no feature"],
    ["src/islands/x.ts", 'import { x } from "../shared/db/pool.ts";', "islands import no server code"],
    ["src/islands/x.ts", 'import fs from "node:fs";', "islands import no server code"],
    ["src/features/a/a.views.tsx", 'import { x } from "./a.queries.ts";', "views import no database"],
    ["src/features/a/a.views.tsx", 'export { x } from "../../shared/db/pool.ts";', "views import no database"],
    ["src/features/a/a.rules.ts", 'import { Hono } from "hono";', "rules do no input or output"],
    ["src/features/a/a.routes.tsx", 'tx.selectFrom("t")', "SQL lives in *.queries.ts"],
    ["src/features/a/join-group.ts", "sql`SELECT 1`", "SQL lives in *.queries.ts"],
    ["src/features/a/a.rules.ts", "Temporal.Now.instant()", "the clock is a parameter"],
    ["src/shared/jobs/x.ts", "Date.now()", "the clock is a parameter"],
  ])("forbid in %s: %s", (file, text, rule) => {
    expect(wrongWith(file, text)).toEqual([rule]);
  });

  it.each([
    ["src/features/a/a.routes.tsx", 'import { x } from "../b/index.ts";'],
    ["src/features/a/a.routes.tsx", 'import { x } from "./a.queries.ts";'],
    ["src/features/a/a.queries.ts", 'tx.selectFrom("t")'],
    ["src/features/a/a.test.ts", 'import { x } from "./a.queries.ts"; Date.now()'],
    ["src/features/a/a.rules.ts", "// Date.now() would be wrong here"],
    ["src/islands/x.ts", 'import { y } from "./y.ts";'],
  ])("allow in %s: %s", (file, text) => {
    expect(wrongWith(file, text)).toEqual([]);
  });
});
