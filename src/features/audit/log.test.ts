import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import {
  accept,
  aMember,
  anOrganisation,
  holderIdOf,
  invitationTo,
  pressButton,
} from "../../../test/support/organisations.ts";
import { aPerson, showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { appendAudit, sealReason, verifyAudit } from "../../shared/audit/index.ts";
import { locales, localPath, m, withLocale } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { clearingOrganisations, leaveEverything } from "../organisations/index.ts";
import { entriesOnPage } from "./read-log.ts";

const db = useDatabase();
const roleOf = {
  administrator: m.organisations_role_administrator,
  coordinator: m.organisations_role_coordinator,
  facilitator: m.organisations_role_facilitator,
};
const name = "Aino Ylläpitäjä";

const setUp = async () => {
  const world = aWorld(db);
  const organisation = await anOrganisation(world);
  const by = organisation.administrator.client;
  const path = organisation.path.replace(/vaki$/, "loki");
  const { rows } = await db.admin.query<{ id: string }>("SELECT id FROM organisation WHERE slug = $1", [
    organisation.slug,
  ]);
  const log = async (client = by) => {
    const page = await client.get(path);
    expect(page.status).toBe(200);
    return [...page.document.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").trim()),
    );
  };
  return { world, organisation, by, path, log, organisationId: rows[0]?.id ?? "" };
};
const reason = "Hän soitti ja pyysi tätä.";
const deeds = (log: string[][]) => log.map(([what]) => what);

describe("an organisation's log", () => {
  it("tells who, in which role, did what and when, the latest first", async () => {
    const { log, organisation, by, world } = await setUp();
    const role = roleOf.administrator();
    const noon = "1. syyskuuta 2026 klo 12.00";
    const why = m.audit_no_reason();
    expect(await log()).toEqual([
      [m.audit_invitation_accepted({ role }), m.audit_who({ name, role }), noon, why],
      [m.audit_invitation_made({ role }), m.organisations_role_platform_administrator(), noon, why],
      [m.audit_organisation_added(), m.organisations_role_platform_administrator(), noon, why],
    ]);

    const kaisa = await aMember(world, { path: organisation.path, by }, "coordinator", "Kaisa");
    await aMember(world, { path: organisation.path, by: kaisa.client }, "facilitator", "Oskari");
    const [accepted, made] = await log();
    expect(accepted?.[1]).toBe(m.audit_who({ name: "Oskari", role: roleOf.facilitator() }));
    expect(made?.slice(0, 2)).toEqual([
      m.audit_invitation_made({ role: roleOf.facilitator() }),
      m.audit_who({ name: "Kaisa", role: roleOf.coordinator() }),
    ]);
  });

  it("has everything that is done to tasks, once each, however often a button is pressed", async () => {
    const { log, organisation, by, world } = await setUp();
    const { path } = organisation;
    await aMember(world, { path, by }, "coordinator", "Kaisa");
    const paavo = await aMember(world, { path, by }, "administrator", "Paavo");
    const before = (await log()).length;

    const people = await by.get(path);
    const [kaisaId, paavoId] = [holderIdOf(people, "Kaisa"), holderIdOf(people, "Paavo")];
    const deputyForm = [...people.document.querySelectorAll("form[action$='/sijainen']")].find((form) =>
      form.closest("section")?.querySelector("h2")?.textContent?.startsWith("Kaisa"),
    );
    const deputyPath = deputyForm?.getAttribute("action") ?? "";
    await by.post(deputyPath, { deputy: paavoId });
    const away = { firstDay: "2026-09-01", lastDay: "2026-09-05" };
    await by.post(`${path}/ihmiset/${kaisaId}/poissa`, away);
    for (const _ of [1, 2]) await paavo.client.post(deputyPath.replace("sijainen", "sijaistan"));
    for (const _ of [1, 2]) await by.post(`${path}/ihmiset/${kaisaId}/vahvistus`, { reason });
    const reset = [...(await paavo.client.get(path)).document.querySelectorAll("form[action*='/vahvistukset/']")];
    await paavo.client.post(reset[0]?.getAttribute("action") ?? "");
    await by.post(deputyPath, { deputy: "" });
    await by.post(deputyPath.replace("sijainen", "paata"), { reason });
    await pressButton(
      paavo.client,
      await paavo.client.get("/jarjestot"),
      m.organisations_leave_button({ role: roleOf.administrator() }),
    );
    const invitation = await invitationTo(by, path, "facilitator");
    await pressButton(by, await by.get(path), m.organisations_invitation_revoke({ role: roleOf.facilitator() }));
    expect((await by.get(invitation)).status).toBe(410);

    const coordinator = { role: roleOf.coordinator(), name: "Kaisa" };
    const told = (await log()).slice(0, -before).toReversed();
    expect(deeds(told)).toEqual([
      m.audit_deputy_named({ ...coordinator, deputy: "Paavo" }),
      m.audit_absence_marked({ name: "Kaisa" }),
      m.audit_stepped_in(coordinator),
      m.audit_reset_asked({ name: "Kaisa" }),
      m.audit_reset_confirmed({ name: "Kaisa" }),
      m.audit_deputy_nobody(coordinator),
      m.audit_role_ended(coordinator),
      m.audit_role_left({ role: roleOf.administrator() }),
      m.audit_invitation_made({ role: roleOf.facilitator() }),
      m.audit_invitation_revoked({ role: roleOf.facilitator() }),
    ]);
    const aino = m.audit_who({ name, role: roleOf.administrator() });
    const paavoIn = (role: string) => m.audit_who({ name: "Paavo", role });
    expect(told.map(([, who]) => who)).toEqual([
      aino,
      aino,
      paavoIn(roleOf.coordinator()),
      aino,
      paavoIn(roleOf.administrator()),
      aino,
      aino,
      paavoIn(roleOf.administrator()),
      aino,
      aino,
    ]);
    expect(told.map(([, , , why]) => why === reason)).toEqual(
      deeds(told).map((deed) =>
        [m.audit_reset_asked({ name: "Kaisa" }), m.audit_role_ended(coordinator)].some((one) => one === deed),
      ),
    );
    expect(await verifyAudit(world.services)).toMatchObject({ kind: "whole" });
  });

  it("tells when a stand-in ends: the holder is back, or the absence is over", async () => {
    const { log, organisation, by, world } = await setUp();
    const { path, slug } = organisation;
    const kaisa = await aMember(world, { path, by }, "coordinator", "Kaisa");
    const oskari = await aMember(world, { path, by }, "facilitator", "Oskari");
    const people = await by.get(path);
    const deputyPath =
      [...people.document.querySelectorAll("form[action$='/sijainen']")]
        .find((form) => form.closest("section")?.querySelector("h2")?.textContent?.startsWith("Kaisa"))
        ?.getAttribute("action") ?? "";
    await by.post(deputyPath, { deputy: holderIdOf(people, "Oskari") });
    const standIn = async () => {
      await kaisa.client.post(`/jarjestot/${slug}/poissa`, { firstDay: "2026-09-01", lastDay: "2026-09-01" });
      await oskari.client.post(deputyPath.replace("sijainen", "sijaistan"));
    };
    const ended = m.audit_stand_in_ended({ role: roleOf.coordinator(), name: "Oskari" });
    await standIn();
    await kaisa.client.post(`/jarjestot/${slug}/palasin`);
    expect((await log())[0]?.slice(0, 2)).toEqual([ended, m.audit_who({ name: "Kaisa", role: roleOf.coordinator() })]);
    await standIn();
    const { handler, recurring } = clearingOrganisations(world.services.key);
    world.clock.set("2026-09-02T00:10+03:00");
    await db.database.withActor({ kind: "worker" }, (tx) =>
      enqueue(tx, recurring.kind, {}, { now: world.clock.now() }),
    );
    await drainJobs({ ...world.services, jobs: [handler] });
    await showCode(world, organisation.administrator);
    expect((await log())[0]?.slice(0, 2)).toEqual([ended, m.audit_service()]);
    expect(await verifyAudit(world.services)).toMatchObject({ kind: "whole" });
  });

  it("says who carries on with a task", async () => {
    const { log, organisation, by, world } = await setUp();
    const { path } = organisation;
    await aMember(world, { path, by }, "coordinator", "Kaisa");
    await aMember(world, { path, by }, "facilitator", "Oskari");
    const people = await by.get(path);
    const form = [...people.document.querySelectorAll("form[action$='/sijainen']")].find((one) =>
      one.closest("section")?.querySelector("h2")?.textContent?.startsWith("Kaisa"),
    );
    const action = form?.getAttribute("action") ?? "";
    await by.post(action, { deputy: holderIdOf(people, "Oskari") });
    await by.post(action.replace("sijainen", "paata"), { reason });
    expect((await log())[0]?.[0]).toContain(m.audit_passed_on({ name: "Oskari" }));
  });

  it("keeps what somebody left who has gone altogether, without their name", async () => {
    const { log, organisation, by, world } = await setUp();
    const kaisa = await aMember(world, { path: organisation.path, by }, "coordinator", "Kaisa");
    await db.database.withActor({ kind: "person", personId: kaisa.personId }, (tx) =>
      leaveEverything(tx, world.services),
    );
    const role = roleOf.coordinator();
    expect((await log())[0]?.slice(0, 2)).toEqual([m.audit_role_left({ role }), m.audit_who({ name: "Kaisa", role })]);
    await db.admin.query("DELETE FROM person WHERE id = $1", [kaisa.personId]);
    expect((await log())[0]?.[1]).toBe(m.audit_who({ name: m.audit_someone(), role }));
    expect(await verifyAudit(world.services)).toMatchObject({ kind: "whole" });
  });

  it("keeps nothing of what was refused or taken back", async () => {
    const { log, by, organisation } = await setUp();
    const before = await log();
    const leave = m.organisations_leave_button({ role: roleOf.administrator() });
    const refused = await pressButton(by, await by.get("/jarjestot"), leave);
    expect(refused.status).toBe(409);
    expect((await by.post(`${organisation.path}/kutsut`, { id: "x", role: "trainer" })).status).toBe(400);
    expect(await log()).toEqual(before);
  });

  it("is read by the organisation's administrators, with their second factor, and by nobody else", async () => {
    const { world, organisation, by, path } = await setUp();
    const coordinator = await aMember(world, { path: organisation.path, by }, "coordinator", "Kaisa");
    const elsewhere = await anOrganisation(world);
    expect((await by.get(path)).status).toBe(200);
    expect(await by.get(organisation.path)).toSay(m.audit_link());
    expect(await coordinator.client.get(organisation.path)).not.toSay(m.audit_link());
    for (const client of [coordinator.client, organisation.platform.client, elsewhere.administrator.client]) {
      expect((await client.get(path)).status).toBe(404);
    }
    const guest = await aPerson(world);
    await accept(guest.client, await invitationTo(by, organisation.path, "administrator"), "Ilman koodia");
    expect(new URL((await guest.client.get(path)).url).pathname).toBe("/vahvistus");
    expect(new URL((await world.visitor().get(path)).url).pathname).toBe("/kirjaudu");
    world.clock.advance({ minutes: 31 });
    expect(new URL((await by.get(path)).url).pathname).toBe("/vahvistus");
    await showCode(world, organisation.administrator);
    expect((await by.get(path)).status).toBe(200);
  });

  it("is confidential, and tells nothing that leads to anyone's account or to the machine's numbers", async () => {
    const { world, organisation, by, path } = await setUp();
    const guest = await aPerson(world);
    await accept(guest.client, await invitationTo(by, organisation.path, "trainer"), "Tuure");
    const page = await by.get(path);
    expect(page.headers.get("Cache-Control")).toContain("no-store");
    expect(page.document.title).toBe(m.ui_neutral_title());
    for (const { personId, nickname } of [guest, organisation.administrator, organisation.platform]) {
      expect(page.html).not.toContain(personId);
      expect(page.html).not.toContain(nickname);
    }
    const { rows } = await db.admin.query<{ entry: string }>("SELECT e::text AS entry FROM audit_entry e");
    const all = [...rows.map(({ entry }) => entry), ...world.log].join("\n");
    const people = await db.admin.query<{ id: string }>("SELECT id FROM person");
    for (const { id } of people.rows) expect(all).not.toContain(id);
    for (const text of ["Tuure", guest.nickname, organisation.administrator.nickname]) expect(all).not.toContain(text);
  });

  it("opens reasons for those who read it, stores them sealed, and says when their key is gone", async () => {
    const { world, by, log, organisationId } = await setUp();
    const { services } = world;
    const text = "Hän soitti itse: <kanariainen>";
    const reason = await sealReason(services.keyRing, organisationId, text);
    const { rows } = await db.admin.query<{ id: string }>("SELECT id FROM platform_role LIMIT 1");
    await db.database.withActor({ kind: "worker" }, (tx) =>
      appendAudit(tx, services, {
        actor: { kind: "service" },
        event: { action: "absence-marked", object: rows[0]?.id ?? "" },
        organisationId,
        reason,
      }),
    );
    expect((await log())[0]).toEqual([
      m.audit_absence_marked({ name: m.audit_someone() }),
      m.audit_service(),
      expect.any(String),
      text,
    ]);
    const stored = await db.admin.query<{ entry: string }>("SELECT e::text AS entry FROM audit_entry e");
    expect(JSON.stringify(stored.rows)).not.toContain(Buffer.from("kanariainen").toString("hex"));

    // What was sealed for one entry opens in no other.
    await db.admin.query(`SET session_replication_role = replica; UPDATE audit_entry SET id = gen_random_uuid()
      WHERE reason IS NOT NULL; RESET session_replication_role`);
    expect((await log())[0]?.[3]).toBe(m.audit_reason_gone());
    expect((await by.get("/jarjestot")).status).toBe(200);
  });

  it.each(locales)("is a sound page in %s, in pages", async (locale) => {
    const { world, by, path, organisationId } = await setUp();
    const first = await by.get(localPath(locale, path));
    expect(complaints(first.html)).toEqual([]);
    withLocale(locale, () => {
      expect(first).toSay(m.audit_caption());
      expect(first).toSay(m.audit_unlinked());
    });
    expect(first.document.querySelector("nav.pages")).toBeNull();
    for (let entry = 0; entry < entriesOnPage; entry++) {
      await db.database.withActor({ kind: "worker" }, (tx) =>
        appendAudit(tx, world.services, {
          actor: { kind: "service" },
          event: { action: "organisation-added", object: organisationId },
          organisationId,
        }),
      );
    }
    const rowsOn = async (query: string) =>
      (await by.get(`${localPath(locale, path)}${query}`)).document.querySelectorAll("tbody tr").length;
    expect(await rowsOn("")).toBe(entriesOnPage);
    expect(await rowsOn("?sivu=2")).toBe(3);
    expect(await rowsOn("?sivu=99")).toBe(3);
    expect(await rowsOn("?sivu=-1")).toBe(entriesOnPage);
    expect(complaints((await by.get(`${localPath(locale, path)}?sivu=2`)).html)).toEqual([]);
  });
});
