import fc from "fast-check";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { OfferingContent } from "../directory/index.ts";
import type { ReadingContext, ReadRow } from "./import-types.ts";
import { readListings } from "./read-listings.ts";
import { fileInMemory } from "./readers/source-file.ts";
import type { SheetCells } from "./sheet/cells.rules.ts";
import { readSheetRow } from "./sheet/offering-of-row.rules.ts";

const today = Temporal.PlainDate.from("2026-11-21");
const organisation = { slug: "esimerkki", name: "Esimerkki ry" };
const context: ReadingContext = { today, organisation };

const read = (cells: SheetCells): ReadRow => readSheetRow({ name: "Ryhmä", ...cells }, 2, context);
const content = (cells: SheetCells): OfferingContent => {
  const row = read(cells);
  if (row.kind !== "row") throw new Error(JSON.stringify(row));
  return row.row.content;
};
const codes = (cells: SheetCells) => {
  const row = read(cells);
  return row.kind === "bad" ? row.faults.map(({ code, column }) => `${column}: ${code}`) : row.kind;
};
const rules = (cells: SheetCells) =>
  content(cells).meetings.map(({ rule, dates }) => rule ?? dates?.join() ?? "appointment");

describe("a row of a spreadsheet", () => {
  it("needs nothing but a name", () => {
    expect(content({})).toMatchObject({ form: "group", name: { fi: "Ryhmä" }, languages: ["fi"], meetings: [] });
    expect(readSheetRow({ description: "Teksti" }, 7, context)).toMatchObject({
      kind: "bad",
      line: 7,
      faults: [{ code: "name-missing", column: "nimi" }],
    });
  });

  it.each([
    ["ma", "", ["FREQ=WEEKLY;BYDAY=MO"]],
    ["Maanantaisin", "", ["FREQ=WEEKLY;BYDAY=MO"]],
    ["tiistai", "joka viikko", ["FREQ=WEEKLY;BYDAY=TU"]],
    ["ma ja ke", "viikoittain", ["FREQ=WEEKLY;BYDAY=MO,WE"]],
    ["ma-pe", "", ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"]],
    ["arkisin", "", ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"]],
    ["joka päivä", "", ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"]],
    ["ke", "kerran viikossa", ["FREQ=WEEKLY;BYDAY=WE"]],
    ["kuukauden 1. tiistai", "", ["FREQ=MONTHLY;BYDAY=1TU"]],
    ["tiistai", "kuukauden ensimmäinen", ["FREQ=MONTHLY;BYDAY=1TU"]],
    ["joka kuun toinen torstai", "", ["FREQ=MONTHLY;BYDAY=2TH"]],
    ["ke", "1. ja 3. viikko", ["FREQ=MONTHLY;BYDAY=1WE,3WE"]],
    ["kuukauden viimeinen perjantai", "", ["FREQ=MONTHLY;BYDAY=-1FR"]],
    ["månadens 1. tisdag", "", ["FREQ=MONTHLY;BYDAY=1TU"]],
    ["12.3.2027", "", ["2027-03-12"]],
    ["12.3., 19.3. ja 26.3.2027", "", ["2027-03-12,2027-03-19,2027-03-26"]],
    ["sopimuksen mukaan", "", ["appointment"]],
    ["12.1.2027", "kerran kuussa", ["FREQ=MONTHLY;BYDAY=2TU"]],
    ["12.1.2027", "joka toinen viikko", ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"]],
    ["joka toinen tiistai", "", "toisto: which-weeks"],
    ["ti", "kerran kuussa", "toisto: which-of-month"],
    ["ti", "silloin tällöin", "toisto: not-understood"],
    ["kesällä", "", "päivä: not-understood"],
  ])("reads when it meets: %s, %s", (day, rhythm, expected) => {
    const cells = { day, ...(rhythm && { rhythm }) };
    if (Array.isArray(expected)) expect(rules(cells)).toEqual(expected);
    else expect(codes(cells)).toEqual([expected]);
  });

  it("knows even weeks over a year of 53", () => {
    const even = content({ day: "parillisten viikkojen tiistai", time: "18-20" }).meetings;
    expect(even.map(({ from, until }) => [from, until])).toEqual([
      ["2021-01-11", "2027-01-03"],
      ["2027-01-11", undefined],
    ]);
    const later = readSheetRow({ name: "R", day: "ti", rhythm: "parittomat viikot" }, 2, {
      today: Temporal.PlainDate.from("2028-05-01"),
    });
    expect(later).toMatchObject({ row: { content: { meetings: [{ from: "2027-01-04" }] } } });
  });

  it.each([
    ["18-20", "18:00", 120],
    ["klo 18", "18:00", undefined],
    ["18.00", "18:00", undefined],
    ["klo 18.30–20", "18:30", 90],
    ["9:15 - 10:00", "09:15", 45],
    ["22-01", "22:00", 180],
    [0.75, "18:00", undefined],
    [new Date("1899-12-30T17:30:00Z"), "17:30", undefined],
  ])("reads the time %s", (time, at, minutes) => {
    const [meeting] = content({ day: "ti", time }).meetings;
    expect([meeting?.at, meeting?.minutes]).toEqual([at, minutes]);
  });

  it("reads times beside days, lengths and seasons", () => {
    expect(content({ day: "ma 18-20, ke klo 12" }).meetings).toEqual([
      { rule: "FREQ=WEEKLY;BYDAY=MO", at: "18:00", minutes: 120, timeZone: "Europe/Helsinki" },
      { rule: "FREQ=WEEKLY;BYDAY=WE", at: "12:00", timeZone: "Europe/Helsinki" },
    ]);
    const [meeting] = content({ day: "ti", time: "18", minutes: "1,5 h", from: 46_400, until: "31.5.2027" }).meetings;
    expect(meeting).toMatchObject({ minutes: 90, from: "2027-01-13", until: "2027-05-31" });
    expect(codes({ time: "18-20" })).toEqual(["päivä: weekday-missing"]);
    expect(codes({ day: "joskus", time: "illalla", minutes: "kauan" })).toEqual([
      "kello: not-understood",
      "kesto_min: not-understood",
      "päivä: not-understood",
    ]);
  });

  it("reads what it is, how one gets in and who is meant", () => {
    const said = content({
      form: "ryhmä, verkossa",
      openness: "Avoin",
      facilitator: "Vertaisohjaaja",
      audience: "miehet, nuoret aikuiset",
      theme: "Lapsen menetys",
      languages: "suomi, ruotsi ja venäjä",
      access: "kyllä, inva-wc",
      childCare: "ei",
      cost: "5 €",
      anonymous: "x",
      contact: "Maija Meikäläinen, 040 123 4567, maija@example.org",
      onlineUrl: "example.org/ryhma",
    });
    expect(said).toMatchObject({
      form: "group",
      ways: ["online"],
      admission: { when: "any-time", how: "walk-in" },
      facilitators: "peer",
      audiences: ["young-adults", "men"],
      themes: ["bereavement-child"],
      languages: ["fi", "sv", "ru"],
      childCare: false,
      cost: { free: false, words: { fi: "5 €" } },
      anonymous: true,
      contact: { phone: "040 123 4567", email: "maija@example.org" },
      onlineUrl: "https://example.org/ryhma",
      organisers: [{ slug: "esimerkki", name: "Esimerkki ry" }],
    });
    expect(JSON.stringify(said)).not.toContain("Meikäläinen");
    expect(content({ openness: "täydentyvä", entry: "haastattelu" }).admission).toEqual({
      when: "agreed-times",
      how: "interview",
    });
    expect(content({ openness: "suljettu" }).admission).toEqual({ when: "before-start", how: "sign-up" });
    expect(content({ cost: "maksuton" }).cost).toEqual({ free: true });
    expect(content({ languages: "ruotsi" }).name).toEqual({ sv: "Ryhmä" });
    expect(codes({ facilitator: "Maija Meikäläinen" })).toEqual(["ohjaaja: not-understood"]);
    expect(JSON.stringify(read({ facilitator: "Maija Meikäläinen" }))).not.toContain("Meikäläinen");
  });

  it("reads how people meet beside every form, and a summary on one line", () => {
    expect(content({ form: "kurssi, verkossa" })).toMatchObject({ form: "course", ways: ["online"] });
    expect(content({ form: "kurssi" })).toMatchObject({ form: "course", ways: ["face-to-face"] });
    expect(content({ description: "Ensin.\n\nSitten." }).summary).toEqual({ fi: "Ensin. Sitten." });
  });

  it("reads a number as people write it, and an address that only says that it is not told", () => {
    expect(content({ phone: "(03) 123 4567" }).contact.phone).toBe("03 123 4567");
    expect(content({ phone: "(+358) 3.123.4567" }).contact.phone).toBe("+358 3 123 4567");
    const { place } = content({ municipality: "Tampere", address: "Salainen osoite", placeName: "Turvatalo" });
    expect(place).toEqual({ privacy: "confidential", municipality: "837", access: [], ringForAddress: false });
  });

  it("has the address asked by phone only where one may walk in", () => {
    const hidden = { municipality: "Jyväskylä", secretAddress: "Salakuja 7", phone: "040 123 4567" };
    expect(content({ ...hidden, openness: "avoin" }).place?.ringForAddress).toBe(true);
    expect(content({ ...hidden, openness: "avoin", entry: "haastattelu" }).place?.ringForAddress).toBe(false);
    expect(content({ ...hidden, openness: "suljettu" }).place?.ringForAddress).toBe(false);
  });

  it("reads where it is", () => {
    const { place, area } = content({ municipality: "Jyväskylä", address: "Esimerkkikatu 1", postalCode: 40100 });
    expect(place).toMatchObject({
      privacy: "exact",
      municipality: "179",
      address: "Esimerkkikatu 1",
      postalCode: "40100",
    });
    expect(area).toEqual([]);
    expect(content({ municipality: "Helsinki", postalCode: 710 }).place?.postalCode).toBe("00710");
    expect(content({ municipality: "koko Suomi", form: "verkkoryhmä" })).toMatchObject({
      area: ["country"],
      ways: ["online"],
    });
    expect(content({ municipality: "Espoo, Vantaa" }).area).toEqual(["049", "092"]);
    expect(read({ municipality: "Jyväskylö" })).toMatchObject({
      faults: [{ code: "place-unknown", value: "Jyväskylö", meant: ["Jyväskylä"] }],
    });
  });

  it("keeps a secret address out of everything but its own place", () => {
    const secret = "Salakuja 7 B 12";
    for (const cells of [
      { secretAddress: secret, address: "Toimisto 1" },
      { secretAddress: "kyllä", address: secret, placeName: "Turvakoti", postalCode: "40100" },
    ]) {
      const row = read({ ...cells, municipality: "Jyväskylä" });
      if (row.kind !== "row") throw new Error("bad");
      expect(row.row.secretAddress).toContain(secret);
      expect(row.row.content.place).toEqual({
        privacy: "confidential",
        municipality: "179",
        access: [],
        ringForAddress: false,
      });
      expect(JSON.stringify(row.row.content)).not.toMatch(/Salakuja|Turvakoti|40100|Toimisto/);
    }
    const told = read({ secretAddress: secret, description: "Tule osoitteeseen Salakuja 7!" });
    expect(told).toMatchObject({ faults: [{ code: "secret-told", column: "kuvaus" }] });
    expect(JSON.stringify(told)).not.toContain("Salakuja");
    expect(readSheetRow({ name: "R", secretAddress: secret }, 2, { today })).toMatchObject({
      faults: [{ code: "secret-alone" }],
    });
  });

  it("never throws, whatever stands in its cells, and always tells the line", () => {
    const words = fc.constantFrom(
      "ma",
      "joka",
      "toinen",
      "tiistai",
      "1.",
      "kuukauden",
      "18-20",
      "x",
      "ei",
      "-",
      "klo",
      "Espoo",
      "0",
      "12.3.2027",
    );
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(words, { maxLength: 6 }).map((parts) => parts.join(" ")),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
    );
    const columns = [
      "name",
      "theme",
      "form",
      "openness",
      "entry",
      "facilitator",
      "municipality",
      "address",
      "postalCode",
      "secretAddress",
      "day",
      "time",
      "minutes",
      "rhythm",
      "from",
      "until",
      "languages",
      "access",
      "childCare",
      "cost",
      "anonymous",
      "signUp",
      "contact",
      "phone",
      "email",
      "onlineUrl",
      "organiser",
      "id",
      "description",
      "audience",
    ] as const;
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(columns.map((column) => [column, cell])), { requiredKeys: [] }),
        fc.nat(),
        (cells, line) => {
          const row = readSheetRow(cells as SheetCells, line, context);
          expect(row.line).toBe(line);
          if (row.kind === "bad") expect(row.faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a CSV file", () => {
  const rowsOf = async (bytes: Uint8Array) => Array.fromAsync(readListings(fileInMemory("a.csv", bytes), context));
  const text = 'Nimi;Salainen osoite;PÄIVÄ;Huom\nÄitien ryhmä;;ti;a\n\n"Isien\nryhmä";;xx;b\nKolmas;;ke\n';

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["Windows-1252", Buffer.from(text, "latin1")],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["lines of Windows", Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["commas", Buffer.from(text.replaceAll(";", ","))],
    ["tabs", Buffer.from(text.replaceAll(";", "\t"))],
    ["a line of Excel's", Buffer.from(`sep=;\n${text}`)],
  ])("is read in %s, and its lines are those of the file", async (name, bytes) => {
    const rows = await rowsOf(bytes);
    const shift = name.startsWith("a line") ? 1 : 0;
    expect(rows.map(({ kind, line }) => [kind, line - shift])).toEqual([
      ["row", 2],
      ["bad", 4],
      ["row", 6],
    ]);
    expect(rows[0]).toMatchObject({ row: { content: { name: { fi: "Äitien ryhmä" } } } });
  });

  it("knows the headings a secretary writes", async () => {
    const sheet =
      "Ryhmä;Kenelle;Milloin;Klo;Paikkakunta;Yhteyshenkilö\nSururyhmä;Läheisensä menettäneille;tiistaisin;18-20;Tampere;toimisto 040 123 4567\n";
    const [row] = await rowsOf(Buffer.from(sheet));
    expect(row).toMatchObject({
      kind: "row",
      row: { content: { themes: ["grief"], meetings: [{ rule: "FREQ=WEEKLY;BYDAY=TU", at: "18:00", minutes: 120 }] } },
    });
  });

  it("counts rows and not lines, also where spaces stand before quotation marks", async () => {
    const spaced = 'nimi, kuvaus, kunta\n"Ensimmäinen", "yksi\nkaksi\n\nkolme", Espoo\nToinen, , Nowhere\n';
    for (const [text, separator] of [
      [spaced, ","],
      [spaced.replaceAll(",", "\t"), "tabs"],
    ] as const) {
      const rows = await rowsOf(Buffer.from(text));
      expect(
        rows.map(({ kind, line }) => [kind, line]),
        separator,
      ).toEqual([
        ["row", 2],
        ["bad", 6],
      ]);
      expect(rows[0]).toMatchObject({ row: { content: { place: { municipality: "049" } } } });
    }
  });

  it("tells what is wrong with the whole of it", async () => {
    await expect(rowsOf(Buffer.from(""))).rejects.toMatchObject({ code: "no-headings" });
    await expect(rowsOf(Buffer.from("yksi;kaksi\n1;2"))).rejects.toMatchObject({ code: "no-name-column" });
    await expect(rowsOf(Buffer.from("PK\u0003\u0004 not a folder"))).rejects.toMatchObject({
      code: "not-a-spreadsheet",
    });
    await expect(rowsOf(Buffer.from("{"))).rejects.toMatchObject({ code: "not-json" });
  });

  it("never fails in another way, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ unit: "binary", maxLength: 300 }).map((tail) => Buffer.from(`nimi;päivä;kunta\n${tail}`)),
          fc.json().map((json) => Buffer.from(json)),
          fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from("PK\u0003\u0004"), tail])),
        ),
        async (bytes) => {
          try {
            for (const { line } of await rowsOf(bytes)) expect(line).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toMatchObject({ name: "FileFault" });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("an XLSX file", () => {
  const rowsOf = async (bytes: Uint8Array, mostUnpacked?: number) =>
    Array.fromAsync(
      readListings(fileInMemory("a.xlsx", bytes), context, mostUnpacked === undefined ? {} : { mostUnpacked }),
    );
  const sheet = () =>
    writeXlsxFile([
      ["Ryhmät 2027"],
      [],
      ["Nimi", "Päivä", "Kello"],
      ["Yksi", "ti", { value: 0.75, type: Number, format: "h:mm" }],
      [],
      ["Kaksi", "??", null],
    ]).toBuffer();

  it("is read under its own title, with the lines Excel shows", async () => {
    const rows = await rowsOf(await sheet());
    expect(rows.map(({ kind, line }) => [kind, line])).toEqual([
      ["row", 4],
      ["bad", 6],
    ]);
    expect(rows[0]).toMatchObject({ row: { content: { meetings: [{ at: "18:00" }] } } });
  });

  it("is read as people leave it: titles, two lines of headings, empty rows, another table below", async () => {
    const day = { value: new Date("2027-03-12T00:00:00Z"), type: Date, format: "d.m.yyyy" };
    const clock = { value: 0.75, type: Number, format: "h:mm" };
    const bytes = await writeXlsxFile([
      ["Esimerkki ry:n ryhmät, syksy 2026"],
      [],
      [
        "Ryhmän nimi",
        { value: "Ajankohta", columnSpan: 2 },
        null,
        { value: "Paikka", columnSpan: 2 },
        null,
        "Esteetön",
      ],
      [null, "Päivä", "Klo", "Kunta", "Osoite", null],
      ["Surevat", "ti", "18.00–19.30", "Jyväskylä", "Esimerkkikatu 1", "kyllä"],
      [],
      ["Kerran vain", day, clock, "Tampere", null, "ei"],
      [],
      ["Verkossa"],
      ["Nimi", "Linkki", "Päivä", "Lastenhoito", "Huom"],
      ["Iltachat", "https://chat.example.org", "ke", "x", "uusi"],
      ["Vain nimi"],
      ["Yhteensä", 4],
      ["Yhteensä 4 ryhmää"],
    ]).toBuffer();
    const unknown: string[] = [];
    const rows = await Array.fromAsync(
      readListings(fileInMemory("ryhmat.xlsx", new Uint8Array(bytes)), context, {
        onUnknownHeadings: (headings) => unknown.push(...headings),
      }),
    );
    const said = rows.map((row) => (row.kind === "row" ? [row.line, row.row.content.name.fi] : row));
    expect(said).toEqual([
      [5, "Surevat"],
      [7, "Kerran vain"],
      [11, "Iltachat"],
      [12, "Vain nimi"],
    ]);
    const [first, second, third] = rows.map((row) => (row.kind === "row" ? row.row.content : undefined));
    expect(first).toMatchObject({
      meetings: [{ rule: "FREQ=WEEKLY;BYDAY=TU", at: "18:00", minutes: 90 }],
      place: { municipality: "179", address: "Esimerkkikatu 1", access: ["step-free"] },
    });
    expect(second).toMatchObject({ meetings: [{ dates: ["2027-03-12"], at: "18:00" }] });
    expect(third).toMatchObject({ childCare: true, ways: ["online"] });
    expect(new Set(unknown)).toEqual(new Set(["Huom"]));
  });

  it("is not read where more is packed into it than one would believe", async () => {
    const bytes = await writeXlsxFile([["nimi"], ["a".repeat(2_000_000)]]).toBuffer();
    expect(bytes.length).toBeLessThan(100_000);
    await expect(rowsOf(bytes, 1_000_000)).rejects.toMatchObject({ code: "too-big" });
  });

  it("never fails but by a word when it is damaged", async () => {
    const whole = await sheet();
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        for (const broken of [bytes, whole.subarray(0, cut)]) {
          try {
            for (const { line } of await rowsOf(broken)) expect(line).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toMatchObject({ name: "FileFault" });
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
