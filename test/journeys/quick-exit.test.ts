import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { m } from "../../src/shared/i18n/index.ts";
import { useBrowser, type Visitor } from "../support/browser.ts";
import { type House, openHouse } from "./quick-exit.house.tsx";

const browser = useBrowser();
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const visit = (visitor: Partial<Visitor> = {}) =>
  browser.newPage({ baseUrl: house.baseUrl, mayVisit: [house.exitUrl], complaints: [/status of 403/], ...visitor });

const exit = (page: Page) => page.locator("quick-exit a");
const overlay = (page: Page) => page.getByRole("alert");
const status = (page: Page) => page.locator("quick-exit [role=status]");
/** Playwright's own goBack waits for a load that a page kept by the browser never has. */
const back = (page: Page) => page.goBack({ waitUntil: "commit" });
/** From now on time in the page passes only when it is told to. */
const stopClock = async (page: Page) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
};
const text = (page: Page) => page.locator("body").innerText();

/** Someone who has read the public page and then a confidential one. */
async function insider(visitor: Partial<Visitor> = {}): Promise<Page> {
  const page = await visit(visitor);
  await page.goto("/");
  await page.getByText("Come in").click();
  await page.waitForURL("**/own/first");
  expect(await page.locator("h1").innerText()).toBe("Secret first");
  return page;
}

describe.each([
  { how: "with JavaScript", javaScript: true },
  { how: "without JavaScript", javaScript: false },
])("leaving $how", ({ javaScript }) => {
  it("leads to the neutral page, which learns nothing, and ends the session", async () => {
    const page = await insider({ javaScript });
    expect(house.openSessions()).toBeGreaterThan(0);
    house.endSessions();
    await page.goto("/in");
    await exit(page).click();
    await page.waitForURL(house.exitUrl);
    expect(await text(page)).toBe("Sunny");
    expect(house.cameFrom.at(-1)).toBe("");
    expect(house.openSessions()).toBe(0);
    expect(await page.context().cookies(house.baseUrl)).toEqual([]);
  });

  it("leaves nothing confidential behind Back", async () => {
    const page = await insider({ javaScript });
    await exit(page).click();
    await page.waitForURL(house.exitUrl);
    await page.goBack();
    expect(await page.content()).not.toContain("Secret");
    // Without JavaScript the page left is still an entry, and the server no longer shows it.
    expect(await page.locator("h1").innerText()).toBe(javaScript ? "For everyone" : "Signed out");
  });

  it("is in sight on a phone wherever one has scrolled, and large enough for a thumb", async () => {
    const page = await visit({ javaScript, width: 390, height: 700 });
    await page.goto("/");
    const sizes = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
    const [whole = 0, window = 0] = sizes;
    expect(whole).toBeGreaterThan(2 * window);
    for (const top of [0, whole / 2, whole]) {
      await page.mouse.move(200, 400);
      await page.evaluate((y) => scrollTo(0, y), top);
      const box = await exit(page).boundingBox();
      expect(box).not.toBeNull();
      if (!box) return;
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.width).toBeGreaterThanOrEqual(44);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(window);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
    }
    await exit(page).click();
    await page.waitForURL(house.exitUrl);
  });

  it("is two presses of Tab away, and Enter opens it", async () => {
    const page = await insider({ javaScript });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("/poistu");
    await page.keyboard.press("Enter");
    await page.waitForURL(house.exitUrl);
  });
});

describe("pressing Shift", () => {
  const press = async (page: Page, times: number) => {
    for (let time = 0; time < times; time++) await page.keyboard.press("Shift");
  };
  const isStillHere = async (page: Page) => {
    expect(await overlay(page).count()).toBe(0);
    expect(new URL(page.url()).origin).toBe(house.baseUrl);
  };

  it("three times leads out, also from a field one writes in", async () => {
    for (const field of [false, true]) {
      const page = await visit();
      await page.goto("/");
      if (field) await page.getByLabel("Note").focus();
      await press(page, 3);
      await page.waitForURL(house.exitUrl);
    }
  });

  it("tells those who listen how many presses are left, and when time has run out", async () => {
    const page = await visit();
    await stopClock(page);
    await page.goto("/");
    await press(page, 1);
    expect(await status(page).innerText()).toBe(m.safety_two_more());
    await press(page, 1);
    expect(await status(page).innerText()).toBe(m.safety_one_more());
    await page.clock.runFor(5_000);
    expect(await status(page).innerText()).toBe(m.safety_stopped());
  });

  it("gives five seconds for each press, counted from the one before", async () => {
    const page = await visit();
    await stopClock(page);
    await page.goto("/");
    await press(page, 1);
    await page.clock.fastForward(4_000);
    await press(page, 1);
    await page.clock.fastForward(5_500);
    await press(page, 1);
    await isStillHere(page);
    expect(await status(page).innerText()).toBe(m.safety_two_more());
    await page.clock.fastForward(4_000);
    await press(page, 1);
    await page.clock.fastForward(4_000);
    await press(page, 1);
    await page.waitForURL(house.exitUrl);
  });

  it("to write capitals, to select or to walk back through a form leads nowhere, nor does Esc", async () => {
    const page = await visit();
    await page.goto("/");
    await page.getByLabel("Note").focus();
    for (const key of ["Shift+A", "Shift+B", "Shift+C", "Shift+Tab", "Shift+Tab", "Shift+Tab"]) {
      await page.keyboard.press(key);
    }
    for (let time = 0; time < 3; time++) await page.locator("h1").click({ modifiers: ["Shift"] });
    for (let time = 0; time < 4; time++) await page.keyboard.press("Escape");
    await isStillHere(page);
    await press(page, 2);
    await page.keyboard.press("a");
    await press(page, 2);
    await isStillHere(page);
    await press(page, 1);
    await page.waitForURL(house.exitUrl);
  });
});

describe("while our server does not answer", () => {
  /** Presses the way out of a door that does not open, and waits until it has been tried. */
  const pressInVain = async (page: Page) => {
    house.doorStuck = true;
    const tried = page.waitForResponse("**/poistu");
    await exit(page).dispatchEvent("click");
    await tried;
  };
  afterEach(() => {
    house.doorStuck = false;
  });

  it("the page is blank at once, says where we are going, and has a title that tells nothing", async () => {
    const page = await insider();
    await stopClock(page);
    await pressInVain(page);
    expect(await overlay(page).innerText()).toBe(m.safety_leaving());
    expect(await text(page)).toBe(m.safety_leaving());
    expect(await page.content()).not.toContain("Secret");
    expect(await page.title()).toBe("…");
    expect(await overlay(page).boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
    expect(await overlay(page).evaluate((one) => getComputedStyle(one).backgroundColor)).toBe("rgb(255, 255, 255)");
  });

  it("we go to the neutral page without it after three seconds", async () => {
    const page = await insider();
    await stopClock(page);
    await pressInVain(page);
    await page.clock.runFor(2_900);
    expect(await overlay(page).count()).toBe(1);
    await page.clock.runFor(100);
    await page.waitForURL(house.exitUrl);
    await page.goBack();
    expect(await page.locator("h1").innerText()).toBe("For everyone");
  });

  it("without any network the browser asks for the neutral page, not for ours", async () => {
    const page = await insider({ complaints: [/ERR_INTERNET_DISCONNECTED/] });
    const asked: string[] = [];
    page.on("request", (request) => request.isNavigationRequest() && asked.push(request.url()));
    await page.context().setOffline(true);
    const failed = page.waitForEvent("requestfailed", (request) => request.isNavigationRequest());
    await exit(page).click();
    await failed;
    expect(asked).toEqual([house.exitUrl]);
  });

  it("a page the browser brings back is whole again, and stays", async () => {
    const page = await visit();
    await page.goto("/?kept");
    await stopClock(page);
    const title = await page.title();
    await pressInVain(page);
    // The person has typed another address meanwhile, and has come back.
    await page.goto(house.exitUrl);
    await back(page);
    await expect.poll(() => overlay(page).count()).toBe(0);
    expect(await page.locator("h1").innerText()).toBe("For everyone");
    expect(await page.title()).toBe(title);
    await page.clock.runFor(10_000);
    expect(page.url()).toBe(`${house.baseUrl}/?kept`);
  });
});

describe("confidential pages", () => {
  it("have one entry between them, so that Back shows what was before", async () => {
    const page = await insider();
    const entries = await page.evaluate(() => history.length);
    await page.getByText("Second").click();
    await page.waitForURL("**/own/second");
    await page.getByText("Third").click();
    await page.waitForURL("**/own/third");
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(await page.title()).toBe(m.ui_neutral_title());
    await page.goBack();
    expect(await page.locator("h1").innerText()).toBe("For everyone");
  });

  it("let anchors and new windows work as ever", async () => {
    const page = await insider();
    await page.getByText("Top").click();
    expect(page.url()).toBe(`${house.baseUrl}/own/first#sisalto`);
    const [second] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByText("Second").click({ modifiers: ["Control"] }),
    ]);
    await second.waitForURL("**/own/second");
    expect(page.url()).toBe(`${house.baseUrl}/own/first#sisalto`);
  });

  it("that a browser has kept are shown only after the server has agreed again", async () => {
    const page = await insider();
    await page.goto("/own/second?kept");
    await page.goto(house.exitUrl);
    house.endSessions();
    await back(page);
    await expect.poll(() => page.locator("h1").innerText()).toBe("Signed out");
    expect(await page.content()).not.toContain("Secret");
  });
});
