import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPlatformAdministrator, showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aMemberOf } from "../groups/groups.testing.ts";
import { agreeSeries, aMeeting, aMeetingGroup, pressOn } from "./group-meetings.testing.ts";
import { listMeetingsToList } from "./led-listing.queries.ts";

const db = useDatabase();

/** A group of an organisation whose listing is shown and kept by its staff; it tells of every second Tuesday at ten. */
const setUp = async (fields: Parameters<typeof aMeetingGroup>[1] = {}) => {
  const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
  const group = await aMeetingGroup(world, fields);
  const { rows } = await db.admin.query("SELECT offering_id FROM support_group WHERE space_id = $1", [group.spaceId]);
  const listing: string = rows[0].offering_id;
  const platform = await aPlatformAdministrator(world);
  await platform.client.submit(await platform.client.get(`/tarkistus/${listing}`), { decision: "accept" });
  const ours = await anOrganisation(world);
  const theirs = await anOrganisation(world);
  await db.admin.query(
    "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
    [group.spaceId, ours.slug],
  );
  await db.admin.query(
    "UPDATE offering SET kept_by = NULL, organisation_id = (SELECT id FROM organisation WHERE slug = $2) WHERE id = $1",
    [listing, ours.slug],
  );
  for (const { administrator } of [ours, theirs]) await showCode(world, administrator);
  const { client } = ours.administrator;
  const tells = async () =>
    (await db.admin.query("SELECT content->'meetings' AS meetings FROM directory_entry WHERE id = $1", [listing]))
      .rows[0].meetings;
  return {
    world,
    group,
    client,
    tells,
    stranger: theirs.administrator.client,
    listing,
    list: `/jarjestot/${ours.slug}/ilmoitukset`,
    page: `/oma/ilmoitukset/${listing}`,
  };
};

describe("an organisation's listing that tells other meetings than its group has agreed on", () => {
  it("says so by itself in the organisation's list, and takes the days with one press", async () => {
    const { group, client, list, page, tells } = await setUp();
    expect(await client.get(list)).not.toSay(m.listings_todo_agreed());
    await agreeSeries(group, { beginning: "0", rhythm: "weekly", until: "2027-01-31" });
    expect(await client.get(list)).toSay(m.listings_todo_agreed());
    expect(await group.client.get(group.meetings)).toSay(m.group_meetings_public_seen());
    const opened = await client.get(page);
    expect(opened).toSay(m.listings_otherwise_days());
    const taken = await client.submit(opened, {}, "form#sovitut");
    expect(taken).toSay(m.listings_done_agreed());
    expect(taken).not.toSay(m.listings_otherwise_title());
    expect((await tells())[0].rule).toBe("FREQ=WEEKLY;BYDAY=TU");
    expect(await client.get(list)).not.toSay(m.listings_todo_agreed());
    expect(await group.client.get(group.meetings)).not.toSay(m.group_meetings_public_differs());
  });

  it("says that the place differs and not which it is, nor anything else of the group", async () => {
    const { group, client, page } = await setUp();
    await aMeeting(group, { dayDate: "2026-12-01", dayTime: "10:00", place: "Kallion seurakuntatalo" });
    const opened = await client.get(page);
    expect(opened).toSay(m.listings_otherwise_place());
    expect(opened).not.toSay("Kallion seurakuntatalo");
  });

  it("tells nobody of another organisation, and no member who is no staff", async () => {
    const { group, stranger, page, tells } = await setUp();
    await agreeSeries(group, { beginning: "0", rhythm: "weekly", until: "2027-01-31" });
    const before = await tells();
    expect((await stranger.get(page)).status).toBe(404);
    expect((await stranger.post(`${page}/sovitut`)).status).toBe(404);
    await group.client.post(`${page}/sovitut`);
    expect(await tells()).toEqual(before);
    const reading = db.database.withActor({ kind: "staff", personId: group.personId }, (tx) =>
      listMeetingsToList(tx, group.spaceId, Temporal.PlainDate.from("2026-11-21")),
    );
    expect(await reading).toEqual([]);
  });
});

describe("an organisation's listing whose group changes one meeting by itself", () => {
  /** Weekly Tuesdays at six from the first of December, told and agreed on; nobody in the group keeps the listing. */
  const agreed = async () => {
    const all = await setUp({ rhythm: "weekly", firstDate: "2026-12-01", firstTime: "18:00" });
    const { world, group, listing } = all;
    const { rows } = await db.admin.query("SELECT slug FROM directory_entry WHERE id = $1", [listing]);
    await agreeSeries(group, { beginning: "0", rhythm: "weekly", until: "2027-01-26" });
    const path = async (nth: number) => {
      const list = await group.client.get(group.meetings);
      return list.document.querySelectorAll(".meeting-list a")[nth]?.getAttribute("href") ?? "";
    };
    const startTold = async () =>
      (
        await db.admin.query("SELECT content->'admission'->>'startsOn' AS on FROM directory_entry WHERE id = $1", [
          listing,
        ])
      ).rows[0].on;
    return {
      ...all,
      at: `/tuki/${rows[0].slug}`,
      path,
      startTold,
      seen: () => world.visitor().get(`/tuki/${rows[0].slug}`),
    };
  };

  it("says at once that the first evening is cancelled, wherever one looks, and when the group starts then", async () => {
    const { world, group, client, list, page, at, path, seen, startTold } = await agreed();
    const kuura = await aMemberOf(world, group, "Kuura");
    await db.admin.query("UPDATE persona SET role = 'facilitator' WHERE id = $1", [kuura.personaId]);
    expect(await startTold()).toBe("2026-12-01");
    const said = await pressOn(kuura.client, await kuura.client.get(await path(0)), m.group_meetings_cancel_it());
    expect(said).toSay(m.group_meetings_listing_told());
    await world.mailbox();
    expect(await startTold()).toBe("2026-12-08");
    expect(await seen()).toSay(m.directory_cancelled());
    const file = await (await world.visitor().request(`${at}.ics`)).text();
    expect(file).toContain("EXDATE;TZID=Europe/Helsinki:20261201T180000");
    const found = await world.visitor().get("/haku?q=vauva");
    const card = found.document.querySelector(`a[href='${at}']`)?.closest("li");
    expect(card?.textContent).toContain(m.directory_cancelled());
    expect(await kuura.client.get(group.meetings)).not.toSay(m.group_meetings_public_differs());
    expect(await client.get(list)).not.toSay(m.listings_todo_agreed());
    expect(await client.get(`${page}/historia`)).toSay(m.listings_runner());
  });

  it("tells of another day, of its being cancelled there, and of its being held after all", async () => {
    const { world, group, tells, path } = await agreed();
    const [first, second] = [await path(0), await path(1)];
    const exceptions = async () => {
      await world.mailbox();
      return (await tells())[0].exceptions;
    };
    await group.client.submit(await group.client.get(`${second}/muuta`), { dayDate: "2026-12-10", dayTime: "17:00" });
    const moved = { on: "2026-12-08", movedTo: { on: "2026-12-10", at: "17:00" } };
    expect(await exceptions()).toEqual([moved]);
    await group.client.post(`${second}/peru`, { word: "" });
    await group.client.post(`${second}/peru`, { word: "" });
    expect(await exceptions()).toEqual([{ on: "2026-12-08" }]);
    await group.client.post(`${second}/pidetaan`, {});
    expect(await exceptions()).toEqual([moved]);
    // Two changes before the service has looked are the last of them.
    await group.client.post(`${first}/peru`, { word: "" });
    await group.client.post(`${first}/pidetaan`, {});
    await group.client.submit(await group.client.get(`${second}/muuta`), { dayDate: "2026-12-08", dayTime: "18:00" });
    expect(await exceptions()).toBeUndefined();
  });

  it("keeps the coordinator's unfinished words, and tells there as well", async () => {
    const { world, group, listing, path } = await agreed();
    await db.admin.query(
      `INSERT INTO offering_revision (offering_id, number, state, content, made_as, made_by, made_at)
       SELECT offering_id, number + 1, 'draft', jsonb_set(content, '{cost}', '"free"'), made_as, made_by, made_at
       FROM offering_revision r WHERE offering_id = $1 AND state = 'accepted'
         AND NOT EXISTS (SELECT FROM offering_revision o WHERE o.offering_id = $1 AND o.state = 'draft')`,
      [listing],
    );
    await group.client.post(`${await path(0)}/peru`, { word: "" });
    await world.mailbox();
    const { rows } = await db.admin.query(
      "SELECT state, content->'meetings'->0->'exceptions' AS exceptions FROM offering_revision WHERE offering_id = $1 AND state IN ('draft', 'accepted') ORDER BY state",
      [listing],
    );
    expect(rows).toEqual([
      { state: "accepted", exceptions: [{ on: "2026-12-01" }] },
      { state: "draft", exceptions: [{ on: "2026-12-01" }] },
    ]);
  });

  it("does nothing for a member, a stranger, or the same press twice", async () => {
    const { world, group, tells, path } = await agreed();
    const member = await aMemberOf(world, group, "Muurain");
    expect((await member.client.post(`${await path(0)}/peru`, { word: "" })).status).toBe(404);
    await world.mailbox();
    expect((await tells())[0].exceptions).toBeUndefined();
    const first = await path(0);
    await Promise.all([1, 2].map(() => group.client.post(`${first}/peru`, { word: "" })));
    await world.mailbox();
    expect((await tells())[0].exceptions).toEqual([{ on: "2026-12-01" }]);
  });
});
