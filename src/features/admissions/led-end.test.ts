import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroupWith, ask, codeOn, comeBack } from "./admissions.testing.ts";

const db = useDatabase();
const callers = [
  { way: "call", name: "Pihlaja", contact: "0000 000 002" },
  { way: "message", name: "Kataja", contact: "0000 000 003" },
] as const;

/** An organisation's group with two who rang and one who wrote by its page; who leads the organisation. */
const setUp = async () => {
  const world = aWorld(db);
  const organisation = await anOrganisation(world);
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
  await db.admin.query(
    "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
    [group.spaceId, organisation.slug],
  );
  const form = `${group.comers}/soitto`;
  for (const caller of callers) await group.client.submit(await group.client.get(form), { ...caller, consent: "yes" });
  const writer = world.visitor();
  const code = codeOn(await ask(writer, group.door, { way: "message", message: "Hei" }));
  const { client } = organisation.administrator;
  await showCode(world, organisation.administrator);
  const place = `/jarjestot/${organisation.slug}/yhteisot/${group.spaceId}`;
  const end = async () => {
    await showCode(world, organisation.administrator);
    return client.submit(await client.get(place), { sure: "yes" }, "form[action$='/paata']");
  };
  const leave = () => group.client.post(`/oma/tila/${group.personaId}/lahde`);
  return {
    world,
    organisation,
    group,
    client,
    place,
    code,
    end,
    leave,
    list: `/jarjestot/${organisation.slug}/tulijat`,
  };
};

const calls = (count: number) => m.admissions_led_calls({ count });

describe("an organisation ends its group that nobody carries", () => {
  it("it is told who waits and whom nobody but it can tell, and keeps the list until they have been called", async () => {
    const { world, organisation, client, place, code, end, leave, list } = await setUp();
    await leave();
    const before = await client.get(place);
    expect(before).toSay(m.admissions_at_end({ count: 3 }));
    expect(before).toSay(m.admissions_at_end_calls({ count: 2 }));
    for (const { name, contact } of callers) {
      expect(before).toSay(name);
      expect(before).toSay(contact);
    }
    const after = await end();
    expect(after).toSay(calls(2));
    expect(await comeBack(world.visitor(), code)).toSay(m.admissions_own_ended());
    expect(await client.get(`/jarjestot/${organisation.slug}`)).toSay("2");
    for (const [index, { name, contact }] of callers.entries()) {
      const page = await client.get(list);
      expect(page).not.toSay(m.admissions_left_none());
      expect(page.document.querySelector("a[href$='/paikat'], a[href$='/soitto']")).toBeNull();
      const words = m.admissions_call_ended({ who: m.admissions_call_named({ name, number: index + 1 }) });
      const request = await client.press(page, words);
      expect(request).toSay(contact);
      const form = index === 0 ? await client.submit(request, {}, "form#soitettu") : page;
      if (index === 1) await client.submit(form, {}, "form[action$='/soitettu']");
    }
    const done = await client.get(list);
    expect(done).toSay(m.admissions_left_none());
    expect(done).not.toSay(m.admissions_calls_title());
    expect(await client.get(place)).not.toSay(calls(1));
  });

  it("another organisation sees nothing of it", async () => {
    const { world, group, end, leave } = await setUp();
    await leave();
    await end();
    const other = await anOrganisation(world);
    await showCode(world, other.administrator);
    expect(await other.administrator.client.get(`/jarjestot/${other.slug}/tulijat`)).not.toSay("Pihlaja");
    const foreign = `/jarjestot/${other.slug}/tulijat/${group.spaceId}`;
    const { rows } = await db.admin.query("SELECT id FROM entry_request WHERE space_id = $1 AND number = 1", [
      group.spaceId,
    ]);
    expect((await other.administrator.client.get(`${foreign}/${rows[0].id}`)).status).toBe(404);
    expect((await other.administrator.client.post(`${foreign}/${rows[0].id}/soitettu`)).status).toBe(404);
  });
});

describe("an organisation ends its group that somebody carries", () => {
  it("it is told how many wait, and those who carry it call; once they have left, it does", async () => {
    const { client, group, place, end, leave, list } = await setUp();
    const before = await client.get(place);
    expect(before).toSay(m.admissions_at_end({ count: 3 }));
    expect(before).toSay(m.admissions_at_end_carriers({ count: 2 }));
    expect(before).not.toSay("0000 000 002");
    const after = await end();
    expect(after).not.toSay(calls(2));
    expect(await client.get(list)).toSay(m.admissions_left_none());
    const who = m.admissions_call_named({ name: "Pihlaja", number: 1 });
    const carried = await group.client.get(group.comers);
    expect(carried).toSay(m.admissions_call_ended({ who }));
    await group.client.submit(carried, {}, "form[action$='/soitettu']");
    await leave();
    const left = await client.get(list);
    expect(left).not.toSay("Pihlaja");
    expect(left).toSay(m.admissions_call_ended({ who: m.admissions_call_named({ name: "Kataja", number: 2 }) }));
    expect(await client.get(place)).toSay(calls(1));
  });
});
