import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { emptySearch, readSearch } from "../directory/index.ts";
import { promise } from "../spaces/spaces.testing.ts";
import { themeById } from "../themes/index.ts";
import { aGroupWith, ask, codeOn, comeBack, decide, lastRequest, pathOn } from "./admissions.testing.ts";
import { wordsOf } from "./words.ts";

const db = useDatabase();

/** A group one talks oneself into, and somebody without an account who has asked. */
const setUp = async () => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
  const client = world.visitor();
  const sent = await ask(client, group.door, { way: "message", message: "Salainen asia" });
  return { world, group, client, sent, code: codeOn(sent) };
};

const idOf = async (spaceId: string): Promise<string> =>
  (await db.admin.query("SELECT id FROM entry_request WHERE space_id = $1", [spaceId])).rows[0].id;

describe("the code of a request", () => {
  it("stands in no address, is shown again on demand, and is remembered for a quarter of an hour", async () => {
    const { world, client, sent, code } = await setUp();
    expect(sent.url).toMatch(/\/pyynto\/oma\?uusi$/);
    expect(sent.document.querySelector("details[open] code.secret")?.textContent).toBe(code);
    const later = await client.get("/pyynto/oma");
    expect(later.document.querySelector("details:not([open]) code.secret")?.textContent).toBe(code);
    expect(later.html).not.toContain(`/${code}`);
    const old = await world.visitor().get(`/pyynto/${code}`);
    expect(new URL(old.url).pathname).toBe("/pyynto");
    expect(old.html).not.toContain(code);

    world.clock.advance({ minutes: 16 });
    const over = await client.get("/pyynto/oma");
    expect(over).toSay(m.admissions_find_again());
    expect((await comeBack(client, code)).url).toMatch(/\/pyynto\/oma$/);
    await client.get("/poistu");
    expect(await client.get("/pyynto/oma")).toSay(m.admissions_find_again());
    expect((await client.post("/pyynto/oma/peru")).url).toMatch(/\/pyynto\?uudelleen$/);
  });

  it("opens nothing once an account has the request", async () => {
    const { world, group, code } = await setUp();
    await decide(group, "both");
    const person = await aPerson(world);
    const enter = await comeBack(person.client, code, "/sisaan");
    await promise(person.client, await person.client.submit(enter, { nickname: "Vaahtera" }));
    const shut = await comeBack(world.visitor(), code);
    expect(shut.status).toBe(422);
    expect(shut).toSay(m.admissions_code_tied());
    expect(shut).not.toSay("Aamukahvit");
    const own = await person.client.press(await person.client.get("/oma/pyynnot"), "Aamukahvit");
    expect(own.document.querySelector(`main a[href='${group.home}']`)?.textContent).toBe(m.admissions_own_home());
    await db.admin.query("UPDATE persona SET state = 'left' WHERE person_id = $1", [person.personId]);
    const left = await person.client.get(pathOn(own));
    expect(left).toSay(m.admissions_own_left());
    expect(left.document.querySelector(`main a[href='${group.door}']`)).not.toBeNull();
  });

  it("is not needed by whoever was signed in", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
    const { client } = await aPerson(world);
    const sent = await ask(client, group.door, { way: "message", message: "Hei" });
    expect(sent.url).toMatch(/\/oma\/pyynto\/[0-9a-f-]{36}\?uusi$/);
    expect(sent.document.querySelector("code.secret")).toBeNull();
  });
});

describe("somebody who has asked", () => {
  it("writes back while it is open, once however often it is pressed, and says truly what has happened", async () => {
    const { world, group, client, code } = await setUp();
    expect(await client.get("/pyynto/oma")).toSay(m.admissions_own_asked());
    await decide(group, "word", "Mikä päivä sopisi?");
    const answered = await client.get("/pyynto/oma");
    expect(answered).toSay(m.admissions_own_answered());
    expect(answered).toSay("Mikä päivä sopisi?");
    expect((await client.submit(answered, { text: "" }, "form#sana")).status).toBe(422);
    const long = await client.submit(answered, { text: "x".repeat(4_001) }, "form#sana");
    expect(long.document.querySelector("textarea")?.textContent).toHaveLength(4_001);
    await client.submit(answered, { text: "Torstai sopisi." }, "form#sana");
    const again = await client.submit(answered, { text: "Torstai sopisi." }, "form#sana");
    expect(again).toSay(m.admissions_own_asked());
    expect(again).not.toSay("Torstai");

    const id = await idOf(group.spaceId);
    const { rows } = await db.admin.query("SELECT content FROM entry_word WHERE request_id = $1", [id]);
    expect(rows.map(({ content }) => content.toString("latin1")).join()).not.toContain("Torstai");
    expect(await group.client.get(group.home)).toSay(m.admissions_glance_words({ count: 1 }));
    const actor = { kind: "person", personId: group.personId } as const;
    const words = await wordsOf(world.services, actor, id);
    expect(words.map(({ who, text }) => [who, text])).toEqual([
      ["group", "Mikä päivä sopisi?"],
      ["asker", "Torstai sopisi."],
    ]);
    expect(await group.client.get(group.home)).not.toSay(m.admissions_glance_words({ count: 1 }));
    const stranger = await aPerson(world);
    expect(await wordsOf(world.services, { kind: "person", personId: stranger.personId }, id)).toEqual([]);

    // A code that is carried no more costs no typing.
    world.clock.advance({ minutes: 16 });
    const kept = await client.submit(again, { text: "Tai perjantai." }, "form#sana");
    expect(kept.document.querySelector("textarea")?.textContent).toBe("Tai perjantai.");
    const wrong = await client.submit(kept, { code: "0000-0000-0000-0000" }, "form#sana");
    expect(wrong.document.querySelector("textarea")?.textContent).toBe("Tai perjantai.");
    const found = await client.submit(wrong, { code }, "form#sana");
    expect(found.url).toMatch(/\/pyynto\/oma$/);
    expect((await wordsOf(world.services, actor, id)).at(-1)?.text).toBe("Tai perjantai.");

    await decide(group, "no", "Tämä ei ole oikea ryhmä.");
    const over = await client.get("/pyynto/oma");
    expect(over.document.querySelector("form#sana")).toBeNull();
    expect(over).toSay(m.admissions_own_declined());
    const late = await client.post("/pyynto/oma/sana", { form: crypto.randomUUID(), text: "Vielä yksi asia" });
    expect(late).toSay(m.admissions_word_over());
    await db.admin.query("DELETE FROM entry_request WHERE id = $1", [id]);
    expect((await db.admin.query("SELECT 1 FROM entry_word WHERE request_id = $1", [id])).rows).toEqual([]);
  });

  it("is asked before anything is taken back, and shown the ways on", async () => {
    const { group, client } = await setUp();
    await decide(group, "both");
    const page = await client.get("/pyynto/oma");
    const form = page.document.querySelector("details:not([open]) form#peru");
    expect(form?.textContent).toContain(m.admissions_withdraw_seat());
    const done = await client.submit(page, {}, "form#peru");
    expect(done).toSay(m.admissions_own_withdrawn());
    expect(done.document.querySelector(`main a[href='${group.door}']`)).not.toBeNull();
    // A search that knows what it is asked for: the same theme, near where the group is, and chats.
    const ways = [...done.document.querySelectorAll("main a[href^='/haku?']")].map((a) => a.getAttribute("href") ?? "");
    const asked = ways.map((way) => readSearch(new URLSearchParams(way.split("?")[1])));
    expect(asked).toEqual([
      { ...emptySearch, place: "Jyväskylä", chosen: { theme: [themeById("grief")?.slug] } },
      { ...emptySearch, chosen: { form: ["chat"] } },
    ]);
  });

  it("is in without an account: hears when and where, asks on, and gives the place back", async () => {
    const { group, client } = await setUp();
    await decide(group, "both", "Tavataan kirjaston takaovella.");
    const free = async () =>
      (await db.admin.query("SELECT count(*)::int AS n FROM entry_request WHERE seated")).rows[0].n as number;
    await group.client.submit(await group.client.get(await lastRequest(group)), {}, "form#paikalla");
    expect(await free()).toBe(1);
    const page = await client.get("/pyynto/oma");
    expect(page).toSay(m.admissions_own_in());
    expect(page).toSay("Tavataan kirjaston takaovella.");
    expect(page.document.querySelector("form#sana")).not.toBeNull();
    const given = await client.submit(page, {}, "form#paikka-pois");
    expect(given).toSay(m.admissions_own_withdrawn());
    expect(await free()).toBe(0);
    expect((await client.post("/pyynto/oma/paikka-pois")).status).toBe(200);
  });
});

describe("a word to those who carry a group one walks into", () => {
  it("is answered, and nothing is left to decide", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "walk-in" });
    await ask(world.visitor(), group.door, { message: "Voinko tulla koiran kanssa?" });
    const answered = await group.client.submit(
      await group.client.get(await lastRequest(group)),
      { text: "Voit." },
      "form#vastaus",
    );
    const answer = `${m.admissions_way_word()} · ${m.admissions_state_word_answered()}`;
    expect(answered).toSay(answer);
    const list = (await group.client.get(group.comers)).document.querySelector("main tbody")?.textContent;
    expect(list).toContain(m.admissions_state_word_answered());
    expect(list).not.toContain(m.admissions_state_answered());
  });
});

describe("what is agreed to on the form", () => {
  it("names an organisation only where one has the group", async () => {
    const { world, group } = await setUp();
    const consent = async () => (await world.visitor().get(group.door)).text;
    expect(await consent()).toContain(m.admissions_consent_own());
    const { slug } = await anOrganisation(world);
    await db.admin.query(
      "INSERT INTO space_organisation (space_id, organisation_id) SELECT $1, id FROM organisation WHERE slug = $2",
      [group.spaceId, slug],
    );
    expect(await consent()).toContain(m.admissions_consent());
  });
});
