import { expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation, holderIdOf } from "../../../test/support/organisations.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { fillDemoCommunity } from "./demo-community.ts";
import { membersOf } from "./members.ts";

const db = useDatabase();

it("the demo's community is made once, with a facilitator and three people who see one another", async () => {
  const world = aWorld(db);
  const { slug, path, administrator } = await anOrganisation(world);
  const facilitator = await aMember(world, { path, by: administrator.client }, "facilitator", "Otso Demo");
  const holderId = holderIdOf(await administrator.client.get(path), "Otso Demo");
  const people = await Promise.all(
    ["Pihka", "Kaisla", "Vitsippa"].map(async (nickname) => ({ ...(await aPerson(world)), nickname })),
  );
  const wanted = {
    name: "Iltarinki",
    purpose: "Puhutaan arjesta.",
    rules: "Ollaan ystävällisiä.",
    facilitation: "Maanantaisin",
    leader: { personId: administrator.personId, slug },
    facilitator: { personId: facilitator.personId, holderId, nickname: "Karhunputki" },
    people,
  };
  const id = await fillDemoCommunity(world.services, wanted);
  expect(await fillDemoCommunity(world.services, wanted)).toBe(id);
  const actor = { kind: "person", personId: people[0]?.personId ?? "" } as const;
  const members = await membersOf(world.services, actor, id);
  expect(members.map(({ nickname }) => nickname)).toEqual(["Karhunputki", "Kaisla", "Pihka", "Vitsippa"]);
  expect(members.map(({ organisation }) => organisation !== undefined)).toEqual([true, false, false, false]);
});
