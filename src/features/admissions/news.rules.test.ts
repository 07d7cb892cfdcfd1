import { describe, expect, it } from "vitest";
import { isNews } from "./news.rules.ts";

describe("what is new to whoever asked", () => {
  const alone = { other: undefined, eitherAlone: false } as const;

  it("is every answer and every decision of the one group they asked", () => {
    expect(isNews({ ...alone, before: "asked", after: "asked", decision: "word" })).toBe(true);
    expect(isNews({ ...alone, before: "asked", after: "offered", decision: "yes" })).toBe(true);
    expect(isNews({ ...alone, before: "offered", after: "declined", decision: "no" })).toBe(true);
  });

  it("is not a yes of one of a family's two groups before it may be told", () => {
    const first = { before: "asked", after: "offered", decision: "yes", eitherAlone: false } as const;
    expect(isNews({ ...first, other: "asked" })).toBe(false);
    expect(isNews({ ...first, other: "offered" })).toBe(true);
    expect(isNews({ ...first, other: "declined" })).toBe(true);
    expect(isNews({ ...first, other: "asked", eitherAlone: true })).toBe(true);
  });

  it("is a word to a family, and the no that tells of the other's yes", () => {
    expect(isNews({ before: "asked", after: "asked", decision: "word", other: "asked", eitherAlone: false })).toBe(
      true,
    );
    expect(isNews({ before: "asked", after: "declined", decision: "no", other: "offered", eitherAlone: false })).toBe(
      true,
    );
  });
});
