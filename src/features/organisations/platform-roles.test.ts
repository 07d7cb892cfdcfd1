import { describe, expect, it } from "vitest";
import type { TestClient } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { accept, anOrganisation, pathIn, pressButton } from "../../../test/support/organisations.ts";
import { aPerson, aPlatformAdministrator, showCode, takeSecondFactor } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { verifyAudit } from "../../shared/audit/index.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";

const db = useDatabase();
const address = "/yllapito/tehtavat";
const pathOf = ({ url }: { url: string }) => new URL(url).pathname;
const word = m.organisations_role_area_centre;
const why = { reason: "Puhelin katosi, soitin hänelle." };

const setUp = async () => {
  const world = aWorld(db);
  await db.admin.query("DELETE FROM platform_role; DELETE FROM platform_invitation");
  return { world, administrator: await aPlatformAdministrator(world) };
};
const inviteTo = async (client: TestClient, regions: readonly string[] = ["06", "19"]) =>
  client.submit(await client.get(address), { regions }, `form[action$='/kutsut']`);

const withAreaCentre = async () => {
  const scene = await setUp();
  const person = await aPerson(scene.world);
  const path = pathIn(await inviteTo(scene.administrator.client));
  const accepted = await accept(person.client, path, "Alma Aluekeskus");
  expect(pathOf(accepted)).toBe("/jarjestot");
  const { rows } = await db.admin.query("SELECT * FROM platform_role WHERE role = 'area_centre'");
  return { ...scene, person, path, role: rows[0] };
};

describe("an area centre", () => {
  it("is given by invitation, for its regions, and adds organisations", async () => {
    const { world, administrator, person, role } = await withAreaCentre();
    expect(role).toMatchObject({ regions: ["06", "19"], until: null });
    expect(role.known_as.includes(Buffer.from("Alma"))).toBe(false);
    const page = await administrator.client.get(address);
    expect(page).toSay("Alma Aluekeskus");
    expect(page).toSay("Pirkanmaa, Lappi");
    expect(page.html).not.toContain(person.personId);

    const staff = await takeSecondFactor(world, person);
    const fields = { name: "Lapin yhdistys", slug: "lapin-yhdistys", kind: "association" };
    const added = await staff.client.submit(await staff.client.get("/jarjestot/uusi"), fields);
    expect(pathOf(added)).toBe("/jarjestot");
    expect((await staff.client.get("/jarjestot/lapin-yhdistys/vaki")).status).toBe(404);
    expect((await staff.client.get(address)).status).toBe(404);
    expect((await staff.client.post(`${address}/kutsut`, {})).status).toBe(404);
  });

  it("needs regions that there are", async () => {
    const { administrator } = await setUp();
    for (const regions of [[], ["99"]]) {
      const refused = await administrator.client.post(`${address}/kutsut`, {
        id: "6f9619ff-8b86-4011-b42d-00cf4fc964ff",
        regions,
      });
      expect(refused.status).toBe(422);
      expect(refused).toSay(m.organisations_area_regions_needed());
    }
  });

  it("is invited by the platform's administrators alone, with a code of a moment ago", async () => {
    const { world, administrator } = await setUp();
    const { administrator: leader } = await anOrganisation(world);
    expect((await leader.client.get(address)).status).toBe(404);
    expect(pathOf(await (await aPerson(world)).client.get(address))).toBe("/vahvistus");
    expect(pathOf(await world.visitor().get(address))).toBe("/kirjaudu");
    world.clock.advance({ minutes: 11 });
    expect(pathOf(await inviteTo(administrator.client))).toBe("/vahvistus");
    await showCode(world, administrator);
    expect((await inviteTo(administrator.client)).status).toBe(201);
  });

  it("has an invitation that tells nothing before sign-in, works once, and can be taken back", async () => {
    const { world, administrator, person, path } = await withAreaCentre();
    const before = await world.visitor().get(path);
    expect(before.text).not.toContain(word());
    expect((await before.document.querySelectorAll("form")).length).toBeLessThan(3);
    expect(pathOf(await person.client.get(path))).toBe("/jarjestot");
    const late = await aPerson(world);
    expect((await late.client.get(path)).status).toBe(410);
    expect((await late.client.post(path, { knownAs: "Toinen", told: "yes" })).status).toBe(410);

    const other = pathIn(await inviteTo(administrator.client, ["01"]));
    const label = m.organisations_area_invitation_revoke({ regions: "Uusimaa" });
    await pressButton(administrator.client, await administrator.client.get(address), label);
    expect((await late.client.post(other, { knownAs: "Toinen", told: "yes" })).status).toBe(410);
    const old = pathIn(await inviteTo(administrator.client, ["01"]));
    world.clock.advance({ hours: 24 * 15 });
    const visitor = await aPerson(world);
    expect((await visitor.client.get(old)).status).toBe(410);
  });

  it("is asked for a name, and told what it means", async () => {
    const { world, administrator } = await setUp();
    const path = pathIn(await inviteTo(administrator.client));
    const person = await aPerson(world);
    expect((await person.client.post(path, { knownAs: "", told: "yes" })).status).toBe(422);
    expect((await person.client.post(path, { knownAs: "Alma" })).status).toBe(422);
    const [first, second] = await Promise.all(
      [1, 2].map(() => person.client.post(path, { knownAs: "Alma", told: "yes" })),
    );
    expect([first, second].map((page) => page && pathOf(page))).toContain("/jarjestot");
    const { rows } = await db.admin.query("SELECT FROM platform_role WHERE role = 'area_centre'");
    expect(rows).toHaveLength(1);
    const again = pathIn(await inviteTo(administrator.client, ["01"]));
    expect((await accept(person.client, again, "Alma")).status).toBe(409);
  });

  it("ends when an administrator ends it, and when its holder leaves", async () => {
    const { world, administrator, person, role } = await withAreaCentre();
    const staff = await takeSecondFactor(world, person);
    expect((await staff.client.post(`${address}/${role.id}/paata`, why)).status).toBe(404);
    const unsaid = await administrator.client.post(`${address}/${role.id}/paata`, { reason: "Joo." });
    expect(unsaid.status).toBe(422);
    expect(unsaid).toSay(m.audit_reason_needed());
    expect(unsaid.document.querySelector("details[open] textarea")?.textContent).toBe("Joo.");
    expect(complaints(unsaid.html)).toEqual([]);
    expect((await administrator.client.post(`${address}/${role.id}/paata`, why)).status).toBe(200);
    expect((await staff.client.get("/jarjestot/uusi")).status).toBe(404);
    expect((await administrator.client.post(`${address}/${role.id}/paata`, why)).status).toBe(404);

    await accept(person.client, pathIn(await inviteTo(administrator.client)), "Alma");
    const left = await pressButton(
      person.client,
      await person.client.get("/jarjestot"),
      m.organisations_leave_button({ role: word() }),
    );
    expect(left.status).toBe(200);
    expect(left).not.toSay(word());
    expect((await person.client.post("/jarjestot/palvelussa/area_centre/jata")).status).toBe(404);
    const deeds = await db.admin.query(
      "SELECT action FROM audit_entry WHERE organisation_id IS NULL ORDER BY seq DESC",
    );
    expect(deeds.rows.slice(0, 5).map(({ action }) => action)).toEqual([
      "platform-role-left",
      "platform-invitation-accepted",
      "platform-invitation-made",
      "platform-role-ended",
      "platform-invitation-accepted",
    ]);
    expect(await verifyAudit(world.services)).toMatchObject({ kind: "whole" });
  });
});

describe("the platform's administrators", () => {
  it("keep one among them", async () => {
    const { administrator } = await setUp();
    const path = "/jarjestot/palvelussa/administrator/jata";
    const refused = await administrator.client.post(path);
    expect(refused.status).toBe(409);
    expect(refused).toSay(m.organisations_last_platform_administrator());
    await aPlatformAdministrator(aWorld(db));
    expect((await administrator.client.post(path)).status).toBe(200);
  });

  it("help one another with a lost second factor, and not themselves", async () => {
    const { world, administrator } = await setUp();
    const other = await aPlatformAdministrator(world);
    const idOf = async (personId: string) =>
      (await db.admin.query("SELECT id FROM platform_role WHERE person_id = $1", [personId])).rows[0].id;
    const own = await idOf(administrator.personId);
    expect((await administrator.client.post(`${address}/${own}/vahvistus`, why)).status).toBe(404);
    expect((await other.client.get("/jarjestot/uusi")).status).toBe(200);
    expect((await administrator.client.post(`${address}/${await idOf(other.personId)}/vahvistus`)).status).toBe(422);
    expect((await other.client.get("/jarjestot/uusi")).status).toBe(200);
    const done = await administrator.client.post(`${address}/${await idOf(other.personId)}/vahvistus`, why);
    expect(done.status).toBe(200);
    expect(pathOf(await other.client.get("/jarjestot/uusi"))).toBe("/vahvistus");
    world.clock.advance({ seconds: 30 });
    await takeSecondFactor(world, other);
    expect((await other.client.get("/jarjestot/uusi")).status).toBe(200);
    expect((await administrator.client.get("/jarjestot/uusi")).status).toBe(200);
    const { rows } = await db.admin.query(
      "SELECT action, actor_kind, reason FROM audit_entry ORDER BY seq DESC LIMIT 1",
    );
    expect(rows).toEqual([
      { action: "platform-second-factor-reset", actor_kind: "platform", reason: expect.any(Buffer) },
    ]);
    expect(rows[0].reason.toString("latin1")).not.toContain("Puhelin");
    expect(await administrator.client.get("/yllapito/loki")).toSay(why.reason);
    expect(await verifyAudit(world.services)).toMatchObject({ kind: "whole" });
  });

  it.each(locales)("have sound pages in %s", async (locale) => {
    const { world, administrator } = await setUp();
    const made = await inviteTo(administrator.client);
    expect(complaints(made.html)).toEqual([]);
    const page = await administrator.client.get(localPath(locale, address));
    expect(complaints(page.html)).toEqual([]);
    const person = await aPerson(world);
    expect(complaints((await person.client.get(localPath(locale, pathIn(made)))).html)).toEqual([]);
    expect(complaints((await administrator.client.get(localPath(locale, "/jarjestot"))).html)).toEqual([]);
  });
});
