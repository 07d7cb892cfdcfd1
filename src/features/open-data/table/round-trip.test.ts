import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anOffering } from "../../directory/directory.testing.ts";
import { listingWithRow } from "../../listing-import/sheet/listing-with-row.rules.ts";
import { readSheetRow } from "../../listing-import/sheet/offering-of-row.rules.ts";
import { rowOf } from "../../listing-import/sheet/row-of-offering.rules.ts";
import { themes } from "../../themes/index.ts";
import { anyOffering } from "../offerings.testing.ts";

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

  it("changes nothing of a listing that was given out as it is, though a row holds less than the listing", () => {
    let read_ = 0;
    fc.assert(
      fc.property(anyOffering, (offering) => {
        const row = read(offering);
        if (row.kind !== "row") return;
        read_++;
        expect(listingWithRow({ id, content: offering }, row.row.content, context)).toEqual(offering);
      }),
      { numRuns: 1_000 },
    );
    expect(read_).toBeGreaterThan(100);
  });

  it("changes only what somebody has changed in the row", () => {
    const { content } = anOffering({
      name: { fi: "Surevat", sv: "Sörjande", "fi-simple": "Surevien ryhmä" },
      summary: { fi: "Lyhyt.", "fi-simple": "Tervetuloa." },
      purpose: { fi: "Pitkä kertomus." },
      whatHappens: { fi: "Juomme kahvia." },
      organisers: [{ slug: "toinen", name: "Toinen ry" }, { name: "Esimerkkiyhdistys ry" }],
      competence: { fi: "Olemme itsekin surreet." },
      place: {
        privacy: "exact",
        municipality: "179",
        name: "Talo",
        address: "Esimerkkikatu 1",
        directions: { fi: "Sisäpihalta." },
        point: [25.7, 62.2],
        access: ["step-free"],
        ringForAddress: false,
      },
    });
    const row = rowOf({ id, content });
    const changed = (cells: object) => {
      const again = readSheetRow({ ...row, ...cells }, 2, context);
      if (again.kind !== "row") throw new Error(JSON.stringify(again));
      return listingWithRow({ id, content }, again.row.content, context);
    };
    expect(changed({ name: "Surevien ryhmä" })).toEqual({
      ...content,
      name: { ...content.name, fi: "Surevien ryhmä" },
    });
    expect(changed({ address: "Toinen katu 2" }).place).toEqual({
      ...content.place,
      address: "Toinen katu 2",
      point: undefined,
    });
    const { summary, purpose, whatHappens, competence } = changed({ description: "Uusi kuvaus." });
    expect({ summary, purpose, whatHappens }).toEqual({
      summary: { fi: "Uusi kuvaus.", "fi-simple": "Tervetuloa." },
    });
    expect(competence).toEqual(content.competence);
    // What may not be shown any more is not shown at all.
    const secret = changed({ secretAddress: "kyllä" }).place;
    expect(secret).toMatchObject({ privacy: "confidential", municipality: "179" });
    expect(JSON.stringify(secret)).not.toMatch(/Talo|Esimerkkikatu|Sisäpihalta|62\.2/);
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
