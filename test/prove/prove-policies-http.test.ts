import { beforeAll, describe, expect, it } from "vitest";
import { type OrganisationRole, organisationRoles } from "../../src/features/roles/roles.policy.ts";
import { useDatabase } from "../support/database.ts";
import { accept, anOrganisation, invitationTo, pathIn } from "../support/organisations.ts";
import { aPerson, aPlatformAdministrator, type TestStaff, takeSecondFactor } from "../support/staff.ts";
import { aWorld, type World } from "../support/world.ts";
import { dice, type GeneratedWorld } from "./policies/generated-world.ts";
import { Model } from "./policies/model.ts";

const reason = "Sovittu puhelimessa tunnussanalla.";

/** People made as people are made, with roles drawn by lot, and the same as the model sees them. */
describe("generated people are answered by the pages as the model says", () => {
  const db = useDatabase();
  let world: World;
  let people: TestStaff[];
  let model: Model;
  const paths = new Map<string, string>();

  beforeAll(async () => {
    world = aWorld(db);
    const roll = dice(7);
    const platform = await aPlatformAdministrator(world);
    const organisations = [await anOrganisation(world), await anOrganisation(world)];
    people = [platform, ...organisations.flatMap((one) => [one.platform, one.administrator])];
    for (let count = 0; count < 6; count++) {
      const person = await aPerson(world);
      for (const { path, administrator } of organisations) {
        for (const role of organisationRoles.filter(() => roll(100) < 22)) {
          const invitation = await invitationTo(administrator.client, path, role);
          await accept(person.client, invitation, `Ihminen ${count}`).catch(() =>
            // The organisation knows them already and asks for no name.
            person.client.get(invitation).then((page) => person.client.submit(page, { told: "yes" })),
          );
        }
      }
      if (count === 0) {
        const made = await platform.client.submit(
          await platform.client.get("/yllapito/tehtavat"),
          { regions: ["06"] },
          "form[action$='/kutsut']",
        );
        await accept(person.client, pathIn(made), "Alue");
      }
      people.push(await takeSecondFactor(world, person));
    }
    model = new Model(await asTheModelSees());
    for (const { slug, id } of (await db.admin.query("SELECT slug, id FROM organisation")).rows) paths.set(id, slug);
  }, 120_000);

  /** What was made, read behind the curtain. */
  async function asTheModelSees(): Promise<GeneratedWorld> {
    const rows = async (sql: string) => (await db.admin.query(sql)).rows;
    const holders = await rows("SELECT id, person_id AS person, organisation_id AS organisation FROM role_holder");
    const roles = await rows("SELECT id, holder_id, role, until IS NULL AS held FROM organisation_role ORDER BY id");
    return {
      people: people.map(({ personId }) => personId),
      organisations: (await rows("SELECT id FROM organisation")).map(({ id }) => id),
      holders,
      roles: roles.map(({ holder_id, ...role }) => ({
        ...role,
        holder: holders.find(({ id }) => id === holder_id),
        standsInFor: undefined,
      })),
      over: await rows("SELECT id, person_id AS person, role, until IS NULL AS held FROM platform_role"),
      invitations: [],
      absences: [],
      resets: [],
      gaps: [],
    };
  }

  it("for every page, every task and every person in the organisations", async () => {
    let checks = 0;
    const differences: string[] = [];
    const check = (what: string, expected: number, got: number) => {
      checks++;
      if (expected !== got) differences.push(`${what}: the model says ${expected}, the page ${got}`);
    };
    for (const { personId: person, client } of people) {
      // Faster than any person, and slower than one sender may be.
      world.clock.advance({ seconds: 15 });
      const who = `${model.overOf(person)} ${model.world.organisations.map((one) => model.rolesOf(person, one)).join(" | ")}`;
      const shown = async (path: string, expected: boolean) =>
        check(`${who} ${path}`, expected ? 200 : 404, (await client.get(path)).status);
      await shown("/jarjestot/uusi", model.overOf(person).length > 0);
      await shown("/yllapito/tehtavat", model.administersAll(person));
      await shown("/yllapito/palaute", model.administersAll(person));
      for (const organisation of model.world.organisations) {
        const base = `/jarjestot/${paths.get(organisation)}`;
        await shown(`${base}/vaki`, model.carries(person, organisation) || model.administersAll(person));
        await shown(`${base}/loki`, model.administers(person, organisation));
        await shown(`${base}/tiedot`, model.leads(person, organisation));
        const page = await client.get(`${base}/vaki`);
        const offered = [...page.document.querySelectorAll("#role option")].map((one) => one.getAttribute("value"));
        for (const role of organisationRoles) {
          const expected = model.governs(person, organisation, role);
          check(`${who} invites ${role}`, Number(expected), Number(offered.includes(role)));
        }
        const here = model.world.roles.filter(({ holder }) => holder.organisation === organisation);
        for (const { id, held, holder, role } of here) {
          const sees = held && model.seesHolder(person, holder);
          const governs = model.governs(person, organisation, role as OrganisationRole);
          const { status } = await client.post(`${base}/vaki/tehtavat/${id}/sijainen`, { deputy: "" });
          check(`${who} names a deputy for ${role}`, sees ? (governs ? 200 : 403) : 404, status);
        }
        for (const holder of new Set(here.map(({ holder }) => holder))) {
          const sees = model.seesHolder(person, holder);
          const away = { firstDay: "2026-10-01", lastDay: "2026-10-02" };
          const marked = await client.post(`${base}/vaki/ihmiset/${holder.id}/poissa`, away);
          const expected = model.leads(person, organisation) ? 200 : 403;
          check(`${who} marks away`, sees ? afterwards(expected, person, organisation) : 404, marked.status);
          const asked = await client.post(`${base}/vaki/ihmiset/${holder.id}/vahvistus`, { reason });
          const mayAsk = holder.person !== person && model.may(person, organisation, "reset-second-factor");
          check(`${who} asks a reset`, sees ? afterwards(mayAsk ? 200 : 403, person, organisation) : 404, asked.status);
        }
      }
    }
    expect(differences).toEqual([]);
    expect(checks).toBeGreaterThan(300);
  }, 120_000);

  /** After it is done one is led back to the page of people, where there is one for them. */
  const afterwards = (status: number, person: string, organisation: string) =>
    status === 200 && !model.carries(person, organisation) && !model.administersAll(person) ? 404 : status;
});
