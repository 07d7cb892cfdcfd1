import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localPath, m } from "../../src/shared/i18n/index.ts";
import { expectAccessible, languagesInTurn, useBrowser } from "../support/browser.ts";
import { useDatabase } from "../support/database.ts";
import { aWorld } from "../support/world.ts";

/** The pages of someone who has come in and carries nothing. A new one is added here. */
const pages = [
  "/oma",
  "/oma/istunnot",
  "/oma/sanat",
  "/oma/salalause",
  "/oma/laite",
  "/oma/sahkoposti",
  "/oma/koodisana",
  "/oma/avustaja",
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

  it("reads a key card: fills in what it holds and leaves nothing of it in the address", async () => {
    const page = await browser.newPage({ baseUrl: home.baseUrl, width: 390, height: 844 });
    const words = await comeIn(page, "Kissankello");
    const card = `#k=${words.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll(" ", "-")}`;

    const phone = await browser.newPage({ baseUrl: home.baseUrl, width: 390, height: 844 });
    const sent: string[] = [];
    phone.on("request", (request) => sent.push(`${request.url()} ${request.headers().referer ?? ""}`));
    await phone.goto(`/kirjaudu${card}`);
    await expect.poll(() => phone.url()).toBe(`${home.baseUrl}/kirjaudu`);
    expect(await phone.inputValue("#words")).toBe(words.normalize("NFKD").replace(/\p{M}/gu, ""));
    expect(await phone.evaluate(() => document.activeElement?.id)).toBe("nickname");
    await phone.fill("#nickname", "Kissankello");
    await phone.locator('label[for="device"]').click();
    await phone.getByRole("button", { name: m.accounts_sign_in_button() }).click();
    await phone.waitForURL(/\/oma$/);
    // Browsers keep what stands behind "#" to themselves.
    const words3 = words.split(" ").filter((word) => /^[a-z]{6,}$/.test(word));
    for (const word of words3) expect(sent.join(" ")).not.toContain(word);
    // Whoever is in already and reads the card is not left with it in the address either.
    await phone.goto(`/kirjaudu${card}&n=Kissankello`);
    await expect.poll(() => phone.url()).toBe(`${home.baseUrl}/oma`);
  });

  it("prints a key card as it is chosen: with or without the code, and large", async () => {
    const page = await browser.newPage({ baseUrl: home.baseUrl });
    await comeIn(page, "Kurjenpolvi");
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".card-code")].map((code) => getComputedStyle(code).display !== "none"),
      );
    await page.emulateMedia({ media: "print" });
    expect(await shown()).toEqual([false, false]);
    const size = () =>
      page.evaluate(() => getComputedStyle(document.querySelector(".words-card ol") as Element).fontSize);
    const small = await size();
    await page.emulateMedia({ media: "screen" });
    await page.locator('label[for="ruutu"]').click();
    expect(await shown()).toEqual([true, false]);
    await page.locator('label[for="nimi-mukaan"]').click();
    await page.locator('label[for="koko-2"]').click();
    expect(await shown()).toEqual([false, true]);
    await page.emulateMedia({ media: "print" });
    expect(await shown()).toEqual([false, true]);
    expect(Number.parseFloat(await size())).toBeGreaterThan(1.3 * Number.parseFloat(small));
    expect(await page.locator("main h1").isVisible()).toBe(false);
    expect(await page.locator("#ruutu").isVisible()).toBe(false);
  });

  it.each([true, false])("lets in by pictures on a device of one's own, with JavaScript: %s", async (javaScript) => {
    const page = await browser.newPage({ baseUrl: home.baseUrl, javaScript, width: 390, height: 844 });
    await comeIn(page, javaScript ? "Päivänkakkara" : "Metsätähti");
    const code = ["house", "bird", "bird", "sun"];
    const press = async () => {
      for (const [place, picture] of code.entries()) {
        await page
          .locator(".picture-count")
          .filter({ hasText: "●".repeat(place) })
          .waitFor();
        await page.locator(`button.picture[value="${picture}"]`).click();
      }
    };
    await page.goto("/oma/laite");
    if (javaScript) await expectAccessible(page);
    await press();
    await page.getByText(m.accounts_device_choose_again()).waitFor();
    await press();
    await page.getByRole("button", { name: m.accounts_device_keep() }).click();
    await page.getByText(m.accounts_device_kept_title()).first().waitFor();
    await page.goto("/oma");
    await page.getByRole("button", { name: m.accounts_out_button() }).click();
    await page.waitForURL(/\/ulos$/);
    await page.goto("/kirjaudu");
    if (javaScript) await expectAccessible(page);
    await press();
    await page.waitForURL(/\/oma$/);
  });

  it("makes pages that everyone can use, in Finnish and another language, light and dark", async () => {
    const page = await browser.newPage({ baseUrl: home.baseUrl, width: 390, height: 844, reducedMotion: "reduce" });
    await comeIn(page, "Leskenlehti");
    for (const [turn, path] of pages.entries()) {
      for (const locale of languagesInTurn(turn)) {
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
