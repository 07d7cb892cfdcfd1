import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../../test/support/database.ts";
import { aWorld, type World } from "../../../../test/support/world.ts";
import { anOffering } from "../../directory/directory.testing.ts";
import type { OfferingContent } from "../../directory/index.ts";
import { sampleOfferings } from "../../directory/samples.testing.ts";
import { columnIds, fileInMemory, headingOf, readListings } from "../../listing-import/index.ts";
import { anOpenDirectory } from "../open-data.testing.ts";
import { csvLine } from "./csv.rules.ts";

const db = useDatabase();
let world: World;
let open: Awaited<ReturnType<typeof anOpenDirectory>>;
beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  open = await anOpenDirectory(world, [
    ...sampleOfferings(),
    anOffering({ name: { fi: '=1+1; "kaava"' }, contact: { phone: "+358 40 123 4567" } }, { slug: "kaava" }),
  ]);
});

describe("a search as a table", () => {
  it("has all that was found, in the import's columns, as CSV and as a workbook", async () => {
    const response = await open.get("/haku.csv");
    expect(response.headers.get("Content-Disposition")).toContain(".csv");
    const csv = await response.text();
    const headings = columnIds.map(headingOf);
    expect(csv.replace("\ufeff", "").split("\r\n")[0]).toBe(headings.join(";"));
    const rows = await readXlsxFile(Buffer.from(await (await open.get("/haku.xlsx")).arrayBuffer()));
    const sheet = (rows[0] && "data" in rows[0] ? (rows[0] as { data: unknown[][] }).data : rows) as unknown[][];
    expect(sheet[0]).toEqual(headings);
    const at = headings.indexOf("tunniste");
    const ids = open.entries.map(({ id }) => id).toSorted();
    expect(
      sheet
        .slice(1)
        .map((row) => row[at])
        .toSorted(),
    ).toEqual(ids);
    for (const id of ids) expect(csv).toContain(id);
  });

  it("follows the search's own parameters", async () => {
    const csv = await open.text("/haku.csv?teema=lapsen-menetys&tapa=online");
    expect(csv).toContain("Surevien vanhempien verkkoilta");
    expect(csv).not.toContain("Lapsensa menettäneiden ryhmä");
  });

  it("makes no formula of anybody's words", async () => {
    expect(csvLine(["=1+1", "+358 40", "-1", "@x", 'a"b', "a;b", null, 5])).toBe(
      '" =1+1"," +358 40"," -1"," @x","a""b","a;b",,5\r\n'.replaceAll(",", ";"),
    );
    expect(await open.text("/haku.csv")).not.toMatch(/(^|[;"\n])[=+@]/);
  });

  it("is read by the import without a bad row, and says the same again", async () => {
    const csv = new Uint8Array(await (await open.get("/haku.csv")).arrayBuffer());
    const today = Temporal.PlainDate.from("2026-11-23");
    const organisation = { slug: "esimerkki", name: "Esimerkkiyhdistys ry" };
    const found = new Map<string, OfferingContent>();
    for await (const read of readListings(fileInMemory("vertaistuki.csv", csv), { today, organisation })) {
      expect(read, JSON.stringify(read)).toMatchObject({ kind: "row" });
      if (read.kind === "row") found.set(read.row.externalId, read.row.content);
    }
    for (const { id, content } of open.entries) {
      const again = found.get(id);
      expect(again).toMatchObject({
        form: content.form,
        themes: content.themes,
        ways: content.ways,
        languages: content.languages,
      });
      expect(again?.name.fi).toBe(content.name.fi);
      expect(again?.contact.phone).toBe(content.contact.phone);
      expect(again?.place?.privacy === "confidential").toBe(content.place?.privacy === "confidential");
      expect(again?.place?.municipality).toBe(content.place?.municipality);
    }
  });
});
