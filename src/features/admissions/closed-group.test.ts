import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { promise } from "../spaces/spaces.testing.ts";
import { aGroupWith, ask, codeOn, comeBack, decide, lastRequest, pathOn } from "./admissions.testing.ts";
import { confirmTalk } from "./confirm-talk.ts";

const db = useDatabase();

/** A closed group of interviews, with two times to talk on the same day. */
const setUp = async (places = 20) => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "before-start", how: "interview" }, { places });
  const give = async (startTime: string, way = "phone") =>
    group.client.submit(
      await group.client.get(group.comers),
      { startDate: "2026-09-07", startTime, minutes: "45", way, place: "Ovikello 12, 0000 000 012" },
      "form#aika",
    );
  const start = (day: string) =>
    db.admin.query("UPDATE support_group SET starts_on = $2 WHERE space_id = $1", [group.spaceId, day]);
  const apply = async () => {
    const client = world.visitor();
    const sent = await ask(client, group.door, { message: "Haluaisin tulla" });
    const path = pathOn(sent);
    return { client, path, code: codeOn(sent), page: await client.get(path) };
  };
  return { world, group, give, start, apply };
};

const optionsOn = (page: TestPage) =>
  [...page.document.querySelectorAll("main input[name=slot]")].map((one) => one.getAttribute("value") ?? "");

describe("times to talk", () => {
  it("are chosen, changed and given back, and the place is told to whoever has one once it is confirmed", async () => {
    const { world, group, give, apply } = await setUp();
    expect((await give("25:00")).status).toBe(422);
    await give("17:00");
    await give("18:00", "face-to-face");
    const { client, path, page } = await apply();
    const [early = "", late = ""] = optionsOn(page);
    expect(page).not.toSay("Ovikello");
    const chosen = await client.submit(page, { slot: early }, "form#aika");
    expect(chosen).toSay("klo 17–");
    expect(chosen).not.toSay("Ovikello");
    const { rows } = await db.admin.query("SELECT id FROM entry_request WHERE space_id = $1", [group.spaceId]);
    const stranger = await aPerson(world);
    expect(await confirmTalk(world.services, stranger.personId, rows[0].id)).toBe(false);
    expect(await client.get(path)).not.toSay("Ovikello");
    expect(await confirmTalk(world.services, group.personId, rows[0].id)).toBe(true);
    expect(await client.get(path)).toSay("Ovikello 12");
    expect(await client.get(path)).toSay(m.admissions_own_seen());
    // Another time is another talk.
    const changed = await client.submit(chosen, { slot: late }, "form#aika");
    expect(changed).toSay("klo 18–");
    expect(changed).not.toSay("Ovikello");
    expect(changed).toSay(m.admissions_slot_waits());
    expect(await client.submit(changed, {}, "form#aika")).toSay(m.admissions_own_slot_needed());
    await expect(
      db.database.withActor({ kind: "door" }, (tx) => tx.selectFrom("entry_slot").select("place").execute()),
    ).rejects.toViolate("42501");
    const other = await apply();
    expect(optionsOn(other.page)).toEqual([early]);
    expect(await group.client.get(group.comers)).toSay(m.admissions_slot_has());
    await client.post(`${path}/peru`);
    expect(optionsOn(await other.client.get(other.path))).toEqual([early, late]);
  });

  it("go to one of those who press at the same instant; others are told kindly and shown the rest", async () => {
    const { give, apply } = await setUp();
    await give("17:00");
    await give("18:00");
    const comers = [await apply(), await apply(), await apply(), await apply()];
    const [slot = ""] = optionsOn(comers[0]?.page as TestPage);
    const answers = await Promise.all(comers.map(({ client, page }) => client.submit(page, { slot }, "form#aika")));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expect(answer).toSay(m.admissions_slot_gone());
      expect(optionsOn(answer)).toHaveLength(1);
    }
    const { rows } = await db.admin.query("SELECT count(request_id)::int AS n FROM entry_slot WHERE id = $1", [slot]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it("cannot be taken from anybody, nor two by one, in the database itself", async () => {
    const { group, give, apply } = await setUp();
    await give("17:00");
    await give("18:00");
    const [one, two] = [await apply(), await apply()];
    const [slot = ""] = optionsOn(one.page);
    await one.client.submit(one.page, { slot }, "form#aika");
    const { rows } = await db.admin.query<{ id: string }>(
      "SELECT id FROM entry_request WHERE space_id = $1 ORDER BY number",
      [group.spaceId],
    );
    const asDoor = (set: string, where: string) =>
      db.admin
        .query(`SET ROLE vk_door; UPDATE entry_slot SET request_id = '${set}' WHERE ${where}`)
        .finally(() => db.admin.query("RESET ROLE"));
    await expect(asDoor(rows[1]?.id ?? "", `id = '${slot}'`)).rejects.toViolate("slot_is_taken");
    await expect(asDoor(rows[0]?.id ?? "", `space_id = '${group.spaceId}' AND request_id IS NULL`)).rejects.toViolate(
      "one_time_for_a_request",
    );
    expect(two.page.status).toBe(200);
  });
});

describe("after its start", () => {
  it("takes nobody any more, on its page and in the database, though they had a yes", async () => {
    const { world, group, start, apply } = await setUp();
    const { code } = await apply();
    await decide(group, "both");
    const person = await aPerson(world);
    const enter = await comeBack(person.client, code, "/sisaan");

    // By the database's own clock the group has begun; by the page's it has not.
    await start("2020-01-01");
    world.clock.set("2019-12-30T12:00+02:00");
    const late = await person.client.submit(enter, { nickname: "Myöhäinen" });
    expect(late.url).not.toContain("/oma/tila/");
    const { rows } = await db.admin.query(
      "SELECT count(*)::int AS n FROM persona WHERE space_id = $1 AND state = 'member' AND role = 'participant'",
      [group.spaceId],
    );
    expect(rows).toEqual([{ n: 0 }]);

    world.clock.set("2026-09-03T12:00+03:00");
    const closed = await world.visitor().get(group.door);
    expect(closed.status).toBe(410);
    expect(closed).toSay(m.admissions_closed_title());
    await expect(
      db.admin.query("UPDATE persona SET state = 'member' WHERE space_id = $1 AND role = 'participant'", [
        group.spaceId,
      ]),
    ).rejects.toViolate("no_entry_after_start");
    await expect(
      db.admin.query(
        `INSERT INTO entry_request (id, space_id, code_index, way, locale, number, state, asked_on, answer_by, content)
         VALUES (gen_random_uuid(), $1, $2, 'application', 'fi', 0, 'asked', '2026-09-03', '2026-09-10', $3)`,
        [group.spaceId, Buffer.alloc(32, 9), Buffer.alloc(60)],
      ),
    ).rejects.toViolate("no_entry_after_start");
  });

  it("lets whoever was in it at its start go and come back", async () => {
    const { world, group, start, apply } = await setUp();
    const { code } = await apply();
    await decide(group, "both");
    const person = await aPerson(world);
    const come = await person.client.submit(await comeBack(person.client, code, "/sisaan"), { nickname: "Koivu" });
    await promise(person.client, come);
    await db.admin.query("UPDATE persona SET promised_on = '2019-12-01' WHERE space_id = $1", [group.spaceId]);
    await start("2020-01-01");
    const member = "UPDATE persona SET state = $2 WHERE space_id = $1 AND role = 'participant'";
    await db.admin.query(member, [group.spaceId, "left"]);
    await db.admin.query(member, [group.spaceId, "member"]);
    await db.admin.query("UPDATE persona SET promised_on = '2020-01-02' WHERE space_id = $1", [group.spaceId]);
    await db.admin.query(member, [group.spaceId, "left"]);
    await expect(db.admin.query(member, [group.spaceId, "member"])).rejects.toViolate("no_entry_after_start");
  });
});

describe("a no", () => {
  it("makes the time to talk free for somebody else", async () => {
    const { group, give, apply } = await setUp();
    await give("17:00");
    const one = await apply();
    const [slot = ""] = optionsOn(one.page);
    await one.client.submit(one.page, { slot }, "form#aika");
    await decide(group, "no");
    expect(optionsOn((await apply()).page)).toEqual([slot]);
  });
});

describe("notes of a talk", () => {
  it("are sealed, read by those who carry the group, and never by whoever they are about", async () => {
    const { group, apply } = await setUp();
    const { client, path } = await apply();
    const request = await lastRequest(group);
    const saved = await group.client.submit(await group.client.get(request), { notes: "Arka puhuja" }, "form#vastaus");
    expect(saved.document.querySelector("#notes")?.textContent).toBe("Arka puhuja");
    const { rows } = await db.admin.query("SELECT notes FROM entry_request WHERE space_id = $1", [group.spaceId]);
    expect(rows[0].notes.toString("latin1")).not.toContain("Arka");
    expect(await client.get(path)).not.toSay("Arka");
  });
});

describe("when many come at once", () => {
  it("no more come in than fit, and nobody goes by another", async () => {
    const { world, group } = await setUp(4);
    const comers: { client: Awaited<ReturnType<typeof aPerson>>["client"]; enter: TestPage; number: number }[] = [];
    for (let number = 1; number <= 7; number++) {
      const person = await aPerson(world);
      const path = pathOn(await ask(person.client, group.door, { message: "Hei" }));
      await decide(group, "both");
      comers.push({ client: person.client, enter: await person.client.get(`${path}/sisaan`), number });
    }
    // The starter has one of four places.
    const press = async () => {
      const pressed = comers.map(({ client, enter, number }) =>
        client.submit(enter, {
          nickname: ["Haapa", "Koivu", "Leppä", "Mänty", "Pihlaja", "Raita", "Tammi"][number - 1] ?? "",
        }),
      );
      return (await Promise.all(pressed)).map(({ url }) => url.includes("/oma/tila/"));
    };
    // Who presses in the same instant as somebody before them may be asked to press again; nobody gets by.
    const [first, ...others] = await press();
    expect(first).toBe(true);
    expect(others.slice(2)).toEqual([false, false, false, false]);
    const size = () => db.admin.query("SELECT space_size($1) AS n", [group.spaceId]).then(({ rows }) => rows[0].n);
    await press();
    await press();
    expect(await size()).toBe(4);
    const states = await db.admin.query("SELECT state FROM entry_request WHERE space_id = $1 ORDER BY number", [
      group.spaceId,
    ]);
    expect(states.rows.map(({ state }) => state)).toEqual(["in", "in", "in", "agreed", "agreed", "agreed", "agreed"]);
    // One goes: the fourth is next, whoever presses first.
    await db.admin.query(
      "UPDATE persona SET state = 'left' WHERE space_id = $1 AND role = 'participant' AND id = (SELECT id FROM persona WHERE space_id = $1 AND role = 'participant' AND state = 'member' LIMIT 1)",
      [group.spaceId],
    );
    const [, , , fourth, fifth] = comers;
    if (!fourth || !fifth) throw new Error("nobody");
    const early = await fifth.client.submit(fifth.enter, { nickname: "Pihlaja" });
    expect(early.url).toMatch(/jono/);
    expect((await fourth.client.submit(fourth.enter, { nickname: "Mänty" })).url).toContain("/oma/tila/");
    expect(await size()).toBe(4);
  });
});
