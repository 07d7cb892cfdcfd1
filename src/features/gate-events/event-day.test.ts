import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { promise } from "../spaces/spaces.testing.ts";
import { forgettingEventWords } from "./forget-event-words.ts";
import { addressOn, anEvent, codeOn, comeTo, comingOn, toTell } from "./gate-events.testing.ts";

const db = useDatabase();

describe("helpers", () => {
  it("take a task by the link, under a name only organisers see; no more than needed", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    const added = await event.client.submit(
      await event.client.get(event.day),
      { words: "Keittiö", needed: "1" },
      "form#tehtavat",
    );
    const link = addressOn(added, "/talkoot/");
    const [one, other] = [world.visitor(), world.visitor()];
    const [page, late] = [await one.get(link), await other.get(link)];
    const taskId = page.document.querySelector("input[name=task]")?.getAttribute("value") ?? "";
    expect((await one.submit(page, { task: taskId, name: "" }, "form#ota")).status).toBe(422);
    const answers = await Promise.all([
      one.submit(page, { task: taskId, name: "Hilla" }, "form#ota"),
      other.submit(late, { task: taskId, name: "Puolukka" }, "form#ota"),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const winner = answers[0].status === 200 ? one : other;
    const thanks = answers[0].status === 200 ? answers[0] : answers[1];
    const name = winner === one ? "Hilla" : "Puolukka";
    expect(await event.client.get(event.day)).toSay(name);
    expect((await world.visitor().get(link)).text).not.toContain(name);
    await winner.submit(thanks, {}, "form#pois");
    expect((await event.client.get(event.day)).text).not.toContain(name);
    expect((await other.get("/talkoot/0000-0000-0000-0000")).status).toBe(404);
    const again = await event.client.get(event.day);
    await event.client.submit(again, {}, "form[action$='/tehtavat/pois']");
    expect(await other.get(link)).toSay(m.gate_events_help_none());
  });
});

describe("the day itself", () => {
  it("has a sheet of counts, on screen and as tagged PDF, and takes in how many came", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    await comeTo(world, event, { ages: "4", diets: "kasvis", consent: "yes" });
    const sheet = await event.client.get(`${event.day}/tuloste`);
    expect(sheet).toSay("kasvis");
    expect(comingOn(sheet, m.gate_events_band_small())).toBe(1);
    expect(await complaints(sheet.html)).toEqual([]);
    const pdf = await event.client.request(`${event.day}/tuloste.pdf`);
    expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString("latin1");
    expect(bytes).toContain("/MarkInfo");
    expect(bytes).toContain("AtkinsonHyperlegibleNext");
    const form = await event.client.get(event.day);
    expect((await event.client.submit(form, { cameAdults: "monta", cameChildren: "3" }, "form#tulivat")).status).toBe(
      422,
    );
    await event.client.submit(form, { cameAdults: "9", cameChildren: "3" }, "form#tulivat");
    expect((await event.client.get(event.base)).document.querySelector("tbody")?.textContent).toContain("12");
  });

  it("lets those who were there say that they want to meet again, and take it back", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    const day = await event.client.get(event.day);
    const link = addressOn(day, "/tapaamme/");
    const client = world.visitor();
    const empty = await client.submit(await client.get(link), { name: "Vaahtera", contact: "" }, "form#jata");
    expect(empty.status).toBe(422);
    // Pressed twice it is left once.
    const form = await client.get(link);
    const wish = { name: "Vaahtera", contact: "iltaisin 040 1" };
    const [left] = await Promise.all([client.submit(form, wish, "form#jata"), client.submit(form, wish, "form#jata")]);
    expect(left).toSay(m.gate_events_meet_left());
    expect(left.url).not.toContain(codeOn(left));
    expect(await client.get(link)).toSay(m.gate_events_meet_left());
    const { rows } = await db.admin.query("SELECT content FROM meet_wish WHERE day_id = $1", [event.dayId]);
    expect(rows).toHaveLength(1);
    expect(rows[0].content.toString("latin1")).not.toContain("Vaahtera");
    const read = await event.client.get(`${event.day}/toiveet`);
    expect(read).toSay("Vaahtera");
    expect(read).toSay("iltaisin 040 1");

    const agreed = { nextDate: "2026-10-13", nextTime: "18:00", place: "Kirjaston kahvio" };
    await event.client.submit(await event.client.get(event.day), agreed, "form#seuraava");
    expect(await client.get(link)).toSay("Kirjaston kahvio");

    expect(await client.submit(left, {}, "form#pois")).toSay(m.gate_events_wish_gone());
    expect((await event.client.get(`${event.day}/toiveet`)).text).not.toContain("Vaahtera");
    const keys = await db.admin.query(
      "SELECT count(*)::int AS n FROM data_key WHERE owner_id NOT IN (SELECT id FROM gate_event_day UNION SELECT id FROM event_sign_up UNION SELECT id FROM meet_wish UNION SELECT id FROM person UNION SELECT id FROM space UNION SELECT id FROM organisation)",
    );
    expect(keys.rows).toEqual([{ n: 0 }]);
    expect((await client.get("/tapaamme/0000-0000-0000-0000")).status).toBe(404);
  });

  it("may be taken back any day later, by the code alone", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    const link = addressOn(await event.client.get(event.day), "/tapaamme/");
    const client = world.visitor();
    const first = await client.get(link);
    expect(first.document.querySelector("a[href='/tapaamme/peru']")).not.toBeNull();
    const code = codeOn(await client.submit(first, { name: "Vaahtera", contact: "040 1" }, "form#jata"));
    world.clock.advance({ hours: 24 * 30 });
    const other = world.visitor();
    const page = await other.get("/tapaamme/peru");
    const wrong = await other.submit(page, { code: "0000-0000-0000-0000" });
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.gate_events_wish_code_unknown());
    expect(await complaints(wrong.html)).toEqual([]);
    const gone = await other.submit(wrong, { code: code.toUpperCase() });
    expect(gone).toSay(m.gate_events_wish_gone());
    expect(await complaints(gone.html)).toEqual([]);
    const { rows } = await db.admin.query("SELECT count(*)::int AS n FROM meet_wish WHERE day_id = $1", [event.dayId]);
    expect(rows).toEqual([{ n: 0 }]);
    expect((await other.submit(wrong, { code })).status).toBe(422);
    expect(world.log.join("\n")).not.toContain(code);
  });

  it("leaves nothing on a device that is passed round, and signs its owner out", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    const open = await event.client.submit(await event.client.get(event.day), {}, "form#kierrata");
    expect(open.url).toContain("laite=yhteinen");
    expect((await event.client.get(event.day)).url).toContain("/kirjaudu");
    const left = await event.client.submit(open, { name: "Koivu", contact: "040 2" }, "form#jata");
    expect(left).toSay(m.gate_events_meet_pass_on());
    expect(left.html).not.toContain("Koivu");
    expect(left.document.querySelector("form")).toBeNull();
    // The code is shown once, to photograph; then the device knows nothing of it.
    const code = codeOn(left);
    expect([...event.client.cookies.keys()]).not.toContain("__Host-vt");
    expect((await event.client.get(left.url)).html).not.toContain(code);
    const next = await event.client.get(`${new URL(left.url).pathname}?laite=yhteinen`);
    await event.client.submit(next, { name: "Haapa", contact: "040 3" }, "form#jata");
    const { rows } = await db.admin.query("SELECT count(*)::int AS n FROM meet_wish WHERE day_id = $1", [event.dayId]);
    expect(rows).toEqual([{ n: 2 }]);
  });

  it("becomes a group with one press, and its carriers may be the only ones who read the wishes", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    const agreed = { nextDate: "2026-10-13", nextTime: "18:00", place: "Kirjaston kahvio" };
    const day = await event.client.submit(await event.client.get(event.day), agreed, "form#seuraava");
    expect((await event.client.submit(day, { nickname: "" }, "form#ryhma")).status).toBe(422);
    const landed = await event.client.submit(day, { nickname: "Hilla", name: "Puuhaperheet" }, "form#ryhma");
    const home = await promise(event.client, landed);
    expect(home.url).toMatch(/\/oma\/ryhma\//);
    const { rows } = await db.admin.query(
      "SELECT e.space_id, r.content FROM gate_event e JOIN support_group g ON g.space_id = e.space_id JOIN offering_revision r ON r.offering_id = g.offering_id WHERE e.offering_id = $1",
      [event.offeringId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].content).toMatchObject({
      form: "group",
      name: { fi: "Puuhaperheet" },
      meetings: [{ dates: ["2026-10-13"], at: "18:00" }],
    });
    expect(JSON.stringify(rows[0].content)).not.toContain("kahvio");
    const atGroup = `/oma/ryhma/${rows[0].space_id}/tapahtumat/${event.offeringId}`;
    await event.client.submit(await event.client.get(event.base), { wishesTo: "carriers" }, "form#asetukset");
    expect(await world.visitor().get(addressOn(await event.client.get(event.day), "/tapaamme/"))).toSay(
      m.gate_events_meet_carriers(),
    );
    expect((await event.client.get(atGroup)).status).toBe(200);
  });
});

describe("what has had its time", () => {
  it("goes: addresses after the day, words after a week, wishes after ninety days; numbers stay", async () => {
    const world = aWorld(db);
    const event = await anEvent(world, db);
    const party = await comeTo(world, event, { ages: "4, 8", ...toTell() });
    const client = world.visitor();
    const link = addressOn(await event.client.get(event.day), "/tapaamme/");
    world.clock.set("2026-10-03T16:00:00+03:00");
    await client.submit(await client.get(link), { name: "Vaahtera", contact: "040 1" }, "form#jata");
    const clear = async (moment: string) => {
      world.clock.set(moment);
      const { kind } = forgettingEventWords.recurring;
      await db.database.withActor({ kind: "worker" }, (tx) => enqueue(tx, kind, {}, { now: world.clock.now() }));
      await drainJobs({ ...world.services, jobs: [forgettingEventWords.handler] });
    };
    const row = async () =>
      (await db.admin.query("SELECT contact, content FROM event_sign_up WHERE day_id = $1", [event.dayId])).rows;
    await clear("2026-10-03T16:05:00+03:00");
    expect((await row())[0].contact).not.toBeNull();
    await clear("2026-10-03T18:30:00+03:00");
    expect(await row()).toMatchObject([{ contact: null }]);
    expect((await row())[0].content).not.toBeNull();
    await clear("2026-10-10T19:00:00+03:00");
    expect(await row()).toEqual([]);
    const gone = await party.client.get(party.own);
    expect(gone).toSay(m.gate_events_find_title());
    expect(await party.client.submit(gone, { code: party.code })).toSay(m.gate_events_code_unknown());
    await clear("2027-01-02T12:00:00+02:00");
    const days = async () =>
      (
        await db.admin.query(
          "SELECT signed_parties, signed_adults, signed_children, wished FROM gate_event_day WHERE id = $1",
          [event.dayId],
        )
      ).rows;
    expect(await days()).toEqual([{ signed_parties: 1, signed_adults: 2, signed_children: 2, wished: 1 }]);
    const { rows } = await db.admin.query("SELECT count(*)::int AS n FROM meet_wish WHERE day_id = $1", [event.dayId]);
    expect(rows).toEqual([{ n: 0 }]);
  });
});
