import { expect, it } from "vitest";
import { pagesShown } from "./pages-shown.ts";

const shown = (page: number, pages: number) =>
  pagesShown(page, pages)
    .map((each) => each ?? "…")
    .join(" ");

it("shows the ends, the neighbours, and a gap only where it spares more than one number", () => {
  expect(shown(1, 2)).toBe("1 2");
  expect(shown(1, 9)).toBe("1 2 … 9");
  expect(shown(3, 9)).toBe("1 2 3 4 … 9");
  expect(shown(4, 9)).toBe("1 2 3 4 5 … 9");
  expect(shown(5, 9)).toBe("1 … 4 5 6 … 9");
  expect(shown(9, 9)).toBe("1 … 8 9");
});
