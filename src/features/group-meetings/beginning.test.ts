import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aMemberOf, sendShortWay, shortWay } from "../groups/groups.testing.ts";
import { accept } from "../listings/listings.testing.ts";
import { carryIn } from "../spaces/spaces.testing.ts";
import { aMeeting, aMeetingGroup, pressOn } from "./group-meetings.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

const daysOf = async (spaceId: string) => {
  const { rows } = await db.admin.query<{ day: string }>(
    "SELECT on_day::text AS day FROM group_meeting WHERE space_id = $1 ORDER BY on_day",
    [spaceId],
  );
  return rows.map(({ day }) => day);
};

describe("a group that has agreed on nothing yet", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const group = await aMeetingGroup(world, { rhythm: "weekly", firstDate: "2026-12-01", firstTime: "18:00" });
    return { world, group };
  };

  it("sees at its home when and where it meets by its listing, and agrees on it with one press", async () => {
    const { world, group } = await setUp();
    const platform = await aPlatformAdministrator(world);
    const { rows } = await db.admin.query("SELECT offering_id FROM support_group WHERE space_id = $1", [group.spaceId]);
    await accept(world.services, { kind: "staff", personId: platform.personId }, rows[0].offering_id);
    const member = await aMemberOf(world, group, "Muurain");
    const home = await member.client.get(group.home);
    expect(home).toSay(m.group_meetings_expected());
    expect(home).toSay("Tiistaina 1.12. klo 18–20 · Kirjaston kahvio");
    expect(home.text).not.toContain(m.group_meetings_expected_agree());
    expect((await member.client.post(`${group.meetings}/ilmoituksesta`, {})).status).toBe(404);
    const page = await group.client.get(group.meetings);
    expect(await complaints(page.html)).toEqual([]);
    const agreed = await pressOn(group.client, page, m.group_meetings_expected_agree());
    expect(agreed).toSay(m.group_meetings_agreed());
    expect(await daysOf(group.spaceId)).toEqual(["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22"]);
    expect(await member.client.get(group.home)).not.toSay(m.group_meetings_expected());
    expect(await group.client.get(group.meetings)).not.toSay(m.group_meetings_public_differs());
    // A second press makes nothing more.
    await group.client.post(`${group.meetings}/ilmoituksesta`, {});
    expect(await daysOf(group.spaceId)).toHaveLength(4);
  });

  it("shows whoever started it what they typed already, before anybody has read the listing", async () => {
    const { group } = await setUp();
    expect(await group.client.get(group.home)).toSay("Tiistaina 1.12. klo 18–20 · Kirjaston kahvio");
  });
});

describe("a stand-in who is not in the group yet", () => {
  it("comes by the organisation's offer: a carrier is told so, with the way for whoever leads the organisation", async () => {
    const world = aWorld(db, { now });
    const organisation = await anOrganisation(world);
    const { slug, administrator } = organisation;
    const start = await administrator.client.get(`/aloita/jarjesto/${slug}`);
    const landed = await sendShortWay(administrator.client, start, shortWay);
    const ledPath = new URL(landed.url).pathname;
    const spaceId = ledPath.split("/").at(-1) ?? "";
    const space = { name: shortWay.name, id: spaceId, organisation, ledPath, door: "" };
    const carrier = await carryIn(world, space, "Otso Ohjaaja", "Karhunputki");
    const home = `/oma/ryhma/${spaceId}`;
    const group = { ...carrier, spaceId, home, meetings: `${home}/tapaamiset` };
    const page = await carrier.client.get(await aMeeting(group));
    expect(page).toSay(m.group_meetings_stand_in_title());
    expect(await complaints(page.html)).toEqual([]);
    const link = (one: typeof page) =>
      [...one.document.querySelectorAll("main a")]
        .find(({ textContent }) => textContent === m.group_meetings_stand_in_link())
        ?.getAttribute("href");
    expect(link(page)).toBe(`/jarjestot/${slug}`);
    await carryIn(world, space, "Vuokko Varalla", "Vuokko");
    expect(await carrier.client.get(page.url)).toSay(m.group_meetings_pair_leads({ nickname: "Vuokko" }));
    // A citizens' group has nobody to ask.
    const own = await aMeetingGroup(world, { name: "Toinen ryhmä" });
    expect(await own.client.get(await aMeeting(own))).not.toSay(m.group_meetings_stand_in_title());
  });
});

describe("a group that has ended", () => {
  it("agrees on nothing any more and reminds nobody, and its meetings can still be read", async () => {
    const world = aWorld(db, { now });
    const group = await aMeetingGroup(world);
    const path = await aMeeting(group);
    await group.client.submit(await group.client.get(`${group.meetings}/muistutus`), {
      way: "mail",
      address: "hilla@example.org",
    });
    await group.client.post(`${group.home}/lahto/paata`, { sure: "yes" });
    const list = await group.client.get(group.meetings);
    expect(list).toSay(m.group_meetings_closed());
    expect(list.text).not.toContain(m.group_meetings_series_link());
    expect(await complaints(list.html)).toEqual([]);
    const one = await group.client.get(path);
    expect(one.status).toBe(200);
    // One more may be held to say goodbye, and nothing else.
    const actions = [...one.document.querySelectorAll("main form")].map((form) => form.getAttribute("action"));
    expect(actions).toEqual([`${path}/pidetaan`]);
    const form = { form: "00000000-0000-4000-8000-000000000001", dayDate: "2026-12-05", way: "online" };
    expect((await group.client.post(`${group.meetings}/uusi`, form)).status).toBe(404);
    for (const deed of ["muuta", "en-paase", "paasen", "tehtava", "uusi-tehtava", "tulen"])
      expect((await group.client.post(`${path}/${deed}`, form)).status, deed).toBe(404);
    for (const page of ["sarja", "uusi"])
      expect((await group.client.get(`${group.meetings}/${page}`)).status, page).toBe(404);
    expect(await daysOf(group.spaceId)).toEqual(["2026-12-01"]);
    world.clock.set("2026-11-30T16:30+02:00");
    expect((await world.mailbox()).filter(({ recipient }) => recipient === "hilla@example.org")).toEqual([]);
  });
});
