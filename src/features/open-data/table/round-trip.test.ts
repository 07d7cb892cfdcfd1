import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anOffering } from "../../directory/directory.testing.ts";
import { readSheetRow } from "../../listing-import/sheet/offering-of-row.rules.ts";
import { themes } from "../../themes/index.ts";
import { anyOffering } from "../offerings.testing.ts";
import { rowOf } from "./row-of-offering.rules.ts";

const id = "01980000-0000-7000-8000-000000000001";
const context = {
  today: Temporal.PlainDate.from("2026-11-23"),
  organisation: { slug: "esimerkki", name: "Esimerkkiyhdistys ry" },
};
const read = (content: Parameters<typeof rowOf>[0]["content"]) => readSheetRow(rowOf({ id, content }), 2, context);

describe("what was imported", () => {
  it("is exported so that importing it again changes nothing, whatever it is", () => {
    let imported = 0;
    fc.assert(
      fc.property(anyOffering, (offering) => {
        const first = read(offering);
        // What the spreadsheet has no words for is refused with its reason, and not brought in as something else.
        if (first.kind !== "row") return;
        imported++;
        const again = read(first.row.content);
        expect(again).toEqual(first);
      }),
      { numRuns: 1_000 },
    );
    expect(imported).toBeGreaterThan(100);
  });

  it("keeps every theme, one by one and together", () => {
    const { content: offering } = anOffering();
    const all = themes.map(({ id }) => id);
    for (let from = 0; from < all.length; from += 3) {
      const some = all.slice(from, from + 3);
      for (const chosen of [some, some.slice(0, 1)]) {
        expect(read({ ...offering, themes: chosen })).toMatchObject({
          kind: "row",
          row: { content: { themes: chosen } },
        });
      }
    }
  });
});
