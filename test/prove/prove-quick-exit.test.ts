import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCommunity, comeTo, type TestPersona } from "../../src/features/spaces/spaces.testing.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { useDatabase } from "../support/database.ts";
import { chromiumMissing, findChromium } from "../support/find-chromium.ts";
import { aWorld, type World } from "../support/world.ts";
import { cachedAddresses, openOnDisk, searchProfile } from "./browser-profile.ts";

/** No four letters of any repeat, in itself or in another: see `searchProfile`. */
const words = {
  space: "Kvuldexorpi",
  purpose: "Zaqmiwhundre",
  persona: "Fyltobrivenka",
  kept: "Wexaldimtofru",
  refused: "qopvizhenblu@",
  unsent: "Gnysqatlevomp",
  wrong: "Chuxpraxomlet",
  newcomer: { scripted: "Dwompiratzhul", plain: "Skefjolubrant" },
  /** In an address, on purpose: this is how we know that what lies there is found. */
  control: "Bruxolcatmive",
};

const kept = [words.space, words.purpose, words.persona, words.kept, words.refused, words.unsent, words.wrong];

describe("after quick exit and ten Backs", () => {
  const db = useDatabase();
  let world: World;
  let home: Awaited<ReturnType<World["serve"]>>;
  let person: TestPersona;
  beforeAll(async () => {
    world = aWorld(db);
    home = await world.serve();
    const space = await aCommunity(world, {
      name: words.space,
      fields: { purpose: `${words.purpose} puhutaan arjesta.` },
    });
    person = await comeTo(world, space, words.persona);
  });
  afterAll(() => home.close());

  /** Signs in, and sees and writes what nobody else may know. */
  async function lookAround(page: Page, how: "scripted" | "plain"): Promise<string[]> {
    const secrets = [person.nickname, person.words.slice(0, 3).join(" "), ...kept];
    await page.goto(`${home.baseUrl}/turvallisesti?q=${words.control}`);
    await page.goto(`${home.baseUrl}/tule`);
    await page.locator('label[for="device"]').click();
    await page.fill("#nickname", words.newcomer[how]);
    await page.getByRole("button", { name: m.accounts_come_button() }).click();
    secrets.push((await page.locator(".words-card li").allInnerTexts()).slice(0, 3).join(" "), words.newcomer[how]);
    await page.goto(`${home.baseUrl}/oma`);
    await page.getByRole("button", { name: m.accounts_out_button() }).click();
    await page.waitForURL("**/ulos");
    await page.goto(`${home.baseUrl}/kirjaudu`);
    await page.fill("#nickname", person.nickname);
    await page.locator('label[for="device"]').click();
    for (const typed of [words.wrong, person.words.join(" ")]) {
      await page.fill("#words", typed);
      await page.locator("main form button").click();
      if (typed === words.wrong) await page.locator(".error-summary").waitFor();
    }
    await page.waitForURL("**/oma");
    for (const [path, shown] of [
      ["/oma", person.nickname],
      ["/oma/nimimerkit", words.space],
      [person.here, words.persona],
      ["/oma/tiedot", words.persona],
    ] as const) {
      await page.goto(home.baseUrl + path);
      expect(await page.locator("body").innerText()).toContain(shown);
    }
    await page.goto(`${home.baseUrl}/oma/erillaan`);
    const name = async (way: string, who: string) => {
      await page.locator("label", { hasText: way }).click();
      await page.fill("[name=who]", who);
      await page.getByRole("button", { name: m.keep_apart_button() }).click();
    };
    await name(m.keep_apart_way_email(), words.refused);
    await page.locator(".error-summary").waitFor();
    await page.selectOption("[name=persona]", { label: words.space });
    await name(m.keep_apart_way_nickname(), words.kept);
    await page.getByText(m.keep_apart_kept()).waitFor();
    expect(await page.locator("body").innerText()).toContain(words.kept);
    await page.fill("[name=who]", words.unsent);
    return secrets;
  }

  /** What one had sent is not sent again by itself: the browser shows a page of its own there, and Back goes on. */
  const goBack = async (page: Page) => {
    await page.goBack({ waitUntil: "commit" }).catch((error: unknown) => {
      if (!String(error).includes("ERR_CACHE_MISS")) throw error;
    });
    await page.waitForLoadState("load");
  };

  /** What stands on the page, once the browser is no longer on its way to another. */
  const shownBy = async (page: Page): Promise<string> => {
    for (;;) {
      const content = await page.content().catch(() => undefined);
      if (content !== undefined) return content;
      await page.waitForLoadState("load");
    }
  };

  describe.each([
    { how: "with JavaScript", javaScript: true },
    { how: "without JavaScript", javaScript: false },
  ])("$how", ({ javaScript }) => {
    let profile: string;
    let window: BrowserContext | undefined;
    beforeAll(async () => {
      profile = mkdtempSync(join(tmpdir(), "vk-profile-"));
      if (findChromium() || process.env.REQUIRE_BROWSER === "1") window = await openOnDisk(profile, { javaScript });
    });
    afterAll(async () => {
      await window?.close();
      rmSync(profile, { recursive: true, force: true });
    });

    beforeEach(({ skip }) => skip(!findChromium() && process.env.REQUIRE_BROWSER !== "1", chromiumMissing));
    it("the browser's profile on disk holds nothing of what was seen and written", async () => {
      if (!window) return;
      const page = window.pages()[0] ?? (await window.newPage());
      const secrets = await lookAround(page, javaScript ? "scripted" : "plain");
      await page.locator("quick-exit a").click();
      await page.waitForURL(home.exitUrl);
      for (let time = 0; time < 10; time++) {
        await goBack(page);
        const shown = await shownBy(page);
        for (const secret of secrets) expect(shown, page.url()).not.toContain(secret);
      }
      await window.close();
      expect(searchProfile(profile, [words.control]).length, "what is there is found").toBeGreaterThan(0);
      expect(searchProfile(profile, secrets)).toEqual([]);
      expect(cachedAddresses(profile).filter((address) => /\/(oma|kirjaudu|ovi)/.test(address))).toEqual([]);

      // The browser's history is beyond us: addresses, which say that somebody came in here, and titles, which say less.
      const history = new DatabaseSync(join(profile, "Default", "History"), { readOnly: true });
      const visits = history.prepare("SELECT url, title FROM urls").all();
      history.close();
      const own = visits.filter(({ url }) => String(url).startsWith(`${home.baseUrl}/oma`));
      expect(own.length).toBeGreaterThan(0);
      const neutral = [m.ui_neutral_title(), "…", "Sää"];
      expect(own.map(({ title }) => title).filter((title) => !neutral.includes(String(title)))).toEqual([]);
    });
  });
});
