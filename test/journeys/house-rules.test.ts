import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aMemberOf } from "../../src/features/groups/groups.testing.ts";
import { aDraft } from "../../src/features/house-rules/house-rules.testing.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { localPath } from "../../src/shared/i18n/locale.ts";
import { expectAccessible } from "../support/browser.ts";
import { useHouse } from "../support/house.ts";

describe("a group's own rules", () => {
  const house = useHouse("2026-11-22T14:32+02:00");

  it("has pages that everyone can use, in every language, light and dark, on a phone and on a large screen", async () => {
    const { group, member, base, draft, rules } = await aDraft(house.world);
    const [rule = ""] = rules;
    const empty = await aDraft(house.world);
    await empty.group.client.post(`${empty.draft}/hylkaa`);
    await member.client.post(`${rule}/vastaus`, {
      wording: "1",
      answer: "wish",
      words: "Entä jos haluan sanoa vain yhden asian?",
    });
    const comment = "0a1b2c3d-0000-4000-8000-000000000001";
    await member.client.post(`${rule}/sana`, { id: comment, words: "Kiertävä puhevuoro auttaisi." });
    const done = await aDraft(house.world);
    await done.group.client.post(`${done.draft}/valmiit`, {
      topic: ["rhythm", "confidentiality", "absences", "outside"],
    });
    const ready = await done.group.client.get(done.draft);
    await done.group.client.submit(ready, { present: "7", objecting: "1" }, "form[action$='/kokous']");
    const newcomer = await aMemberOf(house.world, done.group, "Karpalo");
    await done.member.client.post(`${done.group.home}/uusi/tarina`, {
      wording: "0",
      story: "Aloitimme keväällä kolmen äidin kahvikupin ääressä.\nNyt tapaamme joka toinen viikko.",
    });
    const welcome = `${done.group.home}/uusi`;
    const visits = [
      { who: empty.group, pages: [empty.base] },
      { who: group, pages: [group.home, base, draft, rule] },
      { who: done.group, pages: [done.group.home, done.base, `${done.base}/taulu`, `${done.base}/versio/1`, welcome] },
      { who: newcomer, pages: [done.group.home, done.base, welcome] },
    ];
    const others = ["sv", "en", "fi-simple"] as const;
    let turn = 0;
    for (const [person, { who, pages }] of visits.entries()) {
      for (const width of [390, 1280]) {
        const page = await house.open({ as: who.client, width });
        for (const address of pages) {
          const locale = width === 390 ? "fi" : (others[turn++ % others.length] ?? "sv");
          await page.emulateMedia({ colorScheme: width === 390 ? "light" : "dark" });
          await page.goto(localPath(locale, address));
          expect(new URL(page.url()).pathname).toBe(localPath(locale, address));
          await expectAccessible(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wide, page.url()).toBeLessThanOrEqual(0);
          const name = address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "x").replaceAll(/[^a-z]+/g, "-");
          await house.picture(page, `${person}-${width}-${locale}${name}`);
        }
        await page.close();
      }
    }
  }, 240_000);

  it.each([
    { javaScript: false, locale: "fi" as const },
    { javaScript: true, locale: "sv" as const },
  ])(
    "are drafted, talked about and accepted together ($locale, JavaScript $javaScript)",
    async ({ javaScript, locale }) => {
      const { group, member, base, draft } = await aDraft(house.world);
      await group.client.post(`${draft}/hylkaa`);
      const at = { locale };
      const [starter, other] = [
        await house.open({ as: group.client, javaScript }),
        await house.open({ as: member.client, javaScript }),
      ];
      const press = (page: Page, name: string) =>
        page.getByRole("button", { name, exact: true }).first().press("Enter");

      // The starter chooses from the set with the keyboard.
      await starter.goto(localPath(locale, base));
      await starter.getByLabel(m.house_rules_silence({}, at), { exact: true }).press("Space");
      await press(starter, m.house_rules_set_button({}, at));
      await starter.getByText(m.house_rules_done_proposed({}, at)).waitFor();

      // The other proposes something in their own words, and objects to the first without a name.
      await other.goto(localPath(locale, draft));
      await other.locator("#words").fill("Kahvit keittää se, joka ehtii ensin.");
      await press(other, m.house_rules_propose_button({}, at));
      await other.getByText(m.house_rules_done_proposed({}, at)).waitFor();
      await other
        .getByRole("link", { name: m.house_rules_talk_first({}, at) })
        .first()
        .press("Enter");
      await other.getByLabel(m.house_rules_object({}, at), { exact: true }).press("Space");
      await other.getByLabel(m.house_rules_unnamed({}, at), { exact: true }).press("Space");
      await press(other, m.house_rules_answer_button({}, at));
      await other.getByText(m.house_rules_ready_objections({ count: 1 }, at)).waitFor();

      // The starter sees that somebody objects, and changes the words.
      await starter.goto(localPath(locale, draft));
      await starter
        .getByRole("link", { name: m.house_rules_talk_first({}, at) })
        .first()
        .press("Enter");
      await starter.getByText(m.house_rules_by_unnamed({}, at)).waitFor();
      expect(await starter.getByText("Muurain").count()).toBe(0);
      await starter.getByText(m.house_rules_reword_title({}, at), { exact: true }).press("Enter");
      await starter.locator("#rule-words").fill("Hiljaa saa olla aina.");
      await press(starter, m.house_rules_reword_button({}, at));
      await starter.getByText(m.house_rules_done_reworded({}, at)).waitFor();

      // Both find everything fine, and the other accepts for all.
      for (const page of [starter, other]) {
        await page.goto(localPath(locale, draft));
        await press(page, m.house_rules_agree_rest({ count: 2 }, at));
        await page.getByText(m.house_rules_done_answered({}, at)).waitFor();
      }
      await press(other, m.house_rules_accept_button({}, at));
      await other.getByText(m.house_rules_done_accepted({}, at)).waitFor();
      await other.getByRole("link", { name: m.house_rules_board_link({}, at) }).press("Enter");
      await other.getByText("Hiljaa saa olla aina.").waitFor();
      expect(await other.getByRole("heading", { level: 1 }).textContent()).toBe(m.house_rules_board_title({}, at));
      await Promise.all([starter.close(), other.close()]);
    },
    90_000,
  );
});
