import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroupWith, ask, codeOn, comeBack, decide, doBack, lastRequest } from "./admissions.testing.ts";

const db = useDatabase();
const number = () => `+35840${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;

/** A group one talks oneself into, with two times to talk; the clock stands at the first of September. */
const setUp = async () => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "agreed-times", how: "talk" });
  for (const startTime of ["17:00", "18:00"])
    await group.client.submit(
      await group.client.get(group.comers),
      { startDate: "2026-09-07", startTime, minutes: "45", way: "phone", place: "0000 000 099" },
      "form#aika",
    );
  const to = number();
  const lettersTo = async (recipient: string) =>
    (await world.mailbox()).filter((letter) => letter.recipient === recipient);
  const apply = async (fields: Record<string, string> = {}) => {
    const client = world.visitor();
    const page = await ask(client, group.door, { way: "message", message: "Hei", ...fields });
    return { client, page };
  };
  const choose = async (client: Awaited<ReturnType<typeof apply>>["client"], code: string, index: number) => {
    const page = await comeBack(client, code);
    const slots = [...page.document.querySelectorAll("main input[name=slot]")].map((one) => one.getAttribute("value"));
    return client.submit(page, { slot: slots[index] ?? "" }, "form#aika");
  };
  return { world, group, to, lettersTo, apply, choose };
};

describe("a reminder of a talk", () => {
  it("leaves the afternoon before, says the time and nothing else, and lies sealed until then", async () => {
    const { world, to, lettersTo, apply, choose } = await setUp();
    const { client, page } = await apply({ remindBy: "sms", remindTo: `0${to.slice(4)}` });
    await choose(client, codeOn(page), 0);
    const { rows } = await db.admin.query(
      "SELECT remind_to FROM entry_request WHERE remind_to IS NOT NULL UNION ALL SELECT payload::text::bytea FROM job WHERE kind = 'remind-of-talk'",
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { remind_to } of rows) expect(remind_to.toString("latin1")).not.toContain(to.slice(4));
    world.clock.set("2026-09-06T15:59+03:00");
    expect(await lettersTo(to)).toEqual([]);
    world.clock.set("2026-09-06T16:00+03:00");
    const [letter, ...others] = await lettersTo(to);
    expect(others).toEqual([]);
    expect(letter?.text).toContain("klo 17");
    expect(letter?.text).not.toMatch(/ryhmä|vertais|tuki|kahvi|puhel/i);
  });

  it("follows the time that was changed, and is not sent for one that was given back or no longer wanted", async () => {
    const { world, to, lettersTo, apply, choose } = await setUp();
    const wish = { remindBy: "sms", remindTo: to };
    const changed = await apply(wish);
    await choose(changed.client, codeOn(changed.page), 0);
    // One time is free: it is the later one.
    await choose(changed.client, codeOn(changed.page), 0);
    const back = number();
    const gone = await apply({ ...wish, remindTo: back });
    await choose(gone.client, codeOn(gone.page), 0);
    await doBack(gone.client, codeOn(gone.page), "/peru");
    const unwanted = number();
    const third = await apply({ ...wish, remindTo: unwanted });
    const slotted = await choose(third.client, codeOn(third.page), 0);
    await third.client.submit(slotted, { remindBy: "", remindTo: "" }, "form#muistutus");
    world.clock.set("2026-09-06T18:00+03:00");
    const letters = await lettersTo(to);
    expect(letters.map(({ text }) => /klo 1[78]/.exec(text)?.[0])).toEqual(["klo 18"]);
    expect(await lettersTo(back)).toEqual([]);
    expect(await lettersTo(unwanted)).toEqual([]);
  });

  it("goes by mail as well, chosen later, and what cannot be sent is asked again", async () => {
    const { world, lettersTo, apply, choose } = await setUp();
    const wrong = await apply({ remindBy: "sms", remindTo: "en kerro" });
    expect(wrong.page.status).toBe(422);
    expect(wrong.page).toSay(m.admissions_remind_phone_fault());
    const { client, page } = await apply();
    const slotted = await choose(client, codeOn(page), 1);
    const refused = await client.submit(slotted, { remindBy: "mail", remindTo: "ei osoite" }, "form#muistutus");
    expect(refused.status).toBe(422);
    expect(refused).toSay(m.admissions_remind_mail_fault());
    const to = `canary.${number().slice(1)}@example.net`;
    const saved = await client.submit(slotted, { remindBy: "mail", remindTo: to }, "form#muistutus");
    expect(saved).toSay(m.admissions_reach_is({ way: m.admissions_remind_mail() }));
    expect(saved.html).not.toContain(to);
    world.clock.set("2026-09-06T16:00+03:00");
    const [letter] = await lettersTo(to);
    expect(letter?.subject).toBe(m.admissions_remind_subject());
    expect(`${letter?.text}`).toContain("klo 18");
    expect(`${letter?.text}`).not.toMatch(/ryhmä|vertais|kahvi/i);
  });
});

describe("a reminder of a meeting", () => {
  const comeTo = async (fields: Record<string, string>) => {
    const world = aWorld(db);
    const group = await aGroupWith(world, db, { when: "any-time", how: "walk-in" });
    const client = world.visitor();
    const page = await client.submit(await client.get(group.door), fields, "form#tulen");
    return { world, group, client, page };
  };

  it("is sent to whoever said they come and asked for it, and its number and key go when they do not come", async () => {
    const to = number();
    const { world, group, client, page } = await comeTo({ remindBy: "sms", remindTo: to });
    expect(page).toSay(m.admissions_coming_done());
    const { rows } = await db.admin.query("SELECT remind_key, remind_to FROM coming WHERE space_id = $1", [
      group.spaceId,
    ]);
    expect(rows[0].remind_to.toString("latin1")).not.toContain(to);
    const keys = () => db.admin.query("SELECT 1 FROM data_key WHERE owner_id = $1", [rows[0].remind_key]);
    expect((await keys()).rows).toHaveLength(1);
    world.clock.set("2026-09-01T16:00+03:00");
    const letters = (await world.mailbox()).filter(({ recipient }) => recipient === to);
    expect(letters.map(({ text }) => text.includes("klo 18"))).toEqual([true]);
    await client.submit(page, {}, "form#en-tulekaan");
    expect((await keys()).rows).toHaveLength(0);
  });

  it("is not sent where the meeting has been cancelled, and a wrong number is asked again", async () => {
    const to = number();
    const { world, group } = await comeTo({ remindBy: "sms", remindTo: to });
    await db.admin.query(
      `UPDATE directory_entry SET content = jsonb_set(content, '{meetings,0,exceptions}', '[{"on":"2026-09-01"}]')
       WHERE slug = $1`,
      [group.slug],
    );
    world.clock.set("2026-09-01T16:00+03:00");
    expect((await world.mailbox()).filter(({ recipient }) => recipient === to)).toEqual([]);
    const { page } = await comeTo({ remindBy: "sms", remindTo: "040" });
    expect(page.status).toBe(422);
    expect(page).toSay(m.admissions_remind_phone_fault());
  });
});

describe("calls to make", () => {
  it("stand in the list of those who carry the group until they are made", async () => {
    const { group, apply, choose } = await setUp();
    await apply({ way: "call", contact: "040 0000 000" });
    const list = await group.client.get(group.comers);
    expect(list).toSay(
      m.admissions_call_asked({ day: "8. syyskuuta 2026", who: m.admissions_call_number({ number: 1 }) }),
    );
    await group.client.submit(
      await group.client.get(await lastRequest(group)),
      { decision: "word", text: "Soitan tiistaina.", callOn: "2026-09-08" },
      "form#vastaus",
    );
    expect(await group.client.get(group.comers)).toSay(
      m.admissions_call_promised({ day: "8. syyskuuta 2026", who: m.admissions_call_number({ number: 1 }) }),
    );
    const past = await group.client.submit(
      await group.client.get(await lastRequest(group)),
      { decision: "word", text: "Soitan.", callOn: "2026-08-01" },
      "form#vastaus",
    );
    expect(past.status).toBe(422);
    const made = await group.client.submit(await group.client.get(group.comers), {}, "form[action$='/soitettu']");
    expect(made.document.querySelector("form[action$='/soitettu']")).toBeNull();

    const { client, page } = await apply({ contact: "040 0000 000", remindBy: "call" });
    await choose(client, codeOn(page), 0);
    expect(await group.client.get(group.comers)).toSay(
      m.admissions_call_talk({ day: "6. syyskuuta 2026", who: m.admissions_call_number({ number: 2 }) }),
    );
  });

  it("are told to whoever waits for one", async () => {
    const { group, apply } = await setUp();
    const { client, page } = await apply({ way: "call", contact: "040 0000 000" });
    await group.client.submit(
      await group.client.get(await lastRequest(group)),
      { decision: "word", text: "Soitan.", callOn: "2026-09-08" },
      "form#vastaus",
    );
    expect(await comeBack(client, codeOn(page))).toSay(m.admissions_own_call({ day: "8. syyskuuta 2026" }));
  });
});

describe("a word to everyone who waits", () => {
  it("is seen with each request that waits, and sent neutrally to those who left a way", async () => {
    const { world, group, to, lettersTo, apply } = await setUp();
    const reached = await apply({ remindBy: "sms", remindTo: to });
    const person = await aPerson(world);
    await ask(person.client, group.door, { way: "message", message: "Hei" });
    const over = number();
    const past = await apply({ remindBy: "sms", remindTo: over });
    await decide(group, "no");

    const settings = await group.client.get(`${group.comers}/asetukset/odottaville`);
    const wrong = await group.client.submit(settings, { kind: "moved", day: "" }, "form#odottaville");
    expect(wrong.status).toBe(422);
    const told = await group.client.submit(settings, { kind: "moved", day: "2026-10-01" }, "form#odottaville");
    expect(told).toSay(m.admissions_notice_told());
    // Pressed twice: told once.
    await group.client.submit(settings, { kind: "moved", day: "2026-10-01" }, "form#odottaville");
    const words = m.admissions_notice_moved({ day: "1. lokakuuta 2026" });
    expect(await comeBack(world.visitor(), codeOn(reached.page))).toSay(words);
    expect(await person.client.get("/oma/pyynnot")).toSay(words);
    expect(await comeBack(world.visitor(), codeOn(past.page))).not.toSay(words);
    const letters = await lettersTo(to);
    expect(letters.map(({ text }) => text)).toEqual([m.admissions_notice_text()]);
    expect(await lettersTo(over)).toEqual([]);

    const stranger = await aPerson(world);
    expect((await stranger.client.post(`${group.comers}/asetukset/odottaville`, { kind: "cancelled" })).status).toBe(
      404,
    );
  });
});
