import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aGroupWith } from "../../src/features/admissions/admissions.testing.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { localPath } from "../../src/shared/i18n/locale.ts";
import { expectAccessible, languagesInTurn, useBrowser } from "../support/browser.ts";
import type { TestClient } from "../support/client.ts";
import { useDatabase } from "../support/database.ts";
import { aWorld, type World } from "../support/world.ts";

/** Where pictures of the pages are put, where somebody wants to look at them. */
const pictures = process.env.PICTURES;

describe("reaching people", () => {
  const test = useDatabase();
  const browser = useBrowser();
  let world: World;
  let home: Awaited<ReturnType<World["serve"]>>;
  beforeAll(async () => {
    world = aWorld(test, { now: "2026-11-21T14:32+02:00" });
    home = await world.serve();
  });
  afterAll(async () => {
    await home.close();
    await world.services.paper.close();
  });

  /** A window in which `client`'s person is signed in. */
  async function windowOf(client: TestClient, { javaScript = true, width = 390 } = {}): Promise<Page> {
    const reducedMotion = "reduce";
    const page = await browser.newPage({ baseUrl: home.baseUrl, width, height: 844, javaScript, reducedMotion });
    // A `__Host-` cookie may be put in place only for a safe address; the browser counts this machine as one.
    const url = home.baseUrl.replace("http:", "https:");
    const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url, secure: true }));
    await page.context().addCookies(cookies);
    return page;
  }

  async function takePicture(page: Page, name: string): Promise<void> {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }

  it("has pages that everyone can use, and copies a text as it has been edited", async () => {
    const group = await aGroupWith(world, test, { when: "any-time", how: "walk-in" });
    const desk = `${group.home}/tavoittaminen`;
    const page = await windowOf(group.client);
    await page.goto(desk);
    await takePicture(page, "tavoittaminen-alku");
    await expectAccessible(page);
    await page.getByRole("button", { name: m.outreach_plan_make() }).click();
    await page.getByRole("table").waitFor();
    for (const [turn, path] of [desk, `${desk}/kanava/social`, `${desk}/kuva`].entries()) {
      for (const locale of languagesInTurn(turn)) {
        await page.emulateMedia({ colorScheme: locale === "fi" ? "light" : "dark" });
        await page.goto(localPath(locale, path));
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `${locale} ${path}`).toBeLessThanOrEqual(390);
        await expectAccessible(page);
        await takePicture(page, `tavoittaminen-${locale}-${path.split("/").at(-1)}`);
      }
    }
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${desk}/kanava/social`);
    await page.locator("#teksti").fill("Omat sanamme.");
    await page.getByRole("button", { name: m.outreach_copy() }).click();
    await page.getByText(m.outreach_copied()).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Omat sanamme.");

    const plain = await windowOf(group.client, { javaScript: false, width: 1280 });
    await plain.goto(`${desk}/kanava/social`);
    expect(await plain.getByRole("button", { name: m.outreach_copy() }).count()).toBe(0);
    await plain.locator("#who").fill("Hilla");
    await plain.getByRole("button", { name: m.outreach_save() }).click();
    await plain.getByText(m.outreach_saved()).waitFor();
    await plain.goto(desk);
    await takePicture(plain, "tavoittaminen-1280");
    await plain.getByRole("link", { name: m.outreach_picture_link() }).click();
    await plain.getByText(m.outreach_picture_shape_wide()).click();
    await plain.getByRole("button", { name: m.outreach_picture_show() }).click();
    await plain.waitForURL(/muoto=levea/);
    const drawn = await plain
      .locator("main img")
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(drawn).toBe(1200);
    await takePicture(plain, "tavoittaminen-kuva-1280");
    await plain.goto(desk);
    expect(await plain.getByRole("table").textContent()).toContain("Hilla");
  });
});
