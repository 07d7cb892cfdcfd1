import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, showCode } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enterSpace } from "../spaces/index.ts";
import { promise } from "../spaces/spaces.testing.ts";
import { dayWords } from "./admission-words.ts";
import { aGroupWith, ask, codeOn, comeBack, decide, lastRequest, type TestDoor } from "./admissions.testing.ts";
import { tellWaiting } from "./change-admission.ts";

const db = useDatabase();

/** Somebody whom the group has said yes to, and who has said yes to the group. */
async function welcomed(world: World, group: TestDoor): Promise<string> {
  const client = world.visitor();
  const code = codeOn(await ask(client, group.door, { way: "message", message: "Hei" }));
  await decide(group, "both");
  return code;
}

const talk = { when: "agreed-times", how: "talk" } as const;

describe("who has a code only", () => {
  it("is told at the group's door what it takes, makes words, and comes in", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, talk);
    const code = await welcomed(world, group);
    const client = world.visitor();
    const door = await client.press(await comeBack(client, code), m.admissions_own_come_in());
    expect(door).toSay("Aamukahvit");
    expect(door).toSay(m.admissions_words_needed_text());
    const [make, have] = [...door.document.querySelectorAll<HTMLAnchorElement>("main .actions a")];
    expect(make?.textContent?.trim()).toBe(m.admissions_words_make());
    expect(make?.getAttribute("href")).toBe("/tule?jatka=%2Fpyynto%2Foma%2Fsisaan");
    expect(have?.getAttribute("href")).toBe("/kirjaudu?jatka=%2Fpyynto%2Foma%2Fsisaan");
    // The code is carried while the words are made.
    const someone = await aPerson(world);
    for (const [name, value] of client.cookies) someone.client.cookies.set(name, value);
    const enter = await someone.client.get("/pyynto/oma/sisaan");
    expect(enter).toSay(m.admissions_come_in_title());
    const inside = await someone.client.submit(enter, { nickname: "Vaahtera" });
    expect((await promise(someone.client, inside)).url).toContain(`/oma/ryhma/${group.spaceId}`);
  });
});

describe("a group that takes new people on an agreed day", () => {
  const setUp = async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { ...talk, nextIntake: "2099-01-08" });
    return { world, group, code: await welcomed(world, group) };
  };

  it("lets nobody in before it, also where its members have been heard by then", async () => {
    const { world, group, code } = await setUp();
    await db.admin.query("UPDATE entry_request SET heard_until = '2026-09-06' WHERE space_id = $1", [group.spaceId]);
    const person = await aPerson(world);
    const page = await comeBack(person.client, code);
    expect(page).toSay(m.admissions_own_earliest({ day: "8. tammikuuta 2099" }));
    expect(page.text.match(/aikaisintaan/g)).toHaveLength(1);
    expect(page).not.toSay(m.admissions_own_come_in());
    const early = await comeBack(person.client, code, "/sisaan");
    expect(early.url).toMatch(/\/pyynto\/oma$/);
    await person.client.post("/pyynto/oma/sisaan", { nickname: "Hilla" });
    expect(await inside(group)).toBe(1);
  });

  it("is held to it by the database, whatever way somebody takes", async () => {
    const { world, group } = await setUp();
    const { personId } = await aPerson(world);
    const answer = await enterSpace(world.services, {
      personId,
      spaceId: group.spaceId,
      nickname: "Muurain",
      approved: true,
    });
    expect(answer.kind).not.toBe("in");
    await expect(
      db.admin.query("UPDATE persona SET state = 'member' WHERE space_id = $1 AND role = 'participant'", [
        group.spaceId,
      ]),
    ).rejects.toMatchObject({ constraint: "no_entry_before_intake" });
    const seat = await group.client.submit(await group.client.get(await lastRequest(group)), {}, "form#paikalla");
    expect(seat).toSay(m.admissions_seat_not_yet());
    await expect(
      db.admin.query(
        "UPDATE entry_request SET state = 'in', seated = true, ended_on = current_date WHERE space_id = $1",
        [group.spaceId],
      ),
    ).rejects.toMatchObject({ constraint: "no_entry_before_intake" });
  });

  const inside = async (group: TestDoor) => {
    const { rows } = await db.admin.query(
      "SELECT count(*)::int AS n FROM persona WHERE space_id = $1 AND state = 'member'",
      [group.spaceId],
    );
    return rows[0].n as number;
  };
});

describe("a full group", () => {
  it("says so before one writes, and afterwards", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, talk, { places: 2 });
    const listing = () => world.visitor().get(`/tuki/${group.slug}`);
    expect(await world.visitor().get(group.door)).not.toSay(m.admissions_full_title());
    expect(await listing()).not.toSay(m.admissions_full_title());
    // The place that is left is promised.
    await welcomed(world, group);
    expect(await world.visitor().get(group.door)).toSay(m.admissions_full_title());
    expect(await listing()).toSay(m.admissions_full_title());
    expect(await ask(world.visitor(), group.door, { way: "message", message: "Hei" })).toSay(m.admissions_full_own());
  });

  it("is full for everyone once somebody was told so who must be kept apart", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, talk);
    const person = await aPerson(world);
    await db.admin.query(
      "INSERT INTO keep_apart (id, person_id, way, label, made_on, contact_index) VALUES (gen_random_uuid(), $1, 'phone', $2, '2026-09-01', $3)",
      [group.personId, Buffer.alloc(60), Buffer.alloc(32, 1)],
    );
    await db.admin.query("INSERT INTO known_contact (person_id, contact_index) VALUES ($1, $2)", [
      person.personId,
      Buffer.alloc(32, 1),
    ]);
    const code = await welcomed(world, group);
    const enter = await comeBack(person.client, code, "/sisaan");
    const answer = await person.client.submit(enter, { nickname: "Hilla" });
    expect(answer).toSay(m.admissions_no_place());
    expect(answer).toSay(m.admissions_own_place({ place: 1 }));
    const door = () => world.visitor().get(group.door);
    expect(await door()).toSay(m.admissions_full_title());
    world.clock.advance({ hours: 24 * 14 });
    expect(await door()).not.toSay(m.admissions_full_title());
  });
});

describe("a word to everyone who waits", () => {
  it("is for those who asked before it, and of a group that has begun it tells no start", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "talk" }, { startsOn: "2026-01-10" });
    const before = codeOn(await ask(world.visitor(), group.door, { way: "message", message: "Hei" }));
    await tellWaiting(
      world.services,
      { kind: "person", personId: group.personId },
      { spaceId: group.spaceId, kind: "moved", day: Temporal.PlainDate.from("2026-12-12") },
    );
    const after = codeOn(await ask(world.visitor(), group.door, { way: "message", message: "Hei" }));
    const told = m.admissions_notice_time_moved({ day: "12. joulukuuta 2026" });
    expect(await comeBack(world.visitor(), before)).toSay(told);
    const later = await comeBack(world.visitor(), after);
    expect(later).not.toSay(told);
    expect(later).not.toSay(m.admissions_notice_moved({ day: "12. joulukuuta 2026" }));
  });
});

describe("times to talk", () => {
  const setUp = async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, talk);
    const give = async (startTime: string, more: Record<string, string> = {}) =>
      group.client.submit(
        await group.client.get(group.comers),
        { startDate: "2026-09-07", startTime, minutes: "45", way: "phone", place: "0000 000 099", ...more },
        "form#aika",
      );
    const count = async () =>
      (await db.admin.query("SELECT count(*)::int AS n FROM entry_slot WHERE space_id = $1", [group.spaceId])).rows[0]
        .n;
    return { world, group, give, count };
  };

  it("are not given twice by one who is alone, and a double press gives one", async () => {
    const { give, count } = await setUp();
    await give("18:00");
    await give("18:00");
    expect(await count()).toBe(1);
    const over = await give("18:30", { way: "face-to-face" });
    expect(over.status).toBe(422);
    expect(over).toSay(m.admissions_slot_overlaps());
    expect(over).not.toSay(m.admissions_slot_anyway());
    await give("18:45");
    expect(await count()).toBe(2);
  });

  it("may be at the same time where two carry the group", async () => {
    const { world, group, give, count } = await setUp();
    const other = await aPerson(world);
    const entry = { personId: other.personId, spaceId: group.spaceId, nickname: "Muurain", approved: true };
    await enterSpace(world.services, entry);
    await other.client.submit(await other.client.get(group.home), { promise: "yes" });
    await db.admin.query("UPDATE persona SET role = 'facilitator' WHERE space_id = $1 AND person_id = $2", [
      group.spaceId,
      other.personId,
    ]);
    await give("18:00");
    const over = await give("18:30");
    expect(over).toSay(m.admissions_slot_anyway());
    await group.client.submit(over, { anyway: "yes" }, "form#aika");
    expect(await count()).toBe(2);
  });

  it("go with the carrier they were with, and whoever had one is told", async () => {
    const { world, group, give, count } = await setUp();
    await give("18:00");
    expect(await world.visitor().get(group.door)).toSay(m.admissions_ask_times());
    const client = world.visitor();
    const page = await ask(client, group.door, { way: "message", message: "Hei" });
    const slot = page.document.querySelector("main input[name=slot]")?.getAttribute("value") ?? "";
    const chosen = await client.submit(page, { slot }, "form#aika");
    expect(chosen).toSay(m.admissions_slot_chosen());
    expect(chosen).toSay("klo 18–18.45");
    const list = await group.client.get(group.comers);
    expect(list).toSay(m.admissions_state_talk_waits());
    expect(list).toSay(m.admissions_slot_has_name({ name: m.admissions_request_number({ number: 1 }) }));
    const member = await aPerson(world);
    const entry = { personId: member.personId, spaceId: group.spaceId, nickname: "Muurain", approved: true };
    await enterSpace(world.services, entry);
    await member.client.submit(await member.client.get(group.home), { promise: "yes" });
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);
    expect(await count()).toBe(0);
    const own = await comeBack(client, codeOn(page));
    expect(own).toSay(m.admissions_talk_off());
    expect(own.document.querySelector("form#aika")).toBeNull();
  });
});

describe("who says that they come", () => {
  it("is coming on that day only: it stands in no address, and a cancelled day is told", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "walk-in" });
    const client = world.visitor();
    const done = await client.submit(await client.get(group.door), {}, "form#tulen");
    expect(done).toSay(m.admissions_coming_done());
    expect(new URL(done.url).search).not.toContain("tulen");
    expect(await world.visitor().get(`${group.door}?tulen=${crypto.randomUUID()}`)).not.toSay(
      m.admissions_coming_done(),
    );
    expect(done.document.querySelector("main form#en-tulekaan")).not.toBeNull();
    const day = await dayOfNext();
    await db.admin.query(
      `UPDATE directory_entry SET content = jsonb_set(content, '{meetings,0,exceptions}', $2::jsonb) WHERE slug = $1`,
      [group.slug, JSON.stringify([{ on: day }])],
    );
    const off = await world.visitor().get(group.door);
    expect(off.text).toMatch(/Peruttu: /);
    expect(off).not.toSay(m.admissions_coming_off({ day: dayWords(Temporal.PlainDate.from(day)) }));
    // The page they came to tells it when it is opened again, and lets them say that they come to the next one.
    const again = await client.get(new URL(done.url).pathname + new URL(done.url).search);
    expect(again).toSay(m.admissions_coming_off({ day: dayWords(Temporal.PlainDate.from(day)) }));
    expect(again).not.toSay(m.admissions_coming_done());
    expect(again.document.querySelector("main form#en-tulekaan")).toBeNull();
    const next = await client.submit(again, {}, "form#tulen");
    expect(next).toSay(m.admissions_coming_done());
    const back = await client.submit(next, {}, "form#en-tulekaan");
    expect(back).not.toSay(m.admissions_coming_done());
    expect(back.document.querySelector("main form#tulen")).not.toBeNull();

    async function dayOfNext() {
      const { rows } = await db.admin.query("SELECT on_day::text FROM coming WHERE space_id = $1", [group.spaceId]);
      return rows[0].on_day as string;
    }
  });
});

describe("an open group that meets online and says no address", () => {
  it("leads to a word to the facilitator, who is asked for it", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "walk-in" });
    const listing = () => world.visitor().get(`/tuki/${group.slug}`);
    expect(await listing()).not.toSay(m.admissions_address_ask());
    await db.admin.query(
      'UPDATE directory_entry SET content = (content - \'place\') || \'{"ways": ["online"], "contact": {}}\' WHERE slug = $1',
      [group.slug],
    );
    expect(await listing()).toSay(m.admissions_address_ask());
    expect(await world.visitor().get(group.door)).toSay(m.admissions_address_text());
    await db.admin.query(
      'UPDATE directory_entry SET content = content || \'{"onlineUrl": "https://tapaaminen.example/aamu"}\' WHERE slug = $1',
      [group.slug],
    );
    expect(await listing()).not.toSay(m.admissions_address_ask());
  });
});

describe("an invitation code", () => {
  it("that somebody does not have: the page says whom to ask, and leads to other support about the same", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "invited" });
    const door = await world.visitor().get(group.door);
    expect(door).toSay(m.admissions_no_code_text());
    expect(door.document.querySelector(`main a[href='/tuki/${group.slug}']`)).not.toBeNull();
    expect(door.document.querySelector("main a[href^='/haku']")).not.toBeNull();
    const open = await aGroupWith(world, db, { when: "any-time", how: "talk" }, { name: "Toinen" });
    expect(await world.visitor().get(open.door)).not.toSay(m.admissions_no_code_text());
  });

  it("has a word of the group's own, which only they read", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "invited" });
    const list = await group.client.get(group.comers);
    await group.client.submit(list, { label: "Keskussairaala", uses: "5", lastDay: "2026-12-01" }, "form#kutsu");
    expect(await group.client.get(group.comers)).toSay("Keskussairaala");
    const { rows } = await db.admin.query("SELECT label FROM entry_code WHERE space_id = $1", [group.spaceId]);
    expect(rows[0].label.toString("latin1")).not.toContain("Keskussairaala");
  });
});

describe("whoever carries a group now and asked to come once", () => {
  it("does not read what was written of them then", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, talk);
    const { client, personId } = await aPerson(world);
    const page = await ask(client, group.door, { way: "message", message: "Hei" });
    await decide(group, "both");
    const request = await lastRequest(group);
    const enter = await client.get(`${new URL(page.url).pathname}/sisaan`);
    await promise(client, await client.submit(enter, { nickname: "Vaahtera" }));
    await db.admin.query("UPDATE persona SET role = 'facilitator' WHERE space_id = $1 AND person_id = $2", [
      group.spaceId,
      personId,
    ]);
    expect((await client.get(request)).status).toBe(404);
    expect((await group.client.get(request)).status).toBe(200);
  });
});

describe("an organisation's group that nobody carries", () => {
  it("has its organisation see at once who asks, and tells those who do who answers", async () => {
    const world = aWorld(db);
    const organisation = await anOrganisation(world);
    const { administrator } = organisation;
    const group = await aGroupWith(world, db, talk);
    await db.admin.query(
      "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
      [group.spaceId, organisation.slug],
    );
    const path = `/jarjestot/${organisation.slug}/tulijat`;
    const earlier = world.visitor();
    const code = codeOn(await ask(earlier, group.door, { way: "message", message: "Onko tilaa" }));
    const unaware = codeOn(await ask(world.visitor(), group.door, { way: "message", message: "Ennen" }));
    await db.admin.query("UPDATE entry_request SET knows_of_organisation = false WHERE space_id = $1 AND number = 2", [
      group.spaceId,
    ]);
    await showCode(world, administrator);
    expect(await administrator.client.get(path)).toSay(m.admissions_left_none());
    expect(await group.client.get(`${group.home}/lahto`)).toSay(m.groups_leaving_to_organisation());
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);

    expect(await world.visitor().get(group.door)).toSay(m.admissions_uncarried_text());
    expect(await world.visitor().get(`/tuki/${group.slug}`)).toSay(m.admissions_uncarried_title());
    await ask(world.visitor(), group.door, { way: "message", message: "Hei" });
    const list = await administrator.client.get(path);
    expect(list).toSay(m.admissions_left_uncarried());
    expect(list.document.querySelectorAll("main tbody tr")).toHaveLength(2);
    expect(await comeBack(earlier, code)).toSay(m.admissions_uncarried_own_text());
    expect(await comeBack(world.visitor(), unaware)).toSay(m.admissions_uncarried_own_text());
    const href = list.document.querySelector("main tbody a")?.getAttribute("href") ?? "";
    const opened = await administrator.client.get(href);
    expect(opened).toSay("Onko tilaa");
    await administrator.client.submit(opened, { decision: "word", text: "Soitan sinulle tänään." }, "form#vastaus");
    expect(await comeBack(earlier, code)).toSay("Soitan sinulle tänään.");
  });
});
