import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroupWith, ask, codeOn, comeBack } from "./admissions.testing.ts";

const db = useDatabase();

const setUp = async () => {
  const world = aWorld(db);
  const organisation = await anOrganisation(world);
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
  await db.admin.query(
    "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
    [group.spaceId, organisation.slug],
  );
  const { administrator } = organisation;
  await showCode(world, administrator);
  const list = `/jarjestot/${organisation.slug}/tulijat`;
  return { world, organisation, group, client: administrator.client, list, phone: `${list}/${group.spaceId}/soitto` };
};

describe("somebody rings the organisation", () => {
  it("and is written into the group's queue, no more than they want, with a code read out to them", async () => {
    const { world, group, client, list, phone } = await setUp();
    await ask(world.visitor(), group.door, { way: "message", message: "Ensin verkosta" });
    const page = await client.get(list);
    expect(page.document.querySelector(`main a[href='${phone}']`)).not.toBeNull();
    const form = await client.get(phone);
    const wrong = await client.submit(form, { way: "call", contact: "ei numeroa", consent: "yes" });
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelector("#contact")?.getAttribute("value")).toBe("ei numeroa");
    const done = await client.submit(form, { way: "message", consent: "yes" });
    expect(done.status).toBe(201);
    const code = codeOn(done);
    expect(await comeBack(world.visitor(), code)).toSay(m.admissions_own_asked());
    const again = await client.submit(form, { way: "message", consent: "yes" });
    expect(codeOn(again)).toBe(code);
    const comers = await group.client.get(group.comers);
    expect(comers).toSay(m.admissions_by_phone());
    expect(comers.document.querySelectorAll("main tbody tr")).toHaveLength(2);
    // The queue itself the organisation does not see: nobody in it is late.
    expect(await client.get(list)).toSay(m.admissions_left_none());
  });

  it("but nobody writes into the queue of a group that is not theirs", async () => {
    const { world, organisation, client, list } = await setUp();
    const other = await aGroupWith(world, db, { when: "any-time", how: "talk" });
    const foreign = `${list}/${other.spaceId}/soitto`;
    expect((await client.get(foreign)).status).toBe(404);
    expect((await client.post(foreign, { way: "message", consent: "yes" })).status).toBe(404);
    const trainer = await aMember(world, { path: organisation.path, by: client }, "trainer", "Tuuli Kouluttaja");
    expect((await trainer.client.get(list)).status).toBe(404);
    const { rows } = await db.admin.query("SELECT 1 FROM entry_request WHERE space_id = $1", [other.spaceId]);
    expect(rows).toEqual([]);
  });
});
