import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enterSpace } from "../spaces/index.ts";
import { aGroup } from "./groups.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

async function aMember(world: World, group: { readonly spaceId: string; readonly home: string }, nickname: string) {
  const person = await aPerson(world);
  const { personId } = person;
  const entered = await enterSpace(world.services, { personId, spaceId: group.spaceId, nickname, approved: true });
  if (!("personaId" in entered)) throw new Error(entered.kind);
  await person.client.submit(await person.client.get(group.home), { promise: "yes" });
  return { ...person, personaId: entered.personaId };
}

describe("handing a group over", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const member = await aMember(world, group, "Muurain");
    return { world, group, member, path: `${group.home}/vaihto` };
  };
  const rolesIn = async (spaceId: string) => {
    const { rows } = await db.admin.query("SELECT id, role FROM persona WHERE space_id = $1", [spaceId]);
    return new Map(rows.map(({ id, role }) => [id, role]));
  };
  const keeperOf = async (spaceId: string) => {
    const { rows } = await db.admin.query(
      "SELECT o.kept_by FROM offering o JOIN support_group g ON g.offering_id = o.id WHERE g.space_id = $1",
      [spaceId],
    );
    return rows[0]?.kept_by;
  };

  it("changes roles with one press, and the listing goes along", async () => {
    const { group, member, path } = await setUp();
    const page = await group.client.press(group.page, m.groups_handover_link());
    expect(page.document.querySelector("[name=day]")?.getAttribute("value")).toBe("2027-01-12");
    const asked = await group.client.submit(page, { persona: member.personaId, way: "step-back" });
    expect(asked).toSay(m.groups_handover_take_back({ nickname: "Muurain" }));
    expect((await rolesIn(group.spaceId)).get(member.personaId)).toBe("participant");
    expect(await member.client.get("/oma")).toSay(m.groups_own_member_asked());
    const home = await member.client.get(group.home);
    expect(home).toSay(m.groups_handover_asked_alone());
    const taken = await member.client.post(`${path}/vastaa`, { answer: "yes" });
    expect(taken).toSay(m.groups_handover_taken());
    expect(taken).toSay(m.groups_carrying());
    expect(taken).not.toSay(m.groups_handover_time_title());
    const roles = await rolesIn(group.spaceId);
    expect([roles.get(member.personaId), roles.get(group.personaId)]).toEqual(["facilitator", "participant"]);
    expect(await keeperOf(group.spaceId)).toBe(member.personId);
    expect((await group.client.get(path)).status).toBe(404);
    // The new one carries the group wholly, with its listing.
    expect((await member.client.post(`${group.home}/vaihe`, { phase: "beginning" })).status).toBe(200);
    // A second press finds nothing, and says so at home.
    expect(await member.client.post(`${path}/vastaa`, { answer: "yes" })).toSay(m.groups_handover_gone());
  });

  it("asks whoever has taken it over nothing more, and tells who presses too late that nobody asks any more", async () => {
    const { group, member, path } = await setUp();
    await group.client.post(`${path}/paiva`, { day: "2026-11-20" });
    await group.client.post(path, { persona: member.personaId, way: "step-back" });
    await group.client.post(`${path}/peru`, { persona: member.personaId });
    const late = await member.client.post(`${path}/vastaa`, { answer: "yes" });
    expect(late.status).toBe(200);
    expect(late).toSay(m.groups_handover_gone());
    expect((await rolesIn(group.spaceId)).get(member.personaId)).toBe("participant");
    await group.client.post(path, { persona: member.personaId, way: "step-back" });
    const taken = await member.client.post(`${path}/vastaa`, { answer: "yes" });
    expect(taken).toSay(m.groups_handover_taken());
    expect(taken).not.toSay(m.groups_handover_time_title());
  });

  it("shares the task in a pair, where nobody steps back", async () => {
    const { group, member, path } = await setUp();
    await group.client.post(path, { persona: member.personaId, way: "share" });
    await member.client.post(`${path}/vastaa`, { answer: "yes" });
    const roles = await rolesIn(group.spaceId);
    expect([roles.get(member.personaId), roles.get(group.personaId)]).toEqual(["facilitator", "starter"]);
    expect(await keeperOf(group.spaceId)).toBe(group.personId);
  });

  it("may be refused and taken back, and then leads nowhere", async () => {
    const { group, member, path } = await setUp();
    const ask = () => group.client.post(path, { persona: member.personaId, way: "share" });
    await ask();
    await member.client.post(`${path}/vastaa`, { answer: "no" });
    expect(await member.client.post(`${path}/vastaa`, { answer: "yes" })).toSay(m.groups_handover_gone());
    await ask();
    await group.client.post(`${path}/peru`, { persona: member.personaId });
    expect(await member.client.post(`${path}/vastaa`, { answer: "yes" })).toSay(m.groups_handover_gone());
    expect((await rolesIn(group.spaceId)).get(member.personaId)).toBe("participant");
  });

  it("is asked only by those who carry the group, of those who are in it; the database says the same", async () => {
    const { world, group, member, path } = await setUp();
    const other = await aMember(world, group, "Karpalo");
    expect((await member.client.get(path)).status).toBe(404);
    expect((await member.client.post(path, { persona: other.personaId, way: "share" })).status).toBe(404);
    expect((await member.client.post(`${path}/paiva`, { day: "2027-01-01" })).status).toBe(404);
    const elsewhere = await aGroup(world, { name: "Toinen ryhmä" });
    expect((await group.client.post(path, { persona: elsewhere.personaId, way: "share" })).status).toBe(404);
    const insert = (personId: string, to: string, from: string) =>
      world.services.database.withActor({ kind: "person", personId }, (tx) =>
        tx
          .insertInto("group_handover")
          .values({
            space_id: group.spaceId,
            to_persona: to,
            from_persona: from,
            steps_back: true,
            made_on: Temporal.PlainDate.from("2026-11-21"),
          })
          .execute(),
      );
    await expect(insert(member.personId, member.personaId, group.personaId)).rejects.toThrow(/row-level security/);
    await expect(insert(group.personId, elsewhere.personaId, group.personaId)).rejects.toThrow(/row-level security/);
    await insert(group.personId, member.personaId, group.personaId);
    // Whoever no longer carries it cannot give it away.
    await db.admin.query("UPDATE persona SET role = 'participant' WHERE id = $1", [group.personaId]);
    expect(await member.client.post(`${path}/vastaa`, { answer: "yes" })).toSay(m.groups_handover_gone());
  });

  it("says what was left out", async () => {
    const { group, path } = await setUp();
    const page = await group.client.post(path, {});
    expect(page.status).toBe(422);
    expect(page).toSay(m.groups_handover_ask_needed());
    expect(page).toSay(m.groups_handover_way_needed());
    expect((await group.client.post(`${path}/paiva`, { day: "joskus" })).status).toBe(422);
    expect(await group.client.post(`${path}/paiva`, { day: "2027-02-01" })).toSay(m.groups_handover_saved());
  });
});
