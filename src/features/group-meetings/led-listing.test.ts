import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPlatformAdministrator, showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { agreeSeries, aMeeting, aMeetingGroup } from "./group-meetings.testing.ts";
import { listMeetingsToList } from "./led-listing.queries.ts";

const db = useDatabase();

/** A group of an organisation whose listing is shown and kept by its staff; it tells of every second Tuesday at ten. */
const setUp = async () => {
  const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
  const group = await aMeetingGroup(world);
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
