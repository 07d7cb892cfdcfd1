import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aGroupWith, type TestDoor } from "../../src/features/admissions/admissions.testing.ts";
import { locales, localPath, m } from "../../src/shared/i18n/index.ts";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import { useDatabase } from "../support/database.ts";
import { aWorld, type World } from "../support/world.ts";

const pictures = process.env.PICTURES;

describe("coming to a group with a browser", () => {
  const test = useDatabase();
  const browser = useBrowser();
  let world: World;
  let home: Awaited<ReturnType<World["serve"]>>;
  beforeAll(async () => {
    world = aWorld(test);
    home = await world.serve();
  });
  afterAll(() => home.close());

  const signIn = async (page: Page, { nickname, words }: Pick<TestDoor, "nickname" | "words">) => {
    await page.goto("/kirjaudu");
    await page.fill("#nickname", nickname);
    await page.fill("#words", words.join(" "));
    await page.getByRole("button", { name: m.accounts_sign_in_button() }).click();
    await page.waitForURL(/\/oma$/);
  };
  const picture = async (page: Page, name: string) => {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  };

  it.each([true, false])(
    "asks by telephone number, is answered, and comes in, with JavaScript: %s",
    async (javaScript) => {
      const group = await aGroupWith(world, test, { when: "agreed-times", how: "talk" });
      const name = `talk-${javaScript ? "js" : "plain"}`;
      const man = await browser.newPage({ baseUrl: home.baseUrl, javaScript, width: 390, height: 844 });
      const check = (page: Page) => (javaScript ? expectAccessible(page) : Promise.resolve());
      await man.goto(`/tuki/${group.slug}`);
      await man.getByRole("link", { name: m.admissions_entry_link() }).click();
      await man.waitForURL(/\/mukaan$/);
      await check(man);
      await picture(man, `${name}-1-ask`);
      await man.locator('label[for="way-2"]').click();
      await man.fill("#contact", "040 0000 000, iltaisin");
      await man.locator('label[for="consent"]').click();
      await man.getByRole("button", { name: m.admissions_ask_button() }).click();
      await man.waitForURL(/\/pyynto\//);
      const code = await man.locator("code.secret").first().innerText();
      await check(man);
      await picture(man, `${name}-2-sent`);

      const carrier = await browser.newPage({ baseUrl: home.baseUrl, javaScript, width: 1280 });
      await signIn(carrier, group);
      await carrier.goto(group.home);
      await carrier.getByRole("link", { name: m.admissions_glance({ count: 1 }) }).click();
      await check(carrier);
      await picture(carrier, `${name}-3-comers`);
      await carrier.getByRole("link", { name: m.admissions_request_number({ number: 1 }), exact: true }).click();
      await check(carrier);
      await picture(carrier, `${name}-4-request`);
      await carrier.locator('label[for="decision-2"]').click();
      await carrier.fill("#text", "Oli hyvä jutella. Tervetuloa tammikuussa.");
      await carrier.getByRole("button", { name: m.admissions_answer_button() }).click();
      await carrier.getByText(m.admissions_saved()).waitFor();

      // Another day, by the code alone.
      await man.goto("/pyynto");
      await man.fill("#code", code);
      await man.getByRole("button", { name: m.admissions_find_button() }).click();
      await man.getByText("Oli hyvä jutella").waitFor();
      await picture(man, `${name}-5-offered`);
      await man.getByRole("button", { name: m.admissions_own_yes() }).click();
      await man.getByText(m.admissions_own_agreed_now()).waitFor();
      await check(man);
      await picture(man, `${name}-6-agreed`);
      await man.getByRole("link", { name: m.admissions_own_come_in() }).click();
      await man.getByText(m.admissions_words_needed_text()).waitFor();
      await check(man);
      await picture(man, `${name}-7-words`);
      await man.getByRole("link", { name: m.admissions_words_make() }).click();
      await man.waitForURL(/\/tule\?jatka=/);
    },
  );

  it.each(locales)("says that one comes to an open group, in %s", async (locale) => {
    const group = await aGroupWith(world, test, { when: "any-time", how: "walk-in" });
    const page = await browser.newPage({ baseUrl: home.baseUrl, width: 390, height: 844 });
    await page.goto(localPath(locale, group.door));
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await picture(page, `open-${locale}`);
    await page.locator("form#tulen button").click();
    await page.locator("form#en-tulekaan").waitFor();
    expect((await group.client.get(group.comers)).text).toMatch(/: 1 on sanonut/);
  });
});
