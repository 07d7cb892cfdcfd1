import { expect } from "vitest";
import { codeOf, violatedConstraint } from "../../src/shared/db/errors.ts";
import type { TestPage } from "./client.ts";

interface VertaiskehaMatchers<R> {
  /** The page's visible text contains this. */
  toSay(text: string): R;
  /** The query ran into this constraint, or failed with this SQLSTATE. */
  toViolate(constraintOrCode: string): R;
}

declare module "vitest" {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown>
    extends VertaiskehaMatchers<R> {}
}

expect.extend({
  toSay(page: TestPage, text: string) {
    const said = text.replace(/\s+/g, " ").trim();
    return {
      pass: page.text.includes(said),
      message: () => `${page.url} (${page.status}) should ${this.isNot ? "not " : ""}say "${said}":\n${page.text}`,
    };
  },
  toViolate(error: unknown, wanted: string) {
    const got = violatedConstraint(error) ?? codeOf(error);
    return {
      pass: got === wanted || codeOf(error) === wanted,
      message: () => `expected a violation of ${wanted}, got ${got ?? String(error)}`,
    };
  },
});
