import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import {
  accept,
  aMember,
  anOrganisation,
  invitationTo,
  pathIn,
  pressButton,
} from "../../../test/support/organisations.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { m } from "../../shared/i18n/index.ts";

const db = useDatabase();

const setUp = async () => {
  const world = aWorld(db);
  const organisation = await anOrganisation(world);
  const by = organisation.administrator.client;
  return { world, organisation, by, guest: await aPerson(world) };
};
const codesStored = async () => (await db.admin.query("SELECT code_hash FROM role_invitation")).rows.length;

describe("an invitation", () => {
  it("tells nothing before sign-in: a real and an invented one look the same", async () => {
    const { world, organisation, by } = await setUp();
    const path = await invitationTo(by, organisation.path, "trainer");
    const real = await world.visitor().get(path);
    const invented = await world.visitor().get(`/kutsu/${"A".repeat(43)}`);
    expect(real.status).toBe(200);
    expect(real).toSay(m.organisations_invited_title());
    expect(real).not.toSay("Esimerkki");
    expect(real.document.title).toBe(m.ui_neutral_title());
    const code = path.split("/").at(-1) ?? "";
    expect(invented.html.replaceAll("A".repeat(43), "")).toBe(real.html.replaceAll(code, ""));
  });

  it("tells after sign-in what it is about and what it means, and gives the role", async () => {
    const { organisation, by, guest } = await setUp();
    const path = await invitationTo(by, organisation.path, "coordinator");
    const page = await guest.client.get(path);
    expect(page).toSay(m.organisations_role_coordinator());
    expect(page).toSay(m.organisations_accept_unlinked());
    expect(page).toSay(m.organisations_accept_known_here());
    const unsaid = await guest.client.submit(page, { knownAs: "Kaisa" });
    expect(unsaid.status).toBe(422);
    expect(unsaid.document.querySelector("[name=knownAs]")?.getAttribute("value")).toBe("Kaisa");
    expect(await guest.client.submit(page, { knownAs: " ", told: "yes" })).toSay(m.organisations_accept_name_needed());

    const own = await accept(guest.client, path, "Kaisa  Koordinaattori");
    expect(new URL(own.url).pathname).toBe("/jarjestot");
    expect(own).toSay(m.organisations_own_known_as({ name: "Kaisa Koordinaattori" }));
    expect(await by.get(organisation.path)).toSay("Kaisa Koordinaattori");
  });

  it("is stored as a hash, and the name it brings sealed", async () => {
    const { organisation, by, guest } = await setUp();
    const path = await invitationTo(by, organisation.path, "trainer");
    await accept(guest.client, path, "Kanariainen Nimi");
    const dump = await db.admin.query(
      "SELECT i::text AS row FROM role_invitation i UNION ALL SELECT h::text FROM role_holder h",
    );
    const text = dump.rows.map(({ row }) => row).join("\n");
    expect(text).not.toContain(path.split("/").at(-1));
    expect(text).not.toContain(Buffer.from("Kanariainen").toString("hex"));
  });

  it("works once: for the one who took it, and for nobody after", async () => {
    const { world, organisation, by, guest } = await setUp();
    const path = await invitationTo(by, organisation.path, "trainer");
    const late = await aPerson(world);
    const latePage = await late.client.get(path);
    expect((await accept(guest.client, path, "Eka")).status).toBe(200);
    expect((await late.client.submit(latePage, { knownAs: "Toka", told: "yes" })).status).toBe(410);
    expect((await late.client.get(path)).status).toBe(410);
    expect(await by.get(organisation.path)).not.toSay("Toka");
    // The one who took it may press again: it is theirs already.
    expect(new URL((await guest.client.get(path)).url).pathname).toBe("/jarjestot");
    expect((await guest.client.post(path, { knownAs: "Eka", told: "yes" })).status).toBe(200);
    const { rows } = await db.admin.query(
      "SELECT count(*)::int AS count FROM organisation_role WHERE role = 'trainer' AND holder_id IN (SELECT id FROM role_holder WHERE person_id = $1)",
      [guest.personId],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("is taken by one of many who press at the same moment", async () => {
    const { world, organisation, by } = await setUp();
    const path = await invitationTo(by, organisation.path, "facilitator");
    const people = await Promise.all([1, 2, 3, 4].map(() => aPerson(world)));
    const answers = await Promise.all(
      people.map(({ client }, index) => client.post(path, { knownAs: `Tulija ${"abcd"[index]}`, told: "yes" })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410]);
  });

  it("pressed many times by the same person makes one role, and each press says so", async () => {
    const { organisation, by, guest } = await setUp();
    for (const role of ["facilitator", "trainer", "reviewer"] as const) {
      const path = await invitationTo(by, organisation.path, role);
      const presses = [1, 2, 3, 4].map(() => guest.client.post(path, { knownAs: "Sama", told: "yes" }));
      expect((await Promise.all(presses)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    }
  });

  it("two of one organisation answered at once make one identity with two roles", async () => {
    const { organisation, by, guest } = await setUp();
    const paths = [
      await invitationTo(by, organisation.path, "trainer"),
      await invitationTo(by, organisation.path, "facilitator"),
    ];
    await Promise.all(paths.map((path) => guest.client.post(path, { knownAs: "Yksi", told: "yes" })));
    const { rows } = await db.admin.query(
      "SELECT role FROM organisation_role r JOIN role_holder h ON h.id = r.holder_id WHERE person_id = $1 ORDER BY role",
      [guest.personId],
    );
    expect(rows).toEqual([{ role: "facilitator" }, { role: "trainer" }]);
  });

  it("ends in two weeks", async () => {
    const { world, organisation, by } = await setUp();
    const path = await invitationTo(by, organisation.path, "trainer");
    world.clock.advance({ days: 14 });
    world.clock.advance({ seconds: -1 });
    const early = await aPerson(world);
    expect((await early.client.get(path)).status).toBe(200);
    world.clock.advance({ seconds: 1 });
    expect((await early.client.get(path)).status).toBe(410);
    expect((await early.client.post(path, { knownAs: "Myöhä", told: "yes" })).status).toBe(410);
  });

  it("is taken back", async () => {
    const { organisation, by, guest } = await setUp();
    const path = await invitationTo(by, organisation.path, "trainer");
    const page = await guest.client.get(path);
    expect(page.status).toBe(200);
    const label = m.organisations_invitation_revoke({ role: m.organisations_role_trainer() });
    expect((await pressButton(by, await by.get(organisation.path), label)).status).toBe(200);
    expect((await guest.client.submit(page, { knownAs: "Liian myöhään", told: "yes" })).status).toBe(410);
  });

  it("is made once by a form pressed twice, and shows the same link", async () => {
    const { organisation, by } = await setUp();
    const before = await codesStored();
    const form = await by.get(organisation.path);
    const [one, other] = [
      pathIn(await by.submit(form, { role: "trainer" }, "form[action$='/kutsut']")),
      pathIn(await by.submit(form, { role: "trainer" }, "form[action$='/kutsut']")),
    ];
    expect(one).toBe(other);
    expect(await codesStored()).toBe(before + 1);
  });

  it("is made only by those who govern the role, in their own organisation", async () => {
    const { world, organisation, by } = await setUp();
    const coordinator = await aMember(world, { path: organisation.path, by }, "coordinator", "Kaisa");
    const facilitator = await aMember(world, { path: organisation.path, by }, "facilitator", "Oskari");
    const elsewhere = await anOrganisation(world);
    const tryTo = async (client: typeof by, role: string) =>
      (await client.post(`${organisation.path}/kutsut`, { id: newOpaqueId(), role })).status;

    expect(await tryTo(coordinator.client, "trainer")).toBe(201);
    expect(await tryTo(coordinator.client, "administrator")).toBe(403);
    expect(await tryTo(coordinator.client, "coordinator")).toBe(403);
    expect(await tryTo(facilitator.client, "trainer")).toBe(403);
    expect(await tryTo(elsewhere.administrator.client, "trainer")).toBe(403);
    expect(await tryTo(organisation.platform.client, "administrator")).toBe(201);
    expect(await tryTo(organisation.platform.client, "trainer")).toBe(403);
    expect(await tryTo(by, "administrator")).toBe(201);
    expect(await tryTo(by, "emperor")).toBe(400);
    expect(
      (
        await world
          .visitor()
          .request(`${organisation.path}/kutsut`, { method: "POST", headers: { "Sec-Fetch-Site": "same-origin" } })
      ).status,
    ).toBe(303);
  });

  it("is not made by someone who has only the words", async () => {
    const { world, organisation, by } = await setUp();
    const path = await invitationTo(by, organisation.path, "administrator");
    const person = await aPerson(world);
    await accept(person.client, path, "Ilman koodia");
    const answer = await person.client.post(`${organisation.path}/kutsut`, { id: newOpaqueId(), role: "trainer" });
    expect(new URL(answer.url).pathname).toBe("/vahvistus");
  });
});
