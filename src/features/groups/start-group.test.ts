import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { promise } from "../spaces/spaces.testing.ts";
import { aGroup, sendShortWay, shortWay, startOn } from "./groups.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

const groupsOf = async (personId: string) =>
  (
    await db.admin.query<{ space: string; offering: string; state: string; phase: string; starts: string }>(
      `SELECT g.space_id AS space, g.offering_id AS offering, s.state, g.phase, g.starts_on::text AS starts
       FROM support_group g JOIN space s ON s.id = g.space_id JOIN persona p ON p.space_id = s.id
       WHERE p.person_id = $1`,
      [personId],
    )
  ).rows;

describe("the short way", () => {
  it("shows whoever has not come in what it takes, in every language", async () => {
    const world = aWorld(db, { now });
    for (const locale of locales) {
      const page = await world.visitor().get(localPath(locale, "/aloita"));
      expect(page.status).toBe(200);
      expect(page).toSay(m.groups_start_review({}, { locale }).split("\n")[0] ?? "");
      expect(page.document.querySelector("main form")).toBeNull();
    }
  });

  it("says that the group has been started and what comes next, before anything is promised", async () => {
    const world = aWorld(db, { now });
    const { client } = await aPerson(world);
    const landed = await startOn(client);
    for (const words of [m.groups_started_title(), m.groups_started_text(), m.groups_started_next()])
      expect(landed).toSay(words);
    expect(landed).toSay(m.spaces_promise_title());
    expect(await complaints(landed.html)).toEqual([]);
    expect(await client.submit(landed, { promise: "yes" })).not.toSay(m.groups_started_title());
  });

  it("asks whether it is for children where it sounds so, and leads to an organisation then", async () => {
    const world = aWorld(db, { now });
    const { client, personId } = await aPerson(world);
    const children = { name: "Lasten eroryhmä", forWhom: "7–10-vuotiaille" };
    const asked = await startOn(client, children);
    expect(asked.status).toBe(422);
    expect(asked).toSay(m.groups_children_asked());
    expect(asked.document.querySelector("[name=name]")?.getAttribute("value")).toBe(children.name);
    expect(await complaints(asked.html)).toEqual([]);
    const stopped = await client.submit(asked, { children: "yes" }, "main form:has([name=stage])");
    expect(stopped).toSay(m.groups_children_by_organisation());
    expect(await groupsOf(personId)).toEqual([]);
    const begun = await sendShortWay(client, stopped, { children: "no" });
    expect(begun).toSay(m.groups_started_title());
    const [group] = await groupsOf(personId);
    // Whoever reads it sees what it sounds like.
    const reviewer = await aPlatformAdministrator(world);
    expect(await reviewer.client.get(`/tarkistus/${group?.offering}`)).toSay(m.listings_review_children());
    const other = await aGroup(world);
    const [fine] = await groupsOf(other.personId);
    expect(await reviewer.client.get(`/tarkistus/${fine?.offering}`)).not.toSay(m.listings_review_children());
  });

  it("makes a listing that waits for a reviewer and a group its starter is the first in", async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    expect(group.page).toSay(m.spaces_known_here({ nickname: "Hilla" }));
    expect(group.page).toSay(m.groups_advice_reaching());
    const [row, ...others] = await groupsOf(group.personId);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ space: group.spaceId, state: "active", phase: "reaching", starts: "2026-12-01" });
    const { rows } = await db.admin.query(
      "SELECT state, content FROM offering_revision WHERE offering_id = $1 ORDER BY number",
      [row?.offering],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].state).toBe("submitted");
    expect(rows[0].content).toMatchObject({
      name: { fi: "Vauva-arjen aamukahvit" },
      place: { municipality: "179", name: "Kirjaston kahvio" },
      admission: { when: "any-time", how: "walk-in", startsOn: "2026-12-01" },
      contact: { phone: "0000 000 001", person: "Hilla" },
      // Everyone in it goes by a nickname, and its listing says so.
      anonymous: true,
      meetings: [{ rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", from: "2026-12-01", at: "10:00" }],
    });
    expect(rows[0].content.themes.length).toBeGreaterThan(0);

    // The area centre reads it, and then everyone finds it.
    const platform = await aPlatformAdministrator(world);
    expect(await platform.client.get("/tarkistus")).toSay("Vauva-arjen aamukahvit");
  });

  it("is not said to be out of reach: one writes to the group's own door", async () => {
    const world = aWorld(db, { now });
    const { personId } = await aGroup(world, { entry: "talk", phone: "" });
    const [row] = await groupsOf(personId);
    const platform = await aPlatformAdministrator(world);
    const review = await platform.client.get(`/tarkistus/${row?.offering}`);
    expect(review).toSay(m.listings_review_decision());
    expect(review).not.toSay(m.listings_review_unreachable());
    await db.admin.query("UPDATE support_group SET offering_id = NULL WHERE space_id = $1", [row?.space]);
    expect(await platform.client.get(`/tarkistus/${row?.offering}`)).toSay(m.listings_review_unreachable());
  });

  it("asks for the promise before the group's home is seen, and shows it to no stranger", async () => {
    const world = aWorld(db, { now });
    const { client, personId } = await aPerson(world);
    const landed = await startOn(client);
    expect(landed).toSay(m.spaces_promise_others());
    const [row] = await groupsOf(personId);
    expect((await client.get(`/oma/ryhma/${row?.space}`)).document.querySelector("[name=promise]")).not.toBeNull();
    expect(await promise(client, landed)).toSay(m.groups_carriers());
    const stranger = await aPerson(world);
    expect((await stranger.client.get(`/oma/ryhma/${row?.space}`)).status).toBe(404);
    expect((await world.visitor().get(`/oma/ryhma/${row?.space}`)).url).toContain("/kirjaudu");
  });

  it("loses nothing that was typed, and says what is still to be changed", async () => {
    const world = aWorld(db, { now });
    const { client, personId } = await aPerson(world);
    const page = await startOn(client, {
      town: "Jyväskylö",
      firstDate: "2026-11-01",
      phone: "soita vaan",
      nickname: "Ylläpito",
    });
    expect(page.status).toBe(422);
    expect(page).toSay(m.groups_day_past());
    expect(page).toSay(m.groups_phone_fault());
    expect(page.document.querySelector("[name=name]")?.getAttribute("value")).toBe(shortWay.name);
    expect(page.document.querySelector("[name=happens]")?.textContent).toBe(shortWay.happens);
    expect(page.document.querySelector("[name=town]")?.getAttribute("value")).toBe("Jyväskylö");
    const named = await client.submit(page, { ...shortWay, nickname: "Ylläpito" });
    expect(named.status).toBe(422);
    expect(named).toSay(m.accounts_nickname_reserved());
    expect(await groupsOf(personId)).toEqual([]);
    expect((await sendShortWay(client, named, { nickname: "Hilla" })).status).toBe(200);
    expect(await groupsOf(personId)).toHaveLength(1);
  });

  it("tells everyone where an online group opens, where its starter says so", async () => {
    const world = aWorld(db, { now });
    const { client, personId } = await aPerson(world);
    const wrong = await startOn(client, { way: "online", town: "", place: "", onlineUrl: "kysy minulta" });
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.listings_website_fault());
    expect(wrong.document.querySelector("[name=onlineUrl]")?.getAttribute("value")).toBe("kysy minulta");
    await sendShortWay(client, wrong, { onlineUrl: "www.example.org/huone" });
    const [row] = await groupsOf(personId);
    const platform = await aPlatformAdministrator(world);
    const review = await platform.client.get(`/tarkistus/${row?.offering}`);
    expect(review).toSay("https://www.example.org/huone");
    await platform.client.submit(review, { decision: "accept" });
    const { rows } = await db.admin.query("SELECT slug FROM offering WHERE id = $1", [row?.offering]);
    const shown = await world.visitor().get(`/tuki/${rows[0].slug}`);
    expect(shown.document.querySelector('a[href="https://www.example.org/huone"]')).not.toBeNull();
  });

  it("keeps what was typed where the session has ended meanwhile", async () => {
    const world = aWorld(db, { now });
    const { client, personId } = await aPerson(world);
    const page = await client.get("/aloita");
    client.cookies.clear();
    const closed = await client.submit(page, shortWay);
    expect(closed.status).toBe(403);
    expect(closed).toSay(m.groups_start_closed_session());
    expect(closed.document.querySelector("[name=name]")?.getAttribute("value")).toBe(shortWay.name);
    expect(await groupsOf(personId)).toEqual([]);
  });

  it("pressed twice, one after the other or at once, makes one group and one listing", async () => {
    const world = aWorld(db, { now });
    for (const together of [false, true]) {
      const { client, personId } = await aPerson(world);
      const page = await client.get("/aloita");
      const send = () => sendShortWay(client, page, shortWay);
      const landed = together ? await Promise.all([send(), send()]) : [await send(), await send()];
      expect(new Set(landed.map(({ status }) => status))).toEqual(new Set([200]));
      const groups = await groupsOf(personId);
      expect(groups).toHaveLength(1);
      const { rows } = await db.admin.query(
        "SELECT count(*)::int AS open FROM space s JOIN persona p ON p.space_id = s.id WHERE p.person_id = $1 AND s.state = 'active'",
        [personId],
      );
      expect(rows[0].open).toBe(1);
      const offerings = await db.admin.query("SELECT id FROM offering WHERE kept_by = $1", [personId]);
      expect(offerings.rowCount).toBe(1);
    }
  });

  it("does not lean on somebody else's listing", async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const [theirs] = await groupsOf(group.personId);
    const { client, personId } = await aPerson(world);
    const page = await client.post("/aloita", { ...shortWay, stage: "themes", form: theirs?.offering ?? "" });
    expect(page.status).toBe(404);
    expect(await groupsOf(personId)).toEqual([]);
    // Nor does the database let those who carry a group take another's.
    const own = await aGroup(world, { name: "Toinen ryhmä" });
    await db.admin.query("UPDATE support_group SET offering_id = NULL WHERE space_id = $1", [group.spaceId]);
    const take = (offering: string | undefined) =>
      world.services.database.withActor({ kind: "person", personId: own.personId }, (tx) =>
        tx
          .updateTable("support_group")
          .set({ offering_id: offering ?? null })
          .where("space_id", "=", own.spaceId)
          .executeTakeFirst(),
      );
    await expect(take(theirs?.offering)).rejects.toThrow(/row-level security/);
    expect((await take(undefined)).numUpdatedRows).toBe(1n);
  });
});

describe("the short way for an organisation", () => {
  it("makes a group of the organisation, whose coordinator asks somebody to carry it", async () => {
    const world = aWorld(db, { now });
    const { slug, administrator } = await anOrganisation(world);
    const start = await administrator.client.get("/aloita");
    const link = start.document.querySelector(`a[href='/aloita/jarjesto/${slug}']`);
    expect(link).not.toBeNull();
    const page = await administrator.client.get(`/aloita/jarjesto/${slug}`);
    const landed = await sendShortWay(administrator.client, page, { ...shortWay, nickname: "Ohjaaja Aino" });
    expect(landed.status).toBe(200);
    const spaceId = /yhteisot\/([0-9a-f-]{36})/.exec(landed.url)?.[1];
    expect(landed.document.querySelector("select[name=holder]")).not.toBeNull();
    const { rows } = await db.admin.query(
      `SELECT o.slug, r.state FROM support_group g JOIN offering f ON f.id = g.offering_id
       JOIN organisation o ON o.id = f.organisation_id JOIN offering_revision r ON r.offering_id = f.id
       WHERE g.space_id = $1`,
      [spaceId],
    );
    expect(rows).toEqual([{ slug, state: "submitted" }]);
  });

  it("is closed to everyone who does not lead it", async () => {
    const world = aWorld(db, { now });
    const { slug } = await anOrganisation(world);
    const other = await anOrganisation(world);
    expect((await other.administrator.client.get(`/aloita/jarjesto/${slug}`)).status).toBe(404);
    const form = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    const sent = await other.administrator.client.post(`/aloita/jarjesto/${slug}`, { ...shortWay, form });
    expect(sent.status).toBe(404);
  });
});

describe("the phase of a group", () => {
  it("is changed by those who carry it, and by nobody else", async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const changed = await group.client.submit(group.page, { phase: "beginning" }, "form[action$='/vaihe']");
    expect(changed).toSay(m.groups_phase_changed());
    expect(changed).toSay(m.groups_advice_beginning());
    const stranger = await aPerson(world);
    expect((await stranger.client.post(`${group.home}/vaihe`, { phase: "ending" })).status).toBe(404);
    // A participant sees the path and is not asked.
    await db.admin.query("UPDATE persona SET role = 'participant' WHERE id = $1", [group.personaId]);
    const seen = await group.client.get(group.home);
    expect(seen).toSay(m.groups_path());
    expect(seen.document.querySelector("form[action$='/vaihe']")).toBeNull();
    expect((await group.client.post(`${group.home}/vaihe`, { phase: "ending" })).status).toBe(404);
    expect((await groupsOf(group.personId))[0]?.phase).toBe("beginning");
  });

  it("does not hold anybody: whoever leaves is at once a stranger", async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    // Nobody else is in it: what becomes of the group is said first.
    const asked = await group.client.press(group.page, m.spaces_leave_title());
    expect(asked).toSay(m.groups_leaving_last());
    const left = await group.client.submit(asked, {}, "form[action$='/lahde']");
    expect(left).toSay(m.spaces_left());
    expect((await group.client.get(group.home)).status).toBe(404);
  });
});
