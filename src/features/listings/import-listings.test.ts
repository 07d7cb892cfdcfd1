import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { findEntry, type OfferingContent, type Place } from "../directory/index.ts";
import { importListings, type ListingRow, type ListingSource } from "./index.ts";

const test = useDatabase();
let count = 0;

const content = (name: string, more: Partial<OfferingContent> = {}): OfferingContent => ({
  form: "group",
  name: { fi: name },
  themes: [],
  audiences: [],
  organisers: [],
  ways: ["face-to-face"],
  admission: { when: "any-time", how: "walk-in" },
  contact: {},
  area: [],
  meetings: [
    { rule: "FREQ=WEEKLY;BYDAY=TU", from: "2026-09-01", at: "18:00", minutes: 90, timeZone: "Europe/Helsinki" },
  ],
  languages: ["fi"],
  ...more,
});
const place: Place = { privacy: "exact", municipality: "179", name: "Talo", access: [], ringForAddress: false };

async function setUp() {
  const world = aWorld(test);
  const slug = `tuonti-${++count}`;
  const id = newOpaqueId();
  await test.admin.query("INSERT INTO organisation (id, slug, name, kind) VALUES ($1, $2, $2, 'association')", [
    id,
    slug,
  ]);
  await test.database.withActor({ kind: "worker" }, (tx) => world.services.keyRing.make(tx, { kind: "space", id }));
  const source: ListingSource = {
    feed: `organisation:${slug}`,
    organisationId: id,
    complete: true,
    publish: true,
  };
  const run = (listed: readonly ListingRow[], how: Partial<ListingSource> = {}) =>
    test.database.withActor({ kind: "worker" }, (tx) =>
      importListings(tx, world.services, { ...source, ...how }, listed),
    );
  const entry = (at: string) => test.database.withActor({ kind: "public" }, (tx) => findEntry(tx, at));
  return { world, source, run, entry, prefix: slug };
}

describe("importing listings", () => {
  it("shows what is new, changes what has changed, ends what is gone; a second time it changes nothing", async () => {
    const { run, entry, prefix } = await setUp();
    const [one, two] = [`${prefix} surevat`, `${prefix} isat`];
    const rows = [
      { externalId: "1", content: content(one, { place }) },
      { externalId: "2", content: content(two) },
    ];
    expect(await run(rows)).toEqual({ new: 2, changed: 0, unchanged: 0, ended: 0 });
    expect(await run(rows.toReversed())).toEqual({ new: 0, changed: 0, unchanged: 2, ended: 0 });
    const shown = await entry(`${prefix}-surevat`);
    expect(shown).toMatchObject({ standing: "listed", content: { name: { fi: one }, place: { name: "Talo" } } });

    const changed = [{ externalId: "1", content: content(one, { place, languages: ["fi", "sv"] }) }];
    expect(await run(changed)).toEqual({ new: 0, changed: 1, unchanged: 0, ended: 1 });
    expect(await entry(`${prefix}-surevat`)).toMatchObject({ content: { languages: ["fi", "sv"] } });
    expect(await entry(`${prefix}-isat`)).toBe("gone");

    // It is back in the sheet, and at its old address.
    expect(await run([...changed, ...rows.slice(1)])).toEqual({ new: 0, changed: 1, unchanged: 1, ended: 0 });
    expect(await entry(`${prefix}-isat`)).toMatchObject({ content: { name: { fi: two } } });
  });

  it("hands rows to a reviewer and shows nothing where it is not told to publish", async () => {
    const { run, entry, prefix } = await setUp();
    const rows = [{ externalId: "1", content: content(`${prefix} odottava`) }];
    expect(await run(rows, { publish: false })).toMatchObject({ new: 1 });
    expect(await entry(`${prefix}-odottava`)).toBeUndefined();
    const { rows: waiting } = await test.admin.query(
      "SELECT r.state FROM offering_revision r JOIN offering o ON o.id = r.offering_id WHERE o.slug = $1",
      [`${prefix}-odottava`],
    );
    expect(waiting).toEqual([{ state: "submitted" }]);
    // Gone from the sheet before anybody decided: it was never shown, and nothing ends.
    expect(await run([], { publish: false })).toMatchObject({ ended: 0 });
  });

  it("gives two of the same name addresses of their own", async () => {
    const { run, prefix } = await setUp();
    const same = content(`${prefix} kahvila`);
    await run([
      { externalId: "1", content: same },
      { externalId: "2", content: same },
    ]);
    const { rows } = await test.admin.query("SELECT slug FROM offering WHERE slug LIKE $1 ORDER BY slug", [
      `${prefix}-kahvila%`,
    ]);
    expect(rows.map(({ slug }) => slug)).toEqual([
      `${prefix}-kahvila`,
      expect.stringMatching(new RegExp(`^${prefix}-kahvila-[0-9a-f]{8}$`)),
    ]);
  });

  it("keeps an address that is not shown sealed, and out of the directory", async () => {
    const { run, entry, prefix, source } = await setUp();
    const hidden: Place = { privacy: "confidential", municipality: "179", access: [], ringForAddress: true };
    const row = {
      externalId: "1",
      content: content(`${prefix} turva`, { place: hidden }),
      secretAddress: "Salakuja 7",
    };
    await run([row]);
    expect(JSON.stringify(await entry(`${prefix}-turva`))).not.toContain("Salakuja");
    const { rows } = await test.admin.query(
      "SELECT r.*, o.* FROM offering_revision r JOIN offering o ON o.id = r.offering_id WHERE o.slug = $1",
      [`${prefix}-turva`],
    );
    expect(rows[0].secret_address).toBeInstanceOf(Buffer);
    expect(JSON.stringify(rows)).not.toContain("Salakuja");
    // The address alone makes it another row.
    expect(await run([{ ...row, secretAddress: "Toinen kuja 1" }])).toMatchObject({ changed: 1 });
    await expect(run([row], { organisationId: null, feed: `${source.feed}-x` })).rejects.toThrow(/organisation/);
  });

  it("does nothing at all where one row fails", async () => {
    const { run, prefix } = await setUp();
    const broken = content(`${prefix} rikki`, {
      // The schema would not let this pass; the table does not either.
      place: { ...place, privacy: "confidential" },
    });
    const rows = [
      { externalId: "1", content: content(`${prefix} ehja`) },
      { externalId: "2", content: broken },
    ];
    await expect(run(rows)).rejects.toThrow();
    const { rowCount } = await test.admin.query("SELECT FROM offering WHERE slug LIKE $1", [`${prefix}-%`]);
    expect(rowCount).toBe(0);
  });
});
