import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aMemberOf, type TestMember } from "../groups/groups.testing.ts";
import { aDraft, hiddenOn, rulesOn } from "./house-rules.testing.ts";

const db = useDatabase();
const now = "2026-11-22T12:00+02:00";
const setUp = async () => {
  const world = aWorld(db, { now });
  return { world, ...(await aDraft(world)) };
};
type Answering = { readonly client: TestMember["client"] };

/** Answers a proposal on its own page. */
const answer = async ({ client }: Answering, rule: string, fields: Record<string, string>) =>
  client.submit(await client.get(rule), fields, "form[action$='/vastaus']");

describe("drafting house rules", () => {
  it("begins with the starting set, in words that a group makes its own", async () => {
    const { group, member, draft, page, rules } = await setUp();
    expect(page).toSay(m.house_rules_done_proposed());
    expect(page).toSay(m.house_rules_phones_words());
    expect(page).toSay(m.house_rules_silence_words());
    expect(page.text).not.toContain(m.house_rules_photos_words() + m.house_rules_agree());
    expect(rules).toHaveLength(2);
    // Proposed once more it is there once.
    await member.client.post(`${draft}/valmiit`, { topic: ["phones", "photos"] });
    expect(rulesOn(await group.client.get(draft))).toHaveLength(3);
    const own = await member.client.submit(
      await member.client.get(draft),
      { words: "Koira saa tulla mukaan." },
      "form[action$='/oma']",
    );
    expect(own).toSay("Koira saa tulla mukaan.");
    expect(rulesOn(own)).toHaveLength(4);
  });

  it("keeps what was typed and says what is wrong beside it", async () => {
    const { member, draft, rules } = await setUp();
    const [rule = ""] = rules;
    const page = await member.client.get(draft);
    const long = "a".repeat(301);
    const tooLong = await member.client.submit(page, { words: long }, "form[action$='/oma']");
    expect(tooLong.status).toBe(422);
    expect(tooLong).toSay(m.house_rules_too_long({ most: 300 }));
    expect(tooLong.document.querySelector("#words")?.textContent).toBe(long);
    expect((await member.client.post(`${draft}/valmiit`, {})).status).toBe(422);
    const unsaid = await answer(member, rule, { words: "jotain" });
    expect(unsaid.status).toBe(422);
    expect(unsaid).toSay(m.house_rules_answer_needed());
    expect(unsaid.document.querySelector("#answer-words")?.textContent).toBe("jotain");
    const wordless = await answer(member, rule, { answer: "wish" });
    expect(wordless).toSay(m.house_rules_wish_needed());
    expect((await member.client.post(`${rule}/vastaus`, { wording: "x" })).status).toBe(400);
    expect((await member.client.post(`${rule}/vastaus`, { wording: "1", answer: "never" })).status).toBe(400);
  });

  it("makes one proposal of a form sent twice, and one draft of two beginnings", async () => {
    const { group, member, draft } = await setUp();
    const fields = { id: hiddenOn(await member.client.get(draft), "id"), words: "Kahvit keittää ensimmäinen." };
    await Promise.all([member.client.post(`${draft}/oma`, fields), member.client.post(`${draft}/oma`, fields)]);
    expect(rulesOn(await member.client.get(draft))).toHaveLength(3);
    await group.client.post(`${draft}/hylkaa`);
    await Promise.all([group.client.post(draft), member.client.post(draft)]);
    const { rows } = await db.admin.query("SELECT FROM house_rules_version WHERE space_id = $1", [group.spaceId]);
    expect(rows).toHaveLength(1);
  });

  it("talks about a proposal by nickname, or without, as the group has chosen", async () => {
    const { group, member, base, rules } = await setUp();
    const [rule = ""] = rules;
    const say = async ({ client }: Answering, words: string) =>
      client.submit(await client.get(rule), { words }, "form[action$='/sana']");
    await say(member, "Entä jos odottaa puhelua lapselta?");
    const seen = await group.client.get(rule);
    expect(seen).toSay("Entä jos odottaa puhelua lapselta?");
    expect(seen).toSay("Muurain");
    await group.client.submit(await group.client.get(base), { unnamed: "yes" }, "form[action$='/valinnat']");
    await say(group, "Se sanotaan alussa.");
    const unnamed = await member.client.get(rule);
    expect(unnamed).toSay(m.house_rules_by_unnamed());
    expect(unnamed).toSay(m.house_rules_talk_unnamed());
    const { rows } = await db.admin.query("SELECT shown_as FROM house_rule_comment WHERE space_id = $1 ORDER BY turn", [
      group.spaceId,
    ]);
    expect(rows).toEqual([{ shown_as: member.personaId }, { shown_as: null }]);
    // One's own words one takes back; another's one does not, unless one keeps the rules.
    const ids = (
      await db.admin.query("SELECT id FROM house_rule_comment WHERE space_id = $1 ORDER BY turn", [group.spaceId])
    ).rows;
    expect((await member.client.post(`${rule}/poista-sana`, { comment: ids[1].id })).status).toBe(404);
    expect(await member.client.post(`${rule}/poista-sana`, { comment: ids[0].id })).toSay(m.house_rules_done_removed());
    expect((await group.client.get(rule)).text).not.toContain("Entä jos odottaa");
  });

  it("shows a wish and an objection, without a name where that is wished, and nobody's agreement", async () => {
    const { world, group, member, draft, rules } = await setUp();
    const [silence = "", phones = ""] = rules;
    const third = await aMemberOf(world, group, "Karpalo");
    await answer(member, phones, { answer: "wish", words: "Saisiko kelloa katsoa?" });
    await answer(third, phones, { answer: "object", words: "En halua luopua puhelimesta.", unnamed: "yes" });
    await answer(third, silence, { answer: "agree" });
    const page = await group.client.get(phones);
    expect(page).toSay("Saisiko kelloa katsoa?");
    expect(page).toSay("En halua luopua puhelimesta.");
    expect(page).toSay("Muurain");
    expect(page.text).not.toContain("Karpalo");
    const whole = await group.client.get(draft);
    expect(whole).toSay(m.house_rules_ready_objections({ count: 1 }));
    expect(whole.text).not.toContain("Karpalo");
    expect(whole).toSay(m.house_rules_tally_object({ count: 1 }));
  });

  it("does not count an answer to old words for the new ones", async () => {
    const { group, member, draft, rules } = await setUp();
    const [rule = ""] = rules;
    const opened = await member.client.get(rule);
    const reword = async ({ client }: Answering, words: string) =>
      client.submit(await client.get(rule), { words }, "form[action$='/sanamuoto']");
    await reword(group, "Puhelimet jäävät naulakkoon.");
    // The page was opened before the change: what is said to the old words is not said to these.
    const late = await member.client.submit(opened, { answer: "agree" }, "form[action$='/vastaus']");
    expect(late.status).toBe(409);
    expect(late).toSay(m.house_rules_reworded_answer());
    expect(late).toSay("Puhelimet jäävät naulakkoon.");
    await answer(member, rule, { answer: "object", words: "Naulakko on lukitsematta." });
    expect(await group.client.get(draft)).toSay(m.house_rules_ready_objections({ count: 1 }));
    await reword(group, "Puhelimet jäävät lukittuun kaappiin.");
    const after = await group.client.get(draft);
    expect(after).toSay(m.house_rules_ready_waiting({ count: 2 }));
    expect(await group.client.get(rule)).toSay(m.house_rules_said_earlier());
  });

  it("tells the second of two who change words at once, and keeps what they wrote", async () => {
    const { group, member, rules } = await setUp();
    const [rule = ""] = rules;
    const [one, other] = [await group.client.get(rule), await member.client.get(rule)];
    const form = "form[action$='/sanamuoto']";
    const pages = await Promise.all([
      group.client.submit(one, { words: "Puhelin pois." }, form),
      member.client.submit(other, { words: "Puhelin taskuun." }, form),
    ]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const second = pages.find(({ status }) => status === 409);
    expect(second).toSay(m.house_rules_reworded_meanwhile());
    expect(second?.document.querySelector("#rule-words")?.closest("details")?.hasAttribute("open")).toBe(true);
    expect(["Puhelin pois.", "Puhelin taskuun."]).toContain(second?.document.querySelector("#rule-words")?.textContent);
  });

  it("keeps one answer of a person whose two windows answer at once", async () => {
    const { member, rules } = await setUp();
    const [rule = ""] = rules;
    const fields = { wording: "1", answer: "object", words: "Ei näin." };
    const pages = await Promise.all([
      member.client.post(`${rule}/vastaus`, fields),
      member.client.post(`${rule}/vastaus`, { ...fields, answer: "wish" }),
    ]);
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    const { rows } = await db.admin.query("SELECT FROM house_rule_answer WHERE persona_id = $1", [member.personaId]);
    expect(rows).toHaveLength(1);
    const page = await member.client.get(rule);
    expect(page).toSay("Ei näin.");
  });

  it("lets a proposal be removed by whoever made it and by those who keep the rules, and by nobody else", async () => {
    const { world, group, member, draft, rules } = await setUp();
    const [rule = "", other = ""] = rules;
    const third = await aMemberOf(world, group, "Karpalo");
    const own = await third.client.submit(
      await third.client.get(draft),
      { words: "Tuodaan pullaa." },
      "form[action$='/oma']",
    );
    const pulla = rulesOn(own).find((path) => !rules.includes(path)) ?? "";
    expect((await third.client.post(`${rule}/poista`)).status).toBe(404);
    expect((await member.client.post(`${pulla}/poista`)).status).toBe(404);
    expect(await third.client.post(`${pulla}/poista`)).toSay(m.house_rules_done_removed());
    expect(await group.client.post(`${other}/poista`)).toSay(m.house_rules_done_removed());
    expect(rulesOn(await group.client.get(draft))).toEqual([rule]);
    expect((await member.client.post(`${draft}/hylkaa`)).status).toBe(404);
    expect(await group.client.post(`${draft}/hylkaa`)).toSay(m.house_rules_done_discarded());
  });

  it("is there for nobody outside the group", async () => {
    const { world, group, base, draft, rules } = await setUp();
    const stranger = await aPerson(world);
    const [rule = ""] = rules;
    for (const path of [base, draft, rule, `${base}/taulu`, `${base}/taulu.pdf`, `${group.home}/uusi`])
      expect((await stranger.client.get(path)).status, path).toBe(404);
    for (const path of [`${rule}/vastaus`, `${draft}/valmiit`, `${base}/luettu`, `${group.home}/uusi/tarina`])
      expect((await stranger.client.post(path, { topic: "phones" })).status, path).toBe(404);
    const visitor = world.visitor();
    expect(new URL((await visitor.get(base)).url).pathname).not.toBe(base);
  });
});
