import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson, aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enterSpace } from "../spaces/index.ts";
import { isTimeToHandOver } from "./group.rules.ts";
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

/** Its listing has been read and is shown. */
async function shown(world: World, spaceId: string): Promise<string> {
  const platform = await aPlatformAdministrator(world);
  const { rows } = await db.admin.query("SELECT offering_id FROM support_group WHERE space_id = $1", [spaceId]);
  const page = await platform.client.get(`/tarkistus/${rows[0].offering_id}`);
  await platform.client.submit(page, { decision: "accept" });
  return rows[0].offering_id;
}

describe("a group whose last carrier leaves", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const member = await aMember(world, group, "Muurain");
    return { world, group, member };
  };
  const rolesIn = async (spaceId: string): Promise<string[]> =>
    (await db.admin.query("SELECT role FROM persona WHERE space_id = $1 AND state = 'member'", [spaceId])).rows.map(
      ({ role }) => role,
    );

  it("asks first, and offers to hand over, to end, or to leave anyway", async () => {
    const { group } = await setUp();
    const page = await group.client.press(await group.client.get(group.home), m.spaces_leave_title());
    for (const words of [m.groups_leaving_hand_over(), m.groups_leaving_end(), m.groups_leaving_anyway()])
      expect(page).toSay(words);
  });

  it("is known to those inside and to the area centre, and anyone in it may take it up with its listing", async () => {
    const { world, group, member } = await setUp();
    const offering = await shown(world, group.spaceId);
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);
    const home = await member.client.get(group.home);
    expect(home).toSay(m.groups_uncarried_title());
    const platform = await aPlatformAdministrator(world);
    const desk = await platform.client.get("/alkutuki");
    expect(desk).toSay("Vauva-arjen aamukahvit");
    const taken = await member.client.submit(home, {}, "form[action$='/ota']");
    expect(taken).toSay(m.groups_uncarried_taken());
    expect(taken).toSay(m.groups_carrying());
    expect(taken).not.toSay(m.groups_uncarried_title());
    const { rows } = await db.admin.query("SELECT kept_by FROM offering WHERE id = $1", [offering]);
    expect(rows).toEqual([{ kept_by: member.personId }]);
  });

  it("is taken up by one of two who press at once, and by no stranger and nobody while it is carried", async () => {
    const { world, group, member } = await setUp();
    const other = await aMember(world, group, "Vattu");
    const stranger = await aPerson(world);
    await member.client.post(`${group.home}/ota`);
    expect((await rolesIn(group.spaceId)).filter((role) => role !== "participant")).toEqual(["starter"]);
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);
    expect((await stranger.client.post(`${group.home}/ota`)).status).toBe(404);
    await Promise.all([member, other].map(({ client }) => client.post(`${group.home}/ota`)));
    expect((await rolesIn(group.spaceId)).toSorted()).toEqual(["facilitator", "participant"]);
  });

  it("is known however they go: through the space's own page, or with their whole nickname", async () => {
    const { world, group, member } = await setUp();
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);
    expect(await member.client.get(group.home)).toSay(m.groups_uncarried_title());
    const second = await aGroup(world, { nickname: "Karpalo" });
    const inside = await aMember(world, second, "Mesimarja");
    await db.admin.query("DELETE FROM person WHERE id = $1", [second.personId]);
    expect(await inside.client.get(second.home)).toSay(m.groups_uncarried_title());
  });

  it("may be ended: its listing goes, and those inside have time to say goodbye", async () => {
    const { world, group, member } = await setUp();
    const offering = await shown(world, group.spaceId);
    expect((await member.client.post(`${group.home}/lahto/paata`)).status).toBe(404);
    const asked = await group.client.press(await group.client.get(`${group.home}/lahto`), m.groups_leaving_end_link());
    const ended = await group.client.submit(asked, { sure: "yes" }, "form[action$='/lahto/paata']");
    expect(ended).toSay(m.groups_ended());
    expect(await member.client.get(group.home)).toSay(m.groups_ended());
    const { rows } = await db.admin.query(
      `SELECT s.state, s.destroy_on::text AS day, o.state AS listing, g.phase FROM support_group g
       JOIN space s ON s.id = g.space_id JOIN offering o ON o.id = g.offering_id WHERE o.id = $1`,
      [offering],
    );
    expect(rows).toEqual([{ state: "ended", day: "2026-12-21", listing: "ended", phase: "ended" }]);
  });
});

describe("stepping back", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const member = await aMember(world, group, "Muurain");
    return { world, group, member };
  };

  it("is offered at the time of the fourth meeting, and not again after a no", async () => {
    const { world, group, member } = await setUp();
    expect(group.page).not.toSay(m.groups_handover_time_title());
    await group.client.post(`${group.home}/vaihto/paiva`, { day: "2026-12-12" });
    expect(await group.client.get(group.home)).not.toSay(m.groups_handover_time_title());
    world.clock.set("2026-11-29T12:00+02:00");
    const home = await group.client.get(group.home);
    expect(home).toSay(m.groups_handover_time_title());
    expect(await member.client.get(group.home)).not.toSay(m.groups_handover_time_title());
    const kept = await group.client.submit(home, {}, "form[action$='/pidan']");
    expect(kept).not.toSay(m.groups_handover_time_title());
    await group.client.post(`${group.home}/vaihto/paiva`, { day: "2026-12-05" });
    expect(await group.client.get(group.home)).toSay(m.groups_handover_time_title());
  });

  it("is thought of by itself only for a starter, two weeks before the fourth meeting", () => {
    const day = (iso: string) => Temporal.PlainDate.from(iso);
    const group = {
      phase: "beginning",
      startsOn: day("2026-12-01"),
      handoverOn: null,
      handoverUnwanted: false,
    } as const;
    expect(isTimeToHandOver(group, true, day("2026-12-28"))).toBe(false);
    expect(isTimeToHandOver(group, true, day("2026-12-29"))).toBe(true);
    expect(isTimeToHandOver(group, false, day("2026-12-29"))).toBe(false);
    expect(isTimeToHandOver({ ...group, handoverUnwanted: true }, true, day("2027-03-01"))).toBe(false);
    expect(isTimeToHandOver({ ...group, phase: "ended" }, true, day("2027-03-01"))).toBe(false);
  });

  it("leaves words that the group sees, until they are taken back", async () => {
    const { group, member } = await setUp();
    const page = await group.client.get(`${group.home}/vaihto`);
    await group.client.submit(page, { words: "Kiitos teistä." }, "form[action$='/hyvasti']");
    const home = await member.client.get(group.home);
    expect(home).toSay("Kiitos teistä.");
    expect(home).toSay(m.groups_farewell_from({ nickname: "Hilla" }));
    expect((await member.client.post(`${group.home}/vaihto/hyvasti`, { words: "Minäkin" })).status).toBe(404);
    expect(await group.client.get("/oma/tiedot")).toSay("Kiitos teistä.");
    await group.client.post(`${group.home}/vaihto/hyvasti`, { words: "" });
    expect(await member.client.get(group.home)).not.toSay("Kiitos teistä.");
    // Whoever takes along what they have written takes this, too.
    await group.client.post(`${group.home}/vaihto/hyvasti`, { words: "Hyvää matkaa." });
    await group.client.post(`/oma/tila/${group.personaId}/lahde`, { writings: "remove" });
    expect(await member.client.get(group.home)).not.toSay("Hyvää matkaa.");
  });
});

describe("the tasks of those who carry a group", () => {
  it("are shared by them, and by nobody else", async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const member = await aMember(world, group, "Muurain");
    const path = `${group.home}/tehtavat`;
    expect((await member.client.get(path)).status).toBe(404);
    const empty = await group.client.get(path);
    expect(empty).toSay(m.groups_tasks_none());
    await group.client.submit(empty, {}, "form[action$='/ehdotukset']");
    const wrong = await group.client.post(path, {
      form: "3f8f0c5e-7a53-4c8e-9e6e-0d9bb7a1f004",
      words: "Kahvit",
      day: "huomenna",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelector("[name=words]")?.getAttribute("value")).toBe("Kahvit");
    await group.client.submit(wrong, { day: "2026-12-01" }, "form[action$='/tehtavat']");
    const list = await group.client.get(path);
    expect(list).toSay(m.groups_task_first_meeting());

    const asked = await group.client.get(`${group.home}/vaihto`);
    await group.client.submit(asked, { persona: member.personaId, way: "share" });
    await member.client.post(`${group.home}/vaihto/vastaa`, { answer: "yes" });
    const form = [...list.document.querySelectorAll("form[action$='/tehtava']")].find((one) =>
      one.textContent?.includes("Kahvit"),
    );
    const task = form?.querySelector("[name=task]")?.getAttribute("value") ?? "";
    await member.client.post(`${path}/tehtava`, { task, deed: "take" });
    expect(await group.client.get(path)).toSay("Muurain");
    await group.client.post(`${path}/tehtava`, { task, deed: "done" });
    expect(await member.client.get(path)).toSay(m.groups_plan_task_undo());
    await group.client.post(`${path}/tehtava`, { task, deed: "drop" });
    expect(await member.client.get(path)).not.toSay("Kahvit");
    const other = await aGroup(world, { nickname: "Vattu" });
    expect((await other.client.post(`${other.home}/tehtavat/tehtava`, { task, deed: "done" })).status).toBe(404);
  });
});

describe("coming to start a group from elsewhere", () => {
  it("keeps the theme and the place, through signing in too", async () => {
    const world = aWorld(db, { now });
    const { client } = await aPerson(world);
    const page = await client.get("/aloita?teema=suru&paikka=Jyv%C3%A4skyl%C3%A4");
    expect(page.document.querySelector("[name=town]")?.getAttribute("value")).toBe("Jyväskylä");
    const theme = page.document.querySelector("[name=theme]")?.getAttribute("value");
    const door = await world.visitor().get("/aloita?teema=suru&paikka=Jyv%C3%A4skyl%C3%A4");
    const back = door.document.querySelector("a[href*='jatka=']")?.getAttribute("href") ?? "";
    const landed = await client.get(new URL(back, "http://x").searchParams.get("jatka") ?? "");
    expect(landed.document.querySelector("[name=theme]")?.getAttribute("value")).toBe(theme);
    expect(landed.document.querySelector("[name=town]")?.getAttribute("value")).toBe("Jyväskylä");
  });
});
