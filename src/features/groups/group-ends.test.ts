import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, aPlatformAdministrator, showCode } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aGroupWith, ask, codeOn, comeBack, decide, type TestDoor } from "../admissions/admissions.testing.ts";
import { aMeeting } from "../group-meetings/group-meetings.testing.ts";
import { enterSpace } from "../spaces/index.ts";

const db = useDatabase();
const now = "2026-09-01T12:00+03:00";
const lastDay = "1. lokakuuta 2026";

async function aMember(world: World, group: { readonly spaceId: string; readonly home: string }, nickname: string) {
  const person = await aPerson(world);
  const { personId } = person;
  const entered = await enterSpace(world.services, { personId, spaceId: group.spaceId, nickname, approved: true });
  if (!("personaId" in entered)) throw new Error(entered.kind);
  await person.client.submit(await person.client.get(group.home), { promise: "yes" });
  return { ...person, personaId: entered.personaId };
}

/** A group with a way in; somebody waits by their code, and somebody has rung. */
const setUp = async () => {
  const world = aWorld(db, { now });
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
  const sent = await ask(world.visitor(), group.door, { way: "message", message: "Hei", name: "Vaapukka" });
  const code = codeOn(sent);
  const rang = await group.client.get(`${group.comers}/soitto`);
  await group.client.submit(rang, { way: "call", name: "Pihlaja", contact: "0000 000 002", consent: "yes" });
  return { world, group, code, ending: `${group.home}/lahto/paata` };
};
const end = async ({ client, home }: TestDoor, fields: Record<string, string> = { sure: "yes" }) =>
  client.submit(await client.get(`${home}/lahto/paata`), fields, "form[action$='/lahto/paata']");
const requestsOf = async (spaceId: string) =>
  (
    await db.admin.query(
      "SELECT state, ended_with_group AS with_group FROM entry_request WHERE space_id = $1 ORDER BY number",
      [spaceId],
    )
  ).rows;
const over = { state: "declined", with_group: true };

describe("ending a group", () => {
  it("says first what it brings: the day, who waits, whom to call, what is cancelled", async () => {
    const { group, ending } = await setUp();
    await aMeeting({ ...group, meetings: `${group.home}/tapaamiset` }, { dayDate: "2026-09-15" });
    const page = await group.client.press(await group.client.get(group.home), m.groups_leaving_end());
    expect(new URL(page.url).pathname).toBe(ending);
    expect(page).toSay(m.groups_end_lead({ day: lastDay }));
    expect(page).toSay(m.admissions_at_end({ count: 2 }));
    expect(page).toSay(m.admissions_at_end_calls({ count: 1 }));
    expect(page).toSay("Pihlaja");
    expect(page.document.querySelector("main a[href='tel:0000000002']")).not.toBeNull();
    expect(page.text).toContain("15.9.");
    // Nothing has happened yet, nor does it without being sure; what was written is kept.
    const unsure = await end(group, { words: "Kiitos teistä." });
    expect(unsure.status).toBe(422);
    expect(unsure).toSay(m.groups_end_sure_needed());
    expect(unsure.document.querySelector("textarea")?.textContent?.trim()).toBe("Kiitos teistä.");
    expect(await group.client.get(group.home)).not.toSay(m.groups_ended());
    expect(await requestsOf(group.spaceId)).toEqual([
      { state: "asked", with_group: false },
      { state: "asked", with_group: false },
    ]);
  });

  it("leaves a home to say goodbye in, with the day on which everything goes, for everyone", async () => {
    const { world, group } = await setUp();
    const member = await aMember(world, group, "Muurain");
    const ended = await end(group, { sure: "yes", words: "Kiitos teistä." });
    expect(ended).toSay(m.groups_ended_text({ day: lastDay }));
    for (const { client } of [group, member]) expect(await client.get("/oma")).toSay(m.groups_ended());
    const home = await member.client.get(group.home);
    expect(home).toSay(m.groups_ended_text({ day: lastDay }));
    expect(home).toSay("Kiitos teistä.");
    const said = await member.client.submit(home, { words: "Hyvää matkaa." }, "form[action$='/hyvasti']");
    expect(said).toSay(m.groups_farewell_saved());
    expect(await group.client.get(group.home)).toSay("Hyvää matkaa.");
    // What cannot be done any more is not offered.
    for (const words of [m.groups_tasks_title(), m.outreach_title(), m.groups_phase_change(), m.groups_handover_link()])
      expect(await group.client.get(group.home)).not.toSay(words);
    for (const part of ["tehtavat", "vaihto", "tavoittaminen", "kumppanit", "tuki", "tulijat/asetukset"])
      expect(new URL((await group.client.get(`${group.home}/${part}`)).url).pathname).toBe(group.home);
    expect((await member.client.get(`${group.home}/lahto/paata`)).url).toContain(group.home);
  });

  it("is for whoever carries it, once, and by no phase", async () => {
    const { world, group, ending } = await setUp();
    const member = await aMember(world, group, "Muurain");
    expect((await member.client.get(ending)).status).toBe(404);
    expect((await member.client.post(ending, { sure: "yes" })).status).toBe(404);
    expect((await group.client.post(`${group.home}/vaihe`, { phase: "ended" })).status).toBe(400);
    await Promise.all([group.client.post(ending, { sure: "yes" }), group.client.post(ending, { sure: "yes" })]);
    expect((await group.client.post(`${group.home}/vaihe`, { phase: "working" })).status).toBe(404);
    await expect(
      db.admin.query("UPDATE support_group SET phase = 'working' WHERE space_id = $1", [group.spaceId]),
    ).rejects.toMatchObject({ constraint: "ended_stays_ended" });
  });

  it("closes what is open: requests, times, meetings, the listing, the question who goes on", async () => {
    const { world, group, code } = await setUp();
    const member = await aMember(world, group, "Muurain");
    const meeting = await aMeeting({ ...group, meetings: `${group.home}/tapaamiset` }, { dayDate: "2026-09-15" });
    const asking = await group.client.get(`${group.home}/vaihto`);
    await group.client.submit(asking, { persona: member.personaId, way: "step-back" });
    expect(await member.client.get(group.home)).toSay(m.groups_handover_asked_title());
    const carriers = await group.client.get(group.home);
    expect(carriers).toSay(m.groups_handover_waits());
    const slots = "form[action$='/tulijat/ajat']";
    await group.client.submit(
      await group.client.get(group.comers),
      { startDate: "2026-09-10", startTime: "12:00", minutes: "30", way: "phone" },
      slots,
    );
    await end(group);

    expect(await requestsOf(group.spaceId)).toEqual([over, over]);
    const own = await comeBack(world.visitor(), code);
    expect(own).toSay(m.admissions_own_ended());
    expect(own.document.querySelector("main a[href^='/haku?'][href*='teema=']")).not.toBeNull();
    const { rows } = await db.admin.query(
      `SELECT (SELECT count(*)::int FROM entry_slot t WHERE t.space_id = g.space_id) AS slots, o.state AS listing, e.standing
       FROM support_group g JOIN offering o ON o.id = g.offering_id JOIN directory_entry e ON e.id = o.id
       WHERE g.space_id = $1`,
      [group.spaceId],
    );
    expect(rows).toEqual([{ slots: 0, listing: "ended", standing: "gone" }]);
    expect((await world.visitor().get(`/tuki/${group.slug}`)).status).toBe(410);
    expect(await group.client.get(meeting)).toSay(m.group_meetings_cancelled_long());
    // Who rang is still to be called.
    expect(await group.client.get(group.comers)).toSay(
      m.admissions_call_ended({ who: m.admissions_call_named({ number: 2, name: "Pihlaja" }) }),
    );
    // Who was asked to go on need not answer, and cannot take what has ended.
    const home = await member.client.get(group.home);
    expect(home).toSay(m.groups_ended_asked());
    await member.client.post(`${group.home}/vaihto/vastaa`, { answer: "yes" });
    const { rows: roles } = await db.admin.query("SELECT role FROM persona WHERE id = $1", [member.personaId]);
    expect(roles).toEqual([{ role: "participant" }]);
  });

  it("tells those who asked to be told, and lets one more meeting be held to say goodbye", async () => {
    const { world, group } = await setUp();
    const member = await aMember(world, group, "Muurain");
    const meeting = await aMeeting({ ...group, meetings: `${group.home}/tapaamiset` }, { dayDate: "2026-09-15" });
    const reminder = await member.client.get(`${group.home}/tapaamiset/muistutus`);
    await member.client.submit(reminder, { way: "mail", address: "muurain@example.org" });
    const letters = async () =>
      (await world.mailbox())
        .filter(({ recipient }) => recipient === "muurain@example.org")
        .map(({ subject }) => subject);
    await end(group);
    const changed = m.group_meetings_changed_subject();
    expect(await letters()).toEqual([changed]);
    expect((await member.client.post(`${meeting}/pidetaan`)).status).toBe(404);
    await group.client.submit(await group.client.get(meeting), {}, "form[action$='/pidetaan']");
    expect(await letters()).toEqual([changed, changed]);
    const home = await member.client.get(group.home);
    expect(home.text).toContain("15.9.");
    expect(home).not.toSay(m.group_meetings_cancelled_long());
    expect((await group.client.post(`${meeting}/muuta`)).status).toBe(404);
  });

  it("can be taken back by whoever carries it while the content is there", async () => {
    const { world, group } = await setUp();
    const member = await aMember(world, group, "Muurain");
    await group.client.post(`${group.home}/vaihe`, { phase: "beginning" });
    const ended = await end(group, { sure: "yes", words: "Kiitos teille." });
    const others = await member.client.get(group.home);
    await member.client.submit(others, { words: "Hyvää matkaa." }, "form[action$='/hyvasti']");
    expect((await member.client.post(`${group.home}/lahto/jatkuu`)).status).toBe(404);
    const resumed = await group.client.submit(ended, {}, "form[action$='/jatkuu']");
    expect(resumed).toSay(m.groups_resumed());
    expect(resumed).toSay(m.groups_listing_gone());
    expect(await member.client.get(group.home)).not.toSay(m.groups_ended());
    const { rows } = await db.admin.query("SELECT state, destroy_on FROM space WHERE id = $1", [group.spaceId]);
    expect(rows).toEqual([{ state: "active", destroy_on: null }]);
    expect(await requestsOf(group.spaceId)).toEqual([over, over]);
    // It is where it was. Who opened it again has not said goodbye; what others said has its heading.
    const { rows: groups } = await db.admin.query("SELECT phase FROM support_group WHERE space_id = $1", [
      group.spaceId,
    ]);
    expect(groups).toEqual([{ phase: "beginning" }]);
    const home = await group.client.get(group.home);
    expect(home).not.toSay("Kiitos teille.");
    expect(home).toSay("Hyvää matkaa.");
    const headings = [...home.document.querySelectorAll("main h2")].map((one) => one.textContent);
    expect(headings).toContain(m.groups_ended_farewells());
    // Its listing is opened again from here.
    const listing = await group.client.submit(home, {}, "form[action$='/uudelleen']");
    expect(new URL(listing.url).pathname).toBe(`/oma/ilmoitukset/${group.offeringId}`);
    expect(listing).toSay(m.listings_done_again());
  });
});

describe("the pages of a group's end", () => {
  it.each(locales)("are right HTML in %s", async (locale) => {
    const { world, group } = await setUp();
    await aMember(world, group, "Muurain");
    await aMeeting({ ...group, meetings: `${group.home}/tapaamiset` }, { dayDate: "2026-09-15" });
    const at = (path: string) => group.client.get(localPath(locale, path));
    const before = ["/lahto", "/lahto/paata", ""].map((part) => at(group.home + part));
    for (const page of await Promise.all(before)) expect(await complaints(page.html), page.url).toEqual([]);
    await end(group, { sure: "yes", words: "Kiitos teistä." });
    const after = ["", "/tapaamiset", "/tulijat"].map((part) => at(group.home + part));
    for (const page of await Promise.all(after)) expect(await complaints(page.html), page.url).toEqual([]);
  });
});

describe("a group ends by itself with its last member", () => {
  it("who is told of those who wait before they go", async () => {
    const { world, group, code } = await setUp();
    const page = await group.client.press(await group.client.get(group.home), m.spaces_leave_title());
    expect(page).toSay(m.groups_leaving_last_text({ day: lastDay }));
    expect(page).toSay(m.admissions_at_end({ count: 2 }));
    expect(page).toSay("Pihlaja");
    await group.client.submit(page, { writings: "keep" });
    expect(await requestsOf(group.spaceId)).toEqual([over, over]);
    expect(await comeBack(world.visitor(), code)).toSay(m.admissions_own_ended());
    expect((await world.visitor().get(`/tuki/${group.slug}`)).status).toBe(410);
  });

  it("a participant, too, is asked first where nobody else is left", async () => {
    const { world, group } = await setUp();
    const member = await aMember(world, group, "Muurain");
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);
    const page = await member.client.press(await member.client.get(group.home), m.spaces_leave_title());
    expect(page).toSay(m.groups_leaving_last());
    expect(page).not.toSay("Pihlaja");
  });
});

describe("only the listing of a group ends", () => {
  it("by its keeper, who is told who waits: they are told kindly, and those inside go on", async () => {
    const { world, group, code } = await setUp();
    await decide(group, "both");
    const listing = `/oma/ilmoitukset/${group.offeringId}`;
    const page = await group.client.get(listing);
    expect(page).toSay(m.listings_end_waiting({ count: 2 }));
    await group.client.submit(page, {}, "form[action$='/lopeta']");
    expect(await requestsOf(group.spaceId)).toEqual([over, over]);
    const own = await comeBack(world.visitor(), code);
    expect(own).toSay(m.admissions_own_shut());
    expect(own).not.toSay(m.admissions_own_ended());
    const home = await group.client.get(group.home);
    expect(home).not.toSay(m.groups_ended());
    expect(home).toSay(m.groups_listing_gone());
  });

  it("by an area centre the same", async () => {
    const { world, group, code } = await setUp();
    await aMember(world, group, "Muurain");
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);
    const platform = await aPlatformAdministrator(world);
    const desk = await platform.client.get(`/alkutuki/ryhmat/${group.offeringId}`);
    await platform.client.submit(desk, { how: "ended", reason: "Ei enää kokoonnu." }, "form[action$='/ilmoitus']");
    expect(await requestsOf(group.spaceId)).toEqual([over, over]);
    expect(await comeBack(world.visitor(), code)).toSay(m.admissions_own_shut());
  });
});

describe("an organisation's group", () => {
  it("is ended by those who lead the organisation, and not by those who carry it", async () => {
    const { world, group, code, ending } = await setUp();
    const organisation = await anOrganisation(world);
    await db.admin.query(
      "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
      [group.spaceId, organisation.slug],
    );
    expect((await group.client.get(ending)).status).toBe(404);
    expect(await group.client.get(group.home)).toSay(m.groups_end_by_organisation());
    const { administrator } = organisation;
    await showCode(world, administrator);
    const led = `/jarjestot/${organisation.slug}/yhteisot/${group.spaceId}`;
    const page = await administrator.client.get(led);
    expect(page).toSay(m.spaces_end_group_title());
    expect((await administrator.client.submit(page, {}, "form[action$='/paata']")).status).toBe(422);
    const ended = await administrator.client.submit(page, { sure: "yes" }, "form[action$='/paata']");
    expect(ended).toSay(m.spaces_ended_group_notice({ day: lastDay }));
    expect(await group.client.get(group.home)).toSay(m.groups_ended());
    expect(await requestsOf(group.spaceId)).toEqual([over, over]);
    expect(await comeBack(world.visitor(), code)).toSay(m.admissions_own_ended());
    expect((await group.client.post(`${group.home}/lahto/jatkuu`)).status).toBe(404);
  });
});
