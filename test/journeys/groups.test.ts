import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aGroup, shortWay } from "../../src/features/groups/groups.testing.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { localPath } from "../../src/shared/i18n/locale.ts";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import type { TestClient } from "../support/client.ts";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/staff.ts";
import { aWorld, type World } from "../support/world.ts";

/** Where pictures of the pages are put, where somebody wants to look at them. */
const pictures = process.env.PICTURES;

describe("starting a group", () => {
  const test = useDatabase();
  const browser = useBrowser();
  let world: World;
  let home: Awaited<ReturnType<World["serve"]>>;
  beforeAll(async () => {
    world = aWorld(test, { now: "2026-11-21T14:32+02:00" });
    home = await world.serve();
  });
  afterAll(() => home.close());

  /** A window in which `client`'s person is signed in. */
  async function windowOf(client: TestClient, { javaScript = true, width = 390 } = {}): Promise<Page> {
    const page = await browser.newPage({
      baseUrl: home.baseUrl,
      width,
      height: 844,
      javaScript,
      reducedMotion: "reduce",
    });
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

  it("has pages that everyone can use, in every language, light and dark", async () => {
    const group = await aGroup(world);
    const begun = await group.client.submit(await group.client.get("/oma/aloitus"), { nickname: "Hilla" });
    const plan = new URL(begun.url).pathname;
    await group.client.post(`${plan}/aihe`, { answer: "heavy" });
    const shared = await group.client.post(`${plan}/linkki`, { link: "open" });
    const link = new URL(shared.document.querySelector("#address")?.textContent ?? "").pathname;
    const stranger = await aPerson(world);
    const questions = ["tarve", "ohjaaja", "kanavat", "avoimuus", "alku", "nimi"].map((slug) => `${plan}/${slug}`);
    const visits = [
      { who: world.visitor(), pages: ["/aloita"] },
      { who: stranger.client, pages: ["/aloita", "/oma/aloitus", link] },
      { who: group.client, pages: [group.home, `${group.home}/vaihto`, "/oma/aloitus", plan, ...questions] },
    ];
    const others = ["sv", "en", "fi-simple"] as const;
    let turn = 0;
    for (const { who, pages } of visits) {
      const page = await windowOf(who);
      for (const address of pages) {
        for (const locale of ["fi", others[turn++ % others.length] ?? "sv"] as const) {
          await page.emulateMedia({ colorScheme: locale === "fi" ? "light" : "dark" });
          await page.goto(localPath(locale, address));
          expect(new URL(page.url()).pathname).toBe(localPath(locale, address));
          await expectAccessible(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wide, page.url()).toBeLessThanOrEqual(0);
          await takePicture(page, `${locale}-${address.replace(/[0-9a-f-]{36}/, "x").replace(/[^a-z]+/g, "-")}`);
        }
      }
    }
  }, 240_000);

  it("takes one page, a keyboard and no JavaScript", async () => {
    const { client } = await aPerson(world);
    const page = await windowOf(client, { javaScript: false });
    await page.goto("/aloita");
    const type = async (id: string, text: string) => {
      await page.locator(`#${id}`).focus();
      await page.keyboard.type(text);
    };
    await type("name", shortWay.name);
    await type("happens", shortWay.happens);
    await page.getByLabel(m.directory_way_face_to_face(), { exact: true }).press("Space");
    await type("town", shortWay.town);
    await page.getByLabel(m.groups_rhythm_fortnightly(), { exact: true }).press("Space");
    await page.getByLabel(m.groups_entry_walk_in(), { exact: true }).press("Space");
    await type("nickname", "Puolukka");
    await page.getByRole("button", { name: m.groups_start_button() }).press("Enter");
    await page.getByLabel(m.spaces_promise_check(), { exact: true }).press("Space");
    await page.getByRole("button", { name: m.spaces_promise_button() }).press("Enter");
    await page.waitForURL(/\/oma\/ryhma\//);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(shortWay.name);
  });
});
