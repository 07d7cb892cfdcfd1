import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Locale, locales, localPath } from "../../src/shared/i18n/locale.ts";
import { complaints } from "../../src/shared/ui/test-support.ts";
import { expectAccessible, expectContrast, languagesInTurn, useBrowser } from "../support/browser.ts";
import { useDatabase } from "../support/database.ts";
import { aWorld } from "../support/world.ts";

/** Every page that anyone may open. A new one is added here. */
const pages = [
  "/",
  "/haku",
  "/haku?paikka=Utsjoki&kartta=yes",
  "/aihe/suru",
  "/alue/jyvaskyla",
  "/alue/lappi",
  "/ilmoita",
  "/upotus",
  "/tietoa-aineistosta",
  "/pyynto",
  "/ilmoittautuminen",
  "/tapaamme/peru",
  "/aloita",
  "/toiveet",
  "/toive",
  "/ammattilaisille/jyvaskyla",
  "/ammattilaisille",
  "/apua",
  "/turvallisesti",
  "/tule",
  "/tule/yhdessa",
  "/kirjaudu",
  "/kirjaudu/palautus",
  "/kirjaudu/posti",
  "/oikeudet",
  "/tietosuoja",
  "/tietosuoja/seloste",
  "/tietosuoja/lapsille",
  "/saavutettavuus",
  "/palaute",
  "/kayttoehdot",
  "/yhteys",
  "/dev/posti",
  "/ui",
  "/ei-ole",
];

describe("every public page", () => {
  const test = useDatabase();
  const browser = useBrowser();
  let home: Awaited<ReturnType<ReturnType<typeof aWorld>["serve"]>>;
  beforeAll(async () => {
    home = await aWorld(test).serve();
  });
  afterAll(() => home.close());

  const visit = (options: Partial<Parameters<typeof browser.newPage>[0]> = {}) =>
    browser.newPage({ baseUrl: home.baseUrl, complaints: [/status of 404/], ...options });

  const cases = pages.flatMap((path) => locales.map((locale) => [localPath(locale, path), locale] as const));

  // In Finnish, and in one other language in turn: each language is seen on a third of the pages, and the markup of all below.
  const seen = pages.flatMap((path, index) => {
    return languagesInTurn(index).map((locale) => [localPath(locale, path), locale] as const);
  });

  it.each(seen)("%s can be used by everyone, in light and dark", async (path, locale) => {
    const page = await visit({ locale: languageOf(locale), width: 390, height: 844 });
    await page.goto(path);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectContrast(page);
    await expectNoSidewaysScroll(page, 320);
    await expectNoSidewaysScroll(page, 1280);
  });

  it.each(cases)("%s is right HTML in its own language", async (path, locale) => {
    const html = await (await fetch(`${home.baseUrl}${path}`)).text();
    expect(await complaints(html)).toEqual([]);
    expect(html).toContain(`<html lang="${locale}"`);
    expect(html).not.toMatch(/ style=|<script(?! type="(module|application\/ld\+json)")/);
  });

  it.each(pages)("%s has one heading of its own, and a way to help and out, without JavaScript", async (path) => {
    const page = await visit({ javaScript: false, width: 390, height: 844 });
    await page.goto(path);
    expect(await page.locator("main h1").count()).toBe(1);
    await page.locator('a[href="/apua"]').first().click();
    await expect.poll(() => page.url()).toBe(`${home.baseUrl}/apua`);
  });

  it("grows with the reader's text to twice its size without sideways scrolling", async () => {
    for (const path of ["/", "/apua", "/turvallisesti"]) {
      const page = await visit({ width: 640 });
      await page.goto(path);
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      await expectNoSidewaysScroll(page, 640);
    }
  });

  it("is reached with the keyboard alone: the skip links come first and lead on", async () => {
    const page = await visit();
    await page.goto("/");
    await page.keyboard.press("Tab");
    const first = page.locator(":focus");
    expect(await first.getAttribute("href")).toBe("#sisalto");
    expect(await first.isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("sisalto");
  });

  it("weighs little: the first load of the front page", async () => {
    const page = await visit({ width: 390, height: 844 });
    const weights: { type: string; bytes: number }[] = [];
    page.on("requestfinished", async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      weights.push({ type: request.resourceType(), bytes: responseBodySize + responseHeadersSize });
    });
    await page.goto("/", { waitUntil: "networkidle" });
    const sum = (type?: string) =>
      weights.filter((one) => !type || one.type === type).reduce((total, one) => total + one.bytes, 0);
    await expect.poll(() => sum("font")).toBeGreaterThan(0);
    expect(sum("script")).toBeLessThanOrEqual(10 * 1024);
    expect(sum("stylesheet")).toBeLessThanOrEqual(20 * 1024);
    expect(sum()).toBeLessThanOrEqual(110 * 1024);
  });
});

const languageOf = (locale: Locale) => (locale === "fi-simple" ? "fi-FI" : `${locale}-FI`);

async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
}
