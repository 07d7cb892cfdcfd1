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
import { aPerson, showCode, takeSecondFactor } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { clearingOrganisations } from "./clear-organisations.ts";

const db = useDatabase();
const word = { administrator: m.organisations_role_administrator, coordinator: m.organisations_role_coordinator };

/** What the log is told. */
const why = { reason: "Sovittu puhelimessa tunnussanalla." };

const setUp = async () => {
  const world = aWorld(db);
  const organisation = await anOrganisation(world);
  const by = organisation.administrator.client;
  const coordinator = await aMember(world, { path: organisation.path, by }, "coordinator", "Kaisa");
  const facilitator = await aMember(world, { path: organisation.path, by }, "facilitator", "Oskari");
  return { world, organisation, by, coordinator, facilitator };
};
const leave = async (client: Awaited<ReturnType<typeof setUp>>["by"], role: string) =>
  pressButton(client, await client.get("/jarjestot"), m.organisations_leave_button({ role }));

describe("the people of an organisation", () => {
  it("are seen by those who lead; others see whom to ask; the platform sees the administrators", async () => {
    const { organisation, by, coordinator, facilitator } = await setUp();
    for (const client of [by, coordinator.client]) {
      const page = await client.get(organisation.path);
      for (const name of ["Aino Ylläpitäjä", "Kaisa", "Oskari"]) expect(page).toSay(name);
    }
    const colleague = await aMember(aWorld(db), { path: organisation.path, by }, "trainer", "Tuure");
    const page = await colleague.client.get(organisation.path);
    expect(page).toSay("Kaisa");
    expect(page).toSay("Tuure");
    expect(page).not.toSay("Oskari");
    expect(await facilitator.client.get(organisation.path)).not.toSay("Tuure");
    const seen = await organisation.platform.client.get(organisation.path);
    expect(seen).toSay("Aino Ylläpitäjä");
    expect(seen).not.toSay("Kaisa");
    expect(seen).not.toSay("Oskari");
  });

  it("are nobody else's business: another organisation's administrator finds nothing", async () => {
    const { world, organisation, by } = await setUp();
    const elsewhere = await anOrganisation(world);
    expect((await by.get(organisation.path)).status).toBe(200);
    expect((await elsewhere.administrator.client.get(organisation.path)).status).toBe(404);
    expect((await by.get("/jarjestot/ei-ole/vaki")).status).toBe(404);
    const stranger = await takeSecondFactor(world, await aPerson(world));
    expect((await stranger.client.get(organisation.path)).status).toBe(404);
  });

  it("no page tells anyone whose account it is", async () => {
    const { organisation, by, coordinator, facilitator } = await setUp();
    const { html } = await by.get(organisation.path);
    for (const { personId } of [coordinator, facilitator]) expect(html).not.toContain(personId);
  });

  it("a former member sees nothing any more, and is seen by nobody", async () => {
    const { organisation, by, facilitator } = await setUp();
    expect((await facilitator.client.get(organisation.path)).status).toBe(200);
    const left = await leave(facilitator.client, m.organisations_role_facilitator());
    expect(left).toSay(m.organisations_own_empty_title());
    expect((await facilitator.client.get(organisation.path)).status).toBe(404);
    expect(await by.get(organisation.path)).not.toSay("Oskari");
  });

  it("who comes back is known by the same name", async () => {
    const { organisation, by, facilitator } = await setUp();
    await leave(facilitator.client, m.organisations_role_facilitator());
    const path = await invitationTo(by, organisation.path, "trainer");
    const page = await facilitator.client.get(path);
    expect(page.document.querySelector("[name=knownAs]")).toBeNull();
    expect(await facilitator.client.submit(page, { told: "yes" })).toSay(
      m.organisations_own_known_as({ name: "Oskari" }),
    );
  });
});

describe("ending a task", () => {
  it("is for those who govern it, with a code of a moment ago", async () => {
    const { world, organisation, by, coordinator, facilitator } = await setUp();
    const page = await coordinator.client.get(organisation.path);
    const label = m.organisations_end_button({ role: m.organisations_role_facilitator(), name: "Oskari" });
    const action =
      [...page.document.querySelectorAll("form")]
        .find((form) => form.textContent?.includes(label))
        ?.getAttribute("action") ?? "";
    const elsewhere = await anOrganisation(world);
    expect((await facilitator.client.post(action, why)).status).toBe(403);
    expect((await elsewhere.administrator.client.post(action, why)).status).toBe(404);
    const otherPath = action.replace(organisation.path, elsewhere.path);
    expect((await elsewhere.administrator.client.post(otherPath, why)).status).toBe(404);
    world.clock.advance({ minutes: 11 });
    expect(new URL((await coordinator.client.post(action, why)).url).pathname).toBe("/vahvistus");
    await showCode(world, coordinator);
    expect((await coordinator.client.post(action, why)).status).toBe(200);
    expect(await by.get(organisation.path)).not.toSay("Oskari");
    expect((await coordinator.client.post(action, why)).status).toBe(404);
  });

  it("needs a reason, which stays in the form until it will do", async () => {
    const { organisation, by } = await setUp();
    const { rows } = await db.admin.query(
      "SELECT r.id FROM organisation_role r JOIN organisation o ON o.id = organisation_id WHERE slug = $1 AND role = 'facilitator'",
      [organisation.slug],
    );
    const action = `${organisation.path}/tehtavat/${rows[0].id}/paata`;
    const refused = await by.post(action, { reason: "syy" });
    expect(refused.status).toBe(422);
    expect(refused).toSay(m.audit_reason_needed());
    const field = refused.document.querySelector(`#reason-${rows[0].id}`);
    expect(field?.textContent).toBe("syy");
    expect(field?.closest("details")?.hasAttribute("open")).toBe(true);
    expect((await by.post(action, { reason: "x".repeat(1_001) })).status).toBe(422);
    expect(await by.get(organisation.path)).toSay("Oskari");
    expect((await by.post(action, why)).status).toBe(200);
    expect(await by.get(organisation.path)).not.toSay("Oskari");
  });

  it("a coordinator ends no administrator's", async () => {
    const { organisation, coordinator } = await setUp();
    const { rows } = await db.admin.query(
      "SELECT r.id FROM organisation_role r JOIN organisation o ON o.id = organisation_id WHERE slug = $1 AND role = 'administrator'",
      [organisation.slug],
    );
    const action = `${organisation.path}/tehtavat/${rows[0].id}/paata`;
    expect((await coordinator.client.post(action, why)).status).toBe(403);
  });
});

describe("the last administrator", () => {
  it("cannot leave before there is a successor", async () => {
    const { world, organisation, by } = await setUp();
    const refused = await leave(by, word.administrator());
    expect(refused.status).toBe(409);
    expect(refused).toSay(m.organisations_last_administrator());
    const second = await aMember(world, { path: organisation.path, by }, "administrator", "Bertta");
    expect((await leave(by, word.administrator())).status).toBe(200);
    expect((await leave(second.client, word.administrator())).status).toBe(409);
  });

  it("of two who leave at the same moment, one stays", async () => {
    const { world, organisation, by } = await setUp();
    const second = await aMember(world, { path: organisation.path, by }, "administrator", "Bertta");
    const pages = await Promise.all([by, second.client].map((client) => client.get("/jarjestot")));
    const label = m.organisations_leave_button({ role: word.administrator() });
    const answers = await Promise.all(
      [by, second.client].map((client, index) => pressButton(client, pages[index] as never, label)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it("may leave when a deputy takes over", async () => {
    const { organisation, by, coordinator } = await setUp();
    const page = await by.get(organisation.path);
    const deputy = holderIdOf(page, "Kaisa");
    const form = [...page.document.querySelectorAll("form[action$='/sijainen']")][0];
    await by.post(form?.getAttribute("action") ?? "", { deputy });
    expect((await leave(by, word.administrator())).status).toBe(200);
    expect(await coordinator.client.get("/jarjestot")).toSay(word.administrator());
  });
});

describe("deputies", () => {
  /** The coordinator's deputy is the facilitator, named by the administrator. */
  const withDeputy = async () => {
    const scene = await setUp();
    const { organisation, by, coordinator } = scene;
    const page = await by.get(organisation.path);
    const deputy = holderIdOf(page, "Oskari");
    const { rows } = await db.admin.query(
      "SELECT r.id FROM organisation_role r JOIN role_holder h ON h.id = holder_id WHERE person_id = $1",
      [coordinator.personId],
    );
    const role = `${organisation.path}/tehtavat/${rows[0].id}`;
    expect((await by.post(`${role}/sijainen`, { deputy })).status).toBe(200);
    return { ...scene, role, deputy };
  };
  const away = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });

  it("are missed by name until they are there", async () => {
    const { organisation, by } = await setUp();
    const gap = m.organisations_gap_no_deputy({ role: word.coordinator(), name: "Kaisa" });
    expect(await by.get(organisation.path)).toSay(gap);
    const scene = await withDeputy();
    expect(await scene.by.get(scene.organisation.path)).not.toSay(gap);
  });

  it("are named only by those who govern the task, and only from the organisation's own people", async () => {
    const { world, coordinator, by, role, deputy } = await withDeputy();
    expect((await coordinator.client.post(`${role}/sijainen`, { deputy })).status).toBe(403);
    const elsewhere = await anOrganisation(world);
    const stranger = holderIdOf(await elsewhere.platform.client.get(elsewhere.path), "Aino");
    expect((await by.post(`${role}/sijainen`, { deputy: stranger })).status).toBe(404);
  });

  it("step in when the holder is away, and only then; it ends when the holder is back", async () => {
    const { organisation, by, coordinator, facilitator, role } = await withDeputy();
    const facilitatorPage = () => facilitator.client.get(organisation.path);
    expect((await facilitator.client.post(`${role}/sijaistan`)).status).toBe(403);

    const own = `/jarjestot/${organisation.slug}`;
    expect((await coordinator.client.post(`${own}/poissa`, away("2026-09-01", "2026-09-03"))).status).toBe(200);
    const gap = m.organisations_gap_nobody_present({ role: word.coordinator(), name: "Kaisa" });
    expect(await by.get(organisation.path)).toSay(gap);
    expect((await by.post(`${role}/sijaistan`)).status).toBe(403);
    const stepped = await pressButton(
      facilitator.client,
      await facilitatorPage(),
      m.organisations_step_in({ role: word.coordinator() }),
    );
    expect(stepped.status).toBe(200);
    expect(stepped).toSay(m.organisations_stands_in_for({ name: "Kaisa" }));
    expect(await by.get(organisation.path)).not.toSay(gap);
    expect(stepped).toSay(m.organisations_invite_title());

    expect((await coordinator.client.post(`${own}/palasin`)).status).toBe(200);
    expect(await facilitatorPage()).not.toSay(m.organisations_invite_title());
  });

  it("step down by themselves when the absence is over", async () => {
    const { world, organisation, coordinator, facilitator, role } = await withDeputy();
    await coordinator.client.post(`/jarjestot/${organisation.slug}/poissa`, away("2026-09-01", "2026-09-02"));
    await facilitator.client.post(`${role}/sijaistan`);
    const night = async () => {
      const { handler, recurring } = clearingOrganisations(world.services.key);
      const { kind } = recurring;
      const now = world.clock.now();
      await db.database.withActor({ kind: "worker" }, (tx) => enqueue(tx, kind, {}, { now, runAt: now }));
      await drainJobs({ ...world.services, jobs: [handler] });
    };
    const leads = async () => (await facilitator.client.get("/jarjestot")).text.includes(word.coordinator());
    await night();
    expect(await leads()).toBe(true);
    world.clock.set("2026-09-03T00:10+03:00");
    await night();
    expect(await leads()).toBe(false);
    expect((await db.admin.query("SELECT FROM absence WHERE last_day < '2026-09-03'")).rows).toEqual([]);
  });

  it("take over at once when the holder leaves, and when the task is ended for them", async () => {
    const { organisation, by, coordinator, facilitator } = await withDeputy();
    expect((await leave(coordinator.client, word.coordinator())).status).toBe(200);
    expect(await facilitator.client.get("/jarjestot")).toSay(word.coordinator());
    expect(await by.get(organisation.path)).not.toSay(m.organisations_gap_nobody_holds({ role: word.coordinator() }));
  });

  it("are nobody's deputy after they have left", async () => {
    const { organisation, by, facilitator } = await withDeputy();
    await leave(facilitator.client, m.organisations_role_facilitator());
    expect(await by.get(organisation.path)).toSay(
      m.organisations_gap_no_deputy({ role: word.coordinator(), name: "Kaisa" }),
    );
  });

  it("can be called in by those who lead, when somebody has fallen ill", async () => {
    const { organisation, by, facilitator, deputy } = await withDeputy();
    const path = `${organisation.path}/ihmiset/${deputy}/poissa`;
    expect((await by.post(path, away("2026-09-02", "2026-09-01"))).status).toBe(422);
    expect((await by.post(path, away("2026-09-01", "2028-09-01"))).status).toBe(422);
    expect((await by.post(path, away("2026-09-01", "2026-09-02"))).status).toBe(200);
    expect(await facilitator.client.get("/jarjestot")).toSay("1. syyskuuta 2026");
    expect((await facilitator.client.post(path, away("2026-09-01", "2026-09-02"))).status).toBe(403);
  });
});

describe("a lost second factor", () => {
  it("is taken away by two administrators, never by one or by its owner", async () => {
    const { world, organisation, by, facilitator } = await setUp();
    const second = await aMember(world, { path: organisation.path, by }, "administrator", "Bertta");
    const third = await aMember(world, { path: organisation.path, by }, "trainer", "Tuure");
    const holder = holderIdOf(await by.get(organisation.path), "Oskari");
    const asked = `${organisation.path}/ihmiset/${holder}/vahvistus`;
    expect((await third.client.post(asked, why)).status).toBe(404);
    expect((await by.post(asked, why)).status).toBe(200);
    const { rows } = await db.admin.query("SELECT id FROM second_factor_reset WHERE confirmed_at IS NULL");
    const confirm = `${organisation.path}/vahvistukset/${rows[0].id}`;
    expect((await by.post(confirm)).status).toBe(403);
    expect((await facilitator.client.post(confirm)).status).toBe(404);
    expect((await facilitator.client.get(organisation.path)).status).toBe(200);

    const label = m.organisations_reset_confirm({ name: "Oskari" });
    expect((await pressButton(second.client, await second.client.get(organisation.path), label)).status).toBe(200);
    expect(new URL((await facilitator.client.get(organisation.path)).url).pathname).toBe("/vahvistus");
    world.clock.advance({ seconds: 30 });
    await takeSecondFactor(world, facilitator);
    expect((await facilitator.client.get(organisation.path)).status).toBe(200);
  });

  it("is not taken away a day later", async () => {
    const { world, organisation, by } = await setUp();
    const second = await aMember(world, { path: organisation.path, by }, "administrator", "Bertta");
    const holder = holderIdOf(await by.get(organisation.path), "Oskari");
    await by.post(`${organisation.path}/ihmiset/${holder}/vahvistus`, why);
    const { rows } = await db.admin.query("SELECT id FROM second_factor_reset ORDER BY asked_at DESC, id LIMIT 1");
    world.clock.advance({ hours: 24 });
    await showCode(world, second);
    expect((await second.client.post(`${organisation.path}/vahvistukset/${rows[0].id}`)).status).toBe(404);
  });
});

it("a professional comes in by invitation, belongs to the organisation, and sees whom to ask", async () => {
  const { world, organisation, by } = await setUp();
  const person = await aPerson(world);
  await accept(person.client, await invitationTo(by, organisation.path, "professional"), "Pyry");
  expect(await person.client.get("/jarjestot")).toSay(m.organisations_role_professional());
  expect(new URL((await person.client.get(organisation.path)).url).pathname).toBe("/vahvistus");
  const professional = await takeSecondFactor(world, person);
  const page = await professional.client.get(organisation.path);
  expect(page.status).toBe(200);
  expect(page).toSay("Kaisa");
  expect(page).not.toSay("Oskari");
  for (const place of ["loki", "tiedot"]) {
    expect((await professional.client.get(organisation.path.replace(/vaki$/, place))).status).toBe(404);
  }
  expect(await by.get(organisation.path)).toSay("Pyry");
});

it("a role taken twice is held once", async () => {
  const { organisation, by, coordinator } = await setUp();
  const path = await invitationTo(by, organisation.path, "coordinator");
  expect(await coordinator.client.get(path)).toSay(m.organisations_accept_holds_role());
  expect((await accept((await aPerson(aWorld(db))).client, path, "Uusi")).status).toBe(200);
});
