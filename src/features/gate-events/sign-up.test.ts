import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { anEvent, codeOn, comeTo, comingOn, newEvent, toTell } from "./gate-events.testing.ts";

const db = useDatabase();

describe("signing up", () => {
  it("takes numbers and loose words, no name and no account", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    const party = await comeTo(world, event, {
      ages: "8 kk, 5",
      diets: "maidoton",
      access: "pyörätuoli",
      consent: "yes",
    });
    expect(party.page).toSay(m.gate_events_state_in());
    expect(party.page.document.title).toBe(m.ui_neutral_title());
    expect([...party.client.cookies.keys()]).toEqual(["__Host-vi"]);
    await comeTo(world, event, { adults: "1", diets: "gluteeniton", consent: "yes" });
    const { rows } = await db.admin.query("SELECT * FROM event_sign_up WHERE day_id = $1 ORDER BY number", [
      event.dayId,
    ]);
    expect(rows).toMatchObject([
      { adults: 2, infants: 1, small: 1, school: 0, young: 0, people: 4 },
      { adults: 1, people: 1 },
    ]);
    expect(rows[0].content.toString("latin1")).not.toContain("maidoton");
    const day = await event.client.get(event.day);
    expect(comingOn(day, m.gate_events_together())).toBe(5);
    expect(comingOn(day, m.gate_events_band_infants())).toBe(1);
    expect(day.text.indexOf("gluteeniton")).toBeLessThan(day.text.indexOf("maidoton"));
    expect(day.html).not.toContain(party.code);
    // What they wrote is not on their own page either, but where they change it.
    expect((await party.client.get(party.own)).text).not.toContain("maidoton");
    expect((await party.client.get(`${party.own}/muuta`)).html).toContain("maidoton");
    expect(world.log.join("\n")).not.toContain(party.code);
  });

  it("says what is wrong beside the field, and keeps the rest", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    const client = world.visitor();
    const form = await client.get(event.door);
    const page = await client.submit(form, { adults: "", ages: "viisi", diets: "kala", contact: "ei ole" });
    expect(page.status).toBe(422);
    for (const words of [m.gate_events_ages_fault(), m.gate_events_contact_fault(), m.gate_events_consent_needed()])
      expect(page).toSay(words);
    expect(page.document.querySelector("textarea[name=diets]")?.textContent).toBe("kala");
    const nobody = await client.submit(form, { adults: "0" });
    expect(nobody).toSay(m.gate_events_nobody());
    expect(await complaints(page.html)).toEqual([]);
    expect((await client.post("/tuki/ei-ole/ilmoittaudu", { form: "x" })).status).toBe(400);
    expect((await client.get("/tuki/ei-ole/ilmoittaudu")).status).toBe(404);
  });

  it("is made once by a form sent twice", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    const client = world.visitor();
    const form = await client.get(event.door);
    const twice = await Promise.all([client.submit(form, { adults: "2" }), client.submit(form, { adults: "2" })]);
    expect(codeOn(twice[0])).toBe(codeOn(twice[1]));
    const day = await event.client.get(event.day);
    expect(comingOn(day, m.gate_events_together())).toBe(2);
  });

  it("closes when it begins, and when the day is cancelled, and tells those who asked", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db, { date2: "2026-10-10", capacity: "3" });
    const client = world.visitor();
    const form = await client.get(event.door);
    const told = toTell();
    await client.submit(form, { adults: "1", day: event.dayId, ...told });
    const sure = await event.client.submit(await event.client.get(event.day), {}, "form#peru-paiva");
    expect(sure.status).toBe(422);
    await event.client.submit(await event.client.get(event.day), { really: "yes" }, "form#peru-paiva");
    const letters = await world.mailbox();
    expect(letters.filter(({ recipient }) => recipient === told.contact)).toHaveLength(1);
    const late = await client.post(event.door, { form: crypto.randomUUID(), day: event.dayId, adults: "1" });
    expect(late.status).toBe(410);
    // It may be on again: where to tell them stays until the day would have been over (forget-event-words).
    const { rows } = await db.admin.query("SELECT contact FROM event_sign_up WHERE day_id = $1", [event.dayId]);
    expect(rows).not.toEqual([{ contact: null }]);
    world.clock.set("2026-10-10T14:00:00+03:00");
    expect((await client.get(event.door)).status).toBe(410);
    expect((await client.get(`/tuki/${event.slug}`)).document.querySelector(`a[href='${event.door}']`)).toBeNull();
  });
});

describe("the code of a sign-up", () => {
  it("stands in no address: it is sent, carried a quarter of an hour, and let go of by quick exit", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    const party = await comeTo(world, event);
    expect(party.page.url).not.toContain(party.code);
    expect(party.page.html).not.toMatch(new RegExp(`(href|action)="[^"]*${party.code}`));
    const other = world.visitor();
    const wrong = await other.submit(await other.get("/ilmoittautuminen"), { code: "0000-0000-0000-0000" });
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.gate_events_code_unknown());
    const back = await other.submit(wrong, { code: ` ${party.code.toUpperCase()} ` });
    expect(new URL(back.url).pathname).toBe("/ilmoittautuminen/oma");
    expect(back).toSay(m.gate_events_state_in());
    expect([...other.cookies.values()].join()).not.toContain(party.code);
    // What was in an address once leads to the page that asks for it.
    expect(await world.visitor().get(`/ilmoittautuminen/${party.code}`)).toSay(m.gate_events_find_title());
    expect(await world.visitor().get("/ilmoittautuminen/oma")).toSay(m.gate_events_find_title());
    await other.request("/poistu");
    expect(await other.get("/ilmoittautuminen/oma")).toSay(m.gate_events_find_title());
    world.clock.advance({ minutes: 16 });
    expect(await party.client.get(party.own)).toSay(m.gate_events_find_title());
    expect(world.log.join("\n")).not.toContain(party.code);
  });
});

describe("where no text message leaves", () => {
  it("asks for no telephone number, and takes none", async () => {
    const world = aWorld(db, { config: { development: false, sms: undefined } });
    const event = await anEvent(world, db);
    const client = world.visitor();
    const form = await client.get(event.door);
    expect(form).toSay(m.gate_events_contact_mail());
    expect(form.text).not.toContain(m.gate_events_contact());
    const refused = await client.submit(form, { adults: "2", contact: "040 123 4567", consent: "yes" });
    expect(refused.status).toBe(422);
    expect(refused).toSay(m.gate_events_contact_mail_fault());
    const made = await client.submit(refused, { contact: "perhe@example.org" });
    expect(made).toSay(m.gate_events_state_in());
    const change = await client.get("/ilmoittautuminen/oma/muuta");
    expect((await client.submit(change, { contact: "040 123 4567" })).status).toBe(422);
  });
});

describe("the waiting list", () => {
  const setUp = async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db, { capacity: "6" });
    const first = await comeTo(world, event, { adults: "2", ages: "3, 5" });
    const told = toTell();
    const second = await comeTo(world, event, { adults: "2", ages: "7", ...told });
    const third = await comeTo(world, event, { adults: "1" });
    const letters = async (to = told.contact) => (await world.mailbox()).filter(({ recipient }) => recipient === to);
    return { world, event, first, second, third, letters };
  };

  it("goes strictly in order: a small party does not go by a large one", async () => {
    const { letters, second, third, first } = await setUp();
    expect(second.page).toSay(m.gate_events_state_waiting({ place: 1 }));
    // One would fit, and yet waits behind the family.
    expect(third.page).toSay(m.gate_events_state_waiting({ place: 2 }));
    await first.client.submit(await first.client.get(first.own), {}, "form#peru");
    expect(await first.client.get(first.own)).toSay(m.gate_events_state_cancelled());
    expect(await second.client.get(second.own)).toSay(m.gate_events_state_moved());
    expect(await third.client.get(third.own)).toSay(m.gate_events_state_moved());
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    for (const word of [newEvent.name, second.code, "vertais", "perhe", "puuha"])
      expect(`${letter?.subject} ${letter?.text.replace(/https?:\S+/g, "")}`.toLowerCase()).not.toContain(
        word.toLowerCase(),
      );
  });

  it("lets a party grow only where nobody waits, and gives what is given up to the first in line", async () => {
    const { first, second, third } = await setUp();
    const change = async (adults: string) =>
      first.client.submit(await first.client.get(`${first.own}/muuta`), { adults });
    const more = await change("3");
    expect(more.status).toBe(422);
    expect(more).toSay(m.gate_events_no_room_at_all());
    expect(await change("1")).toSay(m.gate_events_changed());
    expect(await second.client.get(second.own)).toSay(m.gate_events_state_moved());
    expect(await third.client.get(third.own)).toSay(m.gate_events_state_waiting({ place: 1 }));
  });

  it("moves up when there is more room, and takes nobody's place when there is less", async () => {
    const { event, first, second, third } = await setUp();
    const set = async (capacity: string) =>
      event.client.submit(await event.client.get(event.day), { capacity }, "form#paikat");
    expect((await set("paljon")).status).toBe(422);
    await set("7");
    expect(await second.client.get(second.own)).toSay(m.gate_events_state_moved());
    expect(await third.client.get(third.own)).toSay(m.gate_events_state_waiting({ place: 1 }));
    await set("2");
    expect(await first.client.get(first.own)).toSay(m.gate_events_state_in());
    await set("");
    expect(await third.client.get(third.own)).toSay(m.gate_events_state_moved());
  });

  it("takes no party for which there would never be room", async () => {
    const { world, event } = await setUp();
    const client = world.visitor();
    const page = await client.submit(await client.get(event.door), { adults: "7" });
    expect(page.status).toBe(422);
    expect(page).toSay(m.gate_events_more_than_room({ capacity: 6 }));
  });

  it("sends a text message to whoever gave a number", async () => {
    const { world, event, first, letters } = await setUp();
    await comeTo(world, event, { adults: "1", consent: "yes", contact: "040 123 4567" });
    await first.client.submit(await first.client.get(first.own), {}, "form#peru");
    expect(await letters("+358401234567")).toHaveLength(1);
  });
});
