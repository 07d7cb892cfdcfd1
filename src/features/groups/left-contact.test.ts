import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson, aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { wayInWords } from "../directory/index.ts";
import { enterSpace } from "../spaces/index.ts";
import { aGroup, type TestGroup } from "./groups.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const phone = "0000 000 001";

async function aMember(world: World, { spaceId, home }: TestGroup, nickname: string) {
  const person = await aPerson(world);
  const { personId } = person;
  const entered = await enterSpace(world.services, { personId, spaceId, nickname, approved: true });
  if (!("personaId" in entered)) throw new Error(entered.kind);
  await person.client.submit(await person.client.get(home), { promise: "yes" });
  return { ...person, personaId: entered.personaId };
}

/** A citizens' group whose listing everyone sees, with one member; `desk`: an area centre's. */
async function setUp() {
  const world = aWorld(db, { now });
  const group = await aGroup(world, { entry: "talk" });
  const member = await aMember(world, group, "Muurain");
  const { client: desk } = await aPlatformAdministrator(world);
  const { rows } = await db.admin.query("SELECT offering_id AS id FROM support_group WHERE space_id = $1", [
    group.spaceId,
  ]);
  const { id } = rows[0];
  await desk.submit(await desk.get(`/tarkistus/${id}`), { decision: "accept" });
  const listed = await db.admin.query("SELECT slug FROM directory_entry WHERE id = $1", [id]);
  const { client: anyone } = await aPerson(world);
  return { world, group, member, desk, id, anyone, path: `/tuki/${listed.rows[0].slug}` };
}
const leave = (one: { readonly client: TestGroup["client"]; readonly personaId: string }) =>
  one.client.post(`/oma/tila/${one.personaId}/lahde`);

describe("whoever has carried a group and has gone", () => {
  it("is on its public page no more at once, nor anywhere in what was ever written", async () => {
    const { group, anyone, path, id, member } = await setUp();
    expect(await anyone.get(path)).toSay(phone);
    await leave(group);
    const page = await anyone.get(path);
    expect(page).not.toSay(phone);
    expect(page).not.toSay("Hilla");
    const kept = await db.admin.query(
      `SELECT 1 FROM offering_revision WHERE offering_id = $1 AND content::text ~ '0000 000 001|Hilla'`,
      [id],
    );
    expect(kept.rowCount).toBe(0);
    expect(await group.client.get(`/oma/ilmoitukset/${id}`)).not.toSay("Vauva-arjen aamukahvit");

    const taken = await member.client.submit(await member.client.get(group.home), {}, "form[action$='/ota']");
    expect(taken).toSay(m.groups_contact_gone());
    const form = await member.client.press(taken, m.groups_contact_gone_link());
    await member.client.submit(form, { phone: "0000 000 009" });
    await member.client.submit(await member.client.get(`/oma/ilmoitukset/${id}/esikatselu`));
    expect(await anyone.get(path)).toSay("0000 000 009");
    expect(await member.client.get(group.home)).not.toSay(m.groups_contact_gone());
  });

  it("is off it when a member carries it in their place, who is asked for theirs", async () => {
    const { group, member, anyone, path, id } = await setUp();
    const page = await group.client.get(`${group.home}/vaihto`);
    await group.client.submit(page, { persona: member.personaId, way: "step-back" }, "form[action$='/vaihto']");
    const asked = await member.client.get(group.home);
    const home = await member.client.submit(asked, { answer: "yes" }, "form[action$='/vastaa']");
    expect(home).toSay(m.groups_contact_gone());
    expect(await anyone.get(path)).not.toSay(phone);
    const { rows } = await db.admin.query("SELECT kept_by FROM offering WHERE id = $1", [id]);
    expect(rows).toEqual([{ kept_by: member.personId }]);
  });

  it("leaves the listing to whoever carries it along, with the door open", async () => {
    const { group, member, anyone, path, id } = await setUp();
    const page = await group.client.get(`${group.home}/vaihto`);
    await group.client.submit(page, { persona: member.personaId, way: "share" }, "form[action$='/vaihto']");
    await member.client.submit(await member.client.get(group.home), { answer: "yes" }, "form[action$='/vastaa']");
    expect(await anyone.get(path)).toSay(phone);
    await leave(group);
    const shown = await anyone.get(path);
    expect(shown).not.toSay(phone);
    expect(shown).not.toSay(m.directory_paused());
    expect((await member.client.get(`/oma/ilmoitukset/${id}`)).status).toBe(200);
  });

  it("is off it when their whole nickname goes", async () => {
    const { group, anyone, path, id } = await setUp();
    await db.admin.query("DELETE FROM person WHERE id = $1", [group.personId]);
    expect(await anyone.get(path)).not.toSay(phone);
    const { rows } = await db.admin.query("SELECT kept_by FROM offering WHERE id = $1", [id]);
    expect(rows).toEqual([{ kept_by: null }]);
  });
});

describe("a group that nobody carries", () => {
  it("takes nobody in, says so, and opens again when somebody takes it up", async () => {
    const { world, group, member, anyone, path } = await setUp();
    const form = await anyone.get(`${path}/mukaan`);
    const way = wayInWords("group", { when: "any-time", how: "talk" }, "fi");
    // Other groups of this file are in it, too.
    const feed = async () => (await (await world.app.request("/api/hsds/services?full=true")).text()).split(way).length;
    const before = await feed();
    await leave(group);
    const page = await anyone.get(path);
    expect(page).toSay(m.directory_paused());
    expect(page).not.toSay(m.admissions_entry_link());
    await expect.poll(async () => (await anyone.get("/haku")).text).toContain(m.directory_paused_short());
    const shut = await anyone.get(`${path}/mukaan`);
    expect(shut.status).toBe(410);
    expect(shut).toSay(m.admissions_paused_text());
    expect((await anyone.submit(form, { way: "message", message: "Saanko tulla?", consent: "yes" })).status).toBe(410);
    expect(await feed()).toBe(before - 1);
    await member.client.post(`${group.home}/ota`);
    expect(await anyone.get(path)).not.toSay(m.directory_paused());
    expect((await anyone.get(`${path}/mukaan`)).status).toBe(200);
  });

  it("tells those who wait, and counts them at the area centre", async () => {
    const { group, anyone, path, desk } = await setUp();
    const form = await anyone.get(`${path}/mukaan`);
    const asked = await anyone.submit(form, { way: "message", message: "Saanko tulla?", consent: "yes" });
    expect(asked.status).toBe(200);
    await leave(group);
    expect(await anyone.get(new URL(asked.url).pathname)).toSay(m.admissions_paused_own());
    expect(await desk.get("/alkutuki")).toSay(m.group_support_uncarried_waiting({ count: 1 }));
  });

  it("is written to by the area centre, which hides and ends its listing with a reason for the log", async () => {
    const { world, group, member, desk, anyone, path, id } = await setUp();
    await leave(group);
    const { client: stranger } = await aPerson(world);
    expect((await stranger.get(`/alkutuki/ryhmat/${id}`)).url).toContain("/vahvistus");
    const list = await desk.get("/alkutuki");
    const link = list.document.querySelector(`a[href$='/alkutuki/ryhmat/${id}']`)?.getAttribute("href");
    const one = await desk.get(link ?? "/");
    expect((await desk.submit(one, { word: "" }, "form[action$='/viesti']")).status).toBe(422);
    const said = await desk.submit(one, { word: "Soita keskukseen, jos joku jatkaa." }, "form[action$='/viesti']");
    expect(said).toSay(m.group_support_saved());
    expect(await member.client.get(group.home)).toSay("Soita keskukseen, jos joku jatkaa.");

    const wrong = await desk.submit(said, { how: "hidden", reason: "" }, "form[action$='/ilmoitus']");
    expect(wrong.status).toBe(422);
    await desk.submit(wrong, { how: "hidden", reason: "Kukaan ei jatka vielä." }, "form[action$='/ilmoitus']");
    expect((await anyone.get(path)).status).toBe(410);
    expect(await desk.get("/yllapito/loki")).toSay(m.audit_listing_hidden());
    const hidden = await desk.get(`/alkutuki/ryhmat/${id}`);
    const ended = await desk.submit(hidden, { how: "ended", reason: "Ryhmä lopetti." }, "form[action$='/ilmoitus']");
    expect(ended).toSay(m.group_support_centre_is_ended());
    const log = await db.admin.query("SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY seq", [id]);
    expect(log.rows.map(({ action }) => action)).toEqual(["listing-hidden", "listing-ended"]);
    await member.client.post(`${group.home}/ota`);
    expect((await desk.get(`/alkutuki/ryhmat/${id}`)).status).toBe(404);
  });

  it("ends with its listing when the last one in it goes, which the page before says", async () => {
    const { group, member, anyone, path, id } = await setUp();
    expect(await group.client.get(`${group.home}/lahto`)).toSay(m.groups_leaving_anyway_text());
    await leave(member);
    const page = await group.client.get(`${group.home}/lahto`);
    expect(page).toSay(m.groups_leaving_last());
    expect(page).not.toSay(m.groups_leaving_anyway_text());
    await group.client.submit(page);
    expect((await anyone.get(path)).status).toBe(410);
    const { rows } = await db.admin.query(
      `SELECT o.state AS listing, s.state, g.phase FROM support_group g
       JOIN space s ON s.id = g.space_id JOIN offering o ON o.id = g.offering_id WHERE o.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ listing: "ended", state: "ended", phase: "ended" }]);
  });
});
