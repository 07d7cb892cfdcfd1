import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locales, localPath, m } from "../../src/shared/i18n/index.ts";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import { useDatabase } from "../support/database.ts";
import { aWorld } from "../support/world.ts";

/** The pages of someone who has come in and carries nothing. A new one is added here. */
const pages = [
  "/oma",
  "/oma/istunnot",
  "/oma/sanat",
  "/oma/tiedot",
  "/oma/tiedot/lataa",
  "/oma/tiedot/poista",
  "/jarjestot",
];

describe("coming in with a browser", () => {
  const test = useDatabase();
  const browser = useBrowser();
  let home: Awaited<ReturnType<ReturnType<typeof aWorld>["serve"]>>;
  beforeAll(async () => {
    home = await aWorld(test).serve();
  });
  afterAll(() => home.close());

  /** Comes in at `/tule` as a person would; the words stand on the page that follows. */
  async function comeIn(page: Page, nickname: string): Promise<string> {
    await page.goto("/tule");
    await page.locator('label[for="device"]').click();
    await page.fill("#nickname", nickname);
    await page.getByRole("button", { name: m.accounts_come_button() }).click();
    await page.locator(".words-card").waitFor();
    return (await page.locator(".words-card li").allInnerTexts()).join(" ");
  }

  it.each([true, false])("gives words that let one back in, with JavaScript: %s", async (javaScript) => {
    const page = await browser.newPage({ baseUrl: home.baseUrl, javaScript, width: 390, height: 844 });
    const nickname = javaScript ? "Lumikello" : "Sinivuokko";
    const words = await comeIn(page, nickname);
    expect(words.split(" ")).toHaveLength(7);

    const elsewhere = await browser.newPage({ baseUrl: home.baseUrl, javaScript });
    await elsewhere.goto("/kirjaudu");
    await elsewhere.fill("#nickname", nickname.toLowerCase());
    await elsewhere.fill("#words", words.toUpperCase().replace(/ /g, ", "));
    await elsewhere.getByRole("button", { name: m.accounts_sign_in_button() }).click();
    await elsewhere.waitForURL(/\/oma$/);
    expect(await elsewhere.locator("main").innerText()).toContain(nickname);
    expect(await elsewhere.title()).toBe(m.ui_neutral_title());
  });

  it("makes pages that everyone can use, in every language, light and dark", async () => {
    const page = await browser.newPage({ baseUrl: home.baseUrl, width: 390, height: 844, reducedMotion: "reduce" });
    await comeIn(page, "Leskenlehti");
    for (const path of pages) {
      for (const locale of locales) {
        await page.emulateMedia({ colorScheme: locale === "sv" || locale === "fi-simple" ? "dark" : "light" });
        await page.goto(localPath(locale, path));
        expect(new URL(page.url()).pathname).toBe(localPath(locale, path));
        await expectAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, page.url()).toBeLessThanOrEqual(0);
      }
    }
  }, 180_000);
});
