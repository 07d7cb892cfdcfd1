import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultInWords } from "./fault-words.ts";
import type { ReadRow } from "./import-types.ts";
import { readListings } from "./read-listings.ts";
import { fileInMemory, fileOnDisk } from "./readers/source-file.ts";

const today = Temporal.PlainDate.from("2026-11-21");
const read = (content: unknown, timeZone?: string) =>
  Array.fromAsync(readListings(fileInMemory("feed.json", Buffer.from(JSON.stringify(content))), { today, timeZone }));
const contentOf = (row: ReadRow | undefined) => {
  if (row?.kind !== "row") throw new Error(JSON.stringify(row));
  return row.row.content;
};

const meeting = {
  name: "Esimerkkiryhmä",
  slug: "esimerkki-1",
  day: 2,
  time: "18:00",
  end_time: "19:30",
  types: ["O", "X", "FI"],
  location: "Esimerkkitalo",
  formatted_address: "Esimerkkikatu 1, 40100 Jyväskylä, Finland",
  latitude: 62.24,
  longitude: 25.75,
  notes: "<p>Ovi on pihalla.</p>",
};

describe("a Meeting Guide feed", () => {
  it("brings a meeting as a listing", async () => {
    const [row] = await read([meeting]);
    expect(row).toMatchObject({ line: 1, row: { externalId: "esimerkki-1" } });
    expect(contentOf(row)).toMatchObject({
      form: "group",
      name: { fi: "Esimerkkiryhmä" },
      whatHappens: { fi: "Ovi on pihalla." },
      ways: ["face-to-face"],
      languages: ["fi"],
      place: {
        privacy: "exact",
        municipality: "179",
        postalCode: "40100",
        address: "Esimerkkikatu 1",
        name: "Esimerkkitalo",
        access: ["step-free"],
      },
      meetings: [{ rule: "FREQ=WEEKLY;BYDAY=TU", at: "18:00", minutes: 90, timeZone: "Europe/Helsinki" }],
    });
  });

  it("brings nothing by a type that every object has", async () => {
    const [row] = await read([{ ...meeting, types: ["constructor", "toString", "__proto__"] }]);
    expect(contentOf(row)).toMatchObject({ audiences: [], languages: ["fi"], place: { access: [] } });
  });

  it("tells online, hybrid and closed meetings apart, and never shows a town as an address", async () => {
    const abroad = { ...meeting, formatted_address: "1 Example St, Exampleton, CA 95000, USA", types: ["O"] };
    const rows = await read(
      [
        abroad,
        { ...abroad, conference_url: "https://example.org/1" },
        { ...abroad, conference_url: "https://example.org/1", types: ["TC"] },
        { ...abroad, types: ["TC"] },
        { ...abroad, formatted_address: "Exampleton, CA, USA" },
        { ...abroad, end_time: "00:30", time: "23:00", attendance_option: "hybrid" },
        { ...abroad, day: [0, 3] },
      ],
      "America/Los_Angeles",
    );
    const ways = rows.map((row) => (row.kind === "row" ? row.row.content.ways.join() : row.kind));
    expect(ways).toEqual(["face-to-face", "hybrid", "online", "left-out", "face-to-face", "hybrid", "face-to-face"]);
    expect(contentOf(rows[2]).place).toBeUndefined();
    expect(contentOf(rows[4]).place).toMatchObject({ privacy: "approximate", town: "Exampleton" });
    expect(contentOf(rows[4]).place).not.toHaveProperty("address");
    expect(contentOf(rows[5]).meetings).toMatchObject([{ minutes: 90 }]);
    expect(contentOf(rows[6]).meetings).toMatchObject([{ rule: "FREQ=WEEKLY;BYDAY=SU,WE" }]);
    expect(await read([abroad])).toMatchObject([{ faults: [{ code: "time-zone-missing" }] }]);
    expect(faultInWords({ code: "time-zone-missing", column: "timezone" }, "en")).toContain(
      "--time-zone Europe/Helsinki",
    );
  });

  const folder = process.env.MEETING_GUIDE_FEEDS ?? "";
  const feeds = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  it.skipIf(feeds.length === 0)("reads every meeting of real feeds (MEETING_GUIDE_FEEDS)", async () => {
    const counts = { row: 0, bad: 0, "left-out": 0 };
    for (const name of feeds) {
      const file = await fileOnDisk(join(folder, name));
      for await (const row of readListings(file, { today, timeZone: "America/New_York" })) {
        counts[row.kind] += 1;
        if (row.kind === "bad") throw new Error(`${name} ${row.line}: ${JSON.stringify(row.faults)}`);
      }
    }
    expect(counts.row).toBeGreaterThan(0);
    expect(counts.bad).toBe(0);
  });
});

const service = {
  id: "7c1f8a52-0000-4000-8000-000000000001",
  name: "Esimerkkiryhmä",
  status: "active",
  description: "Kuvaus.",
  email: "ryhma@example.org",
  phones: [{ number: "0000 000 001", type: "voice" }],
  languages: [{ code: "fi" }, { code: "sv" }],
  organization: { name: "Esimerkki ry" },
  schedules: [
    { freq: "MONTHLY", byday: "TU", bysetpos: "1", dtstart: "2026-09-01", opens_at: "18:00:00", closes_at: "20:00:00" },
  ],
  service_at_locations: [
    {
      location: {
        location_type: "physical",
        name: "Esimerkkitalo",
        latitude: 62.24,
        longitude: 25.75,
        addresses: [
          {
            address_1: "Esimerkkikatu 1",
            city: "Jyväskylä",
            postal_code: "40100",
            country: "FI",
            address_type: "physical",
          },
        ],
      },
    },
  ],
};

describe("an HSDS directory", () => {
  it("brings a service as a listing, from a page, a list or alone", async () => {
    for (const shape of [{ total_items: 1, contents: [service] }, [service], service]) {
      expect(contentOf((await read(shape))[0])).toMatchObject({
        name: { fi: "Esimerkkiryhmä" },
        organisers: [{ name: "Esimerkki ry" }],
        ways: ["face-to-face"],
        contact: { phone: "0000 000 001", email: "ryhma@example.org" },
        place: { municipality: "179", address: "Esimerkkikatu 1", postalCode: "40100", point: [25.75, 62.24] },
        meetings: [{ rule: "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1", at: "18:00", minutes: 120, from: "2026-09-01" }],
        languages: ["fi", "sv"],
      });
    }
    expect(
      await read([
        { ...service, status: "inactive" },
        { ...service, name: "" },
      ]),
    ).toMatchObject([{ kind: "left-out" }, { kind: "bad", line: 2, externalId: service.id }]);
  });

  const schemas = process.env.HSDS_SCHEMAS ?? "";
  const example = join(schemas, "examples", "service_full.json");
  it.skipIf(schemas === "" || !existsSync(example))("reads the standard's own example (HSDS_SCHEMAS)", async () => {
    const rows = await Array.fromAsync(readListings(await fileOnDisk(example), { today, timeZone: "Europe/London" }));
    expect(rows).toMatchObject([{ kind: "row", row: { content: { name: { en: "Community Counselling" } } } }]);
  });
});

describe("any feed", () => {
  it("never fails but by a word, and always tells the number of the entry", async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom("18:00", 2, "Espoo, Finland", "WEEKLY", "TU"),
    );
    const entry = (model: object) =>
      fc.record(Object.fromEntries(Object.keys(model).map((name) => [name, value])), { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(entry(meeting), entry(service), fc.jsonValue({ maxDepth: 1 })), { maxLength: 5 }),
        async (entries) => {
          const rows = await read(entries, "Europe/Helsinki");
          expect(rows.map(({ line }) => line)).toEqual(entries.map((_, index) => index + 1));
        },
      ),
      { numRuns: 300 },
    );
  });
});
