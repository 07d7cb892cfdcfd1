import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aMemberOf } from "../groups/groups.testing.ts";
import { aMeeting, aMeetingGroup, pressOn } from "./group-meetings.testing.ts";

const db = useDatabase();
const setUp = async () => {
  await db.admin.query("DELETE FROM meeting_reminder");
  const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
  const group = await aMeetingGroup(world);
  const path = await aMeeting(group);
  const member = await aMemberOf(world, group, "Muurain");
  return {
    world,
    group,
    path,
    member,
    calendar: `${group.meetings}/kalenteri`,
    reminder: `${group.meetings}/muistutus`,
  };
};

/** What has left since there were so many messages, at this moment. */
async function leftAt(world: World, moment: string, before: number) {
  world.clock.set(moment);
  return (await world.mailbox()).slice(before);
}

describe("one's own calendar address", () => {
  const addressOn = (page: { document: Document }) =>
    new URL(page.document.querySelector("#address")?.textContent ?? "").pathname;

  it("is read without signing in, tells a neutral word and no place, and what is cancelled", async () => {
    const { world, group, path, member, calendar } = await setUp();
    const empty = await member.client.get(calendar);
    expect(await complaints(empty.html)).toEqual([]);
    const made = await member.client.submit(empty, {}, "main form[action$='/kalenteri']");
    expect(made).toSay(m.group_meetings_calendar_once());
    expect(await complaints(made.html)).toEqual([]);
    const address = addressOn(made);
    const file = await world.visitor().get(address);
    expect(file.status).toBe(200);
    expect(file.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(file.headers.get("Cache-Control")).toBe("no-store");
    expect(file.headers.get("Set-Cookie")).toBeNull();
    const [event] = new ICAL.Component(ICAL.parse(file.html)).getAllSubcomponents("vevent");
    expect(event?.getFirstPropertyValue("summary")).toBe("Tapaaminen");
    expect(file.html).not.toMatch(/kahvi|kirjasto|vauva|hilla|vertais/i);
    await group.client.post(`${path}/peru`, { word: "Flunssa" });
    const after = await world.visitor().get(address);
    expect(after.html).toContain("STATUS:CANCELLED");
    expect(after.html).not.toContain("Flunssa");
    // The secret is told once, lies hashed, and is in no log.
    expect(await member.client.get(calendar)).not.toSay(address);
    const secret = /kalenteri\/(.+)\.ics/.exec(address)?.[1] ?? "-";
    const { rows } = await db.admin.query("SELECT token_hash, title FROM meeting_calendar");
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(world.log.join()).not.toContain(secret);
  });

  it("says what its owner chose; a new one ends the old, and so does leaving", async () => {
    const { world, group, member, calendar } = await setUp();
    const first = addressOn(await member.client.post(calendar, {}));
    const page = await member.client.post(calendar, { title: "Jumppa", place: "yes" });
    const second = addressOn(page);
    expect((await world.visitor().get(first)).status).toBe(404);
    const file = await world.visitor().get(second);
    expect(file.html).toContain("SUMMARY:Jumppa");
    expect(file.html).toContain("LOCATION:Kirjaston kerhohuone");
    const long = await member.client.post(calendar, { title: "x".repeat(61) });
    expect(long.status).toBe(422);
    // Whoever has to promise anew sees nothing of it meanwhile.
    await db.admin.query("UPDATE space SET promise = 9 WHERE id = $1", [group.spaceId]);
    expect((await world.visitor().get(second)).status).toBe(404);
    await db.admin.query("UPDATE space SET promise = 2 WHERE id = $1", [group.spaceId]);
    expect((await world.visitor().get(second)).status).toBe(200);
    expect(await member.client.post(`${calendar}/lopeta`, {})).toSay(m.group_meetings_calendar_ended());
    expect((await world.visitor().get(second)).status).toBe(404);
    const third = addressOn(await member.client.post(calendar, {}));
    await member.client.post(`/oma/tila/${member.personaId}/lahde`, {});
    expect((await world.visitor().get(third)).status).toBe(404);
    expect((await world.visitor().get("/kalenteri/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.ics")).status).toBe(404);
  });

  it("is not needed for one meeting: a file of it", async () => {
    const { path, member } = await setUp();
    const file = await member.client.get(`${path}/kalenteri.ics`);
    expect(file.html).toContain("DTSTART;TZID=Europe/Helsinki:20261201T180000");
    expect(file.html).not.toMatch(/kirjasto/i);
  });
});

describe("a reminder for oneself", () => {
  it("comes the afternoon before, by mail and by text message, and tells nothing of what it is for", async () => {
    const { world, group, member, reminder } = await setUp();
    const page = await member.client.get(reminder);
    expect(await complaints(page.html)).toEqual([]);
    expect(await member.client.submit(page, { way: "mail", address: "muurain@example.org" })).toSay(
      m.group_meetings_reminder_done(),
    );
    await group.client.submit(await group.client.get(reminder), { way: "sms", address: "040 123 4567" });
    const before = (await world.mailbox()).length;
    const letters = await leftAt(world, "2026-11-30T16:00+02:00", before);
    letters.sort((one) => (one.recipient.startsWith("+") ? 1 : -1));
    expect(letters.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ["muurain@example.org", m.group_meetings_reminder_subject()],
      ["+358401234567", expect.anything()],
    ]);
    for (const { text } of letters) expect(text).toContain("klo 18");
    expect(JSON.stringify(letters)).not.toMatch(/ryhm|tapaam|kahvi|kirjasto/i);
    const { rows } = await db.admin.query("SELECT address FROM meeting_reminder");
    for (const { address } of rows) expect(address.toString("latin1")).not.toMatch(/example|358/);
  });

  it("does not come of what is cancelled, nor to whoever ended it", async () => {
    const { world, group, path, member, reminder } = await setUp();
    await member.client.submit(await member.client.get(reminder), { way: "mail", address: "muurain@example.org" });
    await group.client.submit(await group.client.get(reminder), { way: "mail", address: "hilla@example.org" });
    const ended = await pressOn(member.client, await member.client.get(reminder), m.group_meetings_reminder_end());
    expect(ended).toSay(m.group_meetings_reminder_ended());
    const before = (await world.mailbox()).length;
    await group.client.post(`${path}/peru`, { word: "" });
    const letters = await leftAt(world, "2026-11-30T16:00+02:00", before);
    // One of the change, to the one who still wants it; none for tomorrow.
    expect(letters.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ["hilla@example.org", m.group_meetings_changed_subject()],
    ]);
  });

  it("says what is no number and no address, and keeps what was typed", async () => {
    const { member, reminder } = await setUp();
    const wrong = await member.client.post(reminder, { way: "sms", address: "kotipuhelin" });
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.group_meetings_phone_fault());
    expect(wrong.document.querySelector("[name=address]")?.getAttribute("value")).toBe("kotipuhelin");
    expect(await complaints(wrong.html)).toEqual([]);
    expect(await member.client.post(reminder, { way: "", address: "" })).toSay(m.group_meetings_reminder_way_needed());
  });

  it("stands in one's own data, as do calendar and tasks", async () => {
    const { member, path, calendar, reminder } = await setUp();
    const none = await member.client.get("/oma/tiedot");
    expect(none).toSay(m.group_meetings_own_none());
    await member.client.post(calendar, {});
    await member.client.post(reminder, { way: "mail", address: "muurain@example.org" });
    const take = m.group_meetings_task_take({ task: m.group_meetings_task_coffee() });
    await pressOn(member.client, await member.client.get(path), take);
    const page = await member.client.get("/oma/tiedot");
    expect(page).toSay(m.group_meetings_own_calendar());
    expect(page).toSay(m.group_meetings_own_tasks({ count: 1 }));
    expect(page).not.toSay(m.group_meetings_own_none());
  });
});

describe("rooms", () => {
  it("are noted by those who carry the group, chosen for a meeting, and their key told to whoever opens the door", async () => {
    const { group, member } = await setUp();
    const page = await group.client.get(`${group.meetings}/tilat`);
    expect(await complaints(page.html)).toEqual([]);
    const empty = await group.client.submit(page, { place: "" });
    expect(empty.status).toBe(422);
    expect(empty).toSay(m.group_meetings_room_place_needed());
    const room = { place: "Seurakuntasali", whom: "Suntio", key: "Koodi 1234 ovella", access: "Luiska pihan puolella" };
    const saved = await group.client.submit(page, { ...room, state: "agreed" });
    expect(saved).toSay("Seurakuntasali");
    expect(await complaints(saved.html)).toEqual([]);
    const { rows } = await db.admin.query("SELECT id, content FROM group_room WHERE space_id = $1", [group.spaceId]);
    expect(rows).toHaveLength(1);
    expect(rows[0].content.toString("latin1")).not.toContain("1234");
    const path = await aMeeting(group, { dayDate: "2026-12-15", place: "", room: rows[0].id });
    const seen = await member.client.get(path);
    expect(seen).toSay("Seurakuntasali");
    expect(seen).toSay("Luiska pihan puolella");
    expect(seen).not.toSay("Koodi 1234");
    const take = m.group_meetings_task_take({ task: m.group_meetings_task_key() });
    expect(await pressOn(member.client, seen, take)).toSay("Koodi 1234 ovella");
    await group.client.post(`${group.meetings}/tilat/poista`, { room: rows[0].id });
    const after = await member.client.get(path);
    expect(after).toSay("Seurakuntasali");
    expect(after).not.toSay("Koodi 1234");
  });
});
