import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { nextMeetings } from "../directory/index.ts";
import { aMemberOf } from "../groups/groups.testing.ts";
import { accept, entryAt } from "../listings/listings.testing.ts";
import { agreeSeries, aMeeting, aMeetingGroup, pressOn } from "./group-meetings.testing.ts";

const db = useDatabase();

/** A group of Tuesdays whose listing everyone sees; nothing is agreed yet. */
const aListedGroup = async (fields: Parameters<typeof aMeetingGroup>[1] = {}) => {
  const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
  const platform = await aPlatformAdministrator(world);
  const group = await aMeetingGroup(world, {
    rhythm: "weekly",
    firstDate: "2026-12-01",
    firstTime: "18:00",
    ...fields,
  });
  const listing = async () => {
    const { rows } = await db.admin.query<{ id: string; slug: string }>(
      "SELECT o.id, o.slug FROM offering o JOIN support_group g ON g.offering_id = o.id WHERE g.space_id = $1",
      [group.spaceId],
    );
    if (!rows[0]) throw new Error("the group has no listing");
    return rows[0];
  };
  await accept(world.services, { kind: "staff", personId: platform.personId }, (await listing()).id);
  // Its address is its own from now on.
  const { id, slug } = await listing();
  const shown = async () => {
    const entry = await entryAt(world, slug);
    if (!entry || entry === "gone") throw new Error("the listing is not shown");
    return entry.content;
  };
  const exceptions = async () => (await shown()).meetings[0]?.exceptions;
  const startTold = async () => (await shown()).admission?.startsOn;
  return { world, group, id, shown, exceptions, startTold, publicPath: `/tuki/${slug}` };
};

/** The same, its first meeting agreed. */
const setUp = async () => {
  const listed = await aListedGroup();
  return { ...listed, path: await aMeeting(listed.group, { place: "Kirjaston kahvio" }) };
};

describe("the public page", () => {
  it("tells of a cancelled meeting, and when it is held after all, without the word that is the group's own", async () => {
    const { world, group, path, exceptions, publicPath } = await setUp();
    const page = await group.client.submit(
      await group.client.get(path),
      { word: "Flunssa" },
      "main form[action$='/peru']",
    );
    expect(page).toSay(m.group_meetings_listing_told());
    expect(await exceptions()).toEqual([{ on: "2026-12-01" }]);
    expect(await world.visitor().get(publicPath)).not.toSay("Flunssa");
    await pressOn(group.client, page, m.group_meetings_restore());
    expect(await exceptions()).toBeUndefined();
  });

  it("tells where a meeting has moved, again and back, and of its being cancelled there", async () => {
    const { group, path, exceptions } = await setUp();
    const move = async (fields: Record<string, string>) =>
      group.client.submit(await group.client.get(`${path}/muuta`), fields);
    expect(await move({ dayDate: "2026-12-02", dayTime: "17:00" })).toSay(m.group_meetings_listing_told());
    expect(await exceptions()).toEqual([{ on: "2026-12-01", movedTo: { on: "2026-12-02", at: "17:00" } }]);
    await group.client.post(`${path}/peru`, { word: "" });
    expect(await exceptions()).toEqual([{ on: "2026-12-01" }]);
    await group.client.post(`${path}/pidetaan`, {});
    expect(await exceptions()).toEqual([{ on: "2026-12-01", movedTo: { on: "2026-12-02", at: "17:00" } }]);
    await move({ dayDate: "2026-12-01", dayTime: "18:00" });
    expect(await exceptions()).toBeUndefined();
  });

  it("tells of another hour of the same day from which hour it is, inside and outside, also once it is held after all", async () => {
    const { world, group, path, exceptions, publicPath } = await setUp();
    const move = async (fields: Record<string, string>) =>
      group.client.submit(await group.client.get(`${path}/muuta`), fields);
    await move({ dayDate: "2026-12-01", dayTime: "19:30" });
    const moved = [{ on: "2026-12-01", movedTo: { on: "2026-12-01", at: "19:30" } }];
    expect(await exceptions()).toEqual(moved);
    expect(await group.client.get(group.meetings)).toSay(m.group_meetings_moved_hour({ time: "18" }));
    const page = await world.visitor().get(publicPath);
    expect(page).toSay(m.directory_moved_from_time({ time: "klo 18" }));
    expect(page.text).toContain("(piti olla klo 18)");
    await group.client.post(`${path}/peru`, { word: "" });
    await group.client.post(`${path}/pidetaan`, {});
    expect(await exceptions()).toEqual(moved);
    await move({ dayDate: "2026-12-01", dayTime: "18:00" });
    expect(await exceptions()).toBeUndefined();
    expect(await group.client.get(group.meetings)).not.toSay(m.group_meetings_moved_hour({ time: "18" }));
  });

  it("goes on telling the group's start right", async () => {
    const { group, path, startTold } = await setUp();
    expect(await startTold()).toBe("2026-12-01");
    await group.client.submit(await group.client.get(`${path}/muuta`), { dayDate: "2026-12-02" });
    expect(await startTold()).toBe("2026-12-02");
    const { rows } = await db.admin.query("SELECT starts_on::text FROM support_group WHERE space_id = $1", [
      group.spaceId,
    ]);
    expect(rows[0].starts_on).toBe("2026-12-02");
  });

  it("stays as it is where it has told of no such meeting", async () => {
    const { group, exceptions } = await setUp();
    const extra = await aMeeting(group, { dayDate: "2026-12-03", publish: "" });
    const page = await group.client.post(`${extra}/peru`, { word: "" });
    expect(page).toSay(m.group_meetings_done_cancelled());
    expect(page).not.toSay(m.group_meetings_listing_told());
    expect(await exceptions()).toBeUndefined();
  });

  it("follows where somebody else carries the group than keeps the listing", async () => {
    const { world, group, path, exceptions } = await setUp();
    const pair = await aMemberOf(world, group, "Mesimarja");
    await db.admin.query("UPDATE persona SET role = 'facilitator' WHERE id = $1", [pair.personaId]);
    const page = await pressOn(pair.client, await pair.client.get(path), m.group_meetings_cancel_it());
    expect(page).toSay(m.group_meetings_listing_told());
    await world.mailbox();
    expect(await exceptions()).toEqual([{ on: "2026-12-01" }]);
  });
});

describe("the public page of a group that agrees on its meetings", () => {
  /** What a stranger reads of the days, wherever they look; today is 21.11.2026. */
  const readBy = async ({ world, id, publicPath, shown }: Awaited<ReturnType<typeof aListedGroup>>) => {
    const file = await (await world.visitor().request(`${publicPath}.ics`)).text();
    const { meetings } = await shown();
    const json = await (await world.visitor().request(`/api/hsds/services/${id}`)).text();
    const days = nextMeetings({ meetings }, world.clock.now(), 60).filter(({ status }) => status !== "cancelled");
    return {
      days: days.map(({ start }) => start.toPlainDate().toString()),
      page: await world.visitor().get(publicPath),
      file,
      json,
    };
  };

  it("tells exactly these days: without the holidays and the break that were left out", async () => {
    const listed = await aListedGroup({ firstDate: "2026-12-10", rhythm: "fortnightly" });
    const page = await agreeSeries(listed.group, {
      beginning: "0",
      rhythm: "fortnightly",
      until: "2027-03-04",
      breakFrom: "2027-01-18",
      breakTo: "2027-02-10",
      publish: "yes",
    });
    expect(page).toSay(m.group_meetings_listing_told());
    const { days, file, json } = await readBy(listed);
    // Fortnightly Thursdays without 24.12. (a holiday), 21.1. and 4.2. (the break).
    expect(days).toEqual(["2026-12-10", "2027-01-07", "2027-02-18", "2027-03-04"]);
    const [times] = (await listed.shown()).meetings;
    expect(times).toMatchObject({
      rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
      from: "2026-12-10",
      until: "2027-03-04",
      exceptions: [{ on: "2026-12-24" }],
      breaks: [{ from: "2027-01-21", to: "2027-02-04" }],
    });
    expect(file).toContain("20261210T180000");
    for (const day of ["20261224T", "20270121T", "20270204T"])
      expect(
        file
          .split("BEGIN:VEVENT")
          .filter((one) => one.includes(`DTSTART;TZID=Europe/Helsinki:${day}`) && !one.includes("CANCELLED")),
      ).toEqual([]);
    expect(json).toContain("2026-12-24");
    expect(await listed.group.client.get(listed.group.meetings)).not.toSay(m.group_meetings_public_differs());
  });

  it("follows another rhythm than it told, and goes on telling what changes in it", async () => {
    const listed = await aListedGroup();
    await agreeSeries(listed.group, { beginning: "4", rhythm: "monthly", until: "2027-03-31", publish: "yes" });
    const agreed = ["2026-12-01", "2026-12-15", "2026-12-29", "2027-01-12", "2027-02-02", "2027-03-02"];
    expect((await readBy(listed)).days).toEqual(agreed);
    const list = await listed.group.client.get(listed.group.meetings);
    const links = [...list.document.querySelectorAll(".meeting-list a")].map((one) => one.getAttribute("href") ?? "");
    await listed.group.client.post(`${links[1]}/peru`, { word: "" });
    const moved = await listed.group.client.submit(await listed.group.client.get(`${links[2]}/muuta`), {
      dayDate: "2026-12-30",
    });
    expect(moved).toSay(m.group_meetings_listing_told());
    expect((await readBy(listed)).days).toEqual(["2026-12-01", "2026-12-30", ...agreed.slice(3)]);
  });

  it("stays where one says so, and what differs is told to those who carry the group until it is put right", async () => {
    const listed = await aListedGroup();
    await agreeSeries(listed.group, { beginning: "0", rhythm: "fortnightly", until: "2027-01-31", publish: "" });
    expect((await readBy(listed)).days).toContain("2026-12-08");
    const page = await listed.group.client.get(listed.group.meetings);
    expect(page).toSay(m.group_meetings_public_differs());
    expect(await complaints(page.html)).toEqual([]);
    expect(await listed.group.client.get(listed.group.home)).toSay(m.group_meetings_public_differs());
    const done = await pressOn(listed.group.client, page, m.group_meetings_public_button());
    expect(done).toSay(m.group_meetings_public_done());
    expect(done).not.toSay(m.group_meetings_public_differs());
    expect((await readBy(listed)).days).not.toContain("2026-12-08");
    const member = await aMemberOf(listed.world, listed.group, "Muurain");
    expect((await member.client.post(`${listed.group.meetings}/julkinen`, {})).status).toBe(404);
  });

  it("is shown to be wrong to a carrier who does not keep it, with a way to tell", async () => {
    const listed = await aListedGroup();
    const pair = await aMemberOf(listed.world, listed.group, "Mesimarja");
    await db.admin.query("UPDATE persona SET role = 'facilitator' WHERE id = $1", [pair.personaId]);
    const as = { ...listed.group, client: pair.client };
    await agreeSeries(as, { beginning: "0", rhythm: "fortnightly", until: "2027-01-31", publish: "yes" });
    const page = await pair.client.get(listed.group.meetings);
    expect(page).toSay(m.group_meetings_public_ask());
    expect(page.document.querySelector(`a[href='${listed.publicPath}/virhe']`)).not.toBeNull();
    expect((await readBy(listed)).days).toContain("2026-12-08");
  });

  it("says nothing of a meeting that is over when it is written down", async () => {
    const listed = await aListedGroup();
    const before = await listed.shown();
    const page = await listed.group.client.submit(await listed.group.client.get(`${listed.group.meetings}/uusi`), {
      dayDate: "2026-11-21",
      dayTime: "08:00",
      way: "face-to-face",
      publish: "yes",
    });
    expect(page).toSay(m.group_meetings_agreed());
    expect((await listed.shown()).meetings).toEqual(before.meetings);
    expect(await listed.group.client.get(listed.group.meetings)).not.toSay(m.group_meetings_public_differs());
  });

  it("is right from the first day where a reviewer reads it only after the days were agreed", async () => {
    const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
    const group = await aMeetingGroup(world, { rhythm: "weekly", firstDate: "2026-12-01", firstTime: "18:00" });
    const page = await agreeSeries(group, {
      beginning: "0",
      rhythm: "fortnightly",
      until: "2027-01-31",
      publish: "yes",
    });
    expect(page).toSay(m.group_meetings_listing_waits());
    const { rows } = await db.admin.query(
      `SELECT r.state, r.content->'meetings' AS meetings FROM offering_revision r JOIN support_group g USING (offering_id)
       WHERE g.space_id = $1 AND r.state <> 'withdrawn'`,
      [group.spaceId],
    );
    expect(rows).toMatchObject([{ state: "submitted", meetings: [{ rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU" }] }]);
  });

  it("never tells where the group meets instead: only that it is elsewhere this time", async () => {
    const listed = await aListedGroup({ place: "Kirjaston kahvio" });
    const path = await aMeeting(listed.group, { place: "Kirjaston kahvio" });
    await db.admin.query(
      `UPDATE offering_revision SET content = jsonb_set(content, '{place,privacy}', '"exact"') WHERE state = 'accepted'`,
    );
    const form = await listed.group.client.get(`${path}/muuta`);
    const moved = await listed.group.client.submit(form, { place: "Kaivokatu 7, summeri 12" });
    expect(moved).toSay(m.group_meetings_listing_told());
    const { page, json } = await readBy(listed);
    expect(page).toSay(m.group_meetings_public_elsewhere());
    for (const text of [page.html, json]) expect(text).not.toContain("Kaivokatu");
  });
});

describe("those who wait to come", () => {
  it("are told when the next time is, where it changes, and of nothing else", async () => {
    const { group, path } = await setUp();
    const second = await aMeeting(group, { dayDate: "2026-12-08" });
    const told = async () => {
      const { rows } = await db.admin.query(
        "SELECT kind, on_day::text FROM entry_notice WHERE space_id = $1 ORDER BY on_day NULLS LAST",
        [group.spaceId],
      );
      return rows.map(({ kind, on_day }) => `${kind} ${on_day}`);
    };
    await group.client.submit(await group.client.get(`${second}/muuta`), { dayDate: "2026-12-09" });
    expect(await told()).toEqual([]);
    await group.client.post(`${path}/en-paase`, { word: "", way: "anyone" });
    expect(await told()).toEqual([]);
    await group.client.post(`${path}/en-paase`, { word: "", way: "cancel" });
    expect(await told()).toEqual(["moved 2026-12-09"]);
    await group.client.post(`${second}/peru`, { word: "" });
    expect(await told()).toEqual(["moved 2026-12-09", "cancelled null"]);
  });
});
