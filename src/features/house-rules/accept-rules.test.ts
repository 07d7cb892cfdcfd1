import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aMemberOf, type TestMember } from "../groups/groups.testing.ts";
import { leaveSpace } from "../spaces/index.ts";
import { aDraft, hiddenOn } from "./house-rules.testing.ts";

const db = useDatabase();
const now = "2026-11-22T12:00+02:00";
const setUp = async () => {
  const world = aWorld(db, { now });
  return { world, ...(await aDraft(world)) };
};
type Answering = { readonly client: TestMember["client"] };

const agreeToAll = async ({ client }: Answering, draft: string) =>
  client.submit(await client.get(draft), {}, "form[action$='/sopii']");
const object = async ({ client }: Answering, rule: string) =>
  client.submit(await client.get(rule), { answer: "object" }, "form[action$='/vastaus']");
const versionsOf = async (spaceId: string) =>
  (
    await db.admin.query(
      `SELECT number, accepted_on::text, way, present, objecting, open_objections, without_account, review_on::text
       FROM house_rules_version WHERE space_id = $1 ORDER BY number`,
      [spaceId],
    )
  ).rows;
/** Both have agreed, and somebody presses. */
const accepted = async () => {
  const made = await setUp();
  await agreeToAll(made.group, made.draft);
  const ready = await agreeToAll(made.member, made.draft);
  const page = await made.member.client.submit(ready, {}, "form[action$='/hyvaksy']");
  return { ...made, page };
};

describe("accepting house rules online", () => {
  it("takes everyone's answer and nobody's objection; then anyone of the group may press", async () => {
    const { group, member, draft, rules } = await setUp();
    const [silence = "", phones = ""] = rules;
    const half = await agreeToAll(group, draft);
    expect(half).toSay(m.house_rules_ready_waiting({ count: 2 }));
    expect(half.document.querySelector("form[action$='/hyvaksy']")).toBeNull();
    await object(member, phones);
    await member.client.post(`${silence}/vastaus`, { wording: "1", answer: "agree" });
    const objected = await group.client.get(draft);
    const seen = hiddenOn(objected, "read", "form[action$='/kokous']");
    // Whoever sends the form all the same is refused.
    expect((await member.client.post(`${draft}/hyvaksy`, { read: seen })).status).toBe(409);
    expect(await versionsOf(group.spaceId)).toMatchObject([{ accepted_on: null }]);
    // They change their mind: until it is accepted one may.
    await member.client.post(`${phones}/vastaus`, { wording: "1", answer: "agree" });
    const ready = await member.client.get(draft);
    expect(ready).toSay(m.house_rules_ready());
    const page = await member.client.submit(ready, {}, "form[action$='/hyvaksy']");
    expect(page).toSay(m.house_rules_done_accepted());
    expect(page).toSay(m.house_rules_phones_words());
    expect(await versionsOf(group.spaceId)).toMatchObject([
      {
        number: 1,
        accepted_on: "2026-11-22",
        way: "online",
        present: null,
        open_objections: 0,
        review_on: "2027-05-22",
      },
    ]);
    // A second press, and whoever had the page open, are led to the rules.
    expect(await group.client.post(`${draft}/hyvaksy`, { read: seen })).toSay(m.house_rules_in_force());
    expect(await group.client.get(draft)).toSay(m.house_rules_in_force());
  });

  it("lets an objection of the same moment either count or come too late, and never get lost", async () => {
    for (let round = 0; round < 3; round++) {
      const { group, member, draft, rules } = await setUp();
      const [rule = ""] = rules;
      await agreeToAll(group, draft);
      const ready = await agreeToAll(member, draft);
      const read = hiddenOn(ready, "read", "form[action$='/hyvaksy']");
      await Promise.all([
        group.client.post(`${draft}/hyvaksy`, { read }),
        member.client.post(`${rule}/vastaus`, { wording: "1", answer: "object" }),
      ]);
      const { rows } = await db.admin.query("SELECT FROM house_rule_answer WHERE space_id = $1 AND answer = 'object'", [
        group.spaceId,
      ]);
      const [version] = await versionsOf(group.spaceId);
      expect(version.accepted_on === null).toBe(rows.length === 1);
    }
  });

  it("refuses what was not on the page", async () => {
    const { group, member, draft, rules } = await setUp();
    await agreeToAll(group, draft);
    const ready = await agreeToAll(member, draft);
    const meeting = await group.client.get(draft);
    await member.client.post(`${rules[0]}/sanamuoto`, { wording: "1", words: "Puhelimet kassiin." });
    const late = await group.client.submit(ready, {}, "form[action$='/hyvaksy']");
    expect(late.status).toBe(409);
    expect(late).toSay(m.house_rules_changed());
    const recorded = await group.client.submit(meeting, { present: "5" }, "form[action$='/kokous']");
    expect(recorded.status).toBe(409);
    expect(recorded.document.querySelector("#present")?.getAttribute("value")).toBe("5");
    expect((await group.client.post(`${draft}/hyvaksy`, { read: "rubbish" })).status).toBe(400);
  });

  it("asks only those who are in the group now", async () => {
    const { world, group, member, draft, rules } = await setUp();
    const third = await aMemberOf(world, group, "Karpalo");
    await object(third, rules[0] ?? "");
    await agreeToAll(group, draft);
    expect((await agreeToAll(member, draft)).document.querySelector("form[action$='/hyvaksy']")).toBeNull();
    await leaveSpace(world.services, { ...third, spaceId: group.spaceId });
    expect(await member.client.get(draft)).toSay(m.house_rules_ready());
  });
});

describe("accepting house rules in a meeting", () => {
  it("writes down numbers only, and keeps the objections visible", async () => {
    const { group, member, base, draft, rules } = await setUp();
    await object(member, rules[0] ?? "");
    const page = await group.client.get(draft);
    const form = "form[action$='/kokous']";
    const wrong = await group.client.submit(page, { present: "3", objecting: "4" }, form);
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.house_rules_objecting_fault());
    expect(wrong.document.querySelector("#objecting")?.getAttribute("value")).toBe("4");
    expect(await group.client.submit(page, { present: "monta" }, form)).toSay(m.house_rules_present_fault());
    expect(await group.client.submit(page, { present: "8", review: "joskus" }, form)).toSay(m.house_rules_day_fault());
    const done = await group.client.submit(page, { present: "8", objecting: "2", review: "1.3.2027" }, form);
    expect(done).toSay(m.house_rules_accepted_meeting({ day: "22. marraskuuta 2026", count: 8 }));
    expect(done).toSay(m.house_rules_accepted_objecting({ count: 2 }));
    expect(done).toSay(m.house_rules_accepted_open({ count: 1 }));
    expect(await versionsOf(group.spaceId)).toMatchObject([
      { way: "meeting", present: 8, objecting: 2, open_objections: 1, review_on: "2027-03-01" },
    ]);
    // Whoever came later without an account is a number, too.
    expect((await group.client.post(`${base}/maara`, { version: hiddenOn(done, "version"), count: "x" })).status).toBe(
      422,
    );
    const counted = await group.client.submit(done, { count: "3" }, "form[action$='/maara']");
    expect(counted).toSay(m.house_rules_accepted_later({ count: 3 }));
  });

  it("does not tell by who has accepted who objected without a name", async () => {
    const { group, member, base, draft, rules } = await setUp();
    await agreeToAll(group, draft);
    await object(member, rules[0] ?? "");
    const done = await group.client.submit(await group.client.get(draft), { present: "2" }, "form[action$='/kokous']");
    expect(done).toSay(m.house_rules_readers({ count: 0 }));
    const read = await group.client.submit(done, {}, "form[action$='/luettu']");
    expect(read).toSay(m.house_rules_readers({ count: 1 }));
    expect(await member.client.get(base)).toSay(m.house_rules_read_button());
  });

  it("is recorded by those who carry the group, and by nobody else", async () => {
    const { member, draft, base } = await setUp();
    const page = await member.client.get(draft);
    expect(page.document.querySelector("form[action$='/kokous']")).toBeNull();
    expect((await member.client.post(`${draft}/kokous`, { read: "", present: "3" })).status).toBe(404);
    expect((await member.client.post(`${base}/valinnat`, { named: "yes" })).status).toBe(404);
  });

  it("is recorded by anyone where nobody carries the group", async () => {
    const { group, member, draft } = await setUp();
    await db.admin.query("UPDATE persona SET role = 'participant' WHERE id = $1", [group.personaId]);
    const page = await member.client.get(draft);
    const done = await member.client.submit(page, { present: "4" }, "form[action$='/kokous']");
    expect(done).toSay(m.house_rules_done_accepted());
  });
});

describe("words that come too late", () => {
  it("are given back when the draft has been accepted or thrown away meanwhile", async () => {
    const { group, member, draft, rules } = await setUp();
    const [rule = ""] = rules;
    const opened = await member.client.get(rule);
    const draftPage = await member.client.get(draft);
    await group.client.submit(await group.client.get(draft), { present: "2" }, "form[action$='/kokous']");
    const sent = [
      await member.client.submit(opened, { words: "Pitkä ajatus." }, "form[action$='/sana']"),
      await member.client.submit(opened, { answer: "wish", words: "Pitkä ajatus." }, "form[action$='/vastaus']"),
      await member.client.submit(opened, { words: "Pitkä ajatus." }, "form[action$='/sanamuoto']"),
    ];
    for (const page of sent) {
      expect(page.status).toBe(409);
      expect(page).toSay(m.house_rules_kept());
      expect(page).toSay("Pitkä ajatus.");
      expect(page).toSay(m.house_rules_in_force());
    }
    // A proposal begins a new draft.
    const proposed = await member.client.submit(draftPage, { words: "Pitkä ajatus." }, "form[action$='/oma']");
    expect(proposed).toSay("Pitkä ajatus.");
    expect(proposed).toSay(m.house_rules_done_proposed());
  });
});

describe("rules in force", () => {
  it("are accepted by whoever comes later, seen by nickname by those who carry the group alone", async () => {
    const { world, group, member, base } = await accepted();
    const newcomer = await aMemberOf(world, group, "Karpalo");
    expect(await newcomer.client.get(group.home)).toSay(m.house_rules_glance_read());
    expect(await group.client.get(base)).toSay(m.house_rules_readers({ count: 2 }));
    const page = await newcomer.client.get(base);
    expect(page.text).not.toContain(m.house_rules_keeping());
    const read = await newcomer.client.submit(page, {}, "form[action$='/luettu']");
    expect(read).toSay(m.house_rules_done_read());
    expect(read.text).not.toContain(m.house_rules_read_button());
    expect(await group.client.get(base)).toSay(m.house_rules_readers({ count: 3 }));
    expect((await member.client.get(base)).text).not.toContain("Karpalo");
    // Twice is once, and an unknown version is nothing.
    await newcomer.client.post(`${base}/luettu`, { version: hiddenOn(page, "version") });
    expect(await group.client.get(base)).toSay(m.house_rules_readers({ count: 3 }));
  });

  it("are changed by a new draft that begins with them; the old ones stay to be read, the talk about them goes", async () => {
    const { world, group, member, base, draft } = await accepted();
    const newcomer = await aMemberOf(world, group, "Karpalo");
    const page = await newcomer.client.get(base);
    const form = page.document.querySelector("form[action$='/luettu'] [formaction]");
    const begun = await newcomer.client.post(form?.getAttribute("formaction") ?? "", {});
    expect(begun).toSay(m.house_rules_phones_words());
    await newcomer.client.submit(begun, { words: "Lemmikit saavat tulla." }, "form[action$='/oma']");
    for (const who of [group, member, newcomer]) await agreeToAll(who, draft);
    const ready = await group.client.get(draft);
    const done = await group.client.submit(ready, {}, "form[action$='/hyvaksy']");
    expect(done).toSay("Lemmikit saavat tulla.");
    expect((await versionsOf(group.spaceId)).map(({ number }) => number)).toEqual([1, 2]);
    const earlier = await member.client.get(`${base}/versio/1`);
    expect(earlier).toSay(m.house_rules_phones_words());
    expect(earlier.text).not.toContain("Lemmikit");
    expect((await member.client.get(`${base}/versio/7`)).status).toBe(404);
    const { rows } = await db.admin.query(
      `SELECT v.number, count(*)::integer FROM house_rule_answer a JOIN house_rule r ON r.id = a.rule_id
       JOIN house_rules_version v ON v.id = r.version_id WHERE a.space_id = $1 GROUP BY v.number`,
      [group.spaceId],
    );
    expect(rows).toEqual([{ number: 2, count: 9 }]);
  });

  it("are looked at again on the day that was agreed: told at the home, and by no message", async () => {
    const { world, group, base } = await accepted();
    expect((await group.client.get(group.home)).text).not.toContain(m.house_rules_review_due());
    const page = await group.client.get(base);
    expect((await group.client.submit(page, { review: "eilen" }, "form[action$='/katselmus']")).status).toBe(422);
    await group.client.submit(page, { review: "2026-11-25" }, "form[action$='/katselmus']");
    world.clock.set("2026-11-25T09:00+02:00");
    expect(await group.client.get(group.home)).toSay(m.house_rules_review_due());
    expect(await world.mailbox()).toEqual([]);
  });

  it("are shown as a board and as a tagged PDF, without the group's name unless it is wanted", async () => {
    const { group, member, base, page } = await accepted();
    const board = await member.client.get(`${base}/taulu`);
    expect(board).toSay(m.house_rules_board_title());
    expect(board).toSay(m.house_rules_silence_words());
    expect(board.text).not.toContain("Vauva-arjen");
    const pdf = await member.client.request(`${base}/taulu.pdf`);
    expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString("latin1");
    expect(bytes).toContain("/MarkInfo");
    expect(bytes).toContain("AtkinsonHyperlegible");
    await group.client.submit(
      page.status === 200 ? await group.client.get(base) : page,
      { named: "yes" },
      "form[action$='/valinnat']",
    );
    expect(await member.client.get(`${base}/taulu`)).toSay("Vauva-arjen aamukahvit");
  });

  it("can be read after the group has ended, and changed no more", async () => {
    const { group, member, base, draft } = await accepted();
    await db.admin.query("UPDATE space SET state = 'ended', ended_on = '2026-11-22', door_hash = NULL WHERE id = $1", [
      group.spaceId,
    ]);
    const page = await member.client.get(base);
    expect(page).toSay(m.house_rules_phones_words());
    expect(page.document.querySelector("main form")).toBeNull();
    for (const path of [draft, `${draft}/valmiit`, `${base}/luettu`, `${group.home}/uusi/tarina`])
      expect((await member.client.post(path, { topic: "late" })).status, path).toBe(404);
  });

  it("are told to whoever asks for their own data, and go with whoever takes their words along", async () => {
    const { group, member, draft, rules } = await setUp();
    await member.client.post(`${rules[0]}/vastaus`, { wording: "1", answer: "wish", words: "Hiljaisempi soittoääni." });
    const own = await member.client.get("/oma/tiedot");
    expect(own).toSay("Hiljaisempi soittoääni.");
    expect(own).toSay(m.house_rules_own_data());
    await member.client.post(`/oma/tila/${member.personaId}/lahde`, { writings: "remove" });
    const { rows } = await db.admin.query("SELECT FROM house_rule_answer WHERE space_id = $1", [group.spaceId]);
    expect(rows).toEqual([]);
    expect((await group.client.get(draft)).text).not.toContain("soittoääni");
  });
});
