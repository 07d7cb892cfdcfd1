import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation, pressButton } from "../../../test/support/organisations.ts";
import { aPerson, showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aCommunity, carryIn, comeTo, knock, promise } from "./spaces.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const ground = "Lastensuojelulaki 5 §: lapsen oma oikeus saada apua.";

/** A space for children; with the trained adult or still without. */
const setUp = async (children: "with_guardian" | "alone", withAdult = true) => {
  const world = aWorld(db, { now });
  const space = await aCommunity(world, { fields: { children, ground } });
  if (withAdult) {
    await carryIn(world, space, "Otso Oikea", "Karhunputki");
    await db.admin.query("UPDATE space_role_offer SET trained = true WHERE space_id = $1", [space.id]);
  }
  return { world, space };
};

describe("a space for children", () => {
  it("opens only when a trained adult is there", async () => {
    const { world, space } = await setUp("alone", false);
    const { client } = await aPerson(world);
    expect(await knock(client, space.door, "Kissa", { age: "13_to_17" })).toSay(m.spaces_adults_needed());
  });

  it("asks an age band and nothing more; at thirteen one comes alone", async () => {
    const { world, space } = await setUp("with_guardian");
    const { client, personId } = await aPerson(world);
    const door = await client.get(space.door);
    expect(door.document.querySelectorAll("[name=age]")).toHaveLength(3);
    expect(await client.submit(door, { nickname: "Kissa" })).toSay(m.spaces_age_needed());
    const page = await knock(client, space.door, "Kissa", { age: "13_to_17" });
    expect(await promise(client, page)).toSay(m.spaces_members());
    const { rows } = await db.admin.query("SELECT age_band FROM persona WHERE person_id = $1", [personId]);
    expect(rows).toEqual([{ age_band: "13_to_17" }]);
    // Elsewhere nobody is asked.
    const grown = await aCommunity(world, { organisation: space.organisation, name: "Aikuisten rinki" });
    expect((await client.get(grown.door)).document.querySelector("[name=age]")).toBeNull();
  });

  it("a younger child waits for a guardian's yes on paper, noted by day and by whom; withdrawn, they wait again", async () => {
    const { world, space } = await setUp("with_guardian");
    const child = await aPerson(world);
    const waiting = await knock(child.client, space.door, "Kissa", { age: "under_13" });
    expect(await pressButton(child.client, waiting, m.spaces_waiting_look())).toSay(m.spaces_waiting_still());
    const leader = space.organisation.administrator.client;
    const led = await leader.get(space.ledPath);
    await leader.submit(led, {}, "form[action$='/huoltaja']");
    const page = await pressButton(child.client, waiting, m.spaces_waiting_look());
    const inside = await promise(child.client, page);
    expect(inside).toSay(m.spaces_members());
    const personaId = new URL(inside.url).pathname.split("/").at(-1) ?? "";
    const { rows } = await db.admin.query("SELECT given_on::text, noted_by IS NOT NULL AS noted FROM guardian_consent");
    expect(rows).toEqual([{ given_on: "2026-11-21", noted: true }]);

    await db.admin.query("UPDATE guardian_consent SET withdrawn_on = '2026-11-21' WHERE persona_id = $1", [personaId]);
    expect(await child.client.get(inside.url)).toSay(m.spaces_standing_waiting());
  });

  it("where children come alone and in secret, no guardian is asked and the legal ground is stated", async () => {
    const { world, space } = await setUp("alone");
    const child = await aPerson(world);
    expect(await child.client.get(space.door)).toSay(m.spaces_alone_text());
    expect((await comeTo(world, space, "Kissa", child, { age: "under_13" })).here).toMatch(/tila/);
    const leader = space.organisation.administrator.client;
    expect((await leader.get(space.ledPath)).document.querySelector("form[action$='/huoltaja']")).toBeNull();
    // Without the ground there is no such space: not on the page, and not in the database.
    const other = await anOrganisation(world);
    await showCode(world, other.administrator);
    const base = `/jarjestot/${other.slug}/yhteisot/uusi`;
    const refused = await other.administrator.client.submit(await other.administrator.client.get(base), {
      name: "Salainen",
      purpose: "Lasten oma paikka puhua.",
      rules: "Ollaan ystävällisiä.",
      children: "alone",
    });
    expect(refused).toSay(m.spaces_found_ground_needed());
    await expect(db.admin.query("UPDATE space SET legal_ground = NULL WHERE id = $1", [space.id])).rejects.toViolate(
      "alone_needs_legal_ground",
    );
  });
});
