import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enterSpace } from "../spaces/index.ts";
import { keptAfterEnd } from "./admission.rules.ts";
import { aGroupWith, ask, codeOn, comeBack, decide, doBack, lastRequest } from "./admissions.testing.ts";

const db = useDatabase();
const number = () => `+35840${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;

/** A group one talks oneself into, and somebody who has asked and wants to be reached by text message. */
const setUp = async (wish: Record<string, string> = { remindBy: "sms" }) => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "agreed-times", how: "talk" });
  const to = number();
  const remindTo = wish.remindBy === "sms" ? to : "";
  const page = await ask(world.visitor(), group.door, { way: "message", message: "Hei", remindTo, ...wish });
  const code = codeOn(page);
  const letters = async () => {
    // What the database alone knows of is told within minutes.
    await world.mailbox();
    world.clock.advance({ minutes: 11 });
    return (await world.mailbox()).filter(({ recipient }) => recipient === to).map(({ text }) => text);
  };
  return { world, group, to, code, letters, look: () => comeBack(world.visitor(), code) };
};
const message = () => m.admissions_notice_text();

describe("a message that there is a word", () => {
  it("leaves after an answer, and none again before it was looked at", async () => {
    const { group, letters, look } = await setUp();
    await decide(group, "word", "Kiitos, luin tämän.");
    expect(await letters()).toEqual([message()]);
    await decide(group, "word", "Soitellaan.");
    await decide(group, "yes");
    expect(await letters()).toEqual([message()]);
    expect(await look()).toSay(m.admissions_own_offered());
    await decide(group, "word", "Vielä yksi asia.");
    expect(await letters()).toEqual([message(), message()]);
  });

  it("says nothing of the group nor of what it is about, and leaves for a no as well", async () => {
    const { group, letters } = await setUp();
    await decide(group, "no");
    const [text, ...others] = await letters();
    expect(others).toEqual([]);
    expect(text).not.toMatch(/ryhmä|vertais|tuki|kahvi|pyyn/i);
  });

  it("leaves for nobody who left no way, and their page says that they come back to look", async () => {
    const { group, code, world, letters } = await setUp({ remindBy: "" });
    expect(await comeBack(world.visitor(), code)).toSay(m.admissions_own_no_way());
    await decide(group, "yes");
    expect(await letters()).toEqual([]);
  });

  it("leaves even so where a talk that was agreed is moved", async () => {
    const { world, group, code, letters } = await setUp();
    await group.client.submit(
      await group.client.get(group.comers),
      { startDate: "2026-09-07", startTime: "17:00", minutes: "45", way: "phone", place: "0000 000 099" },
      "form#aika",
    );
    const visitor = world.visitor();
    const page = await comeBack(visitor, code);
    const slot = page.document.querySelector("main input[name=slot]")?.getAttribute("value") ?? "";
    await visitor.submit(page, { slot }, "form#aika");
    await decide(group, "word", "Kuullaan silloin.");
    expect(await letters()).toEqual([message()]);
    const change = await group.client.get(`${group.comers}/ajat/${slot}`);
    await group.client.submit(change, {
      what: "move",
      startDate: "2026-09-08",
      startTime: "18:00",
      text: "Sairastuin, siirretään.",
    });
    expect(await letters()).toEqual([message(), message()]);
  });

  it("is not for those who in Easy Finnish were promised a reminder only, until they choose anew", async () => {
    const { world, group, to, code, letters } = await setUp();
    await db.admin.query("UPDATE entry_request SET hears_news = false WHERE space_id = $1", [group.spaceId]);
    await decide(group, "word", "Hei.");
    expect(await letters()).toEqual([]);
    await doBack(world.visitor(), code, "/muistutus", { remindBy: "sms", remindTo: to });
    await decide(group, "word", "Hei taas.");
    expect(await letters()).toEqual([message()]);
  });

  it("is one for a family that asks two groups, and not before there is something they may be told", async () => {
    const world = aWorld(db);
    const by = await aPerson(world);
    const admission = { when: "agreed-times", how: "talk" } as const;
    const one = await aGroupWith(world, db, admission, { by });
    const two = await aGroupWith(world, db, admission, { name: "Iltatee", by });
    for (const [mine, other] of [
      [one, two],
      [two, one],
    ] as const)
      await db.admin.query("INSERT INTO parallel_group VALUES ($1, $2)", [mine.spaceId, other.spaceId]);
    const to = number();
    const page = await ask(world.visitor(), one.door, {
      way: "message",
      message: "Tulemme kaksin.",
      both: "yes",
      remindBy: "sms",
      remindTo: to,
    });
    const letters = async () => (await world.mailbox()).filter(({ recipient }) => recipient === to);
    await decide(one, "yes");
    expect(await letters()).toHaveLength(0);
    await decide(two, "yes");
    expect(await letters()).toHaveLength(1);
    await decide(one, "word", "Nähdään.");
    expect(await letters()).toHaveLength(1);
    await comeBack(world.visitor(), codeOn(page));
    await decide(two, "word", "Nähdään.");
    expect(await letters()).toHaveLength(2);
  });
});

describe("somebody who is signed in", () => {
  it("sees on their own page that there is a word, until they have looked, and not of which group", async () => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "agreed-times", how: "talk" });
    const { client } = await aPerson(world);
    await ask(client, group.door, { way: "message", message: "Hei" });
    expect(await client.get("/oma")).not.toSay(m.admissions_own_news());
    await decide(group, "word", "Kiitos.");
    const own = await client.get("/oma");
    expect(own).toSay(m.admissions_own_news());
    expect(own).not.toSay("Aamukahvit");
    expect(await client.press(own, m.admissions_own_news())).toSay("Kiitos.");
    expect(await client.get("/oma")).not.toSay(m.admissions_own_news());
  });
});

describe("who wants to hear by a call", () => {
  it("stands among the calls once there is a word, also after a no, until it is made or they have looked", async () => {
    const { group, look } = await setUp({ remindBy: "call", contact: "040 0000 000" });
    const words = () =>
      m.admissions_call_news({ day: "1. syyskuuta 2026", who: m.admissions_call_number({ number: 1 }) });
    expect(await group.client.get(group.comers)).not.toSay(words());
    await decide(group, "word", "Kiitos.");
    expect(await group.client.get(group.comers)).toSay(words());
    await look();
    expect(await group.client.get(group.comers)).not.toSay(words());
    const request = await lastRequest(group);
    await decide(group, "no");
    const list = await group.client.get(group.comers);
    expect(list).toSay(words());
    expect(list.document.querySelector(`main li a[href='${request}']`)).not.toBeNull();
    const made = await group.client.submit(list, {}, "form[action$='/soitettu']");
    expect(made).not.toSay(words());
  });
});

describe("a group that loses whoever carries it", () => {
  it("has those who wait told once, and they read why", async () => {
    const { world, group, letters, look } = await setUp();
    const member = await aPerson(world);
    const entry = { personId: member.personId, spaceId: group.spaceId, nickname: "Muurain", approved: true };
    await enterSpace(world.services, entry);
    await member.client.submit(await member.client.get(group.home), { promise: "yes" });
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);
    expect(await letters()).toEqual([message()]);
    expect(await look()).toSay(m.admissions_paused_own());
  });
});

describe("a group that ends", () => {
  const stands = async (spaceId: string) =>
    (
      await db.admin.query(
        "SELECT way, state, seated, ended_on::text, ended_with_group FROM entry_request WHERE space_id = $1 ORDER BY number",
        [spaceId],
      )
    ).rows;

  it("with its last member has those who wait told kindly, with other ways, and their words go with any no's", async () => {
    const { world, group, code, letters, look } = await setUp();
    await group.client.post(`/oma/tila/${group.personaId}/lahde`);
    expect(await stands(group.spaceId)).toEqual([
      { way: "message", state: "declined", seated: false, ended_on: expect.any(String), ended_with_group: true },
    ]);
    expect(await letters()).toEqual([message()]);
    const page = await look();
    expect(page).toSay(m.admissions_own_ended());
    expect(page).toSay(m.admissions_own_ended_text({ days: keptAfterEnd }));
    expect(page).toSay(m.admissions_other_same());
    expect(page).toSay(m.admissions_other_help());
    expect(page).not.toSay(m.admissions_own_declined());
    expect(page.document.querySelector("main form")).toBeNull();
    // The end is by the database's own clock.
    for (const days of [1, 2]) {
      world.clock.set(
        Temporal.Now.instant()
          .add({ hours: 24 * (keptAfterEnd + days) })
          .toString(),
      );
      await world.mailbox();
    }
    expect(await stands(group.spaceId)).toEqual([]);
    expect(await comeBack(world.visitor(), code)).toSay(m.admissions_code_unknown());
  });

  it("by a press of whoever carries it does the same, for those with a seat and with a word, too", async () => {
    const { world, group, letters, look } = await setUp();
    await decide(group, "both");
    const request = await lastRequest(group);
    await group.client.submit(await group.client.get(request), {}, "form#paikalla");
    const other = number();
    await ask(world.visitor(), group.door, { way: "message", message: "Hei", remindBy: "sms", remindTo: other });
    await look();
    const before = (await letters()).length;
    await group.client.post(`${group.home}/lahto/paata`, { words: "", sure: "yes" });
    expect(await stands(group.spaceId)).toMatchObject([
      { state: "in", seated: true, ended_with_group: true },
      { state: "declined", ended_with_group: true },
    ]);
    expect(await letters()).toHaveLength(before + 1);
    const page = await look();
    expect(page).toSay(m.admissions_own_ended());
    expect(page.document.querySelector("main form")).toBeNull();
  });

  it("by its organisation takes nobody in any more: its door leads to the page that says it is over", async () => {
    const { world, group } = await setUp();
    await db.admin.query(
      "UPDATE space SET state = 'ended', ended_on = $2, destroy_on = $2, door_hash = NULL WHERE id = $1",
      [group.spaceId, "2026-10-01"],
    );
    expect(await stands(group.spaceId)).toMatchObject([{ state: "declined", ended_on: "2026-10-01" }]);
    const page = await world.visitor().get(group.door);
    expect(page.status).toBe(410);
    expect(new URL(page.url).pathname).toBe(`/tuki/${group.slug}`);
  });
});
