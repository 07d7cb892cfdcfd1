import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { aGroup } from "../groups/groups.testing.ts";
import { accept, anEditorialWorld } from "../listings/listings.testing.ts";
import { comeTo, newEvent, type Party, type TestEvent, toTell } from "./gate-events.testing.ts";

const db = useDatabase();
const on = "2026-10-03";

/** An organisation's event that everyone sees, with room for three people. */
async function setUp() {
  const world = aWorld(db);
  const { administrator, reviewer, organisation } = await anEditorialWorld(world);
  const at = `/jarjestot/${organisation.slug}/tapahtumat`;
  const form = await administrator.client.get(`${at}/uusi`);
  const base = new URL((await administrator.client.submit(form, { ...newEvent, capacity: "3" })).url).pathname;
  const offeringId = base.split("/").at(-1) ?? "";
  await accept(world.services, reviewer.actor, offeringId);
  const { rows } = await db.admin.query(
    "SELECT d.id, l.slug FROM gate_event_day d JOIN directory_entry l ON l.id = d.offering_id WHERE d.offering_id = $1",
    [offeringId],
  );
  const [{ id: dayId, slug }] = rows;
  const day = `${base}/paiva/${dayId}`;
  const event = { ...administrator, offeringId, slug, base, door: `/tuki/${slug}/ilmoittaudu`, dayId, day };
  const listing = `/oma/ilmoitukset/${offeringId}/peru?paiva=${on}`;
  return { world, event, inListing: { cancel: () => turn(listing), undo: () => turn(listing) } };

  /** Presses what the listing's own page offers for this day: cancelling it, or that it happens after all. */
  async function turn(path: string) {
    return administrator.client.submit(await administrator.client.get(path), {}, "form[action$='/peru']");
  }
}

const stateOf = async ({ dayId }: Pick<TestEvent, "dayId">) => {
  const { rows } = await db.admin.query(
    "SELECT state, contact IS NOT NULL AS reachable FROM event_sign_up WHERE day_id = $1 ORDER BY number",
    [dayId],
  );
  return rows;
};

describe.each([
  ["in its listing", "listing"],
  ["at the event itself", "event"],
] as const)("a day that is cancelled %s", (_, where) => {
  it.each([
    ["in its listing", "listing"],
    ["at the event itself", "event"],
  ] as const)("and on again %s, keeps its places and tells those who asked", async (_again, back) => {
    const { world, event, inListing } = await setUp();
    const told = toTell();
    const first = await comeTo(world, event as TestEvent, { adults: "2", ...told });
    const letters = async () => (await world.mailbox()).filter(({ recipient }) => recipient === told.contact).length;

    if (where === "listing") await inListing.cancel();
    else await event.client.submit(await event.client.get(event.day), { really: "yes" }, "form#peru-paiva");
    expect(await letters()).toBe(1);
    expect(await event.client.get(event.day)).toSay(m.gate_events_cancelled_day());
    expect((await world.visitor().get(event.door)).status).toBe(410);
    const off = await first.client.get(first.own);
    expect(off).toSay(m.gate_events_cancelled_own());
    expect(off.text).not.toContain(m.gate_events_state_in());
    expect(await stateOf(event)).toEqual([{ state: "in", reachable: true }]);

    if (back === "listing") await inListing.undo();
    else await event.client.submit(await event.client.get(event.day), {}, "form#palauta");
    expect(await letters()).toBe(2);
    expect((await event.client.get(event.day)).text).not.toContain(m.gate_events_cancelled_day());
    const open = await world.visitor().get(event.door);
    expect(open).toSay(m.gate_events_free({ free: 1 }));
    expect((await world.visitor().get(`/tuki/${event.slug}`)).text).not.toContain(m.directory_cancelled());
    const page = await first.client.get(first.own);
    expect(page).toSay(m.gate_events_restored());
    expect(page).toSay(m.gate_events_state_in());
    expect(await complaints(page.html)).toEqual([]);
    expect(await letters()).toBe(2);
  });
});

describe("while a day is cancelled", () => {
  it("a place may be taken back, and is the next one's when the day is on again", async () => {
    const { world, event, inListing } = await setUp();
    const told = toTell();
    const first = await comeTo(world, event as TestEvent, { adults: "3" });
    const next: Party = await comeTo(world, event as TestEvent, { adults: "1", ...told });
    expect(next.page).toSay(m.gate_events_state_waiting({ place: 1 }));
    await inListing.cancel();
    await world.mailbox();
    await first.client.submit(await first.client.get(first.own), {}, "form#peru");
    expect(await stateOf(event)).toEqual([
      { state: "cancelled", reachable: false },
      { state: "waiting", reachable: true },
    ]);
    await inListing.undo();
    await world.mailbox();
    expect(await stateOf(event)).toMatchObject([{ state: "cancelled" }, { state: "in" }]);
    expect(await next.client.get(next.own)).toSay(m.gate_events_state_moved());
  });

  it("only those who keep its listing say that it happens after all", async () => {
    const { world, event, inListing } = await setUp();
    const group = await aGroup(world);
    await db.admin.query("UPDATE gate_event SET space_id = $2 WHERE offering_id = $1", [
      event.offeringId,
      group.spaceId,
    ]);
    const there = `${group.home}/tapahtumat/${event.offeringId}/paiva/${event.dayId}`;
    await inListing.cancel();
    await world.mailbox();
    const page = await group.client.get(there);
    expect(page).toSay(m.gate_events_restore_others());
    expect(page.document.querySelector("form#palauta")).toBeNull();
    expect((await group.client.post(`${there}/palauta`, {})).status).toBe(404);
    await world.mailbox();
    expect(await event.client.get(event.day)).toSay(m.gate_events_cancelled_day());
  });
});
