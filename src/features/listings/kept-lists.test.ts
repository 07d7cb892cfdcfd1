import { beforeAll, describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { endListing, importListings, startListing } from "./index.ts";
import { accept, anEditorialWorld, anOffering, aSubmitted, entryAt } from "./listings.testing.ts";

const test = useDatabase();
let world: World;
let people: Awaited<ReturnType<typeof anEditorialWorld>>;
beforeAll(async () => {
  world = aWorld(test);
  people = await anEditorialWorld(world);
});
const right = async (page: TestPage) => expect(await complaints(page.html), page.url).toEqual([]);

describe("the listings of an organisation that keeps many", () => {
  const names = (page: TestPage) =>
    [...page.document.querySelectorAll("tbody tr")].map((row) => row.querySelector("a")?.textContent);

  it("come page by page, and are found by name and by where they stand", async () => {
    const { organisation, administrator } = people;
    const base = `/jarjestot/${organisation.slug}/ilmoitukset`;
    const { client } = administrator;
    const source = {
      feed: `organisation:${organisation.slug}`,
      organisationId: organisation.id,
      complete: false,
      publish: true,
    };
    const rows = Array.from({ length: 60 }, (_, index) => ({
      externalId: `${index}`,
      content: anOffering(`Kahvila ${index}`, { name: { fi: `Kahvila ${index}`, sv: `Fik 100% ${index}` } }),
    }));
    await test.database.withActor({ kind: "worker" }, (tx) => importListings(tx, world.services, source, rows));
    const ended = await test.admin.query("SELECT id FROM offering WHERE slug = 'kahvila-7'");
    await endListing(world.services, administrator.actor, ended.rows[0].id);

    const first = await client.get(base);
    await right(first);
    expect(names(first)).toHaveLength(25);
    const last = await client.get(`${base}?sivu=99`);
    expect(names(last)).toHaveLength(10);
    expect(names(last).at(-1)).toBe("Kahvila 7");
    expect(new Set([...names(first), ...names(await client.get(`${base}?sivu=2`)), ...names(last)]).size).toBe(60);

    // In any of its languages, and a sign that means something to the database means nothing here.
    expect(names(await client.submit(first, { nimi: "fik 100% 59" }, "form[method=get]"))).toEqual(["Kahvila 59"]);
    expect(names(await client.get(`${base}?nimi=_9`))).toEqual([]);
    expect(names(await client.get(`${base}?tila=paattyneet`))).toEqual(["Kahvila 7"]);
    expect(names(await client.get(`${base}?tila=nakyvissa&nimi=vila%207`))).toEqual([]);
    const nothing = await client.get(`${base}?nimi=kuorolaulu`);
    expect(nothing).toSay(m.listings_none_found());
    await right(nothing);

    await test.admin.query("UPDATE offering SET confirmed_on = '2020-01-01' WHERE state = 'published'");
    const waiting = await client.get(`${base}?tila=vahvistettavat&sivu=3`);
    expect(names(waiting)).toHaveLength(9);
    expect(waiting).toSay(m.listings_confirm_all({ count: 59 }));
    expect((await people.reviewer.client.get(base)).status).toBe(404);
  });
});

describe("what has ended", () => {
  it("is offered again from what it was, past a reviewer and at its old address", async () => {
    const { organisation, administrator, reviewer } = people;
    const ctx = world.services;
    const { client, actor } = administrator;
    const hidden = { privacy: "confidential" as const, municipality: "179", access: [], ringForAddress: true };
    const content = anOffering("Surun kahvila", { endsOn: "2026-08-31", themes: ["grief"], place: hidden });
    const id = await aSubmitted(ctx, actor, organisation.id, content, "Salakuja 7");
    await accept(ctx, reviewer.actor, id);
    await endListing(ctx, actor, id);
    const path = `/oma/ilmoitukset/${id}`;
    const over = await client.get(path);
    expect(over.document.querySelector("a[href$='/mita']")).toBeNull();
    expect((await client.get(`${path}/mita`)).status).toBe(404);
    expect((await reviewer.client.post(`${path}/uudelleen`)).status).toBe(404);

    const again = await client.submit(over, {}, "form[action$='/uudelleen']");
    expect(again).toSay(m.listings_done_again());
    expect(again).toSay(m.listings_state_again());
    await right(again);
    // A second press finds the same draft; what is written in it stays.
    await client.submit(await client.get(`${path}/mita`), { name: "Surun kahvila syksyllä" });
    await client.submit(over, {}, "form[action$='/uudelleen']");
    const preview = await client.get(`${path}/esikatselu`);
    expect(preview).toSay("Surun kahvila syksyllä");
    const sent = await client.submit(preview, {}, "form[action$='/esikatselu']");
    expect(sent).toSay(m.listings_done_submitted());
    expect(await entryAt(world, "surun-kahvila")).toBe("gone");

    await accept(ctx, reviewer.actor, id);
    const shown = await entryAt(world, "surun-kahvila");
    expect(shown).toMatchObject({ id, content: { name: { fi: "Surun kahvila syksyllä" } } });
    expect(shown).not.toHaveProperty("content.endsOn");
    const { rows } = await test.admin.query(
      "SELECT secret_address IS NOT NULL AS kept FROM offering_revision WHERE offering_id = $1 AND state = 'accepted'",
      [id],
    );
    expect(rows).toEqual([{ kept: true }]);
  });

  it("can be let be after all, and nothing but what has ended is begun anew", async () => {
    const { administrator, organisation, reviewer } = people;
    const { client, actor } = administrator;
    const ctx = world.services;
    const id = await aSubmitted(ctx, actor, organisation.id, anOffering("Isien ilta"));
    await accept(ctx, reviewer.actor, id);
    const path = `/oma/ilmoitukset/${id}`;
    expect((await client.post(`${path}/uudelleen`)).status).toBe(404);
    await endListing(ctx, actor, id);
    await client.post(`${path}/uudelleen`);
    const left = await client.submit(await client.get(path), {}, "form[action$='/lopeta']");
    expect(left).toSay(m.listings_done_discarded());
    expect(left).toSay(m.listings_again());
    const draft = crypto.randomUUID();
    await startListing(ctx, actor, { id: draft, organisationId: organisation.id, writtenIn: "fi" });
    expect((await client.post(`/oma/ilmoitukset/${draft}/uudelleen`)).status).toBe(404);
  });
});
