import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./return-path.rules.ts";

describe("the way back after coming in", () => {
  it.each(["/oma/istunnot", "/ryhma/aamukahvi-2/mukaan"])("leads to %s", (path) =>
    expect(safeReturnPath(path)).toBe(path),
  );

  it.each([
    undefined,
    "",
    "/",
    "https://example.org/",
    "//example.org",
    "/\\example.org",
    "/\t/example.org",
    "/oma/../ulos",
    "/oma?tee=jotain",
    "/oma\r\nSet-Cookie: a=b",
    "/%2f%2fexample.org",
    "javascript:alert(1)",
    "oma",
    "/kirjaudu",
    "/tule/tarkistus",
    "/poistu",
    `/${"a".repeat(300)}`,
  ])("never to %j", (path) => expect(safeReturnPath(path)).toBe("/oma"));
});
