import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  aCommunity,
  carryIn,
  comeTo,
  knock,
  personaPath,
  type TestPersona,
  type TestSpace,
} from "../../src/features/spaces/spaces.testing.ts";
import { type locales, localPath, m } from "../../src/shared/i18n/index.ts";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import type { TestClient } from "../support/client.ts";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/staff.ts";
import { aWorld, type World } from "../support/world.ts";

describe("spaces, and whom one must never meet", () => {
  const test = useDatabase();
  const browser = useBrowser();
  let world: World;
  let home: Awaited<ReturnType<World["serve"]>>;
  let space: TestSpace;
  let member: TestPersona;
  beforeAll(async () => {
    world = aWorld(test);
    home = await world.serve();
    space = await aCommunity(world, { name: "Yövalvojat", fields: { approval: "yes" } });
  });
  afterAll(() => home.close());

  /** A window in which `client`'s person is signed in. */
  async function windowOf(client: TestClient, more: { width?: number; javaScript?: boolean } = {}) {
    const page = await browser.newPage({
      ...{ baseUrl: home.baseUrl, width: 390, height: 844, reducedMotion: "reduce" },
      ...{ complaints: [/status of 422/], ...more },
    });
    const url = home.baseUrl.replace("http:", "https:");
    const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url, secure: true }));
    await page.context().addCookies(cookies);
    return page;
  }

  async function look(page: Page, path: string, locale: (typeof locales)[number]): Promise<void> {
    await page.emulateMedia({ colorScheme: locale === "sv" || locale === "fi-simple" ? "dark" : "light" });
    await page.goto(localPath(locale, path));
    expect(new URL(page.url()).pathname).toBe(localPath(locale, path));
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, page.url()).toBeLessThanOrEqual(0);
    if (process.env.SHOTS) {
      const name = `${process.env.SHOTS}/${path.replace(/[^a-z]+/gi, "-").slice(0, 24)}-${locale}`;
      await page.screenshot({ path: `${name}-390.png`, fullPage: true });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.screenshot({ path: `${name}-1280.png`, fullPage: true });
      await page.setViewportSize({ width: 390, height: 844 });
    }
  }

  it("can be used by everyone, in every language, light and dark", async () => {
    const facilitator = await carryIn(world, space, "Oili Ohjaaja", "Oili");
    const asker = await aPerson(world);
    const asked = personaPath(await knock(asker.client, space.door, "Kuutamo"));
    const open = await aCommunity(world, { organisation: space.organisation, name: "Aamukahvit" });
    member = await comeTo(world, open, "Kastehelmi");
    await comeTo(world, open, "Huurre");
    const atPromise = await aPerson(world);
    const promise = personaPath(await knock(atPromise.client, open.door, "Halla"));
    const leader = space.organisation.administrator.client;
    const reading = { category: "safety", reason: "Pyydettiin katsomaan, onko kaikilla hyvä olla." };
    await leader.submit(await leader.get(open.ledPath), reading, "form[action$='/lue']");
    await member.client.post("/oma/erillaan", { way: "email", who: "joku@esimerkki.fi" });

    const base = space.ledPath.replace(/\/[^/]+$/, "");
    const visits: { who: TestClient; pages: string[] }[] = [
      {
        who: member.client,
        pages: ["/oma", "/oma/nimimerkit", "/oma/erillaan", "/oma/suostumukset", member.here, space.door],
      },
      { who: asker.client, pages: [asked] },
      { who: atPromise.client, pages: [promise] },
      { who: facilitator.client, pages: [facilitator.here] },
      { who: leader, pages: [base, `${base}/uusi`, space.ledPath, open.ledPath] },
    ];
    let turn = 0;
    for (const { who, pages } of visits) {
      const page = await windowOf(who);
      for (const path of pages) {
        // Each page in Finnish and in one of the others in its turn.
        for (const locale of ["fi", (["sv", "en", "fi-simple"] as const)[turn++ % 3] ?? "sv"] as const) {
          await look(page, path, locale);
        }
      }
    }
  }, 240_000);

  it.each([true, false])("let one in, be known, name somebody and leave, with JavaScript: %s", async (javaScript) => {
    const { client } = await aPerson(world);
    const open = await aCommunity(world, { organisation: space.organisation, name: "Iltatee" });
    const page = await windowOf(client, { javaScript });
    await page.goto(open.door);
    await page.fill("[name=nickname]", "Tähtitaivas");
    await page.locator("main form button").first().click();
    await page.getByRole("heading", { level: 1, name: m.spaces_promise_title() }).waitFor();
    // Without the promise one stays at the door.
    await page.getByRole("button", { name: m.spaces_promise_button() }).click();
    await page.locator(".error-summary").waitFor();
    await page.locator("label[for=promise]").click();
    await page.getByRole("button", { name: m.spaces_promise_button() }).click();
    await page.getByRole("heading", { level: 1, name: "Iltatee" }).waitFor();
    expect(await page.title()).toBe(m.ui_neutral_title());
    const within = page.url();

    await page.goto("/oma/erillaan");
    await page.locator("label", { hasText: m.keep_apart_way_email() }).click();
    await page.fill("[name=who]", "ei osoite");
    await page.getByRole("button", { name: m.keep_apart_button() }).click();
    await page.locator(".error-summary").waitFor();
    expect(await page.inputValue("[name=who]")).toBe("ei osoite");
    await page.fill("[name=who]", "joku@esimerkki.fi");
    await page.getByRole("button", { name: m.keep_apart_button() }).click();
    await page.getByText(m.keep_apart_kept()).waitFor();

    await page.goto(within);
    await page.getByRole("button", { name: m.spaces_leave_button() }).click();
    await page.waitForURL("**/oma/nimimerkit?lahdit");
  });
});
