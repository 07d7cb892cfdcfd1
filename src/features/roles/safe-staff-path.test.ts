import { describe, expect, it } from "vitest";
import { safeStaffPath } from "./roles.routes.tsx";

describe("the way back after a code", () => {
  it.each([
    "/jarjestot/lumipuu/vaki",
    "/tarkistus",
    "/tarkistus/0192f0a1-0000-7000-8000-000000000000",
    "/oma/ilmoitukset/0192f0a1-0000-7000-8000-000000000000",
    "/yllapito/tehtavat",
    "/alkutuki",
    "/alkutuki/0192f0a1-0000-7000-8000-000000000000",
    "/oma/avaimet",
    "/oma/tallessa/0123456789abcdef0123456789abcdef",
  ])("leads to %s", (path) => {
    expect(safeStaffPath(path)).toBe(path);
  });

  it.each(["", "/oma/tiedot", "//evil.example", "/tarkistus//evil.example", "https://evil.example", "/tarkistus?x=1"])(
    "and not to %s",
    (path) => {
      expect(safeStaffPath(path)).toBe("/jarjestot");
    },
  );
});
