import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { OfferingContent } from "../directory/index.ts";
import { lacksTown, toldAddresses } from "../listings/index.ts";
import type { ReadingContext, ReadRow } from "./import-types.ts";
import { readListings } from "./read-listings.ts";
import { fileInMemory } from "./readers/source-file.ts";
import type { SheetCells } from "./sheet/cells.rules.ts";
import { readSheetRow } from "./sheet/offering-of-row.rules.ts";

type Sheet = Parameters<typeof writeXlsxFile>[0] & readonly unknown[];

const context: ReadingContext = {
  today: Temporal.PlainDate.from("2026-11-21"),
  organisation: { slug: "esimerkki", name: "Esimerkki ry" },
};
const street = "Piilokuja 7 B 12";

/** A sheet of Excel's, read as it would be when somebody sends it. */
async function rowsOf(sheet: readonly (readonly unknown[])[], unknown: string[] = []): Promise<ReadRow[]> {
  const bytes = await writeXlsxFile(sheet as Sheet).toBuffer();
  const options = { onUnknownHeadings: (headings: readonly string[]) => unknown.push(...headings) };
  return Array.fromAsync(readListings(fileInMemory("ryhmat.xlsx", new Uint8Array(bytes)), context, options));
}
const contentOf = (row: ReadRow | undefined): OfferingContent => {
  if (row?.kind !== "row") throw new Error(JSON.stringify(row));
  return row.row.content;
};
const read = (cells: SheetCells): ReadRow => readSheetRow({ name: "Ryhmä", ...cells }, 2, context);
const faultsOf = (row: ReadRow | undefined) =>
  row?.kind === "bad" ? row.faults.map(({ code, column }) => `${column}: ${code}`) : row?.kind;

describe("a secret address in a sloppy sheet", () => {
  it.each([
    `${street} (salainen, ei julki)`,
    `${street} SALAINEN`,
    `SALAINEN: ${street}`,
    `${street} – ei saa julkaista!`,
    `${street}, osoitetta ei missään nimessä saa näyttää`,
    `${street} (hemlig)`,
    `${street}, får inte publiceras`,
    `${street} (secret)`,
    `Do not publish: ${street}`,
    `${street} (luottamuksellinen)`,
    `Ei nettiin! ${street}`,
    `${street} (kerrotaan vain ilmoittautuneille)`,
  ])("is known by a word anywhere beside it: %s", (text) => {
    for (const column of ["address", "placeName"] as const) {
      const row = read({ municipality: "Jyväskylä", [column]: text });
      if (row.kind !== "row") throw new Error(JSON.stringify(row));
      expect(row.row.secretAddress).toContain(street);
      expect(row.row.content.place).toMatchObject({ privacy: "confidential", municipality: "179" });
      expect(JSON.stringify(row.row.content)).not.toContain("Piilokuja");
    }
    // The other column may say no: whoever wrote the word meant it.
    expect(contentOf(read({ address: text, secretAddress: "ei" })).place?.privacy).toBe("confidential");
  });

  it("stays an address where nothing of the kind is said", () => {
    for (const address of ["Vapaudenkatu 12", "Salaistentie 5 (sisäpihalta)", "Kauppakatu 3, osoite ei ole salainen"]) {
      expect(contentOf(read({ municipality: "Jyväskylä", address })).place).toMatchObject({
        privacy: "exact",
        address,
      });
    }
    expect(contentOf(read({ address: "Kauppakatu 3", secretAddress: "julkinen" })).place?.privacy).toBe("exact");
    expect(
      contentOf(read({ description: "Ei tarvitse kertoa nimeään. Puhe on luottamuksellista.", address: "Katu 1" })),
    ).toMatchObject({ place: { privacy: "exact" } });
  });

  it("is kept with the word in the column of its own, and never told beside", () => {
    const row = read({ municipality: "Turku", address: street, secretAddress: "kyllä, ei saa julkaista" });
    expect(row).toMatchObject({ row: { secretAddress: street, content: { place: { privacy: "confidential" } } } });
    // What was written with the word is known, so it is found in other columns too.
    expect(faultsOf(read({ address: `${street} (salainen)`, description: "Tule osoitteeseen Piilokuja 7." }))).toEqual([
      "kuvaus: secret-told",
    ]);
    // A house of one word is no address: the town or a shelter stands in many texts.
    expect(read({ placeName: "Jyväskylä", address: "(salainen)", description: "Ryhmä, Jyväskylä" }).kind).toBe("row");
  });

  it("holds a row back where a column nobody knows says it", async () => {
    const rows = await rowsOf([
      ["Nimi", "Kunta", "Katuosoite", "Huom", "Saa julkaista netissä", "Puh", "Lisätiedot"],
      ["Yksi", "Turku", street, "osoitetta ei saa julkaista", null, null, null],
      ["Kaksi", "Turku", street, "SALAINEN OSOITE", null, null, null],
      ["Kolme", "Turku", street, null, "ei", null, null],
      ["Neljä", "Turku", street, null, null, null, "Adressen är hemlig"],
      ["Viisi", "Turku", "Kauppakatu 1", "uusi ohjaaja", "kyllä", null, "kahvit klo 17.30"],
      ["Kuusi", "Turku", "(salainen)", "osoite on salainen", null, null, null],
      ["Seitsemän", "Turku", "(salainen)", null, null, "040 123 4567", "puhelinnumeroa ei saa julkaista"],
      ["Kahdeksan", "Turku", null, "osoite on salainen", null, null, null],
    ]);
    expect(rows.map(faultsOf)).toEqual([
      ["Huom: secrecy"],
      ["Huom: secrecy"],
      ["Saa julkaista netissä: secrecy"],
      ["Lisätiedot: secrecy"],
      "row",
      "row",
      ["Lisätiedot: secrecy"],
      "row",
    ]);
    expect(JSON.stringify(rows.slice(0, 4))).not.toContain("Piilokuja");
    // Nothing is shown that could be hidden: the place is only said to be secret.
    expect(contentOf(rows[7]).place).toMatchObject({ privacy: "confidential", municipality: "853" });
  });

  it("holds a row back where a text or a contact says it while the address is shown", () => {
    const shown = { municipality: "Turku", address: street };
    expect(faultsOf(read({ ...shown, description: "Osoitetta ei julkaista, saat sen soittamalla." }))).toEqual([
      "kuvaus: secrecy",
    ]);
    expect(faultsOf(read({ contact: "040 123 4567 (salainen numero)" }))).toEqual(["yhteys: secrecy"]);
  });

  it("is known by a heading, and by a title or a line above the rows", async () => {
    const [byHeading, flagged] = await rowsOf([
      ["Nimi", "Kunta", "Osoite (ei julkaista)", "Ohjaajan puhelin (salainen)"],
      ["Yksi", "Turku", street, "040 123 4567"],
      ["Kaksi", "Turku", "x", null],
    ]);
    expect(byHeading).toMatchObject({ row: { secretAddress: street } });
    expect(contentOf(byHeading).contact).toEqual({});
    expect(contentOf(flagged).place?.privacy).toBe("confidential");
    const titled = await rowsOf([
      ["Turvatalon ryhmät. Osoitteita ei saa julkaista."],
      ["Nimi", "Kunta", "Osoite"],
      ["Yksi", "Turku", street],
    ]);
    expect(titled.map(({ kind }) => kind)).toEqual(["bad"]);
    const between = await rowsOf([
      ["Nimi", "Kunta", "Osoite"],
      ["Yksi", "Turku", "Kauppakatu 1"],
      ["Seuraavien osoitteet ovat salaisia:"],
      ["Kaksi", "Turku", street],
    ]);
    expect(between.map(({ kind, line }) => [kind, line])).toEqual([
      ["row", 2],
      ["bad", 3],
      ["bad", 4],
    ]);
    expect(between.map(faultsOf)[1]).toEqual(["Seuraavien osoitteet ovat salaisia:: secrecy-line"]);
  });

  it("is looked for in the texts where nobody wrote the address down", () => {
    const told = (cells: SheetCells) => toldAddresses(contentOf(read({ address: "(salainen)", ...cells })));
    expect(told({ description: `Kokoonnumme ${street}, ovi on auki.` })).toEqual([street]);
    expect(told({ description: "Tapaamme Piilokujalla 7 ja juomme kahvia." })).toEqual(["Piilokujalla 7"]);
    expect(told({ signUp: "Tule osoitteeseen Gömgränden 3 kello 18" })).toEqual(["Gömgränden 3"]);
    expect(told({ description: "Nollalinja 080 005 005, klo 18–20, 12 kertaa. Ryhmä 3. Työtie 2027." })).toEqual([]);
    expect(toldAddresses(contentOf(read({ address: "Kauppakatu 3", description: `Lähellä on ${street}` })))).toEqual(
      [],
    );
  });
});

describe("what a secretary writes", () => {
  it("is understood under headings with brackets, abbreviations and words of no weight", async () => {
    const unknown: string[] = [];
    const [row] = await rowsOf(
      [
        ["Vertaisryhmät kevät 2027"],
        [
          "Ryhmän nimi",
          "Mistä kyse?",
          "Missä (katu)",
          "pnro",
          "Kunta",
          "Milloin (päivä)",
          "Klo",
          "Alkaa 1. krt",
          "Ohj.",
          "Yht.tiedot / puh",
          "Onko esteetön?",
          "Rivinro",
        ],
        [
          "Leskien retki",
          "Kävellään.",
          "Vapaudenkatu 12",
          40100,
          "Jyväskylä",
          "torstai",
          "18",
          "14.1.2027",
          "vertainen",
          "toimisto 014 123 456",
          "?",
          3,
        ],
      ],
      unknown,
    );
    expect(contentOf(row)).toMatchObject({
      name: { fi: "Leskien retki" },
      summary: { fi: "Kävellään." },
      place: { municipality: "179", address: "Vapaudenkatu 12", postalCode: "40100" },
      meetings: [{ rule: "FREQ=WEEKLY;BYDAY=TH", from: "2027-01-14", at: "18:00" }],
      facilitators: "peer",
      contact: { phone: "014 123 456", person: "toimisto" },
    });
    expect(unknown).toEqual(["Rivinro"]);
  });

  it("is not taken for another column than it is", async () => {
    const unknown: string[] = [];
    await rowsOf(
      [
        ["Ohjaajan nimi", "Ryhmä", "Nimi (ruotsiksi)", "Ryhmä / ohjaaja", "Ohjaajan puh."],
        ["a", "b", "c", "d", "e"],
      ],
      unknown,
    );
    expect(unknown).toEqual(["Ohjaajan nimi", "Ryhmä / ohjaaja", "Ohjaajan puh."]);
  });

  it.each([
    ["torstaina parill. vk", undefined, [["FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2021-01-11"]]],
    ["parit. viikot ke", undefined, [["FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "2021-01-04"]]],
    ["perjantai 15.1.2027", undefined, [["2027-01-15"]]],
    ["pe 15.1., pe 22.1. ja la 30.1.2027", undefined, [["2027-01-15", "2027-01-22", "2027-01-30"]]],
    [undefined, "torstaisin klo 18-20", [["FREQ=WEEKLY;BYDAY=TH", undefined]]],
  ])("is understood in the cells: %s, %s", (day, time, expected) => {
    const { meetings } = contentOf(read({ ...(day && { day }), ...(time && { time }) }));
    const said = meetings.map(({ rule, from, dates }) => dates ?? [rule, from]);
    expect(said.slice(0, expected.length)).toEqual(expected);
  });

  it("is bad where a date is another weekday than it says", () => {
    expect(faultsOf(read({ day: "torstai 15.1.2027" }))).toEqual(["päivä: weekday-differs"]);
  });

  it("has the town behind the street where it has no column", () => {
    const place = (cells: SheetCells) => contentOf(read(cells)).place;
    for (const address of [
      "Vapaudenkatu 12, 40100 Jyväskylä",
      "Vapaudenkatu 12, Jyväskylä",
      "Vapaudenkatu 12 Jyväskylä",
    ]) {
      expect(place({ address })).toMatchObject({ municipality: "179", address: "Vapaudenkatu 12" });
    }
    expect(place({ placeName: "Jyväskylä" })).toMatchObject({ municipality: "179" });
    expect(place({ placeName: "Jyväskylä" })).not.toHaveProperty("name");
    expect(place({ placeName: "Seurakuntatalo", municipality: "Espoo" })).toMatchObject({ name: "Seurakuntatalo" });
    expect(place({ postalCode: "40100 Jyväskylä" })).toMatchObject({ municipality: "179", postalCode: "40100" });
    expect(lacksTown(contentOf(read({ address: "Vapaudenkatu 12" })))).toBe(true);
  });

  it("says nothing where it is a question mark, and all of it where it is partly so", () => {
    const { place, accessNote, cost, childCare } = contentOf(
      read({ municipality: "Espoo", access: "?", cost: "ei tiedossa", childCare: "?" }),
    );
    expect([place?.access, accessNote, cost, childCare]).toEqual([[], undefined, undefined, undefined]);
    expect(contentOf(read({ access: "osittain" })).accessNote).toEqual({ fi: "Osittain esteetön" });
    expect(contentOf(read({ access: "Osittain esteetön" })).accessNote).toEqual({ fi: "Osittain esteetön" });
    expect(contentOf(read({ access: "delvis", languages: "ruotsi" })).accessNote).toEqual({
      sv: "Delvis tillgängligt",
    });
    expect(contentOf(read({ childCare: "ei, mutta lapset saavat leikkiä" }))).toMatchObject({ childCare: false });
  });

  it.each([
    ["Turvaryhmä", "Väkivaltaa kokeneet naiset", undefined, ["partner-violence"]],
    ["Väkivaltaa kokeneille naisille", undefined, undefined, ["partner-violence"]],
    ["Kvinnor som upplevt våld", undefined, undefined, ["partner-violence"]],
    ["Väkivaltaa käyttäneille miehille", undefined, undefined, ["using-violence"]],
    ["Väkivaltaa kokeneet miehet", undefined, undefined, ["men", "partner-violence"]],
    ["Työuupumus", undefined, undefined, ["burnout"]],
    ["Torstairyhmä", undefined, "Ryhmä leskille. Kahvia ja leipää.", ["bereavement-spouse"]],
    ["Perjantain kahvit", undefined, "Jutellaan ja juodaan kahvia.", []],
  ])("has the theme its words speak of: %s, %s, %s", (name, audience, description, themes) => {
    const said = contentOf(read({ name, ...(audience && { audience }), ...(description && { description }) }));
    expect(said.themes.slice(0, themes.length || 1)).toEqual(themes);
  });
});

describe("merged cells", () => {
  it("hold for every row they span, and for no row that has nothing of its own", async () => {
    const rows = await rowsOf([
      [{ value: "Ryhmät 2027", columnSpan: 5 }, null, null, null, null],
      [
        { value: "Nimi", rowSpan: 2 },
        { value: "Ajankohta", columnSpan: 2 },
        null,
        { value: "Kunta", rowSpan: 2 },
        { value: "Katuosoite", rowSpan: 2 },
      ],
      [null, "Päivä", "Klo", null, null],
      ["Yksi", "ti", "18", { value: "Jyväskylä", rowSpan: 4 }, { value: "Vapaudenkatu 12 (salainen)", rowSpan: 2 }],
      ["Kaksi", "ke", "12", null, null],
      [],
      ["Kolme", "to", "12", null, null],
      ["Neljä", "pe", "10", null, null],
    ]);
    expect(rows.map(({ line, kind }) => [line, kind])).toEqual([
      [4, "row"],
      [5, "row"],
      [7, "row"],
      [8, "row"],
    ]);
    const places = rows.map((row) => contentOf(row).place);
    expect(places.map((place) => [place?.municipality, place?.privacy])).toEqual([
      ["179", "confidential"],
      ["179", "confidential"],
      ["179", "exact"],
      [undefined, undefined],
    ]);
    expect(rows.map((row) => contentOf(row).meetings[0]?.at)).toEqual(["18:00", "12:00", "12:00", "10:00"]);
  });
});
