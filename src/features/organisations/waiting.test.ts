import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, aPlatformAdministrator, showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { type Locale, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { workPlaces } from "../../work-places.ts";
import { aGroupWith, ask } from "../admissions/admissions.testing.ts";
import { agreeSeries, aMeetingGroup } from "../group-meetings/group-meetings.testing.ts";
import { anAsk } from "../group-support/group-support.testing.ts";
import { aMemberOf } from "../groups/groups.testing.ts";
import { reportListing } from "../listings/index.ts";
import { waitingFor } from "./waiting.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

const idOf = async (slug: string): Promise<string> =>
  (await db.admin.query("SELECT id FROM organisation WHERE slug = $1", [slug])).rows[0]?.id;
const giveTo = async (slug: string, spaceId: string) => {
  const id = await idOf(slug);
  await db.admin.query("INSERT INTO space_organisation (space_id, organisation_id) VALUES ($1, $2)", [spaceId, id]);
  const { rows } = await db.admin.query(
    `UPDATE offering SET kept_by = NULL, organisation_id = $2
     WHERE id = (SELECT offering_id FROM support_group WHERE space_id = $1) RETURNING id`,
    [spaceId, id],
  );
  return rows[0].id as string;
};

const setUp = async () => {
  const world = aWorld(db, { now });
  const [ours, theirs] = [await anOrganisation(world), await anOrganisation(world)];
  const { administrator } = ours;
  const counts = async (personId = administrator.personId) =>
    Object.fromEntries((await waitingFor(world.services, personId, workPlaces)).get(ours.slug) ?? []);
  const at = (place: string) => `/jarjestot/${ours.slug}/${place}`;
  return { world, ours, theirs, administrator, counts, at };
};

describe("what waits for those who lead an organisation", () => {
  it("is nothing where nothing waits, and nothing is said", async () => {
    const { administrator, counts } = await setUp();
    expect(await counts()).toEqual({});
    expect(await administrator.client.get("/jarjestot")).not.toSay(m.organisations_waiting_title());
    expect(await administrator.client.get("/oma")).not.toSay(m.organisations_waiting_place({ name: "Esimerkki" }));
  });

  it("is who asks to come where nobody carries the group, or its promise is over, until they are answered", async () => {
    const { world, ours, administrator, counts, at } = await setUp();
    const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
    await giveTo(ours.slug, group.spaceId);
    await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
    // Its own people answer, in their time.
    expect(await counts()).toEqual({});
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);
    await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
    expect(await counts()).toEqual({ [at("tulijat")]: 2 });
    await showCode(world, administrator);
    const list = await administrator.client.get(at("tulijat"));
    const one = list.document.querySelector("main tbody a")?.getAttribute("href") ?? "";
    await administrator.client.submit(
      await administrator.client.get(one),
      { decision: "word", text: "Soitan." },
      "form#vastaus",
    );
    expect(await counts()).toEqual({ [at("tulijat")]: 1 });
    // The new promise is not kept either.
    await db.admin.query("UPDATE entry_request SET escalated_on = answer_by + 1 WHERE space_id = $1", [group.spaceId]);
    expect(await counts()).toEqual({ [at("tulijat")]: 2 });
  });

  it("is a planned group that asks to be taken, and whoever asks for help in starting", async () => {
    const { world, ours, administrator, counts, at } = await setUp();
    const { asked } = await anAsk(world, ours, await idOf(ours.slug));
    const group = await aGroupWith(world, db, { when: "any-time", how: "walk-in" });
    const wish = { visits: "2", remote: "yes", hope: "Miten alkuun?", who: "Hilla", contact: "0000 000 009" };
    await group.client.submit(await group.client.get(`${group.home}/tuki`), {
      ...wish,
      helper: `jarjesto-${await idOf(ours.slug)}`,
    });
    expect(await counts()).toEqual({ [at("ryhmat")]: 1, [at("alkutuki")]: 1 });
    await showCode(world, administrator);
    await administrator.client.submit(await administrator.client.get(asked), { answer: "no", word: "Emme ehdi." });
    expect(await counts()).toEqual({ [at("alkutuki")]: 1 });
  });

  it("is a listing that tells other days than agreed, that somebody says is wrong, or that is to be confirmed", async () => {
    const { world, ours, counts, at } = await setUp();
    const group = await aMeetingGroup(world, {});
    const { rows } = await db.admin.query("SELECT offering_id FROM support_group WHERE space_id = $1", [group.spaceId]);
    const platform = await aPlatformAdministrator(world);
    await platform.client.submit(await platform.client.get(`/tarkistus/${rows[0].offering_id}`), {
      decision: "accept",
    });
    const listing = await giveTo(ours.slug, group.spaceId);
    expect(await counts()).toEqual({});
    await agreeSeries(group, { beginning: "0", rhythm: "weekly", until: "2027-01-31" });
    expect(await counts()).toEqual({ [at("ilmoitukset")]: 1 });
    const report = "0190c0de-0000-4000-8000-000000000001";
    await reportListing(world.services, listing, report, { text: "Väärä aika.", contact: "" });
    expect(await counts()).toEqual({ [at("ilmoitukset")]: 2 });
    await db.admin.query("UPDATE offering SET confirmed_on = '2026-01-01' WHERE id = $1", [listing]);
    expect(await counts()).toEqual({ [at("ilmoitukset")]: 3 });
  });

  it("is told on their own page, first, and only as numbers; before a second factor too", async () => {
    const { world, ours, theirs, administrator, at } = await setUp();
    await anAsk(world, ours, await idOf(ours.slug));
    const coordinator = await aMember(world, { path: ours.path, by: administrator.client }, "coordinator", "Kaisa");
    const { rows } = await db.admin.query("SELECT name FROM organisation WHERE slug = $1", [ours.slug]);
    const link = m.organisations_waiting_place({ name: rows[0].name });
    const part = m.organisations_waiting_part({ place: m.group_support_desk_title(), count: 1 });
    const own = await coordinator.client.get("/oma");
    const first = own.document.querySelector("main ul.own-places li");
    expect(first?.textContent).toContain(link);
    expect(first?.textContent).toContain(part);
    expect(first?.querySelector("a")?.getAttribute("href")).toBe(at("ryhmat"));
    expect(own).not.toSay("Vauva-arjen");
    const all = await coordinator.client.get("/jarjestot");
    expect(all.document.querySelector(`#${ours.slug} a[href='${at("ryhmat")}']`)?.textContent).toBe(part);
    expect(await complaints(all.html)).toEqual([]);
    // Nobody else's, and nobody's who does not lead.
    const facilitator = await aMember(world, { path: ours.path, by: administrator.client }, "facilitator", "Vesa");
    for (const { client } of [facilitator, theirs.administrator, await aPerson(world)]) {
      expect(await client.get("/oma")).not.toSay(link);
      expect(await client.get("/jarjestot")).not.toSay(part);
    }
  });

  it("comes first where somebody leads several, the other pages folded away, in every language", async () => {
    const { world, ours, theirs, administrator } = await setUp();
    const { client } = administrator;
    await db.admin.query("UPDATE organisation SET name = 'Zeta ry' WHERE slug = $1", [ours.slug]);
    const { rows } = await db.admin.query("SELECT id FROM role_holder WHERE person_id = $1", [administrator.personId]);
    expect(rows).toHaveLength(1);
    const { client: by } = theirs.administrator;
    await showCode(world, theirs.administrator);
    const made = await by.submit(await by.get(theirs.path), { role: "coordinator" }, "form[action$='/kutsut']");
    const invitation = new URL(made.document.querySelector("#address")?.textContent ?? "").pathname;
    await client.submit(await client.get(invitation), { knownAs: "Aino", told: "yes" });
    const names = (page: TestPage) => [...page.document.querySelectorAll("main section.card")].map(({ id }) => id);
    expect(names(await client.get("/jarjestot"))).toEqual([theirs.slug, ours.slug]);
    await anAsk(world, ours, await idOf(ours.slug));
    for (const locale of ["fi", "sv", "en", "fi-simple"] satisfies Locale[]) {
      const page = await client.get(localPath(locale, "/jarjestot"));
      expect(names(page)).toEqual([ours.slug, theirs.slug]);
      expect(page.document.querySelectorAll(`#${ours.slug} details a[href$='/tilat']`)).toHaveLength(1);
      expect(await complaints(page.html), locale).toEqual([]);
    }
  });
});

describe("what waits for the area centres", () => {
  it("is said on their own page as numbers: groups that nobody carries, and who asks for help", async () => {
    const { world } = await setUp();
    const { client } = await aPlatformAdministrator(world);
    const said = async () =>
      (await client.get("/oma")).document.querySelector("a[href='/alkutuki']")?.closest("li")?.textContent;
    expect(await said()).toContain(m.group_support_help_place_text());
    const group = await aGroupWith(world, db, { when: "any-time", how: "walk-in" });
    const wish = { visits: "2", remote: "yes", hope: "Miten alkuun?", who: "Hilla", contact: "0000 000 009" };
    const page = await group.client.get(`${group.home}/tuki`);
    const helper = page.document.querySelector("[name=helper][value^=alue], [name=helper] option[value^=alue]");
    await group.client.submit(page, { ...wish, helper: helper?.getAttribute("value") ?? "" });
    expect(await said()).toContain(m.group_support_help_place_asks({ count: 1 }));
    await aMemberOf(world, group, "Muurain");
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);
    expect(await said()).toContain(m.group_support_help_place_groups({ count: 1 }));
  });
});
