import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putOfferings } from "../../src/features/directory/directory.testing.ts";
import { sampleOfferings } from "../../src/features/directory/samples.testing.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { locales, localPath } from "../../src/shared/i18n/locale.ts";
import { expectAccessible, expectContrast, useBrowser } from "../support/browser.ts";
import { useDatabase } from "../support/database.ts";
import { aWorld, type World } from "../support/world.ts";

/** Where pictures of the pages are put, where somebody wants to look at them. */
const pictures = process.env.PICTURES;

const test = useDatabase();
const browser = useBrowser();
const samples = sampleOfferings();
const chosen = samples.slice(0, 3).map(({ id }) => id.slice(-12));
let world: World;
let home: Awaited<ReturnType<World["serve"]>>;

beforeAll(async () => {
  world = aWorld(test, { now: "2026-11-23T14:32+02:00" });
  await putOfferings(world, samples);
  home = await world.serve();
});
afterAll(async () => {
  await home.close();
  await world.services.paper.close();
});

const visit = (options: Partial<Parameters<typeof browser.newPage>[0]> = {}) =>
  browser.newPage({ baseUrl: home.baseUrl, width: 390, height: 844, reducedMotion: "reduce", ...options });

async function takePicture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

describe("the pages for professionals and of wishes", () => {
  const paths = [
    "/ammattilaisille",
    "/ammattilaisille/jyvaskyla",
    `/lista?lista=${chosen.join(".")}&alue=jyvaskyla`,
    "/lista",
    "/k/aaaaaa",
    "/toive",
    "/toive?ammattilainen=1&paikka=Utsjoki",
    "/toiveet",
  ];
  // The words differ most on these.
  const inEveryLanguage = paths.filter((path) => /jyvaskyla$|^\/toive$/.test(path));
  const others = locales.filter((locale) => locale !== "fi");
  const cases = [...paths, ...inEveryLanguage.flatMap((path) => others.map((locale) => localPath(locale, path)))];

  it.each(cases)("%s can be used by everyone, in light and dark, on every width", async (path) => {
    const page = await visit({ complaints: [/status of 404/] });
    await page.goto(path);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectContrast(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.emulateMedia({ colorScheme: "light" });
    const name = path.replace(/\?.*/, "").replaceAll("/", "-");
    await takePicture(page, `wide${name}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await takePicture(page, `phone${name}`);
  });

  it("never hide under the bar of choices what has the focus", async () => {
    const page = await visit();
    await page.goto("/ammattilaisille/jyvaskyla");
    const bar = page.locator(".glance-choice");
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press("Tab");
      const hidden = await bar.evaluate((element) => {
        const focused = document.activeElement;
        if (!focused || focused === document.body || element.contains(focused)) return undefined;
        const [own, over] = [focused.getBoundingClientRect(), element.getBoundingClientRect()];
        return own.top >= over.top && own.bottom <= over.bottom ? focused.outerHTML : undefined;
      });
      expect(hidden, `stop ${stop}`).toBeUndefined();
    }
  });
});

describe.each([
  { how: "with JavaScript", javaScript: true },
  { how: "without JavaScript", javaScript: false },
])("a nurse, $how", ({ javaScript }) => {
  it("prints a card for somebody in six presses, and makes a code that opens", async () => {
    const page = await visit({ javaScript, width: 1280 });
    let presses = 0;
    const press = async (selector: string) => {
      await page.locator(selector).first().click();
      presses++;
    };
    await page.goto("/ammattilaisille");
    await page.fill("#paikka", "Jyväskylä");
    await press("main form button");
    await press(`#t-${chosen[0]}`);
    await press(`#t-${chosen[1]}`);
    await press('form[action="/lista"] button');
    await page.getByRole("heading", { level: 1, name: m.professionals_list_title() }).waitFor();
    await press("label[for=koko-3]");
    const form = page.locator('form[action="/lista.pdf"]');
    // The sixth press opens the card; a browser without its own reader of PDFs would save it.
    const query = await form.evaluate((element) => {
      const data = new FormData(element as HTMLFormElement);
      return [...data].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&");
    });
    presses++;
    const card = await fetch(`${home.baseUrl}/lista.pdf?${query}`);
    expect(card.headers.get("Content-Type")).toBe("application/pdf");
    expect(presses).toBe(6);

    await page.locator('form[action="/lista/koodi"] button').click();
    await page.getByText(m.professionals_code_given()).waitFor();
    await takePicture(page, `code-${javaScript}`);
    if (javaScript) await expectAccessible(page);
    await page.locator(".notice a[href^='/k/']").click();
    await page.getByRole("link", { name: "Lapsensa menettäneiden ryhmä" }).waitFor();
    if (javaScript) await expectAccessible(page);
    await takePicture(page, `handout-${javaScript}`);
  });
});
