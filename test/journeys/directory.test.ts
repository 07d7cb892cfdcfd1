import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anOffering, putOfferings } from "../../src/features/directory/directory.testing.ts";
import { sampleOfferings } from "../../src/features/directory/samples.testing.ts";
import { locales, localPath, m } from "../../src/shared/i18n/index.ts";
import { expectAccessible, expectContrast, useBrowser } from "../support/browser.ts";
import { useDatabase } from "../support/database.ts";
import { aWorld } from "../support/world.ts";

const db = useDatabase();
const browser = useBrowser();
let home: { baseUrl: string; close(): Promise<void> };

beforeAll(async () => {
  const world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  const place = {
    privacy: "exact" as const,
    municipality: "091",
    address: "Katu 1",
    access: [],
    ringForAddress: false,
  };
  const summary = { fi: "Läheisensä menettäneille. Voit vain istua ja kuunnella." };
  const many = Array.from({ length: 45 }, (_, index) =>
    anOffering({ name: { fi: `Iltakahvit ${index}` }, summary, themes: ["loneliness"], place }),
  );
  await db.admin.query(
    `INSERT INTO organisation (id, slug, name, kind)
     VALUES ('0198a000-0000-7000-8000-000000000001', 'esimerkki', 'Esimerkkiyhdistys ry', 'association')`,
  );
  await putOfferings(world, [...sampleOfferings(), ...many]);
  home = await world.serve();
});
afterAll(() => home.close());

const visit = (options: Partial<Parameters<typeof browser.newPage>[0]> = {}) =>
  browser.newPage({ baseUrl: home.baseUrl, width: 390, height: 844, ...options });
/** Until it is so, or ten seconds have passed. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 });
const heading = (page: Page) => page.locator("#tulosten-maara");
const cards = (page: Page) => page.locator("#tulokset > .cards .card-title");

const paths = [
  "/haku",
  "/haku?paikka=Jyväskylä&avoimuus=open&kartta=yes",
  "/haku?q=purjelentokone&muoto=chat",
  "/tuki/lapsensa-menettaneet-jyvaskyla",
  "/tuki/omin-siivin-tampere",
  "/tuki/lapsensa-menettaneet-jyvaskyla/kortti",
  "/jarjesto/esimerkki",
  "/aihe/lapsen-menetys",
  "/alue/keski-suomi",
];

describe("the directory's pages", () => {
  // The words differ most on these two.
  const inEveryLanguage = paths.filter((path) => /^\/haku\?paikka|jyvaskyla$/.test(path));
  const others = locales.filter((locale) => locale !== "fi");
  const cases = [...paths, ...inEveryLanguage.flatMap((path) => others.map((locale) => localPath(locale, path)))];

  it.each(cases)("%s can be used by everyone, in light and dark, on every width", async (path) => {
    const page = await visit();
    await page.goto(path);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectContrast(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
});

describe.each([
  { how: "with JavaScript", javaScript: true },
  { how: "without JavaScript", javaScript: false },
])("someone who lost a child, on a phone, $how", ({ javaScript }) => {
  it("finds a group near and one online with one sentence, narrows, and reads how to get in", async () => {
    const page = await visit({ javaScript });
    await page.goto("/");
    await page.fill("#haku", "menetin lapseni, Jyväskylä");
    await page.locator(".finder button", { hasText: m.directory_search_button() }).click();
    await cards(page).first().waitFor();
    const names = await cards(page).allInnerTexts();
    expect(names).toContain("Lapsensa menettäneiden ryhmä");
    expect(names).toContain("Surevien vanhempien verkkoilta");

    await page.locator("#rajaa > summary").click();
    await page.locator("#muoto-online-group").check();
    if (!javaScript) await page.locator(".filters-go button").click();
    await eventually(() => cards(page).allInnerTexts()).toEqual(["Surevien vanhempien verkkoilta"]);
    await page.locator(".chosen-one").first().click();
    await eventually(() => cards(page).allInnerTexts()).toEqual(names);

    await page.getByRole("link", { name: "Lapsensa menettäneiden ryhmä" }).click();
    await page.getByRole("heading", { level: 1, name: "Lapsensa menettäneiden ryhmä" }).waitFor();
    expect(await page.locator("main").innerText()).toContain(m.directory_way_in_agreed_talk());
    expect(await page.locator("main a[href='tel:0401234567']").count()).toBeGreaterThan(0);
  });
});

describe("the search as one types", () => {
  it("answers without a letter lost, keeps the words out of the address, and says what it found", async () => {
    const page = await visit({ width: 1280 });
    await page.goto("/haku");
    await page.locator("#haku").pressSequentially("iltakahvit suru", { delay: 60 });
    await eventually(() => page.locator("#haku").inputValue()).toBe("iltakahvit suru");
    await page.fill("#haku", "iltakahvit");
    await eventually(() => heading(page).innerText()).toBe(m.directory_found({ count: 45 }));
    expect(page.url()).toBe(`${home.baseUrl}/haku`);
    await eventually(() => page.locator("live-search > [role=status]").textContent()).toBe(
      m.directory_found({ count: 45 }),
    );

    // A filter is part of the address, the words are not; Back leads to where one came from.
    await page.locator("#avoimuus-open").check();
    await eventually(() => page.url()).toBe(`${home.baseUrl}/haku?avoimuus=open`);
    expect(await page.evaluate(() => document.activeElement?.id), "the focus stays where it was").toBe("avoimuus-open");
    expect(await page.evaluate(() => history.length)).toBe(2);

    // A page of results is opened and left: the words are still there.
    await page.locator("a[rel=next]").click();
    await eventually(() => page.url()).toBe(`${home.baseUrl}/haku?avoimuus=open&sivu=2`);
    await cards(page).first().getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: /Iltakahvit/ }).waitFor();
    await page.goBack();
    await eventually(() => page.locator("#haku").inputValue()).toBe("iltakahvit");
    await eventually(() => heading(page).innerText()).toBe(m.directory_found({ count: 45 }));
  });

  it("forgets the words where one begins anew from the heading", async () => {
    const page = await visit({ width: 1280 });
    await page.goto("/haku");
    await page.locator("#haku").fill("iltakahvit");
    await eventually(() => page.evaluate(() => history.state?.words)).toBe("iltakahvit");
    await Promise.all([page.waitForEvent("load"), page.locator("header a[href='/haku']").first().click()]);
    await eventually(() => page.evaluate(() => history.state?.words)).toBeUndefined();
    expect(await page.locator("#haku").inputValue()).toBe("");
  });

  it("takes the words and the filters along into another language, and into no address", async () => {
    const page = await visit({ width: 1280 });
    await page.goto("/haku");
    await page.locator("#haku").fill("iltakahvit");
    await page.locator("#avoimuus-open").check();
    await eventually(() => page.url()).toBe(`${home.baseUrl}/haku?avoimuus=open`);
    await Promise.all([page.waitForEvent("load"), page.locator("nav.languages a[hreflang=sv]").first().click()]);
    await eventually(() => page.url()).toBe(`${home.baseUrl}/sv/haku?avoimuus=open`);
    await eventually(() => page.evaluate(() => history.state?.words)).toBe("iltakahvit");
    expect(await page.locator("#haku").inputValue()).toBe("iltakahvit");
    await eventually(() => heading(page).innerText()).toBe(m.directory_found({ count: 45 }, { locale: "sv" }));
  });

  it("does not say how far to look once there is no place to look from", async () => {
    const page = await visit({ width: 1280 });
    await page.goto("/haku?paikka=Jyv%C3%A4skyl%C3%A4&km=50");
    await page.locator("#paikka").fill("");
    await eventually(() => page.url()).toBe(`${home.baseUrl}/haku`);
  });

  it("takes words that came in an address out of it", async () => {
    const page = await visit();
    await page.goto("/");
    await page.evaluate(() => location.assign("/haku?q=iltakahvit&avoimuus=open"));
    await eventually(() => page.url()).toBe(`${home.baseUrl}/haku?avoimuus=open`);
    expect(await page.locator("#haku").inputValue()).toBe("iltakahvit");
    await page.reload();
    await eventually(() => page.locator("#haku").inputValue()).toBe("iltakahvit");
    await eventually(() => heading(page).innerText()).toBe(m.directory_found({ count: 45 }));
  });

  it("goes the ordinary way where the server does not answer", async () => {
    // Still: a page that is held up on its way cannot come in softly, and Chromium complains of that.
    const page = await visit({ complaints: [/500/], reducedMotion: "reduce" });
    await page.goto("/haku");
    await page.route("**/haku/vastaus", (route) => route.fulfill({ status: 500, body: "" }));
    await page.fill("#haku", "iltakahvit");
    await page.keyboard.press("Enter");
    await eventually(() => heading(page).innerText()).toBe(m.directory_found({ count: 45 }));
  });

  it("asks for the position on a press alone, and writes a town's name and nothing else", async () => {
    const page = await visit();
    await page.context().grantPermissions(["geolocation"]);
    await page.context().setGeolocation({ latitude: 62.241234, longitude: 25.721234 });
    const sent: string[] = [];
    page.on("request", (request) => request.url().endsWith("/haku/lahella") && sent.push(request.postData() ?? ""));
    await page.goto("/haku");
    expect(sent).toEqual([]);
    await page.getByRole("button", { name: m.directory_near_me() }).click();
    await eventually(() => page.locator("[name=paikka]").inputValue()).toBe("Jyväskylä");
    expect(sent).toEqual(["62.24 25.72"]);
    await eventually(() => page.url()).toBe(`${home.baseUrl}/haku?paikka=Jyv%C3%A4skyl%C3%A4`);
  });

  it("is used with the keyboard alone", async () => {
    const page = await visit({ width: 1280 });
    await page.goto("/haku");
    await page.locator("#haku").focus();
    await page.keyboard.type("iltakahvit");
    await page.keyboard.press("Enter");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("tulosten-maara");
    expect(await heading(page).innerText()).toBe(m.directory_found({ count: 45 }));
    await page.locator("#avoimuus-open").focus();
    await page.keyboard.press("Space");
    await eventually(() => page.locator(".chosen-one").count()).toBe(1);
    await page.locator("#rajaa-paiva > summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("paiva");
  });
});

describe("twenty results", () => {
  it("weigh at most 80 KB on the first load, all included", async () => {
    const page = await visit();
    let bytes = 0;
    page.on("requestfinished", async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      bytes += responseBodySize + responseHeadersSize;
    });
    await page.goto("/haku", { waitUntil: "networkidle" });
    expect(await cards(page).count()).toBe(20);
    await eventually(() => bytes).toBeGreaterThan(40 * 1024);
    expect(bytes).toBeLessThanOrEqual(80 * 1024);
  });
});
