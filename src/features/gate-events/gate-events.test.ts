import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aGroup } from "../groups/groups.testing.ts";
import { startGroup } from "../groups/index.ts";
import { cancelMeeting, saveDraft } from "../listings/index.ts";
import { accept, anEditorialWorld, anOffering, aSubmitted } from "../listings/listings.testing.ts";
import { addressOn, anEvent, comeTo, newEvent } from "./gate-events.testing.ts";

const db = useDatabase();

describe("making an event", () => {
  it("is one form: a listing handed in, its days, and sign-up once it is shown", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db, { date2: "2026-10-10", professionals: "yes" });
    const { rows } = await db.admin.query("SELECT state, content FROM offering_revision WHERE offering_id = $1", [
      event.offeringId,
    ]);
    expect(rows.map(({ state }) => state)).toEqual(["submitted"]);
    expect(rows[0].content).toMatchObject({
      form: "gate-event",
      admission: { how: "sign-up" },
      meetings: [{ dates: ["2026-10-03", "2026-10-10"], at: "14:00", minutes: 180 }],
    });
    const shown = await world.visitor().get(`/tuki/${event.slug}`);
    expect(shown.document.querySelector(`a[href='${event.door}']`)).not.toBeNull();
    // It is on its days: nobody is taken in in between.
    expect(shown).toSay(m.directory_way_in_event_sign_up());
    for (const page of [shown, await world.visitor().get("/haku")])
      expect(page.text).not.toContain(m.ui_ring_replenishing_means());
    expect(shown.text).not.toContain(m.ui_ring_replenishing());
    expect(shown.text).not.toContain(m.directory_way_in_any_sign_up());
    expect(await world.visitor().get("/haku?q=puuhapäivä")).toSay(m.directory_coming_sign_up());
    const door = await world.visitor().get(event.door);
    expect(door).toSay(m.gate_events_open_to_all());
    expect(door).toSay("15.00 Ruokaa");
    expect(door.document.querySelectorAll("input[name=day]")).toHaveLength(2);
    expect(await event.client.get("/oma/tapahtumat")).toSay(newEvent.name);
    expect(await complaints(door.html)).toEqual([]);
  });

  it("keeps what was typed and says beside each field what is missing", async () => {
    const world = aWorld(db);
    const { client } = await aPerson(world);
    const form = await client.get("/oma/tapahtumat/uusi");
    const page = await client.submit(form, {
      ...newEvent,
      name: "",
      date1: "2026-08-01",
      hours: "pitkä",
      town: "Jyvaskla",
    });
    expect(page.status).toBe(422);
    for (const words of [m.gate_events_name_missing(), m.gate_events_date_past(), m.gate_events_hours_fault()])
      expect(page).toSay(words);
    expect(page.document.querySelector("input[name=hours]")?.getAttribute("value")).toBe("pitkä");
    expect(await complaints(page.html)).toEqual([]);
  });

  it("makes one event of a form sent twice", async () => {
    const world = aWorld(db);
    const { client } = await aPerson(world);
    const form = await client.get("/oma/tapahtumat/uusi");
    const [one, other] = await Promise.all([client.submit(form, newEvent), client.submit(form, newEvent)]);
    expect(one.url).toBe(other.url);
    const id = /[0-9a-f-]{36}/.exec(one.url)?.[0];
    const { rows } = await db.admin.query("SELECT count(*)::int AS days FROM gate_event_day WHERE offering_id = $1", [
      id,
    ]);
    expect(rows).toEqual([{ days: 1 }]);
  });

  it("is an organisation's for those who lead it, and nobody else's", async () => {
    const world = aWorld(db);
    const { administrator, slug, platform } = await anOrganisation(world);
    const event = await anEvent(world, db, {}, { who: administrator, at: `/jarjestot/${slug}/tapahtumat` });
    expect(event.base).toBe(`/jarjestot/${slug}/tapahtumat/${event.offeringId}`);
    const stranger = await aPerson(world);
    for (const path of [event.base, event.day, `${event.day}/toiveet`, `${event.day}/tuloste.pdf`]) {
      expect((await administrator.client.get(path)).status, path).toBe(200);
      expect((await platform.client.get(path)).status, path).toBe(404);
      expect((await stranger.client.get(path)).text, path).not.toContain(newEvent.name);
    }
    const other = `/oma/ilmoitukset/${event.offeringId}/tapahtuma`;
    expect((await stranger.client.get(other)).text).not.toContain(newEvent.name);
    expect((await administrator.client.get(other)).status).toBe(200);
  });

  it("hangs on a group's home for those who carry it", async () => {
    const world = aWorld(db);
    const group = await aGroup(world);
    const event = await anEvent(world, db, {}, { who: group, at: `${group.home}/tapahtumat` });
    expect(event.base).toBe(`${group.home}/tapahtumat/${event.offeringId}`);
    expect(await group.client.get(group.home)).toSay(m.gate_events_title());
    expect((await (await aPerson(world)).client.get(event.base)).status).toBe(404);
  });
});

describe("an event and its listing", () => {
  const setUp = async () => {
    const world = aWorld(db);
    const { administrator, reviewer, organisation } = await anEditorialWorld(world);
    const at = `/jarjestot/${organisation.slug}/tapahtumat`;
    const landed = await administrator.client.submit(await administrator.client.get(`${at}/uusi`), newEvent);
    const base = new URL(landed.url).pathname;
    const id = base.split("/").at(-1) ?? "";
    return { world, administrator, reviewer, organisation, base, id };
  };

  it("cannot be signed up for before a reviewer has accepted it, and then at once", async () => {
    const { world, administrator, reviewer, base, id } = await setUp();
    expect(await administrator.client.get(base)).toSay(m.gate_events_not_shown());
    await accept(world.services, reviewer.actor, id);
    const shown = await administrator.client.get(base);
    const door = [...shown.document.querySelectorAll("main a")]
      .map((link) => link.getAttribute("href") ?? "")
      .find((href) => href.endsWith("/ilmoittaudu"));
    expect(await world.visitor().get(door ?? "")).toSay(m.gate_events_free_all());

    const party = world.visitor();
    const signedUp = await party.submit(await party.get(door ?? ""), { adults: "2" });

    const day = { newDate: "2026-11-07", newTime: "15:00", hours: "2,5", capacity: "" };
    const again = await administrator.client.submit(
      shown,
      { ...day, newDate: "2026-10-03", newTime: "14:00" },
      "form#paivat",
    );
    expect(again).toSay(m.gate_events_date_taken());
    await administrator.client.submit(shown, day, "form#paivat");
    const two = await world.visitor().get(door ?? "");
    expect(two.document.querySelectorAll("input[name=day]")).toHaveLength(2);

    // Cancelled in the listing: nobody signs up for it any more.
    const on = Temporal.PlainDate.from("2026-10-03");
    await cancelMeeting(world.services, administrator.actor, id, { on, note: "", undo: false });
    const left = await world.visitor().get(door ?? "");
    expect(left.document.querySelectorAll("input[name=day]")).toHaveLength(1);
    expect(left).toSay("marraskuuta");
    expect(await party.get(signedUp.url)).toSay(m.gate_events_cancelled_day());
  });

  it("says itself that a day is cancelled, also when somebody cancels it who keeps no listing", async () => {
    const { world, administrator, reviewer, base, id } = await setUp();
    await accept(world.services, reviewer.actor, id);
    const group = await aGroup(world);
    await db.admin.query("UPDATE gate_event SET space_id = $2 WHERE offering_id = $1", [id, group.spaceId]);
    const there = `${group.home}/tapahtumat/${id}`;
    const event = await group.client.get(there);
    const day = [...event.document.querySelectorAll("tbody a")][0]?.getAttribute("href") ?? "";
    await group.client.submit(await group.client.get(day), { really: "yes" }, "form#peru-paiva");
    await world.mailbox();
    const { rows } = await db.admin.query("SELECT slug FROM directory_entry WHERE id = $1", [id]);
    expect(await world.visitor().get(`/tuki/${rows[0].slug}`)).toSay(m.directory_cancelled());
    expect(await administrator.client.get(`/oma/ilmoitukset/${id}`)).toSay(m.directory_cancelled());
    expect(await administrator.client.get(`/oma/ilmoitukset/${id}/historia`)).toSay(m.listings_runner());
    expect(await administrator.client.get(base)).toSay(m.gate_events_cancelled_short());
  });

  it("adds a day beside what others are writing, and loses neither", async () => {
    const { world, administrator, reviewer, base, id } = await setUp();
    await accept(world.services, reviewer.actor, id);
    const { rows } = await db.admin.query("SELECT content FROM offering_revision WHERE offering_id = $1", [id]);
    const draft = { ...rows[0].content, name: { fi: "Uusi nimi" } };
    await saveDraft(world.services, administrator.actor, id, draft);
    const page = await administrator.client.get(base);
    const dates = ["2026-11-07", "2026-11-14", "2026-11-21"];
    const add = (newDate: string) =>
      administrator.client.submit(page, { newDate, newTime: "15:00", hours: "2", capacity: "" }, "form#paivat");
    await Promise.all(dates.map(add));
    const stored = await db.admin.query(
      "SELECT state, content FROM offering_revision WHERE offering_id = $1 AND state IN ('draft', 'accepted') ORDER BY state",
      [id],
    );
    expect(stored.rows.map(({ state, content }) => [state, content.name.fi])).toEqual([
      ["accepted", newEvent.name],
      ["draft", "Uusi nimi"],
    ]);
    for (const { content } of stored.rows)
      expect(content.meetings.flatMap((times: { dates: string[] }) => times.dates).toSorted()).toEqual([
        "2026-10-03",
        ...dates,
      ]);
  });

  it("is tied by its organisation to one of the groups it has, and to no other", async () => {
    const { world, administrator, organisation, base, id } = await setUp();
    const { personId } = administrator.actor;
    const started = await startGroup(world.services, personId, {
      id: crypto.randomUUID(),
      content: anOffering("Perheryhmä"),
      writtenIn: "fi",
      startsOn: undefined,
      whose: { organisationId: organisation.id },
    });
    const spaceId = started.kind === "started" ? started.spaceId : "";
    const tiedTo = async () =>
      (await db.admin.query("SELECT space_id FROM gate_event WHERE offering_id = $1", [id])).rows[0].space_id;
    const page = await administrator.client.get(base);
    expect(page).toSay("Perheryhmä");
    expect(await complaints(page.html)).toEqual([]);
    const foreign = await aGroup(world);
    await administrator.client.submit(page, { group: foreign.spaceId }, "form#asetukset");
    expect(await tiedTo()).toBeNull();
    await administrator.client.submit(page, { group: spaceId }, "form#asetukset");
    expect(await tiedTo()).toBe(spaceId);
    // Taken from it again, and its carriers' eyes with it.
    await administrator.client.submit(await administrator.client.get(base), { wishesTo: "carriers" }, "form#asetukset");
    await administrator.client.submit(await administrator.client.get(base), { group: "" }, "form#asetukset");
    const { rows } = await db.admin.query("SELECT space_id, wishes_to FROM gate_event WHERE offering_id = $1", [id]);
    expect(rows).toEqual([{ space_id: null, wishes_to: "keepers" }]);
  });

  it("leads from the listing to its sign-ups", async () => {
    const { administrator, id } = await setUp();
    const path = `/oma/ilmoitukset/${id}`;
    const listing = await administrator.client.get(path);
    expect(listing.document.querySelector(`main a[href='${path}/tapahtuma']`)?.textContent).toBe(m.gate_events_title());
  });

  it("takes sign-ups for a listing that was made as any other is", async () => {
    const { world, administrator, reviewer, organisation } = await setUp();
    const { actor, client } = administrator;
    const meetings = [{ dates: ["2026-12-05"], at: "13:00", minutes: 120, timeZone: "Europe/Helsinki" }];
    const event = anOffering("Tietoilta", { form: "gate-event", meetings });
    const id = await aSubmitted(world.services, actor, organisation.id, event);
    await accept(world.services, reviewer.actor, id);
    const use = await client.get(`/oma/ilmoitukset/${id}/tapahtuma`);
    expect(use).toSay(m.gate_events_use_title());
    expect((await client.submit(use, { capacity: "nolla" })).status).toBe(422);
    expect(await client.submit(use, { capacity: "30" })).toSay("0 / 30");
    const group = await aSubmitted(world.services, actor, organisation.id, anOffering("Ryhmä"));
    expect((await client.get(`/oma/ilmoitukset/${group}/tapahtuma`)).status).toBe(404);
  });
});

describe("every page", () => {
  it("is sound in every language", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db, { capacity: "3", professionals: "yes" });
    const party = await comeTo(world, event, { adults: "2" });
    await event.client.submit(await event.client.get(event.day), { words: "Keittiö", needed: "2" }, "form#tehtavat");
    const day = await event.client.get(event.day);
    const paths = [
      event.door,
      party.own,
      `${party.own}/muuta`,
      "/ilmoittautuminen",
      addressOn(day, "/talkoot/"),
      addressOn(day, "/tapaamme/"),
      "/tapaamme/peru",
    ];
    const own = [
      "/oma/tapahtumat",
      "/oma/tapahtumat/uusi",
      event.base,
      event.day,
      `${event.day}/tuloste`,
      `${event.day}/toiveet`,
    ];
    for (const locale of locales)
      for (const [client, list] of [
        [party.client, paths],
        [event.client, own],
      ] as const)
        for (const path of list) {
          const page = await client.get(localPath(locale, path));
          expect(page.status, path).toBe(200);
          expect(await complaints(page.html), `${locale} ${path}`).toEqual([]);
        }
  });
});
