import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { m } from "../../src/shared/i18n/index.ts";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/staff.ts";
import { aWorld, type World } from "../support/world.ts";

const db = useDatabase();
const browser = useBrowser();
let world: World;
let home: Awaited<ReturnType<World["serve"]>>;
beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
  home = await world.serve();
});
afterAll(() => home.close());

describe.each([
  { how: "with JavaScript", javaScript: true },
  { how: "without JavaScript", javaScript: false },
])("one's own data on a phone, $how", ({ javaScript }) => {
  it("is seen, taken along and taken away, and Back shows nothing of it", async () => {
    const { nickname, words } = await aPerson(world);
    const page = await browser.newPage({ baseUrl: home.baseUrl, width: 390, height: 844, javaScript });
    await page.goto("/kirjaudu?jatka=/oma/tiedot");
    await page.fill("[name=nickname]", nickname);
    await page.fill("[name=words]", words.join(" "));
    await page.locator("label[for=device]").click();
    await page.locator("main form button").click();
    await page.getByRole("heading", { level: 1, name: m.your_data_title() }).waitFor();
    expect(await text(page)).toContain(nickname);
    await look(page, javaScript);

    await page.getByRole("link", { name: m.your_data_take_link() }).click();
    await page.getByRole("heading", { level: 1, name: m.your_data_take_link() }).waitFor();
    await look(page, javaScript);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: m.your_data_download_button() }).click();
    expect((await download).suggestedFilename()).toBe("tiedot.html");

    await page.goto("/oma/tiedot/poista");
    await look(page, javaScript);
    await page.fill("[name=words]", words.join(" "));
    await page.getByRole("button", { name: m.your_data_erase_button() }).click();
    await page.getByRole("heading", { level: 1, name: m.your_data_gone_title() }).waitFor();
    await look(page, javaScript);
    expect(await page.context().cookies(home.baseUrl)).toEqual([]);
    await page.goBack({ waitUntil: "commit" });
    await page.waitForLoadState("load");
    expect(await text(page)).not.toContain(nickname);
  });
});

const text = (page: Page) => page.locator("body").innerText();

/** Nothing is wider than the phone, and everyone can use it. */
async function look(page: Page, javaScript: boolean): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  if (javaScript) await expectAccessible(page);
}
